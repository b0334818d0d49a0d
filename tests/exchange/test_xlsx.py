"""The spreadsheet that `osl export` and `osl report` write, read by another library and by LibreOffice."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT
from made_plans import HARMFUL, plan_of
from office import converted
from python_calamine import CalamineWorkbook

from osl import i18n
from osl.checking.check import check
from osl.dates.ranges import whole_year
from osl.exchange.exporting.columns import DEFAULT
from osl.exchange.exporting.document import Document, Facts, Heading, Paragraph, Table
from osl.exchange.exporting.plan_document import document_of
from osl.exchange.exporting.report_document import report_document
from osl.exchange.exporting.writers.xlsx import xlsx
from osl.exchange.exporting.writers.xlsx_parts import sheet_names
from osl.exchange.importing.builder import ImportOptions, build_plan
from osl.exchange.importing.detect import read_document
from osl.exchange.importing.rows import read_rows
from osl.exchange.plan_tables import COLUMNS, PlanTable
from osl.plan import Plan, Task
from osl.problem import OslError
from osl.questions.report import report
from osl.text.escapes import escape

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

KLUCZE = check("p", (ROOT / "plans" / "2023.yaml").read_bytes(), day=date(2023, 12, 31)).plan
SECTIONED = plan_of(
    Task("a", "Bal", audiences=("all",), when="Maj 2026", section="I. Integracja"),
    Task("b", "Kino", audiences=("all",), when="1-2", section="II. Kultura"),
    Task("c", "=1+1", audiences=("all",), when="05.2026"),
)


def rows(data: bytes, sheet: str | int = 0) -> list[list[Any]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return book.get_sheet_by_name(book.sheet_names[sheet] if isinstance(sheet, int) else sheet).to_python()


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode("utf-8")


def plan_sheet(plan: Plan) -> bytes:
    return xlsx(document_of(plan, DEFAULT, private=False, sections=False))


def test_every_cell_of_a_plan_is_text_that_no_spreadsheet_takes_for_a_date_or_a_formula() -> None:
    data = plan_sheet(SECTIONED)
    assert [row[::2] for row in rows(data)[1:]] == [["Bal", "Maj 2026"], ["Kino", "1-2"], ["=1+1", "05.2026"]]
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert set(re.findall(r'<c r="[A-C][0-9]+" s="[0-9]+"(?: t="(\w+)")?', sheet)) == {"s"}
    assert 'numFmtId="49"' in part(data, "xl/styles.xml")  # the format "text"


def test_harmful_texts_arrive_letter_by_letter() -> None:
    plan = plan_of(*(Task(f"t{n}", text, audiences=("all",), when="maj") for n, text in enumerate(HARMFUL)))
    assert [row[0] for row in rows(plan_sheet(plan))[1:]] == [
        row[0]
        for row in document_of(plan, DEFAULT, private=False, sections=False).tables.__next__().block.rows
    ]


def test_the_heading_is_frozen_filtered_and_repeated_on_a4_landscape_with_page_numbers() -> None:
    sheet = part(plan_sheet(SECTIONED), "xl/worksheets/sheet1.xml")
    assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in sheet
    assert '<autoFilter ref="A1:C4"/>' in sheet
    assert re.search('<pageSetup paperSize="9".* orientation="landscape".*', sheet)
    assert 'fitToHeight="0"' in sheet
    assert "&amp;R&amp;P / &amp;N" in sheet
    assert "$1:$1" in part(plan_sheet(SECTIONED), "xl/workbook.xml")


def test_the_file_has_a_title_an_author_a_language_and_no_times() -> None:
    data = xlsx(document_of(KLUCZE, DEFAULT, private=False, sections=False))
    core = part(data, "docProps/core.xml")
    assert "<dc:title>Plan Organizowania Społeczności Lokalnej – 2023</dc:title>" in core
    assert "<dc:creator>Centrum Usług Społecznych w Kluczach</dc:creator>" in core
    assert "<dc:language>en-GB</dc:language>" in core
    assert "dcterms" not in re.sub("xmlns:\\S+", "", core)
    assert data == xlsx(document_of(KLUCZE, DEFAULT, private=False, sections=False))


def test_a_report_has_a_sheet_per_table_with_numbers_and_one_of_its_texts() -> None:
    document = report_document(report(KLUCZE, date(2023, 12, 31), whole_year(2023)))
    data = xlsx(document)
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    assert book.sheet_names == ["Planned and done", "By audience", "By quarter", "About the document"]
    for table, name in zip(document.tables, book.sheet_names, strict=False):
        found = rows(data, name)
        assert tuple(found[0]) == table.block.headings
        assert [[as_text(cell) for cell in row] for row in found[1:]] == [
            list(row) for row in table.block.rows
        ]
    last = rows(data, "Planned and done")[-1]
    assert last[-2:] == [0.0, "–"]
    assert ["Period:", "the year 2023"] in rows(data, "About the document")


def as_text(cell: Any) -> str:
    return str(int(cell)) if isinstance(cell, float) else str(cell)


def test_facts_and_paragraphs_around_the_tables_are_kept() -> None:
    table = Table("a", PlanTable(("x",), (("1",),)), numbers=frozenset({0}))
    parts = (
        Facts((("Period", "2023"),)),
        Paragraph("only seniors"),
        Heading("Totals"),
        table,
        Heading("Empty"),
    )
    data = xlsx(Document("Report", "en", "en", parts))
    assert rows(data, "About the document") == [["Report", ""], ["Period:", "2023"], ["only seniors", ""]]
    assert rows(data, "Totals") == [["x"], [1.0]]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["a", "A", "a"], ["a", "A 2", "a 3"]),
        (["[x]:*?/\\"], ["x"]),
        (["''"], ["Table"]),
        (["History"], ["History 2"]),
        (["Zadania i przedsięwzięcia planowane na rok"], ["Zadania i przedsięwzięcia"]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 29 + " 2"]),
        (["😀" * 20], ["😀" * 15]),
    ],
)
def test_names_of_sheets_are_such_as_excel_takes(wanted: list[str], names: list[str]) -> None:
    assert sheet_names(wanted) == names


def test_a_text_that_is_too_long_for_a_cell_is_refused() -> None:
    task = Task("a", "x" * 32_768, audiences=("all",), when="maj")
    with pytest.raises(
        OslError, match=r'"x{40}…" has 32768 characters; a cell of a spreadsheet has room for 32767'
    ):
        plan_sheet(plan_of(task))


def test_the_sections_are_a_column_unless_columns_were_asked_for(osl: Osl, tmp_path: Path) -> None:
    plan = tmp_path / "2026.yaml"
    plan.write_text(
        "year: 2026\ntitle: Plan\naudiences: {all: Wszyscy}\ntasks:\n"
        "  - {id: a, title: Bal, audiences: [all], when: maj, section: Integracja}\n",
        encoding="utf-8",
    )
    for more, headings in (((), ["SECTION", "TASK"]), (("--columns", "title,when"), ["TASK", "DATES"])):
        result = osl("--plan", str(plan), "export", "-o", str(tmp_path / "plan.xlsx"), "--force", *more)
        assert result.err == f"osl: written: {tmp_path / 'plan.xlsx'}\n"
        assert rows((tmp_path / "plan.xlsx").read_bytes())[0][:2] == headings
    result = osl("--plan", str(plan), "report", "-o", str(tmp_path / "report.xlsx"))
    assert (result.code, result.err) == (0, f"osl: written: {tmp_path / 'report.xlsx'}\n")


# ---- out, through LibreOffice, and in again


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_whole_export_is_the_same_plan_after_libreoffice_saved_it(language: str) -> None:
    i18n.use(language)
    harmful = plan_of(
        *(
            Task(f"t{n}", text or "x", audiences=("all",), when="Maj 2026", method=escape(text) or None)
            for n, text in enumerate(HARMFUL)
        )
    )
    klucze = KLUCZE._replace(tasks=tuple(task._replace(at=(0, 0)) for task in KLUCZE.tasks))
    plans = {"klucze": klucze, "sections": SECTIONED, "harmful": harmful}
    data = {
        name: xlsx(document_of(plan, tuple(COLUMNS), private=True, complete=True, sections=False))
        for name, plan in plans.items()
    }
    for extension in ("xlsx", "ods"):
        for name, again in converted(data, "xlsx", extension).items():
            document = read_document(f"{name}.{extension}", again)
            found = build_plan(document, read_rows(document), ImportOptions())
            assert found.plan == plans[name], (name, extension)
            assert found.remarks == ()
