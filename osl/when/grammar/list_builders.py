"""How the parts of a production become a shape: lists."""

from __future__ import annotations

from typing import TypeAlias, cast

from osl.when.grammar.nodes import (
    Chain,
    Day,
    Half,
    Listing,
    NthDay,
    PartOfMonth,
    Point,
    PointRange,
    Quarter,
    Slot,
)
from osl.when.grammar.span_builders import dated, dated_chain, days, span

ListItem: TypeAlias = Point | PointRange | Chain
ListItems: TypeAlias = tuple[ListItem, ...]
ListNumbers: TypeAlias = tuple[Slot, ...]


def alone(item: ListItem) -> ListItems:
    """A list of one."""
    return (item,)


def only(items: ListItems) -> Listing:
    """A list in one part: `6 oraz 20 lipca`."""
    return Listing(items)


def listing(first: ListItems, rest: tuple[ListItems, ...]) -> Listing:
    """A list in several parts; a year is that of all before it that have none."""
    return Listing(_inherited(first + tuple(item for more in rest for item in more)))


def _inherited(items: ListItems) -> ListItems:
    year: Slot | None = None
    found: list[ListItem] = []
    for item in reversed(items):
        if isinstance(item, PointRange):
            item = span(dated(item.first, year), dated(item.last, year))  # noqa: PLW2901
            year = item.first.year
        elif isinstance(item, Chain):
            item = dated_chain(item.months, year)  # noqa: PLW2901
            year = item.months[0].year
        else:
            item = dated(item, year)  # noqa: PLW2901
            year = item.year
        found.append(item)
    return tuple(reversed(found))


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


def number(first: Slot) -> ListNumbers:
    """One day of a list."""
    return (first,)


def numbers(first: Slot, last: Slot) -> ListNumbers:
    """Days of a list, from one to another."""
    return first, last


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
