"""Days, months and ranges of them as they are written in a sentence."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from osl.dates.names import month_name, month_of, weekday_short
from osl.dates.ranges import month_runs
from osl.i18n import _
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date


def day_of(day: date, year: int | None = None, named: Callable[[int], str] = month_of) -> str:
    """Return a day as 20 May, or as 20 May 2024 if that is not in `year`; `named` names a month."""
    words = f"{day.day} {named(day.month)}"
    return words if day.year == year else f"{words} {day.year}"


def range_words(
    first: date, last: date, year: int | None = None, named: Callable[[int], str] = month_of
) -> str:
    """Return the days from `first` to `last` as 20–22 May or 30 May – 2 June; the rest as in `day_of`."""
    end = day_of(last, year, named)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    return f"{day_of(first, first.year if first.year == last.year else year, named)} – {end}"


class DaysOf(Value):
    """The days from `first` to `last`, written out when the sentence with them is shown."""

    first: date
    last: date

    def __str__(self) -> str:
        return range_words(self.first, self.last)


class DayList(Value):
    """Days separated by commas, 3 February, 10 February 2026, written out when the sentence is shown."""

    days: tuple[date, ...]

    def __str__(self) -> str:
        last = self.days[-1:]
        early = [day_of(day, last[0].year) for day in self.days[:-1]]
        return ", ".join([*early, *map(day_of, last)])


class MovedDays(Value):
    """Days of a series, each with the day it is moved to, or None; written out when the sentence is shown.

    The year of those in `year` is not named.
    """

    days: tuple[tuple[date, date | None], ...]
    year: int | None = None

    def __str__(self) -> str:
        return ", ".join(
            f"{day_of(of, self.year)} → {day_of(to, self.year)}"
            if to
            else _("{day} (cancelled)").format(day=day_of(of, self.year))
            for of, to in self.days
        )


def months_words(months: Sequence[int]) -> str:
    """Return months as March, May – July: consecutive ones as a range."""
    runs = ([month_name(month) for month in dict.fromkeys(run)] for run in month_runs(months))
    return ", ".join(map(" – ".join, runs))


def days_words(days: Sequence[date], year: int) -> str:
    """Return days month after month: 2, 9 and 16 May; 6 June."""
    by_month: dict[tuple[int, int], list[date]] = {}
    for day in days:
        by_month.setdefault((day.year, day.month), []).append(day)
    return "; ".join(_in_month(some, year) for some in by_month.values())


def _in_month(days: list[date], year: int) -> str:
    if len(days) > 1 and days[-1] - days[0] == timedelta(days=len(days) - 1):
        return range_words(days[0], days[-1], year)
    numbers = listed([str(day.day) for day in days[:-1]] + [day_of(days[-1], year)])
    return f"{weekday_short(days[0].isoweekday())} {numbers}" if _one_weekday(days) else numbers


def _one_weekday(days: list[date]) -> bool:
    return len({day.weekday() for day in days}) == 1


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: a, b and c."""
    *most, last = words
    return _("{some} and {last}").format(some=", ".join(most), last=last) if most else last


class MonthRunsOf(Value):
    """Months as `months_words` has them, written out when the sentence with them is shown."""

    months: tuple[int, ...]

    def __str__(self) -> str:
        return months_words(self.months)
