"""The paragraph above each of several tables, which is the heading of its tasks: "I kwartał"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.date_lines import YEAR
from osl.exchange.importing.unseparated.rows import is_foot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osl.exchange.importing.document import SourceDocument, SourceTable, TextLine

LONGEST = 90


def captions(document: SourceDocument) -> Mapping[int, TextLine]:
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
    is_short = len(text) <= LONGEST and not text.endswith((".", ",", ";"))
    return is_short and not is_foot(text) and not line.listed
