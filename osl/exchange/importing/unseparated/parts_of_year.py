"""Lines that name a part of the year, "Wiosna", "I semestr": headings of sections, or cells of dates."""

from __future__ import annotations

import re
from bisect import bisect
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_date_phrase
from osl.exchange.importing.unseparated.scoring import has_time_word

if TYPE_CHECKING:
    from collections.abc import Sequence

_COUNT = r"(?:[IVX]{1,3}|\d)\.?"
_PART = re.compile(
    r"(?:wiosna|lato|jesień|zima|ferie(?: zimowe)?|wakacje(?: letnie)?|(?:spring|summer|autumn|winter)"
    rf"|{_COUNT} (?:półrocze|semestr|kwartał|trymestr)|(?:półrocze|semestr|trymestr|kwartał) {_COUNT})"
    r"(?: (?:(?:roku|r\.) ?(?:szkolnego|szk\.))?(?: ?20\d\d(?:/(?:20)?\d\d)?)?(?: ?r\.| roku)?)?",
    re.IGNORECASE,
)
_HALF = re.compile(r"(?:[IVX]{1,4}|\d)\.? (?:półrocze|kwartał)\b.{0,20}", re.IGNORECASE)
_MOST_LINES = 1.5  # of a row, times as many as rows usually have


def is_half_or_quarter(text: str) -> bool:
    """Return whether `text` is "I półrocze" or the like: a section, or a date phrase."""
    return _HALF.fullmatch(text.strip()) is not None


def parts_of_year(texts: Sequence[str]) -> dict[str, bool]:
    """Return the lines that name parts of the year, and whether they are headings of sections.

    Between the dates of two rows there are as many lines as there are cells in a row, and a heading is one
    more. If it is the date of a row, there are twice as many. None are returned if neither is seen.
    """
    found = {
        at: text for at, text in enumerate(texts) if text[:1] != text[:1].lower() and _PART.fullmatch(text)
    }
    if len(found) < 2:
        return {}
    dated = [at for at, text in enumerate(texts) if at not in found and is_date_phrase(text)]
    if len(dated) <= len(found):  # a line has more than one cell
        dated = [at for at, text in enumerate(texts) if at not in found and has_time_word(text)]
    places, usual, across = [*found], list[int](), list[int]()
    for one, other in pairwise(dated):
        between = bisect(places, other) - bisect(places, one)
        if between < 2:
            (across if between else usual).append(other - one - between)
    if not (usual and across):
        return {}
    is_each_once = len(set(found.values())) == len(found)
    is_section = is_each_once and median(across) < _MOST_LINES * median(usual)
    is_seen = is_section or not is_each_once or len(across) > 1  # one long row may be above a heading
    return dict.fromkeys(found.values(), is_section) if is_seen else {}
