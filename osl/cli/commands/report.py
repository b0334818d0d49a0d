"""`osl report`: planned against done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.context import AppContext
from osl.app.destination import deliver
from osl.app.filters import NO_FILTERS, TypedFilters
from osl.cli.command import command
from osl.cli.options import (
    CssOption,
    DelimiterOption,
    ForceOption,
    FragmentOption,
    LogoOption,
    OutputOption,
    PictureOption,
    TemplateOption,
    console,
)
from osl.i18n import N_

if TYPE_CHECKING:
    from osl.app.query import Query
    from osl.app.report_range import ReportDays
    from osl.dates.ranges import DateRange

FORMATS = ("text", "html", "markdown", "docx", "csv", "json", "xlsx", "pdf")

ReportFromOption = Annotated[
    str | None,
    typer.Option("--from", metavar=N_("DATE"), help=N_("from this day, such as 2023-01-01 or 1 January")),
]
ReportToOption = Annotated[
    str | None, typer.Option("--to", metavar=N_("DATE"), help=N_("to this day, inclusive"))
]
QuarterOption = Annotated[
    str | None,
    typer.Option(
        "--quarter", metavar="1-4", help=N_("a quarter of the plan's year"),
        autocompletion=lambda: ["1", "2", "3", "4"],
    ),
]  # fmt: skip
HalfOption = Annotated[
    str | None,
    typer.Option(
        "--half", metavar="1-2", help=N_("a half of the plan's year"), autocompletion=lambda: ["1", "2"]
    ),
]
ReportMonthOption = Annotated[
    str | None, typer.Option("--month", "-m", metavar=N_("MONTH"), help=N_("a month: a number or a name"))
]
NoLogOption = Annotated[
    bool, typer.Option("--no-log", help=N_("leave out the list of events; totals still include them"))
]
ReportFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar=N_("FORMAT"), autocompletion=lambda: list(FORMATS),
        help=N_("text, html, markdown, docx, csv, json, xlsx or pdf; default: from the file extension"),
    ),
]  # fmt: skip

ReportPrivateOption = Annotated[
    bool, typer.Option("--private", help=N_("let filters search private keys: responsible, notes, log"))
]


@command(
    filters=True,
    help=N_("Report what was planned and what was done: dates, people, reasons, totals."),
    rich_help_panel=N_("Import and export"),
)
def app(
    context: AppContext,
    first: ReportFromOption = None,
    last: ReportToOption = None,
    quarter: QuarterOption = None,
    half: HalfOption = None,
    month: ReportMonthOption = None,
    no_log: NoLogOption = False,
    format_: ReportFormatOption = None,
    output: OutputOption = None,
    fragment: FragmentOption = False,
    picture: PictureOption = None,
    css: CssOption = None,
    logo: LogoOption = None,
    template: TemplateOption = None,
    delimiter: DelimiterOption = None,
    force: ForceOption = False,
    private: ReportPrivateOption = False,
    filters: TypedFilters = NO_FILTERS,
) -> None:
    """Print what was planned and what was done."""
    from osl.app.destination import destination
    from osl.app.exporting import ExportRequest, format_asked, reported, template_place
    from osl.app.report_range import ReportDays
    from osl.questions.report import report

    request = ExportRequest(
        format_asked(format_, output, FORMATS, "text"), fragment=fragment, delimiter=delimiter, log=not no_log
    )
    request = request.with_looks(picture=picture, css=css, logo=logo, template=template)
    request.refuse_misplaced()
    typed = ReportDays(first, last, quarter, half, month)
    query, days = _asked(context, typed, filters, output, private=private)
    if (place := destination(output, query.loaded.path, force=force)) is None:
        return
    found = report(query.plan, query.day, days)
    if request.format == "text" and output is None:
        from osl.render.report import report_screen

        console().show(report_screen(query.view(), found))
    else:
        name = f"report-{query.plan.year}.{request.format}"
        request = request.with_settings(context.settings)
        for sentence in filter(None, (query.nothing_left(), template_place(request))):
            context.remark(sentence)
        deliver(reported(query, found, request, context.lang), place, context, name=name)


def _asked(
    context: AppContext, typed: ReportDays, filters: TypedFilters, output: str | None, *, private: bool
) -> tuple[Query, DateRange]:
    """Return the question to the plan that is meant, and the days to report; refuse days that cannot be."""
    from osl.app.load_range import load_for
    from osl.app.query import query_of
    from osl.app.report_range import name_last_year, refuse_impossible

    options = typed.options(context.as_of)
    query = query_of(context, filters, load_for(context, options), private=private)
    days = typed.range(options, query.plan.year, context)
    refuse_impossible(days, query.day, context, output)
    if not typed.typed():
        name_last_year(context, query.plan.year, output)
    return query, days
