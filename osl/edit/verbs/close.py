"""`osl done` and `osl cancel`: a task's status, the day, and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import DayOf
from osl.edit.task_edit import TaskEdit
from osl.edit.verbs.log import log
from osl.i18n import say
from osl.questions.state import last_day
from osl.source.yaml_scalar import Plain

if TYPE_CHECKING:
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Entry, Status, Task
    from osl.when.model import Reading


def goes_on(task: Task, reading: Reading | None, status: Status, day: date) -> bool:
    """Return whether `task` recurs or is continuous after `day`, on which it gets the `status`."""
    if task.status == status or reading is None or not is_ongoing(reading):
        return False
    last = last_day(task, reading)
    return last is not None and day < last


def is_ongoing(reading: Reading | None) -> bool:
    """Return whether a task recurs, or goes on all year."""
    return reading is not None and reading.kind in ("recurring", "continuous")


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


def close_and_log(
    task: Task, status: Status, entry: Entry, *, on: date | None, today: date, reason: str | None
) -> TaskEdit:
    """Close `task` as `close` does, and put `entry` at the end of its log, dated as the closing.

    If it was closed the same way before, its day stays, and only another reason changes beside the log.
    """
    again = task.status == status
    noted = log(task, entry._replace(on=entry_day(task, status, on=on, today=today)))
    if again and reason in (None, task.reason):
        return noted
    closed = close(task, status, on=None if again else on, today=today, reason=reason)
    if not isinstance(closed, TaskEdit):
        return noted
    said = say("{closed}; logged", closed=closed.done)
    return closed._replace(meant={**closed.meant, **noted.meant}, done=said, appends=noted.appends)


def entry_day(task: Task, status: Status, *, on: date | None, today: date) -> date:
    """Return the day of an entry that is written as `task` is closed: `on`, else the day that closes it."""
    return on or (task.closed_on if task.status == status else None) or today


def _said(status: Status, name: str, day: date) -> Sentence:
    if status == "cancelled":
        return say("{id}: cancelled on {day}", id=name, day=DayOf(day))
    if status == "partly-done":
        return say("{id}: partly done on {day}", id=name, day=DayOf(day))
    return say("{id}: done on {day}", id=name, day=DayOf(day))


def _already(status: Status, name: str, day: date) -> Sentence:
    if status == "cancelled":
        return say("{id} is already cancelled ({day}); nothing changed", id=name, day=DayOf(day))
    if status == "partly-done":
        return say("{id} is already partly done ({day}); nothing changed", id=name, day=DayOf(day))
    return say("{id} is already done ({day}); nothing changed", id=name, day=DayOf(day))


def _again(name: str, day: date, earlier: date) -> Sentence:
    if earlier == day:
        return say("{id}: reason changed; closing date still {day}", id=name, day=DayOf(day))
    return say(
        "{id}: closing date changed from {earlier} to {day}",
        id=name, day=DayOf(day), earlier=DayOf(earlier),
    )  # fmt: skip
