"""How the parts of a production become a shape: what recurs, and what stands beside a time."""

from __future__ import annotations

from osl.when.grammar.nodes import (
    Continuous,
    Frequency,
    Noise,
    NthDays,
    Slot,
    Tentative,
    Vague,
    WeekDays,
)  # fmt: skip

DayNumbers = tuple[Slot, ...]


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


def or_oftener(base: Frequency) -> Frequency:
    """`raz w miesiącu lub częściej`."""
    return at("at-least", base)


def each(day: Slot) -> WeekDays:
    """`co wtorek`."""
    return WeekDays((day,))


def each_other(interval: Slot, day: Slot) -> WeekDays:
    """`co drugi piątek`."""
    return WeekDays((day,), interval=interval)


def recurring_days(first: Slot, rest: DayNumbers = ()) -> WeekDays:
    """`środy`, `poniedziałki i czwartki`."""
    return WeekDays((first, *rest))


def unsure_days(days: DayNumbers) -> WeekDays:
    """`wtorek i czwartek`; one alone may only be the weekday of a date."""
    return WeekDays(days, sure=len(days) > 1, plain=True)


def either_day(first: Slot, last: Slot) -> WeekDays:
    """`piątek/sobota`: beside two days these are theirs; alone it may be one or the other."""
    return WeekDays((first, last), sure=False, plain=True)


def days_through(first: Slot, last: Slot) -> WeekDays:
    """`od poniedziałku do piątku`."""
    return WeekDays((first, last), through=True, plain=True)


def workdays() -> WeekDays:
    """`dni robocze`."""
    return WeekDays((), fixed=(1, 2, 3, 4, 5))


def a_weekend() -> WeekDays:
    """`weekend`: beside days it is what they are; alone it does not recur."""
    return WeekDays((), sure=False, fixed=(6, 7), plain=True)


def each_nth(nth: DayNumbers, weekday: Slot) -> NthDays:
    """`każdy pierwszy wtorek`: of the month, where it is the first or the last."""
    return NthDays(nth, weekday, each=True)


def weekends() -> WeekDays:
    """`weekendy`."""
    return WeekDays((), fixed=(6, 7))


def row(first: Slot, rest: DayNumbers = ()) -> DayNumbers:
    """Slots side by side."""
    return (first, *rest)


def clock() -> Noise:
    """A clock time."""
    return Noise("clock")


def label() -> Noise:
    """A word such as `termin:`."""
    return Noise("label")


def remark() -> Noise:
    """Words that say nothing of time."""
    return Noise("remark")


def of_term() -> Noise:
    """A remark that names some other time: `podsumowanie I semestru`."""
    return Noise("of term")


def lead() -> Noise:
    """Words before a time that say what is then."""
    return Noise("lead")


def bound() -> Noise:
    """A remark that speaks of what comes before or after: `po żniwach`."""
    return Noise("bound")


def pause() -> Noise:
    """A remark that speaks of a break."""
    return Noise("break")


def continuous() -> Continuous:
    """`na bieżąco`."""
    return Continuous()


def tentative() -> Tentative:
    """`około`."""
    return Tentative()


def season() -> Vague:
    """`wiosna`: a time of the year that no calendar bounds."""
    return Vague("season")


def event() -> Vague:
    """`po zakończeniu naboru`: a time that some event bounds."""
    return Vague("event")


def vague() -> Vague:
    """`wg potrzeb`."""
    return Vague()
