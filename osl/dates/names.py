"""The names of months and weekdays in the language of the output; a month is 1-12, Monday is 1.

The names that a date phrase is read from, and written with, are in `osl.when.vocabulary`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from osl.i18n import _, language, pgettext
from osl.values import Value

if TYPE_CHECKING:
    from datetime import date


@cache
def _nominatives(_language: str) -> tuple[str, ...]:
    return (
        pgettext("month", "January"), pgettext("month", "February"), pgettext("month", "March"),
        pgettext("month", "April"), pgettext("month", "May"), pgettext("month", "June"),
        pgettext("month", "July"), pgettext("month", "August"), pgettext("month", "September"),
        pgettext("month", "October"), pgettext("month", "November"), pgettext("month", "December"),
    )  # fmt: skip


@cache
def _shorts(_language: str) -> tuple[str, ...]:
    return (
        pgettext("short", "Jan"), pgettext("short", "Feb"),
        pgettext("short", "Mar"), pgettext("short", "Apr"),
        pgettext("short", "May"), pgettext("short", "Jun"),
        pgettext("short", "Jul"), pgettext("short", "Aug"),
        pgettext("short", "Sep"), pgettext("short", "Oct"),
        pgettext("short", "Nov"), pgettext("short", "Dec"),
    )  # fmt: skip


@cache
def _locatives(_language: str) -> tuple[str, ...]:
    return (
        _("in January"), _("in February"), _("in March"), _("in April"), _("in May"), _("in June"),
        _("in July"), _("in August"), _("in September"), _("in October"), _("in November"),
        _("in December"),
    )  # fmt: skip


@cache
def _genitives(_language: str) -> tuple[str, ...]:
    return (
        pgettext("20 of", "January"), pgettext("20 of", "February"),
        pgettext("20 of", "March"), pgettext("20 of", "April"),
        pgettext("20 of", "May"), pgettext("20 of", "June"),
        pgettext("20 of", "July"), pgettext("20 of", "August"),
        pgettext("20 of", "September"), pgettext("20 of", "October"),
        pgettext("20 of", "November"), pgettext("20 of", "December"),
    )  # fmt: skip


@cache
def _froms(_language: str) -> tuple[str, ...]:
    return (
        _("from January"), _("from February"), _("from March"), _("from April"), _("from May"),
        _("from June"), _("from July"), _("from August"), _("from September"), _("from October"),
        _("from November"), _("from December"),
    )  # fmt: skip


@cache
def _tos(_language: str) -> tuple[str, ...]:
    return (
        _("to January"), _("to February"), _("to March"), _("to April"), _("to May"), _("to June"),
        _("to July"), _("to August"), _("to September"), _("to October"), _("to November"), _("to December"),
    )  # fmt: skip


@cache
def _weekdays(_language: str) -> tuple[str, ...]:
    return (
        _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
        _("Sunday"),
    )  # fmt: skip


@cache
def _short_weekdays(_language: str) -> tuple[str, ...]:
    return (
        pgettext("short", "Mon"), pgettext("short", "Tue"), pgettext("short", "Wed"),
        pgettext("short", "Thu"), pgettext("short", "Fri"), pgettext("short", "Sat"),
        pgettext("short", "Sun"),
    )  # fmt: skip


def month_name(month: int) -> str:
    """Return the name of a month by itself: "maj"."""
    return _nominatives(language())[month - 1]


def month_short(month: int) -> str:
    """Return the short name of a month, for the head of a column: "maj"."""
    return _shorts(language())[month - 1]


def month_in(month: int) -> str:
    """Return the name of a month with its preposition: "w maju", "in May"."""
    return _locatives(language())[month - 1]


def month_of(month: int) -> str:
    """Return the name of a month after the number of a day: "maja" in "5 maja"."""
    return _genitives(language())[month - 1]


def month_from(month: int) -> str:
    """Return the name of a month as what something is moved from: "z maja", "from May"."""
    return _froms(language())[month - 1]


def month_to(month: int) -> str:
    """Return the name of a month as what something is moved to: "na maj", "to May"."""
    return _tos(language())[month - 1]


def weekday_name(weekday: int) -> str:
    """Return the name of a weekday."""
    return _weekdays(language())[weekday - 1]


def weekday_short(weekday: int) -> str:
    """Return the short name of a weekday."""
    return _short_weekdays(language())[weekday - 1]


def day_words(day: date) -> str:
    """Return a day written out: "5 maja 2023"."""
    return f"{day.day} {month_of(day.month)} {day.year}"


class MonthOf(Value):
    """A month whose name is looked up when the sentence with it is shown."""

    month: int

    def __str__(self) -> str:
        return month_name(self.month)


class MonthsOf(Value):
    """Months whose names are looked up when the sentence with them is shown."""

    months: tuple[int, ...]

    def __str__(self) -> str:
        return ", ".join(map(month_name, self.months))


class DayOf(Value):
    """A day that is written out when the sentence with it is shown."""

    day: date

    def __str__(self) -> str:
        return day_words(self.day)


class WeekdayOf(Value):
    """A day whose weekday is named when the sentence with it is shown."""

    day: date

    def __str__(self) -> str:
        return weekday_name(self.day.isoweekday())
