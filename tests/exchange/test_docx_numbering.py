"""Sections that Word numbers by itself: import gives the number that a person sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import docx
import pytest
from bringing import bring
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from word_documents import add_table, saved

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

LEVELS = (
    '<w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
    '<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
)
SECOND = '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'


def put_list(document: Any, form: str, text: str = "%1.", start: str = "1", override: str = "") -> None:
    """Put a list with the id 77 into the numbering of `document`; 78 is the same, with `override`."""
    levels = LEVELS.format(start=start, form=form, text=text) + SECOND
    numbering = document.part.numbering_part.element
    first = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(first))
    for name, more in (("77", ""), ("78", override)):
        one = f'<w:num {nsdecls("w")} w:numId="{name}"><w:abstractNumId w:val="77"/>{more}</w:num>'
        numbering.append(parse_xml(one))


def number(paragraph: Any, name: str = "77", level: int = 0) -> None:
    made = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(made))


def plan(document: Any) -> Any:
    made = add_table(
        document,
        ("Lp.", "Zadanie", "Adresaci", "Termin"),
        ("Integracja", "", "", ""),
        ("", "Bal", "Dzieci", "15 stycznia"),
        ("Nauka", "", "", ""),
        ("", "Kursy", "Seniorzy", "maj"),
    )
    for row in (1, 3):
        made.cell(row, 0).merge(made.cell(row, 3))
    return made


def sections(document: Any) -> list[str]:
    return [task.section or "" for task in bring(saved(document), "plan.docx", year=2023).plan.tasks]


@pytest.mark.parametrize(
    ("form", "text", "start", "expected"),
    [
        ("decimal", "%1.", "1", ["1. Integracja", "2. Nauka"]),
        ("upperRoman", "%1.", "3", ["III. Integracja", "IV. Nauka"]),
        ("lowerRoman", "%1)", "1", ["i) Integracja", "ii) Nauka"]),
        ("upperLetter", "%1.", "26", ["Z. Integracja", "AA. Nauka"]),
        ("lowerLetter", "%1)", "1", ["a) Integracja", "b) Nauka"]),
        ("bullet", "•", "1", ["Integracja", "Nauka"]),
    ],
)
def test_a_section_row_has_the_number_that_word_shows(
    form: str, text: str, start: str, expected: list[str]
) -> None:
    document = docx.Document()
    put_list(document, form, text, start)
    made = plan(document)
    for row in (1, 3):
        number(made.cell(row, 0).paragraphs[0])
    assert sections(document) == expected


def test_a_list_starts_again_where_word_does() -> None:
    document = docx.Document()
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    put_list(document, "decimal", override=again)
    made = plan(document)
    number(made.cell(1, 0).paragraphs[0])
    number(made.cell(3, 0).paragraphs[0], "78")
    assert sections(document) == ["1. Integracja", "7. Nauka"]


def test_titles_and_numbers_of_rows_stay_without_the_number() -> None:
    document = docx.Document()
    put_list(document, "decimal")
    made = plan(document)
    for row in (2, 4):
        number(made.cell(row, 0).paragraphs[0])
        number(made.cell(row, 1).paragraphs[0])
    found = bring(saved(document), "plan.docx", year=2023).plan.tasks
    assert [(task.title, task.section) for task in found] == [("Bal", "Integracja"), ("Kursy", "Nauka")]


def test_headings_are_numbered_by_their_style_and_below_each_other() -> None:
    document = docx.Document()
    put_list(document, "decimal")
    style = document.styles["Heading 2"].element.get_or_add_pPr()
    style.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="77"/></w:numPr>'))
    for title in ("Integracja", "Nauka"):
        document.add_heading(title, 2)
        number(document.add_heading("Dzieci", 3), level=1)
        add_table(document, ("Zadanie", "Adresaci", "Termin"), (f"Bal {title}", "Dzieci", "maj"))
    assert sections(document) == ["1.1 Dzieci", "2.1 Dzieci"]


def test_a_list_that_is_not_there_or_has_wrong_numbers_does_no_harm() -> None:
    document = docx.Document()
    put_list(document, "upperRoman", "%1.%9", start="-99999999")
    made = plan(document)
    number(made.cell(1, 0).paragraphs[0], "4711")
    number(made.cell(3, 0).paragraphs[0])
    assert sections(document) == ["Integracja", "I. Nauka"]


@pytest.mark.parametrize("typed", [True, False])
def test_a_number_in_a_cell_beside_the_section_is_as_if_it_were_typed(*, typed: bool) -> None:
    document = docx.Document()
    put_list(document, "upperRoman")
    made = add_table(
        document,
        ("Lp.", "Zadanie", "Adresaci", "Termin"),
        ("I." if typed else "", "Integracja", "", ""),
        ("1.", "Bal", "Dzieci", "15 stycznia"),
        ("II." if typed else "", "Nauka", "", ""),
        ("2.", "Kursy", "Seniorzy", "maj"),
    )
    for row in (1, 3):
        made.cell(row, 1).merge(made.cell(row, 3))
        if not typed:
            number(made.cell(row, 0).paragraphs[0])
    tasks = bring(saved(document), "plan.docx", year=2023).plan.tasks
    assert [(task.title, task.section) for task in tasks] == [
        ("Bal", "I. Integracja"),
        ("Kursy", "II. Nauka"),
    ]


def test_the_numbers_of_an_office_s_template_are_no_change_of_a_section(osl: Osl, tmp_path: Path) -> None:
    plan, file = tmp_path / "2026.yaml", tmp_path / "plan.docx"
    plan.write_text(
        "year: 2026\ntitle: Plan\naudiences: {all: Everyone}\ntasks:\n"
        "  - {id: bal, title: Bal, section: Integracja, audiences: [all], when: maj}\n"
        "  - {id: kurs, title: Kurs, section: Nauka, audiences: [all], when: lipiec}\n",
        encoding="utf-8",
    )
    assert osl("export", "--plan", str(plan), "-o", str(file)).code == 0
    document = docx.Document(str(file))
    put_list(document, "decimal")
    headed = [one for one in document.paragraphs if one.text in ("Integracja", "Nauka")]
    for one in headed:
        number(one)
    document.save(str(file))
    assert len(headed) == 2
    assert osl("update", str(file), "--plan", str(plan)).out == "nothing to change\n"
