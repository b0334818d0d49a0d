"""Tasks as scripts see them: their keys, and what follows from them on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from osl.api.boundary import day_of, known_as, public
from osl.plan import Task

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from osl.api.boundary import AnyDay
    from osl.plan import Plan
    from osl.questions.agenda import AgendaBlock, AgendaItem
    from osl.questions.json_objects import Origin
    from osl.questions.occurrences import Occurrence
    from osl.questions.series import SeriesCounts
    from osl.questions.state import Standing, State
    from osl.when.model import Reading


@known_as("Task")
class PublicTask(Task):
    """One task of a plan. Its attributes are the keys of the file: None or () for one that is absent.

    Dates are `date`, `months` a tuple of numbers (1-12); `log`, `moves`, `exceptions` and `links` are tuples
    of values whose attributes are their keys (`moves`: `before` for `from`). `year`, `organisation` and
    `file` are those of its plan; `unplanned` is true for work that was not in the plan.
    """

    file: str = ""
    organisation: str | None = None
    year: int = 0

    def __repr__(self) -> str:
        return f"<osl.{type(self).__name__} {self.id!r}: {self.when or self.months}, {self.title!r}>"

    @property
    def reading(self) -> Reading | None:
        """What the date phrase means: kind, months, first and last day; None if it cannot be read."""
        from osl.when.task_time import time_of

        return time_of(self.when, self.months, self.repeats, self.year).reading

    @public
    def state(self, as_of: AnyDay = None) -> State:
        """Return the state on the day `as_of` (today, if None): planned, started, done, overdue, …."""
        return self._standing(as_of).state

    @public
    def days_late(self, as_of: AnyDay = None) -> int:
        """Return how many days the task is late on the day `as_of`; 0 if it is not overdue."""
        return self._standing(as_of).days_late

    @public
    def series(self, as_of: AnyDay = None) -> SeriesCounts | None:
        """Return how many meetings were planned, skipped, held and missed by `as_of`; None if not a series.

        The attributes are `planned`, `skipped`, `moved`, `due`, `held`, `missed`, `extra`, and `next`,
        which is a date or None. `planned` is None if nobody can say how many there should be.
        """
        return self._standing(as_of).series

    @public
    def row(self, as_of: AnyDay = None) -> dict[str, Any]:
        """Return the task as a plain dict, as `osl list --format json` has it on the day `as_of`."""
        from osl.questions.json_objects import Origin, task_object

        return task_object(self._standing(as_of), Origin(self.file, self.organisation, self.year))

    def _standing(self, as_of: AnyDay) -> Standing:
        from osl.questions.state import standing

        return standing(self, self.reading, day_of(as_of))


class AgendaTask(PublicTask):
    """A task of an agenda, with its `block` (dated, spans, recurring or all-year).

    `days` are those of its days that the agenda shows. `occurrences` are those days of a series, also the
    ones that are left out (`of`, `day`, `state`), or None if they are not known.
    """

    block: AgendaBlock = "dated"
    days: tuple[date, ...] = ()
    occurrences: tuple[Occurrence, ...] | None = None

    def row(self, as_of: AnyDay = None) -> dict[str, Any]:
        """Return the task as a plain dict, as `osl agenda --format json` has it on the day `as_of`."""
        from osl.questions.json_objects import occurrences_object

        shown = {"block": self.block, "days_shown": [day.isoformat() for day in self.days]}
        return {**super().row(as_of), **shown, **occurrences_object(self.occurrences, self.reading)}


OneTask = TypeVar("OneTask", bound=PublicTask)


class TaskList(list[OneTask]):
    """Tasks that answer a question, in order, and the day `as_of` on which it was asked."""

    def __init__(self, tasks: Iterable[OneTask], as_of: date) -> None:
        super().__init__(tasks)
        self.as_of = as_of

    def rows(self) -> list[dict[str, Any]]:
        """Return the tasks as plain dicts, ready for a data frame, with their states on that day."""
        return [task.row(self.as_of) for task in self]


def tasks_of(plan: Plan, origin: Origin) -> tuple[PublicTask, ...]:
    """Return the tasks of `plan`, the unplanned ones last."""
    return tuple(in_plan(task, origin) for task in plan.all_tasks())


def in_plan(task: Task, origin: Origin) -> PublicTask:
    """Return a task with the year, organisation and file of its plan."""
    return PublicTask(*task, *origin)


def in_agenda(item: AgendaItem, origin: Origin) -> AgendaTask:
    """Return a task of an agenda."""
    own = in_plan(item.standing.task, origin)
    return AgendaTask(*own)._replace(block=item.block, days=item.days, occurrences=item.occurrences)
