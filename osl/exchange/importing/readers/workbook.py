"""A spreadsheet as its reader found it: its sheets, their rows of texts, and what is shown of them."""

from __future__ import annotations

from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from osl.exchange.export_origin import HEADING
from osl.text.escapes import restore_formula
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osl.exchange.export_origin import ExportOrigin
    from osl.exchange.importing.document import Remark

LOWEST = 100  # rows: above the headings of the tasks there are no more
NO_IDS: Mapping[int, str] = MappingProxyType({})


class Sheet(Value):
    """A sheet: its name, its rows of texts by their numbers from 1, and its merged ranges.

    A range is (row, column, rows, columns); the row is a number as in `rows`, the column counts from 0.
    Hidden rows and columns are counted so too; `shaded` are cells with a colour behind them. `ids` are
    those of the tasks that osl exported, by the row; `remarks` are on what was left out of the sheet.
    `by_rule`: rules give colours to cells.
    """

    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    shaded: frozenset[tuple[int, int]] = frozenset()
    ids: Mapping[int, str] = NO_IDS
    remarks: tuple[Remark, ...] = ()
    by_rule: bool = False

    def without_ids(self) -> Sheet:
        """Return the sheet without the column of ids that an export has; the ids by their row's number."""
        for top, cells in self.rows[:LOWEST]:
            if HEADING in cells:
                at = cells.index(HEADING)
                ids = {row: texts[at].strip() for row, texts in self.rows if row > top and len(texts) > at}
                rows = tuple((row, (*texts[:at], *texts[at + 1 :])) for row, texts in self.rows)
                merged = tuple(one for one in self.merged if not one[1] <= at < one[1] + one[3])
                return self._replace(rows=rows, ids=ids, merged=merged)
        return self

    def with_formulas(self) -> Sheet:
        """Return the sheet with the texts that a CSV file of osl keeps from being formulas, as they were."""
        return self._replace(
            rows=tuple((row, tuple(map(restore_formula, cells))) for row, cells in self.rows)
        )

    @property
    def is_empty(self) -> bool:
        """Whether no cell has a text."""
        return not any(map(str.strip, chain.from_iterable(cells for _row, cells in self.rows)))


class Workbook(Value):
    """The sheets of a file, its title and language, whether osl wrote it, and what from.

    `remarks` are on what all sheets have beside their cells.
    """

    sheets: tuple[Sheet, ...]
    title: str = ""
    language: str = ""
    own: bool = False
    origin: ExportOrigin | None = None
    remarks: tuple[Remark, ...] = ()
