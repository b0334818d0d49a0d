"""The filters as they were typed, and what they mean in a plan."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from osl.i18n import LANGUAGES, _, say, speaking
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from osl.plan import Plan
    from osl.questions.filters import Filters

KINDS = ("span", "dates", "deadline", "recurring", "continuous", "vague")


class TypedFilters(Value):
    """The values typed after each filter option, as typed."""

    audience: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    partner: tuple[str, ...] = ()
    find: tuple[str, ...] = ()

    def filters(self, plans: Sequence[Plan], *, private: bool = True) -> Filters:
        """Return what the filters mean in `plans`; raise OslError for a value that none of them has.

        Without `private`, a filter on a private key is refused, and `--find` looks in published keys only.
        """
        from osl.app.parse import several
        from osl.questions.filter_values import met
        from osl.questions.filters import Filters

        self._refuse_private(private=private)
        return Filters(
            audience=_audiences(plans, several(self.audience)),
            status=tuple(_state(word) for word in several(self.status)),
            kind=tuple(_kind(word) for word in several(self.kind)),
            responsible=met(plans, "--responsible", self.responsible),
            section=met(plans, "--section", self.section),
            place=met(plans, "--place", self.place),
            partner=met(plans, "--partner", self.partner),
            find=_words(self.find),
            private=private,
        )

    def chosen_by_name(self) -> TypedFilters:
        """Return only the filters whose values are the same in every plan."""
        return TypedFilters(status=self.status, kind=self.kind, find=self.find)

    def _refuse_private(self, *, private: bool) -> None:
        if self.responsible and not private:
            raise OslError(say("--responsible chooses by a key that is not published; add --private"))

    def words(self, plans: Sequence[Plan] = ()) -> str:
        """Return what was chosen, for a title: groups of `plans` by name, states and kinds in the language.

        The other values, and groups that none of `plans` has, are as typed. The values have been read before.
        """
        from osl.app.parse import several
        from osl.questions.words import kind_name, state_name
        from osl.text.flat import flat

        words = [_audience_name(plans, word) for word in several(self.audience)]
        words += [state_name(_state(word)) for word in several(self.status)]
        words += [kind_name(_kind(word)) for word in several(self.kind)]
        words += [value for values in self[3:] for value in values]
        chosen = ", ".join(dict.fromkeys(map(flat, words)))
        return _("only: {values}").format(values=chosen) if chosen else ""

    def typed(self) -> str:
        """Return the options as they are typed, each after a blank."""
        from osl.text.shell import quoted

        values = ((name, value) for name in self._fields for value in getattr(self, name))
        return "".join(f" --{name} {quoted(value)}" for name, value in values)

    def emptied_by(self, plans: Sequence[Plan], filters: Filters, day: date) -> tuple[str, ...]:
        """Return the options that leave no task of `plans`: the fewest that do so together."""
        if not any(plan.all_tasks() for plan in plans):
            return ()
        typed = [name for name in self._fields if getattr(self, name)]
        nothing = filters._replace(**dict.fromkeys(self._fields, ()))
        left = {name: _ids(plans, nothing._replace(**{name: getattr(filters, name)}), day) for name in typed}
        together = (some for size in range(1, len(typed) + 1) for some in combinations(typed, size))
        found = next(some for some in together if not frozenset.intersection(*(left[one] for one in some)))
        return tuple(f"--{name}" for name in found)


def _ids(plans: Sequence[Plan], filters: Filters, day: date) -> frozenset[tuple[object, ...]]:
    """Return the tasks that `filters` leave: the number of the plan, the id, the place in the file."""
    return frozenset(
        (n, task.id, task.at)
        for n, plan in enumerate(plans)
        for task in filters.chosen(plan, day).all_tasks()
    )


NO_FILTERS = TypedFilters()
EARLIER_OPEN = "otwarte"  # what tasks that are not closed were called in Polish; people go on typing it


def _words(typed: tuple[str, ...]) -> tuple[str, ...]:
    if any(not word.strip() for word in typed):
        raise OslError(say("{option} needs a word to look for", option="--find"))
    return typed


def _audiences(plans: Sequence[Plan], words: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the audiences that are meant by `words`, each as in the first plan that has it."""
    return tuple(_audience(plans, word) for word in words)


def _audience(plans: Sequence[Plan], word: str) -> str:
    from osl.questions.groups import group_of

    for plan in plans[:-1]:
        try:
            return group_of(plan, word)
        except OslError:
            continue
    return group_of(plans[-1], word)


def _audience_name(plans: Sequence[Plan], word: str) -> str:
    """Return the name of the group that `word` means in `plans`; `word` itself if there is none."""
    try:
        id_ = _audience(plans, word) if plans else word
    except OslError:
        return word
    return next((plan.audiences[id_].name for plan in plans if id_ in plan.audiences), word)


def _state(word: str) -> str:
    """Return the state, or `open`, that `word` names in either language."""
    from osl.app.parse import choice
    from osl.questions.filters import OPEN
    from osl.questions.state import STATES
    from osl.questions.words import state_name
    from osl.text.fold import fold

    if fold(word) == EARLIER_OPEN:
        return OPEN
    names = (*STATES, OPEN)
    return choice(_in_any_language(word, names, state_name, "--status"), names, "--status")


def _kind(word: str) -> str:
    """Return the kind of reading that `word` names in either language."""
    from osl.app.parse import choice
    from osl.questions.words import kind_name

    return choice(_in_any_language(word, KINDS, kind_name, "--kind"), KINDS, "--kind")


def _in_any_language(word: str, names: Sequence[str], name_of: Callable[[str], str], option: str) -> str:
    """Return the one of `names` that is called `word` in some language; else `word`.

    Raises UnknownValue if `word` is nearly a name in one of the languages.
    """
    from difflib import get_close_matches

    from osl.app.parse import nearly
    from osl.text.fold import fold

    if word in names:
        return word
    for language in LANGUAGES:
        with speaking(language):
            called = {fold(name_of(name)): name for name in names}
        if found := called.get(fold(word)) or called.get(fold(word.replace("-", " "))):
            return found
        if language != "en" and (near := get_close_matches(fold(word), called, n=1, cutoff=0.8)):
            raise nearly(word, option, called[near[0]])
    return word
