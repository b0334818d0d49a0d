"""What each production builds: marks, points, what recurs, and words beside a date."""

from __future__ import annotations

from functools import partial
from typing import TypeAlias

from osl.when.grammar.nodes import (
    Day,
    Edge,
    Frequency,
    Half,
    Month,
    Noise,
    NthDays,
    PartOfMonth,
    Quarter,
    SchoolYear,
    Slot,
    Vague,
    WeekDays,
)

Slots: TypeAlias = tuple[Slot, ...]


# marks


def same(**part: object) -> object:
    """Return the one labelled part as it is."""
    (value,) = part.values()
    return value


def nothing() -> None:
    """Build nothing: all that counts is where the mark is."""


def the_year(year: Slot | None = None) -> Slot | None:
    """`2023 r.`, or only `roku`: the plan's."""
    return year


# days, months and other points


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


def school_year(begins: Slot, pair: Slot) -> SchoolYear:
    """`rok szkolny 2023/24`: both years in one token."""
    return SchoolYear(begins, pair, pair)


beginning = partial(PartOfMonth, "beginning")  # początek maja
middle = partial(PartOfMonth, "middle")  # połowa maja
end = partial(PartOfMonth, "end")  # koniec maja
first_half = partial(PartOfMonth, "to middle")  # do połowy maja
second_half = partial(PartOfMonth, "from middle")  # od połowy maja
half = partial(PartOfMonth, "half")  # I połowa maja
decade = partial(PartOfMonth, "decade")  # I dekada maja
week = partial(PartOfMonth, "week")  # pierwszy tydzień maja
weekend = partial(PartOfMonth, "weekend")  # ostatni weekend maja
quarter_begins = partial(Edge, "beginning", 3)  # początek II kwartału
quarter_middle = partial(Edge, "middle", 3)  # połowa II kwartału
quarter_ends = partial(Edge, "end", 3)  # koniec II kwartału
half_begins = partial(Edge, "beginning", 6)  # początek II półrocza
half_ends = partial(Edge, "end", 6)  # koniec I półrocza


# what recurs


def row(first: Slot, rest: Slots = ()) -> Slots:
    """Slots side by side."""
    return (first, *rest)


def some_times(times: Slot, unit: Slot | str) -> Frequency:
    """`1–2 razy w miesiącu`: at least the first."""
    return Frequency(unit, times, at="at-least")


def at(at: str, base: Frequency) -> Frequency:
    """A frequency that is a lower or an upper bound."""
    return base._replace(at=at)


loosely = partial(Frequency, None)  # cyklicznie, kilka razy w roku
fortnight = partial(Frequency, "fortnight")  # co dwa tygodnie
half_year = partial(str, "half-year")  # pół roku
at_least = partial(str, "at-least")  # nie rzadziej niż
at_most = partial(str, "at-most")  # nie częściej niż
or_oftener = partial(at, "at-least")  # raz w miesiącu lub częściej


def recurring_days(first: Slot, rest: Slots = (), interval: Slot | None = None) -> WeekDays:
    """`środy`, `poniedziałki i czwartki`, `co wtorek`, `co drugi piątek`."""
    return WeekDays((first, *rest), interval=interval)


def unsure_days(days: Slots) -> WeekDays:
    """`wtorek i czwartek`; one alone may only be the weekday of a date."""
    return WeekDays(days, sure=len(days) > 1, plain=True)


def either_day(first: Slot, last: Slot) -> WeekDays:
    """`piątek/sobota`: beside two days these are theirs; alone it may be one or the other."""
    return WeekDays((first, last), sure=False, plain=True)


def days_through(first: Slot, last: Slot) -> WeekDays:
    """`od poniedziałku do piątku`."""
    return WeekDays((first, last), through=True, plain=True)


workdays = partial(WeekDays, (), fixed=(1, 2, 3, 4, 5))  # dni robocze
weekends = partial(WeekDays, (), fixed=(6, 7))  # weekendy
# beside days a weekend is what they are; alone it does not recur
a_weekend = partial(WeekDays, (), sure=False, fixed=(6, 7), plain=True)
each_nth = partial(NthDays, each=True)  # każdy pierwszy wtorek: of the month, if it is the first or the last


# what is beside a date

clock = partial(Noise, "clock")
label = partial(Noise, "label")  # termin:
remark = partial(Noise, "remark")
lead = partial(Noise, "lead")  # a remark before a date that names what is then
of_term = partial(Noise, "of term")  # a remark that names some other time: podsumowanie I semestru
bound = partial(Noise, "bound")  # a remark about what comes before or after: po żniwach
pause = partial(Noise, "break")  # a remark about a break
season = partial(Vague, "season")  # wiosna: a time of the year that no calendar bounds
event = partial(Vague, "event")  # po zakończeniu naboru
