"""What every screen of a plan needs to know: the plan, the day, which tasks have a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import weekday_name
from osl.dates.words import day_of
from osl.i18n import _
from osl.plan import CLOSED
from osl.text.flat import flat
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from osl.plan import Plan, Task
    from osl.render.screen import Line

FLAW = "(!)"


class View(Value):
    """What every screen of a plan needs: the plan, the day, the tasks that have a problem."""

    plan: Plan
    day: date
    flawed: frozenset[int] = frozenset()  # offsets in the file of the tasks that have an error
    chosen: str = ""  # which of the tasks, in words
    emptied: tuple[str, ...] = ()  # the filters that left no task
    brief: bool = False  # tasks are shown by their short names, if they have one
    ids: tuple[str, ...] = ()  # on a terminal: those of all tasks of the plan, chosen or not
    others: tuple[View, ...] = ()  # of the plans of other years that are shown too
    reached_by: str = ""  # the options by which a command reaches such a plan
    typed: str = ""  # the options that chose the plan and the day, each after a blank
    asked: str = ""  # the same with the filters, but for that of states

    def title(self, what: str) -> str:
        """Return the title of a screen: what it shows, the year and the title of the plan."""
        named = str(self.plan.year) in what
        year = "" if named else _("plan for the year {year}").format(year=self.plan.year)
        return " · ".join(filter(None, (what, year, flat(self.plan.title), self.chosen)))

    def of_year(self, year: int) -> View:
        """Return what the screen needs of the plan of `year`; this view for 0."""
        return next((one for one in self.others if one.plan.year == year), self)

    def command(self, task: Task) -> str:
        """Return the command that reaches `task` if it is of another year's plan, else an empty text."""
        if not self.reached_by:
            return ""
        is_due = self.plan.year <= self.day.year and task.status not in CLOSED
        return f"osl {'done' if is_due else 'show'} {task.id} {self.reached_by}"

    def nothing(self, words: str) -> str:
        """Return `words` ("nothing was found"), or that the plan has no tasks if it has none."""
        if self.emptied:
            one, every = _("No task matches {option}."), _("No task matches all of: {options}.")
            return (one if len(self.emptied) == 1 else every).format(
                option=self.emptied[0], options=", ".join(self.emptied)
            )
        return words if self.plan.all_tasks() else _("The plan has no tasks yet.")

    def name(self, task: Task) -> str:
        """Return what `task` is called on the screen, on one line, marked if the task has a problem."""
        name = flat(task.brief if self.brief else task.title) or "–"
        return f"{FLAW} {name}" if task.at[0] in self.flawed else name

    def legend(self, tasks: Iterable[Task], of_others: Iterable[tuple[int, Task]] = ()) -> tuple[Line, ...]:
        """Return the meaning of the mark of tasks with a problem, if one of `tasks` has it.

        `of_others` are tasks with the years of their plans, 0 for this one.
        """
        every = [*((0, task) for task in tasks), *of_others]
        if any(task.at[0] in self.of_year(year).flawed for year, task in every):
            words = _("{mark} something in this task could not be read; see: {command}")
            return ((words.format(mark=FLAW, command=f"osl validate{self.typed}"), "alert"),)
        return ()


def as_of(day: date) -> str:
    """Return "as of Tuesday, 2 May 2023": the day that the states depend on."""
    return _("as of {weekday}, {day}").format(weekday=weekday_name(day.isoweekday()), day=day_of(day))
