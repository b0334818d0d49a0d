"""Whether a line of text has several headings of a table, so that lines have several cells."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, is_month
from osl.exchange.importing.headings import known_field, read_heading
from osl.exchange.importing.unseparated.heading_blocks import heading_blocks
from osl.exchange.importing.unseparated.scoring import has_time_word, is_clearly_time
from osl.exchange.importing.unseparated.wrapped_heading import wrapped_headings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.heading_block import HeadingBlock

_AS_OFTEN = 2  # lines with one heading for each that may have several
_FIRST_LINES, _LINES_OF_CELL, _FULL = 60, 2, 0.7


def are_beside(lines: Sequence[TextLine]) -> bool:
    """Return whether a line has several headings, so that lines have several cells."""
    block = next(heading_blocks(lines, words=True), None)
    if block is None:
        return False
    texts = [line.text for line in lines[block.at : block.after]]
    upto = [wrapped_headings(texts[:end]) for end in range(len(texts) + 1)]
    fields = block.fields[block.cells[0] == "" :]  # without numbers that have no heading
    # each line, the headings that begin in it, and their columns
    begun = [
        (text, two[len(one) :], {*fields[len(one) : len(two)]} - {""})
        for text, (one, two) in zip(texts, pairwise(upto), strict=True)
    ]
    begin = [text for text, new, _names in begun if new]
    alone = {known[0] for text in begin if (known := read_heading(text)) and known_field(text)}
    several = sum(len(names - alone) > 1 and not _is_one(text, new) for text, new, names in begun)
    no_capitals = all(map(str.isupper, texts)) or all(map(str.islower, texts))  # show where headings begin
    one_alone = sum(len(new) == 1 for _text, new, _names in begun) * no_capitals
    are_alone = one_alone >= _AS_OFTEN * several and _have_dates_alone(
        lines[block.after :], block, len(begin)
    )
    return several > 0 and not are_alone


def _have_dates_alone(below: Sequence[TextLine], block: HeadingBlock, cells: int) -> bool:
    """Return whether lines `below` a block are dates and nothing else, nearly as many as it has rows.

    Each row has as many lines as `cells`, or hardly fewer.
    """
    texts = [line.text.strip() for line in below[:_FIRST_LINES]]
    dates = sum(is_month(text) or (has_time_word(text) and is_clearly_time(text, ANY_YEAR)) for text in texts)
    return dates * len(block.fields) * _LINES_OF_CELL >= len(texts) > dates * cells * _FULL


def _is_one(text: str, headings: Sequence[str]) -> bool:
    """Return whether the `headings` that begin in the line `text` are all of it and one: "TEMAT ZAJĘĆ"."""
    fields = {known and known[0] for known in map(read_heading, headings)}
    return len(fields) == 1 and None not in fields and " ".join(headings) == " ".join(text.split())
