"""A document as every reader returns it: lines of text and tables of cells, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.values import Value

if TYPE_CHECKING:
    from osl.exchange.export_origin import ExportOrigin
    from osl.i18n import Sentence


NOTHING = say(
    'no table was found in it, and no list with dates; put a date on each line, such as "20.01 – Ball", '
    "or above several lines"
)


COLOURS_BY_RULE = say("colours that a rule gives to cells (conditional formatting) are not read")


class SourcePlace(Value):
    """A place in the source: a line, a row of a table, a paragraph outside tables; from 1, 0 if unknown.

    `sheet` is the name of the sheet that has the row; `page` the page of a PDF.
    """

    table: int = 0
    row: int = 0
    line: int = 0
    paragraph: int = 0
    sheet: str = ""
    page: int = 0

    def sentence(self) -> Sentence:
        """Return the place in words."""
        if self.sheet and self.row:
            return say('sheet "{sheet}", row {row}', sheet=self.sheet, row=self.row)
        if self.sheet:
            return say('sheet "{sheet}"', sheet=self.sheet)
        if self.page and self.row:
            return say("page {page}, row {row}", page=self.page, row=self.row)
        if self.page:
            return say("page {page}", page=self.page)
        if self.table and self.line:
            return say(
                "table {table}, row {row} (line {line})", table=self.table, row=self.row, line=self.line
            )
        if self.table and not self.row:
            return say("table {table}", table=self.table)
        if self.table:
            return say("table {table}, row {row}", table=self.table, row=self.row)
        if self.paragraph:
            return say("paragraph {paragraph}", paragraph=self.paragraph)
        return say("line {line}", line=self.line)


class TextLine(Value):
    """A paragraph outside the tables; `level` is that of a heading, 0 for other text.

    `after`: how many tables are before it; `listed`: in how many lists it is an item, without its mark,
    and the `number` that is shown there; `aside`: it belongs to the page around the text, such as its
    navigation.
    """

    text: str
    place: SourcePlace
    level: int = 0
    after: int = 0
    listed: int = 0
    aside: bool = False
    number: str = ""


class TableRow(Value):
    """One row, merged cells repeated in every place that they cover.

    A list in a cell has lines that begin with `osl.exchange.cells.BULLET`. `merged`: the
    columns that continue the cell above; `beside`: those that continue the cell to the left;
    `single`: one cell spans the row; `shaded`: the columns with a colour behind them;
    `footnotes`: the texts of those that the row has a mark of; `id`: that of the task that osl
    exported in it.
    """

    cells: tuple[str, ...]
    place: SourcePlace
    merged: frozenset[int] = frozenset()
    single: bool = False
    beside: frozenset[int] = frozenset()
    shaded: frozenset[int] = frozenset()
    footnotes: tuple[str, ...] = ()
    id: str = ""


class SourceTable(Value):
    """One table and the heading above it.

    `own`: whether osl wrote it, so that every space counts; None in a format that does not show it.
    """

    rows: tuple[TableRow, ...]
    above: str = ""
    own: bool | None = None


class Remark(Value):
    """Something that a person should look at, with its place in the source.

    `quotes`: what it shows of the source is in the plan too.
    """

    message: Sentence
    place: SourcePlace | None = None
    quotes: bool = False


def footnote_left_out(text: str, place: SourcePlace | None) -> Remark:
    """Return the remark that the footnote `text` is not in the plan."""
    return Remark(say('a footnote was left out: "{text}"', text=text), place)


class SourceDocument(Value):
    """The contents of a file: text around its tables, the tables, title and language, remarks.

    `text`: the lines that a reader made the tables of, if nothing in the file separates its cells.
    `origin`: what osl made the file from, if it is an export; `nothing`: what to say if it has no task.
    """

    lines: tuple[TextLine, ...] = ()
    tables: tuple[SourceTable, ...] = ()
    title: str = ""
    language: str = ""
    remarks: tuple[Remark, ...] = ()
    text: tuple[TextLine, ...] = ()
    origin: ExportOrigin | None = None
    nothing: Sentence = NOTHING


class Annotations:
    """What accompanies a task in the file: remarks, rules silenced at its time, unknown columns.

    `taken` are cells that became a value in other words: a status, a date.
    """

    __slots__ = ("remarks", "silenced", "taken", "unknown")

    def __init__(
        self,
        remarks: list[Sentence] | None = None,
        silenced: tuple[str, ...] = (),
        unknown: dict[str, str] | None = None,
    ) -> None:
        self.remarks = remarks or []
        self.silenced = silenced
        self.unknown = unknown or {}
        self.taken: list[str] = []
