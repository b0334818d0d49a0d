"""The console: how wide a stream is, whether it shows colours, and printing on it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from osl.render.screen import Screen

NARROWEST = 20
# Rich takes half a millisecond a row; nobody reads more rows than these one by one
MANY_ROWS = 500
ENABLE_VIRTUAL_TERMINAL_PROCESSING = 4  # the mode of a Windows console that interprets escapes


class Console:
    """What screens are shown on: `width` columns wide, None if there is no bound."""

    def __init__(self, stream: TextIO, width: int | None, *, in_colour: bool) -> None:
        self.stream = stream
        self.width = width
        self.in_colour = in_colour

    @property
    def is_terminal(self) -> bool:
        """Whether a person looks at it."""
        return self.stream.isatty()

    @property
    def height(self) -> int | None:
        """The lines of the window, None if there is none."""
        if not self.is_terminal:
            return None
        try:
            return os.get_terminal_size(self.stream.fileno()).lines or None
        except (OSError, ValueError):
            return None

    def takes_escapes(self) -> bool:
        """Whether colours are shown, and shown too if they are written as escapes, without Rich."""
        return self.in_colour and takes_escapes(self.stream)

    def tell(self, line: object) -> None:
        """Print a line of text, on a terminal broken between its words."""
        for part in self.broken(str(line)):
            self.stream.write(f"{part}\n")

    def broken(self, line: str) -> list[str]:
        """Return `line` as it is shown here: on a terminal as lines that fit."""
        from osl.render.width import hanging

        return hanging(line, self.width) if self.width and self.stream.isatty() else [line]

    def show(self, screen: Screen) -> None:
        """Print `screen`."""
        if self.in_colour and screen.height() <= MANY_ROWS:
            from osl.render.terminal import show_in_colour

            show_in_colour(screen, self.stream, self.width)
        else:
            from osl.render.layout import plain_text

            self.stream.write(plain_text(screen, self.width))


def make_console(stream: TextIO, environment: Mapping[str, str]) -> Console:
    """Return the console for `stream` in this environment."""
    return Console(stream, _width(stream, environment), in_colour=_in_colour(stream, environment))


def _in_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to use colours: NO_COLOR wins, then FORCE_COLOR; else every terminal but a dumb one.

    CLICOLOR_FORCE is as FORCE_COLOR; CLICOLOR=0 turns colours off on a terminal (bixense.com/clicolors).
    """
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    if environment.get("CLICOLOR") == "0":
        return False
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


def takes_escapes(stream: TextIO) -> bool:
    """Whether colours that are written to `stream` as escapes are shown as colours."""
    if sys.platform != "win32" or not stream.isatty():
        return True
    import ctypes
    import msvcrt

    try:
        return enable_escapes(ctypes.windll.kernel32, msvcrt.get_osfhandle(stream.fileno()))
    except (OSError, ValueError):  # a stream that is not a console after all
        return False


def enable_escapes(kernel: Any, handle: int) -> bool:
    """Ask the Windows console `handle` to interpret escapes; return False if it is too old for them."""
    import ctypes

    mode, console = ctypes.c_uint32(), ctypes.c_void_p(handle)
    if not kernel.GetConsoleMode(console, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(console, mode.value | ENABLE_VIRTUAL_TERMINAL_PROCESSING))
