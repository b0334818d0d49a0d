"""A span in words: months, years, and the parts of months that it begins and ends with."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from osl.dates.ranges import end_of_month
from osl.when.meaning.calendar import PARTS
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from osl.when.writing.phrases import Phrases

EndPart = tuple[str, int]
_ONE_DAY = timedelta(1)
# the days that parts of a month begin and end with: what part, and the how manyth
_BEGINS = {
    11: ("decade", 2), 16: ("half", 2), 21: ("decade", 3),
    8: ("week", 2), 15: ("week", 3), 22: ("week", 4),
}  # fmt: skip
_ENDS = {
    10: ("decade", 1), 15: ("half", 1), 20: ("decade", 2),
    7: ("week", 1), 14: ("week", 2), 21: ("week", 3), 28: ("week", 4),
}  # fmt: skip


def span_in_words(first: date, last: date, words: Phrases, year: int) -> str:
    """`maj`, `maj – czerwiec`, `II połowa maja`, `grudzień 2022 – styczeń 2023`."""
    if (first, last) == (date(year, 1, 1), date(year, 12, 31)):
        return words.whole_year
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}–{last.year}"
    named_years = {first.year, last.year} != {year}
    part = _one_part(first, last)
    begin = _end_in_words(first, part or _begins(first), words, named_years=named_years)
    end = _end_in_words(last, part or _ends(last), words, named_years=named_years)
    return begin if begin == end else f"{begin} – {end}"


def _one_part(first: date, last: date) -> EndPart | None:
    """Return the part of a month that has exactly these days."""
    end = end_of_month(first.year, first.month).day
    if (first.year, first.month) != (last.year, last.month):
        return None
    for part, (begins, ends) in PARTS.items():
        if (begins if begins > 0 else end + begins, ends or end) == (first.day, last.day):
            return part if part[1] > 0 else ("last", 1)
    return None


def _begins(day: date) -> EndPart | None:
    if day.day == 1:
        return None
    left = (end_of_month(day.year, day.month) - day).days
    return _BEGINS.get(day.day) or (("last", 1) if left == 6 else None)


def _ends(day: date) -> EndPart | None:
    return None if (day + _ONE_DAY).day == 1 else _ENDS.get(day.day)


def _end_in_words(day: date, part: EndPart | None, words: Phrases, *, named_years: bool) -> str:
    year = f" {day.year}" if named_years else ""
    if part is None:
        return words.months[day.month - 1] + year
    what, nth = part
    month = words.months_of[day.month - 1]
    return words.parts[what].format(nth=ROMAN[nth - 1], month=month) + year
