"""Calendar events with hours: one for each time of day, on the days that have it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.when.day_hours import hours_on, is_of, stretch_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from osl.exchange.exporting.calendar_events import CalendarEvent
    from osl.when.model import Hours, Reading

_BY_DAY = re.compile(r"BYDAY=[^;]*")


def with_hours(event: CalendarEvent, reading: Reading) -> Iterator[CalendarEvent]:
    """Yield what becomes of an all-day event of `reading` if that names hours."""
    stretch = stretch_of(reading)
    if not reading.hours or event.kind == "span":
        yield event if stretch is None else event._replace(start=stretch[0].start, end=stretch[1].end)
    elif event.kind == "recurring":
        yield from _series(event, reading)
    elif stretch is not None:
        yield event._replace(start=stretch[0].start, end=stretch[1].end)
    elif event.kind == "deadline":
        yield from (event._replace(start=hours.end or hours.start) for hours in reading.hours[:1])
    else:
        yield from _days(event, reading)


def _days(event: CalendarEvent, reading: Reading) -> Iterator[CalendarEvent]:
    """Yield an event for each time of each day; what only ends on a day takes all of it."""
    for day in _between(event.first, event.last):
        own = [hours for hours in hours_on(reading, day) if hours.start]
        for hours in own:
            yield event._replace(first=day, last=day, start=hours.start, end=hours.end)
        if not own:
            yield event._replace(first=day, last=day)


def _between(first: date, last: date) -> list[date]:
    return [first.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)]


def _series(event: CalendarEvent, reading: Reading) -> Iterator[CalendarEvent]:
    """Yield a series for each time of day, on the days that have it; then one of the days without any."""
    timed = [hours for hours in reading.hours or () if hours.start]
    for hours in timed:
        if days := tuple(day for day in event.days if is_of(hours, day)):
            rule = _of_days(event.rule or "", hours)
            yield event._replace(
                first=days[0], last=days[0], rule=rule, days=days, start=hours.start, end=hours.end
            )
    if rest := tuple(day for day in event.days if not any(is_of(hours, day) for hours in timed)):
        yield event._replace(first=rest[0], last=rest[0], days=rest)


def _of_days(rule: str, hours: Hours) -> str:
    """Return the rule for the weekdays that `hours` are of."""
    return _BY_DAY.sub(f"BYDAY={hours.of}", rule) if hours.of else rule
