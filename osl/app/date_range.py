"""The days that agenda and report are asked for: pure functions of what was typed and the plan's year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from osl.app.days import TypedDay, typed_day
from osl.dates import ranges
from osl.i18n import N_, say
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

NEXT = "next"
THIS = "this"
NAMES = {THIS: (THIS, "ten", "biezacy"), NEXT: (NEXT, "nastepny", "przyszly")}
JANUARY_AFTER = 13  # the month after December


class RangeOptions(Value):
    """The options for days, None if not given: a month (1–12, JANUARY_AFTER), or first and last day.

    `year` is the one that was typed with the name of the month.
    """

    month: int | None = None
    first: TypedDay | None = None
    last: TypedDay | None = None
    year: int | None = None

    def days(self) -> tuple[date, ...]:
        """Return the days that were named with their year."""
        return tuple(day.exact for day in (self.first, self.last) if day is not None and day.exact)

    def days_in(self, year: int) -> tuple[date, ...]:
        """Return the days that were named, in a plan of `year`."""
        return tuple(day for day in self.ends(year) if day is not None)

    def ends(self, year: int) -> tuple[date | None, date | None]:
        """Return the first day, in `year` if it names none, and the last, on or after the first."""
        first = None if self.first is None else self.first.in_year(year)
        if self.last is None:
            return first, None
        return first, self.last.since(first) if first else self.last.in_year(year)


class AskedRange(Value):
    """A first and a last day, inclusive; `month` (1–12) if they are a whole month."""

    first: date
    last: date
    month: int | None = None

    def fields(self) -> dict[str, Any]:
        """Return the fields of a JSON answer."""
        return {"month": self.month, "from": self.first.isoformat(), "to": self.last.isoformat()}


class TypedRange(Value):
    """The options of `osl agenda` for days, as typed; None if not given."""

    month: str | None = None
    week: str | None = None
    days: str | None = None
    first: str | None = None
    last: str | None = None

    def ways(self) -> list[str]:
        """Return the options that were given, `--from` and `--to` as one."""
        given = {"--month": self.month, "--week": self.week, "--days": self.days}
        ends = ["--from/--to"] if self.first is not None or self.last is not None else []
        return [name for name, value in given.items() if value is not None] + ends


def range_options(typed: TypedRange, today: date, year: int | None = None) -> RangeOptions:
    """Read the days that were typed; weeks are those of `year`, else of the ISO year of `today`.

    Raises OslError for what cannot be read, and if days are given in more than one way.
    """
    if len(ways := typed.ways()) > 1:
        raise OslError(say("give only one of: {options}", options=", ".join(ways)))
    if typed.month is not None:
        number, named = month_named(typed.month, today)
        return RangeOptions(number, year=named)
    if typed.week is not None:
        return _from_to(*_week(typed.week, today, year))
    if typed.days is not None:
        return _from_to(today, _moved(today, _count(typed.days) - 1))
    return RangeOptions(None, *typed_days(typed.first, typed.last, today))


def _from_to(first: date, last: date) -> RangeOptions:
    return RangeOptions(None, TypedDay(str(first), first), TypedDay(str(last), last))


def _week(text: str, today: date, year: int | None) -> tuple[date, date]:
    """Return the Monday and the Sunday of the week that `text` names: this, next, or an ISO week's number."""
    if _is(text, THIS) or _is(text, NEXT):
        monday = _moved(today, -today.weekday() + 7 * _is(text, NEXT))
        return monday, _moved(monday, 6)
    of_year = year or today.isocalendar().year
    try:
        monday = date.fromisocalendar(of_year, int(text) if re.fullmatch("[0-9]{1,2}", text) else 0, 1)
    except ValueError:
        message = N_('"{value}" is not a week of {year}; write this, next, or a number from 1 to {last}')
        last = date(of_year, 12, 28).isocalendar().week
        raise OslError(say(message, value=text, year=of_year, last=last)) from None
    return monday, _moved(monday, 6)


def _count(text: str) -> int:
    from osl.app.parse import is_negative, number

    if not is_negative(text) and (found := number(text, "--days")):
        return found
    raise OslError(say("--days needs a number from 1 up: 1 is today alone"))


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        raise OslError(say("the calendar ends on {last}", last=date.max)) from None


def typed_days(first: str | None, last: str | None, today: date) -> tuple[TypedDay | None, TypedDay | None]:
    """Return two days as typed, None for one that was not."""
    typed = [None if text is None else typed_day(text, today) for text in (first, last)]
    return typed[0], typed[1]


def month_named(text: str, today: date) -> tuple[int, int | None]:
    """Return the month (1–12, or JANUARY_AFTER) that `text` names, and the year if it names one."""
    if _is(text, NEXT):
        return today.month + 1, None
    if text.isascii() and text.isdecimal():
        if len(text) <= 2 and 1 <= int(text) <= 12:
            return int(text), None
        raise OslError(say('"{value}" is not a month from 1 to 12', value=text))
    named = [int(digits) for digits in re.findall(r"(?<![0-9])[0-9]{4}(?![0-9])", text)]
    if (month := _month_in(text, named[0] if named else today.year)) is None:
        raise OslError(
            say('"{value}" is not a month; write a number from 1 to 12, a name, or next', value=text)
        )
    return month, named[0] if named else None


def _month_in(text: str, year: int) -> int | None:
    from osl.when.read import read

    found = read(text, year) if date.min.year <= year <= date.max.year else None
    reading = found.reading if found else None
    if found is None or reading is None or reading.kind != "span" or found.issues:
        return None
    return reading.months[0] if reading.months and len(reading.months) == 1 else None


def _is(text: str, word: str) -> bool:
    """Return whether `text` is `word` (THIS or NEXT), in English or in Polish."""
    from osl.text.fold import fold

    return fold(text) in NAMES[word]


def asked_range(
    options: RangeOptions, year: int, today: date, command: Callable[[int, str], str] | None = None
) -> AskedRange:
    """Return the days that `options` mean in a plan of `year`: this month's if none were named.

    Raises OslError for a month of another year, with the `command` for that year and month.
    """
    if options.first or options.last:
        return _between(*options.ends(year), year)
    month = options.month or today.month
    if options.year is not None and options.year != year:
        of_month = f"--month {1 if month == JANUARY_AFTER else month}"
        typed = command(options.year, of_month) if command else f"osl agenda {of_month} --year {options.year}"
        message = N_("the plan is for {year}, not for {named}; type: {command}")
        raise OslError(say(message, year=year, named=options.year, command=typed))
    return whole_month(year, 1 if month == JANUARY_AFTER else month)


def whole_month(year: int, month: int) -> AskedRange:
    """Return the days of a month."""
    days = ranges.whole_month(year, month)
    return AskedRange(days.first, days.last, month)


def _between(first: date | None, last: date | None, year: int) -> AskedRange:
    """Return a day to a day; a missing end is an end of the plan's year, or of the other day's year."""
    first = first or date(min(year, last.year if last else year), 1, 1)
    last = last or date(max(year, first.year), 12, 31)
    refuse_reversed(first, last)
    return AskedRange(first, last)


def refuse_reversed(first: date, last: date) -> None:
    """Raise OslError if `first` is after `last`."""
    if first > last:
        raise OslError(say("--from {first} is after --to {last}", first=first, last=last))
