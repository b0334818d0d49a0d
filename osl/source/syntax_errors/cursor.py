"""The place where the YAML parser stopped, and what is told of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.problem import Span
from osl.text.flat import shortened
from osl.text.lines import line_start
from osl.values import Value

if TYPE_CHECKING:
    from osl.i18n import Sentence

SHOWN = 60
FAR = 5000  # characters above the place that are looked at


class Explanation(Value):
    """Where the slip is, what it is, what to type."""

    span: Span
    message: Sentence
    hint: Sentence | None = None


class SourceLine(Value):
    """A line that is neither blank nor a comment: where its text begins, in which column, and the text."""

    start: int
    column: int
    text: str

    @property
    def is_item(self) -> bool:
        """Whether it begins an item of a list."""
        return self.text.startswith("- ") or self.text == "-"


class Cursor(Value):
    """Where the parser stopped in `text`, and where what it was then reading began."""

    text: str
    at: int
    begun: int

    def column(self, offset: int) -> int:
        """The 1-based column of `offset`."""
        return offset - self.start_of_line(offset) + 1

    def start_of_line(self, offset: int) -> int:
        """Where the line of `offset` starts."""
        return line_start(self.text, offset)

    def number(self, offset: int) -> int:
        """The 1-based number of the line of `offset`."""
        return len(re.findall("\r\n|\n|\r", self.text[: self.start_of_line(offset)])) + 1

    def before(self) -> str:
        """What stands before the place on its line."""
        return self.text[self.start_of_line(self.at) : self.at]

    def rest(self, offset: int) -> str:
        """The line from `offset` on."""
        return re.split("[\r\n]", self.text[offset : offset + 500])[0].rstrip()

    def line(self, offset: int) -> str:
        """The whole line of `offset`."""
        return self.rest(self.start_of_line(offset))

    def lines_above(self) -> list[SourceLine]:
        """The lines above the place, the nearest first."""
        end = self.start_of_line(self.at)
        start = self.start_of_line(max(0, end - FAR))
        found = re.finditer(r"(?<![^\r\n])([ \t]*)([^\s#][^\r\n]*)", self.text[start:end])
        lines = [SourceLine(start + m.start(2), len(m[1]) + 1, m[2].rstrip()) for m in found]
        return lines[::-1]

    def told(self, message: Sentence, hint: Sentence | None = None, *, at: int | None = None) -> Explanation:
        """The slip at the place, or at another."""
        start = self.at if at is None else at
        return Explanation(Span(start, start + 1), message, hint)


def quoted(text: str) -> str:
    """`text` as a YAML scalar in quotation marks, shortened where it is long."""
    short = shortened(text, SHOWN)
    return "'" + short.replace("'", "''") + "'" if '"' in short or "\\" in short else f'"{short}"'
