"""What the reading of times found, told as problems at the tasks' own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.rules.context import Finding, PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Task, TimeKey
    from osl.rules.context import RuleContext
    from osl.when.model import Issue


def date_issues(case: RuleContext) -> Iterator[tuple[Task, Issue]]:
    """Each slip in the times of the case, with its task."""
    found = {
        time: date_issues
        for time, outcome in case.times.items()
        if (date_issues := outcome.slips) and not case.has_controls(time[0] or "")
    }
    if found and not case.plan.has_year:
        found = {time: _whatever_the_year(time) for time in found}
    if found:
        for task in case.tasks:
            for slip in found.get(task.time_key, ()):
                yield task, slip


def _whatever_the_year(time: TimeKey) -> tuple[Issue, ...]:
    """The slips that are there in a leap year and in another: with no sound year, no years are compared."""
    from osl.when.task_time import time_of

    common, leap = (time_of(*time, year).slips for year in (2023, 2024))
    in_both = {(slip.rule, slip.start, slip.end) for slip in leap}
    return tuple(s for s in common if s.rule != "year-mismatch" and (s.rule, s.start, s.end) in in_both)


def tell(task: Task, slip: Issue) -> Finding:
    """Where `slip` is: in the task's words, or at its `months` where it is they that differ."""
    if slip.rule == "months-differ":
        words = (PlanPlace(task, ("when",)), say("the words are here"))
        return Finding(PlanPlace(task, ("months",)), slip.message, slip.hint, (words,))
    if task.when is None:
        return Finding(PlanPlace(task, ("months",)), slip.message, slip.hint)
    return Finding(PlanPlace(task, ("when",), part=(slip.start, slip.end)), slip.message, slip.hint)
