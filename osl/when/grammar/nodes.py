"""What the grammar builds: the shape of a time, with slots where the numbers and names go.

A slot is the number of a token. Two strings with the same kinds of tokens have the same shape,
so it is built once; `osl.when.meaning.calendar` lays the values of one string into it.
"""

from __future__ import annotations

from typing import TypeAlias

from osl.parts import Parts

Slot: TypeAlias = int


class Day(Parts):
    """One day: `5 maja 2023`; the slots of a date in figures are all the same one.

    `week`: the slot of the words that say that its whole week is meant, `w/c 15 May`.
    """

    day: Slot
    month: Slot
    year: Slot | None = None
    weekday: Slot | None = None
    week: Slot | None = None


class Month(Parts):
    """A month: `maj 2023`."""

    month: Slot
    year: Slot | None = None


class Quarter(Parts):
    """A quarter: `II kwartał`."""

    number: Slot
    year: Slot | None = None


class Half(Parts):
    """Half a year: `I półrocze`."""

    number: Slot
    year: Slot | None = None


class Year(Parts):
    """A year: `2023 rok`, `cały rok`."""

    year: Slot | None = None


class SchoolYear(Parts):
    """A year that begins in September or October: `rok szkolny 2023/2024`."""

    begins: Slot
    first: Slot
    year: Slot


class PartOfMonth(Parts):
    """A part of a month: `początek maja`, `II połowa maja`, `pierwszy tydzień maja`."""

    what: str
    month: Slot
    nth: Slot | None = None
    year: Slot | None = None


class Edge(Parts):
    """The first, the middle or the last month of so many: `początek II kwartału`, `koniec półrocza`."""

    what: str
    months: int
    number: Slot
    year: Slot | None = None


class NthDay(Parts):
    """A weekday by its place in a month: `pierwsza sobota czerwca`."""

    nth: Slot
    weekday: Slot
    month: Slot
    year: Slot | None = None


class NamedPeriod(Parts):
    """A holiday or a season with a name of its own: `wakacje`, `Wielkanoc`."""

    name: Slot
    weekday: Slot | None = None
    year: Slot | None = None


Point: TypeAlias = (
    Day | Month | Quarter | Half | Edge | Year | SchoolYear | PartOfMonth | NthDay | NamedPeriod
)


class PointRange(Parts):
    """From one point to another. `double`: the slot of a "do" that should be "od"."""

    first: Point
    last: Point
    double: Slot | None = None


class Chain(Parts):
    """Months that follow each other: `kwiecień-maj-czerwiec`."""

    months: tuple[Month, ...]


class MonthHeading(Parts):
    """A month, and what is the end of a range or an ordinal before a word: `IX – I zebranie`."""

    first: Month
    last: Month


class Listing(Parts):
    """Several points and ranges, with gaps: `6 oraz 20 lipca`.

    `ordered`: joined by a slash, so that none lies before the one that it follows.
    """

    items: tuple[Point | PointRange | Chain, ...]
    ordered: bool = False


class Narrowed(Parts):
    """A month or more, and what of it is meant: `w lutym (7.02)`, `II kwartał (maj)`.

    `loosely`: what is meant has days in it, and others.
    """

    whole: Point
    inner: Point | PointRange | Listing
    loosely: bool = False


class Deadline(Parts):
    """Up to a point; `before`: not that point itself."""

    last: Point
    before: bool = False


class Open(Parts):
    """From a point to the end of the year; `after`: not that point itself."""

    first: Point
    after: bool = False


Base: TypeAlias = Point | PointRange | Chain | MonthHeading | Listing | Narrowed | Deadline | Open
POINTS = (Day, Month, Quarter, Half, Edge, Year, SchoolYear, PartOfMonth, NthDay, NamedPeriod)
BASES = (*POINTS, PointRange, Chain, MonthHeading, Listing, Narrowed, Deadline, Open)


class Frequency(Parts):
    """So many times in so many units; `at` as in `Every`; a slot, or a value that needs none."""

    unit: Slot | str | None
    times: Slot | None = None
    interval: Slot | None = None
    at: str = "exactly"


class WeekDays(Parts):
    """Days of the week. `through`: from the first to the second. `sure`: these can only recur.

    `plain`: beside exact days these are the weekdays of those, and recur nowhere. `also`: others,
    with hours of their own.
    """

    days: tuple[Slot, ...]
    through: bool = False
    sure: bool = True
    interval: Slot | None = None
    fixed: tuple[int, ...] = ()
    plain: bool = False
    also: tuple[WeekDays, ...] = ()


class NthDays(Parts):
    """Weekdays by their place in each month or quarter: `każdy pierwszy wtorek miesiąca`."""

    nth: tuple[Slot, ...]
    weekday: Slot
    period: Slot | None = None
    each: bool = False


class MonthDay(Parts):
    """A day of each month, by its number or as the last: `do 10 dnia każdego miesiąca`."""

    day: Slot


Recurrence: TypeAlias = Frequency | WeekDays | NthDays | MonthDay


RECURRENCES = (Frequency, WeekDays, NthDays, MonthDay)


class Continuous(Parts):
    """All the time: `na bieżąco`."""


class Vague(Parts):
    """No time yet: `wg potrzeb`, or what bounds it: a season, `wiosna`, or an event, `po naborze`."""

    bound: str = ""


class Tentative(Parts):
    """The words themselves are unsure: `około`, `?`."""


class Noise(Parts):
    """What does not change the time: a clock time, a label, a remark."""

    what: str


Node: TypeAlias = Base | Recurrence | Continuous | Vague | Tentative | Noise
