"""The one state of a task on a given day, as the format page defines it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from osl.plan import CLOSED
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from osl.dates.periods import Period
    from osl.plan import Plan, Task
    from osl.when.model import Every, Reading

State = Literal[
    "done", "partly-done", "cancelled", "undated", "overdue", "behind", "not-started", "started", "planned"
]
# in the order in which people want to see them counted
STATES: tuple[State, ...] = (
    "done", "partly-done", "started", "planned", "not-started", "behind", "overdue", "undated", "cancelled",
)  # fmt: skip


class Standing(Value):
    """A task as it stands on a day; `days_late` is above zero for the overdue alone."""

    task: Task
    reading: Reading | None
    state: State
    days_late: int = 0


class Lag(Value):
    """What a recurring task asks for in its last whole period, and what its log holds of it."""

    period: Period
    asked: int
    done: int


def standing(plan: Plan, task: Task, day: date) -> Standing:
    """How `task` of `plan` stands on `day`."""
    return stands(task, plan.reading(task), day)


def stands(task: Task, reading: Reading | None, day: date) -> Standing:
    """How `task`, whose time is read as `reading`, stands on `day`."""
    state = state_of(task, reading, day)
    late = (day - reading.last_day).days if state == "overdue" and reading and reading.last_day else 0
    return Standing(task, reading, state, late)


def standings(plan: Plan, tasks: Iterable[Task], day: date) -> list[Standing]:
    """How each of `tasks` stands on `day`."""
    return [standing(plan, task, day) for task in tasks]


def state_of(task: Task, reading: Reading | None, day: date) -> State:
    """The state on `day` of `task`, whose time is read as `reading`: the first that applies."""
    if task.status in CLOSED:
        return task.status
    if reading is None or reading.first_day is None or reading.last_day is None:
        return "undated"
    if not task.unplanned and day > reading.last_day:
        return "overdue"
    if not task.unplanned and (gap := lag(task, reading, day)) and gap.done < gap.asked:
        return "behind"
    if reading.kind in {"span", "dates"} and _untouched(task) and day > reading.first_day:
        return "not-started"
    return "started" if task.status == "started" else "planned"


def _untouched(task: Task) -> bool:
    return task.status == "planned" and not task.log


def lag(task: Task, reading: Reading, day: date) -> Lag | None:
    """What was asked of a recurring task with a log in its last whole period before `day`.

    None where nothing can be asked: no log yet, no whole period yet, "at most", "again and again".
    """
    every = reading.every
    if reading.kind != "recurring" or not task.log or every is None or every.unit is None:
        return None
    if every.at == "at-most" or reading.first_day is None or reading.last_day is None:
        return None
    from osl.dates.periods import last_whole

    period = last_whole(every.unit, every.interval, reading.first_day, reading.last_day, day)
    if period is None:
        return None
    done = sum(1 for entry in task.log if entry.on and period[0] <= entry.on <= period[1])
    return Lag(period, _asked(reading, every, period) if done < every.count else every.count, done)


def _asked(reading: Reading, every: Every, period: Period) -> int:
    """How often a thing is to come round in `period`: no oftener than it has known days there."""
    if every.rule is None:
        return every.count
    from osl.when.rule import days

    return min(every.count, len(days(reading, *period)))
