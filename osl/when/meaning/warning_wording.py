"""Messages and hints for phrases that have a reading, and may mean something else."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from osl.dates.names import DayOf, MonthsOf, WeekdayOf
from osl.i18n import say, verbatim

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.when.grammar.nodes import PointRange
    from osl.when.issue_codes import CodedIssue
    from osl.when.meaning.issues import LocatedPhrase, Wording

# "31. dnia każdego miesiąca" and "31st of every month", each as it is meant, as a rule
_LAST_DAY = {"każd": "ostatniego dnia każdego miesiąca", "every": "last day of every month"}
# spreadsheets number the days from here on
_FIRST_SERIAL = date(1899, 12, 30)
_DIGITS_OF_SERIAL = 5
_ENGLISH = re.compile(r"\b(?:every|each|other|second|weeks?|fortnight(?:ly)?|on)\b", re.IGNORECASE)
_IN = re.compile(r"(?:\b(?i:in|we?)\s+)?\Z")
_CO = re.compile(r"\bco\s+\Z", re.IGNORECASE)
_OF_MONTH = re.compile(r"\s*(?:miesiąca|of (?:the|each|every) month)", re.IGNORECASE)
# the months that a season is usually taken for, in a plan of one year
_SEASONS = {
    "spring": ("marzec – maj", "March – May"),
    "summer": ("czerwiec – sierpień", "June – August"),
    "autumn": ("wrzesień – listopad", "September – November"),
    "winter": ("styczeń, luty, grudzień", "January, February, December"),
}
# the preposition of "na bieżąco" is not a token
_NA = re.compile(r"(?:\b(?i:na|w|on an)\s+)?\Z")


def beyond_year(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`wrzesień 2023 – maj 2024`: only the months of the plan's year count."""
    message = say(
        '"{words}" extends beyond the plan\'s year: only the months of {year} count',
        words=phrase.quoted(issue), year=phrase.year,
    )  # fmt: skip
    return phrase.place(issue), message, None


def long_year(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`maj 20233`: the year has a digit too many."""
    place = phrase.year_place(issue.first)
    if phrase.at(place) == phrase.text.strip() and len(phrase.at(place)) == _DIGITS_OF_SERIAL:
        message = say('"{words}" is a number from a spreadsheet, not a date', words=phrase.at(place))
        return place, message, _serial_day(phrase, int(phrase.at(place)))
    if issue.code == "year-too-long":
        message = say('the year "{words}" has too many digits', words=phrase.at(place))
    else:
        message = say(
            'the year "{words}" has too many digits: read as {year}',
            words=phrase.at(place), year=phrase.year,
        )  # fmt: skip
    return place, message, verbatim(phrase.replacing(place, str(phrase.year)))


def _serial_day(phrase: LocatedPhrase, serial: int) -> Sentence | None:
    """Return the day that `serial` counts to, if it is one of the plan's year."""
    day = _FIRST_SERIAL + timedelta(serial)
    return verbatim(f"{day:%d.%m.%Y}") if day.year == phrase.year else None


def two_tos(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`do maja do lipca`: one "do" should be "od"."""
    place = phrase.place(issue)
    meant = "od" if phrase.at(place).lower() == "do" else "from"
    message = say('"{words}" appears twice: read as from one to the other', words=phrase.at(place))
    return place, message, verbatim(phrase.replacing(place, meant))


def over_a_year(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`maj 2023 – czerwiec 2024`: longer than twelve months."""
    base: PointRange = issue.about
    message = say('"{words}" is longer than twelve months', words=phrase.quoted(issue))
    slot = base.last.year
    if slot is None:
        return phrase.place(issue), message, None
    place = phrase.year_place(slot)
    earlier = phrase.at(place)
    hint = verbatim(phrase.replacing(place, str(int(earlier) - 1))) if earlier.isdigit() else None
    return phrase.place(issue), message, hint


def other_weekday(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`środa, 5 maja`: the day is another weekday."""
    day = issue.about
    message = say(
        '{day} is a {weekday}, not "{words}"',
        day=DayOf(day), weekday=WeekdayOf(day), words=phrase.quoted(issue),
    )  # fmt: skip
    return phrase.place(issue), message, None


def count_differs(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`2 razy w tygodniu, we wtorki`: the count and the days differ."""
    stated, days = issue.about
    message = say(
        "the phrase states {stated} but names {days} days: only the number is kept",
        stated=stated,
        days=days,
    )
    return phrase.place(issue), message, None


def unclear_remark(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`IX – I zebranie`: a span, or a month and a remark."""
    message = say('"{words}" is read as a span: is the second part a remark?', words=phrase.quoted(issue))
    return phrase.place(issue), message, None


def two_times(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`na bieżąco, maj`: limited to the months, or two dates."""
    first, last = issue.about
    start, end = phrase.place(issue)
    place = start - len(_NA.findall(phrase.text[:start])[0]), end
    often, months = phrase.at(place), phrase.at((phrase.places[first][0], phrase.places[last][1]))
    message = say(
        '"{words}" is read as limited to "{months}", not as a second date', words=often, months=months
    )
    return place, message, verbatim(f"{months} ({often})")


def short_months(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`31. dnia każdego miesiąca`: some months have no such day."""
    place = phrase.place(issue)
    message = say(
        "these months have no day {n} and are skipped: {months}",
        n=phrase.values[issue.first], months=MonthsOf(issue.about),
    )  # fmt: skip
    text = phrase.text.lower()
    meant = next((hint for sign, hint in _LAST_DAY.items() if sign in text), _LAST_DAY["każd"])
    return place, message, verbatim(meant)


def day_or_year(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`May 23`, `Jan – Dec 23`: a day, or a year of two digits."""
    place = phrase.place(issue)
    if issue.code == "year-for-day":
        message = say('"{words}" may mean a last day or a year', words=phrase.at(place))
    else:
        message = say('"{words}" is read as a day, not as a month and a year', words=phrase.at(place))
    text = phrase.text
    for slot in sorted(issue.about, reverse=True):
        start, end = phrase.places[slot]
        text = f"{text[:start]}{2000 + phrase.values[slot]}{text[end:]}"
    return place, message, verbatim(text)


def not_monday(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`w/c 16 May`: the week begins on another day."""
    day, slot = issue.about
    first = day - timedelta(day.isoweekday() - 1)
    message = say(
        "{day} is a {weekday}: read as the week from Monday {first}",
        day=DayOf(day), weekday=WeekdayOf(day), first=DayOf(first),
    )  # fmt: skip
    place = phrase.part(slot, 0)
    meant = first.month == day.month and phrase.at(place).isdigit() and int(phrase.at(place)) == day.day
    return phrase.place(issue), message, verbatim(phrase.replacing(place, str(first.day))) if meant else None


def which_weeks(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`co drugi wtorek od września`: without the day of the first one the weeks are not known."""
    base, days = issue.about
    place = phrase.place(issue)
    message = say(
        '"{words}" does not show which weeks are meant: the first day is needed', words=phrase.at(place)
    )
    if days is None:
        return place, message, say('name the first day, as in "co drugi wtorek od 5 września"')
    first, last = days
    words = ("from", "to") if _ENGLISH.search(phrase.text) else ("od", "do")
    dates = f"{words[0]} {first:%d.%m.%Y} {words[1]} {last:%d.%m.%Y}"
    if base is None:
        return place, message, verbatim(phrase.replacing((place[1], place[1]), f" {dates}"))
    start, end = phrase.places[base[0]][0], phrase.places[base[1]][1]
    start -= len(_IN.findall(phrase.text[:start])[0])
    start = phrase.text.find("(", start, end) + 1 or start  # "wiosną (marzec – maj"
    return place, message, verbatim(phrase.replacing((start, end), dates))


def unbounded(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`co piątek latem`: a season that no calendar bounds, so that it recurs through the whole year."""
    place = phrase.place(issue)
    message = say(
        'the days of "{words}" are not known: read as through the whole year', words=phrase.at(place)
    )
    months = _SEASONS.get(str(issue.about))
    if months is None:
        return place, message, say('name the months, as in "co piątek od marca do maja"')
    named = months[bool(_ENGLISH.search(phrase.text))]
    return place, message, verbatim(phrase.replacing((place[1], place[1]), f" ({named})"))


def which_of_month(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`każdy drugi wtorek`: the second of each month, or every other one."""
    place = phrase.place(issue)
    message = say('"{words}" may be counted in each month or from week to week', words=phrase.at(place))
    before, after = phrase.text[: place[0]], phrase.text[place[1] :]
    if _OF_MONTH.match(after):
        return place, message, verbatim(_CO.sub("", before) + phrase.at(place) + after)
    meant = " of the month" if _ENGLISH.search(phrase.text) else " miesiąca"
    return place, message, verbatim(phrase.replacing((place[1], place[1]), meant))


def no_such_hour(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`godz. 25:00`: the figures are not a time of day."""
    message = say('"{words}" is not a time of day and is ignored', words=phrase.quoted(issue))
    return phrase.place(issue), message, say("times of day are 0:00 to 24:00")


def hour_or_length(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`13 lutego, 8h`: at eight, or for eight hours."""
    message = say('"{words}" may be a time of day or a number of hours; no time of day is read',
                  words=phrase.quoted(issue))  # fmt: skip
    place = phrase.place(issue)
    return place, message, verbatim(phrase.replacing(place, f"{issue.about}:00"))
