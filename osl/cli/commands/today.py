"""`osl` by itself: this month's agenda, then what is late, in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.filters import NO_FILTERS, TypedFilters

if TYPE_CHECKING:
    from osl.app.context import AppContext


def today(context: AppContext, filters: TypedFilters = NO_FILTERS) -> None:
    """Print this month's agenda and the first few late tasks."""
    from osl.app.date_range import whole_month
    from osl.app.query import query_of
    from osl.cli.commands.agenda import screen
    from osl.cli.options import console
    from osl.questions.agenda import agenda
    from osl.questions.overdue import overdue

    query = query_of(context, filters)
    month = whole_month(query.plan.year, query.day.month)
    found = agenda(query.plan, month.first, month.last, query.day)
    console().show(screen(query, found, late=overdue(query.plan, query.day).overdue))
