"""Columns fitted into a width: which go beneath the main one, how wide the others are, for the fewest lines.

The widths that are tried do not depend on the window, and a layout stays possible in a wider one: so a
wider window never needs more lines.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from osl.render.id_lines import STYLE, IdLines
from osl.render.screen import is_head
from osl.render.width import width, wrap
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from osl.render.screen import Cell, Column, Row

MANY_ROWS = 500  # the layout with the fewest lines is sought for what a person reads row by row
INDENT = 2  # blanks before each column
# how wide columns are at least unless their texts are narrower, the main one and the others: in a usual
# window, in which no word is cut, in a narrow one, in the narrowest
LEAST = ((30, 16), (20, 12), (8, 8))
NARROWEST = len(LEAST) - 1
# how wide others may be: enough for these shares of their cells
SHARES = (1.0, 0.75, 0.5, 0.0)


class Fitted(Value):
    """Rows whose cells are lines that fit `widths`; `spaced` ones need a blank line between them."""

    columns: tuple[Column, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    spaced: bool = False

    def is_apart(self, n: int) -> bool:
        """Return whether there is a blank line before row `n`; there is none below the headings."""
        return self.spaced and n > 0 and not _has_heads(self.rows[n - 1])


def fit(columns: Sequence[Column], rows: Sequence[Row], room: int | None, *, blocks: int = 1) -> Fitted:
    """Return `rows` fitted into `room` columns of the screen; as wide as they are if that is None.

    `blocks` is the number of blocks that they are of; there is no blank line between those of two blocks.
    """
    used, shown = _of(columns, rows, [n for n in range(len(columns)) if any(row[n] for row in rows)])
    natural = _natural(shown)
    if room is None or _total(natural) <= room:
        return Fitted(tuple(used), natural, tuple(shown))
    needed = [n for n, column in enumerate(columns) if column.main or not _is_only_headed(rows, n)]
    columns, rows = _of(columns, rows, needed)
    gaps = len(rows) - blocks - sum(map(_has_heads, rows))
    foldings = [_Folding(columns, rows, folded, gaps) for folded in _foldings(columns)]
    layouts = _layouts(foldings, room)
    if len(rows) > MANY_ROWS:
        folding, widths = next(layouts)
    else:
        folding, widths = _lowest(layouts)
    return folding.fitted(widths)


def _of(
    columns: Sequence[Column], rows: Sequence[Row], used: Sequence[int]
) -> tuple[list[Column], list[Row]]:
    """Return the columns `used` and these cells of `rows`."""
    return [columns[n] for n in used], [tuple(row[n] for n in used) for row in rows]


def _has_heads(row: Row) -> bool:
    return any(map(is_head, row))


def _is_only_headed(rows: Sequence[Row], n: int) -> bool:
    """Return whether column `n` has a heading and no cell below it: where room is short, it needs none."""
    return all(not row[n] or is_head(row[n]) for row in rows)


class _Folding:
    """Rows with some columns beneath the main one, and their lines in one width or another."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Row], folded: set[int], gaps: int) -> None:
        self.columns = [column for n, column in enumerate(columns) if n not in folded]
        self.rows = [_row_without(columns, row, folded) for row in rows] if folded else rows
        self.ids = IdLines([columns[n] for n in folded])
        self.folded = len(folded)
        self.hides_numbers = any(columns[n].right for n in folded)
        self.natural = _natural(self.rows)
        self.main = next(n for n, column in enumerate(self.columns) if column.main)
        self.blanks = gaps if self.folded > 1 else 0
        self._heights: dict[tuple[int, int], list[int]] = {}
        # the lines of the rows, however wide the window is
        self.fewest = self.lines(self.natural)[0]

    def widths(self, room: int, window: int) -> Iterator[tuple[int, ...]]:
        """Yield the widths of columns that fill `room`, the roomiest first; `window` is its kind in LEAST.

        The main column gets what the others leave. In the narrowest window, the narrowest widths are
        yielded although they fill more than `room`.
        """
        options = [self._options(n, window) for n in range(len(self.columns))]
        narrowest = tuple(some[-1] for some in options)
        for widths in product(*options):
            left = room - _total(widths)
            if left < 0 and (window < NARROWEST or widths != narrowest):
                continue
            main = min(self.natural[self.main], widths[self.main] + max(left, 0))
            yield (*widths[: self.main], main, *widths[self.main + 1 :])

    def _options(self, n: int, window: int) -> list[int]:
        """Return the widths that are tried for a column, the widest first; of the main one the least."""
        natural, column = self.natural[n], self.columns[n]
        main, other = LEAST[window]
        if column.main or column.firm:
            return [min(natural, (column.least if window == 0 else 0) or main) if column.main else natural]
        word = max(width(word) for row in self.rows for text, _ in row[n] for word in text.split(" "))
        if window == 0:
            cells = sorted(_widest(row[n]) for row in self.rows)
            enough = (cells[int((len(cells) - 1) * share)] for share in SHARES)
            found = {max(word, min(natural, max(other, size))) for size in enough}
        else:
            sizes = (max(word, other), *(size for _, size in LEAST[: window + 1]))
            found = {min(natural, size) for size in sizes}
        return sorted(found, reverse=True)

    def least(self, window: int) -> int:
        """Return the room that the columns need in this kind of window."""
        return _total([self._options(n, window)[-1] for n in range(len(self.columns))])

    def lines(self, widths: Sequence[int]) -> tuple[int, int]:
        """Return how many lines the rows take in `widths`, and how many their cells."""
        cells = [self._of_column(n, size) for n, size in enumerate(widths)]
        height = sum(map(max, zip(*cells, strict=True))) + self._apart(cells, widths[self.main])
        return height + self.blanks, sum(map(sum, cells))

    def _apart(self, cells: Sequence[Sequence[int]], room: int) -> int:
        """Return how many lines more there are because ids too wide for `room` are below their rows."""
        others = [sizes for n, sizes in enumerate(cells) if n != self.main]
        if not self.folded or not others:
            return 0
        return sum(
            max(sizes) >= own and self.ids.too_wide(row[self.main], room)
            for row, own, *sizes in zip(self.rows, cells[self.main], *others, strict=True)
        )

    def _of_column(self, n: int, room: int) -> list[int]:
        """Return how many lines each cell of a column takes in `room`."""
        if (n, room) not in self._heights:
            self._heights[n, room] = [_height(row[n], room) for row in self.rows]
        return self._heights[n, room]

    def fitted(self, widths: tuple[int, ...]) -> Fitted:
        """Return the rows in `widths`."""
        wrapped = tuple(self._wrapped(row, widths) for row in self.rows)
        return Fitted(tuple(self.columns), widths, wrapped, self.folded > 1)

    def _wrapped(self, row: Row, widths: Sequence[int]) -> Row:
        return tuple(
            tuple(
                (piece, style)
                for text, style in cell
                for piece in ([self.ids.within(text, room)] if style == STYLE else wrap(text, room))
            )
            for cell, room in zip(row, widths, strict=True)
        )


def _layouts(foldings: Sequence[_Folding], room: int) -> Iterator[tuple[_Folding, tuple[int, ...]]]:
    """Yield the layouts that `room` takes, those with the fewest columns folded first.

    Those for a narrow window, and those that have no column of numbers, which are compared down it, get no
    more room than is too little for the others. So words are cut in a wide window only if a narrow one
    would need fewer lines.
    """
    with_numbers = [one for one in foldings if not one.hides_numbers]
    for one in with_numbers:
        yield from ((one, widths) for widths in one.widths(room, 0))
    enough = min(one.least(0) for one in with_numbers)
    for one in foldings[len(with_numbers) :]:
        yield from ((one, widths) for widths in one.widths(min(room, enough - 1), 0))
    all_folded, enough = foldings[-1], min(one.least(0) for one in foldings)
    for window in range(1, len(LEAST)):
        room = min(room, enough - 1)
        yield from ((all_folded, widths) for widths in all_folded.widths(room, window))
        enough = all_folded.least(window)


def _lowest(layouts: Iterable[tuple[_Folding, tuple[int, ...]]]) -> tuple[_Folding, tuple[int, ...]]:
    """Return the layout with the fewest lines, else the fewest columns folded, else the fewest wrapped."""
    best: tuple[_Folding, tuple[int, ...]] | None = None
    rank = (0, 0, 0)
    for folding, widths in layouts:
        if best is not None and folding.fewest >= rank[0] and folding.folded > best[0].folded:
            continue
        height, pieces = folding.lines(widths)
        if best is None or (height, folding.folded, pieces) < rank:
            best, rank = (folding, widths), (height, folding.folded, pieces)
    assert best is not None  # noqa: S101 - the narrowest layout is always possible
    return best


def _foldings(columns: Sequence[Column]) -> Iterator[set[int]]:
    """Yield the sets of columns to fold: none, the first that may be, the first two, …"""
    order = sorted((column.fold, n) for n, column in enumerate(columns) if column.fold)
    for count in range(len(order) + 1):
        yield {n for _, n in order[:count]}


def _row_without(columns: Sequence[Column], row: Row, folded: set[int]) -> Row:
    """Return `row` with the `folded` columns moved beneath the main one, in their order."""
    beneath = tuple(line for n in sorted(folded) for line in _labelled(columns[n], row[n]))
    return tuple(
        cell + beneath if column.main else cell
        for n, (cell, column) in enumerate(zip(row, columns, strict=True))
        if n not in folded
    )


def _labelled(column: Column, cell: Cell) -> Cell:
    if not cell or is_head(cell):
        return ()  # nothing is below this heading any more
    return ((column.label + cell[0][0], cell[0][1]), *cell[1:])


def _natural(rows: Sequence[Row]) -> tuple[int, ...]:
    return tuple(max(map(_widest, column)) for column in zip(*rows, strict=True))


def _widest(cell: Cell) -> int:
    return max([width(text) for text, _ in cell], default=0)


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + INDENT * len(widths)


def _height(cell: Cell, room: int) -> int:
    return sum(1 if style == STYLE or width(text) <= room else len(wrap(text, room)) for text, style in cell)
