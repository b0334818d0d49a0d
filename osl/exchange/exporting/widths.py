"""How wide the columns of a table on paper are: by their longest words, and more for longer texts."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.typeset import typeset

if TYPE_CHECKING:
    from osl.exchange.exporting.document import Table

LONG = 297  # millimetres: the longer side of A4
MM = 72 / 25.4  # points in a millimetre
# in points: a bold letter of a table, the margins of a cell, the indent of a list in it, a narrow column
LETTER, PADDING, INDENT, NARROW = 5.6, 13, 15, 25
# longer words are broken: they would leave no room for the other columns
LONGEST_WORD = 24


def shares(table: Table, room: float, letter: float = LETTER) -> list[float]:
    """Return the share of `room` (in points) of each column: its longest word, and more for longer texts."""
    least = _fitting(_least(table, letter), room)
    wanted = [_wanted(table, n, column) for n, column in enumerate(_columns(table))]
    left = max(room - sum(least), 0) / (sum(wanted) or 1)
    widths = [low + want * left for low, want in zip(least, wanted, strict=True)]
    return [width / sum(widths) for width in widths]


def _wanted(table: Table, at: int, column: tuple[str, ...]) -> float:
    """Return how much the column `at` wants of the room that is left: numbers and symbols want little."""
    if at in table.narrow:
        return 0
    return 1 if at in table.numbers else (sum(map(len, column)) / len(column)) ** 0.5


def room_wanted(table: Table, letter: float = LETTER) -> int:
    """Return how many millimetres `table` needs so that no word is broken; `letter` in points."""
    return ceil(sum(_least(table, letter)) / MM)


def _fitting(least: list[float], room: float) -> list[float]:
    """Return the widths `least`; if they need more than `room`, the widest ones are cut to a common width."""
    left, most = room, max(least)
    for n, width in enumerate(sorted(least)):
        if width * (len(least) - n) >= left:
            most = left / (len(least) - n)
            break
        left -= width
    return [min(width, most) for width in least]


def _least(table: Table, letter: float) -> list[float]:
    return [
        NARROW
        if n in table.narrow
        else letter * min(max(map(_longest_bound, column)), LONGEST_WORD) + PADDING + _indent(column)
        for n, column in enumerate(_columns(table))
    ]


def _indent(column: tuple[str, ...]) -> int:
    return INDENT if any(BULLET in text for text in column) else 0


def _longest_bound(text: str) -> int:
    """Return the letters of the longest piece of `text` in which no line may end."""
    return max(len(word) for line in typeset(text).split("\n") for word in line.split(" "))


def _columns(table: Table) -> list[tuple[str, ...]]:
    return list(zip(table.block.headings, *table.block.rows, strict=True))
