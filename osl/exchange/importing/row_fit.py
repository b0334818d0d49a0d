"""Rows with one cell more than their headings: the number of the row has no heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.date_cells import is_date_phrase

if TYPE_CHECKING:
    from osl.exchange.importing.columns import Columns
    from osl.exchange.importing.document import TableRow

_NUMBER = re.compile(r"(?:\d{1,3}|[IVX]{1,5})?[.)]?")


def below_headings(row: TableRow, columns: Columns) -> TableRow:
    """Return `row` without its number if only then its date is below the heading of dates."""
    end = len(columns.headings)
    while end and not columns.headings[end - 1].strip():
        end -= 1
    if len(row.cells) <= end or not row.cells[end].strip() or "when" not in columns.fields[:end]:
        return row
    at = columns.fields.index("when")
    here, next_to = tidy(row.cells[at]), tidy(row.cells[at + 1])
    if not _NUMBER.fullmatch(tidy(row.cells[0])) or is_date_phrase(here) or not is_date_phrase(next_to):
        return row
    merged, beside, shaded = (_moved(those) for those in (row.merged, row.beside, row.shaded))
    return row._replace(cells=(*row.cells[1:], ""), merged=merged, beside=beside, shaded=shaded)


def _moved(columns: frozenset[int]) -> frozenset[int]:
    return frozenset(at - 1 for at in columns if at)
