"""`osl timeline`: the year as twelve columns, a bar for each task."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.filters import NO_FILTERS, TypedFilters
from osl.cli.command import command
from osl.cli.options import FormatOption, WideOption, console, format_of
from osl.i18n import N_


@command(
    filters=True,
    help=N_("Draw the year as twelve columns, with a bar for each task."),
    rich_help_panel=N_("Queries"),
)
def app(
    context: AppContext,
    wide: WideOption = False,
    format_: FormatOption = "text",
    filters: TypedFilters = NO_FILTERS,
) -> None:
    """Print the year."""
    from osl.app.query import query_of
    from osl.questions.timeline import timeline

    format_ = format_of(format_)
    query = query_of(context, filters)
    found = timeline(query.plan, query.day)
    if not query.as_data(format_, found.tasks()):
        from osl.render.timeline import timeline_screen

        out = console()
        view = query.view(brief=out.is_terminal and not wide)
        out.show(timeline_screen(view, found, out.width, out.height))
