"""`osl cancel`: tasks will not be done."""

from __future__ import annotations

from typing import Annotated

import typer

from osl.app.asking import text_typed
from osl.app.context import AppContext
from osl.app.editing import day_typed
from osl.cli.command import command
from osl.cli.options import DryRunOption, IdsToClose, OfOption, OnOption
from osl.i18n import N_

CancelReasonOption = Annotated[
    str | None, typer.Option("--reason", metavar=N_("TEXT"), help=N_("why it is cancelled"))
]


@command(help=N_("Cancel tasks, with the reason."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    ids: IdsToClose,
    reason: CancelReasonOption = None,
    of: OfOption = None,
    on: OnOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Give tasks the status `cancelled`, their day and the reason, or leave one day of a series out."""
    from osl.app.closing import Closing, close_tasks
    from osl.app.edited_plan import settle_plan

    if of is not None:
        _leave_out(context, ids, of, on, reason, dry_run=dry_run)
        return
    why = None if reason is None else text_typed(reason, "--reason")
    closing = Closing("cancelled", day_typed(context, on), context.as_of, why)
    settle_plan(context, ids, on=closing.on)
    close_tasks(context, ids, closing, dry_run=dry_run)


def _leave_out(
    context: AppContext, ids: list[str], of: str, on: str | None, reason: str | None, *, dry_run: bool
) -> None:
    from osl.app.single_day import DayChange
    from osl.edit.verbs.single_day import leave_out

    change = DayChange.parsed(context, of, on, reason)
    change.carry_out(
        context,
        ids,
        lambda series, day: leave_out(series, day, change.decision),
        command="osl cancel {id}",
        dry_run=dry_run,
    )
