"""The year as a screen of twelve months, with a bar for each task and the current month marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import month_short
from osl.i18n import _
from osl.questions.state import STATES
from osl.questions.words import MARKS, STYLES, state_name
from osl.render.rows import FLAW, View, as_of, id_cell, id_column
from osl.render.screen import Block, Column, Screen, cell
from osl.text.flat import flat

if TYPE_CHECKING:
    from osl.questions.state import Standing
    from osl.questions.timeline import Timeline
    from osl.render.screen import Line, Row

# the bar of a task by its state; the mark before the title shows the state too
BARS = {"done": "█", "partly-done": "▓", "started": "▒", "cancelled": "─"}
BAR = "░"
NO_BAR = "·"
NOW = "│"
POINTER = "▼"
# columns of the screen for a month: with its name, with its first letter and a blank, with the letter only
NAMED, LETTERED, TIGHT = 4, 2, 1


def timeline_screen(view: View, answer: Timeline, width: int | None) -> Screen:
    """Return the screen of `answer` in `width` columns; only the year of the day has a current month."""
    size = NAMED if width is None or width >= 100 else LETTERED if width >= 60 else TIGHT
    now = view.day.month if view.day.year == view.plan.year else None
    parts = [
        (_("Month by month"), answer.dated),
        (_("All year"), answer.all_year),
        (_("Without a date"), answer.undated),
    ]
    columns = _columns(size)
    blocks = [
        Block(
            title, columns, (*_head(size, now, first=n == 0), *[_row(view, one, size, now) for one in some])
        )
        for n, (title, some) in enumerate((title, some) for title, some in parts if some)
    ]
    title = view.title(_("The year {year}").format(year=view.plan.year))
    return Screen(title, as_of(view.day), tuple(blocks), _notes(view, answer, now))


def _columns(size: int) -> tuple[Column, ...]:
    """Return the columns: mark, bar, title, and the id on a wide screen; bars are aligned."""
    columns = Column(firm=True), Column(firm=True), Column(_("Task"), main=True)
    return (*columns, id_column()) if size == NAMED else columns


def _head(size: int, now: int | None, *, first: bool) -> list[Row]:
    """Return the names of the months, and above them a pointer to the current one."""
    if not first:
        return []
    names = "".join(_month(month, size) for month in range(1, 13))
    pointer = "" if now is None else " " * (size * (now - 1) + (size - 1) // 2) + POINTER
    over = cell(pointer, "heading") + cell(names.rstrip(), "heading")
    return [((), over, (), ())[: len(_columns(size))]]


def _month(month: int, size: int) -> str:
    name = month_short(month)
    return (name if size == NAMED else name[0].upper()).ljust(size)


def _row(view: View, one: Standing, size: int, now: int | None) -> Row:
    style = STYLES.get(one.state, "")
    title = flat(one.task.brief) or "–"
    if one.task.at[0] in view.flawed:
        title = f"{FLAW} {title}"
    row = cell(MARKS[one.state], style), cell(_bar(one, size, now), style), cell(title), id_cell(one.task)
    return row[: len(_columns(size))]


def _bar(one: Standing, size: int, now: int | None) -> str:
    months = one.reading.months if one.reading else None
    if months is None:
        return ""
    full = BARS.get(one.state, BAR) * size
    return "".join(
        full if month in months else _empty(size, is_now=month == now) for month in range(1, 13)
    ).rstrip()


def _empty(size: int, *, is_now: bool) -> str:
    return (NOW if is_now else NO_BAR).rjust((size + 1) // 2).ljust(size)


def _notes(view: View, answer: Timeline, now: int | None) -> tuple[Line, ...]:
    """Return the meaning of the marks that are shown."""
    tasks = answer.tasks()
    if not tasks:
        return ((view.nothing(_("No task fits what was asked for.")), ""),)
    states = {one.state for one in tasks}
    marks = [(MARKS[s], BARS.get(s, BAR) * 2, state_name(s)) for s in STATES if s in states]
    if now is not None:
        marks.append((POINTER, NOW, _("this month")))
    # no-break spaces keep a mark and its meaning on one line
    words = "   ".join(" ".join(mark).replace(" ", "\u00a0") for mark in marks)
    return ((words, ""), *view.legend([one.task for one in tasks]))
