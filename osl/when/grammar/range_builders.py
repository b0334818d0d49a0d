"""What each production builds: ranges, open ends, what narrows a date, and lists."""

from __future__ import annotations

from functools import partial
from typing import TypeAlias, cast

from osl.when.grammar.nodes import (
    Chain,
    Day,
    Deadline,
    Half,
    Listing,
    Month,
    MonthHeading,
    Narrowed,
    NthDay,
    Open,
    PartOfMonth,
    Point,
    PointRange,
    Quarter,
    SchoolYear,
    Slot,
    Year,
)

ListItem: TypeAlias = Point | PointRange | Chain
ListItems: TypeAlias = tuple[ListItem, ...]
ListNumbers: TypeAlias = tuple[Slot, ...]


def dated(point: Point, year: Slot | None) -> Point:
    """`point` in the year of another, if it has none of its own."""
    if point.year is not None or year is None or isinstance(point, SchoolYear):
        return point
    return point._replace(year=year)


def span(first: Point, last: Point, double: Slot | None = None) -> PointRange:
    """From a point to a point; a year named only at the end is the first one's too."""
    return PointRange(dated(first, last.year), last, double)


def heading(first: Slot, last: Slot) -> MonthHeading:
    """`IX – I zebranie grupowe`."""
    return MonthHeading(Month(first), Month(last))


def chain(first: Month, rest: tuple[Month, ...]) -> Chain | PointRange:
    """`kwiecień-maj-czerwiec`: months that follow each other, as far as their numbers say so."""
    if len(rest) == 1:
        return span(first, rest[0])
    return dated_chain((first, *rest), rest[-1].year)


def dated_chain(months: tuple[Month, ...], year: Slot | None) -> Chain:
    """A chain of `months`, those without a year of their own in `year`."""
    return Chain(tuple(cast("Month", dated(month, year)) for month in months))


def months_side_by_side(first: Month, rest: tuple[Month, ...]) -> Chain:
    """`kwiecień maj`: nothing between them, so that they follow each other."""
    return dated_chain((first, *rest), rest[-1].year)


def turn(first: Slot, last: Month) -> PointRange:
    """`przełom maja i czerwca`: the end of one and the beginning of the other."""
    return PointRange(
        PartOfMonth("end", first, None, last.year), PartOfMonth("beginning", last.month, None, last.year)
    )


def days(first: Slot, last: Day) -> PointRange:
    """Two days of one month: `20–22 maja`."""
    return PointRange(last._replace(day=first), last)


def month_days(month: Slot, first: Slot, last: Slot, year: Slot | None = None) -> PointRange:
    """`May 5–7`."""
    return PointRange(Day(first, month, year), Day(last, month, year))


def numbered_months(first: Slot, last: Slot) -> PointRange:
    """`07-08.2023`."""
    return PointRange(Month(first, last), Month(last, last))


def quarters(first: Slot, last: Slot, year: Slot | None = None) -> PointRange:
    """`III–IV kwartał`."""
    return PointRange(Quarter(first, year), Quarter(last, year))


def halves(first: Slot, last: Slot, year: Slot | None = None) -> PointRange:
    """`I–II półrocze`."""
    return PointRange(Half(first, year), Half(last, year))


def parts(first: Slot, last: PartOfMonth) -> PointRange:
    """`I–II tydzień maja`."""
    return PointRange(last._replace(nth=first), last)


def years(first: Slot, last: Slot) -> PointRange:
    """`2022-2025`."""
    return PointRange(Year(first), Year(last))


before = partial(Deadline, before=True)  # przed 15 maja
after = partial(Open, after=True)  # po 10 czerwca
# wakacje (26.06 – 31.08): its own days, which may begin before it
of_season = partial(Narrowed, loosely=True)


# lists


def alone(item: ListItem) -> ListItems:
    """A list of one."""
    return (item,)


def listing(first: ListItems, rest: tuple[ListItems, ...]) -> Listing:
    """A list in several parts; a year is also that of all items before it that have none."""
    items = first + tuple(item for more in rest for item in more)
    year: Slot | None = None
    found: list[ListItem] = []
    for item in reversed(items):
        found.append(_in_year(item, year))
        year = _year_of(found[-1])
    return Listing(tuple(reversed(found)))


def _in_year(item: ListItem, year: Slot | None) -> ListItem:
    if isinstance(item, PointRange):
        return span(dated(item.first, year), dated(item.last, year))
    return dated_chain(item.months, year) if isinstance(item, Chain) else dated(item, year)


def _year_of(item: ListItem) -> Slot | None:
    first = (
        item.first if isinstance(item, PointRange) else item.months[0] if isinstance(item, Chain) else item
    )
    return first.year


def side_by_side(first: Day, rest: tuple[Day, ...]) -> Listing:
    """Full dates with nothing between."""
    return Listing((first, *rest))


def both(first: Point, last: Point) -> Listing:
    """`20.05/21.05`."""
    return Listing((dated(first, last.year), last), ordered=True)


def weeks(week: Slot, items: ListItems, rest: tuple[ListItems, ...] = ()) -> Listing:
    """`w/c 15, 22 and 29 May`: the week of each day."""
    made = listing(items, rest).items
    return Listing(tuple(item._replace(week=week) if isinstance(item, Day) else item for item in made))


def numbers(first: Slot, last: Slot | None = None) -> ListNumbers:
    """A day of a list, or days from one to another."""
    return (first,) if last is None else (first, last)


def last_days(first: Slot, last: Day) -> ListItems:
    """The end of a list of days: `…, 20–22 maja`."""
    return (days(first, last),)


def shared_month(days: tuple[ListNumbers, ...], last: tuple[Day | PointRange, ...]) -> ListItems:
    """Days of the month that the last of them names."""
    (end,) = last
    pattern = cast("Day", end.last if isinstance(end, PointRange) else end)
    made: list[Point | PointRange] = []
    for numbers in days:
        ends = [pattern._replace(day=number) for number in numbers]
        made.append(PointRange(ends[0], ends[1]) if len(ends) == 2 else ends[0])
    return (*made, end)


def shared_nth(items: ListNumbers, last: NthDay | PartOfMonth) -> ListItems:
    """`pierwsza i trzecia sobota maja`, `I i II tydzień maja`."""
    return (*(last._replace(nth=item) for item in items), last)


def days_of(month: Slot, first: Slot, rest: ListNumbers) -> Listing:
    """`styczeń: 10, 24`."""
    return Listing(tuple(Day(day, month) for day in (first, *rest)))


def shared_year(items: ListNumbers, last: Quarter | Half) -> ListItems:
    """Quarters or halves of the year of the last of them."""
    return (*(last._replace(number=number) for number in items), last)
