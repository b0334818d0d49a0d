"""What a page or a document marks: struck out, hidden, raised; text boxes, footnotes, tables in cells."""

from __future__ import annotations

import base64
import io
import quopri
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from bringing import bring, remarks
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from word_documents import add_table, saved

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = "<tr><th>Zadanie<th>Adresaci<th>Termin"


def page(*rows: str) -> str:
    """A page with a table of three columns."""
    return f"<h1>Plan 2024</h1><table>{HEAD}{''.join(f'<tr>{row}' for row in rows)}</table>"


def word(*rows: tuple[str, ...]) -> docx.document.Document:
    """A document with a table of three columns."""
    document = docx.Document()
    document.add_paragraph("Plan pracy 2024")
    add_table(document, ("Zadanie", "Adresaci", "Termin"), *rows)
    return document


@pytest.mark.parametrize(
    "struck",
    [
        "<s>maj</s>",
        "<del>maj</del>",
        "<strike>maj</strike>",
        '<i style="text-decoration:line-through">maj</i>',
    ],
)
def test_struck_out_words_of_a_page_are_left_out_and_reported(struck: str) -> None:
    found = bring(page(f"<td>Kino<td>Dzieci<td>{struck} czerwiec 2024"), "a.html")
    assert found.plan.tasks[0].when == "czerwiec 2024"
    assert any('"maj" is struck out there; it was left out' in line for line in remarks(found))


def test_a_row_that_is_struck_out_whole_is_no_task() -> None:
    rows = ("<td><s>Bal</s><td><s>Dzieci</s><td><s>maj</s>", "<td>Kino<td>Dzieci<td>maj")
    assert [task.title for task in bring(page(*rows), "a.html").plan.tasks] == ["Kino"]


@pytest.mark.parametrize("hide", ["hidden", 'style="display: none"', 'style="visibility:hidden"'])
def test_hidden_rows_and_cells_of_a_page_are_left_out_and_reported(hide: str) -> None:
    rows = f"<td>Rajd<td>Dzieci<td {hide}>maj<td>lipiec</tr><tr {hide}><td>Ukryte<td>Nikt<td>maj"
    found = bring(page(rows), "a.html")
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Rajd", "lipiec")]
    assert [line.partition(": ")[2] for line in remarks(found) if "hidden" in line] == [
        '"maj" is hidden there; it was left out',
        '"Ukryte Nikt maj" is hidden there; it was left out',
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Piknik<sup>1</sup>", "Piknik"), ("Rajd<sup>[2]</sup>", "Rajd"), ("Bal<sup>*</sup>", "Bal"),
        ("Bal o 17<sup>00</sup>", "Bal o 17⁰⁰"), ("Ogród 20 m<sup>2</sup>", "Ogród 20 m²"),
        ("2<sup>nd</sup> meeting", "2nd meeting"),
    ],
)  # fmt: skip
def test_raised_minutes_stay_and_marks_of_footnotes_go(cell: str, text: str) -> None:
    assert bring(page(f"<td>{cell}<td>Dzieci<td>maj"), "a.html").plan.tasks[0].title == text


def test_raised_minutes_of_a_time_are_read() -> None:
    found = bring(page("<td>Bal<td>Dzieci<td>12 maja 2024, godz. 17<sup>00</sup>"), "a.html")
    assert found.plan.tasks[0].when == "12 maja 2024, godz. 17⁰⁰"
    assert not [line for line in remarks(found) if "no time" in line]


def test_the_rows_of_a_table_in_a_cell_are_its_activities() -> None:
    inner = "<table><tr><td>dmuchańce<td>10:00<tr><td>muzyka<td>12:00</table>"
    rows = (f"<td>Piknik{inner}<td>Dzieci<td>maj", "<td>Bal<td>Dzieci<td>luty")
    task, _ = bring(page(*rows), "a.html").plan.tasks
    assert (task.title, task.activities) == ("Piknik", ("dmuchańce – 10:00", "muzyka – 12:00"))


def test_a_table_that_a_page_has_twice_is_taken_once() -> None:
    one = page("<td>Piknik<td>Dzieci<td>maj")
    found = bring(one + one, "a.html")
    assert len(found.plan.tasks) == 1
    assert "table 2: it repeats table 1 and was left out" in remarks(found)


def test_a_foot_that_is_written_before_the_body_is_no_section() -> None:
    foot = "<tfoot><tr><td colspan=3>Opracowała: A. N.</tfoot>"
    text = f"<table><thead>{HEAD}</thead>{foot}<tbody><tr><td>Bal<td>Dzieci<td>maj</table>"
    assert bring(f"<h1>Plan 2024</h1>{text}", "a.html").plan.tasks[0].section is None


def test_a_page_in_utf8_is_read_so_whatever_it_declares() -> None:
    data = f'<meta charset="iso-8859-2">{page("<td>Święto łąki<td>Dzieci<td>maj")}'.encode()
    assert bring(data, "a.html").plan.tasks[0].title == "Święto łąki"


@pytest.mark.parametrize("encoding", ["cp852", "cp1250", "iso8859-2", "mac_latin2", "utf-16"])
def test_a_file_of_an_older_system_has_its_polish_letters(encoding: str) -> None:
    text = "Zadanie;Adresaci;Termin\nŚwięto łąki i źdźbła;Mieszkańcy;październik 2024\n"
    assert bring(text.encode(encoding), "a.csv").plan.tasks[0].title == "Święto łąki i źdźbła"


def shade(cell: object) -> None:
    """Put a colour behind a cell of Word's."""
    fill = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="FFCC00"/>')
    cell._tc.get_or_add_tcPr().append(fill)  # type: ignore[attr-defined]


def test_shaded_cells_of_a_grid_are_marks() -> None:
    cells = "<td>Bal<td bgcolor=yellow><td><td style='background:#0f0'><td style='background-color: white'>"
    text = f"<h1>Plan 2024</h1><table><tr><th>Zadanie<th>I<th>II<th>III<th>IV<tr>{cells}</table>"
    assert bring(text, "a.html").plan.tasks[0].when == "I, III"
    document = docx.Document()
    document.add_paragraph("Plan 2024")
    table = document.add_table(2, 4)
    for cell, name in zip(table.rows[0].cells, ("Zadanie", "maj", "czerwiec", "lipiec"), strict=True):
        cell.text = name
    table.rows[1].cells[0].text = "Bal"
    shade(table.rows[1].cells[2])
    shade(table.rows[1].cells[3])
    assert bring(saved(document), "a.docx").plan.tasks[0].when == "czerwiec – lipiec"


def test_a_band_of_colour_behind_a_whole_row_is_no_mark() -> None:
    cells = "".join(f"<td bgcolor=silver>{text}" for text in ("Bal", "", "X", ""))
    text = f"<h1>Plan 2024</h1><table><tr><th>Zadanie<th>I<th>II<th>III<tr>{cells}</table>"
    assert bring(text, "a.html").plan.tasks[0].when == "II"


@pytest.mark.parametrize(
    ("name", "said"), [("strike", "struck out"), ("dstrike", "struck out"), ("vanish", "hidden")]
)
def test_struck_out_and_hidden_words_of_word_are_left_out_and_reported(name: str, said: str) -> None:
    document = word(("Piknik", "Dzieci", "maj 2024"))
    run = document.tables[0].rows[1].cells[0].paragraphs[0].add_run(" (uwaga)")
    run._r.get_or_add_rPr().append(OxmlElement(f"w:{name}"))
    found = bring(saved(document), "a.docx")
    assert found.plan.tasks[0].title == "Piknik"
    assert any(f'"(uwaga)" is {said} there' in line for line in remarks(found))


def test_a_hidden_row_of_word_is_left_out_and_reported() -> None:
    document = word(("Piknik", "Dzieci", "maj 2024"), ("Tajne", "Nikt", "lipiec 2024"))
    properties = document.tables[0].rows[2]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:hidden"))
    found = bring(saved(document), "a.docx")
    assert [task.title for task in found.plan.tasks] == ["Piknik"]
    assert any('"Tajne Nikt lipiec 2024" is hidden there' in line for line in remarks(found))


def test_a_text_box_in_a_cell_is_read_once() -> None:
    document = word(("Piknik", "Dzieci", "maj 2024"))
    inner = "<w:txbxContent><w:p><w:r><w:t>w parku</w:t></w:r></w:p></w:txbxContent>"
    spaces = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = (
        f'<w:r {nsdecls("w")} {spaces}><mc:AlternateContent><mc:Choice Requires="wps">{inner}</mc:Choice>'
        f"<mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document.tables[0].rows[1].cells[0].paragraphs[0]._p.append(parse_xml(box))
    assert bring(saved(document), "a.docx").plan.tasks[0].title == "Piknik w parku"


def changed(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The zip archive `data` with its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name, change(name, archive.read(name)))
    return out.getvalue()


def test_a_document_without_properties_has_no_made_up_title() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for row, cells in zip(table.rows, (("Zadanie", "Termin"), ("Bal", "maj 2024")), strict=True):
        row.cells[0].text, row.cells[1].text = cells

    def without(name: str, part: bytes) -> bytes:
        return part.replace(b"metadata/core-properties", b"metadata/x") if name == "_rels/.rels" else part

    assert bring(changed(saved(document), without), "a.docx").plan.title == "Plan 2024"


def test_a_strict_document_is_read_as_any_other() -> None:
    def strict(_: str, part: bytes) -> bytes:
        for kind in (b"wordprocessingml", b"officeDocument", b"drawingml"):
            old = b"http://schemas.openxmlformats.org/" + kind + b"/2006/"
            part = part.replace(old, b"http://purl.oclc.org/ooxml/" + kind + b"/")
        return part

    data = changed(saved(word(("Bal", "Dzieci", "maj 2024"))), strict)
    assert bring(data, "a.docx").plan.tasks[0].title == "Bal"


def test_a_footnote_of_a_row_goes_to_its_notes() -> None:
    document = word(("Bal", "Dzieci", "maj 2024"))
    reference = f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'
    document.tables[0].rows[1].cells[2].paragraphs[0]._p.append(parse_xml(reference))
    text = '<w:footnote w:id="2"><w:p><w:r><w:t>Zależy od dotacji.</w:t></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {nsdecls('w')}>{text}</w:footnotes>".encode()
    package, uri = document.part.package, PackURI("/word/footnotes.xml")
    part = Part(uri, CONTENT_TYPE.WML_FOOTNOTES, notes, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    found = bring(saved(document), "a.docx")
    assert found.plan.tasks[0].notes == "Zależy od dotacji."
    assert any('the footnote "Zależy od dotacji." was added to the notes' in line for line in remarks(found))


def test_a_comment_in_the_margin_is_told_with_its_row() -> None:
    document = word(("Bal", "Dzieci", "maj 2024"))
    document.add_comment(
        document.tables[0].rows[1].cells[2].paragraphs[0].runs, "raczej czerwiec?", "Dyrektor"
    )
    document.add_comment(document.add_paragraph().add_run("koniec"), "brak podpisu")
    said = remarks(bring(saved(document), "a.docx"))
    assert 'table 1, row 2: the comment "raczej czerwiec?" was left out' in said
    assert any(line.endswith('the comment "brak podpisu" was left out') for line in said)


def test_markdown_with_front_matter_strikes_and_footnotes() -> None:
    text = (
        '---\ntitle: "Plan pracy 2024"\nauthor: A\n---\n\n| Zadanie | Adresaci | Termin |\n|---|---|---|\n'
        "| Kurs[^1] | Dzieci | ~~maj~~ lipiec 2024 |\n\n[^1]: Przypis.\n"
    )
    found = bring(text, "a.md")
    assert (found.plan.title, found.plan.tasks[0].title, found.plan.tasks[0].when) == (
        "Plan pracy 2024", "Kurs", "lipiec 2024",
    )  # fmt: skip
    assert [line for line in remarks(found) if "left out" in line] == [
        'line 1: "author: A" was left out',
        'line 8: "maj" is struck out there; it was left out',
    ]
    assert found.plan.tasks[0].notes == "Przypis."


def test_markdown_with_a_table_of_a_page_is_read() -> None:
    found = bring(f"# Plan\n\n{page('<td>Bal<td>Dzieci<td>maj')}\n", "a.md")
    assert [task.title for task in found.plan.tasks] == ["Bal"]


LETTER = (
    "From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset={charset}\n"
    "Content-Transfer-Encoding: {way}\n\n"
)


@pytest.mark.parametrize("name", ["a.eml", "a.mht", "-"])
@pytest.mark.parametrize(
    ("way", "charset"), [("quoted-printable", "utf-8"), ("base64", "iso-8859-2"), ("8bit", "utf-8")]
)
def test_a_page_in_a_letter_is_decoded(name: str, way: str, charset: str) -> None:
    body = page("<td>Dzień Sąsiada<td>Dzieci<td>maj").encode(charset)
    ways: dict[str, Callable[[bytes], bytes]] = {
        "quoted-printable": quopri.encodestring,
        "base64": base64.encodebytes,
        "8bit": bytes,
    }
    body = ways[way](body)
    head = LETTER.format(charset=charset, way=way).encode()
    assert bring(head + body, name).plan.tasks[0].title == "Dzień Sąsiada"


def test_a_letter_may_begin_with_a_mark_of_its_encoding() -> None:
    letter = LETTER.format(charset="utf-8", way="quoted-printable").encode()
    body = quopri.encodestring(page("<td>Gęś<td>Dzieci<td>maj").encode())
    for mark in (b"\xef\xbb\xbf", b"\r\n"):
        assert bring(mark + letter + body, "a.mht").plan.tasks[0].title == "Gęś"


def test_the_page_among_several_parts_of_a_letter_is_taken() -> None:
    letter = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
        "--x\nContent-Type: text/plain\n\nnic\n"
        f"--x\nContent-Type: text/html\n\n{page('<td>Bal<td>Dzieci<td>maj')}\n--x--\n"
    )
    assert bring(letter, "a.mht").plan.tasks[0].title == "Bal"


@pytest.mark.parametrize(
    ("text", "titles", "line"),
    [
        ('"Piknik;Dzieci;maj 2024\nSpacer;Seniorzy;lipiec 2024\n', ["Piknik", "Spacer"], 2),
        (
            'Bal;Dzieci;maj\n"Spacer;Dzieci;lipiec\nKino "letnie";Dzieci;maj\n',
            ["Bal", "Spacer", 'Kino "letnie"'],
            3,
        ),
        ('Bal;"Dzieci;maj\nKino;Dzieci;czerwiec\n', ["Bal", "Kino"], 2),
    ],
)
def test_a_quote_that_is_never_closed_ends_with_its_line(text: str, titles: list[str], line: int) -> None:
    found = bring(f"Zadanie;Adresaci;Termin\n{text}", "a.csv", year=2024)
    assert [task.title for task in found.plan.tasks] == titles
    assert f"line {line}: a quote that begins here is never closed" in remarks(found)


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_quote_never_closed_in_the_headings_ends_with_their_line(sign: str) -> None:
    text = '"Zadanie;Adresaci;Termin\nBal;Dzieci;maj\nKino;Dzieci;czerwiec\n'.replace(";", sign)
    found = bring(text, "a.csv", year=2024)
    assert [task.title for task in found.plan.tasks] == ["Bal", "Kino"]
    assert "line 1: a quote that begins here is never closed" in remarks(found)


@pytest.mark.parametrize(
    ("row", "title", "people"),
    [
        ('Piknik; "Dzieci; seniorzy"; maj', "Piknik", "Dzieci; seniorzy"),
        ('"Piknik \\"nocny\\"";Dzieci;maj', 'Piknik "nocny"', "Dzieci"),
        ('"Piknik ""nocny""";Dzieci;maj', 'Piknik "nocny"', "Dzieci"),
        ('"Piknik:\n- gry";Dzieci;maj', "Piknik", "Dzieci"),
        ('Piknik;"Dzieci,\nseniorzy";maj', "Piknik", "Dzieci, seniorzy"),
        ('"Piknik \\"nocny\\""; "Dzieci; seniorzy"; maj', 'Piknik "nocny"', "Dzieci; seniorzy"),
    ],
)
def test_cells_are_quoted_in_several_ways(row: str, title: str, people: str) -> None:
    (task,) = bring(f"Zadanie; Adresaci; Termin\n{row}\n", "a.csv", year=2024).plan.tasks
    assert (task.title, task.addressees) == (title, people)
