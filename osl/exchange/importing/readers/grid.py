"""Cells that span columns and rows, spread over the grid that they cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.document import TableRow
from osl.exchange.importing.readers.limits import WIDEST, refuse_large
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.exchange.importing.document import SourcePlace


class GridCell(Value):
    """A cell as the document has it: its text, how many columns and rows it spans, whether it is shaded.

    `continues`: it shows the text of the cell above, as Word writes merged cells.
    """

    text: str
    columns: int = 1
    rows: int = 1
    shaded: bool = False
    continues: bool = False


class GridSize(Value):
    """How large a table is: its rows, its columns, the letters in it."""

    rows: int
    columns: int
    letters: int


def is_layout_table(outer: GridSize, inner: Iterable[GridSize]) -> bool:
    """Return whether a table is there only to place the `inner` ones on the page."""
    tables = [one for one in inner if one.rows > 1 and one.columns > 1]
    return any(one.rows >= outer.rows or one.letters * 2 > outer.letters for one in tables)


class _RowSpan:
    """A cell that reaches down into the rows below, how many rows are left, whether it began further left.

    `then`: the cell that takes the column after it, where both reach into it.
    """

    __slots__ = ("beside", "cell", "rows", "then")

    def __init__(self, cell: GridCell, *, beside: bool) -> None:
        self.cell = cell
        self.rows = cell.rows - 1
        self.beside = beside
        self.then: _RowSpan | None = None

    def overlap(self, other: GridCell, *, beside: bool) -> None:
        """Note that `other` begins in this row, in the same column, and may reach further down."""
        if self.then is None and other.rows > self.rows:
            self.then = _RowSpan(other, beside=beside)
            self.then.rows = other.rows - self.rows


def spread(rows: Iterable[tuple[SourcePlace, Sequence[GridCell]]]) -> tuple[TableRow, ...]:
    """Return the rows of a table, each spanning cell repeated in every place that it covers.

    Raises OslError if the table would be larger than any that people write.
    """
    row_spans: dict[int, _RowSpan] = {}
    found: list[TableRow] = []
    size = 0
    for place, cells in rows:
        row = _row(place, cells, row_spans, found[-1] if found else None)
        size += len(row.cells)
        refuse_large(size)
        found.append(row)
    width = max((len(row.cells) for row in found), default=0)
    refuse_large(width * len(found))
    return tuple(_padded(row, width) for row in found)


def _row(
    place: SourcePlace, cells: Sequence[GridCell], row_spans: dict[int, _RowSpan], above: TableRow | None
) -> TableRow:
    row = _Row(row_spans, above)
    waiting = list(cells)[::-1]
    while (waiting or len(row.texts) in row_spans) and len(row.texts) < WIDEST:
        if len(row.texts) in row_spans:
            row.put_from_above()
        else:
            row.put(waiting.pop())
    single = len(cells) == 1 and not row.merged and (cells[0].columns > 1)
    merged, beside, shaded = map(frozenset, (row.merged, row.beside, row.shaded))
    return TableRow(tuple(row.texts), place, merged, single, beside, shaded)


class _Row:
    """A row that is filled from left to right, and which of its columns are merged, beside or shaded."""

    def __init__(self, row_spans: dict[int, _RowSpan], above: TableRow | None) -> None:
        self.row_spans = row_spans
        self.above = above
        self.texts: list[str] = []
        self.merged, self.beside, self.shaded = set[int](), set[int](), set[int]()

    def put_from_above(self) -> None:
        """Put the cell that reaches down into the next column."""
        at = len(self.texts)
        one = self.row_spans[at]
        one.rows -= 1
        if not one.rows:
            del self.row_spans[at]
            self.row_spans.update({at: one.then} if one.then else {})
        self.merged.add(at)
        self._put(one.cell.text, beside=one.beside, shaded=one.cell.shaded)

    def put(self, cell: GridCell) -> None:
        """Put `cell` into the next columns, but for those that a cell above reaches down into."""
        begin = len(self.texts)
        is_parted = False
        for at in range(begin, min(begin + cell.columns, WIDEST)):
            if at in self.row_spans:
                self.row_spans[at].overlap(cell, beside=at > begin)
                self.put_from_above()
                is_parted = True
            elif is_parted:
                self._put("")  # its text is on the left of that cell already
            elif cell.continues:
                self._continue(cell, beside=at > begin)
            else:
                self._put(cell.text, beside=at > begin, shaded=cell.shaded)
                if cell.rows > 1:
                    self.row_spans[at] = _RowSpan(cell, beside=at > begin)

    def _continue(self, cell: GridCell, *, beside: bool) -> None:
        above, at = self.above, len(self.texts)
        if above is None or at >= len(above.cells):
            self._put(cell.text, beside=beside, shaded=cell.shaded)
            return
        self.merged.add(at)
        self._put(above.cells[at], beside=beside or at in above.beside, shaded=at in above.shaded)

    def _put(self, text: str, *, beside: bool = False, shaded: bool = False) -> None:
        at = len(self.texts)
        self.texts.append(text)
        self.beside.update([at] if beside else [])
        self.shaded.update([at] if shaded else [])


def _padded(row: TableRow, width: int) -> TableRow:
    return row._replace(cells=row.cells + ("",) * (width - len(row.cells)))
