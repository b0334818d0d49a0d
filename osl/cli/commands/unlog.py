"""`osl unlog`: an entry is taken out of a task's log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.asking import ask_number, can_ask, text_typed
from osl.app.context import AppContext
from osl.app.editing import change_task
from osl.app.streams import tell
from osl.cli.command import command
from osl.cli.complete_edits import complete_logged_day, complete_logged_id
from osl.cli.options import DryRunOption
from osl.i18n import N_, say, visible
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.checking.check import Checked
    from osl.edit.verbs.unlog import SeveralEntriesError
    from osl.edit.verify import Proposal
    from osl.plan import Entry, Task

LoggedIdArgument = Annotated[
    str,
    typer.Argument(
        metavar=N_("ID"), help=N_("id of a task, or its beginning"), autocompletion=complete_logged_id
    ),
]
DayArgument = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("DATE"), autocompletion=complete_logged_day,
        help=N_("day of the entry, such as 2023-05-20, 20 May or yesterday; default: the latest entry"),
    ),
]  # fmt: skip
EntryWordsOption = Annotated[
    str | None,
    typer.Option("--what", metavar=N_("TEXT"), help=N_("words of the entry, if there are several")),
]


@command(help=N_("Remove an entry from a task's log."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    id_: LoggedIdArgument,
    day: DayArgument = None,
    what: EntryWordsOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Take out the entry of a day, else the latest; of several the person is asked."""
    from osl.edit.verbs.unlog import SeveralEntriesError

    words = None if what is None else text_typed(what, "--what")
    try:
        _unlog(context, id_, day, words, None, dry_run=dry_run)
    except SeveralEntriesError as several:
        if not can_ask():
            named = [several.task.id, *([str(several.day)] if several.day else [])]
            command = context.typed().again('--what "…"', arguments=named, without=("--what",))
            raise OslError(several.named(command)) from several
        _unlog(context, id_, day, words, _chosen(several), dry_run=dry_run)


def _unlog(
    context: AppContext, word: str, day: str | None, what: str | None, chosen: Entry | None, *, dry_run: bool
) -> None:
    from osl.app.days import typed_day
    from osl.edit.verbs.unlog import entry_meant, unlog

    typed = None if day is None else typed_day(day, context.as_of, past=True)

    def propose(task: Task, now: Checked) -> Proposal:
        on = typed.in_year(now.plan.year) if typed else None
        at = task.log.index(chosen) if chosen in task.log else entry_meant(task, on, what)
        return unlog(task, at)

    change_task(context, word, propose, command=lambda task: f"osl unlog {task.id}", dry_run=dry_run)


def _chosen(several: SeveralEntriesError) -> Entry:
    from osl.edit.verbs.unlog import words

    entries = [several.task.log[at] for at in several.places]
    for number, entry in enumerate(entries, 1):
        tell(f"  {number}. {visible(words(entry))}")
    return entries[ask_number(say("which one? (number)"), len(entries)) - 1]
