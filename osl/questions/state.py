"""The one state of a task on a given day, as the page of the format defines it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

from osl.dates.ranges import end_of_month
from osl.plan import CLOSED
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from osl.plan import Plan, Task
    from osl.questions.periods import Period
    from osl.questions.series import SeriesCounts
    from osl.when.model import Reading

State = Literal[
    "done", "partly-done", "cancelled", "undated", "overdue", "behind", "not-started", "started", "planned"
]
# in the order in which people want to see them counted
STATES: tuple[State, ...] = (
    "done", "partly-done", "started", "planned", "not-started", "behind", "overdue", "undated", "cancelled",
)  # fmt: skip


class Standing(Value):
    """A task with its reading and its state on a day, and its counts if it is a series.

    `days_late` is above 0 only if it is overdue.
    """

    task: Task
    reading: Reading | None
    state: State
    days_late: int = 0
    series: SeriesCounts | None = None


class Lag(Value):
    """How often a series was due in its last whole period, and how often it was held."""

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
    last = last_day(task, reading) if state == "overdue" else None
    return Standing(task, reading, state, (day - last).days if last else 0, _series(task, reading, day))


def state_of(task: Task, reading: Reading | None, day: date) -> State:
    """Return the state on `day` of `task`, whose date phrase is read as `reading`: the first that applies."""
    if task.status in CLOSED:
        return task.status
    if reading is None or reading.first_day is None or reading.last_day is None:
        return "undated"
    if not task.unplanned and _is_over(task, reading, day) and not is_all_held(task, reading, day):
        return "overdue"
    if not task.unplanned and (gap := lag(task, reading, day)) and gap.done < gap.due:
        return "behind"
    if task.status == "planned" and not task.log and _should_have_begun(reading, day):
        return "not-started"
    return "started" if task.status == "started" else "planned"


def last_day(task: Task, reading: Reading | None) -> date | None:
    """Return the last day of a task: that of a series is the day of its last meeting, where it is now."""
    if reading is None or reading.kind != "recurring":
        return reading.last_day if reading else None
    from osl.questions.occurrences import course

    found = course(task, reading)
    return (found and found.last) or reading.last_day


def is_to_be_closed(one: Standing, day: date) -> bool:
    """Return whether a task is a series that is over, was held to its last meeting, and is not closed."""
    if one.series is None or not one.series.all_held or one.task.status in CLOSED:
        return False
    return one.reading is not None and _is_over(one.task, one.reading, day)


def _is_over(task: Task, reading: Reading, day: date) -> bool:
    last = last_day(task, reading)
    return last is not None and day > last


def is_all_held(task: Task, reading: Reading | None, day: date) -> bool:
    """Return whether `task` is a series of which all that is left to hold was held by `day`."""
    found = _series(task, reading, day)
    return found is not None and found.all_held


def _series(task: Task, reading: Reading | None, day: date) -> SeriesCounts | None:
    if reading is None or reading.kind != "recurring":
        return None
    from osl.questions.series import series

    return series(task, reading, day)


def _should_have_begun(reading: Reading, day: date) -> bool:
    """Return whether a task without a log should have begun: its first day or first whole period is over."""
    first = reading.first_day
    if first is None or day <= first:
        return False
    if reading.kind in ("span", "dates"):
        return True
    if reading.kind == "continuous":
        return day > end_of_month(first.year, first.month)
    return reading.kind == "recurring" and _last_whole(reading, day) is not None


def _last_whole(reading: Reading, day: date) -> Period | None:
    """Return the last whole period of a series that is over before `day`; None if there is none."""
    from osl.questions.series import periods_of

    periods = periods_of(reading)
    at = bisect_left(periods, day, key=lambda period: period[1])
    return periods[at - 1] if at else None


def lag(task: Task, reading: Reading, day: date) -> Lag | None:
    """Return the lag of a series with a log in its last whole period before `day`.

    None if nothing can be due: no log yet, no whole period yet, "at most", no known frequency.
    """
    every = reading.every
    if reading.kind != "recurring" or not task.log or every is None or every.at == "at-most":
        return None
    period = _last_whole(reading, day)
    if period is None:
        return None
    from osl.questions.series import in_period

    return Lag(period, *in_period(task, reading, period, day))
