"""A table in a CSV or TSV file: its encoding, its delimiter, its rows."""

from __future__ import annotations

import csv
import re
from collections import Counter

from osl.exchange.importing.date_cells import ANY_YEAR
from osl.exchange.importing.document import (
    Remark,
    SourceDocument,
    SourcePlace,
    SourceTable,
    TableRow,
    TextLine,
)
from osl.exchange.importing.readers.csv_prose import SAMPLE, delimiter_of_headings, without_prose
from osl.exchange.importing.readers.limits import refuse_large
from osl.exchange.importing.readers.pasted import belongs_above, has_tabbed_headings, with_first_cells
from osl.exchange.importing.readers.quoting import quoted_rows
from osl.exchange.importing.readers.text import VisibleText, decode
from osl.exchange.importing.unseparated.line_cells.reader import read_tabbed
from osl.text.escapes import restore_formula

MOST_LINES = 100  # of one cell, in a row that a browser split
_QUOTED = re.compile(r'(?:^|[\t\r\n])"')  # a cell, unlike a name in one: PRZEGLĄD "EKO-2026"
_EXCEL = re.compile(r"\Asep=.\r?\n")  # shows Excel the delimiter
DELIMITERS = ("\t", ";", ",", "|")


def read_csv(data: bytes) -> SourceDocument:
    """Return the one table of a CSV file, its delimiter found out."""
    visible = VisibleText()
    text = _EXCEL.sub("\n", visible.of_lines(decode(data)))
    remarks: list[Remark] = []
    if found := _tabbed(text):
        rows, more = found
        return SourceDocument(tables=(SourceTable(tuple(rows)),), remarks=(*more, *visible.remarks()))
    delimiter = delimiter_of(text)
    text, around = without_prose(text, delimiter)
    table = SourceTable(tuple(_rows(text, delimiter, remarks)))
    return SourceDocument(around, (table,), remarks=(*remarks, *visible.remarks()))


def _tabbed(text: str) -> tuple[list[TableRow], list[Remark]] | None:
    """Return the rows that a browser copied with tabs, if cells of several lines made them uneven."""
    if _QUOTED.search(text) or delimiter_of(text) != "\t":
        return None
    lines = [
        TextLine(line, SourcePlace(line=number)) for number, line in enumerate(text.splitlines(), start=1)
    ]
    return read_tabbed([line for line in lines if line.text.strip()], ANY_YEAR)


def delimiter_of(text: str) -> str:
    """Return the delimiter that splits most rows of `text` into equally many cells, two at least.

    Tabs between headings are surer, since there may be more commas in a list than rows.
    """
    if has_tabbed_headings(text):
        return "\t"
    if (found := delimiter_of_headings(text)) is not None:
        return found
    return max(DELIMITERS, key=lambda delimiter: _share(text, delimiter))


def _share(text: str, delimiter: str) -> float:
    alike, all_ = rows_alike(text, delimiter)
    return alike / max(all_, 1)


def rows_alike(text: str, delimiter: str) -> tuple[int, int]:
    """Return how many rows `delimiter` splits into equally many cells, two at least; and of how many rows.

    One that only ends a line, as a list's semicolons do, splits nothing.
    """
    start = "\n".join(text[:SAMPLE].splitlines()[:200])
    try:
        rows = [row for _line, row in quoted_rows(start, delimiter, []) if any(row)]
    except csv.Error:
        return 0, 0
    wide = Counter(
        len(row) for row in rows if len(row) > 2 or (len(row) > 1 and (row[1] or delimiter == "\t"))
    )
    return max(wide.values(), default=0), len(rows)


def _rows(text: str, delimiter: str, remarks: list[Remark]) -> list[TableRow]:
    rows, size = [], 0
    for line, raw in quoted_rows(text, delimiter, remarks):
        size += max(len(raw), 1)
        refuse_large(size)
        cells = (restore_formula(cell.replace("\r\n", "\n").replace("\r", "\n")) for cell in raw)
        rows.append(TableRow(tuple(cells), SourcePlace(line=line)))
    width = max((len(row.cells) for row in rows), default=0)
    refuse_large(width * len(rows))
    if delimiter == "\t":
        rows = with_first_cells(rows)
        width = max((len(row.cells) for row in rows), default=0)
    whole = rows_made_whole(rows, width) if delimiter == "\t" else rows
    return [TableRow(row.cells + ("",) * (width - len(row.cells)), row.place) for row in whole]


def rows_made_whole(rows: list[TableRow], width: int) -> list[TableRow]:
    """Return `rows` with those joined that a browser split at the lines of a cell, up to `width` cells."""
    done: list[TableRow] = []
    head: list[TableRow] = []
    joined = 0  # lines, to the last row that is done
    for row in rows:
        is_whole = done and not head and len(done[-1].cells) == width
        above = done[-1] if is_whole and joined < MOST_LINES else None
        if above and _is_alone(row) and belongs_above(row.cells[0], above):
            done[-1] = _joined([above, row])
            joined += 1
            continue
        joined = 0
        together = sum(len(one.cells) - 1 for one in head) + len(row.cells)
        if head and len(row.cells) == width and _goes_on(head, row):
            done.append(_joined([*head, row]))
        elif not any(row.cells) or len(row.cells) == width or together > width or len(head) == MOST_LINES:
            done += [*head, row]
        elif together == width:
            done.append(_joined([*head, row]))
        else:
            head.append(row)
            continue
        head = []
    return done + head


def _is_alone(row: TableRow) -> bool:
    return len(row.cells) == 1 and bool(row.cells[0].strip())


def _goes_on(head: list[TableRow], row: TableRow) -> bool:
    """Lines of one cell alone, with a row that begins in the middle of a list or of a sentence."""
    alone = all(len(one.cells) == 1 for one in head)
    return alone and bool(
        re.match(r"\s*[-–—•*·a-ząćęłńóśźż]", row.cells[0]) or head[-1].cells[0].endswith(":")
    )


def _joined(rows: list[TableRow]) -> TableRow:
    cells = list(rows[0].cells)
    for row in rows[1:]:
        first, *rest = row.cells or ("",)
        cells = [*cells[:-1], f"{cells[-1]}\n{first}", *rest] if cells else [first, *rest]
    return TableRow(tuple(cells), rows[0].place)
