"""What a pasted table has beside its cells: the numbers of its columns, its headings on a next page."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR
from osl.exchange.importing.headings import read_heading
from osl.exchange.importing.unseparated.heading_block import block_of
from osl.exchange.importing.unseparated.heading_blocks import MOST_HEADINGS, heading_blocks
from osl.exchange.importing.unseparated.heading_lines import is_title
from osl.exchange.importing.unseparated.repeated_block import repeats
from osl.exchange.importing.unseparated.scoring import is_clearly_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.heading_block import HeadingBlock

_FEWEST_COLUMNS = 3  # fewer numbers one below the other may be cells
_KNOWN_ABOVE = 2  # what a heading counts that is above the first
_MOST_JOINED, _MOST_LIKELY = 4, 5  # lines that go on those above them, blocks


def column_numbers(lines: Sequence[TextLine]) -> tuple[int, int] | None:
    """Return the first of `lines` that has the number of a column, and the line after the last; None if none.

    They are 1, 2, 3 …, each on a line of its own; no row is as empty.
    """
    texts = [line.text.strip(" .)") for line in lines]
    for at, text in enumerate(texts):
        if text == "1":
            counted = range(1, min(MOST_HEADINGS, len(texts) - at) + 1)
            width = next((n - 1 for n in counted if texts[at + n - 1] != str(n)), len(counted))
            if width >= _FEWEST_COLUMNS:
                return at, at + width
    return None


def blocks_above(lines: Sequence[TextLine], end: int, width: int) -> list[HeadingBlock]:
    """Return the likeliest blocks of `width` headings that end before line `end`."""
    found = [block for block in heading_blocks(lines) if block.after == end and _width(block) == width]
    return found or sorted(_joined(lines, end, width), key=lambda block: -block.score)[:_MOST_LIKELY]


def _joined(lines: Sequence[TextLine], end: int, width: int) -> Iterator[HeadingBlock]:
    """Yield the blocks that lines before line `end` may be, some of them joined with those above them."""
    for start in range(end - width, max(end - width - _MOST_JOINED, 0) - 1, -1):
        texts = [line.text.strip() for line in lines[start:end]]
        if is_title(texts[0]) or any(is_clearly_time(text, ANY_YEAR) for text in texts):
            return
        passed = _KNOWN_ABOVE * bool(start and read_heading(lines[start - 1].text))
        for cuts in combinations(range(1, len(texts)), width - 1):
            bounds = pairwise((0, *cuts, len(texts)))
            cells = [" ".join(texts[one:two]) for one, two in bounds]
            if block := block_of(cells, start, end, numbered=False):
                yield block._replace(passed=passed)


def _width(block: HeadingBlock) -> int:
    """Return how many headings `block` has; a column of numbers without one has none."""
    return sum(map(bool, block.cells))


def without_repeats(below: Sequence[TextLine], headings: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines `below` the `headings` of a table, empty where the headings are there again.

    Below them the numbers of the columns may be there again.
    """
    found = list(below)
    for at in repeats([line.text.strip() for line in below], [line.text.strip() for line in headings]):
        end = at + len(headings)
        numbers = column_numbers(below[end : end + MOST_HEADINGS])
        end += numbers[1] if numbers and numbers[0] == 0 else 0
        found[at:end] = [line._replace(text="") for line in below[at:end]]
    return found
