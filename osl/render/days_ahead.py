"""Days as a screen: what is on each, by day and hour, then what runs in them and what comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import weekday_short
from osl.dates.words import day_of, range_words
from osl.i18n import _
from osl.questions.days_ahead import few_of, on_days, without_days
from osl.questions.words import NEAR, kind_name
from osl.render.agenda import blocks_of, nothing_in
from osl.render.meetings import moved_from
from osl.render.overdue import IN_SHORT, late_in_short, more_notes
from osl.render.rows import id_cell, id_column, state_cell, title_cell
from osl.render.screen import Block, Column, Screen, cell
from osl.render.view import View, as_of
from osl.when.day_hours import hours_on

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from osl.questions.agenda import Agenda
    from osl.questions.days_ahead import Coming, OnDays
    from osl.questions.state import Standing
    from osl.render.screen import Cell, Line, Row


def days_screen(
    view: View,
    answer: Agenda,
    following: tuple[date, int] | None,
    *,
    before: Sequence[Block] = (),
    whole: str = "",
) -> Screen:
    """Return the screen of the days of `answer`; `following` is the next month with tasks, if none is here.

    `before` are blocks to be shown first. If `whole`, the command that shows everything, is given, only a
    few tasks without days are shown, and the number of the others.
    """
    title = view.title(range_words(answer.first, answer.last))
    shown = [(item.year, item.standing.task) for item in answer.items]
    notes = (*nothing_in(view, answer, following), *view.legend((), shown))
    return Screen(title, as_of(view.day), (*before, *day_blocks(view, answer, whole=whole)), notes)


def day_blocks(view: View, answer: Agenda, *, whole: str = "") -> list[Block]:
    """Return the blocks: tasks under their days, spans, series without known days, all-year tasks.

    If `whole`, the command that shows everything, is given, only a few of those without days are shown.
    """
    rows, before = [], None
    for one in on_days(answer):
        rows.append(_row(view, one, named=one.first != before))
        before = one.first
    dated = [Block(_("With a date"), _columns(view), tuple(rows))] if rows else []
    rest = without_days(answer)
    if not whole:
        return [*dated, *blocks_of(view, rest)]
    sizes = [len(items) for items in rest.blocks().values() if items]
    return [
        *dated,
        *(
            block._replace(notes=more_notes(size - IN_SHORT, whole))
            for block, size in zip(blocks_of(view, few_of(rest, IN_SHORT)), sizes, strict=True)
        ),
    ]


def _columns(view: View) -> tuple[Column, ...]:
    return (
        Column(_("Day")),
        Column(_("Hours"), fold=3),
        Column(_("Task"), main=True),
        Column(_("State"), fold=2),
        id_column(view),
    )


def _row(screen: View, one: OnDays, *, named: bool) -> Row:
    """Return the row of a task on a day; `named`: it is the first one of that day."""
    view, task = screen.of_year(one.item.year), one.item.standing.task
    reading = one.item.standing.reading
    extra = kind_name("deadline") if reading and reading.kind == "deadline" else ""
    meetings = [meeting for meeting in one.item.occurrences or () if one.first <= meeting.day <= one.last]
    extra = extra or moved_from(meetings, screen.plan.year)
    if task.unplanned:
        extra = _("unplanned")
    day = _day(screen, one) if named else ()
    return day, _hours(one), title_cell(view, task, extra), _state(view, one), id_cell(task)


def _day(view: View, one: OnDays) -> Cell:
    """Return the day; that it is today or tomorrow; the last one of several."""
    words = f"{weekday_short(one.first.isoweekday())} {day_of(one.first, view.plan.year)}"
    days = (one.first - view.day).days
    near = cell(_(NEAR[days]), "near") if 0 <= days < len(NEAR) else ()
    return near + cell(words, "near" if near else "")


def _hours(one: OnDays) -> Cell:
    found = hours_on(one.item.standing.reading, one.first)
    return tuple(("–".join(filter(None, (hours.start, hours.end))), "") for hours in found)


def _state(view: View, one: OnDays) -> Cell:
    """Return the state, unless it is that the task is planned; of several days, the last one."""
    item = one.item.standing
    words = () if item.state == "planned" else state_cell(view, item)
    if one.last == one.first:
        return words
    return cell(_("until {day}").format(day=day_of(one.last, view.plan.year))) + words


def late_blocks(
    view: View,
    late: list[Standing],
    others: Sequence[tuple[View, int]],
    *,
    typed: str = "",
    elsewhere: str = "",
) -> list[Block]:
    """Return what is late, in short; `others` are the numbers of late tasks in other years' plans.

    `typed` are the options of the command that shows all of it, `elsewhere` those of other years'.
    """
    notes = tuple((_late_there(one, n, elsewhere), "late") for one, n in others if n)
    found = late_in_short(view, late, typed)
    if found:
        return [found[0]._replace(notes=(*found[0].notes, *notes))]
    return [Block(_("Overdue"), (Column(main=True),), (), notes=notes)] if notes else []


def _late_there(view: View, n: int, elsewhere: str) -> str:
    from osl.questions.words import tasks

    return _("in the plan for {year}: {tasks}, see: osl overdue {options}").format(
        year=view.plan.year, tasks=tasks(n), options=view.reached_by + elsewhere
    )


def coming_notes(view: View, coming: Sequence[Coming]) -> tuple[Line, ...]:
    """Return the line with the first thing after the days shown."""
    if not coming:
        return ()
    things = "; ".join(_thing(view, one) for one in coming)
    return ((_("After that: {things}").format(things=things), ""),)


def _thing(screen: View, one: Coming) -> str:
    view, task = screen.of_year(one.item.year), one.item.standing.task
    day = f"{weekday_short(one.first.isoweekday())} {day_of(one.first, screen.plan.year)}"
    if not one.is_day:
        day = _("from {day}").format(day=day_of(one.first, screen.plan.year))
    year = f", {view.reached_by}" if view.reached_by else ""
    return f"{day}, {view.name(task)} ({task.id}{year})"
