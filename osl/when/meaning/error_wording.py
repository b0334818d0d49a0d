"""Messages and hints for phrases without a reading, for dates that do not exist, and for other years."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from osl.dates.names import MonthOf
from osl.dates.ranges import end_of_month
from osl.i18n import Sentence, say, verbatim
from osl.when.grammar.nodes import Chain, Day, Point, PointRange
from osl.when.token_types import DASHES

if TYPE_CHECKING:
    from osl.when.issue_codes import CodedIssue
    from osl.when.meaning.issues import LocatedPhrase, TokenPlace, Wording


def impossible_date(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`31 kwietnia`: the month has fewer days."""
    day, month, year = issue.about
    last = end_of_month(year, month).day
    message = say(
        '"{words}" is not a day: {month} {year} has {n} days',
        words=phrase.quoted(issue), month=MonthOf(month), year=year, n=last,
    )  # fmt: skip
    figure = re.compile(rf"(?<![0-9])0*{day}(?![0-9])")
    place = phrase.place(issue)
    meant = figure.sub(str(min(max(day, 1), last)), phrase.at(place), count=1)
    return place, message, verbatim(phrase.replacing(place, meant))


def month_out_of_range(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`5.13.2023`: the month is not from 1 to 12."""
    value = phrase.values[issue.first]
    dated = isinstance(value, tuple)  # else a bare number: the "20" of "20 – 12/2023"
    place = _month_place(phrase, issue.first, value) if dated else phrase.places[issue.first]
    message = say('"{words}" is not a month: expected 1 to 12', words=phrase.at(place))
    return place, message, _day_and_month_changed(phrase, issue.first, value) if dated else None


def _month_place(phrase: LocatedPhrase, slot: int, value: tuple[Any, ...]) -> TokenPlace:
    short, full = len(value) == 4, value[0] is not None
    year_first = phrase.at(phrase.places[slot])[:4].isdigit()
    return phrase.part(slot, 1 if short or full or year_first else 0)


def _day_and_month_changed(phrase: LocatedPhrase, slot: int, value: tuple[Any, ...]) -> Sentence | None:
    day, month, year = value[:3]
    if day is None or not 1 <= day <= 12 < month <= 31:
        return None
    return verbatim(phrase.replacing(phrase.places[slot], f"{month:02}.{day:02}.{year or phrase.year}"))


def no_such_number(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`V kwartał`, `piąty wtorek lutego`: the number is too high."""
    if issue.about is None:
        message = say('"{words}" does not exist', words=phrase.quoted(issue))
    else:
        message = say(
            '"{words}" is out of range: expected 1 to {n}',
            words=phrase.quoted(issue), n=issue.about,
        )  # fmt: skip
    from osl.when.meaning.guesses import days_of_weeks

    # "KW 20": the week of that number
    days = next(days_of_weeks(phrase.text, phrase.year), None)
    return phrase.place(issue), message, verbatim(days) if days else None


def other_year(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`maj 2022` in the plan of 2023."""
    place = phrase.year_place(issue.first)
    message = say('the year "{words}" is not the plan\'s, {year}', words=phrase.at(place), year=phrase.year)
    return place, message, _in_the_plans_year(phrase, issue.about)


def _in_the_plans_year(phrase: LocatedPhrase, slots: list[int]) -> Sentence | None:
    """Return the phrase with the first of those years the plan's, the others moved as far."""
    if not slots:
        return None
    years = {slot: _year_of(phrase.values[slot]) for slot in slots}
    moved = {phrase.year_place(slot): years[slot] + phrase.year - years[slots[0]] for slot in slots}
    text = phrase.text
    for start, end in sorted(moved, reverse=True):
        text = text[:start] + str(moved[start, end]) + text[end:]
    return verbatim(text)


def _year_of(value: Any) -> int:
    return cast("int", value[2] if isinstance(value, tuple) else value)


def two_ways(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`II kwartał – maj`: a range, or a part of the quarter."""
    message = say('"{words}" can be read in two ways', words=phrase.quoted(issue))
    return phrase.place(issue), message, None


def reversed_range(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`22–20 maja`: the end is before the beginning."""
    message = say('"{words}" ends before it begins', words=phrase.at(phrase.place(issue)))
    place = phrase.place(issue)
    return place, message, _in_order(phrase, place, issue.about)


def _in_order(phrase: LocatedPhrase, place: TokenPlace, base: object) -> Sentence | None:
    """Return the phrase with its days exchanged, or with the years that make it valid."""
    if not isinstance(base, PointRange) or base.first.year is not None:
        return None
    one, other = base.first, base.last
    if isinstance(one, Day) and isinstance(other, Day) and _month_of(phrase, one) == _month_of(phrase, other):
        first, last = phrase.part(one.day, 0), phrase.part(other.day, 0)
        turned = phrase.replacing(last, phrase.at(first))
        return verbatim(turned[: first[0]] + phrase.at(last) + turned[first[1] :])
    first, last = (_span_of(phrase, point) for point in (one, other))
    years = f"{phrase.at(first)} {phrase.year} – {phrase.at(last)} {phrase.year + 1}"
    return verbatim(phrase.replacing(place, years))


def _month_of(phrase: LocatedPhrase, day: Day) -> object:
    """Return the month of `day`; of two days it may be named once or twice: "30 maja – 2 maja"."""
    value = phrase.values[day.month]
    return value[1] if isinstance(value, tuple) else value


def _span_of(phrase: LocatedPhrase, point: Point) -> TokenPlace:
    slots = [slot for slot in point if isinstance(slot, int)]
    return phrase.places[min(slots)][0], phrase.places[max(slots)][1]


def broken_chain(phrase: LocatedPhrase, issue: CodedIssue) -> Wording:
    """`maj-lipiec-sierpień`: the months are not consecutive."""
    place = phrase.place(issue)
    message = say('the months of "{words}" do not follow each other', words=phrase.at(place))
    return place, message, verbatim(phrase.replacing(place, ", ".join(_months(phrase, place, issue.about))))


def _months(phrase: LocatedPhrase, place: TokenPlace, chain: Chain) -> list[str]:
    """Return each month of a chain, with the year behind it."""
    starts = [place[0], *(phrase.places[month.month][0] for month in chain.months[1:]), place[1]]
    return [phrase.at(ends).strip(f"{DASHES}/ ") for ends in pairwise(starts)]
