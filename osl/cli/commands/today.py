"""`osl` by itself: this month's agenda, then what is late, in short; of another year the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.filters import NO_FILTERS, TypedFilters

if TYPE_CHECKING:
    from osl.app.context import AppContext
    from osl.app.query import Query
    from osl.render.screen import Screen


def today(context: AppContext, filters: TypedFilters = NO_FILTERS) -> None:
    """Print this month's agenda and the first few late tasks; of a plan of another year its summary."""
    from osl.app.query import query_of
    from osl.cli.options import console

    query, out = query_of(context, filters), console()
    brief = out.is_terminal
    this_year = query.plan.year == query.day.year
    out.show(_month(query, brief=brief) if this_year else _summary(query, out.width, brief=brief))


def _month(query: Query, *, brief: bool) -> Screen:
    from osl.cli.commands.agenda import screen
    from osl.dates.ranges import whole_month
    from osl.questions.agenda import agenda
    from osl.questions.overdue import overdue

    month = whole_month(query.plan.year, query.day.month)
    found = agenda(query.plan, month.first, month.last, query.day)
    return screen(query, found, late=overdue(query.plan, query.day).overdue, brief=brief)


def _summary(query: Query, width: int | None, *, brief: bool) -> Screen:
    """Return the summary of the plan; before it, of the plan of last year, what is still late."""
    from osl.questions.overdue import overdue
    from osl.questions.summary import summary
    from osl.render.overdue import late_in_short
    from osl.render.summary import summary_screen

    view = query.view(brief=brief)
    screen = summary_screen(view, summary(query.plan, query.day), width)
    if query.plan.year != query.day.year - 1:
        return screen
    late = late_in_short(view, overdue(query.plan, query.day).overdue)
    return screen._replace(blocks=(*late, *screen.blocks))
