"""Several tables of one plan: what is above each is the heading of its tasks."""

from __future__ import annotations

import docx
import pytest
from bringing import bring, remarks
from word_documents import add_table, saved

HEAD = ("Zadanie", "Termin")
TITLE = "Plan pracy klubu na rok 2026"


def word(*parts: str | tuple[str, ...]) -> bytes:
    """A Word document of paragraphs, and of tables with one row below the headings."""
    document = docx.Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
        else:
            add_table(document, HEAD, part)
    return saved(document)


def sections(data: bytes, name: str) -> list[tuple[str, str | None, str | None]]:
    return [(task.title, task.section, task.when) for task in bring(data, name).plan.tasks]


def test_the_line_above_each_of_several_tables_is_a_section() -> None:
    data = word(TITLE, "I kwartał", ("Bal", "7 lutego"), "II kwartał", ("Piknik", "31 maja"))
    assert sections(data, "plan.docx") == [
        ("Bal", "I kwartał", "7 lutego"),
        ("Piknik", "II kwartał", "31 maja"),
    ]
    said = [one for one in remarks(bring(data, "plan.docx")) if "I kwartał" in one]
    assert said[0].endswith('"I kwartał" is above a table; it was read as the heading of a section')
    assert len(said) == 2


def test_a_month_above_each_of_several_tables_is_that_of_its_tasks() -> None:
    data = word(TITLE, "Luty", ("Bal", ""), "Maj", ("Piknik", "31"))
    assert sections(data, "plan.docx") == [("Bal", None, "Luty"), ("Piknik", None, "31 Maj")]


@pytest.mark.parametrize("second", ["Zadania te realizuje klub.", "Sporządził: Jan Kos"])
def test_other_lines_between_tables_are_left_out(second: str) -> None:
    data = word(TITLE, ("Bal", "7 lutego"), second, ("Piknik", "31 maja"))
    assert [section for _, section, _ in sections(data, "plan.docx")] == [None, None]
    assert any(second in one and "left out" in one for one in remarks(bring(data, "plan.docx")))


def test_the_title_above_the_first_table_is_no_section() -> None:
    data = word(TITLE, ("Bal", "7 lutego"), "Sekcja muzyczna", ("Piknik", "31 maja"))
    assert bring(data, "plan.docx").plan.title == TITLE
    assert [section for _, section, _ in sections(data, "plan.docx")] == [None, "Sekcja muzyczna"]
