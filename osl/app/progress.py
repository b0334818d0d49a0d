"""A bar on standard error, shown only on a terminal and only when the work takes long."""

from __future__ import annotations

import os
import sys
from time import monotonic
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 1.0
PAUSE = 0.1
BAR = 20


class Progress:
    """How far the work is, drawn after PATIENCE seconds and then every PAUSE seconds."""

    def __init__(
        self,
        what: str,
        total: int,
        stream: TextIO | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.what = what
        self.total = total
        self.done = 0
        self.stream = sys.stderr if stream is None else stream
        self.clock = clock
        self.next = clock() + PATIENCE
        self.drawn = 0
        self.wanted = self.stream.isatty() and os.environ.get("TERM") != "dumb"

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        if self.wanted and (now := self.clock()) >= self.next:
            self.next = now + PAUSE
            self._draw()

    def _draw(self) -> None:
        full = BAR * self.done // self.total
        line = f"{'█' * full}{'░' * (BAR - full)} {self.done}/{self.total} {self.what}"
        line = line[: self._columns() - 1]
        self.stream.write("\r" + line.ljust(self.drawn))
        self.stream.flush()
        self.drawn = len(line)

    def _columns(self) -> int:
        try:
            return os.get_terminal_size(self.stream.fileno()).columns or 80
        except (OSError, ValueError):
            return 80

    def end(self) -> None:
        """Take the bar away."""
        if self.drawn:
            self.stream.write("\r" + " " * self.drawn + "\r")
            self.stream.flush()
            self.drawn = 0
