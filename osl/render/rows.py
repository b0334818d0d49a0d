"""Tasks as rows: date phrase, name with remarks, state, id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.words import months_words
from osl.i18n import _
from osl.questions.words import NEAR, STYLES, gap_words, soon, state_words
from osl.render.screen import Cell, Column, Row, cell
from osl.text.flat import flat

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from osl.plan import Task
    from osl.questions.state import Standing
    from osl.render.view import View


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
