"""What is told of a time that looks wrong: the rule, the place in the words, what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from osl.dates.ranges import end_of_month
from osl.i18n import Sentence, say, verbatim
from osl.when.meaning.doubts import short_months, two_times
from osl.when.meaning.english import day_or_year, not_monday
from osl.when.meaning.order import broken_chain, reversed_range
from osl.when.meaning.token_locations import TokenLocator, TokenPlace
from osl.when.model import Issue

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.when.grammar.nodes import PointRange
    from osl.when.meaning.issue_codes import CodedIssue, What

Wording: TypeAlias = tuple[TokenPlace, Sentence, Sentence | None]
NumberedDate: TypeAlias = tuple[Any, ...]
IssueSeverity: TypeAlias = Literal["error", "warning"]


def _quoted(words: TokenLocator, trouble: CodedIssue) -> str:
    return words.at(words.place(trouble))


def _impossible(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    from osl.dates.names import MonthOf

    del values
    day, month, year = trouble.about
    last = end_of_month(year, month).day
    message = say(
        '"{words}" is not a day: {month} {year} has {n} days',
        words=_quoted(words, trouble), month=MonthOf(month), year=year, n=last,
    )  # fmt: skip
    figure = re.compile(rf"(?<![0-9])0*{day}(?![0-9])")
    place = words.place(trouble)
    meant = figure.sub(str(min(max(day, 1), last)), words.at(place), count=1)
    return place, message, verbatim(words.replacing(place, meant))


def _bad_month(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    value = values[trouble.first]
    dated = isinstance(value, tuple)  # else a bare number: the "20" of "20 – 12/2023"
    place = _month_place(words, trouble.first, value) if dated else words.places[trouble.first]
    message = say('"{words}" is not a month: they are 1 to 12', words=words.at(place))
    return place, message, _day_and_month_changed(words, trouble.first, value) if dated else None


def _month_place(words: TokenLocator, slot: int, value: NumberedDate) -> TokenPlace:
    short, full = len(value) == 4, value[0] is not None
    year_first = words.at(words.places[slot])[:4].isdigit()
    return words.part(slot, 1 if short or full or year_first else 0)


def _day_and_month_changed(words: TokenLocator, slot: int, value: NumberedDate) -> Sentence | None:
    day, month, year = value[:3]
    if day is None or not 1 <= day <= 12 < month <= 31:
        return None
    return verbatim(words.replacing(words.places[slot], f"{month:02}.{day:02}.{year or words.year}"))


def _no_such_number(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    del values
    if trouble.about is None:
        message = say('there is no such thing as "{words}" here', words=_quoted(words, trouble))
    else:
        message = say(
            '"{words}" is out of range: they are 1 to {n}',
            words=_quoted(words, trouble), n=trouble.about,
        )  # fmt: skip
    return words.place(trouble), message, None


def _other_year(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    place = words.year_place(trouble.first)
    message = say('the year "{words}" is not the plan\'s, {year}', words=words.at(place), year=words.year)
    return place, message, _in_the_plans_year(words, trouble.about, values)


def _in_the_plans_year(words: TokenLocator, slots: list[int], values: list[Any]) -> Sentence | None:
    """The same words with the first of those years the plan's, and the others as far from it as they were."""
    if not slots:
        return None
    years = {slot: _year_of(values[slot]) for slot in slots}
    moved = {words.year_place(slot): years[slot] + words.year - years[slots[0]] for slot in slots}
    text = words.text
    for start, end in sorted(moved, reverse=True):
        text = text[:start] + str(moved[start, end]) + text[end:]
    return verbatim(text)


def _year_of(value: Any) -> int:
    return cast("int", value[2] if isinstance(value, tuple) else value)


def _beyond_year(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    del values
    message = say(
        '"{words}" reaches beyond the plan\'s year: only the months of {year} count',
        words=_quoted(words, trouble), year=words.year,
    )  # fmt: skip
    return words.place(trouble), message, None


def _long_year(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    del values
    place = words.year_place(trouble.first)
    if trouble.about is None:
        message = say('the year "{words}" has too many digits', words=words.at(place))
    else:
        message = say(
            'the year "{words}" has too many digits: read as {year}',
            words=words.at(place), year=words.year,
        )  # fmt: skip
    return place, message, verbatim(words.replacing(place, str(words.year)))


def _two_tos(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    del values
    place = words.place(trouble)
    meant = "od" if words.at(place).lower() == "do" else "from"
    message = say('"{words}" stands twice: read as from one to the other', words=words.at(place))
    return place, message, verbatim(words.replacing(place, meant))


def _over_a_year(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    del values
    base: PointRange = trouble.about
    message = say('"{words}" is longer than twelve months', words=_quoted(words, trouble))
    slot = base.last.year
    if slot is None:
        return words.place(trouble), message, None
    place = words.year_place(slot)
    earlier = words.at(place)
    hint = verbatim(words.replacing(place, str(int(earlier) - 1))) if earlier.isdigit() else None
    return words.place(trouble), message, hint


def _other_weekday(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    from osl.dates.names import DayOf, WeekdayOf

    del values
    day = trouble.about
    message = say(
        '{day} is a {weekday}, not "{words}"',
        day=DayOf(day), weekday=WeekdayOf(day), words=_quoted(words, trouble),
    )  # fmt: skip
    return words.place(trouble), message, None


def _count_differs(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    del values
    stated, days = trouble.about
    message = say(
        "the words say {stated}, and name {days} days: only the count is kept",
        stated=stated,
        days=days,
    )
    return words.place(trouble), message, None


def _unclear_remark(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    del values
    message = say('"{words}" is read as a span: is the second part a remark?', words=_quoted(words, trouble))
    return words.place(trouble), message, None


def _two_ways(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    del values
    message = say('"{words}" can be read in two ways', words=_quoted(words, trouble))
    return words.place(trouble), message, None


_TOLD: dict[What, tuple[str, IssueSeverity, Callable[[TokenLocator, CodedIssue, list[Any]], Wording]]] = {
    "impossible-date": ("impossible-date", "error", _impossible),
    "month-out-of-range": ("month-out-of-range", "error", _bad_month),
    "no-such-number": ("unread-when", "warning", _no_such_number),
    "reversed-range": ("reversed-range", "error", reversed_range),
    "broken-chain": ("unread-when", "warning", broken_chain),
    "other-year": ("year-mismatch", "error", _other_year),
    "beyond-year": ("year-mismatch", "warning", _beyond_year),
    "long-year": ("doubtful-when", "warning", _long_year),
    "two-tos": ("doubtful-when", "warning", _two_tos),
    "over-a-year": ("doubtful-when", "warning", _over_a_year),
    "other-weekday": ("doubtful-when", "warning", _other_weekday),
    "count-differs": ("doubtful-when", "warning", _count_differs),
    "unclear-remark": ("doubtful-when", "warning", _unclear_remark),
    "two-times": ("doubtful-when", "warning", two_times),
    "short-months": ("doubtful-when", "warning", short_months),
    "two-ways": ("unread-when", "warning", _two_ways),
    "not-monday": ("doubtful-when", "warning", not_monday),
    "day-or-year": ("doubtful-when", "warning", day_or_year),
    "year-for-day": ("unread-when", "warning", day_or_year),
}


def issue_of(troubles: list[CodedIssue], text: str, year: int, values: list[Any]) -> tuple[Issue, ...]:
    """The slips that `troubles` of `text` are, in the order of their places."""
    words = TokenLocator(text, year)
    slips = [_slip(trouble, words, values) for trouble in troubles]
    return tuple(sorted(slips, key=lambda slip: slip.start))


def _slip(trouble: CodedIssue, words: TokenLocator, values: list[Any]) -> Issue:
    rule, severity, tell = _TOLD[trouble.what]
    if trouble.what == "long-year" and trouble.about is None:
        rule = "unread-when"
    place, message, hint = tell(words, trouble, values)
    return Issue(rule, severity, *place, message, hint)
