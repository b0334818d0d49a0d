"""Tasks as rows: date phrase, name with remarks, state, id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import weekday_name
from osl.dates.words import day_of, months_words
from osl.i18n import _
from osl.plan import CLOSED
from osl.questions.words import NEAR, STYLES, gap_words, soon, state_words
from osl.render.screen import Cell, Column, Line, Row, cell
from osl.text.flat import flat
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from osl.plan import Plan, Task
    from osl.questions.state import Standing

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


def columns(view: View) -> tuple[Column, ...]:
    """Return the columns of a list of tasks: date phrase, task, state, id."""
    return (
        Column(_("Date")),
        Column(_("Task"), main=True),
        Column(_("State"), fold=2),
        id_column(view),
    )


def id_column(view: View) -> Column:
    """Return the column of ids, which are never broken, but may go beneath the task."""
    every = dict.fromkeys(id_ for one in (view, *view.others) for id_ in one.ids)
    return Column(_("Id"), fold=1, label=_("id: "), firm=True, among=tuple(every))


def id_cell(task: Task) -> Cell:
    """Return the id as a dim cell."""
    return cell(task.id, "id")


def person_cell(task: Task) -> Cell:
    """Return who is responsible for the task."""
    return cell(flat(task.responsible or ""))


def task_row(view: View, one: Standing, *, days: Sequence[date] = (), extra: str = "") -> Row:
    """Return the row of a task; `days` are its days in the range shown, `extra` is a line below its title."""
    return time_cell(one), title_cell(view, one.task, extra), state_cell(view, one, days), id_cell(one.task)


def time_cell(one: Standing) -> Cell:
    """Return the date phrase, or the months if there is none."""
    task = one.task
    words = flat(task.when) if task.when else months_words(task.months or ())
    tentative = task.tentative or (one.reading is not None and one.reading.tentative)
    return cell(words or "–") + (cell(_("tentative")) if tentative else ())


def title_cell(view: View, task: Task, extra: str = "") -> Cell:
    """Return the name of the task; below it `extra`, the place and the condition."""
    remarks = [extra, view.command(task), flat(task.place or "")]
    if task.condition:
        remarks.append(_("depends on: {condition}").format(condition=flat(task.condition)))
    return cell(view.name(task)) + tuple((line, "quiet") for line in remarks if line)


def state_cell(view: View, one: Standing, days: Sequence[date] = ()) -> Cell:
    """Return the state, and how soon the task is or what it lacks."""
    if one.series is not None and _is_to_be_closed(view, one):
        return cell(_("all held"), "good") + cell(
            view.command(one.task) or f"osl done {one.task.id}", "quiet"
        )
    words = cell(state_words(one, view.plan.year), STYLES.get(one.state, ""))
    if one.state in {"planned", "started", "not-started"}:
        coming = [day for day in days if day >= view.day]
        return words + (_soon_cell(coming[0], view.day) if coming else ())
    if one.state == "behind" and one.reading is not None:
        return words + gap_of(view, one)
    return words


def _is_to_be_closed(view: View, one: Standing) -> bool:
    from osl.questions.state import is_to_be_closed

    return is_to_be_closed(one, view.day)


def _soon_cell(day: date, today: date) -> Cell:
    """Return how soon `day` is; today and tomorrow are highlighted."""
    return cell(soon(day, today), "near" if (day - today).days < len(NEAR) else "")


def gap_of(view: View, one: Standing) -> Cell:
    """Return what a recurring task lacks in its last whole period."""
    from osl.questions.state import lag

    gap = lag(one.task, one.reading, view.day) if one.reading else None
    return cell(gap_words(gap, view.plan.year) if gap else "", "alert")
