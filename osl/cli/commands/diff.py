"""`osl diff`: what a new version of a plan changes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from osl.app.context import AppContext
from osl.cli.command import command
from osl.cli.complete import complete_plan
from osl.i18n import N_

if TYPE_CHECKING:
    from osl.app.load import LoadedPlan

FORMATS = ("text", "json")
OldArgument = Annotated[
    str, typer.Argument(metavar=N_("OLD"), help=N_("the plan as it was"), autocompletion=complete_plan)
]
NewArgument = Annotated[
    str, typer.Argument(metavar=N_("NEW"), help=N_("the plan as it is now"), autocompletion=complete_plan)
]
DiffFormatOption = Annotated[
    str,
    typer.Option(
        "--format", metavar="|".join(FORMATS), help=N_("for people, or for programs"),
        autocompletion=lambda: list(FORMATS),
    ),
]  # fmt: skip


@command(help=N_("What a new version of the plan changes, in words."), rich_help_panel=N_("Questions"))
def app(context: AppContext, old: OldArgument, new: NewArgument, format_: DiffFormatOption = "text") -> None:
    """Print the differences of two versions of a plan."""
    from osl.app.load import load_plan
    from osl.app.parse import choice
    from osl.questions.differences import differences
    from osl.render.console import make_console
    from osl.render.differences import as_object, lines

    context.refuse_beside((old, new), "plan", "year")
    format_ = choice(format_, FORMATS, "--format")
    before, after = (load_plan(Path(name), context.as_of) for name in (old, new))
    found = differences(before.plan, after.plan)
    if format_ == "json":
        from osl.questions.json_objects import encoded

        sys.stdout.write(encoded(as_object([_head(before), _head(after)], found)) + "\n")
    else:
        console = make_console(sys.stdout, os.environ)
        for line in lines(before.plan, after.plan, found):
            console.tell(line)


def _head(loaded: LoadedPlan) -> dict[str, Any]:
    plan = loaded.plan
    return {"file": str(loaded.path), "year": plan.year, "title": plan.title, "version": plan.version}
