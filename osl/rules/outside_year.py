"""Log entry outside the plan's year.

The log of a plan for 2023 contains events of 2023. Another year in `on` is most often a typing error made
in January.

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
        log:
          - on: 2022-01-17
            what: turniej tenisa

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
        log:
          - on: 2023-01-17
            what: turniej tenisa
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
    """Yield each day of a log that is in another year, and its place."""
    year = context.plan.year
    if context.plan.has_year and any(context.columns.log):
        for task in context.tasks:
            for n, entry in enumerate(task.log):
                if entry.on is not None and entry.on.year != year:
                    yield PlanPlace(task, ("log", n, "on")), entry.on


def tell(context: RuleContext, found: tuple[PlanPlace, date]) -> None:
    """Report the day, and the plan's year."""
    place, day = found
    message = say('"{day}" is outside {year}, the plan\'s year', day=day, year=context.plan.year)
    hint = say("correct the year, or move the entry to that year's plan")
    context.report("outside-year", place, message, hint)
