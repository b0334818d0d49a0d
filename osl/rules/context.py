"""What a rule is given: the plan, the day, and a way to report a problem at a place in the plan."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from osl.problem import Problem, Related
from osl.rules import RULES
from osl.values import Value

if TYPE_CHECKING:
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Plan, Task, TimeKey
    from osl.problem import Problems, Severity, Span
    from osl.source.locate import Places
    from osl.when.model import Interpretation


class PlanPlace(Value):
    """A place in the plan: a path in a task, or in the plan itself; `key` means the last key of it.

    `part` are the offsets in the value's text at which the problem is (end exclusive).
    """

    task: Task | None
    path: tuple[str | int, ...]
    key: bool = False
    part: tuple[int, int] | None = None


class RuleContext:
    """A plan that is checked, the day on which, and its problems."""

    def __init__(self, plan: Plan, day: date, places: Places, problems: Problems) -> None:
        self.plan = plan
        self.day = day
        self.problems = problems
        self._places = places

    def has_controls(self, text: str) -> bool:
        """Return whether `text` has control characters: reported, and the cause of other problems."""
        return self._places.source.has_controls(text)

    @property
    def audiences_whole(self) -> bool:
        """Whether all groups are known: a syntax error cut none off."""
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
        """The values of all tasks by attribute: `columns.title` are all titles, in the order of `tasks`.

        Most rules need only a glance at a column, so that they are fast for ten thousand tasks.
        """
        from osl.plan import Task

        return Task(*(zip(*self.tasks, strict=True) if self.tasks else ((),) * len(Task._fields)))

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all tasks."""
        return frozenset(self.columns.id)

    @cached_property
    def times(self) -> dict[TimeKey, Interpretation]:
        """How each different date phrase is read; many tasks share theirs."""
        from osl.when.task_time import time_of

        different = set(zip(self.columns.when, self.columns.months, self.columns.repeats, strict=True))
        return {time: time_of(*time, self.plan.year) for time in different}

    def report(
        self,
        rule: str,
        place: PlanPlace,
        message: Sentence,
        hint: Sentence | None = None,
        related: tuple[tuple[PlanPlace, Sentence], ...] = (),
        severity: Severity | None = None,
    ) -> None:
        """Report a problem of `rule`, or count it if that is enough: its span costs more than all the rest.

        The severity is that of the rule if none is given.
        """
        grave = severity or RULES[rule]
        if self.problems.is_full(rule, grave, place.task.at if place.task else None):
            self.problems.count(rule, grave)
            return
        span, focus = self._span(place), self._focus(place)
        if focus and focus.end > span.end:  # blanks at the end of a block are seldom part of what is meant
            span = span._replace(end=focus.end)
        others = tuple(Related(self._span(other), words) for other, words in related)
        self.problems.add(Problem(rule, grave, span, message, hint, others, focus))

    def _span(self, place: PlanPlace) -> Span:
        return self._places.of(place.task, place.path, key=place.key)

    def _focus(self, place: PlanPlace) -> Span | None:
        return self._places.part(place.task, place.path, *place.part) if place.part else None
