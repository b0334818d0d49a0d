"""`osl move`: another date phrase for a task, the old one kept in its `moves`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit.cst import CstScalar
from osl.edit.mapping_editor import MappingEditor
from osl.edit.task_edit import TaskEdit
from osl.i18n import say
from osl.plan import Move
from osl.source.yaml_scalar import Plain, Quoted

if TYPE_CHECKING:
    from datetime import date

    from osl.edit.cst import CstNode
    from osl.i18n import Sentence
    from osl.plan import Task


def move(task: Task, text: str, when: str, *, on: date, reason: str | None) -> TaskEdit | Sentence:
    """Give `task`, read from `text`, the date phrase `when`; the old one joins its `moves`, dated `on`."""
    if task.when == when and task.months is None and task.repeats is None:
        return say('{id} has the time "{when}" already; nothing to change', id=task.id, when=when)
    old = Move(on, task.when, task.months, task.repeats, reason)
    keys = MappingEditor(text, task.at).keys()
    takes = tuple(name for name in ("months", "repeats") if keys.position(name) is not None)
    meant = {"when": when, "months": None, "repeats": None, "moves": (*task.moves, old)}
    said = say('{id}: moved to "{when}"', id=task.id, when=when)
    puts = {"when": when} if task.when != when else {}
    return TaskEdit(task, meant, said, puts, takes, {"moves": _item(old, keys.get("when"))})


def _item(move: Move, when: CstNode | None) -> dict[str, object]:
    quote = when.style if isinstance(when, CstScalar) and not when.block else ""
    parts = {
        "on": Plain(move.on),
        "from": None if move.before is None else Quoted.like(move.before, quote),
        "months": _months(move.months) if move.months else None,
        "repeats": move.repeats,
        "reason": move.reason,
    }
    return {name: value for name, value in parts.items() if value is not None}


def _months(months: tuple[int, ...]) -> object:
    """Return months as people write them: one, a range, or a list."""
    first, last = months[0], months[-1]
    if months != tuple(range(first, last + 1)):
        return [Plain(month) for month in months]
    return Plain(first) if first == last else Plain(f"{first}-{last}")
