"""A day as people type it: `2023-05-20`, `20 maja`, `13.02.2026`, `yesterday`, `wczoraj`, `+3`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.problem import OslError, hint_words
from osl.text.fold import fold
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from osl.i18n import Sentence

_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "dzis": 0, "dzisiaj": 0, "wczoraj": -1, "jutro": 1}
_FAR = 8  # years: 29 February is never farther away
_LONGEST = 100


class TypedDay(Value):
    """What was typed for a day; `exact` is None if the words name no year."""

    text: str
    exact: date | None = None

    def in_year(self, year: int) -> date:
        """Return the day, in `year` if the words name none; raise OslError if that year lacks it."""
        found = self.exact or _only_day(self.text, year)
        if found is None:
            raise OslError(say('"{value}" is not a day of {year}', value=self.text, year=year))
        return found

    def up_to(self, day: date) -> date:
        """Return the day, if the words name no year the latest such day that is not after `day`."""
        return self.exact or self._first(range(day.year, day.year - _FAR - 1, -1), lambda one: one <= day)

    def since(self, day: date) -> date:
        """Return the day, if the words name no year the first such day that is not before `day`."""
        return self.exact or self._first(range(day.year, day.year + _FAR + 1), lambda one: one >= day)

    def _first(self, years: Iterable[int], fits: Callable[[date], bool]) -> date:
        for year in years:
            if (found := _only_day(self.text, year)) and fits(found):
                return found
        raise OslError(_not_a_day(self.text))


def typed_day(text: str, today: date, *, past: bool = False) -> TypedDay:
    """Return the day that `text` names; words and counts such as `yesterday` and `+3` start from `today`.

    Words are those of a date phrase that means exactly one day. Raise OslError for anything else, with the
    day that is probably meant: in the `past`, if it is one of what was done.
    """
    words = fold(text)
    if (days := _WORDS.get(words, _count(words))) is not None:
        return TypedDay(text, _moved(text, today, days))
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", words):
        return TypedDay(text, _iso(text, words))
    if len(text) <= _LONGEST:
        if named := _in_year_named(text):
            return TypedDay(text, named)
        if any(_only_day(text, year) for year in range(today.year, today.year - _FAR - 1, -1)):
            return TypedDay(text)
    raise OslError(_impossible(text, today.year) or _meant(text, today, past=past) or _not_a_day(text))


def _count(words: str) -> int | None:
    return int(words) if re.fullmatch(r"[+-][0-9]{1,6}", words) else None


def _moved(text: str, today: date, days: int) -> date:
    try:
        return today + timedelta(days)
    except OverflowError:
        raise OslError(say('"{value}" is not a day of the calendar', value=text)) from None


def _iso(text: str, words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise OslError(say('"{value}" is not a day of the calendar', value=text)) from None


def _in_year_named(text: str) -> date | None:
    """Return the day in the year that `text` names; None if it names none."""
    for digits in re.findall(r"(?<![0-9])(?:[0-9]{4}|[0-9]{2})(?![0-9])", text):
        year = int(digits) if len(digits) == 4 else 2000 + int(digits)
        if (
            date.min.year < year < date.max.year
            and _only_day(text, year)
            and _is_of_no_other_year(text, year)
        ):
            return _only_day(text, year)
    return None


def _is_of_no_other_year(text: str, year: int) -> bool:
    from osl.when.read import read

    another = year - 1 if year > date.min.year else year + 1
    return any(issue.rule == "year-mismatch" for issue in read(text, another).issues)


def _only_day(text: str, year: int) -> date | None:
    """Return the one day that `text` means in a plan of `year`; None if it means more, or is in doubt."""
    from osl.when.read import read

    found = read(text, year) if date.min.year <= year <= date.max.year else None
    reading = found.reading if found else None
    if found is None or reading is None or found.issues or reading.tentative or reading.kind != "dates":
        return None
    days = reading.days or ()
    return days[0] if len(days) == 1 and days[0].year == year else None


def _impossible(text: str, year: int) -> Sentence | None:
    """Return why there is no such day, with the day that may be meant; None if the words name none."""
    from osl.when.read import read

    named = re.search(r"(?<![0-9])[12][0-9]{3}(?![0-9])", text)
    issues = read(text, int(named[0]) if named else year).issues if len(text) <= _LONGEST else ()
    issue = next((one for one in issues if one.rule == "impossible-date"), None)
    if issue is None or issue.hint is None:
        return issue.message if issue else None
    return say("{problem} ({hint})", problem=issue.message, hint=hint_words(issue.hint))


def _meant(text: str, today: date, *, past: bool) -> Sentence | None:
    """Return that `text` is not a day, with the day that is probably meant; None if none is."""
    from osl.app.meant_day import day_meant

    if len(text) > _LONGEST or (day := day_meant(text, today, past=past)) is None:
        return None
    return say(
        '"{value}" is not a day (did you mean {day}?); write it as 2023-05-20, 20 May, today, yesterday, '
        "tomorrow, +3 or -3",
        value=text, day=day,
    )  # fmt: skip


def _not_a_day(text: str) -> Sentence:
    return say(
        '"{value}" is not a day; write it as 2023-05-20, 20 May, today, yesterday, tomorrow, +3 or -3',
        value=text,
    )
