"""The tables and texts of a Word document: cells, lists, links, languages, the widths of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.document import heading_words, lines_of, link_of
from osl.exchange.exporting.widths import shares
from osl.exchange.exporting.writers.docx_parts import (
    REGIONS,
    add_link,
    bookmark,
    bookmark_name,
    describe_table,
    dress,
    keep_together,
    keep_with_next,
    link_inside,
    mark_language,
    mark_last_row,
    repeat_header,
    tighten,
)
from osl.exchange.typeset import typeset, with_thousands
from osl.values import Value

# in points: a bold letter of the fonts that programs use if the one asked for is not there
LETTER = 6.9
HEADING = 9.0  # points, of the headings of a table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document as Word

    from osl.exchange.exporting.document import Document, Table
    from osl.exchange.exporting.writers.docx_styles import WordStyles


class Paper(Value):
    """What a text of a document is written on: the file, its styles, the width between its margins in EMU."""

    word: Word
    styles: WordStyles
    room: int
    document: Document

    def language(self, *, own: bool) -> str:
        """Return the language that a text must be marked with: empty if it is the one of the styles.

        `own` is text of the plan.
        """
        tag = self.document.own_language if own else self.document.language
        return "" if REGIONS.get(tag, tag) == self.styles.language else tag

    def heading(self, style: str) -> Any:
        """Add a paragraph that is never the last one on a page, apart from a table above it."""
        from docx.shared import Pt

        above = self.word.element.body[-2] if len(self.word.element.body) > 1 else None
        made = self.paragraph(style)
        made.paragraph_format.keep_with_next = True
        if above is not None and above.tag.endswith("}tbl"):
            made.paragraph_format.space_before = Pt(12)
        return made

    def paragraph(self, style: str = "") -> Any:
        """Add a paragraph with the style of this id at the end of the file."""
        made = self.word.add_paragraph()
        if style:
            dress(made, style)
        return made


def write(paragraph: Any, text: str, language: str, *, bold: bool = False, linked: bool = False) -> None:
    """Add `text` to `paragraph`, marked with `language` if there is one; `linked`: a name and its address."""
    words, address = link_of(text) if linked else (text, "")
    words = typeset(words)
    run = add_link(paragraph, words, address) if address else paragraph.add_run(words)
    run.bold = bold or None
    if language:
        mark_language(run, language)


def add_table(paper: Paper, table: Table) -> Any:
    """Add `table` at the end of the file, without a caption above it, and return it."""
    made = paper.word.add_table(rows=1, cols=len(table.block.headings))
    made._tbl.tblPr.style = paper.styles.table  # noqa: SLF001 - by name, all styles would be searched
    describe_table(made, table.caption)
    if table.narrow:
        tighten(made)
    if table.total:
        mark_last_row(made)
    for n, (cell, heading) in enumerate(zip(made.rows[0].cells, table.block.headings, strict=True)):
        _fill(paper, cell, heading_words(heading), paper.language(own=False), bold=True)
        _shrink(cell)
        _align(cell, table, n)
    repeat_header(made.rows[0])
    for row in table.block.rows:
        _add_row(paper, made, table, row)
    _keep_rows(made)
    _set_widths(made, table, paper.room)
    return made


def _shrink(cell: Any) -> None:
    """Set the text of a heading a little smaller: its one long word decides how wide its column is."""
    from docx.shared import Pt

    for run in (run for paragraph in cell.paragraphs for run in paragraph.runs):
        run.font.size = Pt(HEADING)


def _keep_rows(made: Any) -> None:
    """Prevent a page break within a row, and one that leaves the headings, a first or a last row alone."""
    rows = list(made.rows)
    for row in rows:
        keep_together(row)
    together = {0, 1, len(rows) - 2} if len(rows) > 2 else {0}
    for n in together - {len(rows) - 1}:
        keep_with_next(rows[n])


def _add_row(paper: Paper, made: Any, table: Table, row: tuple[str, ...]) -> None:
    is_total = table.total and row is table.block.rows[-1]
    for n, (cell, text) in enumerate(zip(made.add_row().cells, row, strict=True)):
        _fill(
            paper, cell, with_thousands(text) if n in table.numbers else text,
            paper.language(own=n in table.own), bold=is_total or n == table.head, linked=n in table.links,
        )  # fmt: skip
        _align(cell, table, n)


def _align(cell: Any, table: Table, at: int) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    if at in table.numbers | table.narrow:
        side = WD_ALIGN_PARAGRAPH.RIGHT if at in table.numbers else WD_ALIGN_PARAGRAPH.CENTER
        cell.paragraphs[0].alignment = side


def _fill(paper: Paper, cell: Any, text: str, language: str, *, bold: bool, linked: bool = False) -> None:
    """Put `text` into `cell`, one paragraph per line; `linked`: its items are names and addresses."""
    lines, items = lines_of(text)
    styles = paper.styles
    paragraphs = [(line, styles.cell, bold and not n) for n, line in enumerate(lines)] + [
        (item, styles.item, False) for item in items
    ]
    for n, (words, style, is_bold) in enumerate(paragraphs):
        paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
        dress(paragraph, style)
        write(paragraph, words, language, bold=is_bold, linked=linked and style == styles.item)


def _set_widths(made: Any, table: Table, room: int) -> None:
    """Set the width of each column of `made`, which shows `table`, by the length of its texts."""
    from docx.shared import Emu, Pt

    widths = [Emu(int(room * share)) for share in shares(table, room / Pt(1), LETTER)]
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    # row by row: to find the cells of a column, python-docx goes through the whole table
    for row in made.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def bookmark_rows(made: Any, done: int, first_id: int) -> None:
    """Give each cell below the headings a hidden bookmark with the number of its row in the origin."""
    for row, made_row in enumerate(made.rows[1:], start=done + 1):
        for column, cell in enumerate(made_row.cells, start=1):
            bookmark(cell.paragraphs[0], row, column, first_id)


def row_bookmarks(document: Document) -> dict[str, str]:
    """Return, for each task, the name of the bookmark that `bookmark_rows` puts before its title."""
    titles = ((id_, table.head + 1) for table in document.tables for id_ in table.ids)
    found: dict[str, str] = {}
    for row, (id_, column) in enumerate(titles, start=1):
        found.setdefault(id_, bookmark_name(row, column))
    return found


def link_rows(made: Any, ids: tuple[str, ...], names: Mapping[str, str]) -> None:
    """Link the first cell of each row below the headings to the bookmark of its task, if it has one."""
    for row, id_ in zip(made.rows[1:], ids, strict=False):
        if id_ in names:
            link_inside(row.cells[0].paragraphs[0], names[id_])
