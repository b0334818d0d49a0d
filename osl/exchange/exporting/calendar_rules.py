"""The recurrence of an event as a calendar has it: to its last day, less the days left out."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.exchange.exporting.calendar_events import CalendarEvent

LIMITS = ("COUNT", "UNTIL")


def recurrence(event: CalendarEvent) -> Iterable[tuple[str, Any]]:
    """The properties that make `event` come round on its days and no others; none for a single day.

    A calendar counts from the event's own first day, which is one of the rule's, so it comes to all the
    days of the plan; those in months that the plan leaves out are excepted by name.
    """
    if event.rule is None or len(event.days) < 2:
        return ()
    rule = _bounded(event.rule, event.days[-1])
    given = _expanded(rule, event.days)
    excess = sorted(given - set(event.days))
    return (("rrule", rule), *((("exdate", excess),) if excess else ()))


def _bounded(rule: str, last: date) -> Any:
    from icalendar import vRecur

    parts = vRecur.from_ical(rule)
    for name in LIMITS:
        parts.pop(name, None)
    parts["UNTIL"] = [last]
    return parts


def _expanded(rule: Any, days: tuple[date, ...]) -> set[date]:
    from dateutil.rrule import rrulestr

    start = datetime.combine(days[0], time())
    return {day.date() for day in rrulestr(rule.to_ical().decode(), dtstart=start)}
