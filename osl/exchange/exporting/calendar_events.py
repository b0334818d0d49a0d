"""The calendar events of a plan, independent of any format: which tasks have them, on which days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from osl.dates.ranges import day_runs
from osl.exchange.exporting.chart import stretches_of
from osl.values import Value
from osl.when.rule_days import days as days_of_rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.plan import Plan, Task
    from osl.when.model import Reading

EventKind = Literal["days", "span", "deadline", "recurring"]


class CalendarEvent(Value):
    """An all-day event: the `number`-th of its task, from `first` to `last`, both inclusive.

    A recurring one recurs on `days` by its `rule`. One that is `gone` was an event of the task before
    its date phrase changed: a calendar that has it must cancel it.
    """

    task: Task
    kind: EventKind
    number: int
    first: date
    last: date
    rule: str | None = None
    days: tuple[date, ...] = ()
    gone: bool = False


def events_of(plan: Plan) -> tuple[list[CalendarEvent], list[Task]]:
    """Return the events of `plan`, and the tasks that have no day for a calendar."""
    events: list[CalendarEvent] = []
    without: list[Task] = []
    for task in plan.all_tasks():
        found = list(_events(task, plan.reading(task), plan.year))
        events += [*found, *_gone(plan, task, len(found))]
        if not found:
            without.append(task)
    return events, without


def _gone(plan: Plan, task: Task, left: int) -> Iterable[CalendarEvent]:
    """Return the events that earlier date phrases of `task` had beyond the `left` ones that it has now."""
    earlier: dict[int, CalendarEvent] = {}
    for move in task.moves:
        before = task._replace(when=move.before, months=move.months, repeats=move.repeats)
        earlier |= {event.number: event for event in _events(before, plan.reading(before), plan.year)}
    return (
        event._replace(task=task, gone=True) for number, event in sorted(earlier.items()) if number > left
    )


def _events(task: Task, reading: Reading | None, year: int) -> Iterable[CalendarEvent]:
    if reading is None or reading.first_day is None or reading.last_day is None:
        return ()
    first, last = reading.first_day, reading.last_day
    if reading.kind == "deadline":
        return (CalendarEvent(task, "deadline", 1, last, last),)
    if reading.kind == "recurring":
        return _recurring(task, reading)
    if reading.kind == "dates" and reading.days:
        return _numbered(task, "days", day_runs(reading.days))
    if reading.kind == "dates":
        return _numbered(task, "span", stretches_of(reading, year))
    return () if _all_year(reading, year) else (CalendarEvent(task, "span", 1, first, last),)


def _all_year(reading: Reading, year: int) -> bool:
    """Whether an event would cover every day of the year, which is of no use."""
    first, last = reading.first_day, reading.last_day
    whole = (
        first is not None and last is not None and first <= date(year, 1, 1) and last >= date(year, 12, 31)
    )
    return reading.kind == "continuous" or whole


def _numbered(task: Task, kind: EventKind, stretches: Iterable[tuple[date, date]]) -> Iterable[CalendarEvent]:
    return (CalendarEvent(task, kind, n, first, last) for n, (first, last) in enumerate(stretches, 1))


def _recurring(task: Task, reading: Reading) -> Iterable[CalendarEvent]:
    rule = reading.every.rule if reading.every else None
    if rule is None or reading.first_day is None or reading.last_day is None:
        return ()
    found = tuple(days_of_rule(reading, reading.first_day, reading.last_day))
    return (CalendarEvent(task, "recurring", 1, found[0], found[0], rule, found),) if found else ()
