"""`osl update`: a table of the plan that came back is taken over."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.cli.command import command
from osl.cli.complete import complete_file
from osl.cli.options import DryRunOption
from osl.i18n import N_

ReturnedFileArgument = Annotated[
    str,
    typer.Argument(
        metavar=N_("FILE"),
        help=N_("the Word file, spreadsheet or page that came back; - is standard input"),
        autocompletion=complete_file,
    ),
]  # fmt: skip
UpdateYesOption = Annotated[
    bool,
    typer.Option(
        "--yes", "-y",
        help=N_("do not ask; cells that were also changed in the plan keep the plan's value"),
    ),
]  # fmt: skip
RemoveOption = Annotated[
    bool,
    typer.Option(
        "--remove",
        help=N_("also remove tasks whose row was deleted; the file must be an export without filters"),
    ),
]
MoveReasonOption = Annotated[
    str | None,
    typer.Option(
        "--reason", metavar=N_("TEXT"), help=N_("reason for changed dates, recorded with each of them")
    ),
]


@command(help=N_("Bring changes from an exported table back into the plan."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    file: ReturnedFileArgument,
    yes: UpdateYesOption = False,
    remove: RemoveOption = False,
    reason: MoveReasonOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Show what was changed in a table that came back, and write it as one edit."""
    from osl.app.asking import text_typed
    from osl.app.update_choice import UpdateRequest
    from osl.app.updating import update_plan

    why = None if reason is None else text_typed(reason, "--reason")
    update_plan(context, file, UpdateRequest(yes, dry_run, remove, why))
