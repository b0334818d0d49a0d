"""`osl cancel`: a task will not be done."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.editing import carry_out, day_typed, reason_for, task_typed
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
    from osl.questions.ids import task_of

    day = day_typed(context, on)
    task = task_typed(context, id_, day)
    kept = task.reason if task.status == "cancelled" else None
    reason = reason_for(
        reason,
        say("why is {id} cancelled?", id=task.id),
        kept=kept,
        to_type=f'osl cancel {task.id} --reason "{_("TEXT")}"',
    )
    carry_out(
        context,
        lambda now: close(
            task_of(now.plan, task.id), "cancelled", on=day, today=context.as_of, reason=reason
        ),
        said=f"osl cancel {task.id}",
        dry_run=dry_run,
    )
