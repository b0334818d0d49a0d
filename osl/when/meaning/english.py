"""What English leaves open: a month and two digits, "May 23", and the day on which a week begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.i18n import say, verbatim
from osl.when.grammar.nodes import Day, Month, PointRange
from osl.when.meaning.issue_codes import CodedIssue, UnreadableError
from osl.when.token_types import Nth

if TYPE_CHECKING:
    from osl.when.analysis.analyse import Analysis
    from osl.when.meaning.bindings import Bindings
    from osl.when.meaning.issues import Wording
    from osl.when.meaning.token_locations import TokenLocator


def look_for_years(sketch: Analysis, given: Bindings) -> None:
    """Note that the numbers may be years; raises TroubleFound where a day is hardly meant, "Jan - Dec 23"."""
    days = sketch.month_first
    if not all(_is_near_year(given.number(day.day), given) for day in days):
        return
    base = sketch.base.piece if sketch.base else None
    trouble = CodedIssue("day-or-year", days[0].month, days[-1].day, tuple(day.day for day in days))
    if isinstance(base, PointRange) and isinstance(base.first, Month) and isinstance(base.last, Day):
        raise UnreadableError(trouble._replace(what="year-for-day", first=base.first.month))
    given.note(trouble)


def _is_near_year(number: int, given: Bindings) -> bool:
    """Is it the plan's year, the one before or the one after, in two digits? "23rd" is none."""
    return not isinstance(number, Nth) and abs(2000 + number - given.year) <= 1


def day_or_year(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    """That a number was taken for a day, or for neither, and how to write the year."""
    place = words.place(trouble)
    if trouble.what == "year-for-day":
        message = say('"{words}" may end on a day or name a year', words=words.at(place))
    else:
        message = say('"{words}" is read as a day, not as a month and a year', words=words.at(place))
    text = words.text
    for slot in sorted(trouble.about, reverse=True):
        start, end = words.places[slot]
        text = f"{text[:start]}{2000 + values[slot]}{text[end:]}"
    return place, message, verbatim(text)


def not_monday(words: TokenLocator, trouble: CodedIssue, values: list[Any]) -> Wording:
    """That a week begins on another day than the words say."""
    from datetime import timedelta

    from osl.dates.names import DayOf, WeekdayOf

    del values
    day, slot = trouble.about
    first = day - timedelta(day.isoweekday() - 1)
    message = say(
        "{day} is a {weekday}: read as the week from Monday {first}",
        day=DayOf(day), weekday=WeekdayOf(day), first=DayOf(first),
    )  # fmt: skip
    place = words.part(slot, 0)
    meant = first.month == day.month and words.at(place).isdigit() and int(words.at(place)) == day.day
    return words.place(trouble), message, verbatim(words.replacing(place, str(first.day))) if meant else None
