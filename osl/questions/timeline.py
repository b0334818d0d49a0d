"""The year as twelve months: the tasks by month, those with dates before those that run all year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.ranges import ALL_MONTHS
from osl.questions.state import standings
from osl.values import Value

if TYPE_CHECKING:
    from datetime import date

    from osl.plan import Plan
    from osl.questions.state import Standing


class Timeline(Value):
    """The tasks by their months: some of the twelve, all of them, none."""

    dated: list[Standing]
    all_year: list[Standing]
    undated: list[Standing]

    def tasks(self) -> list[Standing]:
        """Return all of them, in the order shown."""
        return [*self.dated, *self.all_year, *self.undated]


def timeline(plan: Plan, day: date) -> Timeline:
    """Return the tasks of `plan` with their states on `day`, by the month in which they begin."""
    answer = Timeline([], [], [])
    for one in standings(plan, plan.all_tasks(), day):
        months = one.reading.months if one.reading else None
        if months is None:
            answer.undated.append(one)
        else:
            (answer.all_year if months == ALL_MONTHS else answer.dated).append(one)
    answer.dated.sort(key=_months)
    return answer


def _months(one: Standing) -> tuple[int, int]:
    months = one.reading.months if one.reading else None
    return (months[0], months[-1]) if months else (0, 0)
