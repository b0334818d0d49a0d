"""Whether the parts of a phrase go together: what is beside a date may narrow it, or take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.when.analysis.predicates import bare_hours, exact, of_days
from osl.when.grammar.nodes import Day, Deadline, Listing, Month, Noise, PointRange, Vague, WeekDays, Year
from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from osl.when.analysis.analyse import Analysis

# the whole of a year, whatever is said of it: "cały rok 2023, wg potrzeb"
_WHOLE = {TOKEN_TYPES["WHOLE"], TOKEN_TYPES["THROUGHOUT"], TOKEN_TYPES["DURING"]}


def consistent(made: Analysis, signature: str, *, clock: bool) -> Analysis | None:
    """Return `made` if its parts go together, else None."""
    if made.base and isinstance(made.base.node, Year) and made.base.node.year is not None:
        whole = signature[made.base.start] in _WHOLE
        # "wiosna 2023", "2023 – po sezonie": words beside a bare year narrow it
        if any(found.node in (Noise("remark"), Noise("bound")) for found in made.segments):
            return None
        made = made._replace(base=None) if made.vague and not (made.recurs or whole) else made
    if _is_taken_away(made) or _of_other_time(made):
        return None
    if made.weekdays and not _days_fit(made, made.weekdays, clock=clock):
        return None
    if _may_be_days(made, signature):
        return None
    if made.nth_days and not (made.nth_days.period is not None or made.nth_days.each or made.frequency):
        return None
    return made if made.base or made.recurs or made.continuous or made.vague else None


def _may_be_days(made: Analysis, signature: str) -> bool:
    """ "maj, sobota 10–11": beside weekdays of a date bare numbers may be its days."""
    if exact(made.base) or (made.base is None and made.weekdays and made.weekdays.sure):
        return False
    bare = [days for days, _ in bare_hours(made.segments, signature)]
    # "wt. 16–18" with no month anywhere: one weekday is not several days
    return not all(days.through or (made.base is None and len(days.days) == 1) for days in bare)


def _of_other_time(made: Analysis) -> bool:
    """Whether a remark names a term, and the date is not one that is sure without it."""
    if Noise("of term") not in [found.node for found in made.segments]:
        return False
    sure = made.base is not None and isinstance(made.base.node, Day | Month | PointRange | Listing)
    return _really_recurs(made) or not sure


def _really_recurs(made: Analysis) -> bool:
    """Whether more recurs than the weekday of a date."""
    weekday_only = made.weekdays is not None and made.weekdays.plain and made.frequency is None
    return made.recurs and not weekday_only


def _is_taken_away(made: Analysis) -> bool:
    """Whether words beside the date are about a break, a season, or what comes before it."""
    nodes = [found.node for found in made.segments]
    recurs = _really_recurs(made)
    if Noise("bound") in nodes and recurs:
        return True
    dated = of_days(made.base) or exact(made.base)
    if Noise("break") in nodes and (recurs or not dated):
        return True
    if made.base is None:
        return False
    earlier = [found.node for found in made.segments if found.start < made.base.start]
    # "w terminie 10 dni od otrzymania, nie później niż do 20 maja", "…; szacowany termin 20 maja"
    named = isinstance(made.base.node, Deadline) or earlier[-1:] == [Noise("label")]
    event = Vague("event") in earlier and not named
    return Vague("season") in nodes or event


def _days_fit(made: Analysis, weekdays: WeekDays, *, clock: bool) -> bool:
    """Whether the weekdays recur, beside a time of day or a frequency, or belong to the date."""
    # "weekend 30 maja – 1 czerwca"
    several = (
        bool(weekdays.fixed) and made.base is not None and isinstance(made.base.node, PointRange | Listing)
    )
    return weekdays.sure or bool(made.frequency) or exact(made.base) or several or (clock and not made.base)
