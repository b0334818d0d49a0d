"""The audiences of a plan, collected from all its tasks: the id of each, and what it is part of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.groups import read_groups
from osl.exchange.importing.ids import LONGEST_GROUP, short_id, unique
from osl.exchange.importing.people import base_form, group_name
from osl.plan import Audience
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Mapping

# endings by which "seniorów" differs from "seniorzy" and "mieszkańców" from "mieszkańcy", without marks
_ENDING = re.compile(r"(?:owie|ami|ach|ych|ymi|imi|ich|ow|om|ym|im|cow|zy|cy|ej|mi|[aeiouy])$")


class AudienceRegistry:
    """Audiences by id; the same group in other words or another case is one."""

    def __init__(self, known: Mapping[str, Audience] | None = None) -> None:
        self.audiences: dict[str, Audience] = dict(known or {})
        self._keys = {_key(one.name): one.id for one in self.audiences.values()}

    def ids(self, text: str) -> tuple[str, ...]:
        """Return the ids of the groups that `text` names; new ones are entered."""
        named = read_groups(text)
        groups = [self.enter(name) for name in named.groups]
        within = groups[0] if groups else None
        return tuple(dict.fromkeys([*groups, *(self.enter(name, within) for name in named.among)]))

    def declare(self, id_: str) -> bool:
        """Enter the group with `id_` under that name, if there is none; return whether it was entered."""
        is_new = id_ not in self.audiences
        if is_new:
            self.audiences[id_] = Audience(id_, id_, None)
        return is_new

    def known(self, name: str) -> str | None:
        """Return the id of the group `name`, in these or other words; None if there is none."""
        return self._keys.get(_key(group_name(name)))

    def enter(self, name: str, within: str | None = None) -> str:
        """Return the id of the group `name`, part of `within`; a group that is known keeps its place."""
        name = group_name(name)
        key = _key(name)
        if key not in self._keys:
            self._keys[key] = one = unique(_id(name), self.audiences)
            self.audiences[one] = Audience(one, name, within)
        one = self._keys[key]
        known = self.audiences[one]
        if within and known.within is None and not self._holds(one, within):
            self.audiences[one] = Audience(one, known.name, within)
        return one

    def _holds(self, group: str, inner: str) -> bool:
        """Return whether `inner` is `group` or part of it, so that the opposite would be a loop."""
        at: str | None = inner
        while at is not None:
            if at == group:
                return True
            at = self.audiences[at].within
        return False


def _id(name: str) -> str:
    """Return an id; what begins with "x-" would be a key of the user's own."""
    one = short_id(name, LONGEST_GROUP)
    return f"grupa-{one}" if one.startswith("x-") else one or "grupa"


def _key(name: str) -> str:
    words = [base_form(word) for word in slug(name).split("-")]
    return " ".join(_ENDING.sub("", word) if len(word) > 5 else word for word in words)
