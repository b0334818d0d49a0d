"""A task that was not done, or not in full, and no word why.

Whoever reads the report asks it first, and the forms for public tasks have a field for it. So a task
that is `cancelled` or `partly-done` needs a `reason`. `osl cancel` and `osl done --partly` ask for it.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: kulig
        title: Kulig
        audiences: [dzieci]
        when: styczeń
        status: cancelled
        closed_on: 2023-01-31

The same, mended:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: kulig
        title: Kulig
        audiences: [dzieci]
        when: styczeń
        status: cancelled
        closed_on: 2023-01-31
        reason: brak śniegu
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.rules.context import Finding, PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Task
    from osl.rules.context import RuleContext

UNFINISHED = frozenset(("partly-done", "cancelled"))


def find(case: RuleContext) -> Iterator[Task]:
    """Each task that was not done in full and says no reason."""
    if not UNFINISHED.isdisjoint(case.columns.status):
        yield from (task for task in case.tasks if task.status in UNFINISHED and _is_silent(task))


def _is_silent(task: Task) -> bool:
    return task.reason is None and "reason" not in task.refused and task.whole


def tell(case: RuleContext, found: Task) -> Finding:  # noqa: ARG001 - every rule tells of a case
    """The status that asks for a reason."""
    message = say('status "{status}" needs a reason', status=found.status)
    return Finding(PlanPlace(found, ("status",)), message, say('add the line "reason: …"'))
