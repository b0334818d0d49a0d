"""`osl cancel`: tasks will not be done."""

from __future__ import annotations

from osl.app.asking import text_typed
from osl.app.context import AppContext
from osl.app.editing import day_typed
from osl.cli.command import command
from osl.cli.options import DryRunOption, IdsToClose, OnOption, ReasonOption
from osl.i18n import N_


@command(help=N_("Cancel tasks, with the reason."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    ids: IdsToClose,
    reason: ReasonOption = None,
    on: OnOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Give tasks the status `cancelled`, their day and the reason."""
    from osl.app.closing import Closing, close_tasks
    from osl.app.edited_plan import settle_plan

    why = None if reason is None else text_typed(reason, "--reason")
    closing = Closing("cancelled", day_typed(context, on), context.as_of, why)
    settle_plan(context, ids, on=closing.on, typed=closing.typed)
    close_tasks(context, ids, closing, dry_run=dry_run)
