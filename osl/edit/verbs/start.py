"""`osl start`: the status of a task that was begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit.task_edit import TaskEdit
from osl.i18n import say
from osl.plan import CLOSED
from osl.problem import OslError
from osl.source.yaml_scalar import Plain

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.plan import Task


# as a closed task is called, in the language of the screen
_STATUS_WORDS = {"done": say("done"), "partly-done": say("partly done"), "cancelled": say("cancelled")}


def start(task: Task) -> TaskEdit | Sentence:
    """Give `task` the status `started`; raise OslError if it is closed."""
    if task.status in CLOSED:
        raise OslError(
            say(
                "{id} is closed ({status}); reopen it first: osl reopen {id}",
                id=task.id,
                status=_STATUS_WORDS[task.status],
            )
        )
    if task.status == "started":
        return say("{id} is already started; nothing changed", id=task.id)
    said = say("{id}: started", id=task.id)
    return TaskEdit(task, {"status": "started"}, said, {"status": Plain("started")})
