"""`osl timeline`: the year as twelve columns, a bar for each task."""

from __future__ import annotations

from osl.app.context import AppContext  # noqa: TC001 - Typer evaluates the annotations
from osl.cli.command import command
from osl.cli.query import AudienceOption, FormatOption, StatusOption, ask, console, filters_of, form
from osl.i18n import N_


@command(help=N_("The year as twelve columns, a bar for each task."), rich_help_panel=N_("Questions"))
def app(
    desk: AppContext,
    audience: AudienceOption = None,
    status: StatusOption = None,
    format_: FormatOption = "text",
) -> None:
    """Print the year."""
    from osl.questions.timeline import timeline

    shape = form(format_)
    asked = ask(desk)
    found = timeline(asked.plan, asked.day, filters_of(asked.plan, audience, status))
    if not asked.as_data(shape, found.tasks()):
        from osl.render.timeline import timeline_screen

        out = console()
        out.show(timeline_screen(asked.view(), found, out.width))
