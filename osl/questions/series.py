"""How much of a series was held, left out and missed by a day, in numbers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from osl.plan import Task
from osl.questions.occurrences import attendance, course, due_by, entry_days
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from osl.plan import Override
    from osl.questions.occurrences import Course
    from osl.questions.periods import Period
    from osl.when.model import Reading


class SeriesCounts(Value):
    """The meetings of a series by a day; `planned` is None if nobody can say how many there should be.

    Each planned one is `held`, `missed`, `skipped` (left out), or not due yet. `moved` are those that are
    not left out and have another day or other hours. `due` are those that should have been held by
    now; `extra` is the number of log entries that belong to none. `next` is the day of the next one.
    """

    planned: int | None
    skipped: int
    moved: int
    due: int
    held: int
    missed: int
    extra: int
    next: date | None

    @property
    def to_hold(self) -> int | None:
        """How many are to be held: those that are planned and not left out."""
        return None if self.planned is None else self.planned - self.skipped

    @property
    def all_held(self) -> bool:
        """Whether all are held that are to be held."""
        return self.to_hold is not None and self.held >= self.to_hold


def series(task: Task, reading: Reading | None, day: date) -> SeriesCounts | None:
    """Return the counts of the series `task` by `day`; None if it is not a series."""
    if reading is None or reading.kind != "recurring":
        return None
    until = due_by(task, day)
    if not task.log and not task.exceptions:
        return _untouched(reading, day, until)
    return _counted(task, reading, day, until)


@lru_cache(maxsize=1024)
def _untouched(reading: Reading, day: date, until: date) -> SeriesCounts:
    return _counted(Task(), reading, day, until)


def _counted(task: Task, reading: Reading, day: date, until: date) -> SeriesCounts:
    found = course(task, reading)
    if found is None:
        return _by_periods(task, reading, day, until)
    return _by_days(task, reading, found, (day, until))


def _by_days(task: Task, reading: Reading, found: Course, limits: tuple[date, date]) -> SeriesCounts:
    day, until = limits
    held, extra = attendance(task, reading, found, day)
    skipped = found.skipped - held
    passed = bisect_right(found.days, until)
    due = passed - sum(at < passed for at in skipped)
    free = (now for at, now in enumerate(found.days) if now >= day and at not in held and at not in skipped)
    return SeriesCounts(
        len(found.days),
        len(skipped),
        sum(override.to is not None for _, override in found.overrides),
        due,
        len(held),
        due - sum(at < passed for at in held),
        extra,
        next(free, None) if until == day else None,
    )


def _by_periods(task: Task, reading: Reading, day: date, until: date) -> SeriesCounts:
    """Return the counts of a series whose days are not known: by what each whole period asks for."""
    on, every, periods = entry_days(task.log, day), reading.every, periods_of(reading)
    if every is None or every.unit is None:
        return SeriesCounts(None, 0, 0, 0, len(on), 0, 0, None)
    asked, skipped, moved = _asked(periods, every.count, task.exceptions)
    entries = Counter(_at(periods, entry) for entry in on)
    held = [min(entries[at], number) for at, number in enumerate(asked)]
    extra = len(on) - sum(held)
    if every.at == "at-most":
        return SeriesCounts(None, skipped, moved, 0, sum(held), 0, extra, None)
    ended = bisect_right(periods, until, key=lambda period: period[1])
    due = sum(asked[:ended])
    missed = due - sum(held[:ended])
    return SeriesCounts(every.count * len(periods), skipped, moved, due, sum(held), missed, extra, None)


@lru_cache(maxsize=1024)
def periods_of(reading: Reading) -> tuple[Period, ...]:
    """Return the whole periods of a series in its span, ascending; none if it has no known frequency."""
    from osl.questions.periods import whole_periods

    every, first, last = reading.every, reading.first_day, reading.last_day
    if every is None or every.unit is None or first is None or last is None:
        return ()
    return tuple(whole_periods(every.unit, every.interval, first, last, reading.covers))


def _at(periods: Sequence[Period], day: date) -> int | None:
    """Return the position of the period that `day` is in, or None."""
    at = bisect_right(periods, day, key=lambda period: period[0]) - 1
    return at if at >= 0 and day <= periods[at][1] else None


def _asked(
    periods: Sequence[Period], count: int, exceptions: Iterable[Override]
) -> tuple[list[int], int, int]:
    """Return how many meetings each period asks for, and how many are left out and moved in all."""
    asked = [count] * len(periods)
    skipped = moved = 0
    for override in {one.of: one for one in exceptions}.values():
        at = _at(periods, override.of) if override.of else None
        if at is None or not asked[at]:
            continue
        to = at if override.to is None else _at(periods, override.to)
        asked[at] -= 1
        if override.to is None:
            skipped += 1
        else:
            asked[at if to is None else to] += 1
            moved += 1
    return asked, skipped, moved


class PeriodCounts(Value):
    """A period of a series whose days are not known: how many meetings it asks for, how many the log has."""

    days: Period
    asked: int
    entries: int


def period_at(task: Task, reading: Reading, day: date) -> PeriodCounts | None:
    """Return the whole period that `day` is in, of a series whose days are not known; None if none is."""
    periods, count = periods_of(reading), reading.every.count if reading.every else 0
    at = _at(periods, day)
    if at is None:
        return None
    asked, _, _ = _asked(periods, count, task.exceptions)
    entries = sum(entry.on is not None and _at(periods, entry.on) == at for entry in task.log)
    return PeriodCounts(periods[at], asked[at], entries)


def in_period(task: Task, reading: Reading, period: Period, day: date) -> tuple[int, int]:
    """Return how many meetings of a series `period` asks for, and how many of them were held by `day`.

    One that is left out lowers what its period asks for; one that is moved counts where it is now.
    """
    found, count = course(task, reading), reading.every.count if reading.every else 0
    first, last = period
    if found is None:
        periods = periods_of(reading)
        asked, _, _ = _asked(periods, count, task.exceptions)
        return asked[periods.index(period)], sum(
            first <= entry <= last for entry in entry_days(task.log, day)
        )
    held = attendance(task, reading, found, day).held
    days = range(bisect_left(found.days, first), bisect_right(found.days, last))
    own = sum(first <= of <= last for of in found.of)
    now = len(days) - sum(at in found.skipped and at not in held for at in days)
    return max(min(count, own) + now - own, 0), sum(at in held for at in days)
