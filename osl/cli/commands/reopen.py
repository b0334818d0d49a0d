"""`osl reopen`: closed tasks are open again."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.editing import as_typed, change_tasks, each
from osl.cli.command import command
from osl.cli.options import DryRunOption, IdsToReopen, OfOption
from osl.i18n import N_


@command(help=N_("Reopen closed tasks."), rich_help_panel=N_("Changes"))
def app(context: AppContext, ids: IdsToReopen, of: OfOption = None, dry_run: DryRunOption = False) -> None:
    """Take away the status of tasks, their day and the reason, or put one day of a series back."""
    from osl.edit.verbs.reopen import reopen

    if of is not None:
        _put_back(context, ids, of, dry_run=dry_run)
        return
    change_tasks(
        context,
        ids,
        each(lambda task, now: reopen(task, now.source.text)),
        command=lambda tasks: as_typed("reopen", tasks),
        dry_run=dry_run,
    )


def _put_back(context: AppContext, ids: list[str], of: str, *, dry_run: bool) -> None:
    from osl.app.single_day import DayChange
    from osl.edit.verbs.single_day import put_back

    DayChange.parsed(context, of).carry_out(
        context, ids, put_back, command="osl reopen {id}", dry_run=dry_run
    )
