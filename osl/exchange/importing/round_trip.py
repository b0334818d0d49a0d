"""The cells of a table that osl wrote itself, read back as the values that they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.cells import BULLET, from_cell
from osl.exchange.export_origin import HEADING as ID_COLUMN
from osl.exchange.importing.headings import own_fields
from osl.exchange.plan_tables import COLUMNS
from osl.exchange.title_cell import FOREIGN_MARK, values_of
from osl.exchange.typeset import untypeset
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osl.exchange.importing.document import SourceDocument, SourceTable, TableRow
    from osl.i18n import Sentence


def is_own(table: SourceTable) -> bool:
    """Return whether osl wrote the table: its headings are ours, and so is everything in it.

    People choose our three published headings too. A column of ids or a mark that osl leaves is ours.
    In a format without room for a mark, the rows must all be full and have no list of another make.
    """
    heads = [row.cells for row in table.rows if own_fields(row.cells)]
    if not heads:
        return False
    if any("id" in (own_fields(cells) or ()) for cells in heads):
        return True
    if table.own is not None:
        return table.own
    full = [row for row in table.rows if any(row.cells)]
    return all(all(row.cells) and not _is_foreign(row) for row in full)


def has_column_of_ids(table: SourceTable) -> bool:
    """Return whether the headings are all osl's, as a page or a spreadsheet has them, one for ids."""
    heads = (tuple(map(untypeset, _in_capitals(row).cells)) for row in table.rows)
    return any("id" in (own_fields(cells) or ()) for cells in heads)


def as_own(table: SourceTable, document: SourceDocument) -> SourceTable:
    """Return `table` as osl's own if it has rows that osl exported: other programs drop that mark."""
    table = _with_ids(table)
    if table.own or not (document.origin or any(row.id for row in table.rows)):
        return table
    rows = (row._replace(cells=tuple(map(_bulleted, row.cells))) for row in table.rows)
    return table._replace(own=True, rows=tuple(rows))


def _bulleted(cell: str) -> str:
    """Return `cell` with the items of its lists as osl writes them; other programs leave more room."""
    kept: list[str] = []
    for line in cell.split("\n"):
        is_item = line.startswith(BULLET.strip())
        while is_item and kept and not kept[-1].strip():
            kept.pop()
        kept.append(BULLET + line[1:].strip() if is_item else line)
    return "\n".join(kept)


def _with_ids(table: SourceTable) -> SourceTable:
    """Return `table` with the ids in the hidden column of a spreadsheet, which other formats show."""
    at = next((row.cells.index(ID_COLUMN) for row in table.rows if ID_COLUMN in row.cells), None)
    if at is None:
        return table
    return table._replace(rows=tuple(_with_id(row, at) for row in table.rows))


def _with_id(row: TableRow, at: int) -> TableRow:
    id_ = row.cells[at] if at < len(row.cells) else ""
    cells = (*row.cells[:at], *row.cells[at + 1 :])
    return row._replace(cells=cells, id="" if id_ == ID_COLUMN else id_)


def restored(table: SourceTable) -> SourceTable:
    """Return a table that is marked as osl's without what a page adds: the spaces and heads of print."""
    if not table.own:
        return table
    rows = (row._replace(cells=tuple(map(_untypeset, row.cells))) for row in table.rows)
    return table._replace(rows=tuple(map(_in_capitals, rows)))


def _untypeset(cell: str) -> str:
    return "\n".join(map(untypeset, cell.split("\n")))


def _in_capitals(row: TableRow) -> TableRow:
    heads = tuple(cell.upper() for cell in row.cells)
    return row._replace(cells=heads) if own_fields(heads) else row


def _is_foreign(row: TableRow) -> bool:
    lines = [line for cell in row.cells for line in cell.split("\n")[1:]]
    return any(map(FOREIGN_MARK.match, lines))


def own_values(cells: Mapping[str, str]) -> tuple[dict[str, Any], list[Sentence]]:
    """Return the values by attribute, and a sentence for each cell without a valid one."""
    values: dict[str, Any] = {}
    refused = []
    for name, text in cells.items():
        field = COLUMNS[name]
        try:
            values[field.attribute] = from_cell(field, text)
        except ValueError:
            refused.append(say('"{text}" was left out', text=text))
    title, left = values_of(cells["title"], tuple(cells))
    values |= title
    return {name: value for name, value in values.items() if value is not None}, [*refused, *left]
