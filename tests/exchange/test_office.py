"""The Word documents as LibreOffice shows them: every word arrives on paper."""

from __future__ import annotations

from datetime import date
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from docx import api
from made_plans import HARMFUL, plan_of
from office import on_paper

from osl.checking.check import check
from osl.dates.ranges import whole_year
from osl.exchange.exporting.columns import columns
from osl.exchange.exporting.plan_document import document_of
from osl.exchange.exporting.report_document import report_document
from osl.exchange.exporting.writers.docx import docx
from osl.plan import Plan, Task
from osl.questions.report import report

if TYPE_CHECKING:
    from osl.exchange.exporting.document import Document

KLUCZE = check("p", (ROOT / "plans" / "2023.yaml").read_bytes(), day=date(2023, 12, 31)).plan
TEXTS = plan_of(*(Task(f"t{n}", text, audiences=("all",), when="maj") for n, text in enumerate(HARMFUL)))
MANY = plan_of(*(Task(f"t{n}", f"Zadanie {n}", audiences=("ngo",), when="20–22 maja") for n in range(120)))


def published(plan: Plan, asked: str | None = None) -> Document:
    return document_of(plan, columns(asked, private=True), private=True, complete=asked == "all")


DOCUMENTS = {
    "plan": published(KLUCZE),
    "broad": published(KLUCZE, "id,title,purpose,activities,audiences,when,place,responsible,notes"),
    "report": report_document(report(KLUCZE, date(2023, 12, 31), whole_year(2023))),
    "harmful": published(TEXTS),
    "long": published(MANY),
    "empty": published(plan_of()),
}


@cache
def word() -> dict[str, bytes]:
    return {name: docx(document) for name, document in DOCUMENTS.items()}


@pytest.fixture(scope="module")
def paper() -> dict[str, str]:
    return on_paper(word())


def squeezed(text: str) -> str:
    """`text` without spaces: those at the end of a line are not on paper, and a long word may be torn."""
    return "".join(text.split())


def written(data: bytes) -> list[str]:
    """The lines of a Word document, those of its tables too."""
    document = api.Document(BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in document.paragraphs), *cells]).splitlines()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_line_of_a_document_is_on_paper(name: str, paper: dict[str, str]) -> None:
    shown = squeezed(paper[name])
    assert [line for line in written(word()[name]) if squeezed(line) not in shown] == []


def test_the_columns_of_the_picture_have_room_for_their_headings_and_numbers(paper: dict[str, str]) -> None:
    for name in ("plan", "long", "report"):
        assert "VIII" in paper[name].split()
    assert "120" in paper["long"].split()


def test_a_long_table_repeats_its_headings_on_every_page(paper: dict[str, str]) -> None:
    pages = [page for page in paper["long"].split("\f") if "Zadanie" in page]
    assert len(pages) > 2
    assert [page.count("Addressees") for page in pages] == [1] * len(pages)
