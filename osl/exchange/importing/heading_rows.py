"""The rows of headings of one table: others below its tasks and uncertain headings are reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark
from osl.exchange.importing.headings import begins_as_heading, column_heading, known_field
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.exchange.importing.document import TableRow


class HeadingRows:
    """Remembers the rows of headings; one that repeats those before, as on each page, is not reported."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, ...]] = set()

    def begin(self, row: TableRow, *, below_tasks: bool) -> Iterator[Remark]:
        """Yield a remark if `row` is not the first row of headings, nor one that repeats another."""
        if below_tasks and row.cells not in self.seen:
            yield taken_for_headings(row)
        self.seen.add(row.cells)


def taken_for_headings(row: TableRow) -> Remark:
    """Return the remark on a `row` that may be another than one of headings."""
    text = " | ".join(filter(None, map(tidy, row.cells)))
    return Remark(say('"{text}" was taken for headings', text=text), row.place)


def uncertain_headings(row: TableRow) -> Iterator[Remark]:
    """Yield a remark for each heading in `row`, found in text, that may be a cell of a task.

    It has the word of a heading, but begins with another: "Budowanie sieci partnerów".
    """
    for cell in row.cells:
        if column_heading(cell) and not known_field(cell) and not begins_as_heading(cell):
            yield Remark(say('"{text}" was taken for the heading of a column', text=cell))
