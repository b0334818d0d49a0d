"""`osl reopen`: a task is open again."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.editing import change_task
from osl.cli.command import command
from osl.cli.options import ClosedIdArgument, DryRunOption
from osl.i18n import N_


@command(help=N_("Open a closed task again."), rich_help_panel=N_("Changes"))
def app(context: AppContext, id_: ClosedIdArgument, dry_run: DryRunOption = False) -> None:
    """Take away a task's status, its day and the reason."""
    from osl.edit.verbs.reopen import reopen

    change_task(
        context,
        id_,
        lambda task, now: reopen(task, now.source.text),
        command=lambda task: f"osl reopen {task.id}",
        dry_run=dry_run,
    )
