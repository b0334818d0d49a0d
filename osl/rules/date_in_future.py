"""A day that has not come yet, in what is already done.

`closed_on` and the days of the log say what has happened. A later day than today (or than the day of
`--as-of`) is a slip, most often in the year.

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

The same, mended:

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

from osl.checking.case import Finding, Place
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from osl.checking.case import Case


def find(case: Case) -> Iterator[tuple[Place, date]]:
    """Each later day than that of the case, and its place."""
    today = case.day
    if not any(case.columns.closed_on) and not any(case.columns.log):
        return
    for task in case.tasks:
        if task.closed_on is not None and task.closed_on > today:
            yield Place(task, ("closed_on",)), task.closed_on
        for n, entry in enumerate(task.log):
            if entry.on is not None and entry.on > today:
                yield Place(task, ("log", n, "on")), entry.on


def tell(case: Case, found: tuple[Place, date]) -> Finding:
    """The day, and today."""
    place, day = found
    message = say('"{day}" is yet to come: today is {today}', day=day, today=case.day)
    return Finding(place, message, say("write the day on which it was done"))
