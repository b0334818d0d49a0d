"""A line of the user's file with a part of it marked, cut to the room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import visible
from osl.invisible import escape, unseen
from osl.render.width import clusters, width

if TYPE_CHECKING:
    from osl.checking.report import Excerpt

TAB = 4
ELLIPSIS = "…"
LEAST = 12


def draw(excerpt: Excerpt, room: int | None, mark: str = "^") -> tuple[str, str]:
    """Return the line, and the marks to print below it; both at most `room` columns if it is given."""
    cells = _cells(excerpt.text)
    first, last = 0, len(cells)
    if room is not None:
        room = max(room, LEAST)
        if sum(map(width, cells)) > room - excerpt.cut_before - excerpt.cut_after:
            first, last = _window(cells, excerpt, room - 2)
    before = ELLIPSIS if first or excerpt.cut_before else ""
    after = ELLIPSIS if last < len(cells) or excerpt.cut_after else ""
    line = before + "".join(cells[first:last]) + after
    space = width(before + "".join(cells[first : excerpt.start]))
    marks = width("".join(cells[excerpt.start : min(excerpt.end, last)]))
    return line.rstrip(), " " * space + mark * max(marks, 1)


def _cells(text: str) -> list[str]:
    """Return each character as it is shown: a tab as spaces, control characters as escapes.

    The first character of an emoji is shown as the whole emoji, the others as nothing.
    """
    cells: list[str] = []
    column = 0
    hidden = set(unseen(text))
    for cluster in clusters(text):
        at = len(cells)
        if cluster == "\t":
            shown = " " * (TAB - column % TAB)
        else:
            shown = escape(cluster) if at in hidden else visible(cluster)
        cells += [shown, *[""] * (len(cluster) - 1)]
        column += width(shown)
    return cells


def _window(cells: list[str], excerpt: Excerpt, room: int) -> tuple[int, int]:
    """Return the range of cells to show: the marked ones, with about a third of the room before them."""
    first = last = min(excerpt.start, len(cells))
    used = 0
    first, used = _back(cells, first, used, room // 3)
    while last < len(cells) and used + width(cells[last]) <= room:
        used += width(cells[last])
        last += 1
    return _back(cells, first, used, room)[0], last


def _back(cells: list[str], first: int, used: int, room: int) -> tuple[int, int]:
    while first and used + width(cells[first - 1]) <= room:
        first -= 1
        used += width(cells[first])
    return first, used
