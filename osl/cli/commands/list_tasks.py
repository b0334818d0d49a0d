"""`osl list`: every task, a line each."""

from __future__ import annotations

from osl.app.context import AppContext  # noqa: TC001 - Typer evaluates the annotations
from osl.cli.command import command
from osl.cli.query import AudienceOption, FormatOption, StatusOption, ask, console, filters_of, form
from osl.i18n import N_


@command(
    help=N_("List every task. To page through a long list: osl list | less -S"),
    rich_help_panel=N_("Questions"),
)
def app(
    desk: AppContext,
    audience: AudienceOption = None,
    status: StatusOption = None,
    format_: FormatOption = "text",
) -> None:
    """Print every task."""
    from osl.questions.state import standings

    shape = form(format_)
    asked = ask(desk)
    filters = filters_of(asked.plan, audience, status)
    tasks = [task for task in asked.plan.all_tasks() if filters.takes(asked.plan, task)]
    found = [one for one in standings(asked.plan, tasks, asked.day) if filters.wants(one)]
    if not asked.as_data(shape, found):
        from osl.render.rows import list_screen

        console().show(list_screen(asked.view(), found))
