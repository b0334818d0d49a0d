"""`osl done`: tasks were done, in full or in part."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.asking import text_typed
from osl.app.context import AppContext
from osl.app.editing import day_typed
from osl.cli.command import command
from osl.cli.options import (
    DryRunOption,
    IdsToClose,
    OnOption,
    PartnerOption,
    PeopleOption,
    PlaceOption,
)
from osl.i18n import N_, say
from osl.problem import OslError

PartlyReasonOption = Annotated[
    str | None,
    typer.Option("--reason", metavar=N_("TEXT"), help=N_("with --partly: why it was done only in part")),
]
PartlyOption = Annotated[bool, typer.Option("--partly", help=N_("done only in part; needs --reason"))]
WholeOption = Annotated[
    bool, typer.Option("--whole", help=N_("a recurring or continuous task is over as a whole"))
]
WhatOption = Annotated[
    str | None,
    typer.Option("--what", metavar=N_("TEXT"), help=N_("what was done; written to the log of that day")),
]


@command(help=N_("Mark tasks as done, in full or in part."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    ids: IdsToClose,
    on: OnOption = None,
    partly: PartlyOption = False,
    reason: PartlyReasonOption = None,
    whole: WholeOption = False,
    what: WhatOption = None,
    people: PeopleOption = None,
    place: PlaceOption = None,
    partner: PartnerOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Give tasks the status `done` or `partly-done` and their day, and one of them a log entry."""
    from osl.app.closing import Closing, close_tasks
    from osl.app.edited_plan import settle_plan
    from osl.app.log_entry import entry_typed
    from osl.plan import Entry

    if reason is not None and not partly:
        raise OslError(say("--reason belongs to --partly: what is done in full needs none"))
    entry = entry_typed(people, place, partner, what)
    closing = Closing(
        "partly-done" if partly else "done",
        day_typed(context, on),
        context.as_of,
        None if reason is None else text_typed(reason, "--reason"),
        entry=None if entry == Entry() else entry,
        whole=whole,
    )
    settle_plan(context, ids, on=closing.on)
    close_tasks(context, ids, closing, dry_run=dry_run)
