"""The rows of one table, sorted: headings, months and sections, and those of tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.columns import (
    PERHAPS_QUARTERS,
    ColumnOptions,
    Columns,
    columns_by_number,
    columns_of,
)
from osl.exchange.importing.columns_by_cells import guessed_columns
from osl.exchange.importing.date_lines import YEAR
from osl.exchange.importing.document import Remark, SourcePlace, SourceTable, TableRow
from osl.exchange.importing.draft import uncount
from osl.exchange.importing.heading_rows import HeadingRows, taken_for_headings
from osl.exchange.importing.headings import GROUP_BLOCK, PLAN_BLOCK, own_block
from osl.exchange.importing.headings_by_rows import (
    column_of_dates,
    headings_by_rows,
    is_below_tasks,
    is_of_task,
)
from osl.exchange.importing.round_trip import is_own
from osl.exchange.importing.row_fit import is_title
from osl.exchange.importing.rows_above import RowsAbove
from osl.exchange.importing.section_row import numbers_columns, section_row_of
from osl.exchange.importing.task_rows import TaskRows
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from osl.exchange.importing.table_contents import TableContents


class TableReader:
    """Reads the rows of one table in order."""

    def __init__(
        self,
        found: TableContents,
        options: ColumnOptions,
        table: SourceTable,
        *,
        returned: bool,
        struck: Container[SourcePlace] = (),
    ) -> None:
        self.found = found
        self.struck = struck  # the rows of which a part was left out
        self.own = is_own(table)
        self.options = options
        self.exported = returned or any(row.id for row in table.rows)
        self.rows = [row for row in table.rows if any(cell.strip() for cell in row.cells)]
        self.dates = column_of_dates(self.rows)
        self.shown: tuple[SourcePlace, Columns] | None = None  # the row of headings that those below show
        self.columns: Columns | None = None
        self.heading_rows = HeadingRows()
        self.below_headings = 0  # the position of the first row below the latest headings
        self.block: str | None = None
        self.above = RowsAbove(found, "" if table.own else tidy(table.above))
        self.tasks = TaskRows(found, self.above, self.rows, returned=returned)

    def read(self) -> None:
        """Sort the rows into what was found."""
        first_draft = len(self.found.drafts)
        for at, row in enumerate(self.rows):
            if not self._row(row, at):
                self.found.leave_out_notes(row)
            if self._is_foreign():
                self.found.rows.append(row)
        self.above.end()
        if self.columns and self.columns.may_have_quarters:
            self.found.remarks.append(Remark(PERHAPS_QUARTERS, self.rows[self.below_headings - 1].place))
        uncount([draft for draft in self.found.drafts[first_draft:] if not draft.own])

    def _is_foreign(self) -> bool:
        return self.columns is not None and not self.columns.own and self.block is None

    @property
    def is_headed(self) -> bool:
        """Whether words show a row of headings."""
        rows = [(at, row) for at, row in enumerate(self.rows) if not row.id]
        return any(own_block(row.cells) or self._headings(row, at) for at, row in rows)

    def _headings(self, row: TableRow, at: int, *, surely: bool = False) -> Columns | None:
        columns = columns_of(row, self.options, surely=surely, exported=self.exported)
        if columns is None or columns.own:
            return columns
        is_task = is_of_task(row, self.dates) or (not surely and is_below_tasks(self.rows, at))
        return None if is_task else columns

    def take_columns(self, carried: Columns | None, *, guess: bool) -> None:
        """Take the columns of a table without headings from `--column`, else `carried`, or else a guess."""
        width = max((len(row.cells) for row in self.rows), default=0)
        columns = columns_by_number(width, self.options) or carried
        if columns is None and guess and (found := headings_by_rows(self.rows, self.options)):
            self.shown = self.rows[found[0]].place, found[1]
            self.found.remarks.append(taken_for_headings(self.rows[found[0]]))
            return
        if columns is None and guess and (columns := guessed_columns(self.rows)):
            names = ", ".join(name or "–" for name in columns.fields)
            message = say("no headings here; the columns were taken for: {columns}", columns=names)
            self.found.remarks.append(Remark(message, self.rows[0].place))
            while len(self.rows) > 1 and is_title(self.rows[0]):
                self.found.put_before(self.rows.pop(0))
        self.columns = columns

    def _row(self, row: TableRow, at: int) -> bool:
        """Sort the row at `at`; return whether it was one of a task, which has its footnotes."""
        if block := own_block(row.cells):
            self.block = block
        elif columns := self._columns_in(row, at):
            if at and at == self.below_headings:  # the row above spans some of them
                self.found.forget_columns(self.rows[at - 1].place)
            below_tasks = self.columns is not None and at > self.below_headings and not columns.own
            self.found.remarks += self.heading_rows.begin(row, below_tasks=below_tasks)
            self.below_headings = at + 1
            self._begin(self._fitted(columns, self.rows[at + 1 :]), row)
        elif self.block == PLAN_BLOCK:
            self.found.fields.append((row.cells[0], row.cells[1], row.place))
        elif self.block == GROUP_BLOCK:
            self.found.groups.append((*row.cells[:2], "".join(row.cells[2:3])))  # type: ignore[arg-type]
        elif self.columns is None:
            self.found.put_before(row)
        elif refined := self.columns.refined(row):
            self.columns, self.below_headings = refined, at + 1
            self.found.shared += row.cells
        elif at == self.below_headings and numbers_columns(row):
            self.found.shared += row.cells
        elif self.columns.own or not self._section_row(row, self.columns, at):
            return self.tasks.read(row, self.columns)
        return False

    def _columns_in(self, row: TableRow, at: int) -> Columns | None:
        """Return the columns if `row` is headings; in a table of osl's only its own headings are."""
        if row.id:  # osl exported a task in it
            return None
        if self.shown is not None and row.place == self.shown[0]:
            return self.shown[1]
        has_begun = self.columns is not None or self.block is not None
        columns = self._headings(row, at, surely=has_begun)
        if columns is None or (has_begun and (self.own or self.block) and not columns.own):
            return None
        if has_begun and not columns.own and not all(row.cells) and any(map(YEAR.search, row.cells)):
            return None  # a task with a year, and words that headings have
        columns = columns.below(line.text for line in self.found.before)
        return columns._replace(own=columns.own and self.own)

    def _fitted(self, columns: Columns, below: Sequence[TableRow]) -> Columns:
        return columns if columns.own else columns.fitted(below, self.options, exported=self.exported)

    def _begin(self, columns: Columns, row: TableRow) -> None:
        known = self.columns and self.columns.headings
        self.columns, self.block = columns, None
        self.found.shared += row.cells
        if columns.headings != known:
            self.found.unknown += self.tasks.unknown.begin(columns, self.options, row.place)

    def _section_row(self, row: TableRow, columns: Columns, at: int) -> bool:
        if row.shaded & set(columns.grid) or (row.place in self.struck and not row.single):
            return False
        above = self.above
        section = section_row_of(
            self.rows, at, columns, under_month=bool(above.month), has_sections=bool(above.section)
        )
        if section is not None:
            above.begin(section, row.place, is_last=at + 1 == len(self.rows))
        return section is not None
