"""A document as a Word file, with real styles, headings and repeated header rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.document import Facts, Heading, Paragraph, Table, lines_of
from osl.exchange.exporting.text_chart import legend, symbol_table
from osl.exchange.exporting.writers.docx_file import introduce, packed
from osl.exchange.exporting.writers.docx_parts import (
    CELL,
    GRID,
    describe_table,
    dress,
    keep_together,
    number_pages,
    repeat_header,
    set_language,
    speak,
    tidy,
    tighten,
)
from osl.exchange.exporting.writers.docx_widths import room_wanted, widths
from osl.exchange.extras import need
from osl.i18n import say

if TYPE_CHECKING:
    from docx.document import Document as Word

    from osl.exchange.exporting.chart import Chart
    from osl.exchange.exporting.document import Document

# in millimetres: A4, what is left free around it, and the broadest page that Word has
SHORT, LONG, MARGIN, BROADEST = 210, 297, 20, 558
# a table with more columns turns the page
MOST_COLUMNS = 5


def docx(document: Document) -> bytes:
    """The bytes of `document` as a Word file; raises OslError where python-docx is missing."""
    need("docx", say("a Word document"))
    from docx import api

    word = api.Document()
    introduce(word, document)
    set_language(word, document.language)
    tidy(word)
    _set_page(word, document)
    word.add_paragraph(document.title, style="Title")
    for part in document.parts:
        _add(word, document, part)
    return packed(word)


def _set_page(word: Word, document: Document) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    page = word.sections[0]
    broad = any(len(table.block.headings) > MOST_COLUMNS for table in document.tables)
    page.orientation = WD_ORIENT.LANDSCAPE if broad else WD_ORIENT.PORTRAIT
    wanted = max(map(room_wanted, document.tables), default=0) + 2 * MARGIN
    page.page_width = Mm((LONG if wanted <= LONG else BROADEST) if broad else SHORT)
    page.page_height = Mm(SHORT if broad else LONG)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
    number_pages(page.footer)


def _add(word: Word, document: Document, part: Heading | Paragraph | Facts | Table | Chart) -> None:
    foreign = document.own_language if document.own_language != document.language else ""
    if isinstance(part, Heading):
        _say(word.add_heading("", 1), part.text, foreign if part.own else "")
    elif isinstance(part, Paragraph):
        _say(word.add_paragraph(), part.text, foreign if part.own else "")
    elif isinstance(part, Facts):
        _add_facts(word, part, foreign)
    elif isinstance(part, Table):
        _add_table(word, part, foreign)
    else:
        _add_picture(word, part, foreign)


def _say(paragraph: Any, text: str, language: str, *, bold: bool = False) -> None:
    run = paragraph.add_run(text)
    run.bold = bold or None
    if language:
        speak(run, language)


def _add_facts(word: Word, facts: Facts, foreign: str) -> None:
    for n, (name, value) in enumerate(facts.pairs):
        paragraph = word.add_paragraph()
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = 0
        _say(paragraph, f"{name}: ", "", bold=True)
        _say(paragraph, value, foreign if n in facts.own else "")


def _add_table(word: Word, table: Table, foreign: str) -> None:
    caption = word.add_paragraph(table.caption, style="Caption")
    caption.paragraph_format.keep_with_next = True
    _fill_table(word, table, foreign)


def _fill_table(word: Word, table: Table, foreign: str) -> None:
    made = word.add_table(rows=1, cols=len(table.block.headings), style=GRID)
    describe_table(made, table.caption)
    if table.narrow:
        tighten(made)
    styles = word.styles[CELL].style_id, word.styles["List Bullet"].style_id
    for cell, heading in zip(made.rows[0].cells, table.block.headings, strict=True):
        _fill(cell, heading, "", styles, bold=True)
    repeat_header(made.rows[0])
    for row in table.block.rows:
        _add_row(made, table, row, foreign, styles)
    for made_row in made.rows:
        keep_together(made_row)
    widths(made, table)


def _add_picture(word: Word, chart: Chart, foreign: str) -> None:
    """The year in symbols, with its words below: those above a table are taken for its introduction."""
    table = symbol_table(chart)
    _fill_table(word, table, foreign)
    word.add_paragraph(legend(chart))
    word.add_paragraph(table.caption)


def _add_row(made: Any, table: Table, row: tuple[str, ...], foreign: str, styles: tuple[str, str]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    for n, (cell, text) in enumerate(zip(made.add_row().cells, row, strict=True)):
        _fill(cell, text, foreign if n in table.own else "", styles, bold=n == table.head)
        if n in table.numbers | table.narrow:
            side = WD_ALIGN_PARAGRAPH.RIGHT if n in table.numbers else WD_ALIGN_PARAGRAPH.CENTER
            cell.paragraphs[0].alignment = side


def _fill(cell: Any, text: str, language: str, styles: tuple[str, str], *, bold: bool) -> None:
    """Put `text` into `cell`, a paragraph a line; `styles` are the ids of a line's and of an item's."""
    lines, items = lines_of(text)
    paragraphs = [(line, styles[0], bold) for line in lines] + [(item, styles[1], False) for item in items]
    for n, (words, style, is_bold) in enumerate(paragraphs):
        paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
        dress(paragraph, style)
        _say(paragraph, words, language, bold=is_bold)
