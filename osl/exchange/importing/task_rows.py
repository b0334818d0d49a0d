"""The rows of one table that have tasks: a draft for each, or more words for the one above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark
from osl.exchange.importing.draft import TaskDraft, add, add_cell, is_dash, is_ditto, latest
from osl.exchange.importing.headings import IGNORED, MONTH, NUMBER
from osl.exchange.importing.month_grid import GRID, marked_periods
from osl.exchange.importing.readers.marks import without_note_marks
from osl.exchange.importing.row_fit import below_headings, is_below_table, is_count, last_alone
from osl.exchange.importing.section_row import total_in
from osl.exchange.importing.unknown_columns import UnknownColumns
from osl.exchange.plan_tables import COLUMNS
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.columns import Columns
    from osl.exchange.importing.document import TableRow
    from osl.exchange.importing.rows_above import RowsAbove
    from osl.exchange.importing.table_contents import TableContents


class TaskRows:
    """Reads rows with tasks into what was found; `returned`: osl exported the table, people changed it."""

    def __init__(
        self, found: TableContents, above: RowsAbove, rows: Sequence[TableRow], *, returned: bool
    ) -> None:
        self.found = found
        self.above = above
        self.returned = returned
        self.has_ids = any(row.id for row in rows)
        self.last_alone = last_alone(rows)
        self.unknown = UnknownColumns()

    def read(self, row: TableRow, columns: Columns) -> bool:
        """Read `row`; return whether its footnotes are with a task."""
        if (self._is_added(row) or not columns.own) and (text := total_in(row)):
            self.found.leave_out(text, row.place)
            return False
        if columns.own:
            return self._own(row, columns)
        return self._written(below_headings(row, columns), columns)

    def _is_added(self, row: TableRow) -> bool:
        """Return whether a person added `row` to those that osl exported."""
        return self.returned and self.has_ids and not row.id

    def _own(self, row: TableRow, columns: Columns) -> bool:
        """Read a row below osl's own headings, in which every sign means itself."""
        draft = self._begun(row, columns)
        for at, text in self._full(draft, row, columns):
            add_cell(draft.values, columns.fields[at] or "", text)
        if "activities" in columns.fields:  # the lines of the title are then not a list
            draft.values.setdefault("activities", "")
        return self._ended(draft, row, columns, is_sure="title" in draft.values)

    def _written(self, row: TableRow, columns: Columns) -> bool:
        """Read a row as people write it, with marks for what is above, for months, for footnotes."""
        draft = self._begun(row, columns)
        for at, text in self._full(draft, row, columns):
            self._cell(draft, columns, row, at, text)
        if columns.grid:
            words, other = marked_periods(row, columns.grid, columns.headings)
            draft.unknown.update(other)
            marks = (row.cells[at] for at in columns.grid if columns.headings[at] not in other)
            self.found.shared += marks
            add(draft.values, "when", words) if words else None
        return self._ended(draft, row, columns)

    def _begun(self, row: TableRow, columns: Columns) -> TaskDraft:
        draft = TaskDraft(row.place, own=columns.own, section=self.above.section)
        draft.fields = tuple(name for name in columns.fields if name in COLUMNS)
        return draft

    def _full(self, draft: TaskDraft, row: TableRow, columns: Columns) -> Iterator[tuple[int, str]]:
        """Yield the column and the text of each cell that has one, apart from dashes that people put."""
        for at, text in columns.values(row.cells):
            if is_dash(text) and not (columns.own or self.returned):
                continue
            if at in row.merged and columns.fields[at] in COLUMNS:
                draft.below.add(str(columns.fields[at]))
            if at in row.beside and columns.covers(row, at):
                draft.beside.update(name for name in columns.fields[at - 1 : at + 1] if name in COLUMNS)
                draft.remarks.append(say('"{text}" spans two columns; it was taken for one', text=tidy(text)))
            else:
                yield at, text

    def _cell(self, draft: TaskDraft, columns: Columns, row: TableRow, at: int, text: str) -> None:
        name = columns.fields[at]
        if name is None:
            self.found.unknown += self.unknown.first_cell(at, row.place)
            draft.unknown[self.unknown.name(at)] = tidy(text)
        elif name in (NUMBER, IGNORED):
            self.found.shared += [text] if name == IGNORED or is_count(text) else []
        elif name != GRID:
            text, said = without_note_marks(text)
            draft.remarks += said
            above = self.above.month if name == MONTH else latest(self.found.drafts, name)
            if above and is_ditto(text):
                self.found.shared.append(text)
                text = above
            add_cell(draft.values, name, text)

    def _ended(self, draft: TaskDraft, row: TableRow, columns: Columns, *, is_sure: bool = False) -> bool:
        """Keep `draft` if it is a task; return whether its footnotes are with one."""
        for note in row.footnotes:
            add(draft.values, "notes", note)
            draft.remarks.append(say('the footnote "{text}" was added to the notes', text=note))
        draft.month = self.above.month_of(draft.values.pop(MONTH, None))
        is_exported = self.returned and (bool(row.id) or "when" in draft.values)
        if not (is_exported or is_sure or "title" in draft.values):
            return self._untitled(draft, row)
        if not (is_exported or is_sure) and columns.fields.index("title") in row.merged:
            draft.remarks.append(say("its task is merged with the row above, so two tasks have one title"))
        self._keep(draft)
        return True

    def _untitled(self, draft: TaskDraft, row: TableRow) -> bool:
        """Keep `draft` if it has its own date, else add it to the task above; return whether it is in one."""
        if is_below_table(row, self.last_alone) or self._is_added(row):
            self.found.leave_out(tidy("".join(row.cells)), row.place)
            return False
        if not draft.values:
            return False
        if not self.found.drafts:
            self.found.remarks.append(Remark(say("left out a row without a task"), row.place))
            return False
        before = self.found.drafts[-1]
        if "when" in draft.values:
            draft.values = {**before.values, **draft.values}
            draft.remarks.append(say("no task in this row; used that of the row above"))
            self._keep(draft)
            return True
        before.remarks.append(say("the row below it, without a task, was added to this one"))
        for name, text in draft.values.items():
            add(before.values, name, text)
        return True

    def _keep(self, draft: TaskDraft) -> None:
        self.found.drafts.append(draft)
        self.above.use()
