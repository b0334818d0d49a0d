"""Lists of tasks: items under a month or a day, or with a date of their own, in sections or in none."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.document import Remark, SourceDocument, SourcePlace, SourceTable, TableRow
from osl.exchange.importing.headings import MONTH, NUMBER, heading_forms
from osl.exchange.importing.other_dates import repeated_months
from osl.exchange.importing.unseparated.lists.dates_below import read_dates_below
from osl.exchange.importing.unseparated.lists.days_numbered import doubtful_numbers, with_days
from osl.exchange.importing.unseparated.lists.items import LEAST, ListedLines, labelled
from osl.exchange.importing.unseparated.lists.labels import unlabelled
from osl.exchange.importing.unseparated.lists.lines import (
    begins_with_day,
    first_dated,
    has_own_date,
    is_closing,
    is_dated,
    is_list_date,
    is_section_above,
    without_mark,
)
from osl.exchange.importing.unseparated.lists.listed_task import HEADINGS, ListedTask
from osl.exchange.importing.unseparated.lists.nested_items import ITEM, join_nested
from osl.exchange.importing.unseparated.rows import before_foot, left_out
from osl.i18n import say
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import TextLine

LONGEST_HEADING = 160
_RUN_TOGETHER = re.compile(r"\s{0,20}(?:lp|l\.\s?p)\b\.?\s(?=.{40})", re.IGNORECASE)  # a table in one line
_TITLES = ("harmonogram", "kalendarz", "terminarz", "kalendarium")  # of plans, if they are alone


def read_list(lines: Sequence[TextLine]) -> SourceDocument | None:
    """Return the tasks of a list as a table; None if `lines` are not one, or have headings of a table."""
    begins = first_dated(lines)
    has_headings = any(_is_heading(line.text) for line in lines[:begins])
    if begins == len(lines) or (has_headings and not is_clear_list(lines)):
        return None
    if any(_RUN_TOGETHER.match(line.text) for line in lines[begins:]):
        return None
    if below := read_dates_below(lines):
        return below
    numbered = with_days(lines)
    lines = [*lines[:begins], *join_nested((numbered or lines)[begins:], is_list_date, _is_apart)]
    end = _end(lines, begins)
    found = ListedLines(lines[begins:end])
    tasks, first = found.tasks(), begins + found.first
    if found.has_sections() and is_section_above(lines[:first]):
        first -= 1
        found.begin_with(lines[first])
    if sum(item.dated for item in tasks) < LEAST or len(found.left) > len(tasks):
        return None
    rows = [one.row() if isinstance(one, ListedTask) else one for one in found.rows]
    table = SourceTable((TableRow(HEADINGS, SourcePlace(line=lines[first].place.line)), *rows))
    out = [*found.left, *lines[end:]]
    left = map(left_out, out)
    taken = Remark(say("the numbers before the items were taken for days of the month"))
    days = [taken] if numbered else [*doubtful_numbers(lines[begins:])]
    remarks = (*days, *found.remarks, *repeated_months(found.months), *left)
    text = tuple(_counted(lines[first:]))
    return SourceDocument(tuple(lines[:first]), (table,), remarks=remarks, text=text)


def _counted(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """Yield the lines whose words are counted: a month above items may be in the dates of all of them."""
    for line, after in pairwise([*lines, *lines[-1:]]):
        text = line.text.strip()
        if not is_list_date(text) or is_list_date(after.text):
            label = labelled(text)
            kept = label[1] if label else unlabelled(" ".join(without_mark(text).split()))
            yield line._replace(text=kept)


def _end(lines: Sequence[TextLine], begins: int) -> int:
    """Return where the list ends: below its last item if all have a mark, else before what closes it."""
    marked = [bool(ITEM.match(line.text)) for line in lines]
    known = [at for at in range(begins, len(lines)) if marked[at] or is_dated(lines[at].text)]
    below = known[-1] + 1 if known else 0
    if not any(line.text.lstrip().startswith("*") for line in lines[: below - 1]):
        while below > begins and lines[below - 1].text.lstrip().startswith("*"):
            below -= 1  # a footnote
    if sum(marked) >= LEAST and marked[below - 1] and len(known) == known[-1] + 1 - known[0]:
        return below
    end = below + before_foot(lines[below:])
    while end > below and is_closing(lines[end - 1].text):
        end -= 1
    return end


def _is_apart(text: str) -> bool:
    """Return whether a line is not part of the item above it, also if it is further in."""
    return has_own_date(text) or labelled(text) is not None or begins_with_day(text)


def _is_heading(text: str) -> bool:
    """Return whether `text` has the headings of a table, among them that of its dates or numbers."""
    if len(text) > LONGEST_HEADING or re.search(r"\d", text) or slug(text) in _TITLES:
        return False
    words = slug(text).split("-")
    named = [heading_forms().get(word) for word in words]
    is_dated_heading = any(name in ("when", MONTH, NUMBER) for name in named)
    return words[0].startswith("termin") or (
        is_dated_heading and (len(words) == 1 or len(list(filter(None, named))) > 1)
    )


def is_clear_list(lines: Sequence[TextLine]) -> bool:
    """Return whether dates alone are above items with marks, with no other line between: no table is so."""
    dates = [at for at, line in enumerate(lines) if is_list_date(line.text)]
    marked = [at for at, line in enumerate(lines) if ITEM.match(line.text) and at not in dates]
    if len(dates) < LEAST or dates[-1] + 1 not in marked or dates[0] - 1 in marked:
        return False
    inside = [at for at in marked if at > dates[0]]
    return len(inside) > len(dates) and inside[-1] - dates[0] + 1 == len(inside) + len(dates)


def is_list(lines: Sequence[TextLine]) -> bool:
    """Return whether most lines are dates, or items with a mark or a date of their own."""
    clear = [line for line in lines if ITEM.match(line.text) or is_dated(line.text.strip())]
    return len(clear) >= LEAST and len(clear) * 3 >= len(lines) * 2
