"""What a rule looks at, and what it says of it: a case, a place in the plan, a finding."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Plan, Task, TimeKey
    from osl.when.model import Interpretation


class PlanPlace(Value):
    """A place in the plan: a path in a task, or in the plan itself; `key` means the last key of it.

    `part` is where in the value's text the trouble lies (offsets of characters, end exclusive).
    """

    task: Task | None
    path: tuple[str | int, ...]
    key: bool = False
    part: tuple[int, int] | None = None


class Finding(Value):
    """What a rule says of one thing it found: where, in which words, what to do, what else to look at."""

    place: PlanPlace
    message: Sentence
    hint: Sentence | None = None
    related: tuple[tuple[PlanPlace, Sentence], ...] = ()


class RuleContext:
    """A plan that is checked, and the day on which.

    `has_controls` says of a text whether it holds what is no text: then it is told already.
    """

    def __init__(self, plan: Plan, day: date, has_controls: Callable[[str], bool]) -> None:
        self.plan = plan
        self.day = day
        self.has_controls = has_controls

    @property
    def audiences_whole(self) -> bool:
        """Whether all groups are known: none that a syntax error cut off."""
        return self.plan.whole or bool(self.tasks)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """All tasks in the order of the file."""
        planned, unplanned = self.plan.tasks, self.plan.unplanned
        if planned and unplanned and unplanned[0].at < planned[0].at:
            return unplanned + planned
        return planned + unplanned

    @cached_property
    def columns(self) -> Any:
        """The values of all tasks by attribute: `columns.title` holds every title, in the order of `tasks`.

        Most rules need no more than a glance at a column, and ten thousand tasks shall cost no more.
        """
        from osl.plan import Task

        return Task(*(zip(*self.tasks, strict=True) if self.tasks else ((),) * len(Task._fields)))

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all tasks."""
        return frozenset(self.columns.id)

    @cached_property
    def times(self) -> dict[TimeKey, Interpretation]:
        """How each time is read; a plan says the same times again and again."""
        from osl.when.task_time import time_of

        different = set(zip(self.columns.when, self.columns.months, self.columns.repeats, strict=True))
        return {time: time_of(*time, self.plan.year) for time in different}
