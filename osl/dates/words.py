"""Days, months and stretches of them in words, as they stand in a sentence of the language spoken."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from osl.dates.names import day_words, month_name, month_of, weekday_short
from osl.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date


def day_of(day: date, year: int | None = None) -> str:
    """20 May, or 20 May 2024 where that is not `year`."""
    return f"{day.day} {month_of(day.month)}" if day.year == year else day_words(day)


def stretch(first: date, last: date, year: int | None = None) -> str:
    """From `first` to `last`: 20–22 May, 30 May – 2 June."""
    if first == last:
        return day_of(first, year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_of(last, year)}"
    begin = day_of(first, year if first.year != last.year else first.year)
    return f"{begin} – {day_of(last, year)}"


def months_words(months: Sequence[int]) -> str:
    """Months, with those in a row as a range: March, May – July."""
    runs: list[list[int]] = []
    for month in months:
        if runs and runs[-1][-1] == month - 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ", ".join(
        month_name(run[0]) if len(run) == 1 else f"{month_name(run[0])} – {month_name(run[-1])}"
        for run in runs
    )


def days_words(days: Sequence[date], year: int) -> str:
    """Days, month after month: 2, 9 and 16 May; 6 June."""
    by_month: dict[tuple[int, int], list[date]] = {}
    for day in days:
        by_month.setdefault((day.year, day.month), []).append(day)
    return "; ".join(_in_month(some, year) for some in by_month.values())


def _in_month(days: list[date], year: int) -> str:
    if len(days) > 1 and days[-1] - days[0] == timedelta(days=len(days) - 1):
        return stretch(days[0], days[-1], year)
    numbers = listed([str(day.day) for day in days[:-1]] + [day_of(days[-1], year)])
    return f"{weekday_short(days[0].isoweekday())} {numbers}" if _one_weekday(days) else numbers


def _one_weekday(days: list[date]) -> bool:
    return len({day.weekday() for day in days}) == 1


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: a, b and c."""
    *most, last = words
    return _("{some} and {last}").format(some=", ".join(most), last=last) if most else last
