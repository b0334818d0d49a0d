"""`osl when`: how a date phrase is read, part by part."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.cli.command import command
from osl.cli.options import TEXT_OR_JSON, TextOrJsonOption, console
from osl.i18n import N_

TextArgument = Annotated[
    str, typer.Argument(metavar=N_("TEXT"), help=N_("a date phrase, such as 'May 2024'"))
]


@command(help=N_("Show how a date phrase is read."), rich_help_panel=N_("Queries"))
def app(context: AppContext, text: TextArgument, format_: TextOrJsonOption = "text") -> None:
    """Print how a date phrase is read."""
    from osl.app.parse import choice

    shape = choice(format_, TEXT_OR_JSON, "--format")
    year = _year(context, text)
    if shape == "json":
        from osl.render.when import when_object

        sys.stdout.write(when_object(text, year))
    else:
        from osl.render.when import when_screen

        console().show(when_screen(text, year))


def _year(context: AppContext, text: str) -> int:
    """The year to read in: `--year`, else the plan's, else one that the words name, else this year."""
    from osl.when.explain import year_named

    return context.year_asked() or _year_of_plan(context) or year_named(text) or context.as_of.year


def _year_of_plan(context: AppContext) -> int | None:
    """Return the year of the plan that is meant, None if there is none; one that is named must exist."""
    from osl.problem import OslError

    try:
        return context.heads_meant()[0].year
    except OslError:
        if context.plan is not None or os.environ.get("OSL_PLAN"):
            raise
        return None
