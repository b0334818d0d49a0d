"""A plan as a calendar file: all-day events that a calendar updates when it imports them again.

The UID of an event consists of the plan's organisation and year, the task's id and the event's number
among those of its task, so it stays when the time changes. DTSTAMP and SEQUENCE come from the moment
when the plan was last changed: the same file gives the same bytes, and whatever was changed in it since
(a task moved, edited by hand, or moved back) is newer to every calendar. The number of moves alone would
not do for SEQUENCE: taking a move back makes it smaller, and a calendar then keeps the wrong day. It is
added for the moves that are made within one second.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.plan_document import one_line, title_of
from osl.exchange.extras import need
from osl.i18n import _, language, say
from osl.plan import CLOSED
from osl.text.escapes import escape
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from icalendar import Calendar
    from icalendar import Event as Entry

    from osl.exchange.exporting.calendar_events import CalendarEvent
    from osl.plan import Plan, Task

# at nine in the morning, a week and a day before a deadline
ALARMS = (timedelta(days=-7, hours=9), timedelta(days=-1, hours=9))
# SEQUENCE counts seconds from here: from 1970 there would be too many for it in 2038
SINCE = datetime(2020, 1, 1, tzinfo=UTC)
MOST = 2**31 - 1  # the largest INTEGER of RFC 5545
LIMITS = ("COUNT", "UNTIL")


def ics(plan: Plan, events: Iterable[CalendarEvent], revised: datetime, *, private: bool = False) -> bytes:
    """Return the calendar of `events` as bytes; `revised` is when the plan was last changed.

    Raises OslError if the icalendar library is missing.
    """
    need("icalendar", say("a calendar file"))
    calendar = _calendar(plan)
    for event in events:
        calendar.add_component(
            _entry(plan, event, revised.astimezone(UTC).replace(microsecond=0), private=private)
        )
    return bytes(calendar.to_ical())


def _calendar(plan: Plan) -> Calendar:
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", f"-//osl//plan//{language().upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("name", title_of(plan))
    made.add("x-wr-calname", title_of(plan))
    return made


def _entry(plan: Plan, event: CalendarEvent, revised: datetime, *, private: bool) -> Entry:
    from icalendar import Event as Entry

    task, made = event.task, Entry()
    made.add("uid", uid(plan, event))
    made.add("dtstamp", revised)
    made.add("last-modified", revised)
    seconds = max(int((revised - SINCE).total_seconds()), 0)
    made.add("sequence", min(seconds + len(task.moves), MOST))
    made.add("dtstart", event.first)
    made.add("dtend", event.last + timedelta(days=1))
    made.add("summary", _summary(event))
    made.add("status", status := _status(plan, event))
    busy = event.kind in ("days", "recurring") and status != "CANCELLED"
    made.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    for name, value in _details(plan, task, private=private):
        made.add(name, value)
    for name, rule in _recurrence(event):
        made.add(name, rule)
    if event.kind == "deadline" and task.status not in CLOSED and not event.gone:
        _remind(made)
    return made


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


def _description(task: Task, names: list[str], *, private: bool) -> Iterable[str]:
    if task.short:
        yield one_line(task.title)
    if task.when:
        yield _("Time: {words}").format(words=one_line(task.when))
    yield from (f"• {one_line(activity)}" for activity in task.activities)
    if whom := one_line(task.addressees or "") or ", ".join(names):
        yield _("For: {audience}").format(audience=whom)
    if task.condition:
        yield _("Depends on: {condition}").format(condition=one_line(task.condition))
    if private and task.responsible:
        yield _("Responsible: {name}").format(name=one_line(task.responsible))
    if private and task.notes:
        yield escape(task.notes)


def _recurrence(event: CalendarEvent) -> Iterable[tuple[str, Any]]:
    """Yield the properties that make `event` recur on its days and no others; none for a single day.

    A calendar counts from the first day of the event, which is a day of the rule, so it finds all days
    of the plan; days in months that the plan leaves out become exceptions (EXDATE).
    """
    if event.rule is None or len(event.days) < 2:
        return ()
    rule = _bounded(event.rule, event.days[-1])
    expanded = _expanded(rule, event.days)
    excess = sorted(expanded - set(event.days))
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


def _remind(entry: Entry) -> None:
    from icalendar import Alarm

    for before in ALARMS:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry["summary"])
        alarm.add("trigger", before)
        entry.add_component(alarm)


def revised_at(seconds: float) -> datetime:
    """Return when a file was last changed, from its time stamp, limited to the years 1970 to 2088."""
    latest = int(SINCE.timestamp()) + MOST
    return datetime.fromtimestamp(min(max(int(seconds), 0), latest), UTC)
