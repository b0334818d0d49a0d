"""The agenda as a screen: tasks with a date first, what runs all year in a block at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import month_name
from osl.dates.ranges import DateRange, whole_month
from osl.dates.words import days_words, range_words
from osl.i18n import _
from osl.questions.words import tasks
from osl.render.meetings import moved_from
from osl.render.rows import columns, id_cell, id_column, state_cell, task_row, title_cell
from osl.render.screen import Block, Column, Line, Screen
from osl.render.view import View, as_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from osl.questions.agenda import Agenda, AgendaBlock, AgendaItem
    from osl.questions.state import Standing
    from osl.render.screen import Row


def agenda_screen(view: View, answer: Agenda, following: tuple[date, int] | None) -> Screen:
    """Return the screen of `answer`; `following` is the next month with tasks and their number."""
    shown = [(item.year, item.standing.task) for item in answer.items]
    notes = (*nothing_in(view, answer, following), *view.legend((), shown))
    return Screen(view.title(_name(answer)), as_of(view.day), tuple(blocks_of(view, answer)), notes)


def blocks_of(view: View, answer: Agenda) -> list[Block]:
    """Return the blocks of `answer` that are not empty."""
    found = answer.blocks()
    return [*_dated(view, found), *_quiet(view, found["all-year"])]


def _name(answer: Agenda) -> str:
    first, last = answer.first, answer.last
    if is_month(first, last):
        return f"{month_name(first.month).capitalize()} {first.year}"
    return range_words(first, last)


def is_month(first: date, last: date) -> bool:
    """Return whether these are the first and the last day of one month."""
    return DateRange(first, last) == whole_month(first.year, first.month)


def _dated(view: View, found: dict[AgendaBlock, list[AgendaItem]]) -> list[Block]:
    titles: dict[AgendaBlock, str] = {
        "dated": _("With a date"),
        "spans": _("Without an exact date"),
        "recurring": _("Recurring"),
    }
    shared = columns(view)
    return [
        Block(title, shared, tuple(_row(view, item) for item in items))
        for name, title in titles.items()
        if (items := found[name])
    ]


def _row(screen: View, item: AgendaItem) -> Row:
    view, year = screen.of_year(item.year), screen.plan.year
    days = days_words(item.days, year) if item.block == "recurring" and item.days else ""
    extra = "; ".join(filter(None, (days, moved_from(item.occurrences or (), year))))
    if item.standing.task.unplanned:
        extra = _("unplanned")
    return task_row(view, item.standing, days=_ahead(item), extra=extra)


def _ahead(item: AgendaItem) -> Sequence[date]:
    """Return the days to count down to: all of them, or the first of a run such as a whole summer."""
    reading = item.standing.reading
    if reading and reading.kind == "dates" and reading.days is None and reading.first_day and item.days:
        return (reading.first_day,)
    return item.days


def _quiet(view: View, items: list[AgendaItem]) -> list[Block]:
    if not items:
        return []
    rows = tuple(_quiet_row(view.of_year(item.year), item.standing) for item in items)
    return [Block(_("All year"), quiet_columns(view), rows)]


def quiet_columns(view: View) -> tuple[Column, ...]:
    """Return the columns of what runs all year: task, state, id."""
    return Column(_("Task"), main=True), Column(_("State"), fold=2), id_column(view)


def _quiet_row(view: View, one: Standing) -> Row:
    """Return the row of a task; the state of one that is planned all year is left out."""
    state = () if one.state == "planned" else state_cell(view, one)
    return title_cell(view, one.task), state, id_cell(one.task)


def nothing_in(view: View, answer: Agenda, following: tuple[date, int] | None) -> tuple[Line, ...]:
    """Return the note for a range without dates: that there is nothing, and the next month with tasks."""
    if any(item.block != "all-year" for item in answer.items):
        return ()
    words = _("Only all-year tasks in this period.")
    if not answer.items:
        words = view.nothing(_("No tasks in this period."))
    if following is None:
        return ((words, ""),)
    month = f"{month_name(following[0].month)} {following[0].year}"
    after = _("Next: {month} ({tasks}).").format(month=month, tasks=tasks(following[1]))
    return ((f"{words} {after}", ""),)
