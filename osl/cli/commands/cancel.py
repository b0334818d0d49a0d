"""`osl cancel`: a task will not be done."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.editing import change_task, day_typed, reason_for, task_typed
from osl.cli.command import command
from osl.cli.options import DryRunOption, OnOption, OpenIdArgument, ReasonOption
from osl.i18n import N_, _, say


@command(help=N_("Note that a task will not be done, and why."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    id_: OpenIdArgument,
    reason: ReasonOption = None,
    on: OnOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Give a task the status `cancelled`, its day and the reason."""
    from osl.edit.verbs.close import close

    day = day_typed(context, on)
    reason = reason_for(
        reason,
        lambda: task_typed(context, id_, day),
        "cancelled",
        lambda name: say("why is {id} cancelled?", id=name),
        f'osl cancel {{id}} --reason "{_("TEXT")}"',
    )
    change_task(
        context,
        id_,
        lambda task, _now: close(task, "cancelled", on=day, today=context.as_of, reason=reason),
        command=lambda task: f"osl cancel {task.id}",
        on=day,
        dry_run=dry_run,
    )
