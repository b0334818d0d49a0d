"""`osl help`: the same as `--help`, as people type it who know git."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.cli.command import command
from osl.i18n import N_


def _commands() -> list[str]:
    from osl.cli.commands import COMMANDS

    return list(COMMANDS)


CommandArgument = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("COMMAND"), help=N_("a command; default: all of them"), autocompletion=_commands,
        show_default=False,
    ),
]  # fmt: skip


@command(help=N_("Show the help of osl or of one command."), rich_help_panel=N_("Help"))
def app(context: AppContext, name: CommandArgument = None) -> None:  # noqa: ARG001 - as every command
    """Show what `osl --help` or `osl COMMAND --help` shows."""
    from osl.cli.run import app as group

    group().main([*([name] if name else []), "--help"], prog_name="osl", standalone_mode=False)
