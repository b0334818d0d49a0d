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
from osl.cli.options import TEXT_OR_JSON, TextOrJsonOption
from osl.i18n import N_

if TYPE_CHECKING:
    from osl.app.load import LoadedPlan

OldArgument = Annotated[
    str,
    typer.Argument(metavar=N_("OLD"), help=N_("earlier version of the plan"), autocompletion=complete_plan),
]
NewArgument = Annotated[
    str, typer.Argument(metavar=N_("NEW"), help=N_("later version of the plan"), autocompletion=complete_plan)
]


@command(
    help=N_(
        "Describe the differences between two versions of a plan.\n\n"
        "OLD and NEW are files, or revisions of a git repository: HEAD~3: is the other file as it was in "
        "HEAD~3, and main:plans/2026.yaml is a file of the branch main."
    ),
    rich_help_panel=N_("Queries"),
)
def app(context: AppContext, old: OldArgument, new: NewArgument, format_: TextOrJsonOption = "text") -> None:
    """Print the differences of two versions of a plan."""
    from osl.app.parse import choice
    from osl.questions.differences import differences
    from osl.render.console import make_console
    from osl.render.differences import as_object, lines

    context.refuse_beside((old, new), "plan", "year")
    format_ = choice(format_, TEXT_OR_JSON, "--format")
    before, after = _load(context, old, new), _load(context, new, old)
    found = differences(before.plan, after.plan)
    if format_ == "json":
        from osl.questions.json_objects import encoded

        sys.stdout.write(encoded(as_object([_head(before), _head(after)], found)) + "\n")
    else:
        console = make_console(sys.stdout, os.environ)
        for line in lines(before.plan, after.plan, found):
            console.tell(line)


def _load(context: AppContext, name: str, other: str) -> LoadedPlan:
    """Load the plan `name`: a file, or a revision; `REV:` is that of `other`, else of the plan in reach."""
    from osl.app.git_revision import read_revision, revision
    from osl.app.load import load_plan

    if (meant := revision(name)) is None:
        return load_plan(Path(name), context.as_of)
    if not meant.path:
        beside = revision(other)
        nameless = beside is not None and not beside.path
        meant = meant.beside(str(context.path()) if nameless else beside or other)
    return load_plan(Path(str(meant)), context.as_of, read_revision(meant))


def _head(loaded: LoadedPlan) -> dict[str, Any]:
    plan = loaded.plan
    return {"file": str(loaded.path), "year": plan.year, "title": plan.title, "version": plan.version}
