"""What stands on a screen, before it is known how wide that is: a title, blocks of rows, notes."""

from __future__ import annotations

from osl.values import Value

# a no-break space among others holds nothing together; alone it does

# a text and the part it plays: "", title, heading, head (of a column), late, near, good, alert, quiet, id
Line = tuple[str, str]
Cell = tuple[Line, ...]
Row = tuple[Cell, ...]


class Column(Value):
    """A column: the `main` one takes the room that is left and is wrapped.

    Where room is short, columns with a `fold` go beneath the main one, the lowest first, each after
    its `label`. A `firm` column is never wrapped.
    """

    heading: str = ""
    main: bool = False
    fold: int = 0
    label: str = ""
    firm: bool = False
    right: bool = False


class Block(Value):
    """Rows under a title; blocks with the same columns stand in line with each other."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    headed: bool = False
    notes: tuple[Line, ...] = ()


class Screen(Value):
    """A whole screen: `about` says under the title what the day is, `notes` end it."""

    title: str
    about: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[Line, ...] = ()

    def height(self) -> int:
        """How many rows there are."""
        return sum(len(block.rows) for block in self.blocks)


def cell(text: str, style: str = "") -> Cell:
    """A cell of one line; an empty text makes an empty cell."""
    return ((text, style),) if text else ()
