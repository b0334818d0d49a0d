"""The calendar events of a plan, independent of any format: which tasks have them, on which days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, cast

from osl.dates.ranges import day_runs
from osl.exchange.exporting.chart import stretches_of
from osl.values import Value
from osl.when.rule_days import days as days_of_rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.plan import Override, Plan, Task
    from osl.when.model import Reading

EventKind = Literal["days", "span", "deadline", "recurring"]


class CalendarEvent(Value):
    """The `number`-th event of its task, from `first` to `last`, both inclusive.

    It is all day unless it has a `start`, `HH:MM`; without an `end` it lasts an hour, a deadline no time.
    An `end` that is not after `start` is on the next day. A recurring one recurs on `days` by its `rule`,
    with `overrides` for single ones of them. One that is `gone` was an event of the task before its date
    phrase changed: a calendar that has it must cancel it.
    """

    task: Task
    kind: EventKind
    number: int
    first: date
    last: date
    rule: str | None = None
    days: tuple[date, ...] = ()
    gone: bool = False
    start: str | None = None
    end: str | None = None
    overrides: tuple[Override, ...] = ()

    @property
    def place(self) -> tuple[object, ...]:
        """What makes it the same event for a calendar, whatever its number."""
        return self.kind, self.first, self.last, self.start, self.end, self.rule


def events_of(plan: Plan) -> tuple[list[CalendarEvent], list[Task]]:
    """Return the events of `plan`, and the tasks that have no day for a calendar."""
    events: list[CalendarEvent] = []
    without: list[Task] = []
    for task in plan.all_tasks():
        found, gone = _numbered(plan, task)
        events += [*found, *gone]
        if not found:
            without.append(task)
    return events, without


def _numbered(plan: Plan, task: Task) -> tuple[list[CalendarEvent], list[CalendarEvent]]:
    """Return the events of `task`, numbered, and those that earlier date phrases had and it has no more.

    An event that a move leaves as it is keeps its number; others take the numbers that became free.
    """
    known: dict[int, CalendarEvent] = {}
    now: dict[int, CalendarEvent] = {}
    for move in task.moves:
        before = task._replace(when=move.before, months=move.months, repeats=move.repeats, exceptions=())
        now = _renumbered(list(_events(before, plan.reading(before), plan.year)), now, known)
        known |= now
    now = _renumbered(list(_events(task, plan.reading(task), plan.year)), now, known)
    left = [known[number] for number in sorted(known.keys() - now.keys())]
    gone = [event._replace(task=task, gone=True) for event in left]
    return [now[number] for number in sorted(now)], gone


def _renumbered(
    found: list[CalendarEvent], before: dict[int, CalendarEvent], known: dict[int, CalendarEvent]
) -> dict[int, CalendarEvent]:
    """Return `found` by number, those that were there `before` with the one that they had."""
    numbers = {event.place: number for number, event in before.items()}
    kept = {numbers[event.place] for event in found if event.place in numbers}
    free = iter(
        [*sorted((known.keys() | before.keys()) - kept), *range(len(known) + 1, len(known) + len(found) + 1)]
    )
    made = ((numbers.get(event.place) or next(free), event) for event in found)
    return {number: event._replace(number=number) for number, event in made}


def _events(task: Task, reading: Reading | None, year: int) -> Iterable[CalendarEvent]:
    """Yield the events of `task`; they have no numbers yet."""
    if reading is None or reading.first_day is None or reading.last_day is None:
        return
    for event in _all_day(task, reading, year):
        if reading.hours:
            from osl.exchange.exporting.calendar_times import with_hours

            yield from with_hours(event, reading)
        else:
            yield event


def _all_day(task: Task, reading: Reading, year: int) -> Iterable[CalendarEvent]:
    first, last = cast("date", reading.first_day), cast("date", reading.last_day)
    if reading.kind == "deadline":
        return (CalendarEvent(task, "deadline", 0, last, last),)
    if reading.kind == "recurring":
        return _recurring(task, reading)
    if reading.kind == "dates" and reading.days:
        return _each(task, "days", day_runs(reading.days))
    if reading.kind == "dates":
        return _each(task, "span", stretches_of(reading, year))
    return () if _all_year(reading, year) else (CalendarEvent(task, "span", 0, first, last),)


def _all_year(reading: Reading, year: int) -> bool:
    """Whether an event would cover every day of the year, which is of no use."""
    first, last = reading.first_day, reading.last_day
    whole = (
        first is not None and last is not None and first <= date(year, 1, 1) and last >= date(year, 12, 31)
    )
    return reading.kind == "continuous" or whole


def _each(task: Task, kind: EventKind, stretches: Iterable[tuple[date, date]]) -> Iterable[CalendarEvent]:
    return (CalendarEvent(task, kind, 0, first, last) for first, last in stretches)


def _recurring(task: Task, reading: Reading) -> Iterable[CalendarEvent]:
    rule = reading.every.rule if reading.every else None
    if rule is None or reading.first_day is None or reading.last_day is None:
        return ()
    found = tuple(days_of_rule(reading, reading.first_day, reading.last_day))
    if not found:
        return ()
    overrides = {one.of: one for one in task.exceptions if one.of in found}
    if len(found) == 1 and overrides and overrides[found[0]].to is None:
        return ()  # its only day is left out
    return (
        CalendarEvent(
            task, "recurring", 0, found[0], found[0], rule, found, overrides=tuple(overrides.values())
        ),
    )
