"""Plans, tasks and readings built by hand, so that a question is tested without a file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from osl.plan import Audience, Entry, Plan, Task
from osl.when.model import Every, Reading

if TYPE_CHECKING:
    from osl.when.model import At, ReadingKind, Unit

YEAR = 2023


def on(text: str) -> date:
    """Return the day that `text` names: 5-20 in the plan's year, or 2022-05-20."""
    parts = [int(part) for part in text.split("-")]
    return date(*parts) if len(parts) == 3 else date(YEAR, *parts)


def reading(kind: ReadingKind, first: str, last: str, *days: str, every: Every | None = None) -> Reading:
    """A reading from day to day, its months all those between."""
    a, b = on(first), on(last)
    months = tuple(m for m in range(1, 13) if (a.year, a.month) <= (YEAR, m) <= (b.year, b.month))
    return Reading(kind, months, a, b, tuple(map(on, days)) or None, every=every)


def recurring(
    unit: Unit | None,
    interval: int = 1,
    count: int = 1,
    at: At = "exactly",
    first: str = "1-1",
    last: str = "12-31",
) -> Reading:
    """A recurring time, the whole year if nothing else is said."""
    return reading("recurring", first, last, every=Every(unit, interval, count, at))


def task(id_: str = "zadanie", *log: str, **keys: Any) -> Task:
    """A task with log entries on these days."""
    return Task(**{"id": id_, "log": tuple(Entry(on=on(day)) for day in log), **keys})


def plan(*tasks: Task, unplanned: tuple[Task, ...] = (), **groups: str | None) -> Plan:
    """A plan of these tasks; each group is its id, and the id of the one it is within."""
    audiences = {id_: Audience(id_, id_.upper(), within) for id_, within in groups.items()}
    return Plan(YEAR, "Plan", audiences=audiences, tasks=tasks, unplanned=unplanned)
