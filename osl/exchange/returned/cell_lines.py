"""The lines of a cell that came back: their words, the items among them, the links in them."""

from __future__ import annotations

import re

from osl.exchange.cells import BULLET
from osl.exchange.export_origin import plain

_ITEM = re.compile(r"\s*(?:• )?(?:[-–—*·▪●◦‣➢✓•]|(?P<number>\d{1,2}[.)]))\s+")
MANY = 2  # lines with a mark are a list
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
_PATH = re.compile(r"\S[/.]\S")


def plain_lines(text: str) -> list[str]:
    """Return the lines of `text` that have letters, with single spaces; list items keep their mark."""
    return [line for one in text.split("\n") if (line := _plain_line(one))]


def listed(text: str, *, has_items: bool) -> str:
    """Return the cell `text` of a title with the mark of osl before the items below it.

    People and programs put other marks before them: dashes, stars, and numbers if the task `has_items`.
    """
    first, *rest = text.split("\n")
    other = [_ITEM.match(line) for line in rest]
    dashes = sum(1 for one in other if one and not one["number"])
    if not has_items and dashes < MANY:
        return text
    items = (
        f"{BULLET}{line[one.end() :]}" if one and (has_items or not one["number"]) else line
        for line, one in zip(rest, other, strict=True)
    )
    return "\n".join([first, *items])


def one_link_per_line(text: str) -> str:
    """Return the cell `text` with one link per line, which ends with its address.

    Raises ValueError for a line without an address, such as one of a page that lost it.
    """
    lines = []
    for line in text.split("\n"):
        words: list[str] = []
        for word in line.removeprefix(BULLET).split():
            words.append(word)
            if _ADDRESS.match(word):
                lines.append(" ".join(words).rstrip(",;"))
                words.clear()
        if words and not _PATH.search(words[-1]):
            raise ValueError(line)
        lines += [" ".join(words)] if words else []
    return "\n".join(f"{BULLET}{line}" for line in lines)


def _plain_line(line: str) -> str:
    words = plain(line)
    return f"{BULLET}{words}" if words and line.lstrip().startswith(BULLET.strip()) else words
