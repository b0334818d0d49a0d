"""The values that filters can take in a plan: offered, chosen among, and refused if there is no such one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from osl.i18n import N_, say
from osl.problem import OslError
from osl.questions.filters import begins_a_word
from osl.text.fold import fold
from osl.text.near_miss import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from osl.i18n import Sentence
    from osl.plan import Plan, Task

SHOWN = 10
# the filters whose values are texts of tasks: the option, and where its values are in a task
TEXTS: dict[str, Callable[[Task], Sequence[str | None]]] = {
    "--responsible": lambda task: (task.responsible,),
    "--section": lambda task: (task.section,),
    "--place": lambda task: (task.place,),
    "--partner": lambda task: task.partners,
}


def values_of(plans: Iterable[Plan], option: str) -> list[str]:
    """Return the different texts that `option` can meet in `plans`, in the order of the tasks."""
    texts = TEXTS[option]
    every = (text for plan in plans for task in plan.all_tasks() for text in texts(task) if text)
    return list(dict.fromkeys(every))


def met(plans: Sequence[Plan], option: str, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return `wanted` if each of them meets a task of `plans`; raise OslError for the first that does not.

    For `--section`, return the whole names that are meant: one that is equal, else all with a word that
    begins so.
    """
    if not wanted:
        return ()
    known = values_of(plans, option)
    matches = _sections if option == "--section" else _one_that_matches
    found = [matches(known, word) if fold(word) else [] for word in wanted]
    for word, some in zip(wanted, found, strict=True):
        if not some:
            raise OslError(_unknown(option, word, known))
    return tuple(name for some in found for name in some) if option == "--section" else wanted


def _sections(known: list[str], word: str) -> list[str]:
    return [text for text in known if fold(text) == fold(word)] or [*_matches(known, word)]


def _one_that_matches(known: list[str], word: str) -> list[str]:
    return [*islice(_matches(known, word), 1)]


def _matches(known: list[str], word: str) -> Iterator[str]:
    return (text for text in known if begins_a_word((word,), text))


def _unknown(option: str, word: str, known: list[str]) -> Sentence:
    by_fold = {part: text for text in reversed(known) for part in (*fold(text).split(), fold(text))}
    if near := nearest(fold(word), by_fold):
        message = N_('{option}: there is no "{value}" in the plan; did you mean "{near}"?')
        return say(message, option=option, value=word, near=by_fold[near])
    if not known:
        return say(
            '{option}: there is no "{value}" in the plan; no task has that key', option=option, value=word
        )
    some = ", ".join(known[:SHOWN])
    if len(known) > SHOWN:
        message = N_('{option}: there is no "{value}" in the plan; it has {n}, among them:\n  {some}')
        return say(message, option=option, value=word, n=len(known), some=some)
    message = N_('{option}: there is no "{value}" in the plan; it has:\n  {some}')
    return say(message, option=option, value=word, some=some)
