"""The tables with borders on a page: a cell is what is between its lines."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from osl.exchange.importing.readers.pdf.cells import CellText
from osl.exchange.importing.readers.pdf.lines import is_inside, lines_of, sideways_lines
from osl.exchange.importing.readers.pdf.pages import PageRow
from osl.exchange.importing.readers.pdf.runs import words_in_order
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from osl.exchange.importing.readers.pdf.letters import PageLetters
    from osl.exchange.importing.readers.pdf.lines import Box, PdfLine

MOST_EDGES = 20_000
LEAST_COLUMNS = 2
SAME = 3  # points that two edges in one place differ by
_LINES = {"vertical_strategy": "lines", "horizontal_strategy": "lines", "intersection_tolerance": 5}


class Bordered(Value):
    """The rows of the tables on a page, the place of each table, the sideways letters that are in no cell."""

    rows: tuple[PageRow, ...] = ()
    boxes: tuple[Box, ...] = ()
    beside: tuple[Any, ...] = ()


def bordered(page: Any, letters: PageLetters, number: int) -> Bordered:
    """Return what is between lines on pdfplumber's `page`, which is the one with `number`."""
    settings = {**_LINES, "explicit_horizontal_lines": _open_ends(page.edges)}
    tables = page.find_tables(settings) if len(page.edges) <= MOST_EDGES else []
    tables = [table for table in tables if len({cell[0] for cell in table.cells}) > 1]
    sideways = list(letters.sideways)
    rows = [row for table in tables for row in _rows(table, letters.level, sideways, number)]
    return Bordered(tuple(rows), tuple(table.bbox for table in tables), tuple(sideways))


def _open_ends(edges: Sequence[Any]) -> list[float]:
    """Return where the first or last row of a page has no line, since it goes on over a page break."""
    across = [edge["top"] for edge in edges if edge["x1"] - edge["x0"] > SAME]
    down = [edge for edge in edges if edge["bottom"] - edge["top"] > SAME]
    if not (across and down):
        return []
    first, last = min(edge["top"] for edge in down), max(edge["bottom"] for edge in down)
    open_ = [first] * (min(across) - first > SAME) + [last] * (last - max(across) > SAME)
    return [place for place in open_ if len(_edges(_ending_at(down, place))) >= LEAST_COLUMNS + 1]


def _ending_at(edges: Iterable[Any], place: float) -> Iterator[float]:
    for edge in edges:
        if min(abs(edge["top"] - place), abs(edge["bottom"] - place)) <= SAME:
            yield edge["x0"]


def _rows(table: Any, letters: Sequence[Any], sideways: list[Any], page: int) -> Iterator[PageRow]:
    """Yield the rows of a table with borders; a cell that covers several is known by its edges.

    What an empty cell has of the letters `sideways` is taken out of them.
    """
    columns = _edges(cell[at] for cell in table.cells for at in (0, 2))
    heights = _edges(cell[at] for cell in table.cells for at in (1, 3))
    rows: dict[int, list[tuple[int, CellText, int, int]]] = {}
    words = list(words_in_order(letters))
    by_height = sorted((_middle(word[0], "y"), at) for at, word in enumerate(words))
    for cell in table.cells:
        x0, top, x1, bottom = cell
        row, column = _index(heights, top), _index(columns, x0)
        down, across = _index(heights, bottom) - row, _index(columns, x1) - column
        beside = by_height[bisect_left(by_height, (top,)) : bisect_left(by_height, (bottom,))]
        inside = [one for _y, at in beside if x0 <= _middle(words[at][0], "x") < x1 for one in words[at]]
        lines = lines_of(inside) or _sideways(sideways, cell)
        rows.setdefault(row, []).append(
            (column, CellText(tuple(lines), x0, x1), max(across, 1), max(down, 1))
        )
    for number, cells in sorted(rows.items()):
        cells.sort(key=lambda cell: cell[0])
        yield PageRow(
            page, number + 1, tuple((text, across, down) for _at, text, across, down in cells), tuple(columns)
        )


def _sideways(letters: list[Any], cell: Box) -> list[PdfLine]:
    inside = [one for one in letters if is_inside(one, cell)]
    letters[:] = [one for one in letters if not is_inside(one, cell)]
    return sideways_lines(inside, cell)


def _middle(letter: Any, axis: str) -> float:
    first, last = ("x0", "x1") if axis == "x" else ("top", "bottom")
    return float(letter[first] + letter[last]) / 2


def _edges(positions: Iterator[float]) -> list[float]:
    """Return the distinct ones of `positions`, in order; those near each other are one."""
    found: list[float] = []
    for position in sorted(positions):
        if not found or position - found[-1] > SAME:
            found.append(position)
    return found


def _index(edges: list[float], position: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - position))
