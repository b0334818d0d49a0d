"""A file's text and its places: bytes to characters, offsets to lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from osl.i18n import say
from osl.problem import KEPT, Problem, Span
from osl.text.control import CONTROL
from osl.text.lines import NEWLINE
from osl.values import Value

MAX_BYTES = 16 * 1024 * 1024
BOM = "\ufeff"
UNREADABLE = "\ufffd"
INDICATORS = b",:-?[{"  # what a value or a collection of values begins with
# how a text in such an encoding begins; the longer ones first
WIDE = {
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
# Cc except tab, LF, CR; and the two code points that no Unicode text may have
_REPLACED = dict.fromkeys({*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF} - {9, 10, 13}, UNREADABLE)


class Position(Value):
    """A place for people and editors: 1-based line and column of code points, a BOM not counted."""

    line: int
    column: int


class Source:
    """The text of one file, without its BOM, and the name it is shown under.

    `raw` is the text of the file if `text` has U+FFFD in place of control characters; `controls_not_kept`
    is the number of those without a problem of their own. `is_text` is false if U+FFFD were put in.
    `indicators` is the number of bytes with which a YAML value or collection may begin.
    """

    def __init__(self, name: str, text: str, *, bom: bool = False) -> None:
        self.name = name
        self.text = text
        self.bom = bom
        self.raw: str | None = None
        self.is_text = True
        self.controls_not_kept = 0
        self.indicators = len(text)
        self._starts = [0]
        self._ends = NEWLINE.finditer(text)

    def position(self, offset: int) -> Position:
        """Return the line and column of the character at `offset`."""
        starts = self._starts_to(offset)
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def _starts_to(self, offset: int) -> list[int]:
        """Return the offset of each line, as far as `offset` at least; LF, CRLF and a lone CR end a line."""
        while self._starts[-1] <= offset and (end := next(self._ends, None)):
            self._starts.append(end.end())
        return self._starts

    def has_controls(self, text: str) -> bool:
        """Return whether `text`, from this file, has control characters: reported, and causes of more."""
        return (not self.is_text and UNREADABLE in text) or re.search(CONTROL, text) is not None

    def bytes(self) -> bytes:
        """Return the file as it is on disk."""
        return ((BOM if self.bom else "") + (self.raw or self.text)).encode("utf-8")


def decode(name: str, data: bytes) -> tuple[Source, list[Problem]]:
    """Return the source with the text of `data`, and the problems that keep it from being text.

    U+FFFD replaces each character that is not text, so that the rest can be read.
    """
    if len(data) > MAX_BYTES:
        return Source(name, ""), [_too_large()]
    source, problems = _read(name, data)
    source.is_text = not problems
    return source, problems


def _read(name: str, data: bytes) -> tuple[Source, list[Problem]]:
    if encoding := _wide_encoding(data):
        return _wide(name, data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(name, data, error)
    source = Source(name, text.removeprefix(BOM), bom=text.startswith(BOM))
    suspect = data.translate(None, _HARMLESS)  # a large file is looked through once
    source.indicators = len(suspect)
    rare = suspect.translate(None, INDICATORS)
    return source, _controls(source) if _may_have_controls(rare, data) else []


def _too_large() -> Problem:
    most = MAX_BYTES // 1024 // 1024
    message = say("the file is larger than {most} MiB; larger files are not read", most=most)
    return Problem("too-large", "error", Span(0, 0), message, say("divide it into one plan per year"))


def _wide_encoding(data: bytes) -> str | None:
    """Return the encoding of text in UTF-16 or UTF-32, with a BOM or without; None for any other."""
    for mark, encoding in WIDE.items():
        if data.startswith(mark):
            return encoding
    begun = data[:64]
    zeros = [n % 2 for n, byte in enumerate(begun) if not byte]
    if len(zeros) * 3 < len(begun) or len(set(zeros)) != 1:
        return None
    return "utf-16-le" if zeros[0] else "utf-16-be"


def _wide(name: str, data: bytes, encoding: str) -> tuple[Source, list[Problem]]:
    source = Source(name, _readable(data.decode(encoding, errors="replace")))
    message = say("the file is saved as {encoding}, expected UTF-8", encoding=encoding[:6].upper())
    return source, [Problem("not-text", "error", Span(0, 1), message, say("save the file as UTF-8"))]


def _not_utf8(name: str, data: bytes, error: UnicodeDecodeError) -> tuple[Source, list[Problem]]:
    """Report one problem for the whole file, not one for each Polish letter: there is one cause."""
    text = data.decode("utf-8", errors="replace")
    source = Source(name, _readable(text.removeprefix(BOM)), bom=text.startswith(BOM))
    at = len(data[: error.start].decode("utf-8").removeprefix(BOM))
    message = say('the file is not saved as UTF-8 (byte "{byte}")', byte=f"0x{data[error.start]:02x}")
    hint = say("save the file as UTF-8; older programs in Windows save in CP1250")
    return source, [Problem("not-text", "error", Span(at, at + 1), message, hint)]


def _may_have_controls(rare: bytes, data: bytes) -> bool:
    """Return whether a closer look is needed; `rare` are the bytes that control characters may have."""
    return rare.strip(b"\xc2\xef") != b"" or (
        rare != b"" and re.search(b"\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]", data) is not None
    )


# all bytes of UTF-8 except the indicators, C0, DEL, and the first bytes of C1 and of U+FFFE and U+FFFF
_HARMLESS = bytes({*range(0x20, 0x100), 9, 10, 13} - {0x7F, 0xC2, 0xEF, *INDICATORS})


def _controls(source: Source) -> list[Problem]:
    raw = source.text
    source.text = _readable(raw)
    if source.text == raw:
        return []
    source.raw = raw
    found = [control_character(Span(*m.span()), m.group()) for m in islice(re.finditer(CONTROL, raw), KEPT)]
    source.controls_not_kept = source.text.count(UNREADABLE) - raw.count(UNREADABLE) - len(found)
    return found


def _readable(text: str) -> str:
    return text.translate(_REPLACED)


def control_character(span: Span, character: str, focus: Span | None = None) -> Problem:
    """Return the problem of a control `character` at `span`, raw or written as an escape."""
    message = say('control character "{code}"; a plan contains only text', code=f"U+{ord(character):04X}")
    return Problem("not-text", "error", span, message, say("delete it"), (), focus)
