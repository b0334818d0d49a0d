"""Days in words: single ones, rows of them, and stretches with gaps between."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from osl.when.meaning.calendar import end_of_month
from osl.when.meaning.extent import FEW_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.when.writing.phrases import Phrases

DayStretch = tuple[date, date]
_ONE_DAY = timedelta(1)
_A_YEAR = timedelta(365)


def one_day(day: date, words: Phrases) -> str:
    """`5 maja 2023`."""
    return f"{day.day} {words.months_of[day.month - 1]} {day.year}"


def stretch_in_words(first: date, last: date, words: Phrases) -> str:
    """`5–7 maja 2023`, `28 kwietnia – 3 maja 2023`."""
    if first == last:
        return one_day(first, words)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{one_day(last, words)}"
    begin = one_day(first, words)
    if first.year == last.year:
        begin = begin.removesuffix(f" {first.year}")
    return f"{begin} – {one_day(last, words)}"


def days_in_words(days: tuple[date, ...], words: Phrases) -> str:
    """Exact days: `6, 13–15 i 27 maja 2023, 5 czerwca 2023`."""
    groups = [list(stretches) for _, stretches in groupby(_runs(days), key=lambda run: _month_of(*run))]
    return ", ".join(_group(group, words) for group in groups)


def _month_of(first: date, last: date) -> object:
    """What stretches that can share one month's name have in common."""
    inside = (first.year, first.month) == (last.year, last.month)
    return (first.year, first.month) if inside else first


def _group(group: list[DayStretch], words: Phrases) -> str:
    *firsts, (first, last) = group
    numbers = [f"{a.day}–{b.day}" if a != b else str(a.day) for a, b in firsts]
    end = stretch_in_words(first, last, words)
    return f"{', '.join(numbers)}{words.also}{end}" if numbers else end


def _runs(days: Iterable[date]) -> list[DayStretch]:
    """Days that follow each other as one stretch, none longer than the days of it are listed."""
    runs: list[DayStretch] = []
    for day in days:
        if runs and day - runs[-1][1] == _ONE_DAY and day - runs[-1][0] < FEW_DAYS:
            runs[-1] = runs[-1][0], day
        else:
            runs.append((day, day))
    return runs


def gaps_in_words(months: tuple[int, ...], first: date, last: date, words: Phrases, year: int) -> str:
    """Stretches from `first` to `last` that leave out every month of `year` not in `months`."""
    found = stretches(months, first, last, year)
    if len(found) == 1:
        return stretch_in_words(*found[0], words)
    if all(_whole_month(*stretch) for stretch in found) and first.year == last.year:
        *names, name = [words.months[begin.month - 1] for begin, _ in found]
        return f"{', '.join(names)}{words.also}{name}"
    return ", ".join(_stretch_or_month(*stretch, words) for stretch in found)


def _whole_month(first: date, last: date) -> bool:
    return (first.day, last) == (1, end_of_month(first.year, first.month))


def _stretch_or_month(first: date, last: date, words: Phrases) -> str:
    if _whole_month(first, last):
        return f"{words.months[first.month - 1]} {first.year}"
    return stretch_in_words(first, last, words)


def stretches(months: tuple[int, ...], first: date, last: date, year: int) -> list[DayStretch]:
    """The stretches that months of `year`, and days before and after it, make together."""
    found = [(date(year, month, 1), end_of_month(year, month)) for month in months]
    # outside the year all that is known is where they end; a few days there would read as just those days
    if first.year < year:
        end = _month_end(first)
        found.insert(0, (first, date(year - 1, 12, 31) if 1 in months or end - first < FEW_DAYS else end))
    if last.year > year:
        begin = last.replace(day=1)
        found.append((date(year + 1, 1, 1) if 12 in months or last - begin < FEW_DAYS else begin, last))
    joined: list[DayStretch] = []
    # a span of over a year would look like a slip: it is told year by year
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
