"""The days of a series as its exceptions leave them, and which of them a log has: held, missed, to come."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from osl.plan import CLOSED
from osl.values import Value
from osl.when.rule_days import rule_days

if TYPE_CHECKING:
    from osl.plan import Entry, Override, Task
    from osl.when.model import Every, Hours, Reading, Unit

OccurrenceState = Literal["held", "missed", "skipped", "due", "to-come"]
_DAY = timedelta(days=1)
# how far from its day an entry may be, in days for each of these units, and at most
_REACH: dict[Unit, int] = {"day": 1, "week": 7, "month": 30, "quarter": 90, "half-year": 180, "year": 180}
_FARTHEST = 90


class Course(Value):
    """The days of a series, by the day on which each is now: `of` are the days on which it recurs.

    `skipped` are the positions of those that are left out. `overrides` are the exceptions that apply, by
    the day that they are about.
    """

    of: tuple[date, ...]
    days: tuple[date, ...]
    skipped: frozenset[int] = frozenset()
    overrides: tuple[tuple[date, Override], ...] = ()

    @property
    def last(self) -> date | None:
        """The day of the last meeting that is not left out."""
        return next(
            (self.days[at] for at in range(len(self.days) - 1, -1, -1) if at not in self.skipped), None
        )


class Attendance(Value):
    """The positions of the days that a log has, and how many of its entries belong to none of them."""

    held: frozenset[int]
    extra: int


class Occurrence(Value):
    """One day of a series: `of` is the day on which it recurs, `day` the one on which it is now."""

    of: date
    day: date
    state: OccurrenceState
    override: Override | None = None


def hours_of(one: Occurrence, reading: Reading) -> tuple[Hours, ...]:
    """Return the hours of a meeting: those of its exception, else those of the series on its day."""
    if one.override and one.override.to and one.override.hours:
        from osl.when.hours import read_hours

        return read_hours(one.override.hours) or ()
    if not reading.hours:
        return ()
    from osl.when.day_hours import hours_on

    return hours_on(reading, one.of)


def days_of(reading: Reading | None) -> tuple[date, ...] | None:
    """Return the days on which a series recurs, without its exceptions; None if they are not known."""
    if reading is None or reading.kind != "recurring":
        return None
    if reading.days is not None:
        return reading.days
    return rule_days(reading) if reading.every and reading.every.rule else None


def course(task: Task, reading: Reading | None) -> Course | None:
    """Return the days of the series `task`; None if it is not a series or its days are not known.

    If there are several exceptions for one day, the last one applies; one for another day applies to nothing.
    """
    days = days_of(reading)
    if days is None:
        return None
    if not task.exceptions:
        return Course(days, days)
    known = set(days)
    overrides = {one.of: one for one in task.exceptions if one.of in known}
    pairs = sorted((_now(day, overrides.get(day)), day) for day in days)
    skipped = [at for at, (_, of) in enumerate(pairs) if of in overrides and overrides[of].to is None]
    return Course(
        tuple(of for _, of in pairs), tuple(day for day, _ in pairs), frozenset(skipped),
        tuple((of, one) for of, one in overrides.items() if of is not None),
    )  # fmt: skip


def _now(day: date, override: Override | None) -> date:
    return override.to if override and override.to else day


def attendance(task: Task, reading: Reading, found: Course, day: date) -> Attendance:
    """Return which days of `found` the log of `task` has by `day`.

    An entry takes the meeting of its very day; then each other entry, in order of time, the nearest free
    one at most half a period away, of two the earlier. One that is left out is free only on its very day.
    """
    on = entry_days(task.log, day)
    if not on:
        return Attendance(frozenset(), 0)
    return _matched(found.days, found.skipped, on, _reach(reading.every))


def entry_days(log: tuple[Entry, ...], day: date) -> tuple[date, ...]:
    """Return the days of the entries of `log` by `day`, ascending."""
    return tuple(sorted([entry.on for entry in log if entry.on is not None and entry.on <= day]))


def _reach(every: Every | None) -> int:
    """Return half a period of the series, in days."""
    if every is not None and every.unit is None and every.rule:
        from osl.when.rule import every_of

        every = every_of(every.rule)
    if every is None or every.unit is None:
        return 0
    return min(_REACH[every.unit] * every.interval // 2, _FARTHEST)


@lru_cache(maxsize=4096)
def _matched(days: tuple[date, ...], skipped: frozenset[int], on: tuple[date, ...], reach: int) -> Attendance:
    held: set[int] = set()
    places = _places(days, skipped)
    rest = [entry for entry in on if not _taken_on(places.get(entry, ()), held)]
    extra = 0
    for entry in rest:
        at = _nearest(entry, days, skipped | held, reach)
        if at is None:
            extra += 1
        else:
            held.add(at)
    return Attendance(frozenset(held), extra)


@lru_cache(maxsize=256)
def _places(days: tuple[date, ...], skipped: frozenset[int]) -> dict[date, tuple[int, ...]]:
    """Return the positions of each day, those that are left out last."""
    found: dict[date, tuple[int, ...]] = {}
    for at in sorted(range(len(days)), key=skipped.__contains__):
        found[days[at]] = (*found.get(days[at], ()), at)
    return found


def _taken_on(places: tuple[int, ...], held: set[int]) -> bool:
    """Return whether one of the meetings of a day is free, and take it."""
    for at in places:
        if at not in held:
            held.add(at)
            return True
    return False


def _nearest(entry: date, days: tuple[date, ...], taken: frozenset[int], reach: int) -> int | None:
    after = bisect_left(days, entry)
    before = after - 1
    while after in taken:
        after += 1
    while before in taken:
        before -= 1
    near = [
        ((days[at] - entry if at == after else entry - days[at]).days, at)
        for at in (before, after)
        if 0 <= at < len(days)
    ]
    distance, at = min(near, default=(reach + 1, 0))
    return at if distance <= reach else None


def due_by(task: Task, day: date) -> date:
    """Return the last day, `day` or earlier, on which something of the series was due: its closing ends it.

    Nothing is due after the last entry of a task that is closed without a date.
    """
    if task.status not in CLOSED:
        return day
    if task.closed_on is not None:
        return min(task.closed_on, day)
    return max(entry_days(task.log, day), default=date.min)


def occurrences(
    task: Task, reading: Reading | None, day: date, first: date = date.min, last: date = date.max
) -> tuple[Occurrence, ...] | None:
    """Return the days of the series `task` from `first` to `last`, with their states on `day`, ascending.

    None if it is not a series or its days are not known.
    """
    found = course(task, reading)
    if found is None or reading is None:
        return None
    held, until = attendance(task, reading, found, day).held, due_by(task, day)
    overrides = dict(found.overrides)
    return tuple(
        Occurrence(
            found.of[at], found.days[at], _state(at, found, held, until, day), overrides.get(found.of[at])
        )
        for at in range(bisect_left(found.days, first), bisect_right(found.days, last))
    )


def _state(at: int, found: Course, held: frozenset[int], until: date, day: date) -> OccurrenceState:
    if at in held:
        return "held"
    if at in found.skipped:
        return "skipped"
    if found.days[at] > until:
        return "to-come"
    return "due" if found.days[at] == day else "missed"
