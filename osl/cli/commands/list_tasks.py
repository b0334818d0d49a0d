"""`osl list`: every task of a plan, or of several, one line per task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.context import AppContext
from osl.app.filters import NO_FILTERS, TypedFilters
from osl.cli.command import command
from osl.cli.complete import complete_list_format, complete_plan, complete_sort
from osl.cli.options import WideOption, console
from osl.i18n import N_

if TYPE_CHECKING:
    from osl.app.listing import ListRequest

ListedFilesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=N_("[FILE or DIR]…"), help=N_("plans, or folders of plans; default: the nearest plan"),
        autocompletion=complete_plan, show_default=False,
    ),
]  # fmt: skip
SortOption = Annotated[
    str | None,
    typer.Option(
        "--sort", metavar="when|late|title|responsible|section", autocompletion=complete_sort,
        help=N_("sort in this order; default: as in the file, under its sections"),
    ),
]  # fmt: skip
AllVersionsOption = Annotated[
    bool, typer.Option("--all-versions", help=N_("in a folder, include earlier versions of a plan"))
]
ListPrivateOption = Annotated[
    bool, typer.Option("--private", help=N_("csv and jsonl: include private keys: responsible, notes, log"))
]
ListFormatOption = Annotated[
    str,
    typer.Option(
        "--format", metavar="text|json|jsonl|csv", autocompletion=complete_list_format,
        help=N_("output format: for people, or for programs; jsonl has one task per line"),
    ),
]  # fmt: skip


@command(
    filters=True,
    help=N_("List all tasks, one per line. To page through a long list: osl list | less -S"),
    rich_help_panel=N_("Queries"),
)
def app(
    context: AppContext,
    files: ListedFilesArgument = None,
    sort: SortOption = None,
    wide: WideOption = False,
    all_versions: AllVersionsOption = False,
    private: ListPrivateOption = False,
    format_: ListFormatOption = "text",
    filters: TypedFilters = NO_FILTERS,
) -> int:
    """Print every task."""
    from osl.app.listing import FORMATS, ListRequest, list_many
    from osl.app.parse import choice, sort_key

    out = console()
    request = ListRequest(
        choice(format_, FORMATS, "--format"), context.as_of, filters, sort_key(sort), private, wide,
        out.width, out.is_terminal, out.in_colour,
    )  # fmt: skip
    if files:
        from osl.app.named_plans import named_plans

        found = named_plans(context, files, all_versions=all_versions)
        found.report_nameless()
        different = tuple(dict.fromkeys(found.files))
        if len(different) > 1:
            return list_many(request, different, out)
        context = context.with_plan(different[0])
    _list_one(context, request)
    return 0


def _list_one(context: AppContext, request: ListRequest) -> None:
    from osl.app.destination import as_it_is
    from osl.app.listing import in_order, lines_of
    from osl.app.query import query_of

    query = query_of(context, request.filters)
    found = in_order(request, query.plan)
    if request.format == "json":
        query.as_data("json", found)
    elif request.format != "text":
        as_it_is(lines_of(request, found, query.origin(), headed=True))
    else:
        from osl.render.task_list import list_screen

        view = query.view(brief=request.brief, terminal=request.terminal)
        room = request.room if request.brief else None
        console().show(list_screen(view, found, room, sections=request.sections))
