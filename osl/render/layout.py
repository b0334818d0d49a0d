"""A screen in a given width, part after part: lines of text, and rows that fit."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from osl.render.table_layout import Fitted, fit
from osl.render.width import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.render.screen import Block, Line, Row, Screen

BLANK: Line = ("", "")


def parts(screen: Screen, room: int | None) -> Iterator[Line | Fitted]:
    """The lines and the fitted rows of `screen`, from top to bottom."""
    yield from _lines([(screen.title, "title"), (screen.about, "")], room)
    for _, blocks in groupby(screen.blocks, key=lambda block: block.columns):
        yield from _in_line(list(blocks), room)
    if screen.notes:
        yield BLANK
        yield from _lines(screen.notes, room)


def _lines(lines: Sequence[Line], room: int | None) -> Iterator[Line]:
    for text, style in lines:
        if text:
            yield from ((piece, style) for piece in (wrap(text, room) if room else [text]))


def _in_line(blocks: list[Block], room: int | None) -> Iterator[Line | Fitted]:
    rows = [row for block in blocks for row in _rows(block)]
    fitted = fit(blocks[0].columns, rows, room)
    at = 0
    for block in blocks:
        yield BLANK
        yield from _lines([(block.title, "heading")], room)
        end = at + len(_rows(block))
        yield Fitted(fitted.columns, fitted.widths, fitted.rows[at:end], fitted.spaced)
        yield from _lines(block.notes, room)
        at = end


def _rows(block: Block) -> tuple[Row, ...]:
    if not block.headed:
        return block.rows
    return (tuple(((column.heading, "head"),) for column in block.columns), *block.rows)
