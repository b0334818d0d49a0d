"""The contents of a screen, independent of its width: a title, blocks of rows, notes."""

from __future__ import annotations

from osl.values import Value

# a text and its role: "", title, heading, head (of a column), late, near, good, alert, quiet, id
Line = tuple[str, str]
Cell = tuple[Line, ...]
Row = tuple[Cell, ...]


class Column(Value):
    """A column; the `main` one takes the room that is left and is wrapped, in a usual window to `least`.

    If room is short, columns with a `fold` go beneath the main one, the lowest first, each after
    its `label`. A `firm` column is never wrapped. Ids of a column that goes beneath are shortened, if that
    helps, to what they do not share with any that they are `among`. A cell's lines after the first, in a
    column that is `over` those to its right, extend below them.
    """

    heading: str = ""
    main: bool = False
    over: bool = False
    least: int = 0
    fold: int = 0
    label: str = ""
    firm: bool = False
    right: bool = False
    among: tuple[str, ...] = ()


class Block(Value):
    """Rows under a title; blocks with the same columns are aligned with each other."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    headed: bool = False
    notes: tuple[Line, ...] = ()


class Screen(Value):
    """A whole screen: `about` is the line below the title, `notes` are the last lines."""

    title: str
    about: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[Line, ...] = ()

    def height(self) -> int:
        """Return the number of rows."""
        return sum(len(block.rows) for block in self.blocks)


def cell(text: str, style: str = "") -> Cell:
    """Return a cell of one line; an empty cell for an empty text."""
    return ((text, style),) if text else ()


def is_head(cell: Cell) -> bool:
    """Return whether `cell` is the heading of a column."""
    return bool(cell) and cell[0][1] == "head"
