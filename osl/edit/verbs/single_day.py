"""One day of a series, `--of`: `osl move` and `osl cancel` make an exception, `osl reopen` removes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import DayOf
from osl.dates.words import DayList
from osl.edit.cst import CstList, CstMapping, CstScalar
from osl.edit.mapping_editor import MappingEditor
from osl.edit.task_edit import ItemEdit, TaskEdit
from osl.i18n import say
from osl.plan import Override
from osl.problem import OslError
from osl.questions.meetings import (
    Meeting,
    exception_of,
    left_out_in_vain,
    meeting_on,
    nearest,
    several_meetings,
)
from osl.questions.occurrences import days_of
from osl.source.yaml_scalar import Plain
from osl.values import Value

if TYPE_CHECKING:
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Task
    from osl.when.model import Reading

NAME = "exceptions"


class SeriesTask(Value):
    """A task with its reading, in the text that it was read from, in the plan of a `year`."""

    task: Task
    reading: Reading | None
    text: str
    year: int

    def places(self, of: date) -> list[int]:
        """Return the positions of the exceptions for the day `of`, as the text has them."""
        found = MappingEditor(self.text, self.task.at).keys().get(NAME)
        items = found.items if isinstance(found, CstList) else ()
        return [at for at, item in enumerate(items) if day_of(item) == str(of)]


def day_of(item: object) -> str | None:
    """Return the day, as 2023-05-20, that an item of `exceptions` is about; None if it names none."""
    of = item.get("of") if isinstance(item, CstMapping) else None
    return of.value.strip() if isinstance(of, CstScalar) else None


class Decision(Value):
    """What was typed beside the days: when it was decided (None: today), why, and other hours."""

    on: date | None
    today: date
    reason: str | None = None
    hours: str | None = None


def movable(task: Task, reading: Reading | None, day: date, to: date | None = None) -> Meeting:
    """Return the meeting on `day`, which is to be moved `to` a day; raise OslError if it cannot be."""
    meeting = meeting_on(task, reading, day)
    if days_of(reading) is None:
        raise OslError(
            say(
                "the days of {id} are not known, so none can be moved; log a meeting on its day: osl "
                    'log {id} "{what}" --on {day}',
                id=task.id, what=say("WHAT"), day=to or say("DAY"),
            )
        )  # fmt: skip
    return meeting


def move_day(series: SeriesTask, day: date, to: date, decision: Decision) -> TaskEdit | Sentence:
    """Move the meeting on `day` to the day `to`.

    On its own day it is as the series has it, or has other hours. Raises OslError if `day` has no meeting.
    """
    meeting = movable(series.task, series.reading, day, to)
    _verify_in_reach(series, meeting.of, to)
    if to == meeting.of and decision.hours is None:
        return _restored(series, meeting)
    hours = decision.hours or (meeting.exception.hours if meeting.exception else None)
    return _changed(series, meeting, Override(None, meeting.of, to, hours), decision)


def _verify_in_reach(series: SeriesTask, of: date, to: date) -> None:
    """Raise OslError if the day `to` is neither in the plan's year nor in the next January."""
    if to.year == series.year or (to.year, to.month) == (series.year + 1, 1):
        return
    raise OslError(
        say(
            "a meeting of {id} can be moved to a day in {year} or in January {next}, not to {day}; to "
                "leave it out type: osl cancel {id} --of {of}",
            id=series.task.id, year=series.year, next=series.year + 1, day=DayOf(to), of=of,
        )
    )  # fmt: skip


def leave_out(series: SeriesTask, day: date, decision: Decision) -> TaskEdit | Sentence:
    """Leave the meeting on `day` out; raise OslError if there is none."""
    meeting = meeting_on(series.task, series.reading, day, verb="cancel")
    proposed = _changed(series, meeting, Override(None, meeting.of), decision)
    vain = left_out_in_vain(series.task, series.reading, meeting.of)
    if vain is None or not isinstance(proposed, TaskEdit):
        return proposed
    return proposed._replace(done=say("{done}; {other}", done=proposed.done, other=vain))


def put_back(series: SeriesTask, day: date) -> TaskEdit | Sentence:
    """Remove the exception of the meeting on `day`; raise OslError if there is no such meeting."""
    task, planned = series.task, days_of(series.reading) or ()
    moved_to = [one.of for one in task.exceptions if one.to == day and one.of and one.of != day]
    if day in planned or exception_of(task, day):
        return _restored(series, Meeting(day, exception_of(task, day), next(iter(moved_to), None)))
    if len(moved_to) > 1:
        raise OslError(several_meetings(task, day, moved_to))
    if moved_to:
        return _restored(series, Meeting(moved_to[0], exception_of(task, moved_to[0])))
    if task.exceptions:
        raise OslError(_no_exception(task, day))
    return _restored(series, meeting_on(task, series.reading, day, verb="reopen"))


def _no_exception(task: Task, day: date) -> Sentence:
    days = nearest((one.of for one in task.exceptions if one.of), day)
    return say(
        "no meeting of {id} on {day} was moved or cancelled; the nearest that was: {days}",
        id=task.id, day=DayOf(day), days=DayList(tuple(days)),
    )  # fmt: skip


def _restored(series: SeriesTask, meeting: Meeting) -> TaskEdit | Sentence:
    task, of = series.task, meeting.of
    if meeting.exception is None:
        said = say("{id}: the meeting of {of} is as planned; nothing changed", id=task.id, of=DayOf(of))
        return _naming(said, meeting)
    meant = {NAME: tuple(one for one in task.exceptions if one.of != of)}
    said = say("{id}: the meeting of {of} is on its day again", id=task.id, of=DayOf(of))
    return TaskEdit(task, meant, _naming(said, meeting), removes={NAME: series.places(of)})


def _changed(series: SeriesTask, meeting: Meeting, new: Override, decision: Decision) -> TaskEdit | Sentence:
    """Propose the exception `new`, dated and explained by `decision`; an earlier one keeps its reason."""
    task, old = series.task, meeting.exception
    new = new._replace(
        on=decision.on or decision.today, reason=decision.reason or (old.reason if old else None)
    )
    if old and old._replace(on=None) == new._replace(on=None) and decision.on in (None, old.on):
        return _naming(_already(task.id, new), meeting)
    said = _naming(_said(task.id, meeting, new), meeting)
    if old is None:
        meant = {NAME: (*task.exceptions, new)}
        return TaskEdit(task, meant, said, appends={NAME: _item(new)})
    meant = {NAME: tuple(new if one is old else one for one in task.exceptions)}
    item, before = _item(new), _item(old)
    puts = {name: value for name, value in item.items() if before.get(name) != value}
    takes = tuple(name for name in before if name not in item)
    return TaskEdit(task, meant, said, items=(ItemEdit(NAME, series.places(meeting.of)[-1], puts, takes),))


def _item(one: Override) -> dict[str, str]:
    days = {name: Plain(day) for name, day in (("on", one.on), ("of", one.of), ("to", one.to)) if day}
    texts = {name: text for name, text in (("hours", one.hours), ("reason", one.reason)) if text is not None}
    return {**days, **texts}


def _naming(said: Sentence, meeting: Meeting) -> Sentence:
    """Return `said`, with the other meeting that the day might have meant."""
    if meeting.other is None:
        return said
    return say("{said} (another meeting was moved to that day: --of {day})", said=said, day=meeting.other)


def _said(name: str, meeting: Meeting, new: Override) -> Sentence:
    of = DayOf(meeting.of)
    if new.to is None:
        return say("{id}: the meeting of {of} is cancelled", id=name, of=of)
    if new.to == meeting.of:
        return say("{id}: the meeting of {of} is at {hours}", id=name, of=of, hours=new.hours)
    if new.hours:
        return say(
            "{id}: the meeting of {of} is moved to {day}, {hours}",
            id=name, of=of, day=DayOf(new.to), hours=new.hours,
        )  # fmt: skip
    return say("{id}: the meeting of {of} is moved to {day}", id=name, of=of, day=DayOf(new.to))


def _already(name: str, one: Override) -> Sentence:
    of = DayOf(one.of) if one.of else ""
    if one.to is None:
        return say("{id}: the meeting of {of} is already cancelled; nothing changed", id=name, of=of)
    return say(
        "{id}: the meeting of {of} is already on {day}; nothing changed", id=name, of=of, day=DayOf(one.to)
    )
