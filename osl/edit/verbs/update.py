"""`osl update`: what a table that came back changes in one task, as one edit, and the tasks that it adds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.edit.task_edit import TaskEdit
from osl.edit.verbs.add import Addition
from osl.edit.verbs.move import move
from osl.edit.verbs.set_keys import give_values
from osl.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from osl.plan import Plan, Task

TIME, GROUPS = "when", "audiences"


def updated(
    plan: Plan, task: Task, text: str, values: Mapping[str, Any], *, on: date, reason: str | None
) -> TaskEdit | None:
    """Give `task`, read from `text`, new `values`; a new date phrase is a move, dated `on`.

    Returns None if it has them all already. A group may be named by the name that it has in `plan`.
    """
    rest = {key: value for key, value in values.items() if key != TIME}
    if GROUPS in rest:
        rest[GROUPS] = group_ids(plan, rest[GROUPS])
    edit = give_values(task, rest)
    moved = move(task, text, values[TIME], on=on, reason=reason) if TIME in values else None
    if not isinstance(moved, TaskEdit):
        return edit
    return moved.with_edit(edit) if edit else moved


def added(plan: Plan, values: Mapping[str, Any]) -> Addition:
    """Propose a new task of `plan` with `values`, which have its title, its time and its groups."""
    more = {key: value for key, value in values.items() if key not in ("title", TIME, GROUPS)}
    groups = group_ids(plan, values[GROUPS])
    return Addition.of(plan, values["title"], values[TIME], groups, unplanned=None, more=more)


def group_ids(plan: Plan, words: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the groups with these ids or names, each once."""
    names = {fold(group.name): id_ for id_, group in plan.audiences.items()}
    return tuple(dict.fromkeys(word if word in plan.audiences else names[fold(word)] for word in words))
