"""Tasks of a new year's plan whose days fall on other weekdays than in the year before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from osl.edit.rollover import moved

if TYPE_CHECKING:
    from osl.plan import Plan, Task

DayOfYear = tuple[int, int]
# in that many years each day of the calendar falls on every weekday
YEARS = 12


def on_other_weekdays(old: Plan, before: Task, new: Plan, after: Task) -> bool:
    """Return whether fixed days of both tasks fall on another weekday in the year of `new`.

    What follows the calendar by itself (Easter, a first Saturday, a weekend) is on no fixed day.
    """
    both = _days(old, before) & _days(new, after)
    elsewhere = {day for day in both if _weekday(old, day) != _weekday(new, day)}
    return bool(elsewhere and elsewhere & _fixed(new, after))


def _weekday(plan: Plan, day: DayOfYear) -> int:
    return date(plan.year, *day).isoweekday()


def _fixed(plan: Plan, task: Task) -> set[DayOfYear]:
    """Return the days of `task` that its words mean in every year."""
    fixed = _days(plan, task)
    for year in range(plan.year + 1, plan.year + YEARS):
        words = moved(task.when, plan.year, year) if fixed and task.when else None
        if words is not None:
            fixed &= _days(plan._replace(year=year), task._replace(when=words))
    return fixed


def _days(plan: Plan, task: Task) -> set[DayOfYear]:
    """Return the days of `task` in the year of `plan`, as month and day."""
    reading = plan.reading(task)
    days = (reading and reading.days) or ()
    return {(day.month, day.day) for day in days if day.year == plan.year}
