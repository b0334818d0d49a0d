"""Tasks that need attention, as a screen: overdue, behind, not started, without a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.words import day_of
from osl.i18n import _, ngettext
from osl.questions.words import days_late, held_words
from osl.render.rows import gap_of, id_cell, id_column, time_cell, title_cell
from osl.render.screen import Block, Cell, Column, Screen, cell
from osl.render.view import View, as_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.plan import Task
    from osl.questions.overdue import Overdue
    from osl.questions.state import Standing
    from osl.render.screen import Line, Row

IN_SHORT = 5


def overdue_screen(view: View, answers: Sequence[Overdue]) -> Screen:
    """Return the screen: overdue tasks, then those behind and not started, and how many have no date.

    The first of `answers` is for the plan of `view`, the others are for those of `view.others`.
    """
    own, views = answers[0], (view, *view.others)
    shown = [
        (one.plan.year if one.reached_by else 0, task)
        for one, answer in zip(views, answers, strict=True)
        for task in _shown(answer)
    ]
    title = view.title(_("Overdue in {year}").format(year=view.plan.year))
    notes = (*_nothing(view, answers), *_waiting(view, own), *view.legend((), shown))
    return Screen(title, as_of(view.day), tuple(_blocks(views, answers)), notes)


def _shown(answer: Overdue) -> list[Task]:
    shown = (*answer.overdue, *answer.behind, *answer.not_started, *answer.all_held)
    return [one.task for one in shown]


def _blocks(views: Sequence[View], answers: Sequence[Overdue]) -> list[Block]:
    pairs = list(zip(views, answers, strict=True))
    late = [
        (_in_plan(_("Overdue"), view), [_row(view, one, _late(one)) for one in answer.overdue])
        for view, answer in pairs
    ]
    behind = [_row(view, one, gap_of(view, one)) for view, answer in pairs for one in answer.behind]
    waiting = [_row(view, one, _since(view, one)) for view, answer in pairs for one in answer.not_started]
    shared = _columns(views[0])
    held = [_row(view, one, _held(one), close=True) for view, answer in pairs for one in answer.all_held]
    blocks = [
        *late, (_("Behind"), behind), (_("Not started, although its dates have begun"), waiting),
        (_("To be closed: all meetings were held"), held),
    ]  # fmt: skip
    return [Block(title, shared, tuple(rows)) for title, rows in blocks if rows]


def _in_plan(title: str, view: View) -> str:
    """Return a heading, with the year of the plan if it is another than the screen's."""
    if not view.reached_by:
        return title
    return f"{title} · " + _("plan for the year {year}").format(year=view.plan.year)


def _columns(view: View) -> tuple[Column, ...]:
    return (
        Column(_("State")),
        Column(_("Task"), main=True),
        Column(_("Date"), fold=2, label=_("date: ")),
        id_column(view),
    )


def _row(view: View, one: Standing, lead: Cell, *, close: bool = False) -> Row:
    extra = f"osl done {one.task.id}" if close and not view.reached_by else ""
    return lead, title_cell(view, one.task, extra), time_cell(one), id_cell(one.task)


def _late(one: Standing) -> Cell:
    return cell(days_late(one.days_late), "late") + _held(one)


def _held(one: Standing) -> Cell:
    """Return how many meetings of a series were held; nothing for other tasks."""
    held = held_words(one.series) if one.series else ""
    return cell(_("held: {held}").format(held=held) if held else "")


def _since(view: View, one: Standing) -> Cell:
    if one.reading is None or one.reading.first_day is None:
        return ()
    day = day_of(one.reading.first_day, view.plan.year)
    return cell(_("since {day}").format(day=day), "alert")


def _nothing(view: View, answers: Sequence[Overdue]) -> tuple[Line, ...]:
    return (
        ()
        if any(answer.overdue for answer in answers)
        else ((view.nothing(_("Nothing is overdue.")), "good"),)
    )


def _waiting(view: View, answer: Overdue) -> tuple[Line, ...]:
    if not (n := len(answer.undated)):
        return ()
    words = ngettext("{n} task is undated; see: {command}", "{n} tasks are undated; see: {command}", n)
    return ((words.format(n=n, command=f"osl list --status undated{view.asked}"), ""),)


def late_in_short(view: View, late: list[Standing], typed: str) -> list[Block]:
    """Return a block of the first overdue tasks, with the number of the others.

    `typed` are the options of the command that shows them all, as they are typed.
    """
    if not late:
        return []
    rows = tuple(_row(view, one, _late(one)) for one in late[:IN_SHORT])
    more = len(late) - IN_SHORT
    notes = more_notes(more, "osl overdue" + typed)
    return [Block(_("Overdue"), _columns(view), rows, notes=notes)]


def more_notes(more: int, command: str) -> tuple[Line, ...]:
    """Return the line for the number of tasks that are not shown, if there are any, with the command."""
    words = ngettext("and {n} more, see: {command}", "and {n} more, see: {command}", more)
    return ((words.format(n=more, command=command), ""),) if more > 0 else ()
