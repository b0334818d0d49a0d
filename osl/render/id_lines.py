"""Ids below their task, as people copy them: whole, or a beginning that is unique; never in two pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.render.shortening import unique_beginnings
from osl.render.width import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.render.screen import Cell, Column, Row

STYLE = "id"


class IdLines:
    """The lines of ids that some folded columns of a block give; ids are shortened if these have others."""

    def __init__(self, folded: Sequence[Column]) -> None:
        self._columns = [column for column in folded if column.among]
        self._shorter: dict[str, str] | None = None

    def within(self, text: str, room: int) -> str:
        """Return the line `text` if `room` columns take it, else with the id shortened, if they take that."""
        if width(text) <= room:
            return text
        shorter = self._beginnings().get(text, text)
        return shorter if width(shorter) <= room else text

    def _beginnings(self) -> dict[str, str]:
        """Return the shortened line for each line of an id."""
        if self._shorter is None:
            self._shorter = {
                column.label + one: column.label + beginning
                for column in self._columns
                for one, beginning in unique_beginnings(column.among).items()
            }
        return self._shorter

    def too_wide(self, cell: Cell, room: int) -> bool:
        """Return whether `cell` has an id that no shortening makes fit `room` columns."""
        return any(style == STYLE and width(self.within(text, room)) > room for text, style in cell)


def without_wide_ids(row: Row, widths: Sequence[int]) -> tuple[Row, list[str]]:
    """Return `row` without the ids that are wider than their columns, and these."""
    wide = [
        text
        for cell, room in zip(row, widths, strict=True)
        for text, style in cell
        if style == STYLE and width(text) > room
    ]
    if not wide:
        return row, wide
    return tuple(tuple(line for line in cell if line[0] not in wide) for cell in row), wide
