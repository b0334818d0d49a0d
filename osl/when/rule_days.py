"""The days of a recurrence rule: weekly and monthly ones by arithmetic, others by dateutil."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from osl.dates.ranges import whole_month
from osl.when.model import DAY_CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from osl.dates.ranges import DateRange
    from osl.when.model import Reading


@lru_cache(maxsize=1024)
def rule_days(reading: Reading) -> tuple[date, ...]:
    """Return the days of the reading's rule, ascending, within the reading's own span and months."""
    rule = reading.every.rule.upper() if reading.every and reading.every.rule else None
    first, last = reading.first_day, reading.last_day
    if rule is None or first is None or last is None:
        return ()
    return tuple([day for day in expanded(rule, first, last) if reading.covers(day, day)])


def expanded(rule: str, first: date, last: date) -> list[date]:
    """Return the days from `first` to `last` of the rule, which counts from `first` and is in capitals."""
    end = min(last, _until(rule) or last)
    found = _by_arithmetic(rule, first, end)
    return _by_dateutil(rule, first, end) if found is None else found


def days(reading: Reading, first: date, last: date) -> list[date]:
    """Return the days of the reading's rule from `first` to `last`."""
    return [day for day in rule_days(reading) if first <= day <= last]


def _until(rule: str) -> date | None:
    found = re.search(r"UNTIL=([0-9]{4})([0-9]{2})([0-9]{2})", rule)
    return date(*map(int, found.groups())) if found else None


def _by_arithmetic(rule: str, first: date, last: date) -> list[date] | None:
    """Return the days of a rule with days of the week or of the month and nothing more, else None.

    Importing dateutil takes 20 ms, and the days of a year 1 ms; this takes 10 µs.
    """
    parts = dict(part.split("=") for part in rule.split(";"))
    count, interval = int(parts.pop("COUNT", 0)), int(parts.pop("INTERVAL", 1))
    parts.pop("UNTIL", None)
    found: Iterable[date]
    if parts.keys() == {"FREQ", "BYDAY"} and parts["FREQ"] == "WEEKLY":
        found = _of_weeks(
            {DAY_CODES.index(name) for name in parts["BYDAY"].split(",")}, interval, first, last
        )
    elif parts.keys() in ({"FREQ", "BYDAY"}, {"FREQ", "BYMONTHDAY"}) and parts["FREQ"] == "MONTHLY":
        found = _of_months(parts, interval, first, last)
    elif parts == {"FREQ": "DAILY"}:
        found = map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1, interval))
    else:
        return None
    days = [day for day in found if first <= day <= last]
    return days[:count] if count else days


def _of_weeks(weekdays: set[int], interval: int, first: date, last: date) -> Iterator[date]:
    monday = first.toordinal() - first.weekday()
    for week in range(monday, last.toordinal() + 1, 7 * interval):
        yield from (date.fromordinal(week + weekday) for weekday in sorted(weekdays))


def _of_months(parts: dict[str, str], interval: int, first: date, last: date) -> Iterator[date]:
    """Yield the days of the months, counted from the first one, that BYDAY or BYMONTHDAY names."""
    numbers = [int(number) for number in parts.get("BYMONTHDAY", "").split(",") if number]
    placed = [
        (int(name[:-2] or 0), DAY_CODES.index(name[-2:]))
        for name in parts.get("BYDAY", "").split(",")
        if name
    ]
    for at in range(first.year * 12 + first.month - 1, last.year * 12 + last.month, interval):
        month = whole_month(at // 12, at % 12 + 1)
        length = month.last.day
        found = {number if number > 0 else length + 1 + number for number in numbers}
        found.update(*(_placed(place, weekday, month) for place, weekday in placed))
        yield from (month.first.replace(day=number) for number in sorted(found) if 1 <= number <= length)


def _placed(place: int, weekday: int, month: DateRange) -> Iterable[int]:
    """Return the number of the weekday that is at `place` in the month, from its end if it is negative."""
    every = range((weekday - month.first.weekday()) % 7 + 1, month.last.day + 1, 7)
    if place == 0:
        return every
    return every[place - (place > 0) :][:1] if -len(every) <= place <= len(every) else ()


def _by_dateutil(rule: str, first: date, last: date) -> list[date]:
    from dateutil.rrule import rrulestr

    # rrule looks for the next day until the year 9999. The calendar repeats every 400 years, so
    # near that year a rule that never has a day ("30 February") is at its end soon.
    shift = (9999 - last.year) // 400 * 400
    text = re.sub(r";?UNTIL=[0-9TZ]+", "", rule).strip("; ")
    begin = datetime(first.year + shift, first.month, first.day)
    found = takewhile(lambda day: day.date() <= _later(last, shift), rrulestr(text, dtstart=begin))
    return [_later(day.date(), -shift) for day in found]


def _later(day: date, years: int) -> date:
    return date(day.year + years, day.month, day.day)
