"""Rows into a given width: columns give way to the main one, cells are wrapped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from osl.render.width import width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.render.screen import Cell, Column, Row

INDENT = 2
LEAST = 8


@dataclass(frozen=True, slots=True)
class Fitted:
    """Rows whose cells are lines that fit `widths`."""

    columns: tuple[Column, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]

    @property
    def tall(self) -> bool:
        """Whether a row takes several lines, so that rows need a space between them."""
        return any(len(cell) > 1 for row in self.rows for cell in row)


def fit(columns: Sequence[Column], rows: Sequence[Row], room: int | None) -> Fitted:
    """`rows` in `room` columns of the screen, or as wide as they are where it is None."""
    used = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    columns = [columns[n] for n in used]
    rows = [tuple(row[n] for n in used) for row in rows]
    if room is None or _total(_natural(rows)) <= room:
        return Fitted(tuple(columns), _natural(rows), tuple(rows))
    main = next(n for n, column in enumerate(columns) if column.main)
    widths = _shared(columns, rows, main, room)
    while widths[main] < _wanted(rows, main, room) and any(column.fold for column in columns):
        at = min((column.fold, n) for n, column in enumerate(columns) if column.fold)[1]
        rows = [_folded(row, main, at, columns[at]) for row in rows]
        columns = [*columns[:at], *columns[at + 1 :]]
        main -= at < main
        widths = _shared(columns, rows, main, room)
    return Fitted(tuple(columns), tuple(widths), tuple(_wrapped(row, widths) for row in rows))


def _natural(rows: Sequence[Row]) -> tuple[int, ...]:
    return tuple(max(map(_widest, column)) for column in zip(*rows, strict=True))


def _widest(cell: Cell) -> int:
    return max([width(text) for text, _ in cell], default=0)


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + INDENT * len(widths)


def _wanted(rows: Sequence[Row], main: int, room: int) -> int:
    """How much the main column should have, before others may stand beside it."""
    return min(_natural(rows)[main], max(room * 2 // 5, 24))


def _shared(columns: Sequence[Column], rows: Sequence[Row], main: int, room: int) -> list[int]:
    """Each column what it needs, within bounds; the main one what is left."""
    widths = list(_natural(rows))
    for n, column in enumerate(columns):
        if n != main and not column.firm:
            longest = max(width(word) for row in rows for text, _ in row[n] for word in text.split(" "))
            widths[n] = min(widths[n], max(LEAST, room // 5, min(longest, room // 4)))
    left = room - (_total(widths) - widths[main])
    widths[main] = max(LEAST, min(widths[main], left))
    return widths


def _folded(row: Row, main: int, at: int, column: Column) -> Row:
    lines = row[at]
    if lines and lines[0][1] == "heading":
        lines = ()  # a heading says what stands below it, and here nothing does any more
    elif lines and column.label:
        lines = ((column.label + lines[0][0], lines[0][1]), *lines[1:])
    cells = [cell + lines if n == main else cell for n, cell in enumerate(row) if n != at]
    return tuple(cells)


def _wrapped(row: Row, widths: Sequence[int]) -> Row:
    return tuple(
        tuple((piece, style) for text, style in cell for piece in wrap(text, room))
        for cell, room in zip(row, widths, strict=True)
    )
