"""Words where an import might not look: each is in the plan or in a remark."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest
from bringing import bring, remarks
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from office import converted
from workbooks import workbook

from osl.exchange.exporting.writers.yaml import yaml_of
from osl.exchange.importing.document import SourcePlace
from osl.exchange.importing.readers import xls_marks

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = (("Zadanie", "Termin", "Miejsce"), ("Bal", "20.01.2026", "sala"), ("Piknik", "14.06.2026", "park"))


def kept(data: bytes | str, name: str) -> tuple[str, list[str]]:
    """The plan that `data` gives, as text, and the remarks."""
    found = bring(data, name, year=2026)
    return yaml_of(found.plan, found.annotations), remarks(found)


# ---- Word


def element(xml: str) -> Any:
    """An element of Word's from `xml`, in which its names have no declaration."""
    begin, mark, rest = xml.partition(">")
    slash = "/" * begin.endswith("/")
    return parse_xml(f"{begin.rstrip('/')} {nsdecls('w', 'wp', 'a', 'm')}{slash}{mark}{rest}")


def run(text: str, *, inside: str = "t") -> str:
    """A run with `text`."""
    return f"<w:r><w:{inside}>{text}</w:{inside}></w:r>"


DELETED = f'<w:del w:id="9" w:author="a">{run("Zyzak", inside="delText")}</w:del>'


def word(change: Callable[[Any, Any], object]) -> bytes:
    """A document with a table, after `change` of the document and the table."""
    document = docx.Document()
    document.add_heading("Plan 2026", 1)
    table = document.add_table(0, 3)
    for cells in ROWS:
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    change(document, table)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def in_cell(xml: str) -> Callable[[Any, Any], object]:
    """Put `xml` behind the text of a cell."""
    return lambda _, table: table.cell(1, 2).paragraphs[0]._p.append(element(xml))


def delete_row(_: Any, table: Any) -> None:
    row = table.add_row()
    row.cells[0].paragraphs[0]._p.append(element(DELETED))
    row.cells[1].text = "5 maja 2026"
    row._tr.get_or_add_trPr().append(element('<w:del w:id="3" w:author="a"/>'))


def delete_column(_: Any, table: Any) -> None:
    for row in table.rows:
        row.cells[2]._tc.get_or_add_tcPr().append(element('<w:cellDel w:id="3" w:author="a"/>'))


GONE = "was deleted or moved by a tracked change; it was left out there"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (in_cell(DELETED), f'table 1, row 2: "Zyzak" {GONE}'),
        (in_cell(f'<w:moveFrom w:id="9">{run("Zyzak")}</w:moveFrom>'), f'table 1, row 2: "Zyzak" {GONE}'),
        (lambda one, _: one.add_paragraph()._p.append(element(DELETED)), f'paragraph 2: "Zyzak" {GONE}'),
        (delete_row, f'table 1, row 4: "Zyzak 5 maja 2026" {GONE}'),
        (delete_column, f'table 1: "Miejsce sala park" {GONE}'),
    ],
)
def test_what_a_tracked_change_deleted_is_left_out_and_reported(
    change: Callable[[Any, Any], object], said: str
) -> None:
    text, found = kept(word(change), "a.docx")
    assert "Zyzak" not in text
    assert said in found


def test_the_row_that_a_tracked_change_deleted_in_a_table_within_a_cell_is_reported() -> None:
    def change(_: Any, table: Any) -> None:
        inner = table.cell(1, 2).add_table(2, 1)
        inner.cell(0, 0).text, inner.cell(1, 0).text = "scena", "Zyzak"
        inner.rows[1]._tr.get_or_add_trPr().append(element('<w:del w:id="3"/>'))

    text, found = kept(word(change), "a.docx")
    assert "scena" in text
    assert f'table 1, row 2: "Zyzak" {GONE}' in found


def test_an_item_that_was_deleted_leaves_no_mark() -> None:
    def change(_: Any, table: Any) -> None:
        cell = table.cell(1, 0)
        for xml in (run("program"), DELETED):
            cell.add_paragraph(style="List Bullet")._p.append(element(xml))

    assert bring(word(change), "a.docx", year=2026).plan.tasks[0].activities == ("program",)


def test_the_text_of_an_empty_field_is_left_out_and_reported() -> None:
    empty = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    text, found = kept(word(in_cell(empty.format(run("Wpisz miejsce")))), "a.docx")
    assert "place: sala\n" in text
    assert 'table 1, row 2: "Wpisz miejsce" is only shown in an empty field; it was left out' in found


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        (
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="h"/><w:listEntry w:val="scena"/></w:ddList>',
            "scena",
        ),
        ('<w:ddList><w:listEntry w:val="hol"/></w:ddList>', "hol"),
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"),
        ('<w:checkBox><w:default w:val="0"/></w:checkBox>', "☐"),
    ],
)
def test_the_fields_of_an_old_form_show_what_was_chosen(field: str, shown: str) -> None:
    char = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{field}</w:ffData></w:fldChar></w:r>'
    assert f"sala{shown}" in kept(word(in_cell(char)), "a.docx")[0]


def test_a_formula_of_words_is_text() -> None:
    assert "sala12" in kept(word(in_cell("<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>")), "a.docx")[0]


def test_what_a_merged_cell_covers_in_word_is_reported() -> None:
    def change(_: Any, table: Any) -> None:
        for at, kind in ((1, ' w:val="restart"'), (2, "")):
            table.cell(at, 2)._tc.get_or_add_tcPr().append(element(f"<w:vMerge{kind}/>"))

    assert 'table 1, row 3: "park" is hidden there; it was left out' in kept(word(change), "a.docx")[1]


def paged(document: Any, _: Any) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = "Gmina Zyzak"
    section.footer.paragraphs[0]._p.append(element(f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>'))


def test_the_header_of_the_pages_is_reported_and_their_number_is_not() -> None:
    found = [one for one in kept(word(paged), "a.docx")[1] if "header" in one]
    assert found == ['"Gmina Zyzak" is in the header or footer of the pages; it was left out']


def test_a_header_with_a_year_is_the_title_if_the_document_has_none() -> None:
    def change(document: Any, _: Any) -> None:
        document.element.body.remove(document.paragraphs[0]._p)
        document.sections[0].header.paragraphs[0].text = "Plan pracy świetlicy 2026"

    found = bring(word(change), "a.docx")
    assert found.plan.title == "Plan pracy świetlicy 2026"
    assert not [one for one in remarks(found) if "header" in one]


def test_a_picture_in_a_table_is_reported_and_a_logo_is_not() -> None:
    shown = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="plakat"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )

    def change(document: Any, table: Any) -> None:
        document.paragraphs[0]._p.append(element(shown))
        in_cell(shown)(document, table)

    found = [one for one in kept(word(change), "a.docx")[1] if "picture" in one]
    assert found == ['table 1, row 2: a picture or an embedded object was left out: "plakat"']


def test_an_embedded_sheet_is_reported() -> None:
    def change(document: Any, _: Any) -> None:
        document.add_paragraph()._p.append(element("<w:r><w:object/></w:r>"))

    assert "paragraph 2: a picture or an embedded object was left out" in kept(word(change), "a.docx")[1]


# ---- Excel


def plan_sheet(change: Callable[[Any, Any], object]) -> bytes:
    """A workbook with a sheet, after `change` of it."""
    return workbook({"Plan": ROWS}, lambda book: change(book, book.get_worksheet_by_name("Plan")))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda _, sheet: sheet.insert_textbox("E2", "Zyzak"),
            'sheet "Plan": "Zyzak" is in a shape over the cells; it was left out',
        ),
        (
            lambda _, sheet: sheet.set_header('&L&"Arial,Bold"&12Gmina Zyzak&CStrona &P z &N&R&D'),
            '"Gmina Zyzak" is in the header or footer of the pages; it was left out',
        ),
    ],
)
def test_what_is_beside_the_cells_of_a_sheet_is_reported(
    change: Callable[[Any, Any], object], said: str
) -> None:
    assert said in kept(plan_sheet(change), "a.xlsx")[1]


def test_what_a_merged_cell_covers_in_a_sheet_is_reported() -> None:
    def change(_: Any, sheet: Any) -> None:
        sheet.merge_range("C2:C3", "sala")
        sheet.write("C3", "park")

    text, found = kept(plan_sheet(change), "a.xlsx")
    assert "park" not in text
    assert 'sheet "Plan", row 3: "park" is hidden there; it was left out' in found


def of_all_kinds(book: Any, sheet: Any) -> None:
    """Fill `sheet` with an error of a formula, a row and a column that are hidden, a text struck out."""
    sheet.write_formula("C2", "=1/0", None, "#DIV/0!")
    sheet.write("C3", "park", book.add_format({"font_strikeout": True}))
    sheet.write_row("A4", ("Kino", "5.05.2026", "hol"))
    sheet.set_row(3, None, None, {"hidden": True})
    sheet.write("D2", "tajne")
    sheet.set_column("D:D", 5, None, {"hidden": True})


def said_of_all_kinds(data: bytes, name: str) -> list[str]:
    """What an import reports of that sheet."""
    found = kept(data, name)[1]
    return [one for one in found if "left out" in one or "formula" in one]


OF_ALL_KINDS = [
    'sheet "Plan": "tajne" is hidden there; it was left out',
    'sheet "Plan", row 2: a formula in it gives "#DIV/0!"; correct it in the sheet',
    'sheet "Plan", row 3: "park" is struck out there; it was left out',
    'sheet "Plan", row 4: "Kino 5.05.2026 hol" is hidden there; it was left out',
]


def test_errors_and_what_is_hidden_or_struck_out_in_a_sheet_is_reported() -> None:
    assert said_of_all_kinds(plan_sheet(of_all_kinds), "a.xlsx") == OF_ALL_KINDS


@pytest.mark.parametrize("rows", [1, 300], ids=["short", "long"])
def test_errors_and_what_is_hidden_or_struck_out_in_an_old_excel_file_is_reported(rows: int) -> None:
    def filled(book: Any, sheet: Any) -> None:
        of_all_kinds(book, sheet)
        for at in range(rows):
            sheet.write_row(9 + at, 0, (f"Spotkanie {at}", "maj 2026", "dom"))

    old = converted({"a": plan_sheet(filled)}, "xlsx", "xls")["a"]
    assert said_of_all_kinds(old, "a.xls") == OF_ALL_KINDS


# ---- pages


PAGE = (
    "<h1>Plan 2026</h1>{}<table>{}<tr><th>Zadanie<th>Termin<th>Miejsce"
    "<tr><td>Bal<td>20.01.2026<td>sala{}</table>"
)


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("<select><option>hol<option selected>scena</select>", "scena"),
        ("<select><option>hol<option>scena</select>", "hol"),
        ('<input value="scena">', "scena"),
        ("<textarea>scena</textarea>", "scena"),
        ('<input type="checkbox" checked>', "☒"),
    ],
)
def test_the_fields_of_a_page_show_what_was_filled_in(field: str, shown: str) -> None:
    assert f"sala{shown}" in kept(PAGE.format("", "", field), "a.html")[0]


def test_the_caption_of_a_table_within_a_cell_is_kept() -> None:
    assert "Zyzak" in kept(PAGE.format("", "", "<table><caption>Zyzak<tr><td>a<td>b</table>"), "a.html")[0]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (PAGE.format("<p hidden>Zyzak", "", ""), '"Zyzak" is hidden there; it was left out'),
        (
            PAGE.format('<table style="display:none"><tr><td>Zyzak<td>maj</table>', "", ""),
            '"Zyzak maj" is hidden there; it was left out',
        ),
        (PAGE.format("", "Zyzak", ""), 'line 1: "Zyzak" was left out'),
        (PAGE.format("", "", "<tr>Zyzak<td>Kino<td>5 maja<td>hol"), 'line 1: "Zyzak" was left out'),
        (
            PAGE.format("", "", "<table><tr hidden><td>Zyzak<tr><td>b</table>"),
            'table 1, row 2 (line 1): "Zyzak" is hidden there; it was left out',
        ),
        (
            PAGE.format("", "", '<img alt="plakat">'),
            'table 1, row 2 (line 1): a picture or an embedded object was left out: "plakat"',
        ),
    ],
)
def test_what_is_not_shown_in_a_cell_of_a_page_is_reported(page: str, said: str) -> None:
    text, found = kept(page, "a.html")
    assert "Zyzak" not in text
    assert said in found


def test_a_form_around_the_whole_page_is_not_beside_its_text() -> None:
    page = "<form><h1>Plan 2026</h1><h2>Maj</h2><ul><li>5.05 – Bal<li>7.05 – Kino</ul></form>"
    assert [task.title for task in bring(page, "a.html").plan.tasks] == ["Bal", "Kino"]


# ---- Markdown and CSV


def test_a_cell_beyond_the_headings_of_markdown_is_reported() -> None:
    text = "# Plan 2026\n\n| Zadanie | Termin |\n|---|---|\n| Bal | 20.01.2026 |\n| Kino | maj | Zyzak |\n"
    assert 'line 6: "Zyzak" was left out' in kept(text, "a.md")[1]


def test_a_word_behind_the_number_of_a_row_is_reported() -> None:
    text = "Lp.;Zadanie;Termin\n1 pilne;Bal;20.01.2026\n2.;Kino;maj\n"
    assert 'line 2: 2 words are missing from the plan: "1 pilne"' in kept(text, "a.csv")[1]


# ---- months above tasks


def test_months_above_tasks_with_dates_of_their_own_are_named_once() -> None:
    page = (
        "<h1>Plan 2026</h1><table><tr><th>Zadanie<th>Termin"
        "<tr><td colspan=2>STYCZEŃ<tr><td>Bal<td>20.01<tr><td colspan=2>LUTY<tr><td>Kino<td>5.02"
        "<tr><td colspan=2>MAJ<tr><td>Piknik<td>"
        "</table>"
    )
    found = bring(page, "a.html")
    said = [one for one in remarks(found) if "months" in one]
    assert said == ['the months above tasks that have dates of their own were left out: "STYCZEŃ, LUTY"']
    assert [task.when for task in found.plan.tasks] == ["20.01", "5.02", "MAJ"]


def test_months_above_items_with_dates_of_their_own_are_named_once() -> None:
    found = bring("Plan 2026\n\nSTYCZEŃ\n- 20.01 – Bal\n- 24.01 – Kino\n\nLUTY\n- Ostatki\n- 5 – Narada\n")
    assert 'the months above tasks that have dates of their own were left out: "STYCZEŃ"' in remarks(found)


# ---- OpenDocument


URN = "urn:oasis:names:tc:opendocument:xmlns"
KINDS = {name: name for name in ("office", "text", "table", "style")}
NAMES = " ".join(
    f'xmlns:{name}="{URN}:{kind}:1.0"'
    for name, kind in {**KINDS, "draw": "drawing", "svg": "svg-compatible"}.items()
)
SAID = "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>"


def opendocument(kind: str, body: str, pages: str = "") -> bytes:
    """A file of OpenDocument, a "text" or a "spreadsheet", with this body and these headers of its pages."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        inside = f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
        archive.writestr(
            "content.xml", f"<office:document-content {NAMES}>{inside}</office:document-content>"
        )
        master = (
            f"<office:master-styles><style:master-page>{pages}</style:master-page></office:master-styles>"
        )
        archive.writestr("styles.xml", f"<office:document-styles {NAMES}>{master}</office:document-styles>")
    return made.getvalue()


def of_cells(*texts: str) -> str:
    """A row of OpenDocument."""
    cells = (f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in texts)
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def of_rows(*more: str, heading: str = "Miejsce", before: str = "") -> str:
    """A table of OpenDocument with ROWS, and `more` rows."""
    first, *rest = ROWS
    rows = (of_cells(*first[:2], heading), *(of_cells(*row) for row in rest), *more)
    table = f'<table:table table:name="Plan">{before}{"".join(rows)}</table:table>'
    return f"<text:p>Plan 2026</text:p>{table}"


COVERING = (
    '<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Kurs</text:p>'
    "</table:table-cell><table:covered-table-cell><text:p>Zyzak</text:p></table:covered-table-cell>"
    "<table:table-cell><text:p>hol</text:p></table:table-cell></table:table-row>"
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            opendocument(
                "text",
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>Zyzak</text:p>"
                f"</text:deletion></text:changed-region></text:tracked-changes>{of_rows()}",
            ),
            f'"Zyzak" {GONE}',
        ),
        (
            opendocument("text", of_rows(), "<style:header><text:p>Zyzak</text:p></style:header>"),
            '"Zyzak" is in the header or footer of the pages; it was left out',
        ),
        (
            opendocument("text", of_rows(heading=f"Miejsce{SAID.format('<text:p>Zyzak</text:p>')}")),
            'table 1, row 1: a footnote was left out: "Zyzak"',
        ),
        (
            opendocument("text", of_rows(COVERING)),
            'table 1, row 4: "Zyzak" is hidden there; it was left out',
        ),
        (
            opendocument("spreadsheet", of_rows(COVERING)),
            'sheet "Plan", row 4: "Zyzak" is hidden there; it was left out',
        ),
        (
            opendocument("text", of_rows(heading="Miejsce<text:hidden-text>Zyzak</text:hidden-text>")),
            'table 1, row 1: "Zyzak" is hidden there; it was left out',
        ),
        (
            opendocument("text", of_rows(heading="Miejsce<text:placeholder>Zyzak</text:placeholder>")),
            'table 1, row 1: "Zyzak" is only shown in an empty field; it was left out',
        ),
        (
            opendocument(
                "text",
                of_rows(heading="Miejsce<draw:frame><draw:image/><svg:desc>Zyzak</svg:desc></draw:frame>"),
            ),
            'table 1, row 1: a picture or an embedded object was left out: "Zyzak"',
        ),
        (
            opendocument(
                "spreadsheet",
                of_rows(
                    before="<table:shapes><draw:custom-shape><text:p>Zyzak</text:p></draw:custom-shape></table:shapes>"
                ),
            ),
            'sheet "Plan": "Zyzak" is in a shape over the cells; it was left out',
        ),
    ],
)
def test_what_opendocument_has_beside_its_text_is_reported(data: bytes, said: str) -> None:
    text, found = kept(data, "a.odt" if b"opendocument.text" in data else "a.ods")
    assert "Zyzak" not in text
    assert said in found


def test_the_number_of_the_page_is_not_reported() -> None:
    pages = "<style:footer><text:p>Strona <text:page-number>1</text:page-number></text:p></style:footer>"
    assert not [one for one in kept(opendocument("text", of_rows(), pages), "a.odt")[1] if "header" in one]


def test_a_sheet_of_excel_95_has_its_marks_also_for_numbers_beside_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def record(kind: int, content: bytes) -> bytes:
        return struct.pack("<HH", kind, len(content)) + content

    begin, end = record(0x0809, struct.pack("<HH", 0x0500, 5)), record(0x0A, b"")
    fonts = b"".join(record(0x31, struct.pack("<HH", 200, struck)) for struck in (0, 8))
    styles = b"".join(record(0xE0, struct.pack("<HH", font, 0)) for font in (0, 1))
    name = "Święta".encode("cp1250")
    head = begin + record(0x42, struct.pack("<H", 1250)) + fonts + styles
    at = len(head) + len(record(0x85, bytes(7) + name)) + len(end)
    sheet = record(0x85, struct.pack("<IHB", at, 0, len(name)) + name)
    numbers = struct.pack("<HHHIHIH", 4, 1, 1, 0, 0, 0, 2)  # row 4, columns 1 and 2: styles 1 and 0
    note = record(0x1C, struct.pack("<HHH", 4, 1, 12) + "czy w ".encode("cp1250"))
    rest = record(0x1C, struct.pack("<HHH", 0xFFFF, 0, 6) + "środę?".encode("cp1250"))
    book = head + sheet + end + begin + record(0xBD, numbers) + note + rest + end
    monkeypatch.setattr(xls_marks, "stream", lambda _data, _names: book)
    found = xls_marks.old_marks(b"")["Święta"]
    assert found.marks.struck == {(4, 1)}
    assert found.errors == {}
    (comment,) = found.beside
    assert (str(comment.message), comment.place) == (
        'the comment "czy w środę?" was left out',
        SourcePlace(row=5, sheet="Święta"),
    )
