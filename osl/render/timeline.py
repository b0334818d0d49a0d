"""The year as a screen of twelve months, with a bar for each task and the current month marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import month_short
from osl.i18n import _
from osl.questions.state import STATES
from osl.questions.words import MARKS, STYLES, state_name
from osl.render.fitting import INDENT
from osl.render.glance import ONE_LINE
from osl.render.layout import height_in
from osl.render.rows import id_column
from osl.render.screen import Block, Column, Screen, cell
from osl.render.shortening import id_in, shortened, unique_beginnings
from osl.render.view import View, as_of
from osl.render.width import width
from osl.values import Value

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
# columns of the screen for a month: with its name; with its name in one of two lines; with its first letter
NAMED, STAGGERED, LETTERED = 4, 2, 1
ALTERNATING = 25  # columns that two lines of names take
NARROW = 40  # in fewer columns months are letters
# what names have beside the names of months, if no name is longer; what they keep beside long ids
ENOUGH, LEAST = 48, 8


class _Layout(Value):
    """How wide a month is, and on a terminal the room for names and ids; `stacked` has bars below names."""

    size: int
    now: int | None
    name: int | None = None
    id: int | None = None
    stacked: bool = False


def timeline_screen(view: View, answer: Timeline, room: int | None, lines: int | None = None) -> Screen:
    """Return the screen of `answer` in `room` columns; only the year of the day has a current month.

    On a terminal of `lines` lines, the names of the months are repeated below what is longer.
    """
    now = view.day.month if view.day.year == view.plan.year else None
    if room is None:
        return _screen(view, answer, _Layout(NAMED, now))
    if view.brief:
        layouts = [(_two_lines if room < ONE_LINE else _one_line)(view, answer, room, now)]
    else:
        layouts = _wide(room, now)
    screens = [_in_window(view, answer, layout, room, lines) for layout in layouts]
    return min(screens, key=lambda found: found[0])[1]


def _in_window(
    view: View, answer: Timeline, layout: _Layout, room: int, lines: int | None
) -> tuple[int, Screen]:
    """Return the screen in `layout` and its height; months are named twice if that is more than `lines`."""
    screen = _screen(view, answer, layout)
    height = height_in(screen, room)
    if lines is None or height < lines:
        return height, screen
    screen = _screen(view, answer, layout, repeated=True)
    return height_in(screen, room), screen


def _wide(room: int, now: int | None) -> list[_Layout]:
    """Return the layouts for whole titles that `room` takes, the best one first: bars beside or below them.

    That with the fewest lines is taken, so that a wider window never needs more.
    """
    beside = [_Layout(size, now) for size in (NAMED, STAGGERED) if room - 12 * size >= ONE_LINE // 2]
    below = [STAGGERED, LETTERED] if room >= NARROW else [LETTERED]
    return [*beside, *(_Layout(size, now, stacked=True) for size in below)]


def _one_line(view: View, answer: Timeline, room: int, now: int | None) -> _Layout:
    """Return a layout with one line per task: the names of months are in one line if names have room."""
    longest, ids = _longest(view, answer)
    left = room - 12 * NAMED - 4 * INDENT - 1
    size = NAMED
    if left - ids < min(longest, ENOUGH):
        size, left = STAGGERED, room - ALTERNATING - 4 * INDENT - 1
    name = min(longest, max(left - ids, LEAST))
    return _Layout(size, now, name, left - name)


def _two_lines(view: View, answer: Timeline, room: int, now: int | None) -> _Layout:
    """Return a layout with two lines per task: its name, and below it the bar."""
    _longest_name, ids = _longest(view, answer)
    left = room - 3 * INDENT - 1
    name = max(left - ids, 12 * LETTERED)
    size = STAGGERED if name >= ALTERNATING else LETTERED
    return _Layout(size, now, name, left - name, stacked=True)


def _longest(view: View, answer: Timeline) -> tuple[int, int]:
    """Return the widths of the longest name and of the longest beginning of an id."""
    tasks = [one.task for one in answer.tasks()]
    beginnings = unique_beginnings(view.ids)
    return (
        max((width(view.name(task)) for task in tasks), default=0),
        max((width(beginnings[task.id]) for task in tasks), default=0),
    )


def _screen(view: View, answer: Timeline, layout: _Layout, *, repeated: bool = False) -> Screen:
    parts = [
        (_("Month by month"), answer.dated),
        (_("All year"), answer.all_year),
        (_("Undated"), answer.undated),
    ]
    parts = [(title, some) for title, some in parts if some]
    bars = sum(some is not answer.undated for _title, some in parts)
    columns = _columns(view, layout)
    beginnings = unique_beginnings(view.ids)
    blocks = []
    for n, (title, some) in enumerate(parts):
        rows = [_row(view, one, layout, beginnings) for one in some]
        before = [_head_row(layout)] if n == 0 else []
        after = [_head_row(layout._replace(now=None))] if repeated and n == bars - 1 else []
        blocks.append(Block(title, columns, (*before, *rows, *after)))
    title = view.title(_("The year {year}").format(year=view.plan.year))
    return Screen(title, as_of(view.day), tuple(blocks), _notes(view, answer, layout.now))


def _columns(view: View, layout: _Layout) -> tuple[Column, ...]:
    """Return the columns: mark, bar, name, id."""
    name = Column(_("Task"), main=True)
    if layout.stacked:
        return Column(firm=True), name, Column(firm=True) if layout.name else id_column(view)
    return Column(firm=True), Column(firm=True), name, id_column(view)


def _head_row(layout: _Layout) -> Row:
    """Return the names of the months, with a pointer to the current one."""
    names = tuple((line, "heading") for line in _head(layout.size, layout.now))
    return ((), names, ()) if layout.stacked else ((), names, (), ())


def _head(size: int, now: int | None) -> list[str]:
    if size == STAGGERED:
        return _alternating(now)
    names = [month_short(month) if size == NAMED else month_short(month)[0].upper() for month in range(1, 13)]
    pointer = "" if now is None else " " * (size * (now - 1) + (size - 1) // 2) + POINTER
    line = "".join(name.ljust(size) for name in names).rstrip()
    return [pointer, line] if pointer or size == LETTERED else [line]


def _alternating(now: int | None) -> list[str]:
    """Return the names of the odd months and of the even ones; the pointer is beside its month's name."""
    lines = [list(" " * ALTERNATING) for _line in range(2)]
    for month in range(1, 13):
        at = STAGGERED * (month - 1)
        lines[1 - month % 2][at : at + 3] = month_short(month)[:3].ljust(3)
    if now is not None:
        lines[now % 2][STAGGERED * (now - 1) + 1] = POINTER
    return ["".join(line).rstrip() for line in lines]


def _row(view: View, one: Standing, layout: _Layout, beginnings: dict[str, str]) -> Row:
    style, id_ = STYLES.get(one.state, ""), one.task.id
    name = view.name(one.task)
    if layout.name is not None and layout.id is not None:
        name, id_ = shortened(name, layout.name), id_in(layout.id, id_, beginnings[id_])
    mark, bar = cell(MARKS[one.state], style), cell(_bar(one, layout.size, layout.now), style)
    if layout.stacked:
        return mark, cell(name) + bar, cell(id_, "id")
    return mark, bar, cell(name), cell(id_, "id")


def _bar(one: Standing, size: int, now: int | None) -> str:
    months = one.reading.months if one.reading else None
    if months is None:
        return ""
    full = BARS.get(one.state, BAR) * size
    return "".join(
        full if month in months else _empty(size, is_now=month == now) for month in range(1, 13)
    ).rstrip()


def _empty(size: int, *, is_now: bool) -> str:
    return (NOW if is_now else NO_BAR).rjust(min(size, 2)).ljust(size)


def _notes(view: View, answer: Timeline, now: int | None) -> tuple[Line, ...]:
    """Return the meaning of the marks that are shown."""
    tasks = answer.tasks()
    if not tasks:
        return ((view.nothing(_("No tasks match.")), ""),)
    states = {one.state for one in tasks}
    marks = [(MARKS[s], BARS.get(s, BAR) * 2, state_name(s)) for s in STATES if s in states]
    if now is not None:
        marks.append((POINTER, NOW, _("this month")))
    # no-break spaces keep a mark and its meaning on one line
    words = "   ".join(" ".join(mark).replace(" ", "\u00a0") for mark in marks)
    return ((words, ""), *view.legend([one.task for one in tasks]))
