"""The report as a document: in short, the year as a picture, task by task, what was done, the totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import day_words
from osl.exchange.exporting.chart import chart_of
from osl.exchange.exporting.document import Document, Facts, Heading, Paragraph, Table
from osl.exchange.exporting.plan_document import one_line, own_language, title_of
from osl.exchange.exporting.report_cells import event_cells, moved_cells, planned_cells, tally_cells
from osl.exchange.plan_tables import PlanTable
from osl.format import PLAN
from osl.i18n import _, language
from osl.questions.report_words import counted, quarter_name, range_name
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.exchange.exporting.chart import Chart
    from osl.questions.report import Report, Tally


def report_document(report: Report) -> Document:
    """The document that shows `report`, in the language spoken now."""
    plan = report.plan
    parts = (
        *_front(report), *_picture(report), *_planned(report), *_unplanned(report),
        *_events(report), *_totals(report), *_moved(report),
    )  # fmt: skip
    return Document(
        _title(report), language(), own_language(plan), parts, _key(report), range_name(report),
        one_line(plan.organisation or ""),
    )  # fmt: skip


def _title(report: Report) -> str:
    plan = title_of(report.plan)
    if report.range.is_year(report.plan.year):
        return _("Report: {plan}").format(plan=plan)
    return f"{_('Report for {days}').format(days=range_name(report))} – {plan}"


def _key(report: Report) -> str:
    """What tells `report` from another on the same page."""
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
    facts += [(_("Period"), range_name(report)), (_("State as of"), day_words(report.day))]
    yield Facts(tuple(facts), frozenset({0}) if plan.organisation else frozenset())
    yield Heading(_("In short"))
    yield Facts(tuple((name, str(n)) for name, n in counted(report.total)))


def _picture(report: Report) -> Iterable[Heading | Chart]:
    lines = (*report.planned, *report.unplanned)
    if lines:
        yield Heading(_("The year in a picture"))
        yield chart_of(report.plan, [line.task for line in lines], events=True)


def _planned(report: Report) -> Iterable[Heading | Table | Paragraph]:
    yield Heading(_("Planned and done"))
    if not report.planned:
        yield Paragraph(_("Nothing was planned for these days."))
        return
    headings = (
        _("No."), _("Task"), _("Planned time"), _("Done on"), _("State"), _("Why not"), _("Events"),
        _("People"),
    )  # fmt: skip
    rows = tuple((str(n), *planned_cells(line, report)) for n, line in enumerate(report.planned, 1))
    total = report.planned_total
    last = ("", _("Total"), "", "", "", "", str(total.events), str(total.people))
    caption = _("Tasks of the plan, as planned and as done")
    yield Table(caption, PlanTable(headings, (*rows, last)), 1, frozenset({1, 2, 5}), frozenset({0, 6, 7}))


def _unplanned(report: Report) -> Iterable[Heading | Table]:
    if not report.unplanned:
        return
    yield Heading(_("Outside the plan"))
    headings = (_("No."), _("Task"), _("Done on"), _("State"), _("Events"), _("People"))
    rows = [
        (str(n), *planned_cells(one, report))
        for n, one in enumerate(report.unplanned, len(report.planned) + 1)
    ]
    short = tuple((row[0], row[1], row[3], row[4], row[6], row[7]) for row in rows)
    total = report.unplanned_total
    last = ("", _("Total"), "", "", str(total.events), str(total.people))
    caption = _("What was done though the plan did not foresee it")
    yield Table(caption, PlanTable(headings, (*short, last)), 1, frozenset({1}), frozenset({0, 4, 5}))


def _events(report: Report) -> Iterable[Heading | Table]:
    rows = tuple(event_cells(report))
    if rows:
        yield Heading(_("What was done"))
        headings = (_("Day"), _("Task"), _("What was done"), _("People"), _("Place"), _("Partners"))
        caption = _("Events, day by day")
        yield Table(caption, PlanTable(headings, rows), 0, frozenset({1, 2, 4, 5}), frozenset({3}))


def _totals(report: Report) -> Iterable[Heading | Table | Paragraph]:
    names = [name for name, _n in counted(report.total)]
    numbers = frozenset(range(1, len(names) + 1))
    yield Heading(_("Totals"))
    yield Table(
        _("By audience; a task that is for several counts for each"),
        PlanTable((_("Audience"), *names), tuple(_by_audience(report))), 0, frozenset({0}), numbers,
    )  # fmt: skip
    yield Table(
        _("By quarter; a task counts where its time ends, an event on its day"),
        PlanTable((_("Quarter"), *names), tuple(_by_quarter(report))), 0, numbers=numbers,
    )  # fmt: skip
    if report.range.is_year(report.plan.year) and report.outside:
        yield Paragraph(_("Events outside the year, not counted: {n}").format(n=report.outside))


def _by_audience(report: Report) -> Iterable[tuple[str, ...]]:
    groups = report.plan.audiences
    yield from (tally_cells(one_line(groups[group].name), found) for group, found in report.audiences)
    yield tally_cells(_("Total, each once"), report.total)


def _by_quarter(report: Report) -> Iterable[tuple[str, ...]]:
    yield from (tally_cells(quarter_name(days), found) for days, found in report.quarters)
    yield from (tally_cells(name, found) for name, found in _others(report) if any(found))
    yield tally_cells(_("Total"), report.total)


def _others(report: Report) -> tuple[tuple[str, Tally], ...]:
    return (_("ends outside these days"), report.elsewhere), (_("no date"), report.undated)


def _moved(report: Report) -> Iterable[Heading | Table]:
    if report.moved:
        yield Heading(_("What moved, and why"))
        headings = (_("Task"), _("Moved on"), _("Earlier time"), _("New time"), _("Reason"))
        rows = tuple(moved_cells(moved) for moved in report.moved)
        yield Table(_("Changes of time"), PlanTable(headings, rows), 0, frozenset({0, 2, 3, 4}))
