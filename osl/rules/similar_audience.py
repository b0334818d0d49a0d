"""Two audiences with nearly the same name.

"mieszkańcy gminy" and "mieszkancy gminy" are one group to a reader and two groups in a summary, each with
half of the tasks. The comparison ignores case, spaces, punctuation and Polish diacritics, and in longer
names one wrong, missing or swapped letter. Names with different numbers are different.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      mieszkancy: mieszkańcy gminy
      wszyscy: Mieszkańcy gmny
    tasks:
      - id: festyn
        title: Festyn rodzinny
        audiences: [mieszkancy]
        when: czerwiec
      - id: dozynki
        title: Dożynki
        audiences: [wszyscy]
        when: wrzesień

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      mieszkancy: mieszkańcy gminy
    tasks:
      - id: festyn
        title: Festyn rodzinny
        audiences: [mieszkancy]
        when: czerwiec
      - id: dozynki
        title: Dożynki
        audiences: [mieszkancy]
        when: wrzesień
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.rules.context import PlanPlace
from osl.text.near_miss import one_letter_less

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.rules.context import RuleContext

SHORTEST = 6  # in a shorter name one letter makes another word: rady, rada
LONGEST = 200
MANY = 2000  # beyond, only names that are the same but for case, spaces and accents are reported


def find(context: RuleContext) -> Iterator[tuple[str, str]]:
    """Yield each group with the first one whose name differs by one typing error at most."""
    groups = context.plan.audiences.values()
    near = len(groups) <= MANY
    seen: dict[str, str] = {}
    for group in groups:
        name = _folded(group.name)
        keys = [name, *(_one_letter_less(name) if near else ())]
        alike = (seen[key] for key in keys if key in seen and _is_misspelt(seen[key], group.id, context))
        first = next(alike, None)
        if name and first is not None:
            yield group.id, first
        for key in keys:
            seen.setdefault(key, group.id)


def _folded(name: str) -> str:
    import re

    from osl.text.slug import slug

    return slug(name) or re.sub(r"\W+", "-", name.lower())


def _one_letter_less(name: str) -> list[str]:
    return one_letter_less(name) if SHORTEST <= len(name) <= LONGEST else []


def _is_misspelt(first: str, second: str, context: RuleContext) -> bool:
    one, other = (_folded(context.plan.audiences[group].name) for group in (first, second))
    if one == other:
        return True
    start = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rests = one[start:], other[start:]
    alike = (
        rests[0][1:] == rests[1][1:]
        or rests[0][1:] == rests[1]
        or rests[0] == rests[1][1:]
        or (rests[0][:2] == rests[1][1::-1] and rests[0][2:] == rests[1][2:])
    )
    return alike and not _tells_apart(one, other, start)


def _tells_apart(one: str, other: str, start: int) -> bool:
    """Return whether a number differs, also a Roman one: grupa 1 and grupa 2, klasa I and klasa II."""
    words = [name[name.rfind("-", 0, start) + 1 :].split("-")[0] for name in (one, other)]
    return any(word.isdigit() or not set(word) - set("ivx") or len(word) == 1 for word in words) or any(
        c.isdigit() for c in one[start : start + 1] + other[start : start + 1]
    )


def tell(context: RuleContext, found: tuple[str, str]) -> None:
    """Report the later name, and the one that is similar."""
    group, first = (context.plan.audiences[name] for name in found)
    message = say(
        '"{name}" is nearly the same as "{first}" ({id})', name=group.name, first=first.name, id=first.id
    )
    hint = say(
        'if they are one group, use "{id}" instead; if not, give them clearly different names', id=first.id
    )
    context.report(
        "similar-audience",
        PlanPlace(None, ("audiences", group.id, "name")),
        message,
        hint,
        ((PlanPlace(None, ("audiences", first.id, "name")), say("the first one is here")),),
    )
