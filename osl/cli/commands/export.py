"""`osl export`: the plan for publishing, for a spreadsheet, for a calendar."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.context import AppContext  # noqa: TC001 - Typer evaluates the annotations
from osl.cli.command import command
from osl.cli.complete import complete_columns
from osl.cli.output import (
    TABLES,
    DelimiterOption,
    ForceOption,
    FragmentOption,
    OutputOption,
)
from osl.i18n import N_

if TYPE_CHECKING:
    from osl.app.load import LoadedPlan

FORMATS = ("html", "markdown", "docx", "csv", "json", "ics")

ExportFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar=N_("FORMAT"),
        help=N_("html, markdown, docx, csv, json or ics; if left out, the file's ending says it"),
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
            "section, activities, purpose, method, role, audiences, months, repeats, responsible, place, "
            "cost, partners, tentative, condition, notes, status, closed_on, reason, moves, log, unplanned; "
            "all: everything, to be imported again"
        ),
    ),
]  # fmt: skip
PrivateOption = Annotated[
    bool, typer.Option("--private", help=N_("also what is private: responsible, notes, organiser, log"))
]


@command(
    help=N_("The plan for publishing, for a spreadsheet, for a calendar."), rich_help_panel=N_("In and out")
)
def app(
    desk: AppContext,
    format_: ExportFormatOption = None,
    output: OutputOption = None,
    columns: ColumnsOption = None,
    private: PrivateOption = False,  # noqa: FBT002 - Typer's way to say a flag
    fragment: FragmentOption = False,  # noqa: FBT002 - the same
    delimiter: DelimiterOption = None,
    force: ForceOption = False,  # noqa: FBT002 - the same
) -> None:
    """Write the plan in a format for others."""
    from osl.app.destination import destination
    from osl.cli.output import deliver, format_asked, refuse_misplaced

    chosen = format_asked(format_, output, FORMATS, None)
    asked = None if columns is None else ",".join(columns)
    refuse_misplaced(chosen, columns=asked, fragment=fragment, delimiter=delimiter)
    opened = desk.open()
    if (place := destination(output, opened.path, force=force)) is None:
        return
    if chosen in TABLES:
        content: bytes | str = _table(
            desk, opened, chosen, asked, delimiter, private=private, fragment=fragment
        )
    elif chosen == "json":
        content = _json(desk, opened, private=private)
    else:
        content = _calendar(desk, opened, private=private)
    deliver(content, place, desk, name=f"{opened.path.stem}.{chosen}")


def _table(
    desk: AppContext,
    opened: LoadedPlan,
    chosen: str,
    asked: str | None,
    delimiter: str | None,
    *,
    private: bool,
    fragment: bool,
) -> bytes | str:
    from osl.cli.documents import write_document
    from osl.exchange.exporting.columns import columns, filled, wants_all
    from osl.exchange.exporting.plan_document import document_language, document_of
    from osl.i18n import speaking

    plan, complete, on_paper = opened.plan, wants_all(asked), chosen != "csv"
    names = columns(asked, private=private)
    if complete and on_paper:
        names = filled(plan, names)
    with speaking(document_language(plan, desk.lang)):
        document = document_of(plan, names, private=private, complete=complete, sections=on_paper)
        return write_document(document, chosen, fragment=fragment, delimiter=delimiter)


def _calendar(desk: AppContext, opened: LoadedPlan, *, private: bool) -> bytes:
    from osl.exchange.exporting.calendar_events import events_of
    from osl.exchange.exporting.plan_document import document_language
    from osl.exchange.exporting.writers.ics import ics, revised_at
    from osl.i18n import speaking

    events, without = events_of(opened.plan)
    with speaking(document_language(opened.plan, desk.lang)):
        content = ics(opened.plan, events, revised_at(opened.path.stat().st_mtime), private=private)
    _tell_what_is_left_out([task.id for task in without])
    return content


def _tell_what_is_left_out(ids: list[str]) -> None:
    from osl.i18n import say_n

    if ids:
        sentence = say_n(
            "{n} task has no days for a calendar (all year, or no date) and is left out: {ids}",
            "{n} tasks have no days for a calendar (all year, or no date) and are left out: {ids}",
            len(ids), ids=", ".join(ids),
        )  # fmt: skip
        sys.stderr.write(f"osl: {sentence}\n")


def _json(desk: AppContext, opened: LoadedPlan, *, private: bool) -> str:
    from osl.exchange.exporting.writers.json import json

    return json(opened.plan, desk.as_of, opened.path.name, private=private)
