"""The tables of a document, each read with the heading above it and what those before it showed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.columns import (
    NO_COLUMN_OPTIONS,
    ColumnOptions,
    Columns,
    columns_of,
)
from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.date_lines import YEAR
from osl.exchange.importing.document import (
    Remark,
    SourceDocument,
    SourcePlace,
    SourceTable,
)
from osl.exchange.importing.exported_text import sections_of_export
from osl.exchange.importing.readers.marks import is_left_out
from osl.exchange.importing.round_trip import as_own, restored
from osl.exchange.importing.table_contents import TableContents
from osl.exchange.importing.table_reader import TableReader
from osl.exchange.importing.unseparated.rows import is_foot
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.draft import TaskDraft

LONGEST_CAPTION = 90


def read_rows(
    document: SourceDocument, options: ColumnOptions = NO_COLUMN_OPTIONS, *, returned: bool = False
) -> TableContents:
    """Return the drafts of the tasks in `document`, and what else its tables contain.

    `returned`: a row that osl exported, or that has a date, is a task also if its title is gone.
    """
    found = TableContents()
    known: Columns | None = None
    tables = _below_captions(document, found)
    sections = sections_of_export(document)
    struck = {remark.place for remark in document.remarks if remark.place and is_left_out(remark.message)}
    readers = [TableReader(found, options, table, returned=returned, struck=struck) for table in tables]
    headed = [reader.is_headed for reader in readers]
    for number, table in enumerate(tables, start=1):
        if _is_picture(table, alone=len(tables) == 1):
            found.first = number - 1 if found.first is None else found.first
            continue
        if (same := _repeated(tables[:number])) is not None:
            repeats = say("it repeats table {other} and was left out", other=same)
            found.remarks.append(Remark(repeats, SourcePlace(table=number)))
            continue
        reader = readers[number - 1]
        if not headed[number - 1]:
            reader.take_columns(_carried(known, table), guess=not any(headed))
        first = len(found.drafts)
        reader.read()
        if not returned:
            _put_sections(found.drafts[first:], sections[number - 1])
        known = reader.columns or known
        if found.first is None and (reader.columns or reader.block):
            found.first = number - 1
        if not (reader.columns or reader.block) and len(tables) > 1 and table.rows:
            unknown = say("left out: none of its headings is known")
            found.remarks.append(Remark(unknown, SourcePlace(table=number)))
    return found


def _put_sections(drafts: Iterable[TaskDraft], section: str | None) -> None:
    """Give the tasks of an export below the heading `section` that section, if no column has it."""
    for draft in drafts:
        if draft.own and section and "section" not in draft.fields:
            draft.values["section"] = section


def _below_captions(document: SourceDocument, found: TableContents) -> list[SourceTable]:
    """Return the tables of `document`, each with the heading above it; report those that become sections."""
    document = document._replace(tables=tuple(as_own(table, document) for table in document.tables))
    above = _captions(document)
    found.remarks += (_read_as_section(line) for line in above.values() if not is_month(line.text))
    return [
        restored(table._replace(above=above[at].text) if at in above else table)
        for at, table in enumerate(document.tables)
    ]


def _read_as_section(line: TextLine) -> Remark:
    message = say('"{text}" is above a table; it was read as the heading of a section', text=line.text)
    return Remark(message, line.place)


def _captions(document: SourceDocument) -> Mapping[int, TextLine]:
    """Return the line that is the caption of each table, by its number from 0; none if a table lacks one.

    The first table needs none: above it is the title of the plan.
    """
    if len(document.tables) < 2:
        return {}
    tables = [at for at, table in enumerate(document.tables) if _has_tasks(table)]
    above = {at: [line for line in document.lines if line.after == at and not line.aside] for at in tables}
    if len(tables) < 2 or any(document.tables[at].above or document.tables[at].own for at in tables):
        return {}
    first, *others = tables
    if not all(len(above[at]) == 1 and _is_caption(above[at][0]) for at in others):
        return {}
    found = {at: above[at][0] for at in others}
    if len(above[first]) > 1 and _is_caption(last := above[first][-1]) and not YEAR.search(last.text):
        found[first] = last
    return found


def _has_tasks(table: SourceTable) -> bool:
    return any(columns_of(row) for row in table.rows[:3])


def _is_caption(line: TextLine) -> bool:
    text = line.text.strip()
    is_short = len(text) <= LONGEST_CAPTION and not text.endswith((".", ",", ";"))
    return is_short and not is_foot(text) and not line.listed


def _is_picture(table: SourceTable, *, alone: bool) -> bool:
    """Return whether the table is osl's year as twelve narrow columns, which repeats another table."""
    may_be = table.own is not False and not (table.own is None and alone)
    return may_be and bool(table.rows) and sum(map(is_month, table.rows[0].cells)) > 10


def _repeated(tables: Sequence[SourceTable]) -> int | None:
    """Return the number of the table that the last of `tables` repeats: a page has a copy for telephones."""
    cells = [row.cells for row in tables[-1].rows]
    same = (at for at, one in enumerate(tables[:-1], start=1) if [row.cells for row in one.rows] == cells)
    return next(same, None) if len(cells) > 1 and not tables[-1].own else None


def _carried(known: Columns | None, table: SourceTable) -> Columns | None:
    """Return the columns `known` if `table` may go on from the one before it: it has as many."""
    width = max((len(row.cells) for row in table.rows), default=0)
    return known if known and len(known.fields) == width else None
