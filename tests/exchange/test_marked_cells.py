"""What spreadsheets, Writer, Word and pages mark by their styles: struck out, hidden, raised, shaded."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest
from bringing import bring, remarks
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from word_documents import add_table, saved
from workbooks import workbook

from osl.exchange.importing.readers.marks import without_note_marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.exchange.importing.builder import Imported

HEAD = ("Zadanie", "Koszt", "Termin")
BALL, KINO = ("Bal", "100 zł", "luty 2025"), ("Kino", "50 zł", "maj 2025")
GRID = (("Zadanie", "I", "II", "III"), ("Bal",), ("Kino",))


def excel(write: Callable[[Any, Any], None], *rows: tuple[str, ...]) -> Imported:
    """The plan of an Excel file with `rows`, to which `write` is given the book and the sheet."""
    return bring(
        workbook({"Plan": rows}, lambda book: write(book, book.get_worksheet_by_name("Plan"))),
        "plan.xlsx",
        year=2025,
    )


def titles(found: Imported) -> list[str]:
    """The titles of the tasks."""
    return [task.title for task in found.plan.tasks]


def says(found: Imported, text: str) -> bool:
    """Whether a remark has `text`."""
    return any(text in line for line in remarks(found))


def test_a_hidden_column_of_excel_is_left_out_and_reported() -> None:
    found = excel(lambda _book, sheet: sheet.set_column(1, 1, 10, None, {"hidden": True}), HEAD, BALL, KINO)
    assert [task.cost for task in found.plan.tasks] == [None, None]
    assert says(found, '"Koszt 100 zł 50 zł" is hidden there; it was left out')


def test_struck_out_cells_of_excel_are_left_out_and_reported() -> None:
    def strike(book: Any, sheet: Any) -> None:
        struck = book.add_format({"font_strikeout": True})
        sheet.write_row(1, 0, BALL, struck)
        sheet.write(2, 1, "50 zł", struck)

    found = excel(strike, HEAD, BALL, KINO)
    assert [(task.title, task.cost) for task in found.plan.tasks] == [("Kino", None)]
    assert says(found, '"luty 2025" is struck out')
    assert says(found, '"50 zł" is struck out')


def test_parts_of_excels_cells_that_are_struck_out_or_raised_are_read_so() -> None:
    def rich(book: Any, sheet: Any) -> None:
        struck, up = book.add_format({"font_strikeout": True}), book.add_format({"font_script": 1})
        sheet.write_rich_string(1, 0, "Bal", up, "1", " zimowy")
        sheet.write_rich_string(1, 2, struck, "maj", " 14 lutego 2025, godz. 16", up, "30")

    (task,) = excel(rich, HEAD, ("", "", "")).plan.tasks
    assert (task.title, task.when) == ("Bal zimowy", "14 lutego 2025, godz. 16³⁰")


def test_shaded_cells_of_excel_are_marks_of_a_grid() -> None:
    def shade(book: Any, sheet: Any) -> None:
        green, white = book.add_format({"bg_color": "#92D050"}), book.add_format({"bg_color": "#FFFFFF"})
        sheet.write_blank(1, 1, None, green)
        sheet.write_blank(1, 2, None, white)
        sheet.write_blank(2, 2, None, green)
        sheet.write_blank(2, 3, None, green)

    assert [task.when for task in excel(shade, *GRID).plan.tasks] == ["I", "II – III"]


def test_a_merged_cell_that_begins_in_a_hidden_row_belongs_to_the_visible_ones_too() -> None:
    def hide(_book: Any, sheet: Any) -> None:
        sheet.merge_range(1, 1, 3, 1, "100 zł")
        sheet.set_row(1, None, None, {"hidden": True})

    rows = (HEAD, ("Tajne", "", "maj 2025"), ("Bal", "", "luty 2025"), ("Kino", "", "maj 2025"))
    found = excel(hide, *rows)
    assert [(task.title, task.cost) for task in found.plan.tasks] == [("Bal", "100 zł"), ("Kino", "100 zł")]
    assert says(found, '"Tajne maj 2025" is hidden there')


def test_a_sheet_of_which_all_is_hidden_is_read_as_it_is() -> None:
    def hide(_book: Any, sheet: Any) -> None:
        for row in range(3):
            sheet.set_row(row, None, None, {"hidden": True})

    assert titles(excel(hide, HEAD, BALL, KINO)) == ["Bal", "Kino"]


# ---- OpenDocument

_NAMES = ("office", "text", "table", "style")
_SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _NAMES)
_FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
STYLES = """
<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="S2" style:parent-style-name="S"/>
<style:style style:name="H"><style:text-properties text:display="none"/></style:style>
<style:style style:name="U"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="C"><style:table-cell-properties fo:background-color="#92d050"/></style:style>
<style:style style:name="W"><style:table-cell-properties fo:background-color="#FFFFFF"/></style:style>
"""


def opendocument(kind: str, table: str, name: str) -> Imported:
    """The plan of an OpenDocument file of the kind `kind` with `table`."""
    content = (
        f"<office:document-content {_SPACES} {_FO}>"
        f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:{kind}>{table}</office:{kind}></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", content)
    return bring(out.getvalue(), name, year=2025)


def table(*rows: tuple[str, ...], columns: str = "") -> str:
    """A table of OpenDocument's; a cell that begins with "<" is whole."""
    cells = (
        (
            one
            if one.startswith("<table")
            else f"<table:table-cell><text:p>{one}</text:p></table:table-cell>"
            for one in row
        )
        for row in rows
    )
    inside = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in cells)
    return f'<table:table table:name="Plan">{columns}{inside}</table:table>'


def span(style: str, text: str) -> str:
    """A part of a paragraph with a style."""
    return f'<text:span text:style-name="{style}">{text}</text:span>'


KINDS = pytest.mark.parametrize(("kind", "name"), [("text", "plan.odt"), ("spreadsheet", "plan.ods")])


@KINDS
def test_struck_out_hidden_and_raised_text_of_opendocument_is_read_so(kind: str, name: str) -> None:
    rows = (
        ("Zadanie", "Termin"),
        (
            f"Bal{span('U', '1')}{span('H', ' (tajne)')}",
            f"{span('S2', 'maj')} 14 lutego, godz. 16{span('U', '30')}",
        ),
        (span("S", "Kino"), span("S", "maj 2025")),
    )  # fmt: skip
    found = opendocument(kind, table(*rows), name)
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Bal", "14 lutego, godz. 16³⁰")]
    assert says(found, '"(tajne)" is hidden there')
    assert says(found, '"maj" is struck out')
    assert says(found, '"Kino" is struck out')


@KINDS
def test_shaded_cells_of_opendocument_are_marks_of_a_grid(kind: str, name: str) -> None:
    green = '<table:table-cell table:style-name="C"/>'
    white = '<table:table-cell table:style-name="W"/>'
    twice = '<table:table-cell table:style-name="C" table:number-columns-repeated="2"/>'
    found = opendocument(kind, table(GRID[0], ("Bal", green, white, green), ("Kino", "", twice)), name)
    assert [task.when for task in found.plan.tasks] == ["I, III", "II – III"]


def test_a_hidden_column_of_calc_is_left_out_and_reported() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    found = opendocument("spreadsheet", table(HEAD, BALL, columns=columns), "plan.ods")
    assert found.plan.tasks[0].cost is None
    assert says(found, '"Koszt 100 zł" is hidden there')


def test_a_table_in_a_text_box_of_writer_is_read() -> None:
    inner = table(("Zadanie", "Termin"), ("Bal", "luty 2025")).replace("table:table", "loext:table")
    body = f'<text:p xmlns:loext="urn:loext">{inner}</text:p>'
    assert titles(opendocument("text", body, "plan.odt")) == ["Bal"]


# ---- Word, pages, Markdown


def test_what_a_style_of_word_strikes_out_is_struck_out() -> None:
    document = docx.Document()
    style = document.styles.add_style("Skreślenie", WD_STYLE_TYPE.CHARACTER)
    style.font.strike = True
    based = document.styles.add_style("Wykreślony", WD_STYLE_TYPE.PARAGRAPH)
    based.base_style, based.font.strike = document.styles["Normal"], True
    drawn = add_table(document, ("Zadanie", "Termin"), ("Bal", ""), ("Kino", "maj 2025"))
    when = drawn.cell(1, 1).paragraphs[0]
    when.add_run("maj ").style = style
    when.add_run("luty 2025")
    for cell in drawn.rows[2].cells:
        cell.paragraphs[0].style = based
    found = bring(saved(document), "a.docx")
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Bal", "luty 2025")]
    assert says(found, '"Kino" is struck out')


def test_a_sign_that_word_inserts_is_a_mark() -> None:
    document = docx.Document()
    drawn = add_table(document, GRID[0], ("Bal", "", "", ""))
    for column, code in ((1, "F0A8"), (2, "F0FC"), (3, "zz")):
        sign = f'<w:r {nsdecls("w")}><w:sym w:font="Wingdings" w:char="{code}"/></w:r>'
        drawn.cell(1, column).paragraphs[0]._p.append(parse_xml(sign))
    assert bring(saved(document), "a.docx", year=2025).plan.tasks[0].when == "II"


SHEET = """<style>/* z Excela */ .xl1 {background:#92D050} td.up, .up2{vertical-align:super}
.gone {display:none} .old {text-decoration: line-through} @media print {.x {display:none}}</style>"""


def page(*rows: str, head: str = "<th>Zadanie<th>Termin") -> Imported:
    """The plan of a page with a style sheet."""
    return bring(f"{SHEET}<table><tr>{head}{''.join(rows)}</table>", "a.html", year=2025)


def test_classes_of_a_page_hide_strike_out_and_raise() -> None:
    found = page(
        "<tr class=gone><td>Tajne<td>maj 2025",
        "<tr style='visibility:collapse'><td>Tajne też<td>maj 2025",
        "<tr class='b old'><td>Kino<td>maj 2025",
        "<tr class=x><td>Bal<td><span class=old>maj</span> 14 lutego, godz. 16<font class=up2>30</font>",
    )
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Bal", "14 lutego, godz. 16³⁰")]
    for text in (
        '"Tajne maj 2025" is hidden',
        '"Tajne też maj 2025" is hidden',
        '"Kino maj 2025" is struck out',
    ):
        assert says(found, text)


def test_a_class_shades_the_cells_of_a_grid() -> None:
    found = page("<tr><td>Bal<td class=xl1><td><td class=xl1>", head="<th>Zadanie<th>I<th>II<th>III")
    assert found.plan.tasks[0].when == "I, III"


def test_a_part_of_a_page_that_a_class_hides_may_be_shown_by_a_script() -> None:
    table_ = "<table class=gone><tr><th>Zadanie<th>Termin<tr><td>Bal<td>maj 2025</table>"
    text = f"{SHEET}<div class=gone>{table_}</div>"
    assert titles(bring(text, "a.html")) == ["Bal"]


def test_tags_of_a_page_in_markdown_strike_out_and_raise() -> None:
    text = (
        "| Zadanie | Termin |\n|---|---|\n"
        "| Bal</s> | <del>maj</del> 14 lutego 2025, godz. 16<sup>30</sup> |\n"
        "| Kino | maj 2025 <s>lub lipiec |\n"
    )
    found = bring(text, "a.md")
    assert [task.when for task in found.plan.tasks] == ["14 lutego 2025, godz. 16³⁰", "maj 2025"]
    assert says(found, '"lub lipiec" is struck out')


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Bal¹", "Bal"), ("Bal² zimowy", "Bal zimowy"), ("40 m²", "40 m²"), ("godz. 16³⁰", "godz. 16³⁰")],
)
def test_a_raised_number_behind_a_word_is_the_mark_of_a_footnote(text: str, kept: str) -> None:
    assert without_note_marks(text)[0] == kept


def test_a_table_in_a_cell_of_writer_is_a_list() -> None:
    inner = table(("szycie", "2 h"), ("haft", ""))
    cell = f"<table:table-cell><text:p>Kurs</text:p>{inner}</table:table-cell>"
    outer = table(("Zadanie", "Termin"), (cell, "maj 2025"), ("Bal zimowy", "luty 2025"), ("Rajd", "lipiec"))
    task = opendocument("text", outer, "plan.odt").plan.tasks[0]
    assert (task.title, task.activities) == ("Kurs", ("szycie – 2 h", "haft"))
