"""What the grammar builds: the form of a date phrase, with slots for its numbers and names.

A slot is the number of a token. Phrases with the same types of tokens have the same nodes, which are built
once; `osl.when.meaning.calendar` resolves them with the values of one phrase.
"""

from __future__ import annotations

from typing import TypeAlias

from osl.values import Value

Slot: TypeAlias = int


class Day(Value):
    """One day: `5 maja 2023`; the slots of a date in figures are all the same one.

    `week`: the slot of the words by which its whole week is meant, `w/c 15 May`.
    """

    day: Slot
    month: Slot
    year: Slot | None = None
    weekday: Slot | None = None
    week: Slot | None = None


class Month(Value):
    """A month: `maj 2023`."""

    month: Slot
    year: Slot | None = None


class Quarter(Value):
    """A quarter: `II kwartał`."""

    number: Slot
    year: Slot | None = None


class Half(Value):
    """Half a year: `I półrocze`."""

    number: Slot
    year: Slot | None = None


class Year(Value):
    """A year: `2023 rok`, `cały rok`."""

    year: Slot | None = None


class SchoolYear(Value):
    """A year that begins in September or October: `rok szkolny 2023/2024`."""

    begins: Slot
    first: Slot
    year: Slot


class TermTime(Value):
    """The months of a school year or an academic year, without the holidays: `w roku szkolnym`."""

    begins: Slot


class PartOfMonth(Value):
    """A part of a month: `początek maja`, `II połowa maja`, `pierwszy tydzień maja`."""

    what: str
    month: Slot
    nth: Slot | None = None
    year: Slot | None = None


class Edge(Value):
    """The first, middle or last month of `months` months: `początek II kwartału`, `koniec półrocza`."""

    what: str
    months: int
    number: Slot
    year: Slot | None = None


class NthDay(Value):
    """A weekday by its place in a month: `pierwsza sobota czerwca`."""

    nth: Slot
    weekday: Slot
    month: Slot
    year: Slot | None = None


class NamedPeriod(Value):
    """A holiday or a season with a name of its own: `wakacje`, `Wielkanoc`, `trzecia niedziela Adwentu`."""

    name: Slot
    weekday: Slot | None = None
    year: Slot | None = None
    nth: Slot | None = None


Point: TypeAlias = (
    Day | Month | Quarter | Half | Edge | Year | SchoolYear | PartOfMonth | NthDay | NamedPeriod
)


class PointRange(Value):
    """From one point to another. `double`: the slot of a "do" that should be "od"."""

    first: Point
    last: Point
    double: Slot | None = None


class Chain(Value):
    """Months that follow each other: `kwiecień-maj-czerwiec`."""

    months: tuple[Month, ...]


class MonthHeading(Value):
    """A month, and what is the end of a range or an ordinal before a word: `IX – I zebranie`."""

    first: Month
    last: Month


class Listing(Value):
    """Several points and ranges, with gaps: `6 oraz 20 lipca`.

    `ordered`: joined by a slash, so that none is before the one that it follows.
    """

    items: tuple[Point | PointRange | Chain, ...]
    ordered: bool = False


class Narrowed(Value):
    """A month or more, and what of it is meant: `w lutym (7.02)`, `II kwartał (maj)`.

    `loosely`: what is meant has days in it, and others.
    """

    whole: Point
    inner: Point | PointRange | Listing
    loosely: bool = False


class Deadline(Value):
    """Up to a point; `before`: not that point itself."""

    last: Point
    before: bool = False


class Open(Value):
    """From a point to the end of the year; `after`: not that point itself."""

    first: Point
    after: bool = False


Base: TypeAlias = Point | TermTime | PointRange | Chain | MonthHeading | Listing | Narrowed | Deadline | Open
POINTS = (Day, Month, Quarter, Half, Edge, Year, SchoolYear, PartOfMonth, NthDay, NamedPeriod)
BASES = (*POINTS, TermTime, PointRange, Chain, MonthHeading, Listing, Narrowed, Deadline, Open)


class Frequency(Value):
    """How many times in how many units; `at` as in `Every`; a slot, or a value that needs none."""

    unit: Slot | str | None
    times: Slot | None = None
    interval: Slot | None = None
    at: str = "exactly"


class WeekDays(Value):
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


class NthDays(Value):
    """Weekdays by their place in each month or quarter: `każdy pierwszy wtorek miesiąca`."""

    nth: tuple[Slot, ...]
    weekday: Slot
    period: Slot | None = None
    each: bool = False


class MonthDay(Value):
    """A day of each month, by its number or as the last: `do 10 dnia każdego miesiąca`."""

    day: Slot


Recurrence: TypeAlias = Frequency | WeekDays | NthDays | MonthDay


RECURRENCES = (Frequency, WeekDays, NthDays, MonthDay)


class Continuous(Value):
    """All the time: `na bieżąco`."""


class Vague(Value):
    """No date yet: `wg potrzeb`, or what bounds it: a season, `wiosna`, or an event, `po naborze`."""

    bound: str = ""


class Tentative(Value):
    """The words themselves are unsure: `około`, `?`."""


class Noise(Value):
    """What does not change the date: a time of day, a label, a remark."""

    what: str


Node: TypeAlias = Base | Recurrence | Continuous | Vague | Tentative | Noise
