"""`osl list`: every task, a line each."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.filters import NO_FILTERS, TypedFilters
from osl.cli.command import command
from osl.cli.options import FormatOption, console, format_of
from osl.i18n import N_


@command(
    filters=True,
    help=N_("List every task. To page through a long list: osl list | less -S"),
    rich_help_panel=N_("Questions"),
)
def app(
    context: AppContext,
    format_: FormatOption = "text",
    filters: TypedFilters = NO_FILTERS,
) -> None:
    """Print every task."""
    from osl.app.query import query_of
    from osl.questions.state import standings

    format_ = format_of(format_)
    query = query_of(context, filters)
    found = standings(query.plan, query.plan.all_tasks(), query.day)
    if not query.as_data(format_, found):
        from osl.render.rows import list_screen

        console().show(list_screen(query.view(), found))
