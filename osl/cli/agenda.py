"""`osl agenda`: the tasks of a month."""

from __future__ import annotations

from osl.cli.command import command
from osl.cli.desk import Desk  # noqa: TC001 - Typer evaluates the annotations
from osl.i18n import _


@command(help=_("The tasks of a month."))
def app(desk: Desk) -> None:
    """Print the tasks of a month."""
    opened = desk.open()
    for task in opened.plan.tasks:
        print(task.id, task.title)
