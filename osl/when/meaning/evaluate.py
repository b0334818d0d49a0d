"""An analysis and the values of one phrase made into a reading, with the issues on the way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from osl.dates.ranges import ALL_MONTHS
from osl.when.issue_codes import CodedIssue, UnreadableError
from osl.when.meaning.bindings import Bindings
from osl.when.meaning.checks import are_days, are_hours, check_recurrence, check_years, note_maybe_hours
from osl.when.meaning.every import every, note_unbounded
from osl.when.meaning.extent import FEW_DAYS, Extent, in_the_plan, months_between
from osl.when.meaning.weekends import names_a_weekend, of_weekends
from osl.when.model import Every, Reading
from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from osl.when.analysis.analyse import Analysis
    from osl.when.grammar.nodes import WeekDays
    from osl.when.meaning.calendar import Bounds

_A_WEEK = timedelta(7)
_HOURS = {TOKEN_TYPES["H"], TOKEN_TYPES["HOURH"]}
_YEARLY = Every("year")


def evaluate(
    analysis: Analysis, values: list[Any], year: int, text: str = "", signature: str = ""
) -> tuple[Reading | None, list[CodedIssue]]:
    """Return what `analysis` means with `values` in the plan of `year`, None if unsure, and its issues.

    The hours come from `text`, whose tokens have that `signature` and those `values`.
    """
    bindings = Bindings(values, year)
    try:
        reading = _read(analysis, bindings)
    except UnreadableError as found:
        return None, [*bindings.issues, *([found.issue] if found.issue else [])]
    if text and analysis.timed:
        from osl.when.meaning.hours import hours_of

        if hours := hours_of(text, signature, analysis, reading, bindings):
            reading = reading._replace(hours=hours)
    of_days = reading.kind == "dates" or analysis.weekdays
    if of_days and reading.hours is None and not _HOURS.isdisjoint(signature):
        note_maybe_hours(analysis, bindings, signature)
    return reading, bindings.issues


def _read(analysis: Analysis, bindings: Bindings) -> Reading:
    if analysis.hours and not all(are_hours(bindings, slots) for slots in analysis.hours):
        raise UnreadableError
    has_base = analysis.base is not None
    if any(are_days(days, slots, bindings, has_base=has_base) for days, slots in analysis.maybe_days):
        raise UnreadableError
    if analysis.base is None:
        return _without_base(analysis, bindings)
    extent = in_the_plan(analysis, analysis.base, bindings)
    if analysis.month_first:
        check_years(analysis, bindings)
    if analysis.maybe_hours and extent.within(_A_WEEK):
        raise UnreadableError
    recurring = analysis.weekdays
    if recurring and not analysis.frequency and names_a_weekend(recurring, extent, bindings):
        extent = of_weekends(analysis, extent, bindings)
        analysis = _without_weekdays(analysis)
    elif recurring and recurring.plain and (extent.within(_A_WEEK) or _ends_on(recurring, extent, bindings)):
        _check_weekdays(recurring, extent, bindings)
        analysis = _without_weekdays(analysis)
    elif recurring and not recurring.sure and not analysis.frequency:
        raise UnreadableError
    recurs = _every(analysis, extent, bindings) if analysis.recurs else None
    reading = _reading(analysis, extent, recurs, bindings)
    if analysis.apart or analysis.month_day or (recurs and recurs.rule is None):
        check_recurrence(analysis, reading, bindings)
    return reading


def _without_weekdays(analysis: Analysis) -> Analysis:
    """Return `analysis` with weekdays that are those of its date, and recur nowhere."""
    others = analysis.frequency or analysis.nth_days or analysis.month_day
    return analysis._replace(weekdays=None, recurs=bool(others))


def _ends_on(weekdays: WeekDays, extent: Extent, bindings: Bindings) -> bool:
    """ "16–29 stycznia (poniedziałek – niedziela)": the weekdays of the first day and of the last."""
    if not weekdays.through or not extent.exact or len(extent.ranges) > 1:
        return False
    ends = [day.isoweekday() for day in extent.ranges[0]]
    return ends == [bindings.number(slot) for slot in weekdays.days]


def _every(analysis: Analysis, extent: Extent, bindings: Bindings) -> Every | None:
    frequency = analysis.frequency
    found = every(analysis, min(extent.ranges)[0] if extent.kind == "dates" else None, bindings)
    # "co roku 15 maja": in the plan of one year that is the day itself
    yearly = frequency is not None and frequency.times is None and found == _YEARLY
    return None if yearly else found


def _without_base(analysis: Analysis, bindings: Bindings) -> Reading:
    year = _whole_year(bindings)
    if analysis.recurs:
        found = every(analysis, None, bindings)
        note_unbounded(analysis, found, bindings)
        reading = Reading("recurring", ALL_MONTHS, *year, None, analysis.tentative, found)
        if analysis.month_day or analysis.weekdays or analysis.nth_days:
            check_recurrence(analysis, reading, bindings)
        return reading
    if analysis.continuous:
        return Reading("continuous", ALL_MONTHS, *year, None, analysis.tentative)
    return Reading("vague", None, None, None)


def _reading(analysis: Analysis, extent: Extent, recurs: Every | None, bindings: Bindings) -> Reading:
    ranges = extent.ranges
    first, last = ranges[0]
    months = months_between(first, last, bindings.year)
    if len(ranges) > 1:
        first, last = min(a for a, _ in ranges), max(b for _, b in ranges)
        months = tuple(sorted({m for a, b in ranges for m in months_between(a, b, bindings.year)}))
    tentative = analysis.tentative or extent.unsure or (analysis.vague and recurs is None)
    if recurs:
        return Reading("recurring", months, first, last, None, tentative, recurs)
    if analysis.continuous and ranges == (_whole_year(bindings),):
        return Reading("continuous", months, first, last, None, analysis.tentative)
    days = None
    if extent.exact:
        days = (first,) if first == last else _few_days(ranges)
    return Reading(extent.kind, months, first, last, days, tentative)


def _whole_year(bindings: Bindings) -> Bounds:
    return date(bindings.year, 1, 1), date(bindings.year, 12, 31)


def _few_days(ranges: tuple[Bounds, ...]) -> tuple[date, ...] | None:
    """Return the days of `ranges`; None if one of them is longer than a few."""
    if not all(last - first < FEW_DAYS for first, last in ranges):
        return None
    spans = [range(first.toordinal(), last.toordinal() + 1) for first, last in ranges]
    return tuple(map(date.fromordinal, spans[0] if len(spans) == 1 else sorted(set().union(*spans))))


def _check_weekdays(weekdays: WeekDays, extent: Extent, bindings: Bindings) -> None:
    """Check that a weekday beside a date is the weekday of that date."""
    days = [day for ends in extent.ranges for day in dict.fromkeys(ends)]
    if extent.kind == "deadline":
        days = days[-1:]
    if len(days) != len(weekdays.days):
        return
    for day, slot in zip(days, weekdays.days, strict=True):
        bindings.check_weekday(day, slot)
