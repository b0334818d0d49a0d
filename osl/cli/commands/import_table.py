"""`osl import`: a table, as offices have it, to a plan."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.cli.command import command
from osl.cli.complete import complete_file
from osl.cli.options import ForceOption
from osl.i18n import N_

SourceArgument = Annotated[
    str,
    typer.Argument(
        metavar=N_("FILE"),
        help=N_("Word, Excel, OpenDocument, PDF, web page, CSV, Markdown or text file; - is standard input"),
        autocompletion=complete_file,
    ),
]  # fmt: skip
ColumnOption = Annotated[
    list[str] | None,
    typer.Option(
        "--column", metavar=N_("FIELD=COLUMN"),
        help=N_('the column of a field, by its heading or number: when="Kiedy", title=2, ignore=4'),
    ),
]  # fmt: skip
GroupOption = Annotated[
    str | None,
    typer.Option(
        "--audience", metavar=N_("NAME"), help=N_("audience of tasks for which the table names none")
    ),
]
SourceFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="word|odt|spreadsheet|pdf|html|csv|markdown|text",
        help=N_("format of the file, if osl detects the wrong one"),
    ),
]  # fmt: skip
SheetOption = Annotated[
    str | None,
    typer.Option(
        "--sheet", metavar=N_("NAME"), help=N_("sheet of a spreadsheet, if osl picks the wrong one")
    ),
]
ConvertOption = Annotated[
    bool, typer.Option("--convert", help=N_("let an installed LibreOffice convert .doc and .rtf"))
]
PlanFileOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar=N_("FILE"),
        help=N_("write the plan to this new file"),
        autocompletion=complete_file,
    ),
]  # fmt: skip


@command(
    help=N_("Create a plan from a table (Word, Excel, OpenDocument, PDF, web page, CSV, Markdown, text)."),
    rich_help_panel=N_("Import and export"),
)
def app(
    context: AppContext,
    file: SourceArgument,
    column: ColumnOption = None,
    audience: GroupOption = None,
    format_: SourceFormatOption = None,
    sheet: SheetOption = None,
    convert: ConvertOption = False,
    output: PlanFileOption = None,
    force: ForceOption = False,
) -> None:
    """Write the plan that a table gives, and say what was doubtful."""
    from osl.app.destination import destination
    from osl.app.importing import ImportRequest, deliver_plan, import_file, report_import

    if (place := destination(output, None, force=force)) is None:
        return
    request = ImportRequest(tuple(column or ()), audience, format_, sheet, convert)
    found = import_file(context, file, request)
    deliver_plan(found.text, place, f"osl import {file}")
    report_import(context, found, output)
