"""States, roles and kinds of reading in words, and how late or how soon a task is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from osl.dates.names import month_in, weekday_name
from osl.dates.words import day_of, range_words
from osl.i18n import N_, _, language, ngettext, pgettext
from osl.plan import CLOSED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from osl.questions.series import SeriesCounts
    from osl.questions.state import Lag, Standing

# the style of a state on a screen, beside its words
STYLES = {
    "overdue": "late",
    "behind": "alert",
    "not-started": "alert",
    "done": "good",
    "partly-done": "good",
}
MARKS = {
    "done": "✓",
    "partly-done": "◐",
    "cancelled": "✗",
    "overdue": "!",
    "behind": "↓",
    "not-started": "…",
    "started": "▸",
    "planned": "○",
    "undated": "?",
}
SOON = 31
NEAR = (N_("today"), N_("tomorrow"))


def state_name(state: str) -> str:
    """Return a state, or `open`, in words."""
    return _state_names(language())[state]


@cache
def _state_names(_language: str) -> Mapping[str, str]:
    """Return the states in the language spoken now, which is `_language`."""
    return {
        "planned": pgettext("state", "planned"),
        "started": pgettext("state", "started"),
        "done": pgettext("state", "done"),
        "partly-done": pgettext("state", "partly done"),
        "cancelled": pgettext("state", "cancelled"),
        "undated": pgettext("state", "undated"),
        "overdue": pgettext("state", "overdue"),
        "behind": pgettext("state", "behind"),
        "not-started": pgettext("state", "not started"),
        "open": pgettext("state", "open"),
    }


def role_name(role: str) -> str:
    """Return a role in words."""
    return {
        "organiser": pgettext("role", "organiser"),
        "co-organiser": pgettext("role", "co-organiser"),
        "partner": pgettext("role", "partner"),
    }[role]


def kind_name(kind: str) -> str:
    """Return a kind of reading in words."""
    return {
        "span": pgettext("time", "span"),
        "dates": pgettext("time", "dates"),
        "deadline": pgettext("time", "deadline"),
        "recurring": pgettext("time", "recurring"),
        "continuous": pgettext("time", "continuous"),
        "vague": pgettext("time", "vague"),
    }[kind]


def days_late(days: int) -> str:
    """Return how late a task is: 3 days late."""
    return ngettext("{n} day overdue", "{n} days overdue", days).format(n=days)


def tasks(n: int) -> str:
    """Return a number of tasks: 3 tasks."""
    return ngettext("{n} task", "{n} tasks", n).format(n=n)


def state_words(one: Standing, year: int) -> str:
    """Return the state of a task, with the days it is late or the day it was closed."""
    if one.state == "overdue":
        return days_late(one.days_late)
    closed = one.task.closed_on
    if one.state in CLOSED and closed:
        return f"{state_name(one.state)} {day_of(closed, year)}"
    return state_name(one.state)


def held_words(counts: SeriesCounts) -> str:
    """Return how many meetings of a series were held: 4 of 11; nothing if nobody can say of how many."""
    if counts.to_hold is None:
        return ""
    return _("{held} of {planned}").format(held=counts.held, planned=counts.to_hold)


def soon(day: date, today: date) -> str:
    """Return how soon `day` is, in words; nothing if it is over or more than SOON days away."""
    days = (day - today).days
    if not 0 <= days <= SOON:
        return ""
    when = ngettext("in {n} day", "in {n} days", days).format(n=days)
    if days < len(NEAR):
        when = _(NEAR[days])
    return f"{when} ({weekday_name(day.isoweekday())})"


def gap_words(gap: Lag, year: int) -> str:
    """Return how often a recurring task was done in a period: in April: 0 of 1."""
    first, last = gap.period
    when = range_words(first, last, year)
    if first.day == 1 and first.month == last.month and (last - first).days > 26:
        when = month_in(first.month)
    return _("{when}: {done} of {asked}").format(when=when, done=gap.done, asked=gap.due)
