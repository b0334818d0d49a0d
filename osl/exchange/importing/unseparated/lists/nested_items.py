"""Items of a list within an item: lines further in, or with another mark below a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from osl.exchange.importing.document import TextLine

ITEM = re.compile(r"[ \t]*(?:[•·●▪■◦*–—-]|\d{1,3}[.)](?=\s)|[a-z]\))[ \t]*")
WITHIN = f"\n{BULLET}"  # before each item within one
_STEP = 2  # columns by which an item is further in


def in_from_left(text: str, depth: int) -> str:
    """Return `text` as it is typed if it is in `depth` lists."""
    return " " * (_STEP * (depth - 1)) + text


def join_nested(
    lines: Sequence[TextLine], is_date: Callable[[str], bool], is_apart: Callable[[str], bool]
) -> Iterator[TextLine]:
    """Yield `lines` with those within an item below its text, after `WITHIN` each.

    `is_date`: a line is the date that those below it are under; `is_apart`: it is never within an item.
    """
    item: TextLine | None = None  # the latest, which others may be within
    outer = _NONE
    last = max((at for at, line in enumerate(lines) if ITEM.match(line.text)), default=0)
    for at, line in enumerate(lines):
        mark = _mark(line.text)
        is_heading = is_date(line.text)
        goes_on = outer[1] and at < last and not mark[2] and _goes_on(line.text.strip())
        is_within = goes_on or _is_within(mark, outer)
        if item and is_within and not is_heading and not is_apart(line.text):
            text = line.text[mark[2] :].strip()
            is_item = mark[2] or text.endswith(".")
            item = item._replace(text=f"{item.text}{WITHIN if is_item else ' '}{text}")
            continue
        if item:
            yield item
        is_item = 0 < mark[2] < len(line.text) and not is_heading
        outer = (outer if item and is_item and outer[2] else mark) if is_item else _NONE
        item = line if is_item else None
        if not is_item:
            yield line
    if item:
        yield item


def _goes_on(text: str) -> bool:
    """Return whether `text`, below an item with a number, is rather of that item than a heading."""
    return text[:1].islower() or text.startswith("(") or text.endswith(".")


_NONE = (0, False, 0)


def _mark(text: str) -> tuple[int, bool, int]:
    """Return the column of a line, whether it has a number, and where its text begins; 0 without a mark."""
    wide = text.expandtabs(4)
    mark = ITEM.match(text)
    return len(wide) - len(wide.lstrip()), bool(mark and re.search(r"\d", mark[0])), mark.end() if mark else 0


def _is_within(mark: tuple[int, bool, int], outer: tuple[int, bool, int]) -> bool:
    """Return whether a line with `mark` is within an item of a list whose first item has the mark `outer`."""
    if mark[0] >= outer[0] + _STEP:
        return True
    return outer[1] and not mark[1] and mark[2] > 0
