"""What is on each day of an agenda, by day and hour, and the first thing after it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from osl.dates.ranges import day_runs
from osl.plan import CLOSED
from osl.questions.agenda import Agenda, AgendaItem, agenda_of
from osl.values import Value
from osl.when.day_hours import hours_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.plan import Plan

_ONE_DAY = timedelta(1)


class OnDays(Value):
    """A task on one of its days, or on several that follow each other; `last` may be after the agenda."""

    first: date
    last: date
    item: AgendaItem


class Coming(Value):
    """A task that comes after an agenda; `is_day` if it is on the day `first`, else it begins then."""

    first: date
    item: AgendaItem
    is_day: bool


def on_days(answer: Agenda) -> list[OnDays]:
    """Return the tasks of `answer` that have days in it, by day and hour, else in its order."""
    found = [one for item in answer.items if item.block in {"dated", "recurring"} for one in _runs(item)]
    return sorted(found, key=lambda one: (one.first, _clock(one)))


def without_days(answer: Agenda) -> Agenda:
    """Return the rest of `answer`: what runs all the time, and series whose days are not known."""
    return answer._replace(items=tuple(item for item in answer.items if not item.days))


def few_of(answer: Agenda, most: int) -> Agenda:
    """Return `answer` with at most that many tasks in each block: the first ones, open ones before closed."""
    kept: list[AgendaItem] = []
    for items in answer.blocks().values():
        by_need = sorted(items, key=lambda item: item.standing.task.status in CLOSED)
        kept += [item for item in items if item in by_need[:most]] if len(items) > most else items
    return answer._replace(items=tuple(kept))


def _runs(item: AgendaItem) -> Iterator[OnDays]:
    """Yield the days of `item` in runs; one that goes on after the agenda has its own end."""
    reading = item.standing.reading
    if item.days and reading and reading.kind == "dates" and reading.days is None and reading.last_day:
        yield OnDays(item.days[0], reading.last_day, item)
        return
    further = set((reading and reading.days) or ())
    for first, end in day_runs(item.days):
        last = end
        while end == item.days[-1] and last + _ONE_DAY in further:
            last += _ONE_DAY
        yield OnDays(first, last, item)


def _clock(one: OnDays) -> str:
    """Return when on its day `one` begins, "16:00"; an empty text, before all hours, if it is not known."""
    return min(
        (hours.start for hours in hours_on(one.item.standing.reading, one.first) if hours.start), default=""
    )


def first_after(plans: Sequence[Plan], answer: Agenda, day: date) -> list[Coming]:
    """Return the first open task after `answer`; if `answer` has it too, also the first that it has not.

    `plans` are those that `answer` is of, in its order.
    """
    shown = {_key(item) for item in answer.items}
    coming = sorted(_coming(plans, answer.last, day), key=lambda one: one.first)
    new = next((one for one in coming if _key(one.item) not in shown), None)
    if new is None or coming[0].first == new.first:
        return coming[:1] if new is None else [new]
    return [coming[0], new]


def _key(item: AgendaItem) -> tuple[object, ...]:
    return item.year, item.standing.task.id, item.standing.task.at


def _coming(plans: Sequence[Plan], last: date, day: date) -> Iterator[Coming]:
    if last == date.max:
        return
    after = last + _ONE_DAY
    end = max(after, date(max(plan.year for plan in plans), 12, 31))
    for item in agenda_of(plans, after, end, day).items:
        reading = item.standing.reading
        if item.standing.task.status in CLOSED or item.block == "all-year":
            continue
        if item.days:
            yield from (Coming(one.first, item, is_day=True) for one in _beginning(item, last))
        elif reading and reading.first_day and reading.first_day > last:
            yield Coming(reading.first_day, item, is_day=False)


def _beginning(item: AgendaItem, last: date) -> list[OnDays]:
    """Return the first days of `item` after `last`; not those that go on from it, which are known by then."""
    runs = list(_runs(item))
    reading = item.standing.reading
    if reading and reading.kind == "dates" and runs[0].first == last + _ONE_DAY:
        begins = reading.first_day if reading.days is None else None
        if (begins and begins <= last) or last in (reading.days or ()):
            del runs[0]
    return runs[:1]
