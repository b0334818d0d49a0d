"""The headings of a table with tabs, as a browser copies it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.heading_block import block_of
from osl.exchange.importing.unseparated.heading_lines import FIRST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.heading_block import HeadingBlock

_GOES_ON = re.compile(r"\s*[a-ząćęłńóśźż/(]")
_DIGIT = re.compile(r"\d")
_MOST_LINES = 20  # of headings


def tabbed_heading(lines: Sequence[TextLine]) -> HeadingBlock | None:
    """Return the headings in the first lines with tabs; a browser drops the tab of an empty first one.

    A heading of several lines goes on in the next line, as a cell does.
    """
    at = next((at for at, line in enumerate(lines) if "\t" in line.text), None)
    if at is None:
        return None
    texts = [line.text for line in lines]
    cells, after = _headings(texts, at)
    full = [text.split("\t") for text in texts[after:] if "\t" in text]
    return block_of(cells, at, after, numbered=bool(full) and bool(FIRST.match(full[0][0])))


def _headings(texts: Sequence[str], at: int) -> tuple[list[str], int]:
    """Return the headings from the line at `at` on, and the first line after them.

    Lines without a digit are joined if that gives as many headings as a line has cells at most.
    """
    first = [cell.strip() for cell in texts[at].split("\t")]
    width = max((text.count("\t") + 1 for text in texts[at:]), default=0)
    cells, after = [*first], at + 1
    last = min(len(texts), at + _MOST_LINES)
    while len(cells) < width and after < last and not _DIGIT.search(texts[after]):
        goes_on, *others = (cell.strip() for cell in texts[after].split("\t"))
        cells = [*cells[:-1], f"{cells[-1]}\n{goes_on}", *others]
        after += 1
    if len(cells) != width:
        return first, at + 1
    while after < len(texts) and "\t" not in texts[after] and _GOES_ON.match(texts[after]):
        cells[-1] += f"\n{texts[after].strip()}"
        after += 1
    return cells, after
