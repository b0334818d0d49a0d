"""`osl` alone: this month, then what is late."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osl.cli.desk import Desk


def today(desk: Desk) -> None:
    """Print this month's tasks."""
    for task in desk.open().plan.tasks:
        print(task.id, task.title)
