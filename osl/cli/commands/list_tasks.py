"""`osl list`: every task, a line each."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.cli.command import command
from osl.cli.options import AudienceOption, FormatOption, StatusOption, console, format_of
from osl.i18n import N_


@command(
    help=N_("List every task. To page through a long list: osl list | less -S"),
    rich_help_panel=N_("Questions"),
)
def app(
    context: AppContext,
    audience: AudienceOption = None,
    status: StatusOption = None,
    format_: FormatOption = "text",
) -> None:
    """Print every task."""
    from osl.app.query import filters_of, query_of
    from osl.questions.state import standings

    format_ = format_of(format_)
    query = query_of(context)
    filters = filters_of(query.plan, audience, status)
    tasks = [task for task in query.plan.all_tasks() if filters.takes(query.plan, task)]
    found = [one for one in standings(query.plan, tasks, query.day) if filters.wants(one)]
    if not query.as_data(format_, found):
        from osl.render.rows import list_screen

        console().show(list_screen(query.view(), found))
