"""The names of months and weekdays as screens say them, in the language spoken."""

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
    """The name of a month (1 to 12) by itself: "maj"."""
    return _nominatives(language())[month - 1]


def month_short(month: int) -> str:
    """The short name of a month, for the head of a column: "maj"."""
    return _shorts(language())[month - 1]


def month_in(month: int) -> str:
    """When something is in a month: "w maju", "in May"."""
    return _locatives(language())[month - 1]


def month_of(month: int) -> str:
    """The name of a month after a day's number: "maja" of "5 maja"."""
    return _genitives(language())[month - 1]


def weekday_name(weekday: int) -> str:
    """The name of a weekday, Monday is 1."""
    return _weekdays(language())[weekday - 1]


def weekday_short(weekday: int) -> str:
    """The short name of a weekday, Monday is 1."""
    return _short_weekdays(language())[weekday - 1]


def day_words(day: date) -> str:
    """A day as it is written out: "5 maja 2023"."""
    return f"{day.day} {month_of(day.month)} {day.year}"


class MonthOf(Value):
    """A month that a sentence names once it is shown."""

    month: int

    def __str__(self) -> str:
        return month_name(self.month)


class DayOf(Value):
    """A day that a sentence writes out once it is shown."""

    day: date

    def __str__(self) -> str:
        return day_words(self.day)


class WeekdayOf(Value):
    """The weekday of a day, named once the sentence is shown."""

    day: date

    def __str__(self) -> str:
        return weekday_name(self.day.isoweekday())
