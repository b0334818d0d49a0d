"""A document as a Word file, with real styles, headings and repeated header rows."""

from __future__ import annotations

from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.document import (
    Facts,
    Heading,
    Paragraph,
    Table,
    heading_words,
    lines_of,
    link_of,
)
from osl.exchange.exporting.picture import legend, symbol_table
from osl.exchange.exporting.writers.docx_parts import (
    CELL,
    GRID,
    add_link,
    bookmark,
    describe_table,
    dress,
    keep_together,
    mark_language,
    number_pages,
    packed,
    repeat_header,
    set_language,
    set_properties,
    tidy,
    tighten,
)
from osl.exchange.extras import need
from osl.exchange.typeset import typeset, with_thousands
from osl.i18n import say

if TYPE_CHECKING:
    from docx.document import Document as Word

    from osl.exchange.exporting.chart import Chart
    from osl.exchange.exporting.document import Document

# in millimetres: A4, its margin, and the widest page that Word has
SHORT, LONG, MARGIN, WIDEST = 210, 297, 20, 558
# a table with more columns makes the page landscape
MOST_COLUMNS = 5
# in points: a bold letter of a table, the margins of a cell, a narrow column
LETTER, PADDING, NARROW = 5.6, 13, 28
# longer words are broken: they would leave no room for the other columns
LONGEST_WORD = 24
MM = 72 / 25.4  # points in a millimetre


def docx(document: Document) -> bytes:
    """Return `document` as the bytes of a Word file. Raises OslError if python-docx is missing."""
    need("docx", say("a Word document"))
    from docx import api

    word = api.Document()
    set_properties(word, document)
    set_language(word, document.language)
    tidy(word)
    _set_page(word, document)
    word.add_paragraph(typeset(document.title), style="Title")
    _add_parts(word, document)
    return packed(word, document.origin)


def _add_parts(word: Word, document: Document) -> None:
    done = 0
    for part in document.parts:
        _add(word, document, part)
        if isinstance(part, Table) and part.ids and document.origin:
            _bookmark_rows(word.tables[-1], done)
            done += len(part.ids)


def _bookmark_rows(made: Any, done: int) -> None:
    """Give each cell below the headings a hidden bookmark with the number of its row in the origin."""
    for row, made_row in enumerate(made.rows[1:], start=done + 1):
        for column, cell in enumerate(made_row.cells, start=1):
            bookmark(cell.paragraphs[0], row, column)


def _set_page(word: Word, document: Document) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    page = word.sections[0]
    landscape = document.broad or any(len(table.block.headings) > MOST_COLUMNS for table in document.tables)
    page.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    wanted = max(map(room_wanted, document.tables), default=0) + 2 * MARGIN
    page.page_width = Mm((LONG if wanted <= LONG else WIDEST) if landscape else SHORT)
    page.page_height = Mm(SHORT if landscape else LONG)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
    number_pages(page.footer, document)


def _add(word: Word, document: Document, part: Heading | Paragraph | Facts | Table | Chart) -> None:
    foreign = document.own_language if document.own_language != document.language else ""
    if isinstance(part, Heading):
        _write(word.add_heading("", 1), part.text, foreign if part.own else "")
    elif isinstance(part, Paragraph):
        _write(word.add_paragraph(), part.text, foreign if part.own else "", bold=part.figures)
    elif isinstance(part, Facts):
        _add_facts(word, part, foreign)
    elif isinstance(part, Table):
        _add_table(word, part, foreign)
    else:
        _add_picture(word, part, foreign)


def _write(paragraph: Any, text: str, language: str, *, bold: bool = False, linked: bool = False) -> None:
    words, address = link_of(text) if linked else (text, "")
    words = typeset(words)
    run = add_link(paragraph, words, address) if address else paragraph.add_run(words)
    run.bold = bold or None
    if language:
        mark_language(run, language)


def _add_facts(word: Word, facts: Facts, foreign: str) -> None:
    for n, (name, value) in enumerate(facts.pairs):
        paragraph = word.add_paragraph()
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = 0
        _write(paragraph, f"{name}: ", "", bold=True)
        _write(paragraph, value, foreign if n in facts.own else "")


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
        _fill(cell, heading_words(heading), "", styles, bold=True)
    repeat_header(made.rows[0])
    for row in table.block.rows:
        _add_row(made, table, row, foreign, styles)
    for made_row in made.rows:
        keep_together(made_row)
    if len(table.block.rows) > 1:  # no row, such as that of totals, is alone on a page
        for paragraph in (p for cell in made.rows[-2].cells for p in cell.paragraphs):
            paragraph.paragraph_format.keep_with_next = True
    _set_widths(made, table)


def _add_picture(word: Word, chart: Chart, foreign: str) -> None:
    """Add the year in symbols, its legend below: text above a table is taken for its introduction."""
    table = symbol_table(chart)
    _fill_table(word, table, foreign)
    word.add_paragraph(legend(chart))
    word.add_paragraph(table.caption)


def _add_row(made: Any, table: Table, row: tuple[str, ...], foreign: str, styles: tuple[str, str]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    is_total = table.total and row is table.block.rows[-1]
    for n, (cell, text) in enumerate(zip(made.add_row().cells, row, strict=True)):
        language = foreign if n in table.own else ""
        _fill(
            cell,
            with_thousands(text) if n in table.numbers else text,
            language,
            styles,
            bold=is_total or n == table.head,
            linked=n in table.links,
        )
        if n in table.numbers | table.narrow:
            side = WD_ALIGN_PARAGRAPH.RIGHT if n in table.numbers else WD_ALIGN_PARAGRAPH.CENTER
            cell.paragraphs[0].alignment = side


def _fill(
    cell: Any, text: str, language: str, styles: tuple[str, str], *, bold: bool, linked: bool = False
) -> None:
    """Put `text` into `cell`, one paragraph per line; `styles` are the style ids of a line and of an item.

    If it is `linked`, an item is a name and its address.
    """
    lines, items = lines_of(text)
    paragraphs = [(line, styles[0], bold and not n) for n, line in enumerate(lines)] + [
        (item, styles[1], False) for item in items
    ]
    for n, (words, style, is_bold) in enumerate(paragraphs):
        paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
        dress(paragraph, style)
        _write(paragraph, words, language, bold=is_bold, linked=linked and style == styles[1])


def _set_widths(made: Any, table: Table) -> None:
    """Set the width of each column of `made`, which shows `table`, by the length of its texts."""
    from docx.shared import Emu, Pt

    section = made.part.document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    widths = [Emu(int(room * share)) for share in shares(table, room / Pt(1))]
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    # row by row: to find the cells of a column, python-docx goes through the whole table
    for row in made.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def shares(table: Table, room: float) -> list[float]:
    """Return the share of `room` (in points) of each column: its longest word, and more for longer texts."""
    least = _least(table)
    wanted = [
        0 if n in table.narrow else sqrt(sum(map(len, column)) / len(column))
        for n, column in enumerate(_columns(table))
    ]
    left = max(room - sum(least), 0) / (sum(wanted) or 1)
    widths = [low + want * left for low, want in zip(least, wanted, strict=True)]
    return [width / sum(widths) for width in widths]


def room_wanted(table: Table) -> int:
    """Return how many millimetres `table` needs so that no word is broken."""
    return ceil(sum(_least(table)) / MM)


def _least(table: Table) -> list[float]:
    longest = [
        max(len(word) for text in column for word in text.split() or [""]) for column in _columns(table)
    ]
    return [
        NARROW if n in table.narrow else LETTER * min(letters, LONGEST_WORD) + PADDING
        for n, letters in enumerate(longest)
    ]


def _columns(table: Table) -> list[tuple[str, ...]]:
    return list(zip(table.block.headings, *table.block.rows, strict=True))
