"""How the parts of a production become a shape: marks and points."""

from __future__ import annotations

from osl.when.grammar.nodes import (
    Day,
    Edge,
    Half,
    Month,
    PartOfMonth,
    Quarter,
    SchoolYear,
    Slot,
    Year,
)


def same(**part: object) -> object:
    """The one labelled part, as it is."""
    (value,) = part.values()
    return value


def nothing() -> None:
    """A mark: its place is all it says."""


def the_year(year: Slot | None = None) -> Slot | None:
    """`2023 r.`, or only `roku`: the plan's."""
    return year


def on_weekday(day: Day, weekday: Slot) -> Day:
    """`środa 5 maja`."""
    return day._replace(weekday=weekday)


def week_of(week: Slot, day: Day) -> Day:
    """`w/c 15 May`, `week commencing 15 May`."""
    return day._replace(week=week)


def weekday_figures(weekday: Slot, date: Slot) -> Day:
    """`śr. 17.05`."""
    return Day(date, date, weekday=weekday)


def day(date: Slot, year: Slot | None = None) -> Day:
    """A day and a month in figures, and a year beside them."""
    return Day(date, date, year)


def day_of_figures(day: Slot, figures: Slot) -> Day:
    """`4 08.2012`: a day before a month and a year in figures."""
    return Day(day, figures, figures)


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


def beginning(month: Slot, year: Slot | None = None) -> PartOfMonth:
    """`początek maja`."""
    return PartOfMonth("beginning", month, None, year)


def middle(month: Slot, year: Slot | None = None) -> PartOfMonth:
    """`połowa maja`."""
    return PartOfMonth("middle", month, None, year)


def end(month: Slot, year: Slot | None = None) -> PartOfMonth:
    """`koniec maja`."""
    return PartOfMonth("end", month, None, year)


def half(nth: Slot, month: Slot, year: Slot | None = None) -> PartOfMonth:
    """`I połowa maja`."""
    return PartOfMonth("half", month, nth, year)


def first_half(month: Slot, year: Slot | None = None) -> PartOfMonth:
    """`do połowy maja`."""
    return PartOfMonth("to middle", month, None, year)


def second_half(month: Slot, year: Slot | None = None) -> PartOfMonth:
    """`od połowy maja`."""
    return PartOfMonth("from middle", month, None, year)


def decade(nth: Slot, month: Slot, year: Slot | None = None) -> PartOfMonth:
    """`I dekada maja`."""
    return PartOfMonth("decade", month, nth, year)


def week(nth: Slot, month: Slot, year: Slot | None = None) -> PartOfMonth:
    """`pierwszy tydzień maja`."""
    return PartOfMonth("week", month, nth, year)


def weekend(nth: Slot, month: Slot, year: Slot | None = None) -> PartOfMonth:
    """`ostatni weekend maja`."""
    return PartOfMonth("weekend", month, nth, year)


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
