"""The words that readings are written in: a table for each language."""

from __future__ import annotations

from functools import cache

from osl.values import Value
from osl.when.lexicon import forms, names
from osl.when.vocabulary import VOCABULARY

_PLACES = ("1", "2", "3", "4", "5", "-1")


class FrequencyPhrases(Value):
    """The words of one language for how often something is done; `{…}` are filled in."""

    again: str
    often: str
    bounds: dict[str, str]
    once: str
    times: str
    per: dict[str, str]
    # what n units are, for two to four of them and for more
    several: dict[str, tuple[str, str]]
    per_several: str
    each_several: str


class Phrases(Value):
    """The words of one language for what a reading can be; `{…}` are filled in."""

    months: tuple[str, ...]
    months_of: tuple[str, ...]
    weekday: tuple[str, ...]
    weekdays: tuple[str, ...]
    # by gender: the nth such day; women's names end in -a
    each: dict[str, str]
    each_feminine: dict[str, str]
    parts: dict[str, str]
    whole_year: str
    until: str
    continuous: str
    vague: str
    also: str
    workdays: str
    daily: str
    period: dict[str, str]
    month_day: str
    last_day: str
    frequency: FrequencyPhrases
    at_time: str
    until_time: str

    def month_of(self, month: int) -> str:
        """Return the name of a month (1-12) after the number of a day."""
        return self.months_of[month - 1]


def _places(words: str) -> dict[str, str]:
    return dict(zip(_PLACES, words.split(), strict=True))


def _english(name: str) -> tuple[str, ...]:
    """Return the English names of a type: those with an ending that no Polish form has."""
    ending = "days" if name == "WEEKDAYS" else "day"
    lines = (line.partition(": ") for line in VOCABULARY.splitlines() if line.startswith(f"{name} "))
    return tuple(
        next(word for word in forms(tail) if word.endswith(ending)).capitalize() for _, _, tail in lines
    )


def _polish_frequency() -> FrequencyPhrases:
    return FrequencyPhrases(
        again="cyklicznie",
        often="kilka razy w roku",
        bounds={"exactly": "", "at-least": "co najmniej ", "at-most": "najwyżej "},
        once="raz",
        times="{n} razy",
        per={
            "day": "dziennie", "week": "w tygodniu", "month": "w miesiącu", "quarter": "na kwartał",
            "half-year": "na pół roku", "year": "w roku",
        },
        several={
            "day": ("dni", "dni"), "week": ("tygodnie", "tygodni"), "month": ("miesiące", "miesięcy"),
            "quarter": ("kwartały", "kwartałów"), "half-year": ("półrocza", "półroczy"),
            "year": ("lata", "lat"),
        },
        per_several="na {n} {units}",
        each_several="co {n} {units}",
    )  # fmt: skip


@cache
def polish() -> Phrases:
    """Return the phrases of Polish."""
    return Phrases(
        months=names("MONTH", 0),
        months_of=names("MONTH", 1),
        weekday=names("WEEKDAY", 0),
        weekdays=names("WEEKDAYS", 0),
        each=_places("pierwszy drugi trzeci czwarty piąty ostatni"),
        each_feminine=_places("pierwsza druga trzecia czwarta piąta ostatnia"),
        parts={
            "half": "{nth} połowa {month}", "decade": "{nth} dekada {month}",
            "week": "{nth} tydzień {month}", "last": "ostatni tydzień {month}",
        },
        whole_year="cały rok",
        until="do {day}",
        continuous="na bieżąco",
        vague="wg potrzeb",
        also=" i ",
        workdays="w dni robocze",
        daily="codziennie",
        period={"month": "{every} {days} miesiąca", "quarter": "{every} {days} kwartału"},
        month_day="{day} dnia każdego miesiąca",
        last_day="ostatni dzień miesiąca",
        frequency=_polish_frequency(),
        at_time="godz. {time}",
        until_time="do godz. {time}",
    )  # fmt: skip


def _english_frequency() -> FrequencyPhrases:
    return FrequencyPhrases(
        again="regularly",
        often="several times a year",
        bounds={"exactly": "", "at-least": "at least ", "at-most": "at most "},
        once="once",
        times="{n} times",
        per={
            "day": "a day", "week": "a week", "month": "a month", "quarter": "a quarter",
            "half-year": "a half-year", "year": "a year",
        },
        several={
            "day": ("days", "days"), "week": ("weeks", "weeks"), "month": ("months", "months"),
            "quarter": ("quarters", "quarters"), "half-year": ("half-years", "half-years"),
            "year": ("years", "years"),
        },
        per_several="per {n} {units}",
        each_several="every {n} {units}",
    )  # fmt: skip


@cache
def english() -> Phrases:
    """Return the phrases of English."""
    months = tuple(name.capitalize() for name in names("EMONTH", 0))
    nth = _places("first second third fourth fifth last")
    return Phrases(
        months=months,
        months_of=months,
        weekday=_english("WEEKDAY"),
        weekdays=_english("WEEKDAYS"),
        each=nth,
        each_feminine=nth,
        parts={
            "half": "{nth} half of {month}", "decade": "{nth} decade of {month}",
            "week": "{nth} week of {month}", "last": "last week of {month}",
        },
        whole_year="all year",
        until="by {day}",
        continuous="ongoing",
        vague="as needed",
        also=" and ",
        workdays="on weekdays",
        daily="daily",
        period={"month": "every {days} of the month", "quarter": "every {days} of the quarter"},
        month_day="day {day} of every month",
        last_day="last day of the month",
        frequency=_english_frequency(),
        at_time="{time}",
        until_time="until {time}",
    )  # fmt: skip


def phrases(language: str) -> Phrases:
    """Return the phrases of `pl` or `en`."""
    return polish() if language == "pl" else english()
