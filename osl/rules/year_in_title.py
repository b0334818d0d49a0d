"""Title with another year.

A plan often begins as a copy of last year's, and "WAKACJE 2022" stays in the plan for 2023. A title that
also names the plan's own year ("rok szkolny 2022/2023") is not reported, nor is a number that is not a
year: "nr 2022", "2000 osób". If another year is meant, as in an anniversary, silence the rule on that
line.

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

The same, fixed:

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

from osl.i18n import say
from osl.rules.context import PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Task
    from osl.rules.context import RuleContext

NO_YEAR_BEFORE = r"(?:\b(?:numer|numery|nr|no|number|poz|art|tel)\.?|#) ?$"
NO_YEAR_AFTER = r"[ \u00a0]?(?:osób|osoby|osobom|uczestników|zł|pln|km|m|m²|kg|szt|people|participants)\b"


def find(context: RuleContext) -> Iterator[tuple[Task | None, re.Match[str]]]:
    """Yield the first other year in each title that does not name the plan's own."""
    own = str(context.plan.year)
    if not context.plan.has_year:
        return
    # the centuries in which people plan: 2500 in a title is a sum, a distance, a number of something
    centuries = sorted({"19", "20", own[:2]})
    year = re.compile(rf"(?<!\d)(?:{'|'.join(centuries)})\d\d(?!\d)")
    for task, title in _titles_with(centuries, context):
        found = [match for match in year.finditer(title) if _may_be_a_year(match)]
        if found and own not in [match.group() for match in found]:
            yield task, found[0]


def _titles_with(beginnings: list[str], context: RuleContext) -> list[tuple[Task | None, str]]:
    may_be = re.compile("|".join(beginnings)).search
    titles = [(None, context.plan.title), *zip(context.tasks, context.columns.title, strict=True)]
    return [(task, title) for task, title in titles if may_be(title)]


def _may_be_a_year(number: re.Match[str]) -> bool:
    before, after = number.string[: number.start()].lower(), number.string[number.end() :].lower()
    return not re.search(NO_YEAR_BEFORE, before[-12:]) and not re.match(NO_YEAR_AFTER, after)


def tell(context: RuleContext, found: tuple[Task | None, re.Match[str]]) -> None:
    """Report the title, with the year in it marked."""
    task, year = found
    context.report(
        "year-in-title",
        PlanPlace(task, ("title",), part=year.span()),
        say('the title names "{year}", but the plan is for {own}', year=year.group(), own=context.plan.year),
        say('if the year was left from an older plan, write "{own}"', own=context.plan.year),
    )
