"""The hours of a reading on one day."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from osl.when.model import DAY_CODES

if TYPE_CHECKING:
    from datetime import date

    from osl.when.model import Hours, Reading

_OF_RULE = re.compile(r"(-?[1-9][0-9]?)?([A-Z]{2})")
_ONE_DAY = timedelta(1)


def hours_on(reading: Reading | None, day: date) -> tuple[Hours, ...]:
    """Return the hours that `reading` names for `day`, one of its days; none if it names none."""
    if reading is None or not reading.hours:
        return ()
    return tuple(hours for hours in reading.hours if is_of(hours, day))


def is_of(hours: Hours, day: date) -> bool:
    """Whether `hours` are those of `day`."""
    if hours.of is None or hours.of == day.isoformat():
        return True
    found = _OF_RULE.fullmatch(hours.of)
    if found is None or DAY_CODES[day.weekday()] != found[2]:
        return False
    return found[1] is None or int(found[1]) in _places(day)


def _places(day: date) -> tuple[int, int]:
    """Return which one of its weekday `day` is in its month, from the beginning and from the end."""
    left = 0
    while (day + (left + 1) * 7 * _ONE_DAY).month == day.month:
        left += 1
    return (day.day + 6) // 7, -left - 1


def stretch_of(reading: Reading) -> tuple[Hours, Hours] | None:
    """Return the hours at both ends of a stretch, "5 maja godz. 10 – 6 maja godz. 14", else None."""
    hours, days = reading.hours or (), reading.days
    first, last = reading.first_day, reading.last_day
    if len(hours) != 2 or first is None or last is None or reading.kind != "dates":
        return None
    begins, ends = hours
    named = (begins.of, ends.of) == (first.isoformat(), last.isoformat())
    joined = days is None or last - first == (len(days) - 1) * _ONE_DAY
    at_ends = begins.start and not begins.end and ends.end and not ends.start
    return (begins, ends) if named and joined and at_ends else None


def minutes_on(reading: Reading, day: date) -> list[tuple[int, int]]:
    """Return from when to when `reading` takes up `day`, in minutes since midnight; an hour without an end.

    An end on the next day is more than 24 hours.
    """
    ends = stretch_of(reading)
    return [_minutes(hours, whole=ends is not None and hours == ends[0]) for hours in hours_on(reading, day)]


def _minutes(hours: Hours, *, whole: bool) -> tuple[int, int]:
    start = _since_midnight(hours.start or "00:00")
    if hours.end is None:
        return start, 24 * 60 if whole else start + 60
    end = _since_midnight(hours.end)
    return start, end + 24 * 60 if hours.start and end <= start else end


def _since_midnight(time: str) -> int:
    hour, _, minute = time.partition(":")
    return 60 * int(hour) + int(minute)
