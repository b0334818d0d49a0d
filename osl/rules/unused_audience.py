"""Audience without a task.

No task and no `within` names this group, so every summary shows a zero for it. Either its task is
missing, or the group is left over from an older plan.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
      harcerze: harcerze i zuchy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
      harcerze: harcerze i zuchy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
      - id: rajd
        title: Rajd pieszy
        audiences: [harcerze]
        when: maj
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.rules.context import PlanPlace
from osl.rules.unknown_audience import ids_without_commas
from osl.text.near_miss import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.rules.context import RuleContext

NAMING = frozenset({"audiences", "within", "tasks", "unplanned"})  # the keys under which a group is named


def find(context: RuleContext) -> Iterator[str]:
    """Yield each group that nothing names, not even with a typing error."""
    known = context.plan.audiences
    named = set(context.columns.audiences)
    if not context.plan.whole or NAMING & context.plan.refused or () in named:
        return  # what was not read may be what names the group
    used = set().union(*named, (group.within for group in known.values() if group.within is not None))
    unused = [group for group in known if group not in used]
    if unused:
        unknown = list(used - known.keys())[:100]
        meant = {nearest(name, known) for name in unknown}
        joined = {group for name in unknown for group in ids_without_commas(name, context)}
        yield from (group for group in unused if group not in meant | joined)


def tell(context: RuleContext, found: str) -> None:
    """Report the group's id."""
    context.report(
        "unused-audience",
        PlanPlace(None, ("audiences", found), key=True),
        say('no task is for "{id}" ({name})', id=found, name=context.plan.audiences[found].name),
        say("name it in a task's audiences, or delete the line"),
    )
