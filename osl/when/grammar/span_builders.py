"""How the parts of a production become a shape: spans, open ends, and what narrows a time."""

from __future__ import annotations

from typing import cast

from osl.when.grammar.nodes import (
    Chain,
    Day,
    Deadline,
    Half,
    Listing,
    Month,
    MonthHeading,
    NamedPeriod,
    Narrowed,
    Open,
    PartOfMonth,
    Point,
    PointRange,
    Quarter,
    SchoolYear,
    Slot,
    Year,
)


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


def of_season(whole: NamedPeriod, inner: Point | PointRange | Listing) -> Narrowed:
    """`wakacje (26.06 – 31.08)`: its own days, which may begin before it."""
    return Narrowed(whole, inner, loosely=True)


def before(last: Point) -> Deadline:
    """`przed 15 maja`."""
    return Deadline(last, before=True)


def after(first: Point) -> Open:
    """`po 10 czerwca`."""
    return Open(first, after=True)
