"""The headings between that of the numbers and the number 1, if their words do not show where they end."""

from __future__ import annotations

import re
from itertools import pairwise, product
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import NUMBER, is_unknown, known_field, read_heading
from osl.exchange.importing.unseparated.heading_block import block_of, block_with_times
from osl.exchange.importing.unseparated.heading_lines import LONGEST
from osl.exchange.importing.unseparated.section_lines import is_counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.heading_block import HeadingBlock

_MOST_LINES, _MOST_WAYS = 14, 32
_LONGEST_NUMBER, _LONGEST_UNKNOWN = 12, 6  # letters: "Nr zadania", "l. dz."
_FEWEST = 3  # lines: the numbers, the tasks and their times
_FIRST, _SECOND = re.compile(r"1(?:\.1)?[.)]?"), re.compile(r"(?:2|1\.2)[.)]?")
_GOES_ON = re.compile(r"[(/–-]")
_OPEN = ("–", "-", "/", ",")  # at the end of a line that goes on


def is_numbered(lines: Sequence[TextLine]) -> bool:
    """Return whether a line is the heading of numbers, and numbers on lines of their own are below it."""
    return bool(_numbered(lines))


def numbered_blocks(lines: Sequence[TextLine]) -> Iterator[HeadingBlock]:
    """Yield the blocks that the lines from the heading of the numbers to the number 1 may be.

    Each way to join lines is one, and if no heading names the times, each heading may be theirs: the rows
    below show which. What is directly above the number 1 may be the heading of a section.
    """
    for at, first in _numbered(lines):
        is_section = is_counted(lines[first - 1].text.strip())
        after = first - is_section
        for cells in _joined([line.text.strip() for line in lines[at:after]]):
            yield from _of_cells(cells, at, after)


def _of_cells(cells: Sequence[str], at: int, after: int) -> Iterator[HeadingBlock]:
    """Yield the block of the headings `cells`, or one for each of them that the times may have."""
    if block := block_of(cells, at, after, numbered=True, shown=True):
        yield block
        return
    for column in range(1, len(cells)):
        if known_field(cells[column]) == "title":
            continue
        if block := block_with_times(cells, column, at, after, numbered=True):
            yield block._replace(loose=block.loose + 1)


def _numbered(lines: Sequence[TextLine]) -> list[tuple[int, int]]:
    """Return the indexes of the heading of numbers and of the number 1 below it; a 2 is below that.

    If none is known, those of each short line that may be one, as "l. dz." may, if a heading is known below.
    """
    texts = [line.text.strip() for line in lines]
    second = max((n for n, text in enumerate(texts) if _SECOND.fullmatch(text)), default=0)
    known = [
        found for at in range(second) if is_of_numbers(texts[at]) and (found := _above(texts, at, second))
    ]
    if known:
        return known[:1]
    first = next((n for n in range(_FEWEST, second) if _FIRST.fullmatch(texts[n])), 0)
    short = [at for at in range(max(first - _MOST_LINES, 0), first) if _may_be_of_numbers(texts[at])]
    return [
        found
        for at in short
        if any(map(read_heading, texts[at:first])) and (found := _above(texts, at, second))
    ]


def _above(texts: Sequence[str], at: int, second: int) -> tuple[int, int] | None:
    """Return `at` and the index of the number 1 below it, above `second`, if headings may be between them."""
    below = range(at + _FEWEST, min(at + _MOST_LINES, len(texts)))
    first = next((n for n in below if _FIRST.fullmatch(texts[n])), second)
    is_short = all(len(text) <= LONGEST // 2 for text in texts[at:first])
    return (at, first) if first < second and is_short else None


def _may_be_of_numbers(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_UNKNOWN and is_unknown(text)


def is_of_numbers(text: str) -> bool:
    """Return whether `text` is the heading of the numbers of rows."""
    known = read_heading(text) if len(text) <= _LONGEST_NUMBER else None
    return known is not None and known[0] == NUMBER


def _joined(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the headings on the lines `texts`, for each way to join them."""
    ways = [_ways(above, text) for above, text in pairwise(texts)]
    for at, way in enumerate(product(*ways)):
        if at >= _MOST_WAYS:
            return
        cells = [texts[0]]
        for goes_on, text in zip(way, texts[1:], strict=True):
            if goes_on:
                cells[-1] += f" {text}"
            else:
                cells.append(text)
        if len(cells) >= _FEWEST:
            yield cells


def _ways(above: str, text: str) -> tuple[bool, ...]:
    """Return whether the heading on the line `above` goes on with the line `text`: one answer, or both."""
    if is_of_numbers(above):
        return (False,)
    if _GOES_ON.match(text) or above.endswith(_OPEN):
        return (True,)
    if text[:1].islower() and not above[:1].islower():
        return (True, False)
    return (False, True) if text.isupper() and above.isupper() else (False,)
