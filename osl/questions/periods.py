"""Calendar periods: days, weeks, months, quarters, half-years and years, one by one or several together."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from osl.when.model import Unit

MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
DAYS = {"day": 1, "week": 7}

Period = tuple[date, date]


def whole_periods(
    unit: Unit,
    interval: int,
    first: date,
    last: date,
    covered: Callable[[date, date], bool] = lambda *_: True,
) -> list[Period]:
    """Return the whole periods within `first` to `last`, ascending.

    A period is `interval` calendar units; the first one begins with the first whole unit of the span.
    One whose first and last day are not `covered` (there is a gap in the span) does not count.
    """
    periods = (_of_days if unit in DAYS else _of_months)(unit, interval, first, last)
    return [period for period in periods if covered(*period)]


def _of_days(unit: Unit, interval: int, first: date, end: date) -> Iterator[Period]:
    """Yield the whole periods of days or weeks."""
    length = DAYS[unit] * interval
    start = first + timedelta(days=-first.weekday() % 7) if unit == "week" else first
    for n in range(((end - start).days + 1) // length):
        begin = start + timedelta(days=n * length)
        yield begin, begin + timedelta(days=length - 1)


def _of_months(unit: Unit, interval: int, first: date, end: date) -> Iterator[Period]:
    """Yield the whole periods of months or several months."""
    # months are counted from year 0: the first whole unit begins at or after the span's first day
    start = _month(first) + (first.day > 1)
    start += -start % MONTHS[unit]
    length = MONTHS[unit] * interval
    for n in range((_month(end + timedelta(days=1)) - start) // length):
        begin = start + n * length
        yield _day(begin), _day(begin + length) - timedelta(days=1)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
