"""Everything in the tables of a document, as its rows are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark, TextLine, footnote_left_out
from osl.i18n import say

if TYPE_CHECKING:
    from osl.exchange.importing.document import SourcePlace, TableRow
    from osl.exchange.importing.draft import TaskDraft


class TableContents:
    """Everything in the tables of a document; `first`: how many tables there are before the plan's own.

    `rows` are those that people wrote, `shared` the texts that no single task has: headings, months.
    """

    def __init__(self) -> None:
        self.drafts: list[TaskDraft] = []
        self.fields: list[tuple[str, str, SourcePlace]] = []
        self.groups: list[tuple[str, str, str]] = []
        self.before: list[TextLine] = []
        self.first: int | None = None
        self.remarks: list[Remark] = []
        self.unknown: list[Remark] = []  # on columns that no field of a task takes
        self.rows: list[TableRow] = []
        self.shared: list[str] = []

    def leave_out(self, text: str, place: SourcePlace) -> None:
        """Report that `text` was left out."""
        self.remarks.append(Remark(say('"{text}" was left out', text=text), place))

    def leave_out_notes(self, row: TableRow) -> None:
        """Report the footnotes of `row`, of which no task was made."""
        self.remarks += (footnote_left_out(text, row.place) for text in row.footnotes)

    def put_before(self, row: TableRow) -> None:
        """Take `row`, above the headings, for a line before the table."""
        text = " ".join(dict.fromkeys(tidy(cell) for cell in row.cells if cell.strip()))
        self.before.append(TextLine(text, row.place))

    def forget_columns(self, place: SourcePlace) -> None:
        """Forget what was said of the headings at `place`, which only span those in the row below."""
        self.unknown = [one for one in self.unknown if one.place != place]
