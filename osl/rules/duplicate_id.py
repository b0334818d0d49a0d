"""Duplicate task id.

Commands take the id (`osl done festyn`), and the id stays the same when a plan is changed, copied to
another year or compared with an older version. It must be unique in `tasks` and `unplanned` of one file.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: spotkanie
        title: Spotkanie noworoczne
        audiences: [seniorzy]
        when: styczeń
      - id: spotkanie
        title: Spotkanie opłatkowe
        audiences: [seniorzy]
        when: grudzień

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: spotkanie-noworoczne
        title: Spotkanie noworoczne
        audiences: [seniorzy]
        when: styczeń
      - id: spotkanie-oplatkowe
        title: Spotkanie opłatkowe
        audiences: [seniorzy]
        when: grudzień
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.rules.context import PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Task
    from osl.rules.context import RuleContext


def find(context: RuleContext) -> Iterator[tuple[Task, Task]]:
    """Yield each task whose id an earlier one has, with the first that has it."""
    if len(context.ids) == len(context.tasks):
        return
    first: dict[str, Task] = {}
    for task in context.tasks:
        if task.id and first.setdefault(task.id, task) is not task:
            yield task, first[task.id]


def tell(context: RuleContext, found: tuple[Task, Task]) -> None:
    """Report the second task's id, and where the first has it."""
    task, first = found
    context.report(
        "duplicate-id",
        PlanPlace(task, ("id",)),
        say('id "{id}" is already used by another task in this file', id=task.id),
        say('give it an id of its own, such as "{id}"', id=_free(context, task.id)),
        ((PlanPlace(first, ("id",)), say("the first one is here")),),
    )


def _free(context: RuleContext, taken: str) -> str:
    return next(name for n in count(2) if (name := f"{taken}-{n}") not in context.ids)
