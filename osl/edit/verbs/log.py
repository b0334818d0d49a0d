"""`osl log`: a line in a task's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit.edit import Edit
from osl.edit.scalar import Plain
from osl.edit.words import InWords
from osl.i18n import say

if TYPE_CHECKING:
    from osl.plan import Entry, Task


def log(task: Task, entry: Entry) -> Edit:
    """Put `entry` at the end of the log of `task`."""
    parts = {
        "on": Plain(entry.on),
        "what": entry.what,
        "people": None if entry.people is None else Plain(entry.people),
        "place": entry.place,
        "partners": list(entry.partners) or None,
    }
    item = {name: value for name, value in parts.items() if value is not None}
    said = say("{id}: noted for {day}", id=task.id, day=InWords(entry.on) if entry.on else "")
    return Edit(task, {"log": (*task.log, entry)}, said, appends={"log": item})
