"""The report as a document: a summary, the year as a chart, the tasks, the events, the totals, the moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import day_words
from osl.dates.words import day_of
from osl.exchange.cells import BULLET
from osl.exchange.exporting.chart import chart_of
from osl.exchange.exporting.document import Document, Facts, Heading, Paragraph, Table
from osl.exchange.exporting.plan_document import as_of, one_line, own_language, title_of
from osl.exchange.plan_tables import PlanTable
from osl.format import PLAN
from osl.i18n import _, language
from osl.questions.report_words import (
    counted,
    days_done,
    figures,
    moved_to,
    planned_time,
    quarter_name,
    range_name,
    remarks,
    time_words,
)
from osl.questions.words import state_name
from osl.text.escapes import code, escape
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.exchange.exporting.chart import Chart
    from osl.questions.report import Moved, Report, ReportLine, Tally


def report_document(report: Report, *, log: bool = True) -> Document:
    """Return the document of `report` in the language in use; events day by day only with `log`."""
    plan = report.plan
    parts = (
        *_front(report), *_picture(report), *_planned(report), *_unplanned(report),
        *(_events(report) if log else ()), *_totals(report), *_moved(report),
    )  # fmt: skip
    return Document(
        _title(report), language(), own_language(plan), parts, _key(report), range_name(report),
        one_line(plan.organisation or ""), as_of=as_of(report.judged_on), broad=True,
    )  # fmt: skip


def _title(report: Report) -> str:
    plan = title_of(report.plan)
    if report.range.is_year(report.plan.year):
        return _("Report: {plan}").format(plan=plan)
    return f"{_('Report for {days}').format(days=range_name(report))} – {plan}"


def _key(report: Report) -> str:
    """Return a key that distinguishes `report` from other documents on the same web page."""
    plan = report.plan
    days = [str(plan.year)] if report.range.is_year(plan.year) else [day.isoformat() for day in report.range]
    return "-".join(["osl-report", *days, slug(plan.title)[:20]])


def _front(report: Report) -> Iterable[Heading | Facts | Paragraph]:
    plan = report.plan
    facts = (
        [(_(PLAN["organisation"].title).capitalize(), one_line(plan.organisation))]
        if plan.organisation
        else []
    )
    facts += [(_("Period"), range_name(report)), (_("State as of"), day_words(report.judged_on))]
    yield Facts(tuple(facts), frozenset({0}) if plan.organisation else frozenset())
    if line := figures(report.total):
        yield Paragraph(line, figures=True)
    if not plan.all_tasks():
        yield Paragraph(_("The plan has no tasks yet."))


def _picture(report: Report) -> Iterable[Heading | Chart]:
    lines = (*report.planned, *report.unplanned)
    chart = chart_of(report.plan, [line.task for line in lines], events=True)
    if chart.shapes:
        yield Heading(_("The year in a picture"))
        yield chart


def _planned(report: Report) -> Iterable[Heading | Table | Paragraph]:
    yield Heading(_("Planned and done"))
    if not report.planned:
        yield Paragraph(_("Nothing was planned for this period."))
        return
    headings = (
        _("No."), _("Task"), _("Planned date"), _("Done on"), _("State"), _("Why not"), _("Events"),
        _("People"),
    )  # fmt: skip
    rows = tuple((str(n), *_planned_cells(line, report)) for n, line in enumerate(report.planned, 1))
    total = report.planned_total
    last = ("", _("Total"), "", "", "", "", *_numbers(total))
    caption = _("Planned tasks and what was done")
    yield Table(
        caption, _with_total(headings, rows, last, total), 1, frozenset({1, 2, 5}), frozenset({0, 6, 7}),
        ids=tuple(line.task.id for line in report.planned), total=_counts(total),
    )  # fmt: skip


def _counts(total: Tally) -> bool:
    """Return whether there is anything to sum."""
    return total.events > 0 or total.people is not None


def _numbers(counted: Tally | ReportLine) -> tuple[str, str]:
    events = counted.events if isinstance(counted.events, int) else len(counted.events)
    return _number(events), _number(counted.people)


def _number(number: int | None) -> str:
    """Return a number as a cell; a dash for None, which nobody counted."""
    return "–" if number is None else str(number)


def _with_total(
    headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...], last: tuple[str, ...], total: Tally
) -> PlanTable:
    """Return the table with its row of totals, if there is anything to sum."""
    return PlanTable(headings, (*rows, last) if _counts(total) else rows)


def _unplanned(report: Report) -> Iterable[Heading | Table]:
    if not report.unplanned:
        return
    yield Heading(_("Unplanned tasks"))
    headings = (_("No."), _("Task"), _("Done on"), _("State"), _("Events"), _("People"))
    rows = [
        (str(n), *_planned_cells(one, report))
        for n, one in enumerate(report.unplanned, len(report.planned) + 1)
    ]
    short = tuple((row[0], row[1], row[3], row[4], row[6], row[7]) for row in rows)
    total = report.unplanned_total
    last = ("", _("Total"), "", "", *_numbers(total))
    caption = _("Unplanned tasks")
    yield Table(
        caption, _with_total(headings, short, last, total), 1, frozenset({1}), frozenset({0, 4, 5}),
        ids=tuple(line.task.id for line in report.unplanned), total=_counts(total),
    )  # fmt: skip


def _events(report: Report) -> Iterable[Heading | Table]:
    rows = tuple(_event_cells(report))
    if rows:
        yield Heading(_("Log"))
        headings = (_("Day"), _("Task"), _("Log"), _("People"), _("Place"), _("Partners"))
        caption = _("Events, day by day")
        yield Table(caption, PlanTable(headings, rows), 0, frozenset({1, 2, 4, 5}), frozenset({3}))


def _totals(report: Report) -> Iterable[Heading | Table | Paragraph]:
    if not report.plan.all_tasks():
        return  # there is nothing to sum
    names = [name for name, _n in counted(report.total)]
    numbers = frozenset(range(1, len(names) + 1))
    yield Heading(_("Totals"))
    yield Table(
        _("By audience: a task for several groups counts in each"),
        PlanTable((_("Audience"), *names), tuple(_by_audience(report))), 0, frozenset({0}), numbers,
        total=True,
    )  # fmt: skip
    yield Table(
        _("By quarter: a task counts in the quarter in which it ends, an event in that of its day"),
        PlanTable((_("Quarter"), *names), tuple(_by_quarter(report))), 0, numbers=numbers, total=True,
    )  # fmt: skip
    if report.range.is_year(report.plan.year) and report.outside:
        yield Paragraph(_("Events outside the year, not counted: {n}").format(n=report.outside))


def _by_audience(report: Report) -> Iterable[tuple[str, ...]]:
    groups = report.plan.audiences
    yield from (_tally_cells(one_line(groups[group].name), found) for group, found in report.audiences)
    yield _tally_cells(_("Total, each once"), report.total)


def _by_quarter(report: Report) -> Iterable[tuple[str, ...]]:
    yield from (_tally_cells(quarter_name(days), found) for days, found in report.quarters)
    yield from (_tally_cells(name, found) for name, found in _others(report) if any(found))
    yield _tally_cells(_("Total"), report.total)


def _others(report: Report) -> tuple[tuple[str, Tally], ...]:
    return (_("ends outside this period"), report.elsewhere), (_("undated"), report.undated)


def _moved(report: Report) -> Iterable[Heading | Table]:
    if report.moved:
        yield Heading(_("Changed dates and reasons"))
        headings = (_("Task"), _("Moved on"), _("Earlier date"), _("New date"), _("Reason"))
        rows = tuple(_moved_cells(moved) for moved in report.moved)
        yield Table(_("Changed dates"), PlanTable(headings, rows), 0, frozenset({0, 2, 3, 4}))


def _planned_cells(line: ReportLine, report: Report) -> tuple[str, ...]:
    """Return title, planned time, actual days, state, why not, events and people of one task."""
    task = line.task
    state = "\n".join([state_name(line.standing.state), *remarks(line, report)])
    return (
        one_line(task.title), "\n".join(filter(None, (planned_time(task), moved_to(task)))),
        days_done(line, report.plan.year), state, _plain(task.reason or ""), *_numbers(line),
    )  # fmt: skip


def _plain(text: str) -> str:
    """Return `text` as a cell with its line breaks, in which no line is taken for a list item."""
    mark = BULLET[0]
    lines = escape(text.strip().replace("\r\n", "\n")).split("\n")
    return "\n".join(code(mark) + line[1:] if line.startswith(mark) else line for line in lines)


def _event_cells(report: Report) -> Iterable[tuple[str, ...]]:
    """Yield day, task, what was done, people, place and partners of each event, by day."""
    lines = (*report.planned, *report.unplanned)
    found = [(entry.on, line, entry) for line in lines for entry in line.events if entry.on]
    for on, line, entry in sorted(found, key=lambda one: one[0]):
        yield (
            day_of(on, report.plan.year), one_line(line.task.title), _plain(entry.what or ""),
            _number(entry.people), one_line(entry.place or ""),
            ", ".join(map(one_line, entry.partners)),
        )  # fmt: skip


def _moved_cells(moved: Moved) -> tuple[str, ...]:
    """Return task, day of the change, earlier and new date phrase, reason."""
    on = moved.move.on
    return (
        one_line(moved.task.title), day_words(on) if on else "", time_words(moved.move),
        time_words(moved.after), _plain(moved.move.reason or ""),
    )  # fmt: skip


def _tally_cells(name: str, tally: Tally) -> tuple[str, ...]:
    """Return the name of a count and its numbers."""
    return name, *(_number(n) for _name, n in counted(tally))
