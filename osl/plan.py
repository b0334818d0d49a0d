"""The plan of a year, as plain values: no files, no screens, no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from osl.when.model import Interpretation, Reading

Status = Literal["planned", "started", "done", "partly-done", "cancelled"]
Role = Literal["organiser", "co-organiser", "partner"]
# the keys of a task's date: `when`, `months`, `repeats`
TimeKey: TypeAlias = "tuple[str | None, tuple[int, ...] | None, str | None]"
CLOSED = ("done", "partly-done", "cancelled")
UNFINISHED = ("partly-done", "cancelled")  # closed, and a reason is needed
DEFAULT_LANGUAGE = "pl"  # of a plan that names none
DEFAULT_TIMEZONE = "Europe/Warsaw"


class Audience(Value):
    """A group that tasks are for; `within` is the id of the group it is part of."""

    id: str
    name: str
    within: str | None = None


class Move(Value):
    """A change of when a task is: how it was before, and why it changed."""

    on: date | None = None
    before: str | None = None
    months: tuple[int, ...] | None = None
    repeats: str | None = None
    reason: str | None = None


class Override(Value):
    """An exception to a series: its day `of` is moved to the day `to`, or left out if that is None.

    `hours` are those of a moved day, if they are not those of the series.
    """

    on: date | None = None
    of: date | None = None
    to: date | None = None
    hours: str | None = None
    reason: str | None = None


class Entry(Value):
    """An entry of a task's log: what was done, on which day, with how many people."""

    on: date | None = None
    what: str | None = None
    people: int | None = None
    place: str | None = None
    partners: tuple[str, ...] = ()


class Link(Value):
    """What can be looked at for a task: its name and its address."""

    title: str | None = None
    url: str | None = None


class Task(Value):
    """One task; the attributes are the keys of the format, with None or () for an absent key.

    `at` are the offsets of its mapping in the file's text (code points, end exclusive). `refused` names
    the attributes that are in the file and could not be read; `whole` is false for a task that a syntax
    error cut off.
    """

    id: str = ""
    title: str = ""
    short: str | None = None
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
    exceptions: tuple[Override, ...] = ()
    links: tuple[Link, ...] = ()
    log: tuple[Entry, ...] = ()
    unplanned: bool = False
    at: tuple[int, int] = (0, 0)
    refused: frozenset[str] = frozenset()
    whole: bool = True

    @property
    def brief(self) -> str:
        """The short name of the task, or else its title."""
        return self.short or self.title

    @property
    def time_key(self) -> TimeKey:
        """The keys of the task's date; equal keys have the same reading in one year."""
        return self.when, self.months, self.repeats


NO_AUDIENCES: Mapping[str, Audience] = {}


class Plan(Value):
    """A year's plan. `year` is that of the file, or a stand-in if it has none (`has_year`).

    `refused` names the keys, its own and those of its tasks and groups, of which a value could not be
    read; `whole` is as that of a task.
    """

    year: int
    title: str = ""
    organisation: str | None = None
    organiser: str | None = None
    language: str = DEFAULT_LANGUAGE
    published: date | None = None
    approved_on: date | None = None
    approved_by: str | None = None
    legal_basis: str | None = None
    version: str | None = None
    timezone: str | None = None
    introduction: str | None = None
    audiences: Mapping[str, Audience] = NO_AUDIENCES
    tasks: tuple[Task, ...] = ()
    unplanned: tuple[Task, ...] = ()
    has_year: bool = True
    refused: frozenset[str] = frozenset()
    whole: bool = True

    def all_tasks(self) -> tuple[Task, ...]:
        """Return the planned tasks, then the unplanned ones."""
        return self.tasks + self.unplanned

    def time(self, task: Task) -> Interpretation:
        """Return how the date phrase of `task` is read in the plan's year, with what looks wrong in it."""
        from osl.when.task_time import time_of

        return time_of(task.when, task.months, task.repeats, self.year)

    def reading(self, task: Task) -> Reading | None:
        """Return how the date phrase of `task` is read, or None if it cannot be."""
        return self.time(task).reading

    def readings(self, tasks: Iterable[Task]) -> dict[TimeKey, Reading | None]:
        """Return the reading of each different date phrase of `tasks`; many tasks share theirs."""
        from osl.when.task_time import time_of

        return {key: time_of(*key, self.year).reading for key in {task.time_key: None for task in tasks}}

    def groups(self, audience: str) -> Iterator[str]:
        """Yield `audience` and each group that it is within, outwards; a loop ends when it closes."""
        seen: set[str] = set()
        at: str | None = audience
        while at is not None and at not in seen:
            seen.add(at)
            yield at
            known = self.audiences.get(at)
            at = known.within if known else None

    def counted_for(self, task: Task) -> frozenset[str]:
        """Return every audience that `task` counts for: those it names and those that they are within."""
        return frozenset(group for audience in task.audiences for group in self.groups(audience))
