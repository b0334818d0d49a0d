"""Loading the plan of the days that were asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from osl.app.date_range import JANUARY_AFTER
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.app.choose import Choice
    from osl.app.context import AppContext
    from osl.app.date_range import RangeOptions
    from osl.app.load import LoadedPlan
    from osl.i18n import Sentence


def load_for(context: AppContext, options: RangeOptions, *, across: bool = False) -> LoadedPlan:
    """Load the plan of the days in `options`; for JANUARY_AFTER, that of the year after.

    With `across`, plans of other years are going to be read too, if they are asked about.
    """
    if options.month != JANUARY_AFTER:
        return context.load(*options.days(), across=across, days_in=options.days_in)
    from osl.app.head import head

    choice = context.choice()
    meant, after = head(choice.path).year or context.as_of.year, context.as_of.year + 1
    year = after if meant == after else meant + 1
    if meant != after and choice.by != "folder":
        raise OslError(_next_is_kept_out(context, choice, meant, year))
    loaded = context.load(date(year, 1, 1), across=across)
    if loaded.plan.year != year:
        from osl.app.find import no_such_year

        raise OslError(no_such_year(choice.path.parent, list(choice.heads) or [head(choice.path)], year))
    return loaded


def _next_is_kept_out(context: AppContext, choice: Choice, meant: int, year: int) -> Sentence:
    from osl.app.choose import typed

    command = context.typed().again(f"--plan {typed(choice.path.parent)}", without=("--plan",))
    if choice.by == "file":
        return say(
            "the next month is January {year}, and {file} is the plan for {meant}; "
            "type: {command}",
            year=year, file=choice.path, meant=meant, command=command,
        )  # fmt: skip
    return say(
        "the next month is January {year}, and --year {meant} keeps to the plan for {meant}; "
        "type: {command}",
        year=year, meant=meant,
        command=context.typed().again(f"--month 1 --year {year}", without=("--month", "--year")),
    )  # fmt: skip
