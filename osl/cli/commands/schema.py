"""`osl schema`: the JSON Schema of the plan file, for editors."""

from __future__ import annotations

import json
import sys

from osl.app.context import AppContext
from osl.cli.command import command
from osl.i18n import N_


@command(help=N_("The JSON Schema of the plan file, for editors."), rich_help_panel=N_("Checks"))
def app(context: AppContext) -> None:  # noqa: ARG001 - every command has a context
    """Print the schema."""
    from osl.schema import schema

    sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
