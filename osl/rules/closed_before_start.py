"""Task done before it begins.

Either `closed_on` is wrong, often in the month or the year, or the date of the task changed and `when`
did not. `osl move` changes the date and keeps the earlier one.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: piknik
        title: Piknik rodzinny
        audiences: [dzieci]
        when: czerwiec
        status: done
        closed_on: 2023-05-17

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: piknik
        title: Piknik rodzinny
        audiences: [dzieci]
        when: czerwiec
        status: done
        closed_on: 2023-06-17
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.rules.context import PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from osl.plan import Task
    from osl.rules.context import RuleContext


def find(context: RuleContext) -> Iterator[tuple[Task, date]]:
    """Yield each task done before its first day, with that day."""
    if not context.plan.has_year or not any(context.columns.closed_on):
        return
    for task in context.tasks:
        is_done = task.status in ("done", "partly-done") and "status" not in task.refused
        if is_done and task.closed_on is not None:
            reading = context.times[task.time_key].reading
            if reading is not None and reading.first_day is not None and task.closed_on < reading.first_day:
                yield task, reading.first_day


def tell(context: RuleContext, found: tuple[Task, date]) -> None:
    """Report the date, and the first day of the task."""
    task, first = found
    message = say('closed on "{day}", before its first day, {first}', day=task.closed_on, first=first)
    hint = say('correct the date, or move the task to its new date: osl move {id} "…"', id=task.id)
    key = "when" if task.when is not None else "months"
    context.report(
        "closed-before-start",
        PlanPlace(task, ("closed_on",)),
        message,
        hint,
        ((PlanPlace(task, (key,)), say("its date is here")),),
    )
