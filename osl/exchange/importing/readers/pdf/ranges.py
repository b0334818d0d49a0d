"""The columns of a table without borders: from where to where the cells of each reach."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.readers.pdf.cells import CellText
from osl.exchange.importing.readers.pdf.lines import PdfLine
from osl.exchange.importing.readers.pdf.pages import PageRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.readers.pdf.blocks import BlockRow, PdfBlock

LEFT = 1.5  # points that the left edges of the cells in a column differ by


class Ranges:
    """The left and right end of each column, as its heading and the cells of `body` show them."""

    def __init__(self, head: BlockRow, body: Sequence[BlockRow]) -> None:
        self.head = head
        columns = columns_of(TableRow(tuple(block.text for block in head), SourcePlace()))
        self.is_title_first = columns is not None and columns.fields[0] == "title"
        self.ends = [[block.x0, block.x1] for block in head]
        for row in body:
            if len(row) == len(head) and self._is_whole(row):
                self._widen(row, range(len(row)), surely=True)
        for row in sorted(body, key=len, reverse=True):
            if len(row) > 1:
                self._widen(row, [self._column(block) for block in row], surely=False)

    def page_row(self, row: BlockRow, page: int, number: int, *, is_cell: bool) -> PageRow:
        """Return `row` with its blocks in their columns.

        One block across columns is a row of its own, unless `is_cell`: a row goes on in it.
        """
        edges = self._edges()
        if len(row) == 1 and not is_cell and self._is_across(row[0]):
            across = CellText(row[0].lines, edges[0], edges[-1])
            return PageRow(page, number, ((across, len(self.ends), 1),), edges)
        lines: list[list[PdfLine]] = [[] for _ in self.ends]
        whole = row is self.head or (len(row) == len(self.head) and self._is_whole(row))
        for at, block in enumerate(row):
            lines[at if whole else self._column(block)] += block.lines
        cells = zip(lines, self.ends, strict=True)
        found = tuple((CellText(_merged(some), x0, x1), 1, 1) for some, (x0, x1) in cells)
        return PageRow(page, number, found, edges)

    def _is_whole(self, row: BlockRow) -> bool:
        """Return whether each block of `row` can be in the column of the heading with the same number."""
        after = all(block.x0 > left.x1 - 1 for left, block in zip(self.head, row[1:], strict=False))
        return after and all(block.x0 < right.x0 for block, right in zip(row, self.head[1:], strict=False))

    def _widen(self, row: BlockRow, columns: Sequence[int], *, surely: bool) -> None:
        """Widen `columns` to the blocks of `row`; unless `surely`, not into the column to the right."""
        for block, at in zip(row, columns, strict=True):
            ends = self.ends[at]
            is_free = at + 1 == len(self.ends) or block.x1 <= self.ends[at + 1][0]
            if surely or (block.x0 < ends[1] and is_free):
                ends[0], ends[1] = min(ends[0], block.x0), max(ends[1], block.x1)

    def _column(self, block: PdfBlock) -> int:
        """Return the column of `block`: with the same left edge, or with the most room in common."""
        for at, (x0, _x1) in enumerate(self.ends):
            if abs(block.x0 - x0) < LEFT:
                return at
        common = [min(block.x1, x1) - max(block.x0, x0) for x0, x1 in self.ends]
        return common.index(max(common))

    def _is_across(self, block: PdfBlock) -> bool:
        """Return whether a block alone in its row is across the table, as a section is."""
        columns = sum(min(block.x1, x1) - max(block.x0, x0) > LEFT for x0, x1 in self.ends)
        return columns > 1 or (not self.is_title_first and self._column(block) == 0)

    def _edges(self) -> tuple[float, ...]:
        between = ((left[1] + right[0]) / 2 for left, right in pairwise(self.ends))
        return (self.ends[0][0], *between, self.ends[-1][1] + 1)


def _merged(lines: Sequence[PdfLine]) -> tuple[PdfLine, ...]:
    """Return `lines` from top to bottom; pieces that are beside each other are one line."""
    found: list[PdfLine] = []
    for line in sorted(lines, key=lambda one: (one.top, one.x0)):
        before = found[-1] if found else None
        if before is not None and line.top < (before.top + before.bottom) / 2 and line.x0 > before.x0:
            found[-1] = PdfLine((*before.words, *line.words), before.top, before.bottom, line.space)
        else:
            found.append(line)
    return tuple(found)
