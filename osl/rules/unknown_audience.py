"""An audience that is not declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say, verbatim
from osl.problem import Problem
from osl.reading.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.plan import Plan
    from osl.problem import Span
    from osl.source.places import Places


def check(plan: Plan, places: Places) -> Iterator[Problem]:
    """Each id in a task's `audiences`, or in a `within`, that the plan's `audiences` do not have."""
    known = plan.audiences
    for task in plan.all_tasks():
        for n, audience in enumerate(task.audiences):
            if audience not in known:
                yield _problem(audience, plan, places.of_task(task, "audiences", n))
    for group in known.values():
        if group.within is not None and group.within not in known:
            yield _problem(group.within, plan, places.of_plan("audiences", group.id, "within"))


def _problem(audience: str, plan: Plan, span: Span) -> Problem:
    near = nearest(audience, plan.audiences)
    hint = verbatim(near) if near else say("declare it under audiences: {id}: …", id=audience)
    return Problem(
        "unknown-audience", "error", span, say('audience "{id}" is not declared', id=audience), hint
    )
