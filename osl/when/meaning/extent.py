"""What the words of a time cover in the plan's year: stretches of days."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise, permutations
from typing import TYPE_CHECKING, Any, cast

from osl.dates.ranges import end_of_month
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
    Year,
)
from osl.when.meaning.calendar import Bounds, resolve
from osl.when.meaning.issue_codes import CodedIssue, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.when.analysis.analyse import Analysis
    from osl.when.analysis.segments import Match
    from osl.when.meaning.bindings import Bindings
    from osl.when.model import ReadingKind

ALL_MONTHS = tuple(range(1, 13))
FEW_DAYS = timedelta(10)
_ONE_DAY = timedelta(1)
_A_YEAR = timedelta(365)
_A_MONTH = timedelta(31)
_PARTS_OF_YEAR = (Quarter, Half)


class Extent(Value):
    """What a base covers: its kind, each stretch of days, whether its words leave the days open,
    and whether every end is a named day."""

    kind: ReadingKind
    stretches: tuple[Bounds, ...]
    unsure: bool = False
    exact: bool = False

    def within(self, days: timedelta) -> bool:
        """Is no stretch longer than that?"""
        return all(last - first < days for first, last in self.stretches)


def months_between(first: date, last: date, year: int) -> tuple[int, ...]:
    """The months of `year` that lie between two days."""
    begin = first.month if first.year == year else 1 if first.year < year else 13
    end = last.month if last.year == year else 12 if last.year > year else 0
    return ALL_MONTHS[begin - 1 : end]


# the plan's year


def in_the_plan(sketch: Analysis, found: Match, given: Bindings) -> Extent | None:
    """What the base covers, as a plan of that year sees it."""
    base = cast("Base", found.piece)
    others = [slot for slot in sketch.years if given.named_year(slot) != given.year] if sketch.years else None
    if not others:
        return _extent(base, found, given)
    given.one_year = None
    if isinstance(base, Deadline | Open):
        return _open_of_other_year(base, found, others, given)
    extent = _extent(base, found, given)
    if any(months_between(first, last, given.year) for first, last in extent.stretches):
        if not given.troubles:
            given.troubles.append(CodedIssue("beyond-year", found.start, found.end - 1, given.year))
        return extent
    return _moved(base, found, others, given)


def _open_of_other_year(
    base: Deadline | Open, found: Match, others: list[int], given: Bindings
) -> Extent | None:
    given.troubles.append(CodedIssue("other-year", others[0], others[0], others))
    if isinstance(base, Open):
        return None
    if given.named_year(others[0]) < given.year:
        given.move()
    return _extent(base, found, given)


def _moved(base: Base, found: Match, others: list[int], given: Bindings) -> Extent | None:
    """Words that name one other year, read as in the plan's: the year is what was mistaken."""
    # of a school year no one year is what was mistaken
    mistaken = [] if isinstance(base, SchoolYear) else others
    given.troubles.append(CodedIssue("other-year", others[0], others[0], mistaken))
    if len({given.named_year(slot) for slot in others}) > 1:
        return None
    given.move()
    try:
        moved = _extent(base, found, given)
    except UnreadableError:
        return None
    return None if isinstance(base, SchoolYear) else moved


# what a base covers


def _extent(base: Base, found: Match, given: Bindings) -> Extent:
    return _COVERS[type(base)](base, found, given)


def _point(point: Point, found: Match, given: Bindings) -> Extent:
    del found
    first, last, exact, unsure = resolve(point, given)
    return Extent("dates" if exact else "span", ((first, last),), unsure, exact)


def _range(base: PointRange, found: Match, given: Bindings) -> Extent:
    first, first_end, exact, unsure = resolve(base.first, given)
    _, last, exact_end, unsure_end = resolve(base.last, given)
    if last < first:
        raise UnreadableError(CodedIssue("reversed-range", found.start, found.end - 1, base))
    if last < first_end and isinstance(base.first, _PARTS_OF_YEAR):
        # "II kwartał – maj": from one to the other, or the month of that quarter
        raise UnreadableError(CodedIssue("two-ways", found.start, found.end - 1))
    if base.double is not None:
        given.troubles.append(CodedIssue("two-tos", base.double, base.double))
    if last - first > _A_YEAR and not isinstance(base.last, Year | SchoolYear):
        first, last = _over_a_year(base, found, (first, last), given)
    exact = exact or exact_end
    return Extent("dates" if exact else "span", ((first, last),), unsure or unsure_end, exact)


def _over_a_year(base: PointRange, found: Match, ends: Bounds, given: Bindings) -> Bounds:
    """A span of over twelve months; a second year that is one too many is taken as the first."""
    first, last = ends
    given.troubles.append(CodedIssue("over-a-year", found.start, found.end - 1, base))
    if last - first > _A_YEAR + _A_MONTH or not months_between(first, last, given.year):
        return ends
    given.move()
    meant = resolve(base.first, given)[0], resolve(base.last, given)[1]
    return meant if meant[0] <= meant[1] else ends


def _chain(base: Chain, found: Match, given: Bindings) -> Extent:
    ends = [resolve(month, given)[:2] for month in base.months]
    for (_, last), (first, _) in pairwise(ends):
        if first - last != _ONE_DAY:
            raise UnreadableError(CodedIssue("broken-chain", found.start, found.end - 1, base))
    return Extent("span", ((ends[0][0], ends[-1][1]),))


def _listing(base: Listing, found: Match, given: Bindings) -> Extent:
    parts = [_extent(item, found, given) for item in base.items]
    stretches = tuple([stretch for part in parts for stretch in part.stretches])
    if base.ordered and list(stretches) != sorted(stretches):
        raise UnreadableError(CodedIssue("reversed-range", found.start, found.end - 1))
    unsure = any(part.unsure for part in parts)
    if all(part.exact for part in parts):
        return Extent("dates", stretches, unsure, exact=True)
    if any(_within(one, other) for one, other in permutations(stretches, 2)):
        # "I półrocze, maj": a list, or one that the other makes clear
        raise UnreadableError(CodedIssue("two-ways", found.start, found.end - 1))
    listed = tuple(
        s for part in parts for s in (part.stretches if part.exact else map(_months_of, part.stretches))
    )
    return Extent("dates", listed, unsure or listed != stretches)


def _within(one: Bounds, other: Bounds) -> bool:
    return other[0] <= one[0] and one[1] <= other[1] and one != other


def _months_of(stretch: Bounds) -> Bounds:
    """The whole months of a stretch: a list is of days or of months, not of parts of months."""
    first, last = stretch
    return first.replace(day=1), end_of_month(last.year, last.month)


def _narrowed(base: Narrowed, found: Match, given: Bindings) -> Extent:
    begin, end, _, _ = resolve(base.whole, given)
    inner = _extent(base.inner, found, given)
    for first, last in inner.stretches:
        fits = first <= end and begin <= last if base.loosely else begin <= first and last <= end
        if not fits:
            raise UnreadableError(CodedIssue("two-ways", found.start, found.end - 1))
    return inner


def _deadline(base: Deadline, found: Match, given: Bindings) -> Extent:
    begin, end, _, unsure = resolve(base.last, given)
    last = begin - _ONE_DAY if base.before else end
    first = date(given.year, 1, 1)
    if last < first:
        raise UnreadableError(CodedIssue("reversed-range", found.start, found.end - 1, base))
    return Extent("deadline", ((first, last),), unsure)


def _open(base: Open, found: Match, given: Bindings) -> Extent:
    begin, end, exact, unsure = resolve(base.first, given)
    first = end + _ONE_DAY if base.after else begin
    last = date(given.year, 12, 31)
    if last < first:
        raise UnreadableError(CodedIssue("reversed-range", found.start, found.end - 1, base))
    return Extent("dates" if exact else "span", ((first, last),), unsure, exact)


def _heading(base: MonthHeading, found: Match, given: Bindings) -> Extent:
    first, first_end, _, _ = resolve(base.first, given)
    _, last, _, _ = resolve(base.last, given)
    if last < first:
        return Extent("span", ((first, first_end),))
    given.troubles.append(CodedIssue("unclear-remark", found.start, found.end - 1))
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
}
