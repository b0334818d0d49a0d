"""`osl agenda`: the tasks of a month, or of any stretch of days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.context import AppContext
from osl.app.filters import NO_FILTERS, TypedFilters
from osl.cli.command import command
from osl.cli.complete import complete_month
from osl.cli.options import FormatOption, console, format_of
from osl.i18n import N_

if TYPE_CHECKING:
    from osl.app.date_range import AskedRange
    from osl.app.query import Query
    from osl.questions.agenda import Agenda
    from osl.render.screen import Screen

MonthOption = Annotated[
    str | None,
    typer.Option(
        "--month", metavar=N_("MONTH"), autocompletion=complete_month,
        help=N_("a number, a name, or next; default: this month"),
    ),
]  # fmt: skip
WeekOption = Annotated[
    str | None,
    typer.Option(
        "--week", metavar=N_("WEEK"), autocompletion=lambda: ["this", "next"],
        help=N_("Monday to Sunday: this, next, or the number of a week (1 to 53)"),
    ),
]  # fmt: skip
DaysOption = Annotated[
    str | None, typer.Option("--days", metavar="N", help=N_("number of days, counting today"))
]
FirstDayOption = Annotated[
    str | None, typer.Option("--from", metavar=N_("DATE"), help=N_("the first day, instead of a month"))
]
LastDayOption = Annotated[
    str | None, typer.Option("--to", metavar=N_("DATE"), help=N_("the last day, instead of a month"))
]
FailIfEmptyOption = Annotated[
    bool,
    typer.Option("--fail-if-empty", help=N_("exit with code 1 if there are only all-year tasks")),
]


@command(
    filters=True,
    help=N_("Show the tasks of a month, a week or other days, day by day."),
    rich_help_panel=N_("Queries"),
)
def app(
    context: AppContext,
    month: MonthOption = None,
    week: WeekOption = None,
    days: DaysOption = None,
    from_: FirstDayOption = None,
    to: LastDayOption = None,
    fail_if_empty: FailIfEmptyOption = False,
    format_: FormatOption = "text",
    filters: TypedFilters = NO_FILTERS,
) -> int:
    """Print the tasks of a month, or of other days."""
    from functools import partial

    from osl.app.date_range import TypedRange, asked_range, range_options
    from osl.app.load_range import load_for
    from osl.app.neighbours import neighbours, years_asked
    from osl.app.other_year import command_for
    from osl.app.query import query_of
    from osl.questions.agenda import agenda_of

    format_ = format_of(format_)
    typed = TypedRange(month, week, days, from_, to)
    options = range_options(typed, context.as_of, context.year_asked())
    loaded = load_for(context, options, across=True)
    range_ = asked_range(options, loaded.plan.year, context.as_of, partial(command_for, context))
    others = neighbours(context, loaded, years_asked(range_.first, range_.last))
    query = query_of(context, filters, loaded, others=others)
    found = agenda_of([one.plan for one in query.queries], range_.first, range_.last, query.day)
    rows = ((item.standing, query.of_year(item.year).origin()) for item in found.items)
    if format_ == "json":
        _as_json(query, found, range_)
    elif not query.rows_as_data(format_, rows):
        out = console()
        out.show(_screen(query, found, by_day=bool(week or days), brief=out.is_terminal))
    return int(fail_if_empty and all(item.block == "all-year" for item in found.items))


def _as_json(query: Query, found: Agenda, range_: AskedRange) -> None:
    import sys

    from osl.questions.json_objects import agenda_task, one_object

    origins = {one.plan.year: one.origin() for one in query.others}
    own = query.origin()
    tasks = (agenda_task(item, origins.get(item.year, own)) for item in found.items)
    sys.stdout.write(one_object(query.head(**range_.fields()), tasks))


def _screen(query: Query, found: Agenda, *, by_day: bool, brief: bool) -> Screen:
    """Return the screen of an agenda; `by_day`: each task under its day."""
    from osl.questions.agenda import next_busy_month

    quiet = all(item.block == "all-year" for item in found.items)
    plans = [one.plan for one in query.queries]
    following = next_busy_month(plans, found.last, query.day) if quiet else None
    if by_day:
        from osl.render.days_ahead import days_screen

        return days_screen(query.view(brief=brief), found, following)
    from osl.render.agenda import agenda_screen

    return agenda_screen(query.view(brief=brief), found, following)
