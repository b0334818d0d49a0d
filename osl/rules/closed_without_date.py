"""Closed task without a date.

The report gives the day on which a task was closed, and the report of a quarter also has the tasks that
were closed in it. If a task is `done`, `partly-done` or `cancelled` and has no `closed_on`, that day is
missing, and the task may be left out. `osl done` and `osl cancel` write the date.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: ferie
        title: Ferie na sportowo
        audiences: [dzieci]
        when: styczeń
        status: done

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: ferie
        title: Ferie na sportowo
        audiences: [dzieci]
        when: styczeń
        status: done
        closed_on: 2023-01-27
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.plan import CLOSED
from osl.rules.context import PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Task
    from osl.rules.context import RuleContext


def find(context: RuleContext) -> Iterator[Task]:
    """Yield each closed task without a date."""
    if not set(CLOSED).isdisjoint(context.columns.status):
        yield from (task for task in context.tasks if task.status in CLOSED and _is_undated(task))


def _is_undated(task: Task) -> bool:
    return task.closed_on is None and task.refused.isdisjoint(("closed_on", "status")) and task.whole


def tell(context: RuleContext, found: Task) -> None:
    """Report the status that requires a date."""
    message = say('status "{status}" without a closing date', status=found.status)
    hint = say('add the line "closed_on: {year}-…"', year=context.plan.year)
    context.report("closed-without-date", PlanPlace(found, ("status",)), message, hint)
