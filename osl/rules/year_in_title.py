"""A title that names another year.

A plan is often begun as a copy of last year's, and "WAKACJE 2022" stays in a plan of 2023. A title that
names the plan's own year too ("rok szkolny 2022/2023") is left alone. Where another year is meant, as in
the name of an anniversary, silence the rule on that line.

A plan that fails:

    year: 2023
    title: Plan pracy na 2023 rok
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: wakacje
        title: Wakacje 2022
        audiences: [dzieci]
        when: lipiec

The same, mended:

    year: 2023
    title: Plan pracy na 2023 rok
    audiences:
      dzieci: dzieci z gminy
    tasks:
      - id: wakacje
        title: Wakacje 2023
        audiences: [dzieci]
        when: lipiec
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.checking.case import Finding, Place
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.case import Case
    from osl.plan import Task

YEAR = r"(?<!\d)(?:19|2\d)\d\d(?!\d)"


def find(case: Case) -> Iterator[tuple[Task | None, re.Match[str]]]:
    """The first other year in each title that does not name the plan's own."""
    plan, own = case.plan, str(case.plan.year)
    if not plan.has_year:
        return
    year = re.compile(YEAR)
    if set(year.findall(plan.title)) - {own}:
        yield from _others(None, plan.title, own)
    if set(year.findall("\n".join([task.title for task in case.tasks]))) - {own}:
        for task in case.tasks:
            yield from _others(task, task.title, own)


def _others(task: Task | None, title: str, own: str) -> Iterator[tuple[Task | None, re.Match[str]]]:
    years = list(re.finditer(YEAR, title))
    if years and own not in (year.group() for year in years):
        yield task, years[0]


def tell(case: Case, found: tuple[Task | None, re.Match[str]]) -> Finding:
    """The title, with the year in it marked."""
    task, year = found
    return Finding(
        Place(task, ("title",), part=year.span()),
        say('the title names "{year}", the plan is of {own}', year=year.group(), own=case.plan.year),
        say('write "{own}", if the year was left from an older plan', own=case.plan.year),
    )
