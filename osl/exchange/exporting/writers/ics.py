"""A plan as a calendar file, whose events a calendar updates when it imports them again.

The UID of an event consists of the plan's organisation and year, the task's id and the event's number
among those of its task, so it stays when the time changes. DTSTAMP and SEQUENCE come from the days that
the plan names (`calendar_revision`): the same plan gives the same bytes.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from osl.exchange.exporting.calendar_revision import sequence
from osl.exchange.exporting.plan_document import one_line, title_of
from osl.exchange.exporting.writers import ics_times
from osl.exchange.exporting.writers.ics_zone import zone_component
from osl.exchange.extras import need
from osl.i18n import _, language, say
from osl.plan import CLOSED, DEFAULT_TIMEZONE
from osl.problem import OslError
from osl.text.address import is_relative
from osl.text.escapes import escape
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime, tzinfo

    from icalendar import Calendar
    from icalendar import Event as Entry

    from osl.exchange.exporting.calendar_events import CalendarEvent
    from osl.plan import Plan, Task

# at nine in the morning, a week and a day before a deadline
ALARMS = (timedelta(days=-7, hours=9), timedelta(days=-1, hours=9))
_NINE, _DAY = timedelta(hours=9), timedelta(days=1)
_REFRESH = timedelta(days=1)  # how often a calendar that is subscribed to looks for changes


def ics(
    plan: Plan,
    events: Sequence[CalendarEvent],
    revised: datetime,
    *,
    private: bool = False,
    alarm: timedelta | None = None,
) -> bytes:
    """Return the calendar of `events` as bytes; `revised` is when the plan was last changed.

    `alarm` is how long before each dated event a calendar reminds of it. Raises OslError if the icalendar
    library or the zone data of the system is missing.
    """
    need("icalendar", say("a calendar file"))
    calendar = _calendar(plan)
    zone: tzinfo = UTC
    if any(event.start or any(one.hours for one in event.overrides) for event in events):
        zone = _zone_of(plan)
        calendar.add_component(zone_component(zone, plan.year))
    for event in events:
        for entry in _entries(plan, event, zone):
            _fill(entry, plan, event, revised.astimezone(UTC).replace(microsecond=0), private=private)
            _remind(entry, event, alarm)
            calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _zone_of(plan: Plan) -> ZoneInfo:
    name = plan.timezone or DEFAULT_TIMEZONE
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, ValueError):
        raise OslError(
            say('the system has no data of the time zone "{name}": install the package tzdata', name=name)
        ) from None


def _calendar(plan: Plan) -> Calendar:
    from icalendar import Calendar, vDuration, vText

    made = Calendar()
    made.add("prodid", f"-//osl//plan//{language().upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made["name"] = made["x-wr-calname"] = vText(title_of(plan))
    made.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    made["x-published-ttl"] = vDuration(_REFRESH)
    return made


def _entries(plan: Plan, event: CalendarEvent, zone: tzinfo) -> Iterable[Entry]:
    """Yield an event, then those of its days that are moved."""
    moved = ics_times.moved(event)
    if event.overrides and len(event.days) == 1:  # a series of one meeting, moved or left out
        yield from (_entry(plan, ics_times.of_one_day(event, one), zone) for one in moved)
        return
    made = _entry(plan, event, zone)
    for name, value in ics_times.recurrence(event, zone):
        made.add(name, value)
    yield made
    for override in moved:
        one = _entry(plan, ics_times.of_one_day(event, override), zone)
        one.add("recurrence-id", ics_times.at(event, override.of or event.first, zone))
        yield one


def _entry(plan: Plan, event: CalendarEvent, zone: tzinfo) -> Entry:
    from icalendar import Event as Entry

    made = Entry()
    made.add("uid", uid(plan, event))
    begin, end = ics_times.ends(event, zone)
    made.add("dtstart", begin)
    if end is not None:
        made.add("dtend", end)
    # an event of the whole day leaves its day free
    busy = event.start is not None and event.kind != "deadline" and _status(plan, event) != "CANCELLED"
    made.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    return made


def _fill(made: Entry, plan: Plan, event: CalendarEvent, revised: datetime, *, private: bool) -> None:
    made.add("dtstamp", revised)
    made.add("last-modified", revised)
    made.add("sequence", sequence(event.task, revised))
    made.add("summary", _summary(event))
    made.add("status", _status(plan, event))
    for name, value in _details(plan, event.task, private=private):
        made.add(name, value)


def uid(plan: Plan, event: CalendarEvent) -> str:
    """Return the UID of `event`: unique among the events of all plans, independent of its days."""
    whose = slug(plan.organisation or plan.title) or "plan"
    return f"{plan.year}-{slug(event.task.id)}-{event.number}@{whose}.osl"


def _summary(event: CalendarEvent) -> str:
    title = one_line(event.task.brief)
    if event.gone:
        return _("moved: {title}").format(title=title)
    return _("deadline: {title}").format(title=title) if event.kind == "deadline" else title


def _status(plan: Plan, event: CalendarEvent) -> str:
    task = event.task
    if event.gone or task.status == "cancelled":
        return "CANCELLED"
    reading = plan.reading(task)
    return "TENTATIVE" if task.tentative or (reading and reading.tentative) else "CONFIRMED"


def _details(plan: Plan, task: Task, *, private: bool) -> Iterable[tuple[str, str | list[str]]]:
    names = [one_line(plan.audiences[a].name) for a in task.audiences if a in plan.audiences]
    if text := "\n".join(_description(task, names, private=private)):
        yield "description", text
    if task.place:
        yield "location", one_line(task.place)
    if names:
        yield "categories", names
    addresses = [link.url for link in task.links if link.url and not is_relative(link.url)]
    if web := [address for address in addresses if address.lower().startswith("http")]:
        yield "url", web[0]
    yield from (("attach", address) for address in addresses)


def _description(task: Task, names: list[str], *, private: bool) -> Iterable[str]:
    if task.short:
        yield one_line(task.title)
    if task.when:
        yield _("Date: {words}").format(words=one_line(task.when))
    yield from (f"• {one_line(activity)}" for activity in task.activities)
    if whom := one_line(task.addressees or "") or ", ".join(names):
        yield _("For: {audience}").format(audience=whom)
    if task.condition:
        yield _("Depends on: {condition}").format(condition=one_line(task.condition))
    yield from (f"{one_line(link.title or '')}: {link.url}" for link in task.links)
    if private and task.responsible:
        yield _("Responsible: {name}").format(name=one_line(task.responsible))
    if private and task.notes:
        yield escape(task.notes)


def _remind(entry: Entry, event: CalendarEvent, alarm: timedelta | None) -> None:
    from icalendar import Alarm

    if event.task.status in CLOSED or event.gone or event.kind == "span":
        return
    for before in _alarms(event, alarm):
        made = Alarm()
        made.add("action", "DISPLAY")
        made.add("description", entry["summary"])
        made.add("trigger", before)
        entry.add_component(made)


def _alarms(event: CalendarEvent, alarm: timedelta | None) -> tuple[timedelta, ...]:
    """Return when to remind, counted from the beginning; of a whole day at nine in the morning."""
    morning = _NINE if event.start is None else timedelta()
    if alarm is not None:
        return (morning - alarm if alarm % _DAY == timedelta() else -alarm,)
    if event.kind != "deadline":
        return ()
    return ALARMS if event.start is None else tuple(before - _NINE for before in ALARMS)
