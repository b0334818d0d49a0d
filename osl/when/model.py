"""What a date phrase means: a reading, how often it recurs, and what looks like a mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from osl.values import Value

if TYPE_CHECKING:
    from datetime import date

    from osl.i18n import Sentence

ReadingKind = Literal["span", "dates", "deadline", "recurring", "continuous", "vague"]
Unit = Literal["day", "week", "month", "quarter", "half-year", "year"]
At = Literal["exactly", "at-least", "at-most"]
DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")  # of recurrence rules, from Monday


class Every(Value):
    """How often a recurring task is due: `count` times every `interval` units.

    `unit` is None if the phrase gives no frequency ("cyklicznie"). `rule` is an RFC 5545 recurrence rule
    without DTSTART if the days follow from the phrase, else None.
    """

    unit: Unit | None
    interval: int = 1
    count: int = 1  # type: ignore[assignment] # a tuple's own `count` is not missed
    at: At = "exactly"
    rule: str | None = None


class Hours(Value):
    """A time of day, `HH:MM`, at which it begins and ends; one of the two may be None.

    `of` is None for every day of the reading, else an ISO date or a BYDAY value of its rule (`TU`, `1TU`).
    An `end` that is not after `start` is on the next day; a lone `24:00` is the next day's 00:00.
    """

    of: str | None
    start: str | None
    end: str | None


class Reading(Value):
    """The meaning of a date phrase in one year.

    `months` are months of the plan's year (1-12, ascending); `first_day` and `last_day` are
    inclusive and may be outside that year; all three are None for `vague`. `days` are the exact
    days, ascending, if they are few and known. `tentative`: the words themselves are unsure.
    `hours` are the times of day that the phrase names; several may be of the same day.
    """

    kind: ReadingKind
    months: tuple[int, ...] | None
    first_day: date | None
    last_day: date | None
    days: tuple[date, ...] | None = None
    tentative: bool = False
    every: Every | None = None
    hours: tuple[Hours, ...] | None = None

    def covers(self, first: date, last: date) -> bool:
        """Whether all months from `first` to `last`, days within the reading's own, are its months.

        In other years than the plan's every month is.
        """
        from osl.dates.ranges import has_gaps

        months, begin, end = self.months, self.first_day, self.last_day
        if not months or not has_gaps(months) or begin is None or end is None:
            return True
        # months with gaps determine their year: they begin or end with the reading, or are between
        year = end.year if begin.year == end.year or months[-1] == end.month else begin.year
        if begin.year < year - 1 or (year != end.year and months[0] != begin.month):
            year = begin.year + 1
        numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return all(month // 12 != year or month % 12 + 1 in months for month in numbers)


class Issue(Value):
    """Something in a date phrase that a person should look at.

    `start` and `end` are 0-based offsets into the words, `end` exclusive. `rule` is the name of
    the rule of the plan file that it breaks. `needs_rule`: whether a recurrence rule beside the phrase
    (`repeats`) settles it.
    """

    rule: str
    severity: Literal["error", "warning"]
    start: int
    end: int
    message: Sentence
    hint: Sentence | None = None
    needs_rule: bool = False


class ExplainedPart(Value):
    """A part of the phrase (offsets as in Issue) and what was understood by it."""

    start: int
    end: int
    meaning: Sentence


class Interpretation(Value):
    """All that reading a phrase gave; `reading` is None if it could not be read."""

    reading: Reading | None
    issues: tuple[Issue, ...] = ()
