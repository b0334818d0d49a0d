"""`osl` by itself: what is late, today and the days after it; of another year's plan the summary."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from osl.app.filters import NO_FILTERS, TypedFilters

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.app.context import AppContext
    from osl.app.query import Query
    from osl.render.console import Console
    from osl.render.screen import Block, Screen
    from osl.render.view import View


def today(context: AppContext, filters: TypedFilters = NO_FILTERS) -> None:
    """Print what is late, then today and the following days; of a plan of another year its summary."""
    from osl.app.find import NoPlanFoundError
    from osl.app.neighbours import neighbours, years_asked, years_open
    from osl.app.query import query_of
    from osl.cli.options import console

    first = context.as_of
    last = first + timedelta(min(context.settings.days - 1, (date.max - first).days))
    try:
        loaded = context.load(first, last, across=True, implied=True)
    except NoPlanFoundError as error:
        raise error.ways_to_begin() from error
    year = loaded.plan.year
    years = years_asked(first, last) | years_open(year, first) | {first.year - 1}
    others = neighbours(context, loaded, years)
    query = query_of(context, filters, loaded, others=others)

    def with_next_year() -> Query | None:
        if year + 1 in years or not (more := neighbours(context, loaded, [year + 1])):
            return None
        return query_of(context, filters, loaded, others=[*others, *more])

    out = console()
    late = partial(_late, query, same_day=context.same_day())
    if year == first.year:
        out.show(_days(query, last, out, late, with_next_year))
    else:
        out.show(_summary(query, last, out, late))


def _days(
    query: Query,
    last: date,
    out: Console,
    late: Callable[[View], list[Block]],
    with_next_year: Callable[[], Query | None],
) -> Screen:
    """Return the days ahead, with what is late before them and the first thing after them.

    The plan of the next year is read for that only if there is nothing more in the plans of `query`.
    """
    from osl.questions.agenda import agenda_of
    from osl.questions.days_ahead import first_after
    from osl.render.days_ahead import coming_notes, days_screen

    view = query.view(brief=out.is_terminal)
    plans = [one.plan for one in query.queries]
    found = agenda_of(plans, query.day, last, query.day)
    whole = f"osl agenda --days {(last - query.day).days + 1}{query.filters.typed()}{query.typed}"
    screen = days_screen(view, found, None, before=late(view), whole=whole)
    coming = first_after(plans, found, query.day)
    if not coming and (later := with_next_year()):
        view = later.view(brief=out.is_terminal)
        coming = first_after([one.plan for one in later.queries], found, query.day)
    return screen._replace(notes=(*coming_notes(view, coming), *screen.notes))


def _late(query: Query, view: View, *, same_day: str) -> list[Block]:
    """Return what is late in the plan, and how many tasks are in that of last year.

    `same_day` is `--as-of` as it is typed, after a blank.
    """
    from osl.questions.overdue import overdue
    from osl.render.days_ahead import late_blocks

    own, *others = (overdue(one.plan, query.day).overdue for one in query.queries)
    numbers = [
        (there, len(late))
        for there, late in zip(view.others, others, strict=True)
        if there.plan.year == query.day.year - 1
    ]
    recent = query.plan.year >= query.day.year - 1
    filters = query.filters.typed()
    late = own if recent else []
    return late_blocks(view, late, numbers, typed=filters + query.typed, elsewhere=filters + same_day)


def _summary(query: Query, last: date, out: Console, late: Callable[[View], list[Block]]) -> Screen:
    """Return the summary of the plan; before it, what is late in last year's, or soon in next year's."""
    from osl.questions.agenda import agenda
    from osl.questions.summary import summary
    from osl.render.days_ahead import day_blocks
    from osl.render.summary import summary_screen

    view = query.view(brief=out.is_terminal)
    screen = summary_screen(view, summary(query.plan, query.day), out.width)
    before = late(view)
    if query.plan.year == last.year:
        before += day_blocks(view, agenda(query.plan, query.day, last, query.day))
    return screen._replace(blocks=(*before, *screen.blocks))
