"""The options that several commands share, and the console that their screens are shown on."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from osl.cli.complete import (
    complete_file,
    complete_format,
    complete_id,
    complete_open_id,
)
from osl.cli.complete_tasks import complete_id_to_reopen, complete_id_to_start, complete_meeting
from osl.i18n import N_

if TYPE_CHECKING:
    from osl.render.console import Console

FORMATS = ("text", "json", "csv")
TEXT_OR_JSON = ("text", "json")

FormatOption = Annotated[
    str,
    typer.Option(
        "--format", metavar="|".join(FORMATS), autocompletion=complete_format,
        help=N_("output format: for people, or for programs"),
    ),
]  # fmt: skip
TextOrJsonOption = Annotated[
    str,
    typer.Option(
        "--format", metavar="|".join(TEXT_OR_JSON), autocompletion=lambda: list(TEXT_OR_JSON),
        help=N_("output format: for people, or for programs"),
    ),
]  # fmt: skip
IdArgument = Annotated[
    str,
    typer.Argument(metavar=N_("ID"), help=N_("id of a task, or its beginning"), autocompletion=complete_id),
]
IdsToStart = Annotated[
    list[str],
    typer.Argument(
        metavar=N_("ID…"),
        help=N_("ids of tasks, or their beginnings"),
        autocompletion=complete_id_to_start,
    ),
]
IdsToClose = Annotated[
    list[str],
    typer.Argument(
        metavar=N_("ID…"),
        help=N_("ids of tasks, or their beginnings"),
        autocompletion=complete_open_id,
    ),
]
IdsToReopen = Annotated[
    list[str],
    typer.Argument(
        metavar=N_("ID…"),
        help=N_("ids of tasks, or their beginnings"),
        autocompletion=complete_id_to_reopen,
    ),
]
OnOption = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar=N_("DATE"),
        help=N_("the day, such as 2023-05-20, 20 May or yesterday; default: today"),
    ),
]
OfOption = Annotated[
    str | None,
    typer.Option(
        "--of", metavar=N_("DATE"), autocompletion=complete_meeting,
        help=N_("one day of a series: the planned day, or the one to which it was moved"),
    ),
]  # fmt: skip
PeopleOption = Annotated[
    str | None, typer.Option("--people", metavar=N_("NUMBER"), help=N_("number of people who took part"))
]
PlaceOption = Annotated[
    str | None, typer.Option("--place", metavar=N_("TEXT"), help=N_("place of the event"))
]
PartnerOption = Annotated[
    list[str] | None,
    typer.Option(
        "--partner", metavar=N_("TEXT"), help=N_("a partner in the event; can be given several times")
    ),
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help=N_("show what would change without writing it"))
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar=N_("FILE"), help=N_("write to this file"), autocompletion=complete_file
    ),
]
FragmentOption = Annotated[
    bool, typer.Option("--fragment", help=N_("html: only a fragment to embed in your own page"))
]
PictureOption = Annotated[
    bool | None,
    typer.Option(
        "--picture/--no-picture",
        help=N_("show a chart of the year; a fragment has one only with this option"),
    ),
]
CssOption = Annotated[
    str | None,
    typer.Option(
        "--css", metavar=N_("FILE"), help=N_("html: a style sheet to add"), autocompletion=complete_file
    ),
]
LogoOption = Annotated[
    str | None,
    typer.Option(
        "--logo", metavar=N_("FILE"),
        help=N_("html, docx, pdf: a picture above the title: PNG, JPEG, or SVG (not for docx)"),
        autocompletion=complete_file,
    ),
]  # fmt: skip
TemplateOption = Annotated[
    str | None,
    typer.Option(
        "--template", metavar=N_("FILE"),
        help=N_("docx: a Word file with your letterhead and styles, used as a template"),
        autocompletion=complete_file,
    ),
]  # fmt: skip
ForceOption = Annotated[bool, typer.Option("--force", help=N_("overwrite the file given with --output"))]
WideOption = Annotated[
    bool, typer.Option("--wide", help=N_("show full titles on a terminal too, wrapped if needed"))
]
DelimiterOption = Annotated[
    str | None,
    typer.Option("--delimiter", metavar="; | , | tab", help=N_("csv: separator of cells (default: ;)")),
]


def format_of(text: str) -> str:
    """Return the format typed after `--format`; raises OslError for one that is unknown."""
    from osl.app.parse import choice

    return choice(text, FORMATS, "--format")


def console() -> Console:
    """Return the console that screens are shown on."""
    from osl.render.console import make_console

    return make_console(sys.stdout, os.environ)
