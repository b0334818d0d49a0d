"""`osl done`: a task was done, in full or in part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.context import AppContext
from osl.app.editing import change_task, day_typed, reason_for, task_typed
from osl.cli.command import command
from osl.cli.options import DryRunOption, OnOption, OpenIdArgument, ReasonOption
from osl.i18n import N_, _, say
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.plan import Status

PartlyOption = Annotated[bool, typer.Option("--partly", help=N_("only in part; with --reason"))]


@command(help=N_("Note that a task was done."), rich_help_panel=N_("Changes"))
def app(
    context: AppContext,
    id_: OpenIdArgument,
    on: OnOption = None,
    partly: PartlyOption = False,
    reason: ReasonOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Give a task the status `done` or `partly-done`, and its day."""
    from osl.edit.verbs.close import close

    if reason is not None and not partly:
        raise OslError(say("--reason belongs to --partly: what is done in full needs none"))
    day = day_typed(context, on)
    status: Status = "partly-done" if partly else "done"
    if partly:
        reason = reason_for(
            reason,
            lambda: task_typed(context, id_, day),
            status,
            lambda name: say("why was {id} done only in part?", id=name),
            f'osl done {{id}} --partly --reason "{_("TEXT")}"',
        )
    change_task(
        context,
        id_,
        lambda task, _now: close(task, status, on=day, today=context.as_of, reason=reason),
        command=lambda task: f"osl done {task.id}" + (" --partly" if partly else ""),
        on=day,
        dry_run=dry_run,
    )
