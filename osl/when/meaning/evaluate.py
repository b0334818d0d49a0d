"""A sketch and the values of one string made into a reading, with the troubles on the way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from osl.when.meaning.beside import look_beside
from osl.when.meaning.bindings import Bindings
from osl.when.meaning.clock_times import are_hours
from osl.when.meaning.english import look_for_years
from osl.when.meaning.every import every
from osl.when.meaning.extent import ALL_MONTHS, FEW_DAYS, Extent, in_the_plan, months_between
from osl.when.meaning.issue_codes import CodedIssue, UnreadableError
from osl.when.model import Every, Reading

if TYPE_CHECKING:
    from osl.when.analysis.analyse import Analysis
    from osl.when.grammar.nodes import WeekDays
    from osl.when.meaning.calendar import Bounds

_A_WEEK = timedelta(7)
_YEARLY = Every("year")


def evaluate(sketch: Analysis, values: list[Any], year: int) -> tuple[Reading | None, list[CodedIssue]]:
    """What `sketch` says with these values in the plan of `year`; no reading where none is sure."""
    given = Bindings(values, year)
    try:
        return _read(sketch, given), given.troubles
    except UnreadableError as found:
        return None, [*given.troubles, found.trouble]


def _read(sketch: Analysis, given: Bindings) -> Reading | None:
    if sketch.hours and not all(are_hours(given.values, slots) for slots in sketch.hours):
        return None
    if sketch.base is None:
        return _without_base(sketch, given)
    extent = in_the_plan(sketch, sketch.base, given)
    if extent is None:
        return None
    if sketch.month_first:
        look_for_years(sketch, given)
    if sketch.maybe_hours and extent.within(_A_WEEK):
        return None
    recurring = sketch.weekdays
    if recurring and recurring.plain and (extent.within(_A_WEEK) or _ends_on(recurring, extent, given)):
        _check_weekdays(recurring, extent, given)
        others = sketch.frequency or sketch.nth_days or sketch.month_day
        sketch = sketch._replace(weekdays=None, recurs=bool(others))
    elif recurring and not recurring.sure and not sketch.frequency:
        return None
    recurs = _every(sketch, extent, given) if sketch.recurs else None
    reading = _reading(sketch, extent, recurs, given)
    if sketch.apart or sketch.month_day:
        look_beside(sketch, sketch.base, reading, given)
    return reading


def _ends_on(weekdays: WeekDays, extent: Extent, given: Bindings) -> bool:
    """ "16–29 stycznia (poniedziałek – niedziela)": the weekdays of the first day and of the last."""
    if not weekdays.through or not extent.exact or len(extent.stretches) > 1:
        return False
    ends = [day.isoweekday() for day in extent.stretches[0]]
    return ends == [given.number(slot) for slot in weekdays.days]


def _every(sketch: Analysis, extent: Extent, given: Bindings) -> Every | None:
    frequency = sketch.frequency
    found = every(sketch, min(extent.stretches)[0] if extent.kind == "dates" else None, given)
    # "co roku 15 maja": in the plan of one year that is the day itself
    yearly = frequency is not None and frequency.times is None and found == _YEARLY
    return None if yearly else found


def _without_base(sketch: Analysis, given: Bindings) -> Reading:
    year = _whole_year(given)
    if sketch.recurs:
        found = every(sketch, None, given)
        reading = Reading("recurring", ALL_MONTHS, *year, None, sketch.tentative, found)
        if sketch.month_day:
            look_beside(sketch, None, reading, given)
        return reading
    if sketch.continuous:
        return Reading("continuous", ALL_MONTHS, *year, None, sketch.tentative)
    return Reading("vague", None, None, None)


def _reading(sketch: Analysis, extent: Extent, recurs: Every | None, given: Bindings) -> Reading:
    stretches = extent.stretches
    first, last = stretches[0]
    months = months_between(first, last, given.year)
    if len(stretches) > 1:
        first, last = min(a for a, _ in stretches), max(b for _, b in stretches)
        months = tuple(sorted({m for a, b in stretches for m in months_between(a, b, given.year)}))
    tentative = sketch.tentative or extent.unsure or (sketch.vague and recurs is None)
    if recurs:
        return Reading("recurring", months, first, last, None, tentative, recurs)
    if sketch.continuous and (first, last) == _whole_year(given):
        return Reading("continuous", months, first, last, None, sketch.tentative)
    days = None
    if extent.exact:
        days = (first,) if first == last else _few_days(stretches)
    return Reading(extent.kind, months, first, last, days, tentative)


def _whole_year(given: Bindings) -> Bounds:
    return date(given.year, 1, 1), date(given.year, 12, 31)


def _few_days(stretches: tuple[Bounds, ...]) -> tuple[date, ...] | None:
    """The days of `stretches`; None where one of them is longer than a few."""
    if not all(last - first < FEW_DAYS for first, last in stretches):
        return None
    numbers = {n for first, last in stretches for n in range(first.toordinal(), last.toordinal() + 1)}
    return tuple(map(date.fromordinal, sorted(numbers)))


def _check_weekdays(weekdays: WeekDays, extent: Extent, given: Bindings) -> None:
    """A weekday beside a date has to be the weekday of that date."""
    days = [day for stretch in extent.stretches for day in dict.fromkeys(stretch)]
    if extent.kind == "deadline":
        days = days[-1:]
    if len(days) != len(weekdays.days):
        return
    for day, slot in zip(days, weekdays.days, strict=True):
        given.check_weekday(day, slot)
