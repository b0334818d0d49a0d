"""The year's picture where only letters can be drawn: a symbol a month, and what the symbols mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.exporting.chart import ROMAN
from osl.exchange.exporting.document import Table
from osl.exchange.exporting.picture import LEGEND, describe, label_of
from osl.exchange.plan_tables import PlanTable
from osl.i18n import _

if TYPE_CHECKING:
    from osl.exchange.exporting.chart import Chart, MarkShape

SYMBOLS: dict[MarkShape, str] = {
    "span": "■",
    "days": "◆",
    "deadline": "▼",
    "recurring": "▣",
    "continuous": "□",
    "event": "○",
}


def symbol_table(chart: Chart) -> Table:
    """The picture as a table: a row a task, a column a month; one row with their number for many tasks."""
    if chart.crowded:
        rows = [(_("Tasks"), *map(str, chart.load))]
    else:
        rows = [(label_of(row), *map(_symbols, chart.months(row))) for row in chart.rows]
    block = PlanTable((str(chart.year), *ROMAN), tuple(rows))
    own = frozenset() if chart.crowded else frozenset({0})
    return Table(describe(chart), block, own=own, narrow=frozenset(range(1, 13)))


def _symbols(shapes: frozenset[MarkShape]) -> str:
    return "".join(SYMBOLS[shape] for shape in SYMBOLS if shape in shapes)


def legend(chart: Chart) -> str:
    """What the symbols of `chart` mean, on one line."""
    if chart.crowded:
        return _("The number of tasks in each month.")
    return "; ".join(f"{SYMBOLS[shape]} – {_(LEGEND[shape])}" for shape in chart.shapes)
