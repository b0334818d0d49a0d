"""A screen as plain text: into a pipe or file, to a terminal without colour, or when it is very long."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from osl.render.layout import parts
from osl.render.table_layout import INDENT, Fitted
from osl.render.width import pad

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.render.screen import Row, Screen


def plain_text(screen: Screen, width: int | None) -> str:
    """`screen` as text, `width` columns wide, or as wide as it is where that is None."""
    return "".join(line.rstrip(" ") + "\n" for line in _screen(screen, width))


def _screen(screen: Screen, width: int | None) -> Iterator[str]:
    for part in parts(screen, width):
        if isinstance(part, Fitted):
            for n, row in enumerate(part.rows):
                if n and part.spaced:
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
