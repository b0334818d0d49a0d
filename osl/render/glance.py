"""Tasks on a terminal, one per line: texts shortened between words, ids to a beginning that is unique."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.dates.words import months_words
from osl.i18n import _
from osl.questions.state import STATES
from osl.questions.words import MARKS, STYLES, days_late, state_name, state_words
from osl.render.fitting import INDENT
from osl.render.screen import Column, cell
from osl.render.shortening import ELLIPSIS, id_in, shared, shortened, unique_beginnings
from osl.render.width import width, wrap
from osl.text.flat import flat
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from osl.questions.state import Standing
    from osl.render.screen import Cell, Line, Row
    from osl.render.view import View

# a window narrower than this has two lines for each task
ONE_LINE = 60
# the fewest columns for a date phrase, a name and a person: beside states in words, and beside their marks;
# beside words if the meaning of marks would take more lines than the tasks
ROOMY, TIGHT, TIGHTEST = (16, 26, 12), (8, 16, 8), (6, 10, 4)
# how wide these grow before ids grow; and the shares of all four in the columns that are left
ENOUGH = (24, 44, 20)
SHARES = (4, 6, 3, 4)
BETWEEN = " · "
LEAST = 4  # columns, else a text is left out
_WORD = re.compile(
    r"[^\W\d_]{3}|\d{4}|\A[^…]+\Z"
)  # in what is left of a date phrase: not the "15" of "15 maja"
NARROW_NAME = 8  # what a name keeps beside an id in a narrow window


class Glance(Value):
    """Tasks as rows that fit a window, and the meaning of their marks."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[Line, ...] = ()


class _Cells(Value):
    """The columns of the screen for the texts of each task; the state is its mark if it has no words."""

    state: Callable[[Standing, int], str] | None
    time: int
    name: int
    person: int
    id: int


def glance(view: View, answer: Sequence[Standing], room: int) -> Glance:
    """Return a row of one line for each task of `answer`, or of two if `room` is narrow."""
    beginnings = unique_beginnings(view.ids)
    if room < ONE_LINE:
        return _two_lines(view, answer, room, beginnings)
    found = _cells(view, answer, room, beginnings)
    rows = tuple(_row(view, one, found, beginnings[one.task.id]) for one in answer)
    columns = (Column(), Column(), Column(main=True), Column(), Column(), Column(firm=True))
    return Glance(columns, rows, () if found.state else marks_legend(answer))


def _cells(view: View, answer: Sequence[Standing], room: int, beginnings: dict[str, str]) -> _Cells:
    """Return the widths in `room`, with states in the most words that leave room for the names."""
    most = (
        _widest(phrase(one, view.plan.year) for one in answer),
        _widest(view.name(one.task) for one in answer),
        _widest(flat(one.task.responsible or "") for one in answer),
        _widest(one.task.id for one in answer),
    )
    ids = _widest(beginnings[one.task.id] for one in answer)
    room -= INDENT * (5 if most[2] else 4)
    for words in (state_words, _state_in_short):
        left = room - _widest(words(one, view.plan.year) for one in answer)
        least = tuple(map(min, ROOMY, most))
        if sum(least) + ids <= left:
            return _Cells(words, *_shared_out(left, least, ids, most))
    few = len(answer) <= sum(len(wrap(words, ONE_LINE)) for words, _ in marks_legend(answer))
    left = left if few else room - 1
    least = tuple(map(min, TIGHTEST if few else TIGHT, most))
    return _Cells(
        _state_in_short if few else None, *_shared_out(left, least, min(ids, left - sum(least)), most)
    )


def _widest(texts: Iterable[str]) -> int:
    return max(map(width, texts), default=0)


def _state_in_short(one: Standing, _year: int) -> str:
    """Return the state without the day of closing."""
    return days_late(one.days_late) if one.state == "overdue" else state_name(one.state)


def _shared_out(room: int, least: tuple[int, ...], ids: int, most: tuple[int, ...]) -> tuple[int, ...]:
    """Return the widths of date phrase, name, person and id, in that order of importance."""
    first = shared(room - ids, least, tuple(map(min, ENOUGH, most)), SHARES)
    return shared(room, (*first, ids), most, SHARES)


def _row(view: View, one: Standing, cells: _Cells, beginning: str) -> Row:
    style = STYLES.get(one.state, "")
    words = cells.state(one, view.plan.year) if cells.state else ""
    return (
        () if words else cell(MARKS[one.state], style),
        cell(phrase(one, view.plan.year, cells.time)),
        cell(shortened(view.name(one.task), cells.name)),
        cell(shortened(flat(one.task.responsible or ""), cells.person)),
        cell(words, style),
        cell(id_in(cells.id, one.task.id, beginning), "id"),
    )


def _two_lines(view: View, answer: Sequence[Standing], room: int, beginnings: dict[str, str]) -> Glance:
    """Return rows of name and id, with state, date phrase and person below the name."""
    left = room - 2 * INDENT
    ids = min(_widest(beginnings[one.task.id] for one in answer), left - NARROW_NAME)
    names = left - ids
    rows = tuple(
        (
            cell(shortened(view.name(one.task), names)) + _below(view, one, room - INDENT),
            cell(id_in(ids, one.task.id, beginnings[one.task.id]), "id"),
        )
        for one in answer
    )
    return Glance((Column(main=True, over=True), Column(firm=True)), rows)


def _below(view: View, one: Standing, room: int) -> Cell:
    """Return the line below a name: the state, the date phrase and, if that is whole, the person."""
    words = shortened(_state_in_short(one, view.plan.year), room)
    left = room - width(words) - len(BETWEEN)
    date = phrase(one, view.plan.year, left) if left >= LEAST else ""
    if _WORD.search(date):
        words += BETWEEN + date
    left = room - width(words) - len(BETWEEN)
    if one.task.responsible and date and not date.endswith(ELLIPSIS) and left >= LEAST:
        words += BETWEEN + shortened(flat(one.task.responsible), left)
    return cell(words, STYLES.get(one.state, ""))


def phrase(one: Standing, year: int, room: int | None = None) -> str:
    """Return the date phrase in at most `room` columns: without the plan's `year` before it is shortened."""
    task = one.task
    words = flat(task.when) if task.when else months_words(task.months or ())
    if not words:
        return "–"
    tentative = task.tentative or (one.reading is not None and one.reading.tentative)
    mark = f", {_('tentative')}" if tentative else ""
    undated = re.sub(rf"(?<=\w) {year}(?: ?r\.?)?$", "", words)
    forms = (words + mark, undated + mark, words, undated)
    if room is None:
        return forms[0]
    return next((form for form in forms if width(form) <= room), None) or shortened(undated, room)


def marks_legend(answer: Sequence[Standing]) -> tuple[Line, ...]:
    """Return the meaning of the marks of the tasks."""
    states = {one.state for one in answer}
    # no-break spaces keep a mark and its meaning on one line
    words = (
        f"{MARKS[state]} {state_name(state)}".replace(" ", "\u00a0") for state in STATES if state in states
    )
    return (("   ".join(words), ""),)
