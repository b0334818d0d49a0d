"""`osl log`: an entry in a task's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import DayOf
from osl.edit.task_edit import TaskEdit
from osl.i18n import say
from osl.plan import CLOSED
from osl.source.yaml_scalar import Plain

if TYPE_CHECKING:
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Entry, Plan, Task


def log(task: Task, entry: Entry) -> TaskEdit:
    """Put `entry` at the end of the log of `task`."""
    parts = {
        "on": Plain(entry.on),
        "what": entry.what,
        "people": None if entry.people is None else Plain(entry.people),
        "place": entry.place,
        "partners": list(entry.partners) or None,
    }
    item = {name: value for name, value in parts.items() if value is not None}
    said = say("{id}: logged for {day}", id=task.id, day=DayOf(entry.on) if entry.on else "")
    return TaskEdit(task, {"log": (*task.log, entry)}, said, appends={"log": item})


def twice(task: Task, entry: Entry) -> Sentence | None:
    """Return a warning if the log of `task` has the words of `entry` on the same day already."""
    words = _folded(entry.what)
    if any(one.on == entry.on and _folded(one.what) == words for one in task.log):
        return say("{id} has a log entry of that day with the same words; it was added again", id=task.id)
    return None


def _folded(words: str | None) -> str:
    return " ".join((words or "").casefold().split())


def still_open(
    plan: Plan, task: Task, entry: Entry, today: date, *, same_day: str = "", same_plan: str = ""
) -> Sentence | None:
    """Return what to type to close `task`, if it is open, no series, and its last day has come.

    `same_day` and `same_plan` are the options that chose the day and the plan, as they are typed.
    """
    reading = plan.reading(task)
    if task.status in CLOSED or reading is None or reading.kind == "recurring":
        return None
    if reading.last_day is None or reading.last_day > today:
        return None
    ends = reading.last_day if reading.kind == "continuous" else None
    day = max(filter(None, (entry.on, ends)), default=today)
    command = f"osl done {task.id}" + (f" --on {day}" if day != today else same_day) + same_plan
    return say("{id} is still open; if it is finished, type: {command}", id=task.id, command=command)
