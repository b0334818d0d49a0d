"""The console: one function looks at the stream and the environment and decides how to print."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from osl.render.screen import Screen

NARROWEST = 20
# Rich takes half a millisecond a row: beyond this, nobody reads row by row anyway
MANY_ROWS = 500


class Console:
    """What screens are shown on: `width` columns wide, None where there is no bound."""

    def __init__(self, stream: TextIO, width: int | None, *, in_colour: bool) -> None:
        self.stream = stream
        self.width = width
        self.in_colour = in_colour

    def takes_escapes(self) -> bool:
        """Whether colours are shown, and shown too where they are written as escapes, without Rich."""
        from osl.render.escapes import takes_escapes

        return self.in_colour and takes_escapes(self.stream)

    def tell(self, line: object) -> None:
        """Print a line of text, on a terminal broken between its words."""
        for part in self.broken(str(line)):
            self.stream.write(f"{part}\n")

    def broken(self, line: str) -> list[str]:
        """`line` as it is shown here: on a terminal in lines that fit."""
        from osl.render.width import hanging

        return hanging(line, self.width) if self.width and self.stream.isatty() else [line]

    def show(self, screen: Screen) -> None:
        """Print `screen`."""
        if self.in_colour and screen.height() <= MANY_ROWS:
            from osl.render.terminal import show_in_colour

            show_in_colour(screen, self.stream, self.width)
        else:
            from osl.render.plain import plain_text

            self.stream.write(plain_text(screen, self.width))


def make_console(stream: TextIO, environment: Mapping[str, str]) -> Console:
    """The console that `stream` makes in this environment."""
    return Console(stream, _width(stream, environment), in_colour=_in_colour(stream, environment))


def _in_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """NO_COLOR wins; then FORCE_COLOR; then a terminal is in colour unless it is a dumb one."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return stream.isatty() and environment.get("TERM", "").lower() not in {"dumb", "unknown"}


def _width(stream: TextIO, environment: Mapping[str, str]) -> int | None:
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(NARROWEST, int(columns))
    if not stream.isatty():
        return None
    try:
        return max(NARROWEST, os.get_terminal_size(stream.fileno()).columns or 80)
    except (OSError, ValueError):
        return 80
