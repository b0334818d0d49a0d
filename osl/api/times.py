"""Reading a date phrase."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from osl.api.boundary import public
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.when.model import Reading


@public
def read_time(text: str, year: int | None = None) -> Reading:
    """Return what a date phrase such as "20-22 maja" means in a plan of `year`.

    `kind` is span, dates, deadline, recurring, continuous or vague; `months` (1-12), `first_day` and
    `last_day` are None for vague; `days`, `every`, `hours` and `tentative` are as `osl when --format json`
    has them. Without `year` it is the one that the words name, else this year. Raises PlanError for a phrase
    that cannot be read.
    """
    from osl.app.parse import year as year_of
    from osl.when.explain import year_named
    from osl.when.read import read

    in_year = year_of(str(year)) if year is not None else year_named(text) or date.today().year
    found = read(text, in_year)
    if found.reading is None:
        issue = next(iter(found.issues), None)
        raise OslError(issue.message if issue else say("not understood"))
    return found.reading
