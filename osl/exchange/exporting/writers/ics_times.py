"""The times of an event in a calendar file: when it is, how it recurs, and its days that differ."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from osl.when.hours import read_hours
from osl.when.rule_days import expanded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from osl.exchange.exporting.calendar_events import CalendarEvent
    from osl.plan import Override

_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_LIMITS = ("COUNT", "UNTIL")
Moment: TypeAlias = date | datetime


def ends(event: CalendarEvent, zone: tzinfo) -> tuple[Moment, Moment | None]:
    """Return the beginning and the end of `event`, exclusive; no end for a deadline at an hour."""
    if event.start is None:
        return event.first, event.last + _DAY
    begin = moment(event.first, event.start, zone)
    if event.kind == "deadline":
        return begin, None
    return begin, _end(event.first, event.last, event.start, event.end, zone)


def _end(first: date, last: date, start: str, end: str | None, zone: tzinfo) -> datetime:
    if end is None:
        return (moment(first, start, zone).astimezone(UTC) + _HOUR).astimezone(zone)
    next_day = first == last and end <= start
    return moment(last + _DAY if next_day else last, end, zone)


def moment(day: date, clock: str, zone: tzinfo) -> datetime:
    """Return a time of day in `zone`; 24:00 is 00:00 of the next day."""
    hour, _, minute = clock.partition(":")
    days, hour_of_day = divmod(int(hour), 24)
    return datetime.combine(day + days * _DAY, time(hour_of_day, int(minute)), zone)


def recurrence(event: CalendarEvent, zone: tzinfo) -> Iterable[tuple[str, Any]]:
    """Yield the properties that make `event` recur on its days and no others; none for a single day.

    A calendar counts from the first day of the event, which is a day of the rule, so it finds all days
    of the plan; days in months that the plan leaves out become exceptions (EXDATE), and so do those that
    its `exceptions` leave out.
    """
    if event.rule is None or len(event.days) < 2:
        return ()
    rule = _bounded(event, zone)
    left_out = {one.of for one in event.overrides if one.to is None and one.of in event.days}
    out = [
        at(event, day, zone)
        for day in sorted({*_excess(event, event.rule.upper()), *(day for day in left_out if day)})
    ]
    return (("rrule", rule), *((("exdate", out),) if out else ()))


def at(event: CalendarEvent, day: date, zone: tzinfo) -> Moment:
    """Return when `event` begins on `day`."""
    return moment(day, event.start, zone) if event.start else day


def _bounded(event: CalendarEvent, zone: tzinfo) -> Any:
    from icalendar import vRecur

    parts = vRecur.from_ical(event.rule or "")
    for name in _LIMITS:
        parts.pop(name, None)
    last = at(event, event.days[-1], zone)
    parts["UNTIL"] = [last.astimezone(UTC) if isinstance(last, datetime) else last]
    return parts


def _excess(event: CalendarEvent, rule: str) -> set[date]:
    """Return the days of `rule` without its limits, up to the last day of `event`, that it does not have."""
    kept = ";".join(part for part in rule.split(";") if part.partition("=")[0] not in _LIMITS)
    return set(expanded(kept, event.days[0], event.days[-1])) - set(event.days)


def moved(event: CalendarEvent) -> list[Override]:
    """Return the exceptions of `event` that move one of its days, or give it other hours."""
    return [one for one in event.overrides if one.of in event.days and one.to is not None]


def of_one_day(event: CalendarEvent, override: Override) -> CalendarEvent:
    """Return the event of the day that `override` moves."""
    day = override.to or event.first
    start, end = event.start, event.end
    if override.hours and (hours := read_hours(override.hours)):
        start, end = hours[0].start, hours[0].end
    return event._replace(first=day, last=day, rule=None, days=(), overrides=(), start=start, end=end)
