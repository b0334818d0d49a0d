"""`osl done` and `osl cancel`: a task's status, the day, and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import DayOf
from osl.edit.task_edit import TaskEdit
from osl.i18n import say
from osl.source.yaml_scalar import Plain

if TYPE_CHECKING:
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Status, Task


def close(
    task: Task, status: Status, *, on: date | None, today: date, reason: str | None
) -> TaskEdit | Sentence:
    """Give `task` the `status`, dated `on`, else as it was dated, else `today`.

    If it was closed the same way before, only what is given changes.
    """
    again = task.status == status
    day = on or (task.closed_on if again else None) or today
    if status != "done" and again:
        reason = reason or task.reason
    meant = {"status": status, "closed_on": day, "reason": reason}
    puts = {
        name: str(value) if name == "reason" else Plain(value)
        for name, value in meant.items()
        if value is not None and value != getattr(task, name)
    }
    takes = ("reason",) if reason is None and task.reason is not None else ()
    if not puts and not takes:
        return _already(status, task.id, day)
    if again and task.closed_on:
        return TaskEdit(task, meant, _again(task.id, day, task.closed_on), puts, takes)
    said = _said(status, task.id, day)
    return TaskEdit(task, meant, said, puts, takes)


def _said(status: Status, name: str, day: date) -> Sentence:
    if status == "cancelled":
        return say("{id}: cancelled on {day}", id=name, day=DayOf(day))
    if status == "partly-done":
        return say("{id}: done in part on {day}", id=name, day=DayOf(day))
    return say("{id}: done on {day}", id=name, day=DayOf(day))


def _already(status: Status, name: str, day: date) -> Sentence:
    if status == "cancelled":
        return say("{id} is cancelled already, on {day}; nothing to change", id=name, day=DayOf(day))
    if status == "partly-done":
        return say("{id} is done in part already, on {day}; nothing to change", id=name, day=DayOf(day))
    return say("{id} is done already, on {day}; nothing to change", id=name, day=DayOf(day))


def _again(name: str, day: date, earlier: date) -> Sentence:
    if earlier == day:
        return say("{id}: closed on {day} as before, with another reason", id=name, day=DayOf(day))
    return say(
        "{id}: closed on {day} now, no longer on {earlier}",
        id=name, day=DayOf(day), earlier=DayOf(earlier),
    )  # fmt: skip
