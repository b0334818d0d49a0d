"""`osl` by itself: this month's agenda, then what is late, in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osl.app.context import AppContext


def today(desk: AppContext) -> None:
    """Print this month's agenda and the first few late tasks."""
    from osl.app.date_range import whole_month
    from osl.cli.commands.agenda import screen
    from osl.cli.query import ask, console
    from osl.questions.agenda import agenda
    from osl.questions.overdue import overdue

    asked = ask(desk)
    month = whole_month(asked.plan.year, asked.day.month)
    found = agenda(asked.plan, month.first, month.last, asked.day)
    console().show(screen(asked, found, late=overdue(asked.plan, asked.day).overdue))
