"""Which meeting of a series a day means: that of the series' own day, or the one that is on it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import DayOf
from osl.dates.words import DayList, DaysOf
from osl.i18n import say
from osl.problem import OslError
from osl.questions.occurrences import course
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Override, Task
    from osl.questions.occurrences import Course
    from osl.when.model import Reading

_WHOLE_TASK = {
    "move": 'osl move {id} "{when}"',
    "cancel": 'osl cancel {id} --reason "{text}"',
    "reopen": "osl reopen {id}",
}
NEAREST = 2  # shown before a day without a meeting, and behind it


class Meeting(Value):
    """A meeting of a series: the day `of` the series, and its exception, if it has one.

    `other` is the day of the series whose meeting is on the day asked about now, though another is planned.
    """

    of: date
    exception: Override | None = None
    other: date | None = None


def meeting_on(task: Task, reading: Reading | None, day: date, *, verb: str = "move") -> Meeting:
    """Return the meeting of `task` that `day` means: the one planned for it, else the one that is on it now.

    In a series whose days are not known, each day of its span may be one. Raises OslError if `task` is not
    a series, or if `day` has no meeting; it names the command by which `verb` is done to the whole task.
    """
    if reading is None or reading.kind != "recurring":
        command = _WHOLE_TASK[verb].format(id=task.id, when=say("WHEN"), text=say("TEXT"))
        message = say("{id} is not a series; for the whole task type: {command}", id=task.id, command=command)
        raise OslError(message)
    found = course(task, reading)
    if found is None:
        return _without_days(task, reading, day)
    moved_to = sorted(of for of, one in found.overrides if one.to == day and of != day)
    if day in found.of:
        return Meeting(day, dict(found.overrides).get(day), moved_to[0] if moved_to else None)
    if len(moved_to) > 1:
        raise OslError(several_meetings(task, day, moved_to))
    if not moved_to:
        raise OslError(_none(task, found, day))
    return Meeting(moved_to[0], dict(found.overrides)[moved_to[0]])


def _without_days(task: Task, reading: Reading, day: date) -> Meeting:
    first, last = reading.first_day, reading.last_day
    if first is None or last is None or not first <= day <= last:
        span = DaysOf(first, last) if first and last else "–"
        raise OslError(say("{id} recurs only in {span}, not on {day}", id=task.id, span=span, day=DayOf(day)))
    return Meeting(day, exception_of(task, day))


def left_out_in_vain(task: Task, reading: Reading | None, day: date) -> Sentence | None:
    """Return why nothing fewer has to be held if a meeting on `day` is left out.

    None if one fewer has to be held, or if the days of the series are known.
    """
    from osl.questions.series import period_at

    every = reading.every if reading and course(task, reading) is None else None
    if reading is None or every is None:
        return None
    if every.unit is None:
        return say("the number of meetings stays the same, since the frequency is not known")
    if every.at == "at-most":
        return say("the number of meetings stays the same, since none has to be held")
    found = period_at(task, reading, day)
    if found is None:
        return say(
            "the number of meetings stays the same, since {day} is in no whole period of the series",
            day=DayOf(day),
        )
    if not found.asked:
        return say(
            "the number of meetings stays the same, since no other has to be held in {days}",
            days=DaysOf(*found.days),
        )
    if found.entries >= found.asked:
        return say(
            "the log already has the meetings of {days}; one more now counts as extra",
            days=DaysOf(*found.days),
        )
    return None


def exception_of(task: Task, of: date) -> Override | None:
    """Return the exception for the day `of` of a series; of several the last, which applies."""
    return next((one for one in reversed(task.exceptions) if one.of == of), None)


def several_meetings(task: Task, day: date, of: Sequence[date]) -> Sentence:
    """Return that the meetings of several days of the series are on `day` now."""
    days = ", ".join(f"--of {one}" for one in of)
    return say("{id} has {n} meetings on {day}: {days}", n=len(of), id=task.id, day=DayOf(day), days=days)


def _none(task: Task, found: Course, day: date) -> Sentence:
    if not found.of:
        return say("{id} has no meeting at all: its days are in no month of it", id=task.id)
    days = [now for at, now in enumerate(found.days) if at not in found.skipped]
    return _no_meeting(task, day, days or found.of)


def _no_meeting(task: Task, day: date, days: Iterable[date]) -> Sentence:
    return say(
        "{id} has no meeting on {day}; the nearest: {days}",
        id=task.id, day=DayOf(day), days=DayList(tuple(nearest(days, day))),
    )  # fmt: skip


def nearest(days: Iterable[date], day: date) -> list[date]:
    """Return the nearest of `days` before and after `day`, ascending."""
    every = sorted(set(days))
    before, after = [one for one in every if one < day], [one for one in every if one >= day]
    return [*before[-NEAREST:], *after[:NEAREST]]


def days_now(task: Task, reading: Reading | None) -> Iterator[tuple[str, str]]:
    """Yield each day on which a meeting of `task` is now, with the day of the series if that is another."""
    found = course(task, reading)
    for at, day in enumerate(found.days if found else ()):
        if found and at not in found.skipped:
            yield str(day), "" if found.of[at] == day else f"({found.of[at]})"


def changed_days(task: Task) -> Iterator[tuple[str, str]]:
    """Yield each day of a series that has an exception, with the day to which it is moved."""
    return ((str(one.of), f"→ {one.to}" if one.to else "") for one in task.exceptions if one.of)
