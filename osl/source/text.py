"""A file's text and its places: bytes to characters, offsets to lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from osl.i18n import say
from osl.problem import Problem, Span

MAX_BYTES = 16 * 1024 * 1024
BOM = "\ufeff"
# Cc except tab, LF, CR; and the two code points that no Unicode text may hold
CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]"


class Position(NamedTuple):
    """A place for people and editors: 1-based line and column of code points, a BOM not counted."""

    line: int
    column: int


class Source:
    """The text of one file, without its BOM, and the name it is shown under."""

    def __init__(self, name: str, text: str, *, bom: bool = False) -> None:
        self.name = name
        self.text = text
        self.bom = bom

    @cached_property
    def starts(self) -> list[int]:
        """Where each line starts; LF, CRLF and a lone CR end a line."""
        return [0, *(m.end() for m in re.finditer(r"\r\n|\n|\r", self.text))]

    def position(self, offset: int) -> Position:
        """The line and column of the character at `offset`."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def line_length(self, number: int) -> int:
        """How many characters the 1-based line `number` has, without its end."""
        start, end = self.starts[number - 1], len(self.text)
        if number < len(self.starts):
            end = self.starts[number]
            end -= 2 if self.text[end - 2 : end] == "\r\n" else 1
        return end - start

    def line(self, number: int) -> str:
        """The text of the 1-based line `number`, without its end."""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")

    def bytes(self) -> bytes:
        """The file as it is on disk."""
        return ((BOM if self.bom else "") + self.text).encode("utf-8")


def decode(name: str, data: bytes) -> tuple[Source, list[Problem]]:
    """The text of `data`, and what keeps it from being text that can be read as YAML.

    Of bytes that are not UTF-8, each stands as U+FFFD, so that what surrounds them can be shown.
    """
    if len(data) > MAX_BYTES:
        return Source(name, ""), [_too_large(len(data))]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(name, data, error)
    source = Source(name, text.removeprefix(BOM), bom=text.startswith(BOM))
    return source, list(_controls(source.text))


def _too_large(size: int) -> Problem:
    message = say("the file has {size} bytes, at most {most} are read", size=size, most=MAX_BYTES)
    return Problem("too-large", "error", Span(0, 0), message, say("divide it into one plan a year"))


def _not_utf8(name: str, data: bytes, error: UnicodeDecodeError) -> tuple[Source, list[Problem]]:
    text = data.decode("utf-8", errors="replace")
    source = Source(name, text.removeprefix(BOM), bom=text.startswith(BOM))
    at = len(data[: error.start].decode("utf-8").removeprefix(BOM))
    byte = f"0x{data[error.start]:02x}"
    message = say('the byte "{byte}" is not UTF-8, the encoding of a plan', byte=byte)
    hint = say("save the file as UTF-8")
    return source, [Problem("not-text", "error", Span(at, at + 1), message, hint)]


def _controls(text: str) -> list[Problem]:
    if text.isprintable():
        return []
    found = re.finditer(CONTROL, text)
    return [control_character(Span(m.start(), m.end()), m.group()) for m in found]


def control_character(span: Span, character: str) -> Problem:
    """The problem of a control `character` at `span`, raw or written as an escape."""
    message = say('control character "{code}", a plan holds text', code=f"U+{ord(character):04X}")
    return Problem("not-text", "error", span, message, say("delete it"))
