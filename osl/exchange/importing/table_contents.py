"""Everything in the tables of a document, as its rows are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osl.exchange.importing.document import Remark, SourcePlace, TableRow, TextLine
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
