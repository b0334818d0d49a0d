"""Two tasks at one place on the same day.

Where both tasks name exact days, seven at most, and the same `place`, a common day means two crowds in
one hall. Capital letters and spaces in the place do not matter; a task that was cancelled is left out.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: przeglad
        title: Przegląd teatrów
        audiences: [dzieci]
        when: 20–22 maja
        place: Dom Kultury
      - id: koncert
        title: Koncert na Dzień Matki
        audiences: [dzieci]
        when: 22 maja
        place: dom kultury

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: przeglad
        title: Przegląd teatrów
        audiences: [dzieci]
        when: 20–22 maja
        place: Dom Kultury
      - id: koncert
        title: Koncert na Dzień Matki
        audiences: [dzieci]
        when: 26 maja
        place: dom kultury
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.rules.context import PlanPlace
from osl.text.flat import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from osl.plan import Task
    from osl.rules.context import RuleContext
    from osl.when.model import Interpretation

MOST_DAYS = 7


def find(context: RuleContext) -> Iterator[tuple[Task, Task, date]]:
    """Yield each task with the first earlier one at its place on the same day, and that day."""
    exact = {time: days for time, outcome in context.times.items() if (days := _exact(outcome))}
    if not exact or not context.plan.has_year:
        return
    taken: dict[tuple[str, date], Task] = {}
    for task in context.tasks:
        days = exact.get(task.time_key, ())
        if days and task.place and task.status != "cancelled":
            place = "".join(task.place.split()).casefold()
            clash = next(((taken[place, day], day) for day in days if (place, day) in taken), None)
            if clash:
                yield task, *clash
            for day in days:
                taken.setdefault((place, day), task)


def _exact(outcome: Interpretation) -> tuple[date, ...]:
    reading = outcome.reading
    if reading is None or reading.kind != "dates" or not reading.days or len(reading.days) > MOST_DAYS:
        return ()
    return reading.days


def tell(context: RuleContext, found: tuple[Task, Task, date]) -> None:
    """Report the later task, and where the earlier one is."""
    task, first, day = found
    message = say(
        'on {day} "{place}" is taken by "{title}"', day=day, place=task.place, title=shortened(first.title)
    )
    context.report(
        "clash",
        PlanPlace(task, ("when",)),
        message,
        say("choose another day or another place"),
        ((PlanPlace(first, ("when",)), say("the earlier one is here")),),
    )
