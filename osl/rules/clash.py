"""Two tasks at one place on the same day.

If two tasks name exact days, at most seven, and the same `place`, a common day means two groups in one hall.
It is not reported if both name hours of that day that do not overlap, such as 10–12 and 12–14. An event
without an end lasts an hour. Capital letters and spaces in the place do not matter; a cancelled task is
left out.

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
    from osl.when.model import Interpretation, Reading

MOST_DAYS = 7


def find(context: RuleContext) -> Iterator[tuple[Task, Task, date]]:
    """Yield each task with the first earlier one at its place on the same day, and that day."""
    exact = {time: reading for time, outcome in context.times.items() if (reading := _exact(outcome))}
    if not exact or not context.plan.has_year:
        return
    taken: dict[tuple[str, date], list[tuple[Task, Reading]]] = {}
    for task in context.tasks:
        reading = exact.get(task.time_key)
        if reading is None or not reading.days or not task.place or task.status == "cancelled":
            continue
        place = "".join(task.place.split()).casefold()
        found = (
            (earlier, day)
            for day in reading.days
            for earlier, other in taken.get((place, day), ())
            if _meet(reading, other, day)
        )
        if clash := next(found, None):
            yield task, *clash
        for day in reading.days:
            _take(taken.setdefault((place, day), []), task, reading)


def _take(there: list[tuple[Task, Reading]], task: Task, reading: Reading) -> None:
    """Keep `task` among those of a day; behind one that takes the whole day no other is needed."""
    if not there or there[-1][1].hours:
        there.append((task, reading))


def _meet(one: Reading, other: Reading, day: date) -> bool:
    """Whether two events of one day meet; one without hours on that day takes all of it."""
    if not one.hours or not other.hours:
        return True
    from osl.when.day_hours import minutes_on

    first, second = minutes_on(one, day), minutes_on(other, day)
    if not first or not second:
        return True
    return any(begin < until and start < end for begin, end in first for start, until in second)


def _exact(outcome: Interpretation) -> Reading | None:
    reading = outcome.reading
    if reading is None or reading.kind != "dates" or not reading.days or len(reading.days) > MOST_DAYS:
        return None
    return reading


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
        say("choose another day, another hour or another place"),
        ((PlanPlace(first, ("when",)), say("the earlier one is here")),),
    )
