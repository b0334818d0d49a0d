"""A screen on a terminal, in colour; the only room that knows Rich."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from osl.render.fit import INDENT, Fitted
from osl.render.layout import parts

if TYPE_CHECKING:
    from typing import TextIO

    from osl.render.screen import Cell, Screen

# colours that are legible on a dark and on a light ground; the words say the same without them
STYLES = {
    "title": "bold",
    "heading": "bold",
    "late": "bold red",
    "good": "green",
    "alert": "magenta",
    "quiet": "",
    "": "",
}
UNBOUNDED = 100_000


class Terminal:
    """Prints screens in colour, `width` columns wide, or as wide as they are where it is None."""

    def __init__(self, stream: TextIO, width: int | None) -> None:
        self.width = width
        # the environment was judged by whoever made this; Rich shall not judge it again
        self.console = Console(
            file=stream, width=width or UNBOUNDED, force_terminal=True, color_system="standard",
            highlight=False, markup=False, emoji=False, _environ={},
        )  # fmt: skip

    def show(self, screen: Screen) -> None:
        """Print `screen`."""
        for part in parts(screen, self.width):
            shown = (
                _table(part, spaced=self.width is not None)
                if isinstance(part, Fitted)
                else Text(part[0], STYLES[part[1]])
            )
            self.console.print(shown, soft_wrap=isinstance(shown, Text))


def _table(fitted: Fitted, *, spaced: bool) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 0, 0, INDENT))
    for column, width in zip(fitted.columns, fitted.widths, strict=True):
        table.add_column(width=width, no_wrap=True, justify="right" if column.right else "left")
    for n, row in enumerate(fitted.rows):
        if n and spaced and fitted.tall:
            table.add_row()
        table.add_row(*map(_text, row))
    return table


def _text(cell: Cell) -> Text:
    return Text("\n").join(Text(text, STYLES[style]) for text, style in cell)
