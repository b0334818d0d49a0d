"""A task that is closed, and no day on which that was.

The report puts what was done into quarters by its day. A task that is `done`, `partly-done` or
`cancelled` and has no `closed_on` is missing there. `osl done` and `osl cancel` write it by themselves.

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

The same, mended:

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
from osl.rules.context import Finding, PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Task
    from osl.rules.context import RuleContext


def find(case: RuleContext) -> Iterator[Task]:
    """Each closed task without a date."""
    if not set(CLOSED).isdisjoint(case.columns.status):
        yield from (task for task in case.tasks if task.status in CLOSED and _is_undated(task))


def _is_undated(task: Task) -> bool:
    return task.closed_on is None and task.refused.isdisjoint(("closed_on", "status")) and task.whole


def tell(case: RuleContext, found: Task) -> Finding:
    """The status that asks for a date."""
    message = say('status "{status}", and no day on which the task was closed', status=found.status)
    hint = say('add the line "closed_on: {year}-…"', year=case.plan.year)
    return Finding(PlanPlace(found, ("status",)), message, hint)
