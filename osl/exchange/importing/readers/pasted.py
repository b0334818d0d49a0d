"""Rows with tabs as a browser copies them: lines of the last cell apart, first cells gone."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.headings import MONTH, read_heading
from osl.exchange.importing.list_marks import MARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TableRow

_START, _FIRST_LINES = 65_536, 3  # letters, and lines with tabs
_LIST = re.compile(rf"\s*{MARK}")
_NUMBER = re.compile(r"\s*\d{1,3}[.)]?\s*")
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s+[^\W\d_]{2}")
_CONTINUES = re.compile(rf"\s*(?:[a-ząćęłńóśźż(„]|{MARK})")


def with_first_cells(rows: Sequence[TableRow]) -> list[TableRow]:
    """Return `rows` with the first cell that a browser drops: an empty heading, a month that reaches down."""
    widths = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    at = next((at for at, row in enumerate(rows) if _is_heading(row)), None)
    if at is None or not widths:
        return list(rows)
    head, below = rows[at], rows[at + 1 :]
    full = [row for row in below if len(row.cells) > 1]
    if full and all(
        len(row.cells) == len(head.cells) + 1 and _NUMBER.fullmatch(row.cells[0]) for row in full
    ):
        head = head._replace(cells=("", *head.cells))
    first = read_heading(head.cells[0])
    if first and first[0] == MONTH:
        below = _with_months(below, len(head.cells))
    return [*rows[:at], head, *below]


def has_tabbed_headings(text: str) -> bool:
    """Return whether tabs are between headings in one of the first lines of `text`."""
    lines = [line.split("\t") for line in text[:_START].splitlines() if "\t" in line]
    return any(_are_headings(cells) for cells in lines[:_FIRST_LINES])


def _is_heading(row: TableRow) -> bool:
    return _are_headings(row.cells)


def _are_headings(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and sum(read_heading(cell) is not None for cell in cells) > 1


def _with_months(rows: Sequence[TableRow], width: int) -> list[TableRow]:
    found, month = [], ""
    for row in rows:
        if len(row.cells) == width - 1 > 0 and month and not is_month(row.cells[0]) and width > 2:
            found.append(row._replace(cells=(month, *row.cells)))
            continue
        month = row.cells[0] if row.cells and is_month(row.cells[0]) else month
        found.append(row)
    return found


def belongs_above(line: str, above: TableRow) -> bool:
    """Return whether `line`, alone in its row, goes on with the last cell of the row above it."""
    last = above.cells[-1].split("\n")[-1]
    if _LIST.match(line):
        return bool(_LIST.match(last)) or last.endswith(":")
    if (
        last.rstrip().endswith(",")
        or _CONTINUES.match(line)
        or (line.rstrip().endswith((".", ",")) and not line.isupper())
    ):
        return line.lstrip()[:1].isdigit() or not is_month(line)
    return line.lstrip()[:1].isdigit() and not _NUMBERED.match(line)
