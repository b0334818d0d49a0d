"""A screen on a terminal, in colour; the only module that imports Rich, but for changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from osl.render.fitting import INDENT, Fitted
from osl.render.layout import parts

if TYPE_CHECKING:
    from typing import TextIO

    from osl.render.screen import Cell, Screen

# legible on a dark and on a light background; the words mean the same without them
STYLES = {
    "title": "bold",
    "heading": "bold",
    "head": "bold",
    "late": "bold red",
    "near": "bold",
    "good": "green",
    "alert": "magenta",
    "quiet": "",
    "id": "dim",
    "": "",
}
UNBOUNDED = 100_000


def show_in_colour(screen: Screen, stream: TextIO, width: int | None) -> None:
    """Print `screen` in colour, `width` columns wide; as wide as it is if that is None."""
    # the caller has read the environment; Rich must not read it again
    console = Console(
        file=stream, width=width or UNBOUNDED, force_terminal=True, color_system="standard",
        highlight=False, markup=False, emoji=False, _environ={},
    )  # fmt: skip
    for part in parts(screen, width):
        if isinstance(part, Fitted):
            console.print(_table(part))
        else:
            console.print(Text(part[0], STYLES[part[1]]), soft_wrap=True)


def _table(fitted: Fitted) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 0, 0, INDENT))
    for column, width in zip(fitted.columns, fitted.widths, strict=True):
        table.add_column(width=width, no_wrap=True, justify="right" if column.right else "left")
    for n, row in enumerate(fitted.rows):
        if fitted.is_apart(n):
            table.add_row()
        table.add_row(*map(_text, row))
    return table


def _text(cell: Cell) -> Text:
    return Text("\n").join(Text(text, STYLES[style]) for text, style in cell)
