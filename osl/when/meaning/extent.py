"""What a date phrase covers in the plan's year: ranges of days."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise, permutations
from typing import TYPE_CHECKING, Any, cast

from osl.dates.ranges import ALL_MONTHS, end_of_month
from osl.values import Value
from osl.when.grammar.nodes import (
    POINTS,
    Base,
    Chain,
    Deadline,
    Half,
    Listing,
    MonthHeading,
    Narrowed,
    Open,
    Point,
    PointRange,
    Quarter,
    SchoolYear,
    TermTime,
    Year,
)
from osl.when.issue_codes import CodedIssue, UnreadableError
from osl.when.meaning.calendar import Bounds, resolve
from osl.when.meaning.days_of_months import with_days_of_each
from osl.when.meaning.endings import to_ending

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.when.analysis.analyse import Analysis
    from osl.when.analysis.segments import Match
    from osl.when.meaning.bindings import Bindings
    from osl.when.model import ReadingKind

# by the months before the first and the last month: thousands of readings share them
_RUNS_OF_MONTHS = tuple(tuple(ALL_MONTHS[before:end] for end in range(13)) for before in range(13))
FEW_DAYS = timedelta(10)
_ONE_DAY = timedelta(1)
_A_YEAR = timedelta(365)
_A_MONTH = timedelta(31)
_LAST_OF_TERM = 6  # June
_PARTS_OF_YEAR = (Quarter, Half)


class Extent(Value):
    """What a base covers: its kind and ranges of days.

    `unsure`: the words leave the days open; `exact`: every end is a named day.
    """

    kind: ReadingKind
    ranges: tuple[Bounds, ...]
    unsure: bool = False
    exact: bool = False

    def within(self, days: timedelta) -> bool:
        """Whether every range is shorter than that."""
        return all(last - first < days for first, last in self.ranges)


def months_between(first: date, last: date, year: int) -> tuple[int, ...]:
    """Return the months of `year` from the month of one day to that of another."""
    begin = first.month if first.year == year else 1 if first.year < year else 13
    end = last.month if last.year == year else 12 if last.year > year else 0
    return _RUNS_OF_MONTHS[begin - 1][end]


# the plan's year


def in_the_plan(analysis: Analysis, found: Match, bindings: Bindings) -> Extent:
    """Return what the base covers in the plan of the bindings' year; raises UnreadableError."""
    base = cast("Base", found.node)
    others = analysis.years and [
        slot for slot in analysis.years if bindings.named_year(slot) != bindings.year
    ]
    if not others:
        return _extent(base, found, bindings)
    bindings.one_year = None
    if isinstance(base, Deadline | Open):
        return _open_of_other_year(base, found, others, bindings)
    extent = _extent(base, found, bindings)
    if any(months_between(first, last, bindings.year) for first, last in extent.ranges):
        if not bindings.issues:
            bindings.note(CodedIssue("beyond-year", found.start, found.end - 1, bindings.year))
        return extent
    return _moved(base, found, others, bindings)


def _open_of_other_year(base: Deadline | Open, found: Match, others: list[int], bindings: Bindings) -> Extent:
    bindings.note(CodedIssue("other-year", others[0], others[0], others))
    if isinstance(base, Open):
        raise UnreadableError
    named = bindings.named_year(others[0])
    if named < bindings.year:
        bindings.move(named)
    return _extent(base, found, bindings)


def _moved(base: Base, found: Match, others: list[int], bindings: Bindings) -> Extent:
    """Return what a phrase that names one other year covers if that year is a mistake for the plan's."""
    # in a school year neither year alone is mistaken
    mistaken = [] if isinstance(base, SchoolYear) else others
    bindings.note(CodedIssue("other-year", others[0], others[0], mistaken))
    if isinstance(base, SchoolYear) or len({bindings.named_year(slot) for slot in others}) > 1:
        raise UnreadableError
    bindings.move(bindings.named_year(others[0]))
    try:
        return _extent(base, found, bindings)
    except UnreadableError:
        raise UnreadableError from None  # what is wrong is the year


# what a base covers


def _extent(base: Base, found: Match, bindings: Bindings) -> Extent:
    return _COVERS[type(base)](base, found, bindings)


def _point(point: Point, found: Match, bindings: Bindings) -> Extent:
    del found
    first, last, exact, unsure = resolve(point, bindings)
    return Extent("dates" if exact else "span", ((first, last),), unsure, exact)


def _range(base: PointRange, found: Match, bindings: Bindings) -> Extent:
    first, first_end, exact, unsure = resolve(base.first, bindings)
    _, last, exact_end, unsure_end = resolve(base.last, bindings)
    if last < first:
        raise UnreadableError(CodedIssue("reversed-range", found.start, found.end - 1, base))
    if last < first_end and isinstance(base.first, _PARTS_OF_YEAR):
        # "II kwartał – maj": from one to the other, or the month of that quarter
        raise UnreadableError(CodedIssue("two-ways", found.start, found.end - 1))
    if base.double is not None:
        bindings.note(CodedIssue("two-tos", base.double, base.double))
    if last - first > _A_YEAR and not isinstance(base.last, Year | SchoolYear):
        first, last = _over_a_year(base, found, (first, last), bindings)
    exact = exact or exact_end
    return Extent("dates" if exact else "span", ((first, last),), unsure or unsure_end, exact)


def _over_a_year(base: PointRange, found: Match, ends: Bounds, bindings: Bindings) -> Bounds:
    """Return the days of a range over twelve months; a second year one too high counts as the first."""
    first, last = ends
    bindings.note(CodedIssue("over-a-year", found.start, found.end - 1, base))
    if last - first > _A_YEAR + _A_MONTH or not months_between(first, last, bindings.year):
        return ends
    bindings.move()
    meant = resolve(base.first, bindings)[0], resolve(base.last, bindings)[1]
    return meant if meant[0] <= meant[1] else ends


def _chain(base: Chain, found: Match, bindings: Bindings) -> Extent:
    ends = [resolve(month, bindings)[:2] for month in base.months]
    for (_, last), (first, _) in pairwise(ends):
        if first - last != _ONE_DAY:
            raise UnreadableError(CodedIssue("broken-chain", found.start, found.end - 1, base))
    return Extent("span", ((ends[0][0], ends[-1][1]),))


def _listing(base: Listing, found: Match, bindings: Bindings) -> Extent:
    if whole := to_ending(base, found, bindings):
        return _range(whole, found, bindings)
    parts = [_extent(item, found, bindings) for item in with_days_of_each(base.items, bindings)]
    ranges = tuple([ends for part in parts for ends in part.ranges])
    if base.ordered and list(ranges) != sorted(ranges):
        raise UnreadableError(CodedIssue("reversed-range", found.start, found.end - 1))
    unsure, exact = any(part.unsure for part in parts), all(part.exact for part in parts)
    if exact:
        return Extent("dates", ranges, unsure, exact)
    if any(_within(one, other) for one, other in permutations(ranges, 2)):
        # "I półrocze, maj": a list, or one that the other makes clear
        raise UnreadableError(CodedIssue("two-ways", found.start, found.end - 1))
    listed = tuple(s for part in parts for s in (part.ranges if part.exact else map(_months_of, part.ranges)))
    return Extent("dates", listed, unsure or listed != ranges)


def _within(one: Bounds, other: Bounds) -> bool:
    return other[0] <= one[0] and one[1] <= other[1] and one != other


def _months_of(days: Bounds) -> Bounds:
    """Return the whole months of a range: a list is of days or of months, not of parts of months."""
    first, last = days
    return first.replace(day=1), end_of_month(last.year, last.month)


def _narrowed(base: Narrowed, found: Match, bindings: Bindings) -> Extent:
    begin, end, _, _ = resolve(base.whole, bindings)
    inner = _extent(base.inner, found, bindings)
    for first, last in inner.ranges:
        fits = first <= end and begin <= last if base.loosely else begin <= first and last <= end
        if not fits:
            raise UnreadableError(CodedIssue("two-ways", found.start, found.end - 1))
    return inner


def _deadline(base: Deadline, found: Match, bindings: Bindings) -> Extent:
    begin, end, _, unsure = resolve(base.last, bindings)
    last = begin - _ONE_DAY if base.before else end
    first = date(bindings.year, 1, 1)
    if last < first:
        raise UnreadableError(CodedIssue("reversed-range", found.start, found.end - 1, base))
    return Extent("deadline", ((first, last),), unsure)


def _open(base: Open, found: Match, bindings: Bindings) -> Extent:
    begin, end, exact, unsure = resolve(base.first, bindings)
    first = end + _ONE_DAY if base.after else begin
    last = date(bindings.year, 12, 31)
    if last < first:
        raise UnreadableError(CodedIssue("reversed-range", found.start, found.end - 1, base))
    return Extent("dates" if exact else "span", ((first, last),), unsure, exact)


def _term_time(base: TermTime, found: Match, bindings: Bindings) -> Extent:
    """Return the parts of the plan's year up to June and from the month in which a school year begins."""
    del found
    year, begins = bindings.year, bindings.number(base.begins)
    spring = date(year, 1, 1), end_of_month(year, _LAST_OF_TERM)
    return Extent("dates", (spring, (date(year, begins, 1), date(year, 12, 31))))


def _heading(base: MonthHeading, found: Match, bindings: Bindings) -> Extent:
    first, first_end, _, _ = resolve(base.first, bindings)
    _, last, _, _ = resolve(base.last, bindings)
    if last < first:
        return Extent("span", ((first, first_end),))
    bindings.note(CodedIssue("unclear-remark", found.start, found.end - 1))
    return Extent("span", ((first, last),))


_COVERS: dict[type, Callable[[Any, Match, Bindings], Extent]] = {
    **dict.fromkeys(POINTS, _point),
    PointRange: _range,
    Chain: _chain,
    Listing: _listing,
    Narrowed: _narrowed,
    Deadline: _deadline,
    Open: _open,
    MonthHeading: _heading,
    TermTime: _term_time,
}
