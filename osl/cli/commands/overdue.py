"""`osl overdue`: what is late, what is behind, what has not begun, what waits for a date."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.app.filters import NO_FILTERS, TypedFilters
from osl.cli.command import command
from osl.cli.options import FormatOption, console, format_of
from osl.i18n import N_

FailOption = Annotated[bool, typer.Option("--fail", help=N_("exit with code 1 if anything is overdue"))]


@command(
    filters=True,
    help=N_("List overdue tasks, most overdue first, and recurring tasks that are behind."),
    rich_help_panel=N_("Queries"),
)
def app(
    context: AppContext,
    fail: FailOption = False,
    format_: FormatOption = "text",
    filters: TypedFilters = NO_FILTERS,
) -> int:
    """Print what asks for attention."""
    from osl.app.neighbours import neighbours, years_open
    from osl.app.query import query_of
    from osl.questions.overdue import in_order, overdue

    format_ = format_of(format_)
    loaded = context.load()
    others = neighbours(context, loaded, years_open(loaded.plan.year, context.as_of))
    query = query_of(context, filters, loaded, others=others)
    found = [overdue(one.plan, query.day) for one in query.queries]
    origins = [one.origin() for one in query.queries]
    if not query.rows_as_data(format_, ((one, origins[at]) for at, one in in_order(found))):
        from osl.render.overdue import overdue_screen

        out = console()
        out.show(overdue_screen(query.view(brief=out.is_terminal), found))
    return int(fail and bool(found[0].overdue))
