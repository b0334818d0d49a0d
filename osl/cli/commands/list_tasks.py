"""`osl list`: every task, one line per task."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.context import AppContext
from osl.app.filters import NO_FILTERS, TypedFilters
from osl.cli.command import command
from osl.cli.complete import complete_sort
from osl.cli.options import FormatOption, WideOption, console, format_of
from osl.i18n import N_

SortOption = Annotated[
    str | None,
    typer.Option(
        "--sort", metavar="when|late|title|responsible|section", autocompletion=complete_sort,
        help=N_("in this order; as in the file, under its sections, if left out"),
    ),
]  # fmt: skip


@command(
    filters=True,
    help=N_("List every task. To page through a long list: osl list | less -S"),
    rich_help_panel=N_("Questions"),
)
def app(
    context: AppContext,
    sort: SortOption = None,
    wide: WideOption = False,
    format_: FormatOption = "text",
    filters: TypedFilters = NO_FILTERS,
) -> None:
    """Print every task."""
    from osl.app.parse import sort_key
    from osl.app.query import query_of
    from osl.questions.order import in_order
    from osl.questions.state import standings

    format_, by = format_of(format_), sort_key(sort)
    query, out = query_of(context, filters), console()
    brief = out.is_terminal and not wide
    found = standings(query.plan, query.plan.all_tasks(), query.day)
    found = in_order(found, by, brief=brief and format_ == "text")
    if not query.as_data(format_, found):
        from osl.render.task_list import list_screen

        view = query.view(brief=brief, terminal=out.is_terminal)
        room = out.width if brief else None
        out.show(list_screen(view, found, room, sections=by in (None, "section")))
