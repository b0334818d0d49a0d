"""The Word document: real styles, repeated headers, a title and a language; read back by python-docx."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import api
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from hypothesis import given
from made_plans import part, plan_of, plans

from osl import i18n
from osl.dates.ranges import whole_year
from osl.exchange.exporting.columns import columns
from osl.exchange.exporting.document import Table
from osl.exchange.exporting.plan_document import document_of
from osl.exchange.exporting.report_document import report_document
from osl.exchange.exporting.widths import room_wanted, shares
from osl.exchange.exporting.writers.docx import docx
from osl.exchange.plan_tables import PlanTable
from osl.plan import Plan, Task
from osl.questions.report import report
from osl.text.address import is_relative

PLAN = plan_of(
    Task("a", "Kampania", activities=("www", "plakaty"), audiences=("all",), when="do 31 marca"),
    Task("b", "Piknik", audiences=("all", "ngo"), when="maj", section="Wydarzenia"),
    introduction="Wstęp.", language="pl",
)  # fmt: skip


def word(plan: Plan = PLAN, asked: str | None = None) -> Any:
    document = document_of(plan, columns(asked, private=True), private=True, complete=asked == "all")
    return api.Document(BytesIO(docx(document)))


def rows(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_document_knows_its_title_author_and_language() -> None:
    i18n.use("pl")
    about = word().core_properties
    assert (about.title, about.author, about.language, about.comments) == (
        "Plan – 2023",
        "CUS Klucze",
        "pl",
        "",
    )
    languages = {one.get(qn("w:val")) for one in word().styles.element.iter(qn("w:lang"))}
    assert languages == {"pl-PL"}


def test_the_document_says_nothing_of_the_template_that_it_was_made_from() -> None:
    data = docx(document_of(PLAN, columns(None, private=True), private=True))
    about = api.Document(BytesIO(data)).core_properties
    assert (about.created, about.modified, about.last_modified_by) == (None, None, "")
    with ZipFile(BytesIO(data)) as parts:
        assert not [name for name in parts.namelist() if "thumbnail" in name]
        assert b"<Application>osl</Application></Properties>" in parts.read("docProps/app.xml")
        assert (
            b'compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
            in parts.read("word/settings.xml")
        )


def test_the_same_document_is_the_same_bytes_whenever_it_is_made() -> None:
    document = document_of(PLAN, columns(None, private=True), private=True)
    data = docx(document)
    with ZipFile(BytesIO(data)) as parts:
        assert {one.date_time for one in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert docx(document) == data


def test_no_paragraph_is_there_only_to_leave_room() -> None:
    assert [p.text for p in word(asked="all").paragraphs if not p.text] == []


def test_headings_captions_and_lists_have_real_styles() -> None:
    styles = [(p.style.name, p.text) for p in word().paragraphs if p.text]
    assert ("Title", "Plan\u00a0–\u00a02023") in styles
    assert ("Heading 1", "Wydarzenia") in styles
    assert ("Caption", "task 1\u00a0of 2") in styles
    cell = word().tables[1].rows[1].cells[0]
    assert [(p.style.name, p.text) for p in cell.paragraphs] == [
        ("Table Text", "Kampania"), ("List Bullet", "www"), ("List Bullet", "plakaty")
    ]  # fmt: skip


def test_the_table_is_the_one_that_is_published() -> None:
    _year, first, second = word().tables
    assert rows(first) == [
        ["Task", "Addressees", "Dates"],
        ["Kampania\nwww\nplakaty", "Mieszkańcy", "do 31\u00a0marca"],
    ]
    assert rows(second)[1] == ["Piknik", "Mieszkańcy, NGO", "maj"]


def test_header_rows_are_repeated_and_no_row_is_torn() -> None:
    for table in word().tables:
        header, *others = table.rows
        assert header._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in others)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_no_cells_are_merged() -> None:
    for table in word().tables:
        assert not list(table._tbl.iter(qn("w:gridSpan"), qn("w:vMerge")))


def test_the_year_is_a_table_of_symbols() -> None:
    assert rows(word().tables[0])[1] == ["Kampania", "", "", "▼", *[""] * 9]


def test_the_plans_own_words_are_marked_where_the_document_speaks_another_language() -> None:
    i18n.use("en")
    run = word().tables[1].rows[1].cells[0].paragraphs[0].runs[0]
    assert run._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "pl-PL"


def test_a_broad_table_turns_the_page() -> None:
    upright, turned = word().sections[0], word(asked="all").sections[0]
    assert upright.page_width < upright.page_height
    assert turned.page_width > turned.page_height


def test_a_page_is_as_broad_as_its_words_need() -> None:
    keys: dict[str, Any] = dict.fromkeys(("place", "cost", "method", "purpose", "condition"), "w" * 20)
    keys |= {"notes": "x" * 20, "responsible": "y" * 20, "partners": ("z" * 20,)}
    plan = plan_of(Task("a", "Zadanie", audiences=("all",), when="maj", **keys))
    assert round(word(asked="title,place").sections[0].page_width.mm) == 210
    assert round(word(plan, "title,place,cost,method,when,id").sections[0].page_width.mm) == 297
    assert round(word(plan, "all").sections[0].page_width.mm) == 558


def test_a_word_too_long_for_a_page_leaves_room_for_the_other_columns() -> None:
    table = Table("", PlanTable(("a", "b"), (("x" * 300, "listopad"),)))
    assert shares(table, 480)[1] * 480 > 5.6 * len("listopad")


def test_a_page_is_turned_if_few_columns_have_words_too_long_for_it() -> None:
    keys: dict[str, Any] = dict.fromkeys(("place", "cost", "method"), "Przedsiębiorczość-mieszkańców")
    plan = plan_of(Task("a", "Współorganizacja", audiences=("all",), when="maj", **keys))
    assert round(word(plan, "title,place,cost,method").sections[0].page_width.mm) == 297


def test_a_short_word_is_whole_even_if_the_long_ones_beside_it_are_not() -> None:
    table = Table("", PlanTable(("a", "b", "c"), (("x" * 24, "listopad", "y" * 24),)))
    long, short, _long = shares(table, 200)
    assert short * 200 > 5.6 * len("listopad")
    assert long * 200 > 60


def test_a_list_in_a_cell_has_room_for_its_bullets() -> None:
    table = Table("", PlanTable(("a",), (("Stowarzyszenie",),)))
    listed = Table("", PlanTable(("a",), (("• Stowarzyszenie",),)))
    assert room_wanted(listed) - room_wanted(table) == 5


@pytest.mark.parametrize("is_report", [False, True])
def test_each_line_of_the_picture_leads_to_the_title_of_its_task(is_report: bool) -> None:  # noqa: FBT001
    made = document_of(PLAN, columns("when,title", private=True), private=True)
    if is_report:
        made = report_document(report(PLAN, date(2023, 12, 31), whole_year(2023)))
    year, *tables = api.Document(BytesIO(docx(made))).tables
    found = {}
    for row in year.rows[1:]:
        (link,) = row.cells[0].paragraphs[0].hyperlinks
        found[link.text.removeprefix("1. ").removeprefix("2. ")] = link.fragment
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    marks = {
        mark.get(qn("w:name")): cell.text for cell in cells for mark in cell._tc.iter(qn("w:bookmarkStart"))
    }
    assert len(found) == 2
    assert {title: marks[name].split("\n")[0] for title, name in found.items()} == {
        "Kampania": "Kampania", "Piknik": "Piknik",
    }  # fmt: skip


def test_the_months_of_the_picture_are_of_one_breadth() -> None:
    year = word().tables[0]
    assert len({column.width for column in list(year.columns)[1:]}) == 1
    assert {cell.paragraphs[0].alignment for cell in year.rows[1].cells[1:]} == {WD_ALIGN_PARAGRAPH.CENTER}


def test_a_column_has_room_for_its_longest_word_before_others_have_more() -> None:
    table = Table("", PlanTable(("a", "b"), (("Konstantynopolitańczykowianeczka", "x"), ("x", "y " * 200))))
    first, second = shares(table, 400)
    assert first * 400 > 5 * len("Konstantynopolitańczykowianeczka")
    assert first + second == pytest.approx(1)


@part(8)
@given(plans())
def test_any_plan_makes_a_document_and_none_of_its_texts_is_more_than_text(plan: Plan) -> None:
    shown = word(plan, "all")
    texts = [p.text for p in shown.paragraphs] + [
        text for table in shown.tables for row in rows(table) for text in row
    ]
    assert all(i18n.visible(text) == text for text in texts)
    links = [link.url for task in plan.all_tasks() for link in task.links]
    targets = [one.target_ref for one in shown.part.rels.values() if one.is_external]
    assert set(targets) == {url for url in links if url and not is_relative(url)}


def test_what_no_xml_may_hold_is_written_as_its_escape() -> None:
    plan = plan_of(Task("a", "x\uffff\x00", audiences=("all",), when="maj"), title="P\ufffe")
    assert next(p.text for p in word(plan).paragraphs) == "P\\ufffe\u00a0–\u00a02023"
    assert rows(word(plan).tables[1])[1][0] == "x\\uffff\\u0000"


def test_the_footer_has_the_title_the_day_and_the_pages_in_fields() -> None:
    dated = PLAN._replace(published=date(2023, 1, 10))
    footer = word(dated).sections[0].footer
    assert footer.paragraphs[0].text.startswith(
        "Plan\u00a0–\u00a02023 · as of 10\u00a0January\u00a02023 · page "
    )
    fields = [one.get(qn("w:instr")) for one in footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
