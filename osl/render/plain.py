"""A screen as plain text: into a pipe or file, to a terminal without colour, or when it is very long."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from osl.render.fit import INDENT, Fitted
from osl.render.layout import parts
from osl.render.width import pad

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from osl.render.screen import Row, Screen


class Plain:
    """Prints screens without colour, `width` columns wide, or as wide as they are where it is None."""

    def __init__(self, stream: TextIO, width: int | None) -> None:
        self.stream = stream
        self.width = width

    def show(self, screen: Screen) -> None:
        """Print `screen`."""
        self.stream.write("".join(line.rstrip(" ") + "\n" for line in text_lines(screen, self.width)))


def text_lines(screen: Screen, width: int | None) -> Iterator[str]:
    """The lines of `screen`, `width` columns wide."""
    for part in parts(screen, width):
        if isinstance(part, Fitted):
            for n, row in enumerate(part.rows):
                if n and part.tall and width is not None:
                    yield ""
                yield from _row(part, row)
        else:
            yield part[0]


def _row(fitted: Fitted, row: Row) -> Iterator[str]:
    for lines in zip_longest(*row, fillvalue=("", "")):
        yield "".join(
            " " * INDENT + pad(text, room, right=column.right)
            for (text, _), room, column in zip(lines, fitted.widths, fitted.columns, strict=True)
        )
