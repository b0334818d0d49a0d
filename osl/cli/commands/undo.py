"""`osl undo`: osl's last change to the plan is taken back."""

from __future__ import annotations

from osl.app.context import AppContext
from osl.app.editing import plan_to_change, show
from osl.cli.command import command
from osl.cli.options import DryRunOption
from osl.i18n import N_


@command(help=N_("Undo the last change that osl made to the plan."), rich_help_panel=N_("Changes"))
def app(context: AppContext, dry_run: DryRunOption = False) -> None:
    """Take back osl's last change to the plan; given again, the one before."""
    from osl.app.edited_plan import refuse_another_changed_last
    from osl.edit.undo import take_back

    path = plan_to_change(context)
    refuse_another_changed_last(context, path)
    show(take_back(path, dry_run=dry_run), dry_run=dry_run)
