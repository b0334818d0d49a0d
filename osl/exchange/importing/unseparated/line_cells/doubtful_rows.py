"""Which rows of a pasted table may be others: a cell, or a line of one, may belong to the cell beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.unseparated.line_cells.alignment import texts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.unseparated.line_cells.alignment import AlignedRow
    from osl.exchange.importing.unseparated.line_cells.row_search import AlignedTable

DOUBTFUL = 4.0  # the score by which a cell is sure to be in its column
DOUBTFUL_LINE = 5.0  # the same for a line that may be in the cell beside it


def is_doubtful(table: AlignedTable, row: AlignedRow, above: AlignedRow | None = None) -> bool:
    """Return whether only the words show which cell of `row` is empty, or where one ends.

    `above` is the row that ends where this one begins.
    """
    within = [table.units[end] for end in row.ends[:-1] if end < len(table.units)]
    named = zip(texts_of(table.units, row), table.block.fields, strict=True)
    has_empty = not all(text for text, name in named if name != NUMBER)
    if any(unit.before == "\t" for unit in within):
        return False
    if above is not None and _may_begin_elsewhere(table, above, row):
        return True
    return (has_empty and _may_be_others(table, row)) or _may_end_elsewhere(table, row)


def _may_begin_elsewhere(table: AlignedTable, above: AlignedRow, row: AlignedRow) -> bool:
    """Return whether the line above or below the beginning of `row` may as well be in the other row."""
    last = len(above.ends) - 1
    start, middle, end = above.ends[last - 1], row.start, row.ends[0]

    def score(at: int) -> float:
        return _score(table, last, (start, at)) + _score(table, 0, (at, end))

    others = [at for at in (middle - 1, middle + 1) if start <= at <= end]
    return any(score(at) > score(middle) - DOUBTFUL_LINE for at in others)


def _may_be_others(table: AlignedTable, row: AlignedRow) -> bool:
    """Return whether a cell may be the empty one beside it, or two lines of a cell may be two cells."""
    starts = (row.start, *row.ends[:-1])
    texts = texts_of(table.units, row)
    empty = {at for at, (start, end) in enumerate(zip(starts, row.ends, strict=True)) if start == end}
    pairs = [pair for at in range(len(texts) - 1) for pair in ((at, at + 1), (at + 1, at))]
    moved = ((full, free) for full, free in pairs if texts[full] and free in empty)
    lines = bool(empty) and any(map(_is_on_lines, texts))
    return lines or any(table.scores.gained(full, free, texts[full]) < DOUBTFUL for full, free in moved)


def _is_on_lines(text: str) -> bool:
    """Return whether `text` has lines that are neither items of a list nor go on a sentence."""
    return any(line[:1].isupper() for line in text.split("\n")[1:])


def _may_end_elsewhere(table: AlignedTable, row: AlignedRow) -> bool:
    """Return whether the first or last line of a cell may as well be in the cell beside it."""
    bounds = (row.start, *row.ends)
    for column, (start, middle, end) in enumerate(zip(bounds, bounds[1:], bounds[2:], strict=False)):
        score = _score(table, column, (start, middle, end))
        others = [at for at in (middle - 1, middle + 1) if start < at < end]
        if any(_score(table, column, (start, at, end)) > score - DOUBTFUL_LINE for at in others):
            return True
    return False


def _score(table: AlignedTable, column: int, bounds: Sequence[int]) -> float:
    """Return the score of the cell in `column` and of the next, whose units are between the `bounds`."""
    total = 0.0
    for at, (start, end) in enumerate(pairwise(bounds), start=column):
        units = [unit for unit in table.units[start:end] if unit.text]
        text = "".join([unit.before * (n > 0) + unit.text for n, unit in enumerate(units)])
        total += table.scores.of(at, text) if units else table.scores.of_empty(at)
        total -= sum(unit.join for unit in units[1:]) + (units[0].cut if units else 0.0)
    return total
