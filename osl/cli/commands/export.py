"""`osl export`: the plan for publishing, for a spreadsheet, for a calendar."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.app.destination import deliver
from osl.app.filters import NO_FILTERS, TypedFilters
from osl.cli.command import command
from osl.cli.complete import complete_columns
from osl.cli.options import (
    CssOption,
    DelimiterOption,
    ForceOption,
    FragmentOption,
    LogoOption,
    OutputOption,
    PictureOption,
    TemplateOption,
)
from osl.i18n import N_

FORMATS = ("html", "markdown", "docx", "csv", "json", "ics", "xlsx", "pdf")

ExportFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar=N_("FORMAT"),
        help=N_("html, markdown, docx, csv, json, ics, xlsx or pdf; default: from the file extension"),
        autocompletion=lambda: list(FORMATS),
    ),
]  # fmt: skip
ColumnsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--columns", metavar="a,b,…|all",
        autocompletion=complete_columns,
        help=N_(
            "the columns, by their headings or by the keys of the plan file: title, addressees, when, id, "
            "short, section, activities, purpose, method, role, audiences, months, repeats, responsible, "
            "place, cost, partners, tentative, condition, notes, status, closed_on, reason, moves, links, "
            "log, unplanned; all: every column, for a file that is to be imported again"
        ),
    ),
]  # fmt: skip
PrivateOption = Annotated[
    bool, typer.Option("--private", help=N_("include private keys: responsible, notes, organiser, log"))
]

AlarmOption = Annotated[
    str | None,
    typer.Option(
        "--alarm", metavar="1d",
        help=N_("ics: reminder this long before each dated event: 30m, 2h, 1d, 1w"),
    ),
]  # fmt: skip


@command(
    filters=True,
    help=N_("Export the plan as a page, a document, a spreadsheet or a calendar."),
    rich_help_panel=N_("Import and export"),
)
def app(
    context: AppContext,
    format_: ExportFormatOption = None,
    output: OutputOption = None,
    columns: ColumnsOption = None,
    private: PrivateOption = False,
    fragment: FragmentOption = False,
    picture: PictureOption = None,
    css: CssOption = None,
    logo: LogoOption = None,
    template: TemplateOption = None,
    delimiter: DelimiterOption = None,
    alarm: AlarmOption = None,
    force: ForceOption = False,
    filters: TypedFilters = NO_FILTERS,
) -> None:
    """Write the plan in a format for others."""
    from osl.app.destination import destination
    from osl.app.exporting import ExportRequest, exported, format_asked, left_out_words, template_place
    from osl.app.query import query_of

    named = None if columns is None else ",".join(columns)
    asked = format_asked(format_, output, FORMATS, None)
    request = ExportRequest(asked, private, named, fragment, delimiter, alarm)
    request = request.with_looks(picture=picture, css=css, logo=logo, template=template)
    request.refuse_misplaced()
    query = query_of(context, filters, private=private)
    if (place := destination(output, query.loaded.path, force=force)) is None:
        return
    name = f"{query.loaded.path.stem}.{request.format}"
    request = request.with_settings(context.settings)
    goes_to = template_place(request)
    content = exported(query, request, context.lang)
    for sentence in (query.nothing_left(), left_out_words(query, request), goes_to):
        if sentence:
            context.remark(sentence)
    deliver(content, place, context, name=name)
