"""A document as a Word file, of its own or in an office's: styles, headings, repeated header rows."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.document import Facts, Heading, Paragraph, Table
from osl.exchange.exporting.logo import logo_name
from osl.exchange.exporting.picture import legend, symbol_table
from osl.exchange.exporting.widths import LONG, room_wanted
from osl.exchange.exporting.writers.docx_file import packed, set_properties
from osl.exchange.exporting.writers.docx_parts import (
    BEGIN,
    END,
    add_footer,
    describe_picture,
    free_bookmark,
    has_footer,
    point,
)
from osl.exchange.exporting.writers.docx_place import place_in, section_of
from osl.exchange.exporting.writers.docx_styles import own_styles, styles_of
from osl.exchange.exporting.writers.docx_tables import (
    LETTER,
    Paper,
    add_table,
    bookmark_rows,
    link_rows,
    row_bookmarks,
    write,
)
from osl.exchange.extras import need
from osl.i18n import say

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.section import Section

    from osl.exchange.exporting.chart import Chart
    from osl.exchange.exporting.document import Document
    from osl.exchange.exporting.logo import Logo
    from osl.exchange.exporting.writers.docx_place import Place

# in millimetres: A4, its margin, and the widest page that Word has
SHORT, MARGIN, WIDEST = 210, 20, 558
# a table with more columns makes the page landscape
MOST_COLUMNS = 5


def docx(document: Document, *, template: bytes | None = None, logo: Logo | None = None) -> bytes:
    """Return `document` as the bytes of a Word file, in a copy of the file `template` if there is one.

    Raises OslError if python-docx is missing, or for a `template` that cannot be used.
    """
    need("docx", say("a Word document"))
    if template is not None:
        return _in_template(document, template, logo)
    from docx import api

    word = api.Document()
    set_properties(word, document)
    styles = own_styles(word, document.language)
    page = word.sections[0]
    _set_page(page, document)
    add_footer(page.footer, document, styles.footer)
    _write_all(Paper(word, styles, _room(page), document), logo)
    return packed(word, document.origin)


def place_of(template: bytes) -> str | None:
    """Return the text before which a document goes in the file `template`: empty if it goes to its end.

    None if the file names the place itself. Raises OslError for a file that cannot be used.
    """
    need("docx", say("a Word document"))
    from osl.exchange.exporting.writers.docx_template import open_template

    return place_in(open_template(template)).before


def _in_template(document: Document, template: bytes, logo: Logo | None) -> bytes:
    from osl.exchange.exporting.writers.docx_template import open_template

    word = open_template(template)
    place = place_in(word)
    set_properties(word, document, is_new=False)
    styles, page = styles_of(word), section_of(word, place)
    _turn(page, document)
    if not any(map(has_footer, word.sections)):
        add_footer(word.sections[0].footer, document, styles.footer)
    before = list(word.element.body)
    _write_all(Paper(word, styles, _room(page), document), logo)
    word.add_paragraph()
    made = [one for one in word.element.body if one not in set(before)]
    _move(word, made, place)
    return packed(word, document.origin)


def _move(word: Word, made: list[Any], place: Place) -> None:
    """Move what was `made` to its place, with marks around it that no reader sees."""
    first = free_bookmark(word)
    point(made[0], BEGIN, first)
    point(made[-1], END, first + 1)  # an empty line, else Word would join our last table with one below it
    if place.following is not None:
        for one in made:
            place.following.addprevious(one)


def _write_all(paper: Paper, logo: Logo | None) -> None:
    document = paper.document
    if logo:
        _add_logo(paper, logo)
    write(paper.paragraph(paper.styles.title), document.title, paper.language(own=True))
    first, done = free_bookmark(paper.word) + 2, 0
    for part in document.parts:
        made = _add(paper, part)
        if isinstance(part, Table) and part.ids:
            bookmark_rows(made, done, first)
            done += len(part.ids)


def _add_logo(paper: Paper, logo: Logo) -> None:
    from docx.shared import Mm

    width, height = logo.size(paper.room / Mm(1))
    run = paper.paragraph().add_run()
    run.add_picture(BytesIO(logo.data), Mm(width), Mm(height))
    describe_picture(run, paper.document.author or logo_name())


def _room(page: Section) -> int:
    """Return the width between the margins of a page, in EMU."""
    return int((page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0))


def _set_page(page: Section, document: Document) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    wanted = _wanted(document) + 2 * MARGIN
    has_many = any(len(table.block.headings) > MOST_COLUMNS for table in document.tables)
    landscape = document.broad or has_many or wanted > SHORT
    page.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    page.page_width = Mm((LONG if wanted <= LONG else WIDEST) if landscape else SHORT)
    page.page_height = Mm(SHORT if landscape else LONG)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)


def _turn(page: Section, document: Document) -> None:
    """Turn the upright page of an office's file sideways if a table would have to break words on it."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    width, height = page.page_width or Mm(SHORT), page.page_height or Mm(LONG)
    if width < height and _room(page) < Mm(_wanted(document)):
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = height, width


def _wanted(document: Document) -> int:
    return max((room_wanted(table, LETTER) for table in document.tables), default=0)


def _add(paper: Paper, part: Heading | Paragraph | Facts | Table | Chart) -> Any:
    """Add `part` at the end of the file; return the table of a table."""
    if isinstance(part, Heading):
        return write(paper.heading(paper.styles.heading), part.text, paper.language(own=part.own))
    if isinstance(part, Paragraph):
        return write(paper.paragraph(), part.text, paper.language(own=part.own), bold=part.figures)
    if isinstance(part, Facts):
        return _add_facts(paper, part)
    if isinstance(part, Table):
        write(paper.heading(paper.styles.caption), part.caption, paper.language(own=False))
        return add_table(paper, part)
    return _add_picture(paper, part)


def _add_facts(paper: Paper, facts: Facts) -> None:
    for n, (name, value) in enumerate(facts.pairs):
        paragraph = paper.paragraph()
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = 0
        write(paragraph, f"{name}: ", paper.language(own=False), bold=True)
        write(paragraph, value, paper.language(own=n in facts.own))


def _add_picture(paper: Paper, chart: Chart) -> None:
    """Add the year in symbols, its legend below: text above a table is taken for its introduction."""
    table = symbol_table(chart)
    link_rows(add_table(paper, table), table.ids, row_bookmarks(paper.document))
    for text in (legend(chart), table.caption):
        write(paper.paragraph(), text, paper.language(own=False))
