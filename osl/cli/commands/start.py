"""`osl start`: a task was begun."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.editing import carry_out, task_typed
from osl.cli.command import command
from osl.cli.options import DryRunOption, OpenIdArgument
from osl.i18n import N_


@command(help=N_("Note that a task was begun."), rich_help_panel=N_("Changes"))
def app(context: AppContext, id_: OpenIdArgument, dry_run: DryRunOption = False) -> None:
    """Give a task the status `started`."""
    from osl.edit.verbs.start import start
    from osl.questions.ids import task_of

    task = task_typed(context, id_)
    carry_out(
        context, lambda now: start(task_of(now.plan, task.id)), said=f"osl start {task.id}", dry_run=dry_run
    )
