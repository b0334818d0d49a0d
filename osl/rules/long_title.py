"""Title of more than 300 characters.

The title appears in every table, agenda and calendar. Use the keys `purpose`, `method` and `activities`
for what the task is for, how it is done and what it consists of.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: piknik
        title: >-
          Partnerstwo przy organizacji
          „Pikniku Rodzinnego” dla
          dzieci i młodzieży ze szkół
          podstawowych z terenu gminy,
          mające na celu upowszechnianie
          współpracy partnerskiej na
          rzecz rozwiązywania problemów
          społecznych, w tym rozwój
          przedsięwzięć partnerskich
          oraz promowanie działań
          podejmowanych przez
          organizacje pozarządowe i
          grupy inicjatywne wśród
          mieszkańców
        audiences: [dzieci]
        when: czerwiec

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: piknik
        title: Piknik Rodzinny
        purpose: >-
          upowszechnianie współpracy
          partnerskiej na rzecz
          rozwiązywania problemów
          społecznych
        audiences: [dzieci]
        when: czerwiec
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say, say_n
from osl.rules.context import PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Task
    from osl.rules.context import RuleContext

MOST = 300


def find(context: RuleContext) -> Iterator[tuple[Task | None, str]]:
    """Yield each title that is too long, with its task; None for the plan's own."""
    if len(context.plan.title) > MOST:
        yield None, context.plan.title
    if max(map(len, context.columns.title), default=0) > MOST:
        yield from ((task, task.title) for task in context.tasks if len(task.title) > MOST)


def tell(context: RuleContext, found: tuple[Task | None, str]) -> None:
    """Report the title, and its length."""
    task, title = found
    message = say_n(
        "the title has {n} character; at most {most} are allowed",
        "the title has {n} characters; at most {most} are allowed",
        len(title),
        most=MOST,
    )
    hint = say('move its aim to "purpose", its steps to "activities" and how it is done to "method"')
    if task is None:
        hint = say('move the explanation to "introduction"')
    context.report("long-title", PlanPlace(task, ("title",)), message, hint)
