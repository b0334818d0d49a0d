"""Days in words: single ones, consecutive ones, and ranges with gaps between."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from osl.dates.ranges import day_runs, end_of_month
from osl.dates.words import range_words
from osl.when.meaning.extent import FEW_DAYS

if TYPE_CHECKING:
    from osl.when.meaning.calendar import Bounds
    from osl.when.writing.phrases import Phrases

_ONE_DAY = timedelta(1)
_A_YEAR = timedelta(365)


def days_in_words(days: tuple[date, ...], words: Phrases) -> str:
    """Return exact days as `6, 13–15 i 27 maja 2023, 5 czerwca 2023`."""
    runs = day_runs(days, FEW_DAYS)
    return ", ".join(_group([*group], words) for _, group in groupby(runs, key=lambda run: _month_of(*run)))


def _month_of(first: date, last: date) -> object:
    """Return what ranges that can share one month's name have in common."""
    inside = (first.year, first.month) == (last.year, last.month)
    return (first.year, first.month) if inside else first


def _group(group: list[Bounds], words: Phrases) -> str:
    *firsts, (first, last) = group
    numbers = [f"{a.day}–{b.day}" if a != b else str(a.day) for a, b in firsts]
    end = range_words(first, last, named=words.month_of)
    return f"{', '.join(numbers)}{words.also}{end}" if numbers else end


def gaps_in_words(months: tuple[int, ...], first: date, last: date, words: Phrases, year: int) -> str:
    """Return the ranges from `first` to `last` without any month of `year` that is not in `months`."""
    found = ranges_of(months, first, last, year)
    if len(found) == 1:
        return range_words(*found[0], named=words.month_of)
    if all(_whole_month(*ends) for ends in found) and first.year == last.year:
        *names, name = [words.months[begin.month - 1] for begin, _ in found]
        return f"{', '.join(names)}{words.also}{name}"
    return ", ".join(_range_or_month(*ends, words) for ends in found)


def _whole_month(first: date, last: date) -> bool:
    return (first.day, last) == (1, end_of_month(first.year, first.month))


def _range_or_month(first: date, last: date, words: Phrases) -> str:
    if _whole_month(first, last):
        return f"{words.months[first.month - 1]} {first.year}"
    return range_words(first, last, named=words.month_of)


def ranges_of(months: tuple[int, ...], first: date, last: date, year: int) -> list[Bounds]:
    """Return the ranges that months of `year`, and days before and after it, make together."""
    found = [(date(year, month, 1), end_of_month(year, month)) for month in months]
    # outside the year all that is known is where they end; a few days there would read as just those days
    if first.year < year:
        end = _month_end(first)
        found.insert(0, (first, date(year - 1, 12, 31) if 1 in months or end - first < FEW_DAYS else end))
    if last.year > year:
        begin = last.replace(day=1)
        found.append((date(year + 1, 1, 1) if 12 in months or last - begin < FEW_DAYS else begin, last))
    joined: list[Bounds] = []
    # a span of over a year would be an issue, so it is written year by year
    long = last - first > _A_YEAR
    for begin, end in found:
        if joined and begin - joined[-1][1] == _ONE_DAY and not (long and begin.month == 1):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((begin, end))
    joined[0] = max(joined[0][0], first), joined[0][1]
    joined[-1] = joined[-1][0], min(joined[-1][1], last)
    return joined


def _month_end(day: date) -> date:
    return end_of_month(day.year, day.month)
