"""Calendar periods: days, weeks, months, quarters, half-years and years, one by one or several together."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osl.when.model import Unit

MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
DAYS = {"day": 1, "week": 7}

Period = tuple[date, date]


def last_whole(unit: Unit, interval: int, first: date, last: date, before: date) -> Period | None:
    """The last whole period within `first` to `last` that is over `before` that day, or None.

    A period is `interval` calendar units; the first one begins with the first whole unit of the span.
    """
    if before <= first:
        return None
    end = min(last, before - timedelta(days=1))
    if unit in DAYS:
        return _of_days(unit, DAYS[unit] * interval, first, end)
    return _of_months(MONTHS[unit], interval, first, end)


def _of_days(unit: Unit, length: int, first: date, end: date) -> Period | None:
    start = first + timedelta(days=-first.weekday() % 7) if unit == "week" else first
    whole = ((end - start).days + 1) // length
    if whole < 1:
        return None
    begin = start + timedelta(days=(whole - 1) * length)
    return begin, begin + timedelta(days=length - 1)


def _of_months(size: int, interval: int, first: date, end: date) -> Period | None:
    # months are counted from year 0: the first whole unit begins at or after the span's first day
    start = _month(first) + (first.day > 1)
    start += -start % size
    length = size * interval
    over = _month(end + timedelta(days=1)) - start
    if over < length:
        return None
    begin = start + (over // length - 1) * length
    return _day(begin), _day(begin + length) - timedelta(days=1)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
