"""Rows of a table that goes on over pages: repeated headings left out, torn rows joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.readers.pdf_cells import CellText

NEARLY = 0.85  # of the rows have something in a column that every row should have
ENOUGH = 200  # rows show what every row has
SAME = 4  # points that the edges of columns may differ by


class PageRow(Value):
    """A row on a page: its number there, its cells with the columns and rows that they span, its edges."""

    page: int
    number: int
    cells: tuple[tuple[CellText, int, int], ...]
    edges: tuple[float, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The plain text of each cell."""
        return tuple(cell.plain for cell, _across, _down in self.cells)


def joined_pages(rows: Sequence[PageRow]) -> list[list[PageRow]]:
    """Return the tables that `rows` make: one goes on while the edges of its columns are the same."""
    tables: list[list[PageRow]] = []
    for row in rows:
        if tables and _same(tables[-1][-1].edges, row.edges):
            _add(tables[-1], row)
        else:
            tables.append([row])
    return tables


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= SAME for a, b in zip(one, other, strict=True))


def _add(table: list[PageRow], row: PageRow) -> None:
    before = table[-1]
    if row.page != before.page:
        if row.texts in [one.texts for one in table[:3]]:
            return
        heads = [one for one in table if one.page == before.page]
        if heads and _is_torn(table, row):
            table[-1] = _together(before, row)
            return
    elif row.number <= 3 and before.page != table[0].page and row.texts in [one.texts for one in table[:3]]:
        return
    table.append(row)


def _is_torn(table: Sequence[PageRow], row: PageRow) -> bool:
    """Return whether `row` is the rest of the row before the page break.

    It lacks what every other row has, or all that it has goes on in the middle of a sentence.
    """
    before = table[-1]
    if len(before.cells) != len(row.cells) or len(row.cells) < 2:
        return False
    full = [one for one in table[-ENOUGH:] if len(one.cells) == len(row.cells)]
    filled = [sum(bool(one.cells[at][0].lines) for one in full) for at in range(len(row.cells))]
    always = [at for at, number in enumerate(filled) if number >= NEARLY * len(full)]
    if any(not row.texts[at] for at in always):
        return True
    texts = [text for text in row.texts if text]
    return bool(texts) and all(text[0].islower() for text in texts)


def _together(before: PageRow, row: PageRow) -> PageRow:
    cells = tuple(
        (one._replace(parts=(*one.parts, other)), across, down)
        for (one, across, down), (other, _across, _down) in zip(before.cells, row.cells, strict=True)
    )
    return before._replace(cells=cells)
