"""The rows of one table, sorted: headings, months, sections, and the drafts of tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.columns import (
    PERHAPS_QUARTERS,
    ColumnOptions,
    Columns,
    columns_by_number,
    columns_of,
    guessed_columns,
)
from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.date_lines import YEAR
from osl.exchange.importing.document import Remark, SourcePlace, SourceTable, TableRow
from osl.exchange.importing.draft import TaskDraft, add, add_cell, is_dash, is_ditto, latest, uncount
from osl.exchange.importing.heading_rows import HeadingRows
from osl.exchange.importing.headings import GROUP_BLOCK, IGNORED, MONTH, NUMBER, PLAN_BLOCK, own_block
from osl.exchange.importing.month_grid import GRID, marked_periods
from osl.exchange.importing.readers.marks import without_note_marks
from osl.exchange.importing.round_trip import is_own
from osl.exchange.importing.row_fit import below_headings, is_below_table, is_count, is_title, last_alone
from osl.exchange.importing.section_row import numbers_columns, read_as_section, section_row_of, total_in
from osl.exchange.importing.unknown_columns import UnknownColumns
from osl.exchange.plan_tables import COLUMNS
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Container

    from osl.exchange.importing.table_contents import TableContents


class TableReader:
    """Reads the rows of one table in order."""

    def __init__(
        self,
        found: TableContents,
        options: ColumnOptions,
        table: SourceTable,
        carried: Columns | None,
        *,
        guess: bool,
        returned: bool,
        struck: Container[SourcePlace] = (),
    ) -> None:
        self.found = found
        self.returned = returned
        self.struck = struck  # the rows of which a part was left out
        self.guess = guess
        self.own = is_own(table)
        self.options = options
        self.exported = returned or any(row.id for row in table.rows)
        self.rows = [row for row in table.rows if any(cell.strip() for cell in row.cells)]
        self.last_alone = last_alone(self.rows)
        self.carried = carried
        self.columns: Columns | None = None
        self.heading_rows = HeadingRows()
        self.below_headings = 0  # the position of the first row below the latest headings
        self.block: str | None = None
        above = tidy(table.above) if not table.own else ""
        self.section, self.month = ("", above) if is_month(above) else (above, "")
        self.is_month_used = False  # by a task
        self.unused_section: tuple[str, SourcePlace] | None = None
        self.unsure_section: tuple[Remark, ...] = ()  # said if the section has a task
        self.unknown = UnknownColumns()
        self.noted: SourcePlace | None = None  # the row whose footnotes a task has

    def read(self) -> None:
        """Sort the rows into what was found."""
        first_draft = len(self.found.drafts)
        for at, row in enumerate(self.rows):
            self.noted = None
            self._row(row, at)
            if row.place != self.noted:  # a heading, which has no notes
                self.found.leave_out_notes(row)
            if self._is_foreign():
                self.found.rows.append(row)
        self._leave_out_unused()
        if self.columns and self.columns.may_have_quarters:
            self.found.remarks.append(Remark(PERHAPS_QUARTERS, self.rows[self.below_headings - 1].place))
        uncount([draft for draft in self.found.drafts[first_draft:] if not draft.own])

    def _is_foreign(self) -> bool:
        return self.columns is not None and not self.columns.own and self.block is None

    def take_columns(self) -> None:
        """Take the columns of a table without headings from `--column`, the table before it, or a guess."""
        width = max((len(row.cells) for row in self.rows), default=0)
        columns = columns_by_number(width, self.options) or self.carried
        if columns is None and self.guess and (columns := guessed_columns(self.rows)):
            names = ", ".join(name or "–" for name in columns.fields)
            message = say("no headings here; the columns were taken for: {columns}", columns=names)
            self.found.remarks.append(Remark(message, self.rows[0].place))
            while len(self.rows) > 1 and is_title(self.rows[0]):
                self.found.put_before(self.rows.pop(0))
        self.columns = columns

    def _row(self, row: TableRow, at: int) -> None:
        if block := own_block(row.cells):
            self.block = block
        elif columns := self._columns_in(row):
            if at and at == self.below_headings:  # the row above spans some of them
                self.found.forget_columns(self.rows[at - 1].place)
            below_tasks = self.columns is not None and at > self.below_headings and not columns.own
            self.found.remarks += self.heading_rows.begin(row, below_tasks=below_tasks)
            self.below_headings = at + 1
            self._begin(columns if columns.own else columns.fitted(self.rows[at + 1 :], self.options), row)
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
            self._task(row, self.columns)

    def _columns_in(self, row: TableRow) -> Columns | None:
        """Return the columns if `row` is headings; in a table of osl's only its own headings are."""
        if row.id:  # osl exported a task in it
            return None
        has_begun = self.columns is not None or self.block is not None
        columns = columns_of(row, self.options, surely=has_begun, exported=self.exported)
        if columns is None or (has_begun and (self.own or self.block) and not columns.own):
            return None
        if has_begun and not columns.own and not all(row.cells) and any(map(YEAR.search, row.cells)):
            return None  # a task with a year, and words that headings have
        columns = columns.below(line.text for line in self.found.before)
        return columns._replace(own=columns.own and self.own)

    def _begin(self, columns: Columns, row: TableRow) -> None:
        known = self.columns and self.columns.headings
        self.columns, self.block = columns, None
        self.found.shared += row.cells
        if columns.headings != known:
            self.found.unknown += self.unknown.begin(columns, self.options, row.place)

    def _section_row(self, row: TableRow, columns: Columns, at: int) -> bool:
        if row.shaded & set(columns.grid) or (row.place in self.struck and not row.single):
            return False
        section_row = section_row_of(
            self.rows, at, columns, under_month=bool(self.month), has_sections=bool(self.section)
        )
        if section_row is None:
            return False
        self._leave_out_unused()
        if section_row.is_month:
            self.month, self.is_month_used = section_row.text, False
            return True
        self.section, self.month, self.unused_section = section_row.text, "", (section_row.text, row.place)
        if not section_row.is_sure and at + 1 < len(self.rows):
            self.unsure_section = (read_as_section(section_row.text, row.place),)
        return True

    def _leave_out_unused(self) -> None:
        """Leave out a section without tasks, which was rather a note or a signature."""
        if self.unused_section:
            self.found.leave_out(*self.unused_section)
            self.unused_section, self.unsure_section, self.section = None, (), ""

    # ---- tasks

    def _task(self, row: TableRow, columns: Columns) -> None:
        if not columns.own and (text := total_in(row)):
            self.found.leave_out(text, row.place)
            return
        row = row if columns.own else below_headings(row, columns)
        draft = TaskDraft(row.place, own=columns.own, section=self.section)
        draft.fields = tuple(name for name in columns.fields if name in COLUMNS)
        for at, text in columns.values(row.cells):
            if columns.own or self.returned or not is_dash(text):
                self._cell(draft, columns, row, at, text)
        if columns.grid:
            words, other = marked_periods(row, columns.grid, columns.headings)
            draft.unknown.update(other)
            marks = (row.cells[at] for at in columns.grid if columns.headings[at] not in other)
            self.found.shared += marks
            add(draft.values, "when", words) if words else None
        self.noted = row.place
        for note in row.footnotes:
            add(draft.values, "notes", note)
            draft.remarks.append(say('the footnote "{text}" was added to the notes', text=note))
        if columns.own and "activities" in columns.fields:  # the lines of the title are then not a list
            draft.values.setdefault("activities", "")
        month = tidy(draft.values.pop(MONTH, self.month))
        self.is_month_used &= month == self.month
        draft.month = self.month = month
        is_exported = self.returned and (bool(row.id) or "when" in draft.values)
        if is_exported or (columns.own and "title" in draft.values) or self._is_whole(row, columns, draft):
            self._keep(draft)

    def _keep(self, draft: TaskDraft) -> None:
        """Keep `draft`, and the words of the month that it is under."""
        self.found.drafts.append(draft)
        self.found.shared += [draft.month] * (not self.is_month_used)
        self.found.remarks += self.unsure_section
        self.is_month_used, self.unused_section, self.unsure_section = True, None, ()

    def _cell(self, draft: TaskDraft, columns: Columns, row: TableRow, at: int, text: str) -> None:
        name = columns.fields[at]
        if at in row.beside and columns.covers(row, at):
            draft.remarks.append(say('"{text}" spans two columns; it was taken for one', text=tidy(text)))
        elif name is None:
            self.found.unknown += self.unknown.first_cell(at, row.place)
            draft.unknown[self.unknown.name(at)] = tidy(text)
        elif name in (NUMBER, IGNORED):
            self.found.shared += [text] if name == IGNORED or is_count(text) else []
        elif name != GRID:
            if not columns.own:
                text, said = without_note_marks(text)
                draft.remarks += said
                above = self.month if name == MONTH else latest(self.found.drafts, name)
                if above and is_ditto(text):
                    self.found.shared.append(text)
                    text = above
            add_cell(draft.values, name, text)

    def _is_whole(self, row: TableRow, columns: Columns, draft: TaskDraft) -> bool:
        """Return whether the draft is a task; one without a title belongs to the task before it."""
        if "title" in draft.values:
            if columns.fields.index("title") in row.merged:
                draft.remarks.append(
                    say("its task is merged with the row above, so two tasks have one title")
                )
            return True
        before = self.found.drafts[-1] if self.found.drafts else None
        if is_below_table(row, self.last_alone):
            self.found.leave_out(tidy("".join(row.cells)), row.place)
            return False
        if draft.values and before is None:
            self.found.remarks.append(Remark(say("left out a row without a task"), row.place))
        if not draft.values or before is None:
            return False
        if "when" in draft.values:
            draft.values = {**before.values, **draft.values}
            draft.remarks.append(say("no task in this row; used that of the row above"))
            return True
        before.remarks.append(say("the row below it, without a task, was added to this one"))
        for name, text in draft.values.items():
            add(before.values, name, text)
        return False
