"""Ranges of days: a year, a quarter, the end of a month, runs of days or of months without a gap."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ALL_MONTHS = tuple(range(1, 13))
_ONE_DAY = timedelta(1)


class DateRange(Value):
    """Days from `first` to `last`, both inclusive."""

    first: date
    last: date

    def has(self, day: date | None) -> bool:
        """Whether `day` is one of them."""
        return day is not None and self.first <= day <= self.last

    def is_year(self, year: int) -> bool:
        """Whether these are the days of the whole `year`."""
        return (self.first, self.last) == (date(year, 1, 1), date(year, 12, 31))


def end_of_month(year: int, month: int) -> date:
    """Return the last day of a month (1-12)."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - _ONE_DAY


def whole_month(year: int, month: int) -> DateRange:
    """Return the days of a month (1-12)."""
    return DateRange(date(year, month, 1), end_of_month(year, month))


def whole_year(year: int) -> DateRange:
    """Return the days of a year."""
    return DateRange(date(year, 1, 1), date(year, 12, 31))


def quarter_of(year: int, quarter: int) -> DateRange:
    """Return the days of a quarter (1-4)."""
    return DateRange(date(year, 3 * quarter - 2, 1), end_of_month(year, 3 * quarter))


def quarter_number(day: date) -> int:
    """Return the number (1-4) of the quarter that `day` is in."""
    return (day.month + 2) // 3


def quarters_of(range_: DateRange) -> Iterator[DateRange]:
    """Yield the quarters that `range_` touches, each cut to it."""
    first, last = (day.year * 4 + quarter_number(day) - 1 for day in range_)
    for n in range(first, last + 1):
        whole = quarter_of(n // 4, n % 4 + 1)
        yield DateRange(max(whole.first, range_.first), min(whole.last, range_.last))


def day_runs(days: Iterable[date], longest: timedelta = timedelta.max) -> list[tuple[date, date]]:
    """Return the first and the last of each run of consecutive `days`, which ascend.

    A run from its first to its last day is shorter than `longest`.
    """
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and day - runs[-1][1] <= _ONE_DAY and day - runs[-1][0] < longest:
            runs[-1] = runs[-1][0], day
        else:
            runs.append((day, day))
    return runs


def month_runs(months: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and the last of each run of consecutive `months`, which ascend."""
    runs: list[tuple[int, int]] = []
    for month in months:
        if runs and runs[-1][1] == month - 1:
            runs[-1] = runs[-1][0], month
        else:
            runs.append((month, month))
    return runs


def has_gaps(months: Sequence[int]) -> bool:
    """Whether a month is missing between the first and the last of `months`, which ascend."""
    return len(months) > 0 and len(months) <= months[-1] - months[0]
