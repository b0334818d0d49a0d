"""`osl summary`: the plan at a glance; several plans, one per row."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.context import AppContext
from osl.app.filters import NO_FILTERS, TypedFilters
from osl.cli.command import command
from osl.cli.complete import complete_plan
from osl.cli.options import FormatOption, console, format_of
from osl.i18n import N_

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from osl.app.query import Query

FilesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=N_("[FILE]…"), help=N_("plans, or folders of plans; several plans: one per line"),
        autocompletion=complete_plan, show_default=False,
    ),
]  # fmt: skip


@command(
    filters=True,
    help=N_("Summarise the plan: tasks by state, month and audience."),
    rich_help_panel=N_("Queries"),
)
def app(
    context: AppContext,
    files: FilesArgument = None,
    format_: FormatOption = "text",
    filters: TypedFilters = NO_FILTERS,
) -> int:
    """Print the counts of one plan, or of several."""
    from pathlib import Path

    from osl.app.named_plans import named_plans
    from osl.app.plans import refuse_year_beside_files
    from osl.app.query import query_of

    format_ = format_of(format_)
    refuse_year_beside_files(context, files or [])
    found = named_plans(context, files) if files else None
    paths = [Path(file) for file in found.files] if found else []
    if found:
        found.report_nameless()
    if len(paths) > 1:
        return _many(paths, context.as_of, format_, filters)
    if paths:
        context = context.with_plan(str(paths[0]))
    _one(query_of(context, filters), format_)
    return 0


def _one(query: Query, format_: str) -> None:
    from osl.questions.summary import summary

    found = summary(query.plan, query.day)
    if format_ == "json":
        from osl.questions.json_objects import VERSION, encoded, summary_object

        sys.stdout.write(encoded({"version": VERSION, **query.head(), **summary_object(found)}) + "\n")
    elif format_ == "csv":
        from osl.app.destination import as_it_is
        from osl.render.csv import summary_table

        as_it_is(summary_table(found))
    else:
        from osl.render.summary import summary_screen

        out = console()
        out.show(summary_screen(query.view(), found, out.width))


def _many(paths: list[Path], day: date, format_: str, filters: TypedFilters) -> int:
    from osl.app.plans import count_all
    from osl.questions.summary import together

    plans, refused = count_all(paths, day, filters)
    if format_ == "json":
        from osl.questions.json_objects import VERSION, encoded, many_object

        head = {"version": VERSION, "as_of": day.isoformat()}
        total = together(one.totals for one in plans)
        sys.stdout.write(encoded({**head, **many_object(plans, total)}) + "\n")
    elif format_ == "csv":
        from osl.app.destination import as_it_is
        from osl.render.csv import many_table

        as_it_is(many_table(plans))
    else:
        from osl.render.summary import many_screen

        console().show(many_screen(plans, day, filters.words()))
    return 2 if refused else 0
