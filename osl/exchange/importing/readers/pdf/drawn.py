"""A table without borders, by the order in which a PDF draws its cells: its rows, and what is outside it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.readers.pdf.blocks import PdfBlock, rows_drawn
from osl.exchange.importing.readers.pdf.pages import FoundPage, PageRow
from osl.exchange.importing.readers.pdf.ranges import Ranges
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.readers.pdf.blocks import BlockRow
    from osl.exchange.importing.readers.pdf.lines import PdfLine

FAR = 3.0  # heights of a line, and of the room between two rows before: more ends a table
LONG_ROWS = 10  # one row in ten has a cell of several lines, if cells are drawn one by one
LEAST_ROWS = 4  # with as many cells are a table without headings that osl knows
FILLED = 0.6  # of the columns that a row of a table fills


class _Found(Value):
    """A row of blocks and its page, from 0."""

    page: int
    row: BlockRow

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each block."""
        return tuple(block.text for block in self.row)

    @property
    def top(self) -> float:
        """The top of the highest block."""
        return min(block.top for block in self.row)

    @property
    def bottom(self) -> float:
        """The bottom of the lowest block."""
        return max(block.bottom for block in self.row)

    @property
    def lines(self) -> list[PdfLine]:
        """All its lines."""
        return [line for block in self.row for line in block.lines]


def drawn_rows(pages: Sequence[Sequence[PdfLine]]) -> list[FoundPage] | None:
    """Return the rows and the other lines of each page; None if nothing is a row of headings.

    A page is given by the pieces of its lines in the order of drawing.
    """
    outside: list[list[PdfLine]] = [[] for _ in pages]
    rows: list[list[PageRow]] = [[] for _ in pages]
    found = [_Found(at, row) for at, pieces in enumerate(pages) for row in rows_drawn(pieces)]
    found.sort(key=lambda one: (one.page, one.top))
    heads = _heads(found)
    if not heads:
        return None
    for one in found[: heads[0]]:
        outside[one.page] += one.lines
    for begin, end in zip(heads, [*heads[1:], len(found)], strict=True):
        last = begin + _length(found[begin:end])
        for row in _page_rows(found[begin:last]):
            rows[row.page - 1].append(row)
        for one in found[last:end]:
            outside[one.page] += one.lines
    pairs = zip(rows, outside, strict=True)
    return [FoundPage(tuple(some), tuple(lines)) for some, lines in pairs]


def is_by_lines(pages: Sequence[FoundPage]) -> bool:
    """Return whether the pages seem drawn line by line: no cell has several lines, sentences are torn."""
    rows = [row for page in pages for row in page.rows if sum(map(bool, row.texts)) > 1]
    long = sum(any(len(cell.lines) > 1 for cell, _across, _down in row.cells) for row in rows)
    partial = [
        text for page in pages for row in page.rows if not all(row.texts) for text in row.texts if text
    ]
    torn = sum(text[0].islower() for text in partial)
    return long * LONG_ROWS <= len(rows) and torn * 2 > len(partial)


# ---- where a table begins and ends


def _row(one: _Found) -> TableRow:
    return TableRow(one.texts, SourcePlace())


def _heads(found: Sequence[_Found]) -> list[int]:
    """Return the rows with which a table begins; one that repeats its headings on a page does not count."""
    heads: list[int] = []
    for at, one in enumerate(found):
        if columns_of(_row(one), surely=bool(heads)) and not (heads and found[heads[-1]].texts == one.texts):
            heads.append(at)
    return heads or _alike(found)


def _alike(found: Sequence[_Found]) -> list[int]:
    """Return the first of many rows with as many blocks, where no heading is known."""
    numbers = Counter(len(one.row) for one in found if len(one.row) > 1)
    number, rows = max(numbers.items(), key=lambda one: one[1], default=(0, 0))
    if rows < max(LEAST_ROWS, len(found) / 2):
        return []
    return [next(at for at, one in enumerate(found) if len(one.row) == number)]


def _length(found: Sequence[_Found]) -> int:
    """Return how many rows are of the table: below much room, nothing that fills most columns follows."""
    least = max(2, FILLED * len(found[0].row))
    last = max(at for at, one in enumerate(found) if at == 0 or len(one.row) >= least)
    rooms: list[float] = []
    for at, (before, one) in enumerate(pairwise(found), start=1):
        if before.page == one.page:
            usual = max(one.lines[0].bottom - one.lines[0].top, *(rooms[:1] or [0.0]), _mean(rooms))
            rooms.append(max(one.top - before.bottom, 0.0))
            if rooms[-1] > FAR * usual and at > last:
                return at
    return len(found)


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0


def _below_headings(head: _Found, one: _Found) -> Iterator[_Found]:
    """Yield `one`; of a row that repeats the headings of `head`, what is below them in the same cells."""
    lines = [len(block.lines) for block in head.row]
    cells = list(zip(one.row, lines, strict=False))
    if len(one.row) != len(lines) or [PdfBlock(block.lines[:n]).text for block, n in cells] != list(
        head.texts
    ):
        yield one
    elif rest := [PdfBlock(block.lines[n:]) for block, n in cells if block.lines[n:]]:
        yield one._replace(row=rest)


def _page_rows(found: Sequence[_Found]) -> Iterator[PageRow]:
    """Yield the rows of one table, each with its cells in their columns."""
    head, before = found[0], found[0]
    body = [part for one in found[1:] for part in _below_headings(head, one)]
    ranges = Ranges(head.row, [one.row for one in body])
    numbers: Counter[int] = Counter()
    for one in (head, *body):
        numbers[one.page] += 1
        is_cell = one is head or (one.page != before.page and _goes_on(before, one))
        yield ranges.page_row(one.row, one.page + 1, numbers[one.page], is_cell=is_cell)
        before = one


def _goes_on(before: _Found, one: _Found) -> bool:
    """Return whether the first cell of `before` goes on in `one`, on the next page."""
    return one.row[0].text[0].islower() or before.row[0].lines[-1].space > 0
