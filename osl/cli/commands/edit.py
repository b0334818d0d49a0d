"""`osl edit`: the plan in the person's own editor."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.cli.command import command
from osl.cli.complete import complete_id
from osl.i18n import N_

OptionalIdArgument = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("ID"), help=N_("the task at which the editor opens"), autocompletion=complete_id
    ),
]


@command(
    help=N_("Edit the plan in your editor; it is checked before it is written."),
    rich_help_panel=N_("Changes"),
)
def app(context: AppContext, id_: OptionalIdArgument = None) -> None:
    """Open a copy of the plan in `$VISUAL` or `$EDITOR`, and write it back as one edit."""
    from osl.app.edit_copy import edit_plan

    edit_plan(context, id_)
