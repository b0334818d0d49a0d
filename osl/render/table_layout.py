"""Rows into a given width: columns give way to the main one, cells are wrapped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.render.width import width, wrap
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.render.screen import Cell, Column, Row

INDENT = 2
LEAST = 8


class Fitted(Value):
    """Rows whose cells are lines that fit `widths`; `spaced` ones need a blank line between them."""

    columns: tuple[Column, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    spaced: bool = False


def fit(columns: Sequence[Column], rows: Sequence[Row], room: int | None) -> Fitted:
    """`rows` in `room` columns of the screen, or as wide as they are where it is None."""
    used = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    columns = [columns[n] for n in used]
    rows = [tuple(row[n] for n in used) for row in rows]
    if room is None or _total(_natural(rows)) <= room:
        return Fitted(tuple(columns), _natural(rows), tuple(rows))
    for folded in _foldings(columns):
        kept, given = _without(columns, rows, folded)
        widths = _shared(kept, given, room)
        if _is_good(kept, given, widths, room):
            break
    return Fitted(tuple(kept), tuple(widths), tuple(_wrapped(row, widths) for row in given), len(folded) > 1)


def _foldings(columns: Sequence[Column]) -> Iterator[set[int]]:
    """The columns to fold: none, the first that may be, the first two, …"""
    order = sorted((column.fold, n) for n, column in enumerate(columns) if column.fold)
    for count in range(len(order) + 1):
        yield {n for _, n in order[:count]}


def _without(
    columns: Sequence[Column], rows: Sequence[Row], folded: set[int]
) -> tuple[list[Column], list[Row]]:
    """Columns and rows with some columns beneath the main one, in the order in which they stood."""
    kept = [column for n, column in enumerate(columns) if n not in folded]
    return kept, [_row_without(columns, row, folded) for row in rows]


def _row_without(columns: Sequence[Column], row: Row, folded: set[int]) -> Row:
    beneath = tuple(line for n in sorted(folded) for line in _labelled(columns[n], row[n]))
    return tuple(
        cell + beneath if column.main else cell
        for n, (cell, column) in enumerate(zip(row, columns, strict=True))
        if n not in folded
    )


def _labelled(column: Column, cell: Cell) -> Cell:
    if not cell or cell[0][1] == "head":
        return ()  # a heading says what stands below it, and here nothing does any more
    return ((column.label + cell[0][0], cell[0][1]), *cell[1:])


def _natural(rows: Sequence[Row]) -> tuple[int, ...]:
    return tuple(max(map(_widest, column)) for column in zip(*rows, strict=True))


def _widest(cell: Cell) -> int:
    return max([width(text) for text, _ in cell], default=0)


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + INDENT * len(widths)


def _is_good(columns: Sequence[Column], rows: Sequence[Row], widths: Sequence[int], room: int) -> bool:
    """Whether all fits, the main column has enough, and no word is cut that could stand whole beneath it."""
    main = next(n for n, column in enumerate(columns) if column.main)
    enough = min(_natural(rows)[main], max(room * 3 // 10, 30))
    cut = any(column.fold and widths[n] < _longest_word(rows, n) for n, column in enumerate(columns))
    return _total(widths) <= room and widths[main] >= enough and not cut


def _longest_word(rows: Sequence[Row], n: int) -> int:
    return max(width(word) for row in rows for text, _ in row[n] for word in text.split(" "))


def _shared(columns: Sequence[Column], rows: Sequence[Row], room: int) -> list[int]:
    """Each column what it needs, within bounds; the main one what is left."""
    widths = list(_natural(rows))
    for n, column in enumerate(columns):
        if not column.main and not column.firm:
            longest = min(_longest_word(rows, n), room * 3 // 10)
            widths[n] = min(widths[n], max(LEAST, room // 4, longest))
    main = next(n for n, column in enumerate(columns) if column.main)
    left = room - (_total(widths) - widths[main])
    widths[main] = min(widths[main], max(LEAST, left))
    return widths


def _wrapped(row: Row, widths: Sequence[int]) -> Row:
    return tuple(
        tuple((piece, style) for text, style in cell for piece in wrap(text, room))
        for cell, room in zip(row, widths, strict=True)
    )
