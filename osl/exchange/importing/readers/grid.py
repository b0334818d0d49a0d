"""Cells that span columns and rows, spread over the grid that they cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.document import TableRow
from osl.i18n import say
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.exchange.importing.document import SourcePlace

WIDEST, LARGEST = 100, 200_000  # columns, cells
_LEAST_CELLS = 2  # of a row
MOST_LINES = 10_000  # of a text in which osl has to find the cells


class GridCell(Value):
    """A cell as the document has it: its text, how many columns and rows it spans, whether it is shaded."""

    text: str
    columns: int = 1
    rows: int = 1
    shaded: bool = False


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
    """A cell that reaches down into the rows below, how many rows are left, whether it began further left."""

    __slots__ = ("beside", "cell", "rows")

    def __init__(self, cell: GridCell, *, beside: bool) -> None:
        self.cell = cell
        self.rows = cell.rows - 1
        self.beside = beside


def refuse_lines(lines: int) -> None:
    """Raise OslError if a text, whose cells osl has to find, has more lines than a plan that people write."""
    refuse_large(lines * _LEAST_CELLS)
    if lines > MOST_LINES:
        raise OslError(say("a text of over {most} lines is too large to be a plan", most=MOST_LINES))


def refuse_large(cells: int) -> None:
    """Raise OslError if a table has more cells than any that people write."""
    if cells > LARGEST:
        raise OslError(say("a table of over {most} cells is too large to be a plan", most=LARGEST))


def spread(rows: Iterable[tuple[SourcePlace, Sequence[GridCell]]]) -> tuple[TableRow, ...]:
    """Return the rows of a table, each spanning cell repeated in every place that it covers.

    Raises OslError if the table would be larger than any that people write.
    """
    row_spans: dict[int, _RowSpan] = {}
    found: list[TableRow] = []
    size = 0
    for place, cells in rows:
        row = _row(place, cells, row_spans)
        size += len(row.cells)
        refuse_large(size)
        found.append(row)
    width = max((len(row.cells) for row in found), default=0)
    refuse_large(width * len(found))
    return tuple(_padded(row, width) for row in found)


def _row(place: SourcePlace, cells: Sequence[GridCell], row_spans: dict[int, _RowSpan]) -> TableRow:
    texts: list[str] = []
    merged, beside, shaded = set[int](), set[int](), set[int]()
    waiting = list(cells)
    while (waiting or len(texts) in row_spans) and len(texts) < WIDEST:
        at = len(texts)
        if at in row_spans:
            above = _from_above(row_spans, at)
            texts.append(above.cell.text)
            merged.add(at)
            beside.update([at] if above.beside else [])
            shaded.update([at] if above.cell.shaded else [])
            continue
        cell = waiting.pop(0)
        span = min(cell.columns, WIDEST - at)
        texts += [cell.text] * span
        beside.update(range(at + 1, at + span))
        shaded.update(range(at, at + span) if cell.shaded else ())
        if cell.rows > 1:
            row_spans.update({at + n: _RowSpan(cell, beside=n > 0) for n in range(span)})
    single = len(cells) == 1 and not merged and (cells[0].columns > 1)
    return TableRow(tuple(texts), place, frozenset(merged), single, frozenset(beside), frozenset(shaded))


def _from_above(row_spans: dict[int, _RowSpan], at: int) -> _RowSpan:
    one = row_spans[at]
    one.rows -= 1
    if not one.rows:
        del row_spans[at]
    return one


def _padded(row: TableRow, width: int) -> TableRow:
    return row._replace(cells=row.cells + ("",) * (width - len(row.cells)))
