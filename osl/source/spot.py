"""The place where the YAML parser stopped, and what is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from osl.problem import Span

if TYPE_CHECKING:
    from osl.i18n import Sentence

SHOWN = 60


class Told(NamedTuple):
    """Where the slip is, what it is, what to type."""

    span: Span
    message: Sentence
    hint: Sentence | None = None


class Spot(NamedTuple):
    """Where the parser stopped in `text`, and where what it was then reading began."""

    text: str
    at: int
    begun: int

    def column(self, offset: int) -> int:
        """The 1-based column of `offset`."""
        return offset - self.start_of_line(offset) + 1

    def start_of_line(self, offset: int) -> int:
        """Where the line of `offset` starts."""
        return max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1

    def before(self) -> str:
        """What stands before the place on its line."""
        return self.text[self.start_of_line(self.at) : self.at]

    def rest(self, offset: int) -> str:
        """The line from `offset` on."""
        return self.text[offset : offset + 500].splitlines()[0].rstrip() if offset < len(self.text) else ""

    def line_above(self) -> str:
        """The last line above the place that is not blank."""
        lines = self.text[max(0, self.at - 2000) : self.start_of_line(self.at)].split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")

    def told(self, message: Sentence, hint: Sentence | None = None, *, at: int | None = None) -> Told:
        """The slip at the place, or at another."""
        start = self.at if at is None else at
        return Told(Span(start, start + 1), message, hint)


def quoted(text: str) -> str:
    """`text` as a YAML scalar in quotation marks, shortened where it is long."""
    short = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    return "'" + short.replace("'", "''") + "'" if '"' in short or "\\" in short else f'"{short}"'
