"""How a page has the cells of a row: beside each other at its top, or in its middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.values import Value

if TYPE_CHECKING:
    from osl.exchange.importing.unseparated.wrapped.column_width import ColumnWidth

MOST_COUNTED = 3  # lines of a cell; whether it has more changes nothing
_HALF = 0.7  # if one is half a line above the other, and the text has them below each other
_NOT_LEVEL = 7.0  # what it costs if cells are beside each other that cannot be level, or the other way round


class PageLayout(Value):
    """Whether the cells of a row begin at its top or are in its middle, and how wide the columns are."""

    is_top: bool
    widths: tuple[ColumnWidth, ...]

    def level(self, before: int, lines: int, *, begins_line: bool) -> float:
        """Return what it costs that a cell of `lines` lines is behind one of `before`, or below it."""
        if self.is_top:
            return _NOT_LEVEL * ((before == 1) == begins_line)
        together = before + lines
        if together == MOST_COUNTED:
            return _HALF * begins_line
        return _NOT_LEVEL * ((together < MOST_COUNTED) == begins_line)
