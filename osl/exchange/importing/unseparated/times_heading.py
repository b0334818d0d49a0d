"""The headings around one that names the times, if no block of headings is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.headings import MONTH, begins_as_heading, read_heading
from osl.exchange.importing.unseparated.heading_block import block_of
from osl.exchange.importing.unseparated.heading_blocks import starts_above
from osl.exchange.importing.unseparated.heading_lines import begins_rows, begins_with_date, is_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.heading_block import HeadingBlock

_MOST_BELOW = 3  # headings behind that of the times


def blocks_at_times(lines: Sequence[TextLine]) -> Iterator[HeadingBlock]:
    """Yield the blocks around the first heading of times that is known, whatever the lines beside it name.

    The rows below show how many of these lines are headings.
    """
    texts = [line.text.strip() for line in lines]
    times = next((at for at, text in enumerate(texts) if _names_times(text)), None)
    if times is None or is_title(texts[times]):
        return
    for at in (times, *starts_above(lines, times)):
        for after in range(max(times + 1, at + 2), min(times + 1 + _MOST_BELOW, len(lines))):
            if begins_rows(texts[after - 1]):
                break
            if at == times and not begins_with_date(texts[after]):
                continue
            if block := block_of(texts[at:after], at, after, numbered=False, shown=True):
                yield block


def _names_times(text: str) -> bool:
    known = read_heading(text)
    return known is not None and known[0] in ("when", MONTH) and begins_as_heading(text)
