"""How the parts of a production become a shape, where naming the parts is not enough."""

from __future__ import annotations

from typing import cast

from osl.when.shapes import (
    Aside,
    Continuous,
    Day,
    Deadline,
    Frequency,
    Half,
    Heading,
    Listing,
    Month,
    Open,
    Part,
    Point,
    Quarter,
    Range,
    SchoolYear,
    Slot,
    Tentative,
    Vague,
    WeekDays,
    Year,
)

Items = tuple[Point | Range, ...]
Numbers = tuple[Slot, ...]


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


def day(date: Slot, year: Slot | None = None) -> Day:
    """A day and a month in figures, and a year beside them."""
    return Day(date, date, year)


def full_day(date: Slot) -> Day:
    """A day, a month and a year in figures."""
    return Day(date, date, date)


def month(month: Slot) -> Month:
    """A month and a year in figures."""
    return Month(month, month)


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


def _dated(point: Point, year: Slot | None) -> Point:
    if point.year is not None or year is None or isinstance(point, SchoolYear):
        return point
    return point._replace(year=year)


def span(first: Point, last: Point, double: Slot | None = None) -> Range:
    """From a point to a point; a year named only at the end is the first one's too."""
    return Range(_dated(first, last.year), last, double)


def heading(first: Slot, last: Slot) -> Heading:
    """`IX – I zebranie grupowe`."""
    return Heading(Month(first), Month(last))


def turn(first: Slot, last: Month) -> Range:
    """`przełom maja i czerwca`: the end of one and the beginning of the other."""
    return Range(
        Part("end", first, None, last.year), Part("beginning", last.month, None, last.year)
    )


def days(first: Slot, last: Day) -> Range:
    """Two days of one month: `20–22 maja`."""
    return Range(last._replace(day=first), last)


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


def years(first: Slot, last: Slot) -> Range:
    """`2022-2025`."""
    return Range(Year(first), Year(last))


def before(last: Point) -> Deadline:
    """`przed 15 maja`."""
    return Deadline(last, before=True)


def after(first: Point) -> Open:
    """`po 10 czerwca`."""
    return Open(first, after=True)


def alone(item: Point | Range) -> Items:
    """A list of one."""
    return (item,)


def following(*, either: bool, items: Items) -> tuple[bool, Items]:
    """A further part of a list, and whether "or" stands before it."""
    return either, items


def only(items: Items) -> Listing:
    """A list in one part: `6 oraz 20 lipca`."""
    return Listing(items)


def listing(first: Items, rest: tuple[tuple[bool, Items], ...]) -> Listing:
    """A list in several parts; a year is that of all before it that have none."""
    items = first + tuple(item for _, more in rest for item in more)
    return Listing(_inherited(items), any(either for either, _ in rest))


def _inherited(items: Items) -> Items:
    year: Slot | None = None
    dated: list[Point | Range] = []
    for item in reversed(items):
        if isinstance(item, Range):
            found = span(_dated(item.first, year), _dated(item.last, year))
            year = found.first.year
            dated.append(found)
        else:
            point = _dated(item, year)
            year = point.year
            dated.append(point)
    return tuple(reversed(dated))


def side_by_side(first: Day, rest: tuple[Day, ...]) -> Listing:
    """Full dates with nothing between."""
    return Listing((first, *rest))


def both(first: Point, last: Point) -> Listing:
    """`20.05/21.05`."""
    return Listing((_dated(first, last.year), last))


def number(first: Slot) -> Numbers:
    """One day of a list."""
    return (first,)


def numbers(first: Slot, last: Slot) -> Numbers:
    """Days of a list, from one to another."""
    return first, last


def last_days(first: Slot, last: Day) -> Items:
    """The end of a list of days: `…, 20–22 maja`."""
    return (days(first, last),)


def shared_month(days: tuple[Numbers, ...], last: tuple[Day | Range, ...]) -> Items:
    """Days of the month that the last of them names."""
    (end,) = last
    pattern = cast("Day", end.last if isinstance(end, Range) else end)
    made: list[Point | Range] = []
    for numbers in days:
        ends = [pattern._replace(day=number) for number in numbers]
        made.append(Range(ends[0], ends[1]) if len(ends) == 2 else ends[0])
    return (*made, end)


def shared_year(items: Numbers, last: Quarter | Half) -> Items:
    """Quarters or halves of the year of the last of them."""
    return (*(last._replace(number=number) for number in items), last)


def some_times(times: Slot, number: Slot, unit: Slot | str) -> Frequency:
    """`1–2 razy w miesiącu`: at least the first."""
    del number
    return Frequency(unit, times, at="at-least")


def loosely(**_: object) -> Frequency:
    """`cyklicznie`, `kilka razy w roku`: again and again."""
    return Frequency(None)


def fortnight() -> Frequency:
    """Every two weeks."""
    return Frequency("fortnight")


def half_year() -> str:
    """`pół roku`."""
    return "half-year"


def at_least() -> str:
    """`nie rzadziej niż`."""
    return "at-least"


def at_most() -> str:
    """`nie częściej niż`."""
    return "at-most"


def at(at: str, base: Frequency) -> Frequency:
    """A frequency that is a lower or an upper bound."""
    return base._replace(at=at)


def each(day: Slot) -> WeekDays:
    """`co wtorek`."""
    return WeekDays((day,))


def each_other(interval: Slot, day: Slot) -> WeekDays:
    """`co drugi piątek`."""
    return WeekDays((day,), interval=interval)


def recurring_days(first: Slot, rest: Numbers = ()) -> WeekDays:
    """`środy`, `poniedziałki i czwartki`."""
    return WeekDays((first, *rest))


def unsure_days(days: Numbers) -> WeekDays:
    """`wtorek i czwartek`; one alone may only be the weekday of a date."""
    return WeekDays(days, sure=len(days) > 1, plain=True)


def days_through(first: Slot, last: Slot) -> WeekDays:
    """`od poniedziałku do piątku`."""
    return WeekDays((first, last), through=True, plain=True)


def workdays() -> WeekDays:
    """`dni robocze`."""
    return WeekDays((), fixed=(1, 2, 3, 4, 5))


def weekends() -> WeekDays:
    """`weekendy`."""
    return WeekDays((), fixed=(6, 7))


def row(first: Slot, rest: Numbers = ()) -> Numbers:
    """Slots side by side."""
    return (first, *rest)


def clock() -> Aside:
    """A clock time."""
    return Aside("clock")


def label() -> Aside:
    """A word such as `termin:`."""
    return Aside("label")


def remark() -> Aside:
    """Words that say nothing of time."""
    return Aside("remark")


def continuous() -> Continuous:
    """`na bieżąco`."""
    return Continuous()


def tentative() -> Tentative:
    """`około`."""
    return Tentative()


def vague() -> Vague:
    """`wg potrzeb`."""
    return Vague()
