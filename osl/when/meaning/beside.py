"""Doubts about what recurs, or goes on all the time, beside the months of a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.ranges import end_of_month, has_gaps
from osl.when.grammar.nodes import Continuous, Day, Frequency, Listing, Month, NthDay, PartOfMonth
from osl.when.meaning.issue_codes import CodedIssue

if TYPE_CHECKING:
    from osl.when.analysis.analyse import Analysis
    from osl.when.analysis.segments import Match
    from osl.when.meaning.bindings import Bindings
    from osl.when.model import Reading

_DATED = (Day, Month, NthDay, PartOfMonth, Listing)


def look_beside(sketch: Analysis, base: Match | None, reading: Reading, given: Bindings) -> None:
    """Note what may be two times, and a day that not every month has."""
    apart = sketch.apart
    if apart and base and _may_be_another(apart, base, reading):
        given.note(CodedIssue("two-times", apart.start, apart.end - 1, (base.start, base.end - 1)))
    if sketch.month_day:
        _look_at_day(sketch.month_day.day, reading, given)


def _may_be_another(apart: Match, base: Match, reading: Reading) -> bool:
    """ "na bieżąco, maj", "raz w miesiącu, III i IX": one time, or two of which one is lost."""
    months, every = reading.months or (), reading.every
    if isinstance(apart.piece, Continuous):
        return isinstance(base.piece, _DATED) and reading.kind != "continuous"
    if not isinstance(apart.piece, Frequency) or every is None or every.unit in (None, "year"):
        return False
    return isinstance(base.piece, Listing) and has_gaps(months)


def _look_at_day(slot: int, reading: Reading, given: Bindings) -> None:
    """ "31. dnia każdego miesiąca": a series passes over the months that have no such day."""
    number = given.number(slot)
    lacking = [m for m in reading.months or () if end_of_month(given.year, m).day < number]
    if lacking:
        given.note(CodedIssue("short-months", slot, slot, tuple(lacking)))
