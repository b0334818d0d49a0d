"""Future date of something already done.

`closed_on` and the dates of log entries are in the past. A date after today, or after the day of
`--as-of`, is a mistake, most often in the year.

With `--as-of 2023-06-30`, a plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: rajd
        title: Rajd pieszy
        audiences: [dzieci]
        when: maj
        status: done
        closed_on: 2024-05-20

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: rajd
        title: Rajd pieszy
        audiences: [dzieci]
        when: maj
        status: done
        closed_on: 2023-05-20
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.rules.context import PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from osl.rules.context import RuleContext


def find(context: RuleContext) -> Iterator[tuple[PlanPlace, date]]:
    """Yield each day later than today, and its place."""
    today = context.day
    if not any(context.columns.closed_on) and not any(context.columns.log):
        return
    for task in context.tasks:
        if task.closed_on is not None and task.closed_on > today:
            yield PlanPlace(task, ("closed_on",)), task.closed_on
        for n, entry in enumerate(task.log):
            if entry.on is not None and entry.on > today:
                yield PlanPlace(task, ("log", n, "on")), entry.on


def tell(context: RuleContext, found: tuple[PlanPlace, date]) -> None:
    """Report the day, and today."""
    place, day = found
    message = say('"{day}" is in the future: today is {today}', day=day, today=context.day)
    context.report("date-in-future", place, message, say("write the day on which it was done"))
