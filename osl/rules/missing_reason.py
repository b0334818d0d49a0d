"""Missing reason.

Readers of the report ask for the reason first, and the forms for public tasks have a field for it. A task
that is `cancelled` or `partly-done` therefore needs a `reason`. `osl cancel` and `osl done --partly` ask
for it.

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

The same, fixed:

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
from osl.plan import UNFINISHED
from osl.rules.context import PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Task
    from osl.rules.context import RuleContext


def find(context: RuleContext) -> Iterator[Task]:
    """Yield each task that was not done in full and has no reason."""
    if not frozenset(UNFINISHED).isdisjoint(context.columns.status):
        yield from (task for task in context.tasks if task.status in UNFINISHED and _has_no_reason(task))


def _has_no_reason(task: Task) -> bool:
    return task.reason is None and "reason" not in task.refused and task.whole


def tell(context: RuleContext, found: Task) -> None:
    """Report the status that requires a reason."""
    message = say('status "{status}" needs a reason', status=found.status)
    context.report("missing-reason", PlanPlace(found, ("status",)), message, say('add the line "reason: …"'))
