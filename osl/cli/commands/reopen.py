"""`osl reopen`: a task is open again."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.editing import carry_out, task_typed
from osl.cli.command import command
from osl.cli.options import ClosedIdArgument, DryRunOption
from osl.i18n import N_


@command(help=N_("Open a closed task again."), rich_help_panel=N_("Changes"))
def app(context: AppContext, id_: ClosedIdArgument, dry_run: DryRunOption = False) -> None:
    """Take away a task's status, its day and the reason."""
    from osl.edit.verbs.reopen import reopen
    from osl.questions.ids import task_of

    task = task_typed(context, id_)
    carry_out(
        context,
        lambda now: reopen(task_of(now.plan, task.id), now.source.text),
        said=f"osl reopen {task.id}",
        dry_run=dry_run,
    )
