"""`osl completion`: print the script that makes a shell complete osl's words."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.cli.command import command
from osl.cli.shell_completion import SHELLS, script
from osl.i18n import N_

ShellArgument = Annotated[
    str,
    typer.Argument(
        metavar=N_("SHELL"), help="bash, zsh, fish, powershell", autocompletion=lambda: list(SHELLS)
    ),
]


@command(
    help=N_(
        "Print the completion script for a shell.\n\n"
        "For packages, or to install it by hand: osl completion fish > ~/.config/fish/completions/osl.fish. "
        "For your own shell, osl --install-completion does it all."
    ),
    rich_help_panel=N_("Help"),
)
def app(context: AppContext, shell: ShellArgument) -> None:  # noqa: ARG001 - as every command
    """Print the script for `shell`."""
    sys.stdout.write(script(shell))
