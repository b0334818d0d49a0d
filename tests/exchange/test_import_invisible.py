"""Characters that nobody sees are left out of an import, and it reports where they were."""

from __future__ import annotations

import pytest
from bringing import bring, remarks
from word_documents import add_table, saved

ONE = 'the invisible character "{}" was left out'
TWO = '{} invisible characters were left out, the first is "{}"'


@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\xad", "\ufeff", "\U000e0041", "\x07", "\x0c"])
def test_a_character_that_nobody_sees_is_reported_with_its_line(character: str) -> None:
    code = f"U+{ord(character):04X}"
    for text in (
        f"Zadanie;Termin\nBal;maj 2024\nPik{character}nik;lipiec\n",
        f"Zadanie\tTermin\r\nBal\tmaj 2024\r\nPik{character}nik\tlipiec\r\n",
        f"ZADANIETERMIN\nBalMaj 2024\nPik{character}nikLipiec\n",
        f"| Zadanie | Termin |\n|---|---|\n| Pik{character}nik | maj 2024 |\n",
    ):
        found = bring(text, audience="A")
        assert found.plan.tasks[-1].title == "Piknik"
        assert f"line 3: {ONE.format(code)}" in remarks(found)


def test_each_line_has_one_remark() -> None:
    found = bring("Zadanie;Termin\nB\u200ba\u200bl;maj 2024\nKurs;ma\u202ej\n", audience="A")
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Bal", "maj 2024"), ("Kurs", "maj")]
    assert remarks(found)[:2] == [f"line 2: {TWO.format(2, 'U+200B')}", f"line 3: {ONE.format('U+202E')}"]


@pytest.mark.parametrize("hidden", ["\u200b", "&#8203;", "&ZeroWidthSpace;"])
def test_a_web_page_reports_the_row_of_its_table_or_the_line_of_its_text(hidden: str) -> None:
    page = (
        f"<html><body><p>Plan na{hidden} 2024 rok</p>\n<table>\n<tr><th>Zadanie<th>Termin\n"
        f"<tr><td>Pik{hidden}nik<td>maj{hidden}\n</table>"
    )
    found = bring(page, "x.html", audience="A")
    assert (found.plan.tasks[0].title, found.plan.tasks[0].when) == ("Piknik", "maj")
    assert sorted(remarks(found)) == [
        f"line 1: {ONE.format('U+200B')}",
        f"table 1, row 2 (line 4): {TWO.format(2, 'U+200B')}",
    ]


def test_an_entity_in_markdown_is_left_out_too() -> None:
    found = bring("| Zadanie | Termin |\n|---|---|\n| Pik&#8238;nik | maj 2024 |\n", audience="A")
    assert found.plan.tasks[0].title == "Piknik"
    assert f"line 3: {ONE.format('U+202E')}" in remarks(found)


def test_a_word_document_reports_the_row_or_the_paragraph() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Wstęp")
    document.add_paragraph("Plan na\u200b 2024 rok")
    add_table(document, ("Zadanie", "Termin"), ("Pik\u2060nik", "maj 2024"))
    found = bring(saved(document), "x.docx", audience="A")
    assert found.plan.tasks[0].title == "Piknik"
    assert f"paragraph 2: {ONE.format('U+200B')}" in remarks(found)
    assert f"table 1, row 2: {ONE.format('U+2060')}" in remarks(found)


@pytest.mark.parametrize("title", ["👨\u200d👩\u200d👧 Piknik", "می\u200cخواهم", "क्\u200dष"])
def test_what_a_text_needs_stays_without_a_remark(title: str) -> None:
    for text, name in (
        (f"Zadanie;Termin\n{title};maj 2024\n", "x.csv"),
        (f"<table><tr><th>Zadanie<th>Termin<tr><td>{title}<td>maj 2024</table>", "x.html"),
    ):
        found = bring(text, name, audience="A")
        assert found.plan.tasks[0].title == title
        assert not [line for line in remarks(found) if "invisible" in line]


def test_very_many_places_have_one_remark_for_the_rest() -> None:
    found = bring("Zadanie;Termin\n" + "B\u200bal;maj 2024\n" * 100, audience="A")
    found_remarks = [line for line in remarks(found) if "invisible" in line]
    assert len(found_remarks) == 21
    assert found_remarks[-1] == TWO.format(80, "U+200B")
