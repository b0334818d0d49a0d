"""Changes of the task under the cursor, made by the verbs of the command line in the editor's text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol.types import CodeAction, CodeActionKind, WorkspaceEdit

from osl.edit.transaction import made_from
from osl.edit.verbs.close import close, goes_on
from osl.edit.verbs.log import log
from osl.i18n import Sentence, say, visible
from osl.lsp.hover import task_at
from osl.lsp.text_change import change_of
from osl.plan import CLOSED, Entry
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from osl.checking.check import Checked
    from osl.edit.task_edit import TaskEdit
    from osl.lsp.document import OpenDocument
    from osl.lsp.session import Session
    from osl.plan import Task


def task_actions(session: Session, document: OpenDocument, offset: int) -> Iterator[CodeAction]:
    """Yield the changes that are offered for the task at `offset`.

    If the client asks for the edit of an action when it is chosen, the edits are left out.
    """
    checked = session.checked(document)
    task = task_at(checked.plan, offset)
    if task is None or not task.id or not checked.plan.whole or checked.problems.has("not-text"):
        return
    for verb, title in _offered(session, checked, task):
        action = CodeAction(visible(str(title)), CodeActionKind.RefactorRewrite)
        action.data = {"uri": document.uri, "task": task.id, "verb": verb}
        if session.resolves:
            yield action
        elif (edit := edit_of(session, document, action.data)) is not None:
            action.edit = edit
            yield action


def _offered(session: Session, checked: Checked, task: Task) -> Iterator[tuple[str, Sentence]]:
    open_ = task.status not in CLOSED
    if open_ and not goes_on(task, checked.plan.reading(task), "done", session.day()):
        yield "done", say("mark as done: {id}", id=task.id)
    yield "log", say("log an event: {id}", id=task.id)


def _done(session: Session, task: Task) -> TaskEdit | Sentence:
    return close(task, "done", on=None, today=session.day(), reason=None)


def _log(session: Session, task: Task) -> TaskEdit | Sentence:
    return log(task, Entry(on=session.day()))


VERBS: dict[str, Callable[[Session, Task], TaskEdit | Sentence]] = {"done": _done, "log": _log}


def edit_of(session: Session, document: OpenDocument, data: dict[str, Any]) -> WorkspaceEdit | None:
    """Return the edit of an action with `data`; None if it is not possible any more."""
    checked = session.checked(document)
    tasks = [task for task in checked.plan.all_tasks() if task.id == data.get("task")]
    verb = VERBS.get(str(data.get("verb")))
    if len(tasks) != 1 or verb is None:
        return None
    proposed = verb(session, tasks[0])
    if isinstance(proposed, Sentence):
        return None
    try:
        after = made_from(checked, proposed, session.day())
    except OslError:  # the plan has a structure that the verbs do not change
        return None
    return change_of(document, checked.source.text, after.text)
