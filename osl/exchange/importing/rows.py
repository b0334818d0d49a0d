"""The rows of a document's tables, sorted: headings, months, sections, and the drafts of tasks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.columns import (
    NO_COLUMN_OPTIONS,
    ColumnOptions,
    Columns,
    columns_by_number,
    columns_of,
    guessed_columns,
)
from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.document import (
    Remark,
    SourceDocument,
    SourcePlace,
    SourceTable,
    TableRow,
    TextLine,
)
from osl.exchange.importing.draft import TaskDraft, add, uncount
from osl.exchange.importing.headings import GROUP_BLOCK, MONTH, NUMBER, PLAN_BLOCK, own_block
from osl.exchange.importing.ids import strange_key
from osl.exchange.importing.round_trip import is_own
from osl.exchange.importing.section_row import section_row_of, total_in
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class TableContents:
    """All that the tables of a document hold; `first`: how many tables stand before the plan's own."""

    drafts: list[TaskDraft] = field(default_factory=list)
    fields: list[tuple[str, str, SourcePlace]] = field(default_factory=list)
    groups: list[tuple[str, str, str]] = field(default_factory=list)
    before: list[TextLine] = field(default_factory=list)
    first: int | None = None
    doubts: list[Remark] = field(default_factory=list)


def read_rows(document: SourceDocument, told: ColumnOptions = NO_COLUMN_OPTIONS) -> TableContents:
    """The drafts of the tasks in `document`, and what else its tables say."""
    found = TableContents()
    known: Columns | None = None
    headed = [_has_headings(table, told) for table in document.tables]
    for number, table in enumerate(document.tables, start=1):
        if _is_picture(table):
            found.first = number - 1 if found.first is None else found.first
            continue
        reader = _Rows(found, told, table, _carried(known, table), guess=not any(headed))
        if not headed[number - 1]:
            reader.take_columns()
        reader.read()
        known = reader.columns or known
        if found.first is None and (reader.columns or reader.block):
            found.first = number - 1
        if not (reader.columns or reader.block) and len(document.tables) > 1 and table.rows:
            unknown = say("left out: none of its headings is known")
            found.doubts.append(Remark(unknown, SourcePlace(table=number)))
    return found


def _has_headings(table: SourceTable, told: ColumnOptions) -> bool:
    return any(own_block(row.cells) or columns_of(row, told) for row in table.rows)


def _is_picture(table: SourceTable) -> bool:
    """The year as a table of twelve narrow columns shows what stands in another."""
    return bool(table.rows) and sum(map(is_month, table.rows[0].cells)) > 10


def _carried(known: Columns | None, table: SourceTable) -> Columns | None:
    """A table that goes on from the one before it has as many columns and no headings."""
    width = max((len(row.cells) for row in table.rows), default=0)
    return known if known and len(known.fields) == width else None


class _Rows:
    """Reads the rows of one table, one after the other."""

    def __init__(
        self,
        found: TableContents,
        told: ColumnOptions,
        table: SourceTable,
        carried: Columns | None,
        *,
        guess: bool,
    ) -> None:
        self.found = found
        self.guess = guess
        self.own = is_own(table)
        self.told = told
        self.rows = [row for row in table.rows if any(cell.strip() for cell in row.cells)]
        self.carried = carried
        self.columns: Columns | None = None
        self.block: str | None = None
        above = tidy(table.above) if not table.own else ""
        self.section, self.month = ("", above) if is_month(above) else (above, "")
        self.untold: tuple[str, SourcePlace] | None = None

    def read(self) -> None:
        begun = len(self.found.drafts)
        for at, row in enumerate(self.rows):
            self._row(row, self.rows[at + 1 : at + 2])
        self._left_out()
        uncount([draft for draft in self.found.drafts[begun:] if not draft.own])

    def take_columns(self) -> None:
        """Take the columns of a table without headings: as told, as in the table before it, or guessed."""
        width = max((len(row.cells) for row in self.rows), default=0)
        columns = columns_by_number(width, self.told) or self.carried
        if columns is None and self.guess and (columns := guessed_columns(self.rows)):
            names = ", ".join(name or "–" for name in columns.fields)
            message = say("no headings here; the columns were taken for: {columns}", columns=names)
            self.found.doubts.append(Remark(message, self.rows[0].place))
        self.columns = columns

    def _row(self, row: TableRow, after: Sequence[TableRow]) -> None:
        if block := own_block(row.cells):
            self.block = block
        elif columns := self._columns_in(row):
            self._begin(columns, row)
        elif self.block == PLAN_BLOCK:
            self.found.fields.append((row.cells[0], row.cells[1], row.place))
        elif self.block == GROUP_BLOCK:
            self.found.groups.append((*row.cells[:2], "".join(row.cells[2:3])))  # type: ignore[arg-type]
        elif self.columns is None:
            self._preface(row)
        elif refined := self.columns.refined(row):
            self.columns = refined
        elif self.columns.own or not self._banner(row, self.columns, after):
            self._task(row, self.columns)

    def _columns_in(self, row: TableRow) -> Columns | None:
        """The columns, where `row` is headings; in what osl wrote, only its own headings are."""
        begun = self.columns is not None or self.block is not None
        columns = columns_of(row, self.told, surely=begun)
        if columns is None or (begun and (self.own or self.block) and not columns.own):
            return None
        return columns._replace(own=columns.own and self.own)

    def _begin(self, columns: Columns, row: TableRow) -> None:
        known = self.columns and self.columns.headings
        self.columns, self.block = columns, None
        for name, heading in zip(columns.fields, columns.headings, strict=True):
            if name is None and heading.strip() and columns.headings != known:
                kept = say(
                    'the column "{heading}" is not known; it was kept as {key}',
                    heading=tidy(heading), key=strange_key(heading),
                )  # fmt: skip
                self.found.doubts.append(Remark(kept, row.place))

    def _preface(self, row: TableRow) -> None:
        text = " ".join(dict.fromkeys(tidy(cell) for cell in row.cells if cell.strip()))
        self.found.before.append(TextLine(text, row.place))

    def _banner(self, row: TableRow, columns: Columns, after: Sequence[TableRow]) -> bool:
        banner = section_row_of(row, columns, after, under_month=bool(self.month))
        if banner is None:
            return False
        self._left_out()
        if banner.is_month:
            self.month = banner.text
            return True
        self.section, self.month, self.untold = banner.text, "", (banner.text, row.place)
        if not banner.is_sure and after:
            self._doubt_heading(banner.text, row.place)
        return True

    def _doubt_heading(self, text: str, place: SourcePlace) -> None:
        taken = say('"{text}" stands alone in its row; it was taken for the heading of a section', text=text)
        self.found.doubts.append(Remark(taken, place))

    def _left_out(self) -> None:
        """A section that no task stands under was no section: a note, a signature."""
        if self.untold:
            self._leave_out(*self.untold)
            self.untold, self.section = None, ""

    def _leave_out(self, text: str, place: SourcePlace) -> None:
        self.found.doubts.append(Remark(say('"{text}" was left out', text=text), place))

    # ---- tasks

    def _task(self, row: TableRow, columns: Columns) -> None:
        if not columns.own and (text := total_in(row)):
            self._leave_out(text, row.place)
            return
        draft = TaskDraft(row.place, own=columns.own, section=self.section)
        for at, text in columns.values(row.cells):
            name = columns.fields[at]
            if name is None:
                draft.strange[columns.headings[at]] = tidy(text)
            elif name not in (NUMBER, "ignore"):
                add(draft.values, name, text)
        if columns.own and "activities" in columns.fields:  # the title's lines are no list then
            draft.values.setdefault("activities", "")
        self.month = tidy(draft.values.pop(MONTH, self.month))
        draft.month = self.month
        if (columns.own and "title" in draft.values) or self._is_whole(row, columns, draft):
            self.found.drafts.append(draft)
            self.untold = None

    def _is_whole(self, row: TableRow, columns: Columns, draft: TaskDraft) -> bool:
        """Whether the draft is a task; one without a title belongs to the task before it."""
        if "title" in draft.values:
            self._merged_title(row, columns, draft)
            return True
        before = self.found.drafts[-1] if self.found.drafts else None
        if not draft.values or before is None:
            if draft.values:
                self.found.doubts.append(Remark(say("a row without a task was left out"), row.place))
            return False
        if "when" in draft.values:
            draft.values = {**before.values, **draft.values}
            draft.doubts.append(say("no task stands here; that of the row above was taken"))
            return True
        before.doubts.append(say("the row below it, without a task, was added to this one"))
        for name, text in draft.values.items():
            add(before.values, name, text)
        return False

    def _merged_title(self, row: TableRow, columns: Columns, draft: TaskDraft) -> None:
        if columns.fields.index("title") in row.merged:
            draft.doubts.append(say("its task is merged with the row above, so two tasks have one title"))
