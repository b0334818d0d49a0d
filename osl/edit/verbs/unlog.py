"""`osl unlog`: an entry is taken out of a task's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import DayOf, day_words
from osl.edit.task_edit import TaskEdit
from osl.i18n import say
from osl.problem import OslError
from osl.text.fold import fold
from osl.values import Value

if TYPE_CHECKING:
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Entry, Task


SHOWN = 5


class LatestEntries(Value):
    """Log entries with their days, written out when the sentence with them is shown."""

    entries: tuple[Entry, ...]

    def __str__(self) -> str:
        return "; ".join(f"{day_words(one.on) if one.on else '–'}: {words(one)}" for one in self.entries)


class SeveralEntriesError(OslError):
    """Several entries of one `day` could be meant: those at `places` in the log of `task`."""

    def __init__(self, task: Task, places: list[int], day: date | None) -> None:
        self.task, self.places, self.day = task, places, day
        super().__init__(self.named(f"osl unlog {task.id} {day or ''}".strip() + ' --what "…"'))

    def named(self, command: str) -> Sentence:
        """Return what is said, with the command to type."""
        return say(
            "{id} has {n} such log entries ({entries}); choose one: {command}",
            id=self.task.id, n=len(self.places), command=command,
            entries="; ".join(words(self.task.log[at]) for at in self.places),
        )  # fmt: skip


def entry_meant(task: Task, day: date | None, what: str | None) -> int:
    """Return the position of the entry of `day` (None: of the latest day) whose words are, or have, `what`.

    Raises OslError if there is none, SeveralEntriesError if there are several.
    """
    if not task.log:
        raise OslError(say("the log of {id} is empty", id=task.id))
    alike = [at for at, entry in enumerate(task.log) if what is None or _says(entry, what)]
    days = [entry.on for at in alike if (entry := task.log[at]).on]
    meant = day or max(days, default=None)
    found = [at for at in alike if meant is None or task.log[at].on == meant]
    exact = [at for at in found if what is not None and fold(task.log[at].what or "") == fold(what)]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if not found:
        raise OslError(_none(task, day, what))
    same = all(task.log[at] == task.log[found[0]] for at in found)
    if same:
        return found[-1]
    raise SeveralEntriesError(task, exact or found, meant)


def _says(entry: Entry, what: str) -> bool:
    return fold(what) in fold(entry.what or "")


def _none(task: Task, day: date | None, what: str | None) -> Sentence:
    entries = LatestEntries(task.log[-SHOWN:])
    if what is not None and day is None:
        return say(
            '{id} has no log entry with "{what}"; the latest: {entries}',
            id=task.id, what=what, entries=entries,
        )  # fmt: skip
    return say(
        "{id} has no such log entry of {day}; the latest: {entries}",
        id=task.id, day=DayOf(day) if day else "–", entries=entries,
    )  # fmt: skip


def words(entry: Entry) -> str:
    """Return an entry in words: what was done, and where."""
    return ", ".join(part for part in (entry.what, entry.place) if part) or "–"


def unlog(task: Task, at: int) -> TaskEdit:
    """Take the entry at position `at` out of the log of `task`."""
    entry = task.log[at]
    said = say(
        '{id}: removed the log entry of {day}: "{what}"',
        id=task.id, day=DayOf(entry.on) if entry.on else "–", what=words(entry),
    )  # fmt: skip
    return TaskEdit(task, {"log": (*task.log[:at], *task.log[at + 1 :])}, said, removes={"log": (at,)})
