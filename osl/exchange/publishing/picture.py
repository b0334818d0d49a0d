"""The year's picture in numbers: where each mark is drawn, in percent of the width and in pixels."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from osl.exchange.publishing.chart import ROMAN
from osl.i18n import N_, _, ngettext
from osl.when.names import month_name

if TYPE_CHECKING:
    from osl.exchange.publishing.chart import Chart, Mark

HEAD, ROW = 26, 48
LEGEND = {
    "span": N_("in these months or days"),
    "days": N_("on these days"),
    "deadline": N_("by this day at the latest"),
    "recurring": N_("again and again"),
    "continuous": N_("all the time"),
    "event": N_("something was done"),
}


class Drawn(NamedTuple):
    """A mark: its shape, where it begins and ends, and its middle, in percent of the width."""

    shape: str
    start: float
    width: float
    middle: float


class Line(NamedTuple):
    """A row: its label, where its top is in pixels, its marks, whether it has no time of its own."""

    label: str
    top: int
    marks: tuple[Drawn, ...]
    note: str = ""


class Picture(NamedTuple):
    """Everything a template draws."""

    title: str
    description: str
    height: int
    months: tuple[tuple[str, float], ...]
    lines: tuple[Line, ...]
    legend: tuple[tuple[str, str], ...]


def picture_of(chart: Chart) -> Picture:
    """What is drawn of `chart`: a line a task, or a line a month where the tasks are many."""
    lines = _load(chart) if chart.crowded else _lines(chart)
    months = () if chart.crowded else tuple((roman, n * 100 / 12) for n, roman in enumerate(ROMAN))
    legend = () if chart.crowded else tuple((shape, _(LEGEND[shape])) for shape in chart.shapes)
    title = _("The year {year}, month by month").format(year=chart.year)
    return Picture(title, describe(chart), HEAD + ROW * len(lines), months, lines, legend)


def describe(chart: Chart) -> str:
    """The picture in words: how many tasks each month has."""
    tasks = len(chart.rows)
    counted = ngettext("{n} task.", "{n} tasks.", tasks).format(n=tasks)
    months = ", ".join(f"{month_name(n)} {count}" for n, count in enumerate(chart.load, 1))
    said = _("Tasks in each month: {months}.").format(months=months)
    waiting = chart.undated
    undated = (
        ngettext("{n} without a date.", "{n} without a date.", waiting).format(n=waiting) if waiting else ""
    )
    return " ".join(part for part in (counted, said, undated, _("The table has the same in words.")) if part)


def _lines(chart: Chart) -> tuple[Line, ...]:
    return tuple(
        Line(
            f"{row.number}. {row.label}",
            HEAD + ROW * n,
            tuple(_drawn(mark, chart.year) for mark in row.marks),
            "" if row.planned else _("no date"),
        )
        for n, row in enumerate(chart.rows)
    )


def _drawn(mark: Mark, year: int) -> Drawn:
    length = (date(year, 12, 31) - date(year, 1, 1)).days + 1
    start = (mark.first - date(year, 1, 1)).days * 100 / length
    width = ((mark.last - mark.first).days + 1) * 100 / length
    return Drawn(mark.shape, round(start, 2), round(width, 2), round(start + width / 2, 2))


def _load(chart: Chart) -> tuple[Line, ...]:
    most = max(chart.load) or 1
    return tuple(
        Line(
            f"{month_name(n)}: {count}",
            HEAD + ROW * (n - 1),
            (Drawn("span", 0, round(count * 100 / most, 2), 0),),
        )
        for n, count in enumerate(chart.load, 1)
    )
