"""Which group of a plan a person means: by its id or its name, or by a beginning of either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.problem import OslError
from osl.text.near_miss import nearest
from osl.text.slug import begun_by, same_name, slug

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osl.i18n import Sentence
    from osl.plan import Plan

SHOWN = 10


def group_of(plan: Plan, word: str) -> str:
    """Return the id of the group that `word` means: an id, a name, or a beginning that only one has.

    Capitals and diacritics make no difference.
    Raises OslError with the nearest group, else with the first ten.
    """
    if word in plan.audiences:
        return word
    names = {id_: slug(group.name) for id_, group in plan.audiences.items()}
    same = {same_name(word, names), *(id_ for id_, name in names.items() if name and name == slug(word))}
    begun = [id_ for id_, name in names.items() if slug(word) and name.startswith(slug(word))]
    for found in (same - {None}, begun_by(word, names), begun):
        if len(found) == 1:
            return next(filter(None, found))
        if found:
            break
    raise OslError(_unknown(plan, word, names))


def _unknown(plan: Plan, word: str, names: Mapping[str, str]) -> Sentence:
    if near := _nearest(slug(word), names):
        name = plan.audiences[near].name
        return say(
            'there is no audience "{id}"; did you mean {near}? ({name})', id=word, near=near, name=name
        )
    if not names:
        return say('there is no audience "{id}"; the plan has none', id=word)
    if len(names) > SHOWN:
        return say(
            'there is no audience "{id}"; the plan has {n}, among them:\n  {ids}',
            id=word, n=len(names), ids=listed(plan),
        )  # fmt: skip
    return say('there is no audience "{id}"; the plan has:\n  {ids}', id=word, ids=listed(plan))


def listed(plan: Plan) -> str:
    """Return the ids of the first groups with their names, in one line."""
    some = list(plan.audiences.values())[:SHOWN]
    return ", ".join(f"{group.id} ({group.name})" for group in some)


def _nearest(word: str, names: Mapping[str, str]) -> str | None:
    if near := nearest(word, names):
        return near
    by_name = {name: id_ for id_, name in names.items()}
    found = nearest(word, by_name)
    return by_name[found] if found else None
