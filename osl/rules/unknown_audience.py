"""An audience that is not declared.

Tasks name the groups they are for by id; the names of the groups stand once, under the plan's
`audiences`. An id that is not declared there is counted nowhere: not in `osl summary`, not in
`--audience`, not in the report. Most often it is a slip of one letter.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [senorzy]
        when: luty
      - id: wycieczka
        title: Wycieczka
        audiences: [seniorzy]
        when: maj

The same, mended:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
      - id: wycieczka
        title: Wycieczka
        audiences: [seniorzy]
        when: maj
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.rules.context import Finding, PlanPlace
from osl.text.near_miss import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.i18n import Sentence
    from osl.rules.context import RuleContext


def find(case: RuleContext) -> Iterator[tuple[str, PlanPlace]]:
    """Each id in a task's `audiences`, or in a `within`, that the plan's `audiences` do not have."""
    known = case.plan.audiences
    if not known or not case.audiences_whole:
        return  # told already: there is nothing to compare with
    if not set().union(*set(case.columns.audiences)) <= known.keys():
        for task in case.tasks:
            for n, audience in enumerate(task.audiences):
                if audience not in known and not case.has_controls(audience):
                    yield audience, PlanPlace(task, ("audiences", n))
    for group in known.values():
        if group.within is not None and group.within not in known and not case.has_controls(group.within):
            yield group.within, PlanPlace(None, ("audiences", group.id, "within"))


def ids_without_commas(text: str, case: RuleContext) -> list[str]:
    """The ids in `text`, where it is several declared ones without commas."""
    ids = re.findall(r"[^\s,;/\"']+", text[:500])
    return ids if len(ids) > 1 and set(ids) <= case.plan.audiences.keys() else []


def _to_declare(audience: str) -> Sentence:
    if audience.startswith("x-"):
        return say('what begins with "x-" is no audience: give it another id')
    return say('declare it under the plan\'s audiences: "{id}: …"', id=audience)


def tell(case: RuleContext, found: tuple[str, PlanPlace]) -> Finding:
    """The id, and the declared one that was probably meant."""
    audience, place = found
    message = say('audience "{id}" is not declared', id=audience)
    if several := ids_without_commas(audience, case):
        return Finding(place, message, say("put commas between: {ids}", ids=", ".join(several)))
    near = nearest(audience, case.plan.audiences)
    if near is None:
        return Finding(place, message, _to_declare(audience))
    declared = PlanPlace(None, ("audiences", near), key=True)
    return Finding(
        place,
        message,
        say('did you mean "{word}"?', word=near),
        ((declared, say('"{word}" is declared here', word=near)),),
    )
