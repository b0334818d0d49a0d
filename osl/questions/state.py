"""The one state of a task on a given day, as the page of the format defines it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from osl.plan import CLOSED
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from osl.plan import Plan, Task
    from osl.questions.periods import Period
    from osl.when.model import Every, Reading

State = Literal[
    "done", "partly-done", "cancelled", "undated", "overdue", "behind", "not-started", "started", "planned"
]
# in the order in which people want to see them counted
STATES: tuple[State, ...] = (
    "done", "partly-done", "started", "planned", "not-started", "behind", "overdue", "undated", "cancelled",
)  # fmt: skip


class Standing(Value):
    """A task with its reading and its state on a day; `days_late` is above 0 only if it is overdue."""

    task: Task
    reading: Reading | None
    state: State
    days_late: int = 0


class Lag(Value):
    """How often a recurring task was due in its last whole period, and how often its log has it."""

    period: Period
    due: int
    done: int


def standings(plan: Plan, tasks: Iterable[Task], day: date) -> list[Standing]:
    """Return the standing of each of `tasks` on `day`."""
    every = tuple(tasks)
    readings = plan.readings(every)
    return [standing(task, readings[task.time_key], day) for task in every]


def standing(task: Task, reading: Reading | None, day: date) -> Standing:
    """Return the standing on `day` of `task`, whose date phrase is read as `reading`."""
    state = state_of(task, reading, day)
    late = (day - reading.last_day).days if state == "overdue" and reading and reading.last_day else 0
    return Standing(task, reading, state, late)


def state_of(task: Task, reading: Reading | None, day: date) -> State:
    """Return the state on `day` of `task`, whose date phrase is read as `reading`: the first that applies."""
    if task.status in CLOSED:
        return task.status
    if reading is None or reading.first_day is None or reading.last_day is None:
        return "undated"
    if not task.unplanned and day > reading.last_day:
        return "overdue"
    if not task.unplanned and (gap := lag(task, reading, day)) and gap.done < gap.due:
        return "behind"
    if reading.kind in {"span", "dates"} and _is_untouched(task) and day > reading.first_day:
        return "not-started"
    return "started" if task.status == "started" else "planned"


def _is_untouched(task: Task) -> bool:
    return task.status == "planned" and not task.log


def lag(task: Task, reading: Reading, day: date) -> Lag | None:
    """Return the lag of a recurring task with a log in its last whole period before `day`.

    None if nothing can be due: no log yet, no whole period yet, "at most", no known frequency.
    """
    every = reading.every
    if reading.kind != "recurring" or not task.log or every is None or every.unit is None:
        return None
    if every.at == "at-most" or reading.first_day is None or reading.last_day is None:
        return None
    from osl.questions.periods import last_whole

    span = reading.first_day, reading.last_day
    period = last_whole(every.unit, every.interval, *span, day, reading.covers)
    if period is None:
        return None
    done = sum(1 for entry in task.log if entry.on and period[0] <= entry.on <= period[1])
    return Lag(period, _due(reading, every, period) if done < every.count else every.count, done)


def _due(reading: Reading, every: Every, period: Period) -> int:
    """Return how often a task is due in `period`: at most as often as it has known days there."""
    if every.rule is None:
        return every.count
    from osl.when.rule_days import days

    return min(every.count, len(days(reading, *period)))
