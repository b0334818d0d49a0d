"""The year's chart in pixels and percent, in symbols, and in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from osl.dates.names import month_name
from osl.dates.ranges import end_of_month
from osl.exchange.exporting.chart import Mark
from osl.exchange.exporting.document import Table
from osl.exchange.plan_tables import PlanTable
from osl.i18n import N_, _, ngettext
from osl.questions.words import state_name
from osl.values import Value
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.exporting.chart import Chart, ChartRow, MarkShape

# in pixels: the names of the months, a line of the picture, the events below its bar
HEAD, LINE, EVENTS = 26, 40, 8
# a picture is never split between two pages, so none may be longer than a page
MOST_LINES = 18
LEGEND = {
    "span": N_("in these months or days"),
    "days": N_("on these days"),
    "deadline": N_("by this day at the latest"),
    "recurring": N_("recurs"),
    "continuous": N_("continuously"),
    "event": N_("event"),
}
SYMBOLS: dict[MarkShape, str] = {
    "span": "■",
    "days": "◆",
    "deadline": "▼",
    "recurring": "▣",
    "continuous": "□",
    "event": "○",
}


class Drawn(Value):
    """A mark: its shape, its start, width and middle in percent of the picture's width."""

    shape: str
    start: float
    width: float
    middle: float


class ChartLine(Value):
    """A line of the picture: its label, its top in pixels, its marks, the id of its task.

    The marks of a `faint` one are pale, since it was cancelled.
    """

    label: str
    top: int
    marks: tuple[Drawn, ...]
    id: str = ""
    faint: bool = False


class Panel(Value):
    """A part of the picture that fits a page; only the first has a `description`."""

    title: str
    description: str
    height: int
    lines: tuple[ChartLine, ...]


class Picture(Value):
    """Everything a template draws."""

    panels: tuple[Panel, ...]
    months: tuple[tuple[str, Drawn], ...]
    legend: tuple[tuple[str, str], ...]


def picture_of(chart: Chart) -> Picture:
    """Return the drawing of `chart`: one line per task, or one per month if the tasks are many."""
    if chart.crowded:
        return Picture(tuple(_panels(chart, _load(chart))), (), ())
    legend = tuple((shape, _(LEGEND[shape])) for shape in chart.shapes)
    lines = [_line(row, chart.year) for row in chart.rows]
    return Picture(tuple(_panels(chart, lines)), tuple(_months(chart.year)), legend)


def _line(row: ChartRow, year: int) -> ChartLine:
    marks = tuple(_drawn(mark, year) for mark in row.marks)
    return ChartLine(label_of(row), 0, marks, row.id, row.cancelled)


def _months(year: int) -> Iterator[tuple[str, Drawn]]:
    for n, roman in enumerate(ROMAN, 1):
        yield roman, _drawn(Mark("span", date(year, n, 1), end_of_month(year, n)), year)


def label_of(row: ChartRow) -> str:
    """Return the label of `row`: its number, a short title, a note such as "cancelled"."""
    number = f"{row.number}. " if row.number else ""
    note = f" ({words})" if (words := _note(row)) else ""
    return f"{number}{row.title}{note}"


def _note(row: ChartRow) -> str:
    if row.cancelled:
        return state_name("cancelled")
    if not row.planned:
        return _("undated")
    return _("tentative") if row.tentative else ""


def describe(chart: Chart) -> str:
    """Return the picture in words: how many tasks each month has."""
    counted, undated = counted_words(len(chart.rows), chart.undated)
    months = ", ".join(f"{month_name(n)} {count}" for n, count in enumerate(chart.load, 1))
    said = _("Tasks in each month: {months}.").format(months=months)
    return " ".join(part for part in (counted, said, undated, _("The table has the same in words.")) if part)


def counted_words(tasks: int, undated: int) -> tuple[str, str]:
    """Return how many tasks there are, and how many of them are undated, empty for none, in words."""
    waiting = ngettext("{n} undated.", "{n} undated.", undated).format(n=undated) if undated else ""
    return ngettext("{n} task.", "{n} tasks.", tasks).format(n=tasks), waiting


def _panels(chart: Chart, drawn: Sequence[ChartLine]) -> Iterator[Panel]:
    """Yield the lines `drawn`, divided evenly into panels that each fit a page, each line in its place."""
    line = LINE + (EVENTS if "event" in chart.shapes else 0)
    title, description = _("The year {year}, month by month"), describe(chart)
    size = -(-len(drawn) // -(-len(drawn) // MOST_LINES))
    for first in range(0, len(drawn), size):
        part = drawn[first : first + size]
        lines = tuple(one._replace(top=HEAD + line * n) for n, one in enumerate(part))
        yield Panel(title.format(year=chart.year), description, HEAD + line * len(lines), lines)
        title, description = _("The year {year}, continued"), ""


def _drawn(mark: Mark, year: int) -> Drawn:
    length = (date(year, 12, 31) - date(year, 1, 1)).days + 1
    start = (mark.first - date(year, 1, 1)).days * 100 / length
    width = ((mark.last - mark.first).days + 1) * 100 / length
    return Drawn(mark.shape, round(start, 2), round(width, 2), round(start + width / 2, 2))


def _load(chart: Chart) -> list[ChartLine]:
    most = max(chart.load) or 1
    return [
        ChartLine(f"{month_name(n)}: {count}", 0, (Drawn("span", 0, round(count * 100 / most, 2), 0),))
        for n, count in enumerate(chart.load, 1)
    ]


def symbol_table(chart: Chart) -> Table:
    """Return the year as a table of symbols, tasks by months; if they are many, their number per month."""
    ids = () if chart.crowded else tuple(row.id for row in chart.rows)
    if chart.crowded:
        rows = [(_("Tasks"), *map(str, chart.load))]
    else:
        rows = [(label_of(row), *map(_symbols, chart.months(row))) for row in chart.rows]
    block = PlanTable((str(chart.year), *ROMAN), tuple(rows))
    own = frozenset() if chart.crowded else frozenset({0})
    return Table(describe(chart), block, own=own, narrow=frozenset(range(1, 13)), ids=ids)


def _symbols(shapes: frozenset[MarkShape]) -> str:
    return "".join(SYMBOLS[shape] for shape in SYMBOLS if shape in shapes)


def legend(chart: Chart) -> str:
    """Return the meaning of the symbols of `chart` on one line."""
    if chart.crowded:
        return _("The number of tasks in each month.")
    return "; ".join(f"{SYMBOLS[shape]} – {_(LEGEND[shape])}" for shape in chart.shapes)
