"""Offsets in a text and the positions of the protocol: lines from 0, columns in units of an encoding."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lsprotocol.types import Position, Range

from osl.text.lines import NEWLINE, line_end

if TYPE_CHECKING:
    from osl.problem import Span

UTF16 = "utf-16"


class LineIndex:
    """The lines of one text; `encoding` (`utf-8`, `utf-16`, `utf-32`) is what columns are counted in."""

    def __init__(self, text: str, encoding: str = UTF16) -> None:
        self.text = text
        self.encoding = encoding
        self._starts = [0, *(found.end() for found in NEWLINE.finditer(text))]

    def position(self, offset: int) -> Position:
        """Return the position of the character at `offset`."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._units(self.text[self._starts[line] : offset]))

    def range(self, span: Span, shift: int = 0) -> Range:
        """Return the range of `span`, whose offsets do not count the first `shift` characters."""
        return Range(self.position(span.start + shift), self.position(span.end + shift))

    def whole(self) -> Range:
        """Return the range of the whole text."""
        return Range(Position(0, 0), self.position(len(self.text)))

    def offset(self, position: Position) -> int:
        """Return the offset of `position`; beyond the end of a line, or of the text, that end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[max(position.line, 0)]
        line = self.text[start : line_end(self.text, start)]
        return start + self._characters(line, max(position.character, 0))

    def _units(self, text: str) -> int:
        if text.isascii() or self.encoding == "utf-32":
            return len(text)
        if self.encoding == "utf-8":
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(character > "\uffff" for character in text)

    def _characters(self, line: str, units: int) -> int:
        """Return how many characters of `line` the first `units` are; half a character is left out."""
        if line.isascii() or self.encoding == "utf-32":
            return min(units, len(line))
        for count, character in enumerate(line):
            units -= self._units(character)
            if units < 0:
                return count
        return len(line)
