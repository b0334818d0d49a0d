"""The options that questions share, and the console that their screens are shown on."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from osl.cli.complete import complete_audience, complete_format, complete_status
from osl.i18n import N_

if TYPE_CHECKING:
    from osl.render.console import Console

FORMATS = ("text", "json", "csv")

FormatOption = Annotated[
    str,
    typer.Option(
        "--format", metavar="|".join(FORMATS), autocompletion=complete_format,
        help=N_("for people, or for programs"),
    ),
]  # fmt: skip
AudienceOption = Annotated[
    list[str] | None,
    typer.Option(
        "--audience", metavar=N_("ID"), autocompletion=complete_audience,
        help=N_("only tasks for this group and the groups within it; several with commas, or given again"),
    ),
]  # fmt: skip
StatusOption = Annotated[
    list[str] | None,
    typer.Option(
        "--status", metavar=N_("STATUS"), autocompletion=complete_status,
        help=N_(
            "only tasks in this state (several with commas, or given again): done, partly-done, started, "
            "planned, not-started, behind, overdue, undated, cancelled"
        ),
    ),
]  # fmt: skip


def format_of(text: str) -> str:
    """Return the format typed after `--format`; raises OslError for one that is unknown."""
    from osl.app.parse import choice

    return choice(text, FORMATS, "--format")


def console() -> Console:
    """Return the console that screens are shown on."""
    from osl.render.console import make_console

    return make_console(sys.stdout, os.environ)
