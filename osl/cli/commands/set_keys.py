"""`osl set`: keys of a task are given values."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.asking import text_typed
from osl.app.context import AppContext
from osl.app.editing import change_task
from osl.cli.command import command
from osl.cli.complete_edits import complete_assignment
from osl.cli.options import DryRunOption, IdArgument
from osl.i18n import N_

AssignmentsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar=N_("KEY=VALUE…"), autocompletion=complete_assignment,
        help=N_("place=park; an empty value removes the key; lists: partners+=OSP, partners-=OSP"),
    ),
]  # fmt: skip


@command(help=N_("Set keys of a task, such as its place or its links."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    id_: IdArgument,
    assignments: AssignmentsArgument,
    dry_run: DryRunOption = False,
) -> None:
    """Set keys of a task that have one line, all of them or none."""
    from osl.edit.verbs.set_keys import Assignment, set_keys
    from osl.text.shell import quoted

    typed = [Assignment.of(text_typed(word, "KEY=VALUE")) for word in assignments]
    change_task(
        context,
        id_,
        lambda task, now: set_keys(task, now.plan, typed, now.source.text),
        command=lambda task: " ".join(map(quoted, ["osl", "set", task.id, *assignments])),
        dry_run=dry_run,
    )
