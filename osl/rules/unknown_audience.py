"""Undeclared audience.

Tasks name their audiences by id; the plan's `audiences` declares the ids and the names. An id that is not
declared there is not counted in `osl summary`, `--audience` or the report. Most often one letter is
wrong.

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

The same, fixed:

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
from osl.rules.context import PlanPlace
from osl.text.near_miss import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.i18n import Sentence
    from osl.rules.context import RuleContext


def find(context: RuleContext) -> Iterator[tuple[str, PlanPlace]]:
    """Yield each id in a task's `audiences`, or in a `within`, that the plan's `audiences` do not have."""
    known = context.plan.audiences
    if not known or not context.audiences_whole:
        return  # reported already: there is nothing to compare with
    if not set().union(*set(context.columns.audiences)) <= known.keys():
        for task in context.tasks:
            for n, audience in enumerate(task.audiences):
                if audience not in known and not context.has_controls(audience):
                    yield audience, PlanPlace(task, ("audiences", n))
    for group in known.values():
        if group.within is not None and group.within not in known and not context.has_controls(group.within):
            yield group.within, PlanPlace(None, ("audiences", group.id, "within"))


def ids_without_commas(text: str, context: RuleContext) -> list[str]:
    """Return the ids in `text` if it is several declared ones without commas."""
    ids = re.findall(r"[^\s,;/\"']+", text[:500])
    return ids if len(ids) > 1 and set(ids) <= context.plan.audiences.keys() else []


def _to_declare(audience: str) -> Sentence:
    if audience.startswith("x-"):
        return say('an audience\'s id cannot begin with "x-": choose another id')
    return say('declare it under the plan\'s audiences: "{id}: …"', id=audience)


def tell(context: RuleContext, found: tuple[str, PlanPlace]) -> None:
    """Report the id, and the declared one that was probably meant."""
    audience, place = found
    near = nearest(audience, context.plan.audiences)
    hint, message = _to_declare(audience), say('audience "{id}" is not declared', id=audience)
    related: tuple[tuple[PlanPlace, Sentence], ...] = ()
    if several := ids_without_commas(audience, context):
        hint = say("separate them with commas: {ids}", ids=", ".join(several))
    elif near is not None:
        hint = say('did you mean "{word}"?', word=near)
        declared = PlanPlace(None, ("audiences", near), key=True)
        related = ((declared, say('"{word}" is declared here', word=near)),)
    context.report("unknown-audience", place, message, hint, related)
