"""Spreadsheets with a sheet for each month or quarter."""

from __future__ import annotations

import pytest
from bringing import bring, remarks
from workbooks import HEADINGS, workbook

from osl.exchange.importing.detect import read_document

MAY = (1, "Bal", "Seniorzy", "3 V")
JUNE = (1, "Kino", "Dzieci", "12 VI")
TOGETHER = 'the sheets {} have the same headings and were read as one plan; for one of them: --sheet "{}"'


@pytest.mark.parametrize("names", [("I półrocze", "II półrocze"), ("Sport", "Kultura")])
def test_sheets_with_the_same_headings_are_one_plan_and_their_names_its_sections(
    names: tuple[str, str],
) -> None:
    sheets = {names[0]: (HEADINGS, MAY), "Telefony": (("Anna", "500 100 200"),), names[1]: (HEADINGS, JUNE)}
    found = bring(workbook(sheets), "plan.xlsx", year=2026)
    assert [(task.title, task.section, task.when) for task in found.plan.tasks] == [
        ("Bal", names[0], "3 V"),
        ("Kino", names[1], "12 VI"),
    ]
    said = remarks(found)
    assert TOGETHER.format(", ".join(names), names[0]) in said
    assert 'the sheet "Telefony" was left out; to import it: --sheet "Telefony"' in said


def test_sheets_named_for_months_give_the_months_of_their_days() -> None:
    sheets = {
        "Maj": (HEADINGS, (1, "Bal", "Seniorzy", "3")),
        "Czerwiec": (HEADINGS, (1, "Kino", "Dzieci", "")),
    }
    found = bring(workbook(sheets), "plan.xlsx", year=2026)
    assert [(task.when, task.months) for task in found.plan.tasks] == [("3 Maj", None), ("Czerwiec", None)]


def test_names_that_programs_give_to_sheets_are_no_sections() -> None:
    found = bring(workbook({"Arkusz1": (HEADINGS, MAY), "Sheet2": (HEADINGS, JUNE)}), "plan.xlsx", year=2026)
    assert [task.section for task in found.plan.tasks] == [None, None]


def test_plans_of_two_years_and_other_tables_are_not_read_together() -> None:
    two = bring(
        workbook({"Plan 2025": (HEADINGS, MAY), "Plan 2026": (HEADINGS, JUNE)}), "plan.xlsx", year=2026
    )
    above = (("Plan na rok 2025",), HEADINGS, MAY), (("Plan na rok 2026",), HEADINGS, JUNE)
    titled = bring(workbook({"A": above[0], "B": above[1]}), "plan.xlsx", year=2026)
    other = bring(
        workbook({"A": (HEADINGS, MAY), "B": ((*HEADINGS[:-1], "Kiedy"), JUNE)}), "plan.xlsx", year=2026
    )
    for found in (two, titled, other):
        assert [task.title for task in found.plan.tasks] == ["Bal"]
        assert any("was left out; to import it: --sheet" in one for one in remarks(found))


def test_a_copy_of_a_sheet_is_left_out_and_reported() -> None:
    found = bring(
        workbook({"Plan": (HEADINGS, MAY, JUNE), "Kopia": (HEADINGS, MAY, JUNE)}), "plan.xlsx", year=2026
    )
    assert [task.title for task in found.plan.tasks] == ["Bal", "Kino"]
    assert any("it repeats table 1 and was left out" in one for one in remarks(found))


def test_months_of_two_years_are_one_plan() -> None:
    sheets = {"Grudzień 2025": (HEADINGS, MAY), "Styczeń 2026": (HEADINGS, JUNE)}
    found = bring(workbook(sheets), "plan.xlsx", year=2026)
    assert [task.title for task in found.plan.tasks] == ["Bal", "Kino"]


def test_one_of_them_can_be_asked_for() -> None:
    document = read_document(
        "plan.xlsx", workbook({"Maj": (HEADINGS, MAY), "Czerwiec": (HEADINGS, JUNE)}), sheet="Czerwiec"
    )
    assert [table.rows[-1].cells[1] for table in document.tables] == ["Kino"]
    assert document.remarks == ()
