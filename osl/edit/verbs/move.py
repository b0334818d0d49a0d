"""`osl move`: another date phrase for a task, the old one kept in its `moves`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.words import MovedDays
from osl.edit.cst import CstList, CstScalar
from osl.edit.mapping_editor import MappingEditor
from osl.edit.task_edit import TaskEdit
from osl.edit.verbs.single_day import day_of
from osl.i18n import say
from osl.plan import Move
from osl.source.yaml_scalar import Plain, Quoted
from osl.when.task_time import time_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from osl.edit.cst import CstMapping, CstNode
    from osl.i18n import Sentence
    from osl.plan import Override, Plan, Task


def move(task: Task, text: str, when: str, *, on: date, reason: str | None) -> TaskEdit | Sentence:
    """Give `task`, read from `text`, the date phrase `when`; the old one joins its `moves`, dated `on`."""
    if task.when == when and task.months is None and task.repeats is None:
        return say('{id} already has the date "{when}"; nothing changed', id=task.id, when=when)
    kept = tuple(one for one in task.exceptions if one.of is None or one.of <= on)
    dropped = [one for one in task.exceptions if one not in kept]
    old = Move(on, task.when, task.months, task.repeats, reason)
    keys = MappingEditor(text, task.at).keys()
    takes = tuple(name for name in ("months", "repeats") if keys.position(name) is not None)
    meant: dict[str, object] = {"when": when, "months": None, "repeats": None, "moves": (*task.moves, old)}
    if dropped:
        meant["exceptions"] = kept
    said = _said(task, when, dropped)
    removes = {"exceptions": _places(keys, on)} if dropped else {}
    puts = {"when": when} if task.when != when else {}
    return TaskEdit(task, meant, said, puts, takes, {"moves": _item(old, keys.get("when"))}, removes=removes)


def one_day_left(plan: Plan, task: Task, when: str) -> Sentence | None:
    """Return what to type to move one meeting, if `when` gives the series `task` only one day."""
    before, after = plan.reading(task), time_of(when, None, None, plan.year).reading
    if before is None or after is None or (before.kind, after.kind) != ("recurring", "dates"):
        return None
    if len(after.days or ()) != 1:
        return None
    return say(
        "{id} has only that day now; if one meeting was meant, type: osl undo, then: "
        "osl move {id} {day} --of {of}",
        id=task.id, day=after.first_day, of=say("DAY"),
    )  # fmt: skip


def _said(task: Task, when: str, dropped: Sequence[Override]) -> Sentence:
    said = say('{id}: moved to "{when}"', id=task.id, when=when)
    if not dropped:
        return said
    days = MovedDays(tuple((one.of, one.to) for one in dropped if one.of))
    return say("{moved}; exceptions after that day were removed: {days}", moved=said, days=days)


def _places(keys: CstMapping, on: date) -> list[int]:
    """Return the positions of the exceptions for days after `on`."""
    found = keys.get("exceptions")
    items = found.items if isinstance(found, CstList) else ()
    return [at for at, item in enumerate(items) if (of := day_of(item)) and of > str(on)]


def _item(move: Move, when: CstNode | None) -> dict[str, object]:
    quote = when.style if isinstance(when, CstScalar) and not when.block else ""
    parts = {
        "on": Plain(move.on),
        "from": None if move.before is None else Quoted.like(move.before, quote),
        "months": months_item(move.months) if move.months else None,
        "repeats": move.repeats,
        "reason": move.reason,
    }
    return {name: value for name, value in parts.items() if value is not None}


def months_item(months: tuple[int, ...]) -> object:
    """Return months as people write them: one, a range, or a list."""
    first, last = months[0], months[-1]
    if months != tuple(range(first, last + 1)):
        return [Plain(month) for month in months]
    return Plain(first) if first == last else Plain(f"{first}-{last}")
