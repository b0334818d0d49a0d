"""A screen in a given width as its parts, from top to bottom; and as plain text."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from osl.render.fitting import INDENT, Fitted, fit
from osl.render.id_lines import without_wide_ids
from osl.render.width import pad, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.render.screen import Block, Column, Line, Row, Screen

BLANK: Line = ("", "")


def plain_text(screen: Screen, room: int | None) -> str:
    """Return `screen` as text, at most `room` columns wide; as wide as it is if that is None."""
    return "".join(line.rstrip(" ") + "\n" for line in _plain_lines(screen, room))


def _plain_lines(screen: Screen, room: int | None) -> Iterator[str]:
    for part in parts(screen, room):
        if isinstance(part, Fitted):
            for n, row in enumerate(part.rows):
                if part.is_apart(n):
                    yield ""
                yield from _plain_row(part, row)
        else:
            yield part[0]


def height_in(screen: Screen, room: int) -> int:
    """Return how many lines `screen` takes in a window of `room` columns."""
    return sum(1 for _line in _plain_lines(screen, room))


def _plain_row(fitted: Fitted, row: Row) -> Iterator[str]:
    for lines in zip_longest(*row, fillvalue=BLANK):
        yield "".join(
            " " * INDENT + pad(text, space, right=column.right)
            for (text, _), space, column in zip(lines, fitted.widths, fitted.columns, strict=True)
        )


def parts(screen: Screen, room: int | None) -> Iterator[Line | Fitted]:
    """Yield the lines and the fitted rows of `screen`, from top to bottom."""
    yield from _lines([(screen.title, "title"), (screen.about, "")], room)
    for _, blocks in groupby(screen.blocks, key=lambda block: block.columns):
        yield from _aligned(list(blocks), room)
    if screen.notes:
        yield BLANK
        yield from _lines(screen.notes, room)


def _lines(lines: Sequence[Line], room: int | None) -> Iterator[Line]:
    for text, style in lines:
        if text:
            yield from ((piece, style) for piece in (wrap(text, room) if room else [text]))


def _aligned(blocks: list[Block], room: int | None) -> Iterator[Line | Fitted]:
    """Yield the parts of `blocks`, which have the same columns and so the same widths."""
    columns = blocks[0].columns
    whole = [row for block in blocks for row in _rows(block)]
    rows = [_first_lines(columns, row) for row in whole] if any(column.over for column in columns) else whole
    fitted = fit(columns, rows, room, blocks=sum(1 for block in blocks if _rows(block)))
    at = 0
    for block in blocks:
        yield BLANK
        yield from _lines([(block.title, "heading")], room)
        end = at + len(_rows(block))
        if end > at:
            below = [[*_further_lines(columns, row)] for row in whole[at:end]]
            yield from _with_lines_below(fitted._replace(rows=fitted.rows[at:end]), below, room)
        yield from _lines(block.notes, room)
        at = end


def _first_lines(columns: Sequence[Column], row: Row) -> Row:
    """Return `row` without the lines that extend below the columns to the right."""
    return tuple(cell[:1] if column.over else cell for column, cell in zip(columns, row, strict=True))


def _further_lines(columns: Sequence[Column], row: Row) -> Iterator[Line]:
    for column, cell in zip(columns, row, strict=True):
        if column.over:
            yield from cell[1:]


def _with_lines_below(
    fitted: Fitted, below: Sequence[Sequence[Line]], room: int | None
) -> Iterator[Line | Fitted]:
    """Yield `fitted` in parts, with the lines `below` its rows.

    An id that is wider than its column is on such a line too.
    """
    begun = 0
    for n, row in enumerate(fitted.rows):
        without, ids = without_wide_ids(row, fitted.widths)
        if lines := [*below[n], *((text, "id") for text in ids)]:
            yield fitted._replace(rows=(*fitted.rows[begun:n], without))
            yield from ((_on_its_own(text, room or 0), style) for text, style in lines)
            begun = n + 1
            if fitted.spaced and begun < len(fitted.rows):
                yield BLANK
    if begun < len(fitted.rows):
        yield fitted._replace(rows=fitted.rows[begun:])


def _on_its_own(text: str, room: int) -> str:
    """Return a line below a row, indented if it has the room; a longer one the terminal itself breaks."""
    return " " * INDENT + text if width(text) <= room - INDENT else text


def _rows(block: Block) -> tuple[Row, ...]:
    if not block.headed:
        return block.rows
    return (tuple(((column.heading, "head"),) for column in block.columns), *block.rows)
