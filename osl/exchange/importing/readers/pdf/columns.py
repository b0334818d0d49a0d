"""A table without borders: its columns by the alignment of words under its headings."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.readers.pdf.cells import CellText
from osl.exchange.importing.readers.pdf.lines import PdfLine, PdfWord, is_close, parts_of
from osl.exchange.importing.readers.pdf.pages import FoundPage, PageRow

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_HEADING_LINES = 4
LEAST_COLUMNS, FILLED = 3, 0.6  # columns, and the share of them, that a row fills at least
ROOM = 3  # heights of a line: less is between two rows
Aligned = tuple[tuple[float, ...], list[PageRow], list[PdfLine]]


def aligned_pages(pages: Sequence[Sequence[PdfLine]]) -> list[FoundPage]:
    """Return the rows and the lines outside them of each page, by the places of the words alone."""
    found, edges = [], None
    for number, lines in enumerate(pages, start=1):
        aligned = _aligned_rows(lines, number, edges)
        edges, rows, outside = aligned or (edges, [], list(lines))
        found.append(FoundPage(tuple(rows), tuple(outside)))
    return found


def _aligned_rows(lines: Sequence[PdfLine], page: int, known: tuple[float, ...] | None) -> Aligned | None:
    """Return the edges of columns, the rows and the lines outside them; None if there is no table.

    `known` are the edges of the table on the page before, which may go on.
    """
    found = _headings(lines)
    if found is None:
        return (known, _with_room(_rows(lines, known, page)), []) if known else None
    first, last, headings = found
    body = lines[last:]
    edges = _edges(headings, body)
    head = _row([_cells(line, edges) for line in lines[first:last]], edges, page, 1)
    return edges, _with_room([head, *_rows(body, edges, page)]), list(lines[:first])


def has_rows_beside(rows: Sequence[PageRow], outside: Sequence[PdfLine]) -> bool:
    """Return whether lines outside the borders are rows too, as where only each second row is shaded.

    Such a line fills most of the columns of the row above it, and is close to it, as no signatures are.
    """
    ends = [(_bottom(row), row.edges) for row in rows if len(row.edges) > LEAST_COLUMNS]
    return any(
        end.bottom <= line.top and is_close(end, line, ROOM) and _fills(line, edges)
        for line in outside
        for end, edges in ends
    )


def _bottom(row: PageRow) -> PdfLine:
    lines = [line for cell, _across, _down in row.cells for line in cell.lines]
    return max(lines, key=lambda line: line.bottom, default=PdfLine((), 0.0, 0.0))


def _fills(line: PdfLine, edges: Sequence[float]) -> bool:
    filled = {sum(part.x0 + 1 >= edge for edge in edges) for part in parts_of(line)} - {0, len(edges)}
    return len(filled) >= max(LEAST_COLUMNS, (len(edges) - 1) * FILLED)


def _headings(lines: Sequence[PdfLine]) -> tuple[int, int, list[PdfLine]] | None:
    """Return the first line of the headings, the line after them, and a line for each of them."""
    best: tuple[int, int, list[PdfLine]] | None = None
    for at in range(len(lines)):
        for end in range(at + 1, min(at + MOST_HEADING_LINES, len(lines)) + 1):
            if end > at + 1 and not is_close(lines[end - 2], lines[end - 1]):
                break
            columns = _stacked([part for line in lines[at:end] for part in parts_of(line)])
            row = TableRow(tuple(one.text for one in columns), SourcePlace())
            if len(columns) > (len(best[2]) if best else 1) and columns_of(row):
                best = at, end, columns
        if best:
            first, end, columns = best
            while end < len(lines) and is_close(lines[end - 1], lines[end]) and lines[end].text[0].islower():
                end += 1
            return first, end, columns
    return None


def _stacked(parts: Sequence[PdfLine]) -> list[PdfLine]:
    """Return `parts` with those joined that are above each other, from left to right."""
    columns: list[list[PdfLine]] = []
    for part in sorted(parts, key=lambda one: one.x0):
        if columns and part.x0 < max(one.x1 for one in columns[-1]):
            columns[-1].append(part)
        else:
            columns.append([part])
    return [_together(sorted(column, key=lambda one: one.top)) for column in columns]


def _together(lines: Sequence[PdfLine]) -> PdfLine:
    words = tuple(word for line in lines for word in line.words)
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    whole = PdfWord(" ".join(word.text for word in words), left, right, words[0].size, words[0].first)
    return PdfLine((whole,), lines[0].top, lines[-1].bottom)


def _edges(headings: Sequence[PdfLine], body: Sequence[PdfLine]) -> tuple[float, ...]:
    """Return the left edges of the columns and the right edge of the last.

    Each is between two headings, at the place that the fewest words cover, as near the right as can be.
    """
    found = [min([headings[0].x0, *(line.x0 for line in body)])]
    words = [word for line in body for word in line.words]
    for left, right in pairwise(headings):
        places = [right.x0 - 1 - step for step in range(int(right.x0 - left.x1))] or [right.x0 - 1]
        covered = [sum(word.x0 < place < word.x1 for word in words) for place in places]
        found.append(places[covered.index(min(covered))])
    return (*found, max([headings[-1].x1, *(line.x1 for line in body)]) + 1)


def _rows(lines: Sequence[PdfLine], edges: tuple[float, ...], page: int) -> list[PageRow]:
    """Return the rows that `lines` make; a line across columns is a row of its own."""
    rows: list[PageRow] = []
    for is_across, run in groupby(lines, key=lambda line: _is_across(line, edges)):
        if is_across:
            whole = ((CellText((line,), edges[0], edges[-1]), len(edges) - 1, 1) for line in run)
            rows += [PageRow(page, 0, (cell,), edges) for cell in whole]
        else:
            part = list(run)
            cut = [_cells(line, edges) for line in part]
            rows += [_row([cut[at] for at in group], edges, page, 0) for group in _groups(part, cut)]
    return [row._replace(number=number) for number, row in enumerate(rows, 2)]


def _is_across(line: PdfLine, edges: Sequence[float]) -> bool:
    """Return whether `line` is one text that begins in the first column and goes on into others."""
    return line.x0 < edges[1] < line.x1 and len(parts_of(line)) == 1


def _groups(lines: Sequence[PdfLine], cut: Sequence[Sequence[PdfLine | None]]) -> list[list[int]]:
    """Return the lines of each row: cut where the room between them is wide, so that most rows are whole.

    Without such a width, a row begins where the first column has something.
    """
    gaps = _gaps(lines)
    ways = [_cut_at([gap >= width for gap in gaps]) for width in sorted({round(gap, 1) for gap in gaps[1:]})]
    ways.append(_cut_at([cells[0] is not None for cells in cut]))
    return max(ways, key=lambda groups: wholeness(_filled(groups, cut)))


def _gaps(lines: Sequence[PdfLine]) -> list[float]:
    """Return the room above each line, rounded; cells in the middle of their row overlap others."""
    found, lowest = [0.0], lines[0].bottom
    for line in lines[1:]:
        found.append(round(line.top - lowest, 1))
        lowest = max(lowest, line.bottom)
    return found


def _cut_at(begins: Sequence[bool]) -> list[list[int]]:
    groups: list[list[int]] = [[0]]
    for at in range(1, len(begins)):
        if begins[at]:
            groups.append([at])
        else:
            groups[-1].append(at)
    return groups


def _filled(groups: Sequence[Sequence[int]], cut: Sequence[Sequence[PdfLine | None]]) -> list[list[bool]]:
    return [[any(cut[at][n] for at in group) for n in range(len(cut[0]))] for group in groups]


def wholeness(rows: Sequence[Sequence[bool]]) -> int:
    """Return how many rows have all columns, less those that lack some."""
    return 2 * sum(map(all, rows)) - len(rows)


def _with_room(rows: list[PageRow]) -> list[PageRow]:
    """Return `rows` with each column as wide as its words: where the room for them ends, nothing shows."""
    whole = [row for row in rows if len(row.cells) > 1]
    ends = [
        _ends([cell for cell, _across, _down in column])
        for column in zip(*(row.cells for row in whole), strict=True)
    ]
    return [_fitted(row, ends) if len(row.cells) > 1 else row for row in rows]


def _ends(cells: Sequence[CellText]) -> tuple[float, float]:
    lines = [line for cell in cells for line in cell.lines]
    return min((line.x0 for line in lines), default=0.0), max((line.x1 for line in lines), default=0.0)


def _fitted(row: PageRow, ends: Sequence[tuple[float, float]]) -> PageRow:
    cells = zip(row.cells, ends, strict=True)
    return row._replace(
        cells=tuple((cell._replace(x0=x0, x1=x1), 1, 1) for (cell, _across, _down), (x0, x1) in cells)
    )


def _cells(line: PdfLine, edges: tuple[float, ...]) -> list[PdfLine | None]:
    cells: list[list[PdfWord]] = [[] for _ in edges[1:]]
    for word in line.words:
        cells[sum(word.x0 + word.size * 0.3 >= edge for edge in edges[1:-1])].append(word)
    return [PdfLine(tuple(words), line.top, line.bottom) if words else None for words in cells]


def _row(
    lines: Sequence[Sequence[PdfLine | None]], edges: tuple[float, ...], page: int, number: int
) -> PageRow:
    cells = []
    for at, column in enumerate(zip(*lines, strict=True)):
        found = tuple(line for line in column if line is not None)
        cells.append((CellText(found, edges[at], edges[at + 1]), 1, 1))
    return PageRow(page, number, tuple(cells), edges)
