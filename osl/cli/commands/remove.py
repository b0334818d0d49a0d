"""`osl remove`: tasks are taken out of the plan."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.cli.command import command
from osl.cli.complete import complete_id
from osl.cli.options import DryRunOption
from osl.i18n import N_

IdsToRemove = Annotated[
    list[str],
    typer.Argument(
        metavar=N_("ID…"), help=N_("ids of tasks, or their beginnings"), autocompletion=complete_id
    ),
]
YesOption = Annotated[
    bool, typer.Option("--yes", "-y", help=N_("do not ask; ids must then be given in full"))
]
ForceRemovalOption = Annotated[
    bool, typer.Option("--force", help=N_("also remove tasks with a log, moves or a closing date"))
]


@command(help=N_("Remove tasks from the plan file."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    ids: IdsToRemove,
    yes: YesOption = False,
    force: ForceRemovalOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Take tasks out of the plan file, all of them or none, after a yes."""
    from osl.app.removing import remove_tasks

    remove_tasks(context, ids, yes=yes, force=force, dry_run=dry_run)
