"""`osl start`: a task was begun."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.editing import change_task
from osl.cli.command import command
from osl.cli.options import DryRunOption, OpenIdArgument
from osl.i18n import N_


@command(help=N_("Note that a task was begun."), rich_help_panel=N_("Changes"))
def app(context: AppContext, id_: OpenIdArgument, dry_run: DryRunOption = False) -> None:
    """Give a task the status `started`."""
    from osl.edit.verbs.start import start

    change_task(
        context,
        id_,
        lambda task, _now: start(task),
        command=lambda task: f"osl start {task.id}",
        dry_run=dry_run,
    )
