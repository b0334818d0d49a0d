"""Word documents, as offices write them."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from bringing import bring, remarks, three
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from word_documents import add_table, saved

from osl.problem import OslError


def test_merged_cells_months_sections_and_lists_survive() -> None:
    document = docx.Document()
    document.add_heading("Plan działań na rok 2023", 0)
    document.add_paragraph("Ten plan powstał wspólnie z mieszkańcami i opisuje najważniejsze działania roku.")
    made = add_table(
        document,
        ("Lp.", "Zadanie", "Adresaci", "Termin"),
        ("STYCZEŃ", "", "", ""),
        ("1", "Bal", "Dzieci", "15"),
        ("II. Cykle", "", "", ""),
        ("2", "Warsztaty", "Seniorzy", "co miesiąc"),
        ("3", "Kursy", "", "IX–XII 2023"),
    )
    for row in (1, 3):
        made.cell(row, 0).merge(made.cell(row, 3))
    made.cell(4, 2).merge(made.cell(5, 2))
    for item in ("szycie", "gotowanie"):
        made.cell(4, 1).add_paragraph(item, style="List Bullet")
    document.add_heading("Działania dodatkowe", 1)
    add_table(document, ("4", "Konkurs", "Młodzież", "maj"))
    found = bring(saved(document), "plan.docx")
    assert three(found) == [
        ("Bal", "Dzieci", "15 STYCZEŃ"),
        ("Warsztaty", "Seniorzy", "co miesiąc"),
        ("Kursy", "Seniorzy", "IX–XII 2023"),
        ("Konkurs", "Młodzież", "maj"),
    ]
    assert [task.section for task in found.plan.tasks] == [
        None,
        "II. Cykle",
        "II. Cykle",
        "Działania dodatkowe",
    ]
    assert found.plan.tasks[1].activities == ("szycie", "gotowanie")
    assert (found.plan.year, found.plan.title) == (2023, "Plan działań na rok 2023")
    assert (found.plan.introduction or "").startswith("Ten plan")
    assert remarks(found) == ['table 1, row 3: "15" is under "STYCZEŃ"; both were kept']


def test_a_task_merged_over_two_times_is_two_tasks_and_is_reported() -> None:
    document = docx.Document()
    made = add_table(
        document,
        ("Zadanie", "Adresaci", "Termin"),
        ("Kurs", "Dzieci", "maj 2024"),
        ("", "Dorośli", "lipiec 2024"),
    )
    made.cell(1, 0).merge(made.cell(2, 0))
    found = bring(saved(document), "plan.docx")
    assert three(found) == [("Kurs", "Dzieci", "maj 2024"), ("Kurs", "Dorośli", "lipiec 2024")]
    assert "table 1, row 3: its task is merged with the row above, so two tasks have one title" in remarks(
        found
    )


def tracked(tag: str, text: str, kind: str = "w:t") -> Any:
    change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(kind)
    words.text = text
    run.append(words)
    change.append(run)
    return change


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    document = docx.Document()
    made = add_table(document, ("Zadanie", "Termin"), ("Piknik", "maj 2024"))
    paragraph = made.cell(1, 0).paragraphs[0]._p
    paragraph.append(tracked("w:ins", " rodzinny"))
    paragraph.append(tracked("w:del", " odwołany", "w:delText"))
    assert bring(saved(document), "plan.docx").plan.tasks[0].title == "Piknik rodzinny"


@pytest.mark.parametrize("rows", [(0, 1, 2), (2,)], ids=["a column", "one cell"])
def test_cells_that_a_tracked_change_deleted_move_no_other(rows: tuple[int, ...]) -> None:
    document = docx.Document()
    document.add_paragraph("Plan na 2024 rok")
    cells = (("Zadanie", "Uwagi", "Termin"), ("Piknik", "sala", "maj"), ("Kino", "hala", "lipiec"))
    made = add_table(document, *cells)
    for row in rows:
        made.cell(row, 1)._tc.get_or_add_tcPr().append(OxmlElement("w:cellDel"))
    found = bring(saved(document), "a.docx")
    assert [task.when for task in found.plan.tasks] == ["maj", "lipiec"]
    assert [task.notes for task in found.plan.tasks] == [None if 1 in rows else "sala", None]


def test_content_controls_do_not_hide_rows_and_cells() -> None:
    document = docx.Document()
    made = add_table(document, ("Zadanie", "Termin"), ("Piknik", "maj 2024"), ("Kino", "lipiec 2024"))
    for element in (made.rows[1]._tr, made.rows[2]._tr.tc_lst[1]):
        control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        element.addprevious(control)
        control.append(content)
        content.append(element)
    assert [(t.title, t.when) for t in bring(saved(document), "a.docx").plan.tasks] == [
        ("Piknik", "maj 2024"),
        ("Kino", "lipiec 2024"),
    ]


def test_numbered_paragraphs_and_line_breaks_are_lines() -> None:
    document = docx.Document()
    made = add_table(document, ("Zadanie", "Termin"), ("Warsztaty\nkulinarne", "maj 2024"))
    for item in ("pieczenie", "gotowanie"):
        paragraph = made.cell(1, 0).add_paragraph(item)
        numbers = paragraph._p.get_or_add_pPr()
        listed, number = OxmlElement("w:numPr"), OxmlElement("w:numId")
        number.set(qn("w:val"), "7")
        listed.append(number)
        numbers.append(listed)
    (task,) = bring(saved(document), "a.docx").plan.tasks
    assert (task.title, task.activities) == ("Warsztaty kulinarne", ("pieczenie", "gotowanie"))


def zipped(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("TYPES", "[Content_Types].xml"), data)
    return buffer.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04 not a zip", "it is not a valid Word document"),
        (zipped(a=b"text"), "a ZIP archive; unpack it and import the file in it"),
        (zipped(TYPES=b"<x/>", word__document=b"x"), "it is not a valid Word document"),
        (
            zipped(TYPES=b"<x/>", **{"word__document.xml": ENTITIES}),
            "it contains an XML document type, which office programs never",
        ),
        (
            zipped(TYPES=b"<x/>", **{"word__a.bin": b"0" * 101 * 1024 * 1024}),
            "unpacked, it is larger than any plan",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file (.doc), or one locked with a password"),
        (b"text", "it is not a Word document (.docx)"),
    ],
)
def test_what_is_no_word_document_is_refused_in_one_line(data: bytes, why: str) -> None:
    with pytest.raises(OslError) as refused:
        bring(data, "plan.docx")
    assert str(refused.value).startswith(f"plan.docx: {why}")
    assert "\n" not in str(refused.value)


def test_an_empty_document_has_no_table() -> None:
    with pytest.raises(OslError, match="no table was found in it"):
        bring(saved(docx.Document()), "plan.docx")


ROWS = (("ZADANIE", "ADRESACI", "TERMINY"), ("Bal", "Seniorzy", "luty"), ("Bieg", "Dzieci", "maj"))
WANTED = [("Bal", "Seniorzy", "luty"), ("Bieg", "Dzieci", "maj")]


def test_a_letterhead_in_a_table_does_not_hide_the_title_below_it() -> None:
    document = docx.Document()
    add_table(document, ("[logo]", "Centrum Usług Społecznych\nul. Długa 5"))
    document.add_paragraph("PLAN PRACY NA ROK 2024")
    add_table(document, *ROWS)
    found = bring(saved(document))
    assert (found.plan.title, found.plan.year, three(found)) == ("PLAN PRACY NA ROK 2024", 2024, WANTED)


def test_a_table_within_a_table_that_only_places_it_is_read() -> None:
    document = docx.Document()
    outer = document.add_table(rows=1, cols=1).cell(0, 0)
    outer.text = "Plan na 2024 rok"
    inner = outer.add_table(rows=3, cols=3)
    for row, texts in zip(inner.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    found = bring(saved(document))
    assert (found.plan.title, three(found)) == ("Plan na 2024 rok", WANTED)


def test_a_row_that_a_tracked_change_took_away_is_gone() -> None:
    document = docx.Document()
    document.add_paragraph("Plan 2024")
    made = add_table(document, *ROWS, ("Rajd", "Dzieci", "lipiec"))
    properties = made.rows[3]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:del"))
    assert three(bring(saved(document))) == WANTED


def test_our_published_headings_typed_in_word_are_read_as_people_write() -> None:
    document = docx.Document()
    document.add_paragraph("Plan 2024")
    made = add_table(document, *ROWS)
    made.cell(1, 0).text = "Bal  maskowy\n"
    assert three(bring(saved(document)))[0] == ("Bal maskowy", "Seniorzy", "luty")


def test_a_span_without_its_number_spans_one_column() -> None:
    document = docx.Document()
    document.add_paragraph("Plan 2024")
    made = add_table(document, *ROWS)
    cells = made.cell(0, 0), made.cell(0, 1)
    for cell, value in zip(cells, ("", "x"), strict=True):
        span = OxmlElement("w:gridSpan")
        if value:
            span.set(qn("w:val"), value)
        cell._tc.get_or_add_tcPr().append(span)
    assert three(bring(saved(document))) == WANTED
