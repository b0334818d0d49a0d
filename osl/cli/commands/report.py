"""`osl report`: planned against done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.context import AppContext  # noqa: TC001 - Typer evaluates the annotations
from osl.cli.command import command
from osl.cli.output import DelimiterOption, ForceOption, FragmentOption, OutputOption  # noqa: TC001 - the same
from osl.i18n import N_

if TYPE_CHECKING:
    from datetime import date

    from osl.app.destination import Destination
    from osl.app.load import LoadedPlan
    from osl.dates.ranges import DateRange
    from osl.questions.report import Report

FORMATS = ("text", "html", "markdown", "docx", "csv", "json")

ReportFromOption = Annotated[
    str | None, typer.Option("--from", metavar=N_("DATE"), help=N_("from this day, such as 2023-01-01"))
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
ReportFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar=N_("FORMAT"), autocompletion=lambda: list(FORMATS),
        help=N_("text, html, markdown, docx, csv or json; if left out, the file's ending says it"),
    ),
]  # fmt: skip


@command(help=N_("Planned against done: dates, people, reasons, totals."), rich_help_panel=N_("In and out"))
def app(
    desk: AppContext,
    first: ReportFromOption = None,
    last: ReportToOption = None,
    quarter: QuarterOption = None,
    format_: ReportFormatOption = None,
    output: OutputOption = None,
    fragment: FragmentOption = False,  # noqa: FBT002 - Typer's way to say a flag
    delimiter: DelimiterOption = None,
    force: ForceOption = False,  # noqa: FBT002 - the same
) -> None:
    """Print what was planned and what was done."""
    from osl.app.destination import destination
    from osl.cli.output import deliver, format_asked, refuse_misplaced
    from osl.questions.report import report

    chosen = format_asked(format_, output, FORMATS, "text")
    refuse_misplaced(chosen, fragment=fragment, delimiter=delimiter)
    days = _days(first, last, quarter)
    opened = desk.open(*[day for day in days if day is not None])
    if (place := destination(output, opened.path, force=force)) is None:
        return
    answer = report(opened.plan, desk.as_of, _range(opened.plan.year, days, quarter))
    if chosen == "text":
        _show(desk, opened, answer, None if output is None else place)
        return
    if chosen == "json":
        content: bytes | str = _json(desk, opened, answer)
    else:
        content = _document(desk, answer, chosen, fragment=fragment, delimiter=delimiter)
    deliver(content, place, desk, name=f"report-{opened.plan.year}.{chosen}")


def _document(
    desk: AppContext, answer: Report, chosen: str, *, fragment: bool, delimiter: str | None
) -> bytes | str:
    from osl.cli.documents import write_document
    from osl.exchange.exporting.plan_document import document_language
    from osl.exchange.exporting.report_document import report_document
    from osl.i18n import speaking

    with speaking(document_language(answer.plan, desk.lang)):
        return write_document(report_document(answer), chosen, fragment=fragment, delimiter=delimiter)


def _days(first: str | None, last: str | None, quarter: str | None) -> tuple[date | None, date | None]:
    """The days typed after --from and --to."""
    from osl.app.parse import day
    from osl.i18n import say
    from osl.problem import OslError

    if quarter is not None and (first is not None or last is not None):
        raise OslError(say("give either --quarter or --from and --to"))
    found = None if first is None else day(first), None if last is None else day(last)
    if found[0] and found[1] and found[0] > found[1]:
        raise OslError(say("--from {first} is after --to {last}", first=found[0], last=found[1]))
    return found


def _range(year: int, days: tuple[date | None, date | None], quarter: str | None) -> DateRange:
    from osl.app.parse import choice
    from osl.dates.ranges import DateRange, quarter_of, whole_year
    from osl.i18n import say
    from osl.problem import OslError

    if quarter is not None:
        return quarter_of(year, int(choice(quarter, ("1", "2", "3", "4"), "--quarter")))
    whole = whole_year(year)
    found = DateRange(days[0] or whole.first, days[1] or whole.last)
    if found.first > found.last:
        raise OslError(say("--from {first} is after --to {last}", first=found.first, last=found.last))
    return found


def _show(desk: AppContext, opened: LoadedPlan, answer: Report, place: Destination | None) -> None:
    from osl.cli.output import deliver
    from osl.cli.query import console
    from osl.render.layout import plain_text
    from osl.render.report import report_screen
    from osl.render.rows import View

    screen = report_screen(View(opened.plan, desk.as_of, opened.flawed()), answer)
    if place is None:
        console().show(screen)
    else:
        deliver(plain_text(screen, None), place, desk)


def _json(desk: AppContext, opened: LoadedPlan, answer: Report) -> str:
    from osl.questions.json_objects import plan_head
    from osl.render.report_json import report_json

    head = {"plan": plan_head(opened.plan, str(opened.path)), "as_of": desk.as_of.isoformat()}
    return report_json(head, answer)
