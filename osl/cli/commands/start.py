"""`osl start`: tasks were begun."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.editing import as_typed, change_tasks, each
from osl.cli.command import command
from osl.cli.options import DryRunOption, IdsToStart
from osl.i18n import N_


@command(help=N_("Mark tasks as started."), rich_help_panel=N_("Changes"))
def app(context: AppContext, ids: IdsToStart, dry_run: DryRunOption = False) -> None:
    """Give tasks the status `started`."""
    from osl.edit.verbs.start import start

    change_tasks(
        context,
        ids,
        each(lambda task, _now: start(task)),
        command=lambda tasks: as_typed("start", tasks),
        dry_run=dry_run,
    )
