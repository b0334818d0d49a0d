"""Stretches of days that are asked about: a year, a quarter, from a day to a day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class DateRange(Value):
    """The days that a report speaks of, both inclusive."""

    first: date
    last: date

    def has(self, day: date | None) -> bool:
        """Whether `day` is one of them."""
        return day is not None and self.first <= day <= self.last

    def is_year(self, year: int) -> bool:
        """Whether these are the days of the whole `year`."""
        return (self.first, self.last) == (date(year, 1, 1), date(year, 12, 31))


def whole_year(year: int) -> DateRange:
    """The days of a year."""
    return DateRange(date(year, 1, 1), date(year, 12, 31))


def quarter_of(year: int, quarter: int) -> DateRange:
    """The days of a quarter (1-4)."""
    last = 3 * quarter
    return DateRange(date(year, last - 2, 1), date(year, last, monthrange(year, last)[1]))


def quarter_number(day: date) -> int:
    """In which quarter of its year `day` lies."""
    return (day.month + 2) // 3


def quarters_of(range_: DateRange) -> Iterator[DateRange]:
    """The quarters that `range_` touches, each cut to it."""
    first, last = (day.year * 4 + quarter_number(day) - 1 for day in range_)
    for n in range(first, last + 1):
        whole = quarter_of(n // 4, n % 4 + 1)
        yield DateRange(max(whole.first, range_.first), min(whole.last, range_.last))


def day_runs(days: Iterable[date]) -> list[tuple[date, date]]:
    """The first and the last of each unbroken run of `days`, which ascend."""
    ordered = list(days)
    breaks = [n for n, (a, b) in enumerate(pairwise(ordered), 1) if b - a > timedelta(days=1)]
    return [(ordered[a], ordered[b - 1]) for a, b in pairwise([0, *breaks, len(ordered)])]
