"""The place at which the YAML parser stopped, and the explanation of an error there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.problem import Span
from osl.text.flat import shortened
from osl.text.lines import NEWLINE, line_start
from osl.values import Value

if TYPE_CHECKING:
    from osl.i18n import Sentence

SHOWN = 60
COMMENT = re.compile(r"(?<![ \t])[ \t]+# ")  # "#5" may be meant as text
FAR = 5000  # characters above the cursor that are looked at


class Explanation(Value):
    """What is wrong: its span, the message, what to type."""

    span: Span
    message: Sentence
    hint: Sentence | None = None


class SourceLine(Value):
    """A line that is neither blank nor a comment: offset and column of its text, and the text."""

    start: int
    column: int
    text: str

    @property
    def is_item(self) -> bool:
        """Does it begin an item of a list?"""
        return self.text.startswith("- ") or self.text == "-"


class Cursor(Value):
    """The offset in `text` at which the parser stopped, and that at which what it was reading began."""

    text: str
    at: int
    begun: int

    def column(self, offset: int) -> int:
        """Return the 1-based column of `offset`."""
        return offset - self.line_start(offset) + 1

    def line_start(self, offset: int) -> int:
        """Return the offset at which the line of `offset` starts."""
        return line_start(self.text, offset)

    def line_number(self, offset: int) -> int:
        """Return the 1-based number of the line of `offset`."""
        return len(NEWLINE.findall(self.text, 0, self.line_start(offset))) + 1

    def before(self) -> str:
        """Return the text before the cursor on its line."""
        return self.text[self.line_start(self.at) : self.at]

    def rest(self, offset: int) -> str:
        """Return the line from `offset` on."""
        return re.split("[\r\n]", self.text[offset : offset + 500])[0].rstrip()

    def line(self, offset: int) -> str:
        """Return the whole line of `offset`."""
        return self.rest(self.line_start(offset))

    def lines_above(self) -> list[SourceLine]:
        """Return the lines above the cursor, the nearest first."""
        end = self.line_start(self.at)
        start = self.line_start(max(0, end - FAR))
        found = re.finditer(r"(?<![^\r\n])([ \t]*)([^\s#][^\r\n]*)", self.text[start:end])
        lines = [SourceLine(start + m.start(2), len(m[1]) + 1, m[2].rstrip()) for m in found]
        return lines[::-1]

    def error(self, message: Sentence, hint: Sentence | None = None, *, at: int | None = None) -> Explanation:
        """Return the explanation of an error at the cursor, or at another offset."""
        start = self.at if at is None else at
        return Explanation(Span(start, start + 1), message, hint)


def quoted(text: str) -> str:
    """Return `text` as a YAML scalar in quotation marks, without a comment, shortened if it is long."""
    if text[:1] not in ("'", '"'):
        text = COMMENT.split(text, maxsplit=1)[0]
    short = shortened(text, SHOWN)
    return "'" + short.replace("'", "''") + "'" if '"' in short or "\\" in short else f'"{short}"'
