"""How the parts of a production become a shape: points and spans."""

from __future__ import annotations

from typing import cast

from osl.when.grammar.shapes import (
    Chain,
    Day,
    Deadline,
    Edge,
    Half,
    Heading,
    Month,
    Open,
    Part,
    Point,
    Quarter,
    Range,
    SchoolYear,
    Slot,
    Year,
)  # fmt: skip


def same(**part: object) -> object:
    """The one labelled part, as it is."""
    (value,) = part.values()
    return value


def nothing() -> None:
    """A mark: its place is all it says."""


def false() -> bool:
    """A mark that says no."""
    return False


def true() -> bool:
    """A mark that says yes."""
    return True


def the_year(year: Slot | None = None) -> Slot | None:
    """`2023 r.`, or only `roku`: the plan's."""
    return year


def on_weekday(day: Day, weekday: Slot) -> Day:
    """`środa 5 maja`."""
    return day.changed(weekday=weekday)


def weekday_figures(weekday: Slot, date: Slot) -> Day:
    """`śr. 17.05`."""
    return Day(date, date, weekday=weekday)


def day(date: Slot, year: Slot | None = None) -> Day:
    """A day and a month in figures, and a year beside them."""
    return Day(date, date, year)


def full_day(date: Slot) -> Day:
    """A day, a month and a year in figures."""
    return Day(date, date, date)


def month(month: Slot) -> Month:
    """A month and a year in figures."""
    return Month(month, month)


def quarter(figures: Slot) -> Quarter:
    """`Q3/2023`: a quarter and a year in figures."""
    return Quarter(figures, figures)


def half_of(figures: Slot) -> Half:
    """`H1/2023`: half a year and its year in figures."""
    return Half(figures, figures)


def whole_year(**_: object) -> Year:
    """The plan's own year."""
    return Year()


def school_year(begins: Slot, pair: Slot) -> SchoolYear:
    """`rok szkolny 2023/24`: both years in one token."""
    return SchoolYear(begins, pair, pair)


def beginning(month: Slot, year: Slot | None = None) -> Part:
    """`początek maja`."""
    return Part("beginning", month, None, year)


def middle(month: Slot, year: Slot | None = None) -> Part:
    """`połowa maja`."""
    return Part("middle", month, None, year)


def end(month: Slot, year: Slot | None = None) -> Part:
    """`koniec maja`."""
    return Part("end", month, None, year)


def half(nth: Slot, month: Slot, year: Slot | None = None) -> Part:
    """`I połowa maja`."""
    return Part("half", month, nth, year)


def first_half(month: Slot, year: Slot | None = None) -> Part:
    """`do połowy maja`."""
    return Part("to middle", month, None, year)


def second_half(month: Slot, year: Slot | None = None) -> Part:
    """`od połowy maja`."""
    return Part("from middle", month, None, year)


def decade(nth: Slot, month: Slot, year: Slot | None = None) -> Part:
    """`I dekada maja`."""
    return Part("decade", month, nth, year)


def week(nth: Slot, month: Slot, year: Slot | None = None) -> Part:
    """`pierwszy tydzień maja`."""
    return Part("week", month, nth, year)


def weekend(nth: Slot, month: Slot, year: Slot | None = None) -> Part:
    """`ostatni weekend maja`."""
    return Part("weekend", month, nth, year)


def quarter_begins(number: Slot, year: Slot | None = None) -> Edge:
    """`początek II kwartału`."""
    return Edge("beginning", 3, number, year)


def quarter_middle(number: Slot, year: Slot | None = None) -> Edge:
    """`połowa II kwartału`."""
    return Edge("middle", 3, number, year)


def quarter_ends(number: Slot, year: Slot | None = None) -> Edge:
    """`koniec II kwartału`."""
    return Edge("end", 3, number, year)


def half_begins(number: Slot, year: Slot | None = None) -> Edge:
    """`początek II półrocza`."""
    return Edge("beginning", 6, number, year)


def half_ends(number: Slot, year: Slot | None = None) -> Edge:
    """`koniec I półrocza`."""
    return Edge("end", 6, number, year)


def dated(point: Point, year: Slot | None) -> Point:
    """`point` in the year of another, if it has none of its own."""
    if point.year is not None or year is None or isinstance(point, SchoolYear):
        return point
    return point.changed(year=year)


def span(first: Point, last: Point, double: Slot | None = None) -> Range:
    """From a point to a point; a year named only at the end is the first one's too."""
    return Range(dated(first, last.year), last, double)


def heading(first: Slot, last: Slot) -> Heading:
    """`IX – I zebranie grupowe`."""
    return Heading(Month(first), Month(last))


def chain(first: Month, rest: tuple[Month, ...]) -> Chain | Range:
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


def turn(first: Slot, last: Month) -> Range:
    """`przełom maja i czerwca`: the end of one and the beginning of the other."""
    return Range(Part("end", first, None, last.year), Part("beginning", last.month, None, last.year))


def days(first: Slot, last: Day) -> Range:
    """Two days of one month: `20–22 maja`."""
    return Range(last.changed(day=first), last)


def month_days(month: Slot, first: Slot, last: Slot, year: Slot | None = None) -> Range:
    """`May 5–7`."""
    return Range(Day(first, month, year), Day(last, month, year))


def numbered_months(first: Slot, last: Slot) -> Range:
    """`07-08.2023`."""
    return Range(Month(first, last), Month(last, last))


def quarters(first: Slot, last: Slot, year: Slot | None = None) -> Range:
    """`III–IV kwartał`."""
    return Range(Quarter(first, year), Quarter(last, year))


def halves(first: Slot, last: Slot, year: Slot | None = None) -> Range:
    """`I–II półrocze`."""
    return Range(Half(first, year), Half(last, year))


def parts(first: Slot, last: Part) -> Range:
    """`I–II tydzień maja`."""
    return Range(last.changed(nth=first), last)


def years(first: Slot, last: Slot) -> Range:
    """`2022-2025`."""
    return Range(Year(first), Year(last))


def before(last: Point) -> Deadline:
    """`przed 15 maja`."""
    return Deadline(last, before=True)


def after(first: Point) -> Open:
    """`po 10 czerwca`."""
    return Open(first, after=True)
