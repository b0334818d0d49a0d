"""`osl reopen`: a closed task is open again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit.mapping_editor import MappingEditor
from osl.edit.task_edit import TaskEdit
from osl.i18n import say
from osl.source.yaml_scalar import Plain

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.plan import Task


def reopen(task: Task, text: str) -> TaskEdit | Sentence:
    """Remove `closed_on`, `reason` and `status` of `task`, which was read from `text`.

    A status with a comment on its line becomes `planned`.
    """
    editor = MappingEditor(text, task.at)
    here = {key.value for key, _ in editor.keys().pairs}
    takes = tuple(name for name in ("closed_on", "reason", "status") if name in here)
    if not takes or (takes == ("status",) and task.status == "planned"):
        return _nothing(task)
    meant = {"closed_on": None, "reason": None, "status": "done" if task.unplanned else "planned"}
    said = say("{id}: reopened", id=task.id)
    if "status" in takes and editor.has_comment("status"):
        puts = {"status": Plain("planned")}
        return TaskEdit(task, {**meant, "status": "planned"}, said, puts, takes[:-1])
    return TaskEdit(task, meant, _unplanned(task) if task.unplanned else said, {}, takes)


def _unplanned(task: Task) -> Sentence:
    return say("{id}: closing date and reason removed; an unplanned task counts as done", id=task.id)


def _nothing(task: Task) -> Sentence:
    if task.unplanned:
        return say("{id} has no status or closing date; an unplanned task counts as done", id=task.id)
    return say("{id} is open; nothing changed", id=task.id)
