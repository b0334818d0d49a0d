"""How wide the columns of a table on paper are: by their longest words, and more for longer texts."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from osl.exchange.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.exchange.exporting.document import Table

LONG = 297  # millimetres: the longer side of A4
MM = 72 / 25.4  # points in a millimetre
# in points: a bold letter of a table, the margins of a cell, a narrow column
LETTER, PADDING, NARROW = 5.6, 13, 25
# longer words are broken: they would leave no room for the other columns
LONGEST_WORD = 24


def shares(table: Table, room: float, letter: float = LETTER) -> list[float]:
    """Return the share of `room` (in points) of each column: its longest word, and more for longer texts."""
    least = _least(table, _longest_bound, letter)
    wanted = [_wanted(table, n, column) for n, column in enumerate(_columns(table))]
    left = max(room - sum(least), 0) / (sum(wanted) or 1)
    widths = [low + want * left for low, want in zip(least, wanted, strict=True)]
    return [width / sum(widths) for width in widths]


def _wanted(table: Table, at: int, column: tuple[str, ...]) -> float:
    """Return how much the column `at` wants of the room that is left: numbers and symbols want little."""
    if at in table.narrow:
        return 0
    return 1 if at in table.numbers else (sum(map(len, column)) / len(column)) ** 0.5


def room_wanted(table: Table) -> int:
    """Return how many millimetres `table` needs so that no word is broken."""
    return ceil(sum(_least(table, _longest_word)) / MM)


def _least(table: Table, longest_in: Callable[[str], int], letter: float = LETTER) -> list[float]:
    longest = [max(map(longest_in, column)) for column in _columns(table)]
    return [
        NARROW if n in table.narrow else letter * min(letters, LONGEST_WORD) + PADDING
        for n, letters in enumerate(longest)
    ]


def _longest_word(text: str) -> int:
    return max((len(word) for word in text.split()), default=0)


def _longest_bound(text: str) -> int:
    """Return the letters of the longest piece of `text` in which no line may end."""
    return max(len(word) for line in typeset(text).split("\n") for word in line.split(" "))


def _columns(table: Table) -> list[tuple[str, ...]]:
    return list(zip(table.block.headings, *table.block.rows, strict=True))
