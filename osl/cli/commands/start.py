"""`osl start`: tasks were begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.context import AppContext
from osl.app.editing import as_typed, change_tasks, each
from osl.cli.command import command
from osl.cli.options import DryRunOption, IdsToStart
from osl.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.plan import Task


@command(help=N_("Mark tasks as started."), rich_help_panel=N_("Changes"))
def app(context: AppContext, ids: IdsToStart, dry_run: DryRunOption = False) -> None:
    """Give tasks the status `started`."""
    from osl.app.edited_plan import settle_plan
    from osl.edit.verbs.start import start

    def typed(tasks: Sequence[Task]) -> str:
        return as_typed("start", tasks)

    settle_plan(context, ids, on=None)
    change_tasks(context, ids, each(lambda task, _now: start(task)), command=typed, dry_run=dry_run)
