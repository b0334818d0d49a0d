"""Checks of a phrase whose days are known: times of day, days that may be years, a second date."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

from osl.dates.ranges import end_of_month, has_gaps
from osl.when.grammar.nodes import (
    Continuous,
    Day,
    Frequency,
    Listing,
    Month,
    Noise,
    NthDay,
    PartOfMonth,
    PointRange,
    WeekDays,
)
from osl.when.issue_codes import CodedIssue, UnreadableError
from osl.when.meaning.every import weekday_numbers
from osl.when.token_types import TOKEN_TYPES, Nth

if TYPE_CHECKING:
    from datetime import date

    from osl.when.analysis.analyse import Analysis
    from osl.when.analysis.segments import Match
    from osl.when.grammar.nodes import Slot
    from osl.when.meaning.bindings import Bindings
    from osl.when.model import Every, Reading

_DATED = (Day, Month, NthDay, PartOfMonth, Listing)
_LAST_HOUR, _FIRST_HOUR = 24, 7
_FIGURES_H = {TOKEN_TYPES["NUMBER"] + TOKEN_TYPES["H"], TOKEN_TYPES["HOURH"]}
_AFTER_HOURS = "".join(TOKEN_TYPES[name] for name in ("COMMA", "MARK", "DASH", "PLUS"))
_WEEK = tuple(map(timedelta, range(7)))
_MONTHS_IN = {"quarter": 3, "half-year": 6}


# times of day


def note_maybe_hours(analysis: Analysis, bindings: Bindings, signature: str) -> None:
    """Note "8h", and "19h" beside several days, which may be an hour or how long it takes."""
    for start, end, node in analysis.segments:
        alone = node == Noise("label") and signature[start:end] in _FIGURES_H
        ends = not signature[end:] or signature[end] in _AFTER_HOURS
        if alone and ends and _FIRST_HOUR <= bindings.number(start) <= _LAST_HOUR:
            bindings.note(CodedIssue("hour-or-length", start, end - 1, bindings.number(start)))


def are_hours(bindings: Bindings, slots: tuple[Slot, ...]) -> bool:
    """Whether the figures at `slots` are times of one day: "godz. 17.30 do 20", not "godz. 17.30 do 3.05"."""
    values = bindings.values
    if all(_may_be_month(values[slot], bindings.year) for slot in slots):
        return False
    hours = [_hour(values[slot]) for slot in slots]
    return max(hours) <= _LAST_HOUR and (len(hours) == 1 or _may_end(values[slots[-1]], values[slots[0]]))


def are_days(weekdays: WeekDays, slots: tuple[Slot, ...], bindings: Bindings, *, has_base: bool) -> bool:
    """Whether numbers beside weekdays may be their days: "maj: pt–nd 15–17", "sobota 10–11", not "wt. 16–18".

    `has_base`: whether there is a month that those may be the days of.
    """
    first, last = bindings.number(slots[0]), bindings.number(slots[-1])
    days = len(weekday_numbers(weekdays, bindings))
    if not has_base:
        return days == 1 and len(slots) == 2 and last - first == 1
    return len(slots) != 2 or last - first + 1 == days


def _may_be_month(value: Any, year: int) -> bool:
    """Whether figures may be a month of `year` or a year beside it, "3.26", and hardly an hour, "9.25"."""
    if type(value) is not tuple or value[-1] != "short":
        return False
    _, month, named, _ = cast("tuple[None, int, int, str]", value)
    return month <= 12 and abs(named - year) <= 1 and named % 5 != 0


def _hour(value: Any) -> int:
    """Return the hour of figures that are tokens of a day or a month; 0 if none is kept."""
    if type(value) is tuple:
        value = value[1] if value[0] is None else value[0]
    return cast("int", value or 0)


def _may_end(value: Any, first: Any) -> bool:
    """Whether `value` may be the end of what begins at `first`.

    What may be a date has to look like a time of day: "17.30", or with the minutes of `first`, "15.02–17.02".
    """
    if type(value) is not tuple or value[0] is None:
        return True
    end, minutes, _ = cast("tuple[int, int, None]", value)
    alike = type(first) is tuple and first[:2] == (_hour(first), minutes)
    return end > _hour(first) and (minutes % 5 == 0 or alike)


# days that may be years


def check_years(analysis: Analysis, bindings: Bindings) -> None:
    """Note that the numbers may be years, "May 23".

    Raises UnreadableError if a day is hardly meant, "Jan - Dec 23".
    """
    days = analysis.month_first
    if not all(_is_near_year(bindings.number(day.day), bindings) for day in days):
        return
    base = analysis.base.node if analysis.base else None
    issue = CodedIssue("day-or-year", days[0].month, days[-1].day, tuple(day.day for day in days))
    if isinstance(base, PointRange) and isinstance(base.first, Month) and isinstance(base.last, Day):
        raise UnreadableError(issue._replace(code="year-for-day", first=base.first.month))
    bindings.note(issue)


def _is_near_year(number: int, bindings: Bindings) -> bool:
    """Whether it is the plan's year, the one before or the one after, in two digits; "23rd" is not."""
    return not isinstance(number, Nth) and abs(2000 + number - bindings.year) <= 1


# words that may be a second date


def check_recurrence(analysis: Analysis, reading: Reading, bindings: Bindings) -> None:
    """Note what may be a second date, and a day that not every month has."""
    apart, base = analysis.apart, analysis.base
    if apart and base and _may_be_another(apart, base, reading, bindings):
        bindings.note(CodedIssue("two-times", apart.start, apart.end - 1, (base.start, base.end - 1)))
    if analysis.month_day:
        _check_day(analysis.month_day.day, reading, bindings)
    if reading.every and reading.every.rule is None:
        _check_weeks(analysis, reading, reading.every, bindings)


def _check_weeks(analysis: Analysis, reading: Reading, every: Every, bindings: Bindings) -> None:
    """Note weekdays whose weeks nobody can tell: "co drugi wtorek" without its first day."""
    nth = analysis.nth_days
    if nth and nth.each and every.unit is None and not analysis.weekdays:
        first, last = min(*nth.nth, nth.weekday), max(*nth.nth, nth.weekday)
        bindings.note(CodedIssue("which-of-month", first, last))
    if analysis.weekdays is None or every.unit != "week" or every.interval == 1:
        return
    found = [one for one in analysis.segments if isinstance(one.node, WeekDays | Frequency)]
    first_day = _first_of(weekday_numbers(analysis.weekdays, bindings), reading)
    base = analysis.base and (analysis.base.start, analysis.base.end - 1)
    days = (first_day, reading.last_day) if first_day else None
    bindings.note(CodedIssue("which-weeks", found[0].start, found[-1].end - 1, (base, days)))


def _first_of(weekdays: tuple[int, ...], reading: Reading) -> date | None:
    """Return the first day of the reading that is one of `weekdays`; None if its months have gaps."""
    first = reading.first_day
    if first is None or has_gaps(reading.months or ()):
        return None
    return next(day for day in map(first.__add__, _WEEK) if day.isoweekday() in weekdays)


def _may_be_another(apart: Match, base: Match, reading: Reading, bindings: Bindings) -> bool:
    """ "na bieżąco, maj", "raz w miesiącu, III i IX": one date, or two of which one is lost."""
    if isinstance(apart.node, Continuous):
        return isinstance(base.node, _DATED) and reading.kind != "continuous"
    every = reading.every
    if every is None or every.unit is None or every.unit == "year":
        return False
    months, longer = reading.months or (), _MONTHS_IN.get(every.unit, 0)
    if longer > 1 and len(months) * longer == 12 * every.count:
        return False  # "raz na pół roku – czerwiec i grudzień": each time is named
    if isinstance(base.node, Listing):
        return has_gaps(months)
    if not isinstance(base.node, Month) or base.node.year is not None:
        return False
    first, last = sorted((apart, base))
    return longer > 1 or ";" in bindings.values[first.end : last.start]


def _check_day(slot: Slot, reading: Reading, bindings: Bindings) -> None:
    """ "31. dnia każdego miesiąca": a series skips the months that have no such day."""
    number = bindings.number(slot)
    lacking = [month for month in reading.months or () if end_of_month(bindings.year, month).day < number]
    if lacking:
        bindings.note(CodedIssue("short-months", slot, slot, tuple(lacking)))
