"""The counts of a plan: tasks by state, month and group; of several plans together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.ranges import ALL_MONTHS
from osl.questions.state import STATES, standings
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from osl.plan import Plan, Task
    from osl.questions.state import Standing


class Totals(Value):
    """Counts of tasks, each task once: `unplanned` ones, the others in `tasks` and by their state.

    `people` is the number of participants in all log entries, of unplanned tasks too. `held` is the
    number of meetings of all planned series that were held, of the `meetings` less those `skipped`.
    """

    tasks: int
    states: dict[str, int]
    unplanned: int
    people: int
    meetings: int = 0
    skipped: int = 0
    held: int = 0

    @property
    def done(self) -> int:
        """The number of planned tasks that were done in full."""
        return self.states["done"]


class Summary(Value):
    """A plan's totals, and its planned tasks by month (1–12) and by group.

    A task counts in each of its months, and once for each group it names and each these are within;
    `all_year` is the number of those that count in every month.
    """

    totals: Totals
    months: dict[int, int]
    all_year: int
    audiences: dict[str, int]


class PlanTotals(Value):
    """One of several plans, and its totals."""

    file: str
    year: int
    title: str
    totals: Totals
    organisation: str | None = None


def summary(plan: Plan, day: date) -> Summary:
    """Return the counts of `plan` on `day`."""
    planned = standings(plan, plan.tasks, day)
    all_year = sum(one.reading is not None and one.reading.months == ALL_MONTHS for one in planned)
    return Summary(_totals(plan, planned), _months(planned), all_year, _audiences(plan))


def totals(plan: Plan, day: date) -> Totals:
    """Return only the totals of `plan` on `day`."""
    return _totals(plan, standings(plan, plan.tasks, day))


def together(each: Iterable[Totals]) -> Totals:
    """Return the totals of several plans as one."""
    many = list(each)
    return Totals(
        sum(one.tasks for one in many),
        {state: sum(one.states[state] for one in many) for state in STATES},
        sum(one.unplanned for one in many),
        *(sum(getattr(one, name) for one in many) for name in ("people", "meetings", "skipped", "held")),
    )


def _totals(plan: Plan, planned: list[Standing]) -> Totals:
    states: dict[str, int] = dict.fromkeys(STATES, 0)
    for one in planned:
        states[one.state] += 1
    series = [one.series for one in planned if one.series and one.series.planned is not None]
    return Totals(
        len(planned), states, len(plan.unplanned), _people(plan.all_tasks()),
        sum(one.planned or 0 for one in series), sum(one.skipped for one in series),
        sum(one.held for one in series),
    )  # fmt: skip


def _people(tasks: Iterable[Task]) -> int:
    return sum(entry.people or 0 for task in tasks for entry in task.log)


def _months(planned: list[Standing]) -> dict[int, int]:
    months = dict.fromkeys(range(1, 13), 0)
    for one in planned:
        for month in (one.reading and one.reading.months) or ():
            months[month] += 1
    return months


def _audiences(plan: Plan) -> dict[str, int]:
    groups = dict.fromkeys(plan.audiences, 0)
    for task in plan.tasks:
        for group in plan.counted_for(task):
            if group in groups:
                groups[group] += 1
    return groups
