"""The report as a screen: planned tasks, unplanned ones, totals, moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.words import day_of
from osl.i18n import _
from osl.questions.report_words import (
    counted,
    days_done,
    moved_to,
    planned_time,
    quarter_name,
    range_name,
    remarks,
    short_names,
    time_words,
)
from osl.questions.words import STYLES, state_name
from osl.render.rows import title_cell
from osl.render.screen import Block, Column, Screen, cell
from osl.render.view import as_of
from osl.text.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.questions.report import Moved, Report, ReportLine, Tally
    from osl.render.screen import Cell, Line, Row
    from osl.render.view import View


NARROW_NAMES = 14  # columns of a name beside numbers, which are compared down their columns


def report_screen(view: View, answer: Report) -> Screen:
    """Return the screen of the report `answer`."""
    title = view.title(_("Report for {days}").format(days=range_name(answer)))
    blocks = [*_tasks(view, answer), *_totals(answer), *_moves(answer)]
    tasks = [line.task for line in (*answer.planned, *answer.unplanned)]
    empty = () if view.plan.all_tasks() else ((view.nothing(""), ""),)
    return Screen(
        title, as_of(answer.judged_on), tuple(blocks), (*empty, *_outside(answer), *view.legend(tasks))
    )


def _tasks(view: View, answer: Report) -> Iterable[Block]:
    columns = (
        Column(_("Date")), Column(_("Task"), main=True), Column(_("State"), fold=3),
        Column(_("Events"), right=True, firm=True, fold=1, label=f"{_('Events')}: "),
        Column(_("People"), right=True, firm=True, fold=2, label=f"{_('People')}: "),
    )  # fmt: skip
    for title, lines, total in (
        (_("Planned and done"), answer.planned, answer.planned_total),
        (_("Unplanned tasks"), answer.unplanned, answer.unplanned_total),
    ):
        if lines:
            rows = [_task(view, line, answer) for line in lines]
            last = _together(total)
            counts = total.events > 0 or total.people is not None
            yield Block(title, columns, (*rows, last) if counts else tuple(rows), headed=True)


def _task(view: View, line: ReportLine, answer: Report) -> Row:
    task = line.task
    lines = list(title_cell(view, task))
    if moved := moved_to(task):
        lines.append((moved, "quiet"))
    if done := days_done(line, view.plan.year):
        lines.append((_("done: {days}").format(days=done), "quiet"))
    lines += [(remark, "quiet") for remark in remarks(line, answer)]
    if task.reason:
        lines.append((_("why not: {reason}").format(reason=flat(task.reason)), "quiet"))
    state = line.standing.state
    state_words = cell(state_name(state), STYLES.get(state, ""))
    return (
        cell(planned_time(task) or "–"),
        tuple(lines),
        state_words,
        _number(len(line.events)),
        _number(line.people),
    )


def _together(total: Tally) -> Row:
    return (), cell(_("Total"), "heading"), (), _number(total.events), _number(total.people)


def _number(n: int | None) -> Cell:
    """Return a number as a cell; an empty one for 0 or None, so that other numbers stand out."""
    return cell(str(n) if n else "")


def _totals(answer: Report) -> Iterable[Block]:
    if not answer.plan.all_tasks():
        return
    groups = answer.plan.audiences
    named = [(flat(groups[group].name), found) for group, found in answer.audiences]
    yield _counts(_("Totals by audience"), [*named, (_("Total, each once"), answer.total)])
    others = ((_("ends outside this period"), answer.elsewhere), (_("undated"), answer.undated))
    quarters = [(quarter_name(days), found) for days, found in answer.quarters]
    some = [(name, found) for name, found in others if any(found)]
    yield _counts(_("Totals by quarter"), [*quarters, *some, (_("Total"), answer.total)])


def _counts(title: str, named: Sequence[tuple[str, Tally]]) -> Block:
    names = zip(short_names(), counted(named[-1][1]), strict=True)
    columns = (
        Column(main=True, least=NARROW_NAMES),
        *(
            Column(short, right=True, firm=True, fold=n, label=f"{name}: ")
            for n, (short, (name, _n)) in enumerate(names, 1)
        ),
    )
    rows = [(cell(name), *(_number(n) for _name, n in counted(found))) for name, found in named]
    return Block(title, columns, tuple(rows), headed=True)


def _moves(answer: Report) -> Iterable[Block]:
    if answer.moved:
        columns = (Column(_("Moved on")), Column(_("Task"), main=True))
        yield Block(
            _("Changed dates and reasons"),
            columns,
            tuple(_move(moved, answer.plan.year) for moved in answer.moved),
        )


def _move(moved: Moved, year: int) -> Row:
    change = f"{time_words(moved.move) or '–'} → {time_words(moved.after) or '–'}"
    lines = [(flat(moved.task.title) or "–", ""), (change, "quiet")]
    if moved.move.reason:
        lines.append((flat(moved.move.reason), "quiet"))
    return cell(day_of(moved.move.on, year) if moved.move.on else "–"), tuple(lines)


def _outside(answer: Report) -> tuple[Line, ...]:
    if not answer.outside or not answer.range.is_year(answer.plan.year):
        return ()
    return ((_("Events outside the year, not counted: {n}").format(n=answer.outside), "quiet"),)
