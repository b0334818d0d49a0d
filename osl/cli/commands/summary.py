"""`osl summary`: the plan at a glance; several plans a row each."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.context import AppContext  # noqa: TC001 - Typer evaluates the annotations
from osl.cli.command import command
from osl.cli.complete import complete_plan
from osl.cli.query import FormatOption, Query, ask, console, form
from osl.i18n import N_

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

FilesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=N_("[FILE]…"), help=N_("plans, or folders of plans; with several, a row each"),
        autocompletion=complete_plan, show_default=False,
    ),
]  # fmt: skip


@command(help=N_("The plan at a glance: states, months, audiences."), rich_help_panel=N_("Questions"))
def app(desk: AppContext, files: FilesArgument = None, format_: FormatOption = "text") -> int:
    """Print the counts of one plan, or of several."""
    from osl.app.plans import plan_files

    shape = form(format_)
    paths = plan_files(files or [])
    if len(paths) > 1:
        return _many(paths, desk.as_of, shape)
    if paths:
        desk = desk.instead(str(paths[0]), None)
    _one(ask(desk), shape)
    return 0


def _one(asked: Query, shape: str) -> None:
    from osl.questions.summary import summary

    found = summary(asked.plan, asked.day)
    if shape == "json":
        from osl.questions.json_objects import VERSION, encoded, summary_object

        sys.stdout.write(encoded({"version": VERSION, **asked.head(), **summary_object(found)}) + "\n")
    elif shape == "csv":
        from osl.render.csv import summary_table

        sys.stdout.write(summary_table(found))
    else:
        from osl.render.summary import summary_screen

        out = console()
        out.show(summary_screen(asked.view(), found, out.width))


def _many(paths: list[Path], day: date, shape: str) -> int:
    from osl.app.plans import count_all
    from osl.questions.summary import together

    plans, refused = count_all(paths, day)
    if shape == "json":
        from osl.questions.json_objects import VERSION, encoded, many_object

        head = {"version": VERSION, "as_of": day.isoformat()}
        total = together(one.totals for one in plans)
        sys.stdout.write(encoded({**head, **many_object(plans, total)}) + "\n")
    elif shape == "csv":
        from osl.render.csv import many_table

        sys.stdout.write(many_table(plans))
    else:
        from osl.render.summary import many_screen

        console().show(many_screen(plans, day))
    return 2 if refused else 0
