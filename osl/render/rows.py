"""A task as a row: its time, its title with what one must know of it, its state, its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import weekday_name
from osl.dates.words import day_of, months_words
from osl.i18n import _
from osl.questions.words import NEAR, STYLES, gap_words, soon, state_words
from osl.render.screen import Block, Cell, Column, Line, Row, Screen, cell
from osl.text.flat import flat
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from osl.plan import Plan, Task
    from osl.questions.state import Standing

FLAW = "(!)"


class View(Value):
    """What every screen of a plan needs to know: the plan, the day, which tasks have a problem."""

    plan: Plan
    day: date
    flawed: frozenset[int] = frozenset()  # where the tasks begin that have an error

    def title(self, what: str) -> str:
        """The title of a screen: what it shows, of which plan; the plan's year stands there in any case."""
        named = str(self.plan.year) in what
        year = "" if named else _("plan for the year {year}").format(year=self.plan.year)
        return " · ".join(filter(None, (what, year, flat(self.plan.title))))

    def nothing(self, words: str) -> str:
        """Return `words`, which say that nothing was found; that the plan has no tasks if it has none."""
        return words if self.plan.all_tasks() else _("The plan has no tasks yet.")

    def legend(self, tasks: Sequence[Task]) -> tuple[Line, ...]:
        """What the mark of a task with a problem means, where one of `tasks` has it."""
        if any(task.at[0] in self.flawed for task in tasks):
            words = _("{mark} something in this task could not be read; see: osl validate")
            return ((words.format(mark=FLAW), "alert"),)
        return ()


def as_of(day: date) -> str:
    """On which day the plan is looked at."""
    return _("as of {weekday}, {day}").format(weekday=weekday_name(day.isoweekday()), day=day_of(day))


def columns() -> tuple[Column, ...]:
    """The columns of a list of tasks: time, task, state, id."""
    return (
        Column(_("Time")),
        Column(_("Task"), main=True),
        Column(_("State"), fold=2),
        id_column(),
    )


def id_column() -> Column:
    """The column of ids: whole, or beneath the task."""
    return Column(_("Id"), fold=1, label=_("id: "), firm=True)


def id_cell(task: Task) -> Cell:
    """The id, for typing and so less loud than what one reads."""
    return cell(task.id, "id")


def task_row(view: View, one: Standing, *, days: Sequence[date] = (), extra: str = "") -> Row:
    """The row of a task; `days` are those that it has in what is shown, `extra` stands under its title."""
    return time_cell(one), title_cell(view, one.task, extra), state_cell(view, one, days), id_cell(one.task)


def time_cell(one: Standing) -> Cell:
    """The time in the organiser's own words, or the months where there are none."""
    task = one.task
    words = flat(task.when) if task.when else months_words(task.months or ())
    unsure = task.tentative or (one.reading is not None and one.reading.tentative)
    return cell(words or "–") + (cell(_("provisional")) if unsure else ())


def title_cell(view: View, task: Task, extra: str = "") -> Cell:
    """The title, marked where the task has a problem, and below it what one must know that day."""
    title = flat(task.title) or "–"
    if task.at[0] in view.flawed:
        title = f"{FLAW} {title}"
    known = [extra, flat(task.place or "")]
    if task.condition:
        known.append(_("depends on: {condition}").format(condition=flat(task.condition)))
    return cell(title) + tuple((line, "quiet") for line in known if line)


def state_cell(view: View, one: Standing, days: Sequence[date] = ()) -> Cell:
    """The state, and how soon the task is, or what it lacks."""
    words = cell(state_words(one, view.plan.year), STYLES.get(one.state, ""))
    if one.state in {"planned", "started", "not-started"}:
        coming = [day for day in days if day >= view.day]
        return words + (_soon_cell(coming[0], view.day) if coming else ())
    if one.state == "behind" and one.reading is not None:
        return words + gap_of(view, one)
    return words


def _soon_cell(day: date, today: date) -> Cell:
    """How soon `day` is; what is today or tomorrow stands out."""
    return cell(soon(day, today), "near" if (day - today).days < len(NEAR) else "")


def gap_of(view: View, one: Standing) -> Cell:
    """What a recurring task lacks in its last whole period."""
    from osl.questions.state import lag

    gap = lag(one.task, one.reading, view.day) if one.reading else None
    return cell(gap_words(gap, view.plan.year) if gap else "", "alert")


def list_screen(view: View, answer: Sequence[Standing]) -> Screen:
    """Return the screen of the tasks in `answer`, by section; unplanned ones under a heading of their own."""
    shared = columns()
    blocks = tuple(
        Block(title, shared, tuple(task_row(view, one) for one in some))
        for title, some in _by_section(answer).items()
    )
    words = view.nothing(_("No task fits what was asked for."))
    nothing: tuple[Line, ...] = () if answer else ((words, ""),)
    title = view.title(_("Tasks of {year}").format(year=view.plan.year))
    return Screen(title, as_of(view.day), blocks, nothing + view.legend([one.task for one in answer]))


def _by_section(answer: Sequence[Standing]) -> dict[str, list[Standing]]:
    """Return the tasks by heading, the headings in the order of the file."""
    has_sections = any(one.task.section for one in answer)
    rest = _("Other tasks") if has_sections else _("In the plan")
    found: dict[str, list[Standing]] = {}
    for one in answer:
        heading = _("Not in the plan") if one.task.unplanned else flat(one.task.section or "")
        found.setdefault(heading or rest, []).append(one)
    return found
