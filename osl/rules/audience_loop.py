"""Audience that is part of itself.

`within` makes a group part of another: who counts for the small group also counts for the large one. The
chain of groups must end. If it leads back to its beginning, no group is the largest.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      mieszkancy:
        name: mieszkańcy gminy
        within: seniorzy
      seniorzy:
        name: seniorzy
        within: mieszkancy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      mieszkancy: mieszkańcy gminy
      seniorzy:
        name: seniorzy
        within: mieszkancy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.rules.context import PlanPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.rules.context import RuleContext


def find(context: RuleContext) -> Iterator[list[str]]:
    """Yield the members of each loop, from its first in the file."""
    known = context.plan.audiences
    rank = {group: n for n, group in enumerate(known)}
    walked: dict[str, str] = {}  # group: where the walk began that first came by it
    for start in known:
        path: list[str] = []
        at: str | None = start
        while at is not None and at in known and at not in walked:
            walked[at] = start
            path.append(at)
            at = known[at].within
        if at is not None and walked.get(at) == start:
            yield _from_first(path[path.index(at) :], rank)


def _from_first(loop: list[str], rank: dict[str, int]) -> list[str]:
    first = loop.index(min(loop, key=rank.__getitem__))
    return loop[first:] + loop[:first]


def tell(context: RuleContext, found: list[str]) -> None:
    """Report the loop, and where its other members are."""
    way = " → ".join([*found[:8], *(["…"] if len(found) > 8 else []), found[0]])
    related = tuple(
        (PlanPlace(None, ("audiences", group), key=True), say('"{id}" is part of this loop', id=group))
        for group in found[1:8]
    )
    context.report(
        "audience-loop",
        PlanPlace(None, ("audiences", found[0]), key=True),
        say('"{id}" leads back to itself: {way}', id=found[0], way=way),
        say('remove one "within": that of the largest group'),
        related,
    )
