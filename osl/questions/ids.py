"""Which task an id, or the beginning of one, means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.problem import OslError
from osl.text.slug import begun_by, same_name

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.plan import Plan, Task

SHOWN = 5


class UnknownTaskError(OslError):
    """There is no task with that id, as far as the plan could be read."""


def task_of(plan: Plan, word: str) -> Task:
    """Return the one task of `plan` whose id is `word`, or the only one whose id begins with it.

    Capitals, diacritics and spaces for hyphens make no difference, unless an id is equal to the letter.
    Raises OslError if there is none (the nearest id is offered) or if several are meant.
    """
    found = tasks_of(plan, word)
    if len(found) > 1:
        raise OslError(
            say('{n} tasks have the id "{id}"; give each its own, see: osl validate', n=len(found), id=word)
        )
    return found[0]


def tasks_of(plan: Plan, word: str) -> list[Task]:
    """Return the tasks meant by `word`: one, or several if a plan with errors gives them the same id.

    Raises OslError if there is none (the nearest id is offered) or if the beginning is not unique.
    """
    tasks = plan.all_tasks()
    if word and (exact := [task for task in tasks if task.id == word]):
        return exact
    ids = dict.fromkeys(task.id for task in tasks)
    meant = [same] if (same := same_name(word, ids)) else begun_by(word, ids)
    if len(meant) > 1:
        raise OslError(_several(word, meant))
    if not meant:
        raise UnknownTaskError(_unknown(word, [task for task in tasks if task.id]))
    return [task for task in tasks if task.id == meant[0]]


def _several(word: str, ids: list[str]) -> Sentence:
    some = ", ".join(ids[:SHOWN]) + (", …" if len(ids) > SHOWN else "")
    return say('"{word}" is the beginning of {n} ids: {ids}', word=word, n=len(ids), ids=some)


def _unknown(word: str, tasks: list[Task]) -> Sentence:
    if near := _nearest(word.lower(), [task.id for task in tasks]) or _titled(word, tasks):
        return say('there is no task "{word}"; did you mean {near}?', word=word, near=near)
    return say('there is no task "{word}"; see them all with: osl list', word=word)


def _titled(word: str, tasks: list[Task]) -> str | None:
    """Return the id of the first task in whose title or short name a word begins with `word`."""
    from osl.questions.filters import begins_a_word

    names = ((task.id, name) for task in tasks for name in (task.short, task.title) if name)
    return next((id_ for id_, name in names if word.strip() and begins_a_word((word,), name)), None)


def _nearest(word: str, ids: list[str]) -> str | None:
    """Return an id that contains `word`, is similar to it, or has a similar beginning."""
    from osl.text.near_miss import nearest

    if word and (containing := next((one for one in ids if word in one), None)):
        return containing
    if whole := nearest(word, ids):
        return whole
    beginnings = {one[: len(word)]: one for one in reversed(ids)}
    start = nearest(word, beginnings)
    return beginnings[start] if start else None
