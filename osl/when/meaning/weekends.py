"""A day named by its weekend: "weekend 20 czerwca" is a Saturday and a Sunday."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from osl.when.issue_codes import CodedIssue
from osl.when.meaning.every import weekday_numbers

if TYPE_CHECKING:
    from osl.when.analysis.analyse import Analysis
    from osl.when.grammar.nodes import WeekDays
    from osl.when.meaning.bindings import Bindings
    from osl.when.meaning.calendar import Bounds
    from osl.when.meaning.extent import Extent

_WEEKEND = (6, 7)


def names_a_weekend(weekdays: WeekDays, extent: Extent, bindings: Bindings) -> bool:
    """Whether `weekdays` are Saturday and Sunday, and some day of `extent` is alone."""
    if not (extent.exact and extent.kind == "dates") or weekdays.interval is not None or weekdays.also:
        return False
    both = weekdays.fixed == _WEEKEND or (weekdays.plain and weekdays.sure and not weekdays.through)
    alone = any(first == last for first, last in extent.ranges)
    return both and alone and weekday_numbers(weekdays, bindings) == _WEEKEND


def of_weekends(analysis: Analysis, extent: Extent, bindings: Bindings) -> Extent:
    """Return `extent` with the weekend of each lone day; other weekdays are noted and stay as they are.

    Days that are all named, "sobota i niedziela, 20 i 21 czerwca", give the same weekend once.
    """
    place = next(found for found in analysis.segments if found.node == analysis.weekdays)
    ranges: dict[Bounds, None] = {}
    for first, last in extent.ranges:
        lone = first == last
        if lone and first.isoweekday() not in _WEEKEND:
            bindings.note(CodedIssue("other-weekday", place.start, place.end - 1, first))
        ranges[_weekend_of(first) if lone else (first, last)] = None
    return extent._replace(ranges=tuple(ranges))


def _weekend_of(day: date) -> Bounds:
    if day.isoweekday() not in _WEEKEND:
        return day, day
    first = day - timedelta(day.isoweekday() - _WEEKEND[0])
    return first, first + timedelta(1)
