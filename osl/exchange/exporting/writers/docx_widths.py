"""How broad the columns of a table in a Word document are, and the page that they need."""

from __future__ import annotations

from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from osl.exchange.exporting.document import Table

# in points: a bold letter of a table, what a cell leaves free beside its text, a narrow column
LETTER, PADDING, NARROW = 5.6, 13, 28
# longer words are torn: they would leave no room for the other columns
LONGEST_WORD = 24
MM = 72 / 25.4  # points in a millimetre


def widths(made: Any, table: Table) -> None:
    """Give each column of `made`, which shows `table`, room by how much stands in it."""
    from docx.shared import Emu, Pt

    section = made.part.document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    breadths = [Emu(int(room * share)) for share in shares(table, room / Pt(1))]
    made.autofit = False
    for column, breadth in zip(made.columns, breadths, strict=True):
        column.width = breadth
    # row by row: to find the cells of a column, python-docx goes through the whole table
    for row in made.rows:
        for cell, breadth in zip(row.cells, breadths, strict=True):
            cell.width = breadth


def shares(table: Table, room: float) -> list[float]:
    """What part of `room`, in points, each column gets: its longest word, and then by how much it holds."""
    least = _least(table)
    wanted = [
        0 if n in table.narrow else sqrt(sum(map(len, column)) / len(column))
        for n, column in enumerate(_columns(table))
    ]
    left = max(room - sum(least), 0) / (sum(wanted) or 1)
    widths = [low + want * left for low, want in zip(least, wanted, strict=True)]
    return [width / sum(widths) for width in widths]


def room_wanted(table: Table) -> int:
    """How many millimetres `table` needs so that no word of it is torn."""
    return ceil(sum(_least(table)) / MM)


def _least(table: Table) -> list[float]:
    longest = [
        max(len(word) for text in column for word in text.split() or [""]) for column in _columns(table)
    ]
    return [
        NARROW if n in table.narrow else LETTER * min(letters, LONGEST_WORD) + PADDING
        for n, letters in enumerate(longest)
    ]


def _columns(table: Table) -> list[tuple[str, ...]]:
    return list(zip(table.block.headings, *table.block.rows, strict=True))
