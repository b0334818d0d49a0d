"""`osl reopen`: closed tasks are open again."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.editing import as_typed, change_tasks, each
from osl.cli.command import command
from osl.cli.options import DryRunOption, IdsToReopen
from osl.i18n import N_


@command(help=N_("Reopen closed tasks."), rich_help_panel=N_("Changes"))
def app(context: AppContext, ids: IdsToReopen, dry_run: DryRunOption = False) -> None:
    """Take away the status of tasks, their day and the reason."""
    from osl.edit.verbs.reopen import reopen

    change_tasks(
        context,
        ids,
        each(lambda task, now: reopen(task, now.source.text)),
        command=lambda tasks: as_typed("reopen", tasks),
        dry_run=dry_run,
    )
