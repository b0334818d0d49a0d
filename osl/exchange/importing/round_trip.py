"""The cells of a table that osl wrote itself, read back as the values that they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.cells import BULLET, from_cell
from osl.exchange.importing.headings import own_fields
from osl.exchange.plan_tables import COLUMNS, FOREIGN_MARK
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osl.exchange.importing.document import SourceTable, TableRow
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
    if "activities" not in cells:
        values["title"], values["activities"] = _title_and_activities(cells["title"])
    return {name: value for name, value in values.items() if value is not None}, refused


def _title_and_activities(text: str) -> tuple[str, tuple[str, ...]]:
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.startswith(BULLET)), len(lines))
    listed = from_cell(COLUMNS["activities"], "\n".join(lines[first:]))
    return from_cell(COLUMNS["title"], "\n".join(lines[:first])) or text, listed or ()
