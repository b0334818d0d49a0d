"""`osl schema`: the JSON Schema of the plan file, for editors."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.app.streams import tell
from osl.cli.command import command
from osl.i18n import N_

InstallOption = Annotated[
    bool,
    typer.Option(
        "--install",
        help=N_("write the schema beside the plans, and a comment in each plan that names it for editors"),
    ),
]


@command(help=N_("Print the JSON Schema of the plan file, for editors."), rich_help_panel=N_("Checks"))
def app(context: AppContext, *, install: InstallOption = False) -> None:
    """Print the schema, or install it beside the plans."""
    from osl.app import editor_schema

    if not install:
        sys.stdout.write(editor_schema.schema_text())
        return
    for line in editor_schema.install(context):
        tell(line)
