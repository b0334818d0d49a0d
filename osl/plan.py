"""The plan of a year, as plain values: no files, no screens, no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from osl.when.model import Interpretation, Reading

Status = Literal["planned", "started", "done", "partly-done", "cancelled"]
Role = Literal["organiser", "co-organiser", "partner"]
CLOSED = ("done", "partly-done", "cancelled")


class Audience(Value):
    """A group that tasks are for; `within` is the id of the group it is part of."""

    id: str
    name: str
    within: str | None = None


class Move(Value):
    """A change of a task's time: the time as it stood before, and why it changed."""

    on: date | None = None
    before: str | None = None
    months: tuple[int, ...] | None = None
    repeats: str | None = None
    reason: str | None = None


class Entry(Value):
    """A line of a task's log: what was done, on which day, with how many people."""

    on: date | None = None
    what: str | None = None
    people: int | None = None
    place: str | None = None
    partners: tuple[str, ...] = ()


class Task(Value):
    """One task; the attributes are the keys of the format, with None or () where a key is absent.

    `at` is where its mapping lies in the file's text (offsets of code points, end exclusive). `refused`
    names the attributes that stand there and could not be read; `whole` is false for a task that a syntax
    error cut off.
    """

    id: str = ""
    title: str = ""
    section: str | None = None
    activities: tuple[str, ...] = ()
    purpose: str | None = None
    method: str | None = None
    role: Role | None = None
    audiences: tuple[str, ...] = ()
    addressees: str | None = None
    when: str | None = None
    months: tuple[int, ...] | None = None
    repeats: str | None = None
    responsible: str | None = None
    notes: str | None = None
    place: str | None = None
    cost: str | None = None
    partners: tuple[str, ...] = ()
    tentative: bool = False
    condition: str | None = None
    status: Status = "planned"
    closed_on: date | None = None
    reason: str | None = None
    moves: tuple[Move, ...] = ()
    log: tuple[Entry, ...] = ()
    unplanned: bool = False
    at: tuple[int, int] = (0, 0)
    refused: frozenset[str] = frozenset()
    whole: bool = True


NO_AUDIENCES: Mapping[str, Audience] = {}


class Plan(Value):
    """A year's plan. `year` is what the file says, or a stand-in where it says none (`has_year`).

    `refused` names the keys, its own and those of its tasks and groups, of which a value could not be
    read; `whole` is as that of a task.
    """

    year: int
    title: str = ""
    organisation: str | None = None
    organiser: str | None = None
    language: str = "pl"
    published: date | None = None
    approved_on: date | None = None
    approved_by: str | None = None
    legal_basis: str | None = None
    version: str | None = None
    introduction: str | None = None
    audiences: Mapping[str, Audience] = NO_AUDIENCES
    tasks: tuple[Task, ...] = ()
    unplanned: tuple[Task, ...] = ()
    has_year: bool = True
    refused: frozenset[str] = frozenset()
    whole: bool = True

    def all_tasks(self) -> tuple[Task, ...]:
        """The planned tasks, then those that were done though not planned."""
        return self.tasks + self.unplanned

    def time(self, task: Task) -> Interpretation:
        """How `task`'s time is read in the plan's year, with what looks like a slip."""
        from osl.when.task_time import time_of

        return time_of(task.when, task.months, task.repeats, self.year)

    def reading(self, task: Task) -> Reading | None:
        """How `task`'s time is read, or None where it cannot be."""
        return self.time(task).reading

    def groups(self, audience: str) -> Iterator[str]:
        """`audience` and each group that it is within, outwards; a loop ends where it closes."""
        seen: set[str] = set()
        at: str | None = audience
        while at is not None and at not in seen:
            seen.add(at)
            yield at
            known = self.audiences.get(at)
            at = known.within if known else None

    def counted_for(self, task: Task) -> frozenset[str]:
        """Every audience that `task` counts for: those it names and those that they are within."""
        return frozenset(group for audience in task.audiences for group in self.groups(audience))
