"""Removing tasks, as `osl remove` does, with what a person is asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.asking import agrees, can_ask
from osl.app.editing import as_typed, change_tasks
from osl.app.streams import tell
from osl.i18n import say, visible
from osl.problem import OslError
from osl.text.slug import begun_by, same_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.app.context import AppContext
    from osl.checking.check import Checked
    from osl.edit.verify import Proposal
    from osl.i18n import Sentence
    from osl.plan import Task


class UnconfirmedError(OslError):
    """The tasks are to be removed, and nobody was asked."""

    def __init__(self, context: AppContext, tasks: Sequence[Task]) -> None:
        self.tasks = tuple(tasks)
        typed = context.typed()
        command = typed.about([task.id for task in tasks], "--yes", typed=len(typed.arguments))
        super().__init__(
            say(
                "osl can ask only on a terminal; to remove without a question, type: {command}",
                command=command,
            )
        )


def remove_tasks(context: AppContext, words: Sequence[str], *, yes: bool, force: bool, dry_run: bool) -> None:
    """Remove the tasks that `words` mean, all or none; a person at a terminal is asked before."""
    try:
        _remove(context, words, yes=yes, force=force, dry_run=dry_run)
    except UnconfirmedError as question:
        if not can_ask():
            raise
        for task in question.tasks:
            tell(f"  {visible(task.id)}: {visible(task.title)}")
        if agrees(say("remove from the plan? (yes or no)")):
            ids = [task.id for task in question.tasks]
            _remove(context, ids, yes=True, force=force, dry_run=dry_run)
        else:
            tell(say("nothing was changed"))


def _remove(context: AppContext, words: Sequence[str], *, yes: bool, force: bool, dry_run: bool) -> None:
    def propose(tasks: Sequence[Task], _now: Checked) -> list[Proposal | Sentence]:
        from osl.edit.verbs.remove import remove

        removal = remove(tasks, force=force)
        if not dry_run:
            _refuse_unconfirmed(context, tasks, words, yes=yes)
        return [removal]

    more = ("--force",) if force else ()
    change_tasks(
        context, words, propose, command=lambda tasks: as_typed("remove", tasks, *more), dry_run=dry_run
    )


def _refuse_unconfirmed(
    context: AppContext, tasks: Sequence[Task], words: Sequence[str], *, yes: bool
) -> None:
    if not yes:
        raise UnconfirmedError(context, tasks)
    ids = [task.id for task in tasks]
    if short := next((word for word in words if not same_name(word, ids)), None):
        whole = begun_by(short, ids)[0]
        raise OslError(
            say('"{word}" is the beginning of an id; with --yes write it whole: {id}', word=short, id=whole)
        )
