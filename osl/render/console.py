"""The console: one function looks at the stream and the environment and decides how to print."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from osl.render.screen import Screen

NARROWEST = 20
# Rich takes half a millisecond a row: beyond this, nobody reads row by row anyway
MANY_ROWS = 500


class Console(Protocol):
    """What a screen is shown on; `width` is None where there is no bound."""

    @property
    def width(self) -> int | None:
        """How many columns there are."""

    def show(self, screen: Screen) -> None:
        """Print `screen`."""


def make_console(stream: TextIO, environment: Mapping[str, str], *, rows: int) -> Console:
    """The console for a screen of about `rows` rows on `stream`."""
    width = _width(stream, environment)
    if rows <= MANY_ROWS and _in_colour(stream, environment):
        from osl.render.terminal import Terminal

        return Terminal(stream, width)
    from osl.render.plain import Plain

    return Plain(stream, width)


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
