"""Spreadsheets, as offices keep their plans in them."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import pytest
from bringing import bring, remarks, three
from workbooks import HEADINGS, PLAN, ROWS, workbook

from osl.exchange.importing.detect import read_document
from osl.exchange.importing.readers.sheet_values import cell_text, shown_by_format
from osl.problem import OslError

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl


def test_a_table_in_a_spreadsheet_becomes_a_plan_with_the_rows_as_the_sheet_counts_them() -> None:
    found = bring(workbook({"Plan": (HEADINGS, (), *ROWS, (3, "Bieg", "Dzieci", "kiedyś"))}), "plan.xlsx")
    assert three(found) == [
        ("Bal", "Seniorzy", "luty 2026"),
        ("Kino", "Dzieci", "lipiec 2026"),
        ("Bieg", "Dzieci", "kiedyś"),
    ]
    assert 'sheet "Plan", row 5: no date can be read from "kiedyś"' in remarks(found)


def test_a_title_above_the_table_merged_cells_and_sections_are_understood() -> None:
    def merge(book: Any) -> None:
        sheet = book.get_worksheet_by_name("Plan")
        sheet.merge_range(0, 1, 0, 4, "Plan pracy organizatora na rok 2026")
        sheet.write_row(2, 1, HEADINGS)
        sheet.merge_range(3, 1, 3, 4, "I. Integracja")
        sheet.write_row(4, 1, (1, "Bal", "Seniorzy", "luty 2026"))
        sheet.write_row(5, 1, (2, "Kino", "", "lipiec 2026"))
        sheet.merge_range(4, 3, 5, 3, "Seniorzy")

    found = bring(workbook({"Plan": ()}, merge), "plan.xlsx")
    assert found.plan.title == "Plan pracy organizatora na rok 2026"
    assert three(found) == [("Bal", "Seniorzy", "luty 2026"), ("Kino", "Seniorzy", "lipiec 2026")]
    assert [task.section for task in found.plan.tasks] == ["I. Integracja", "I. Integracja"]


def test_a_cell_from_a_csv_file_of_osl_is_without_the_mark_that_keeps_it_from_being_a_formula() -> None:
    rows = ((1, "'=haft", "'+48 600", "maj 2026"), (2, "'Bal'", "'26", "maj 2026"))
    found = bring(workbook({"Plan": (HEADINGS, *rows)}), "plan.xlsx")
    assert [one[:2] for one in three(found)] == [("=haft", "+48 600"), ("'Bal'", "'26")]


def test_cells_with_dates_are_the_dates_that_the_sheet_shows() -> None:
    def dates(book: Any) -> None:
        formats = {code: book.add_format({"num_format": code}) for code in ("dd.mm.yyyy", "mmm yy", "d-mmm")}
        sheet = book.get_worksheet_by_name("Plan")
        for row, (value, code) in enumerate(
            (
                (date(2026, 5, 20), "dd.mm.yyyy"),
                (datetime(2026, 5, 21, 17, 30), "dd.mm.yyyy"),
                (date(2026, 5, 1), "mmm yy"),
                (date(2024, 6, 3), "d-mmm"),
            ),
            start=1,
        ):
            sheet.write_row(row, 0, (row, f"Zadanie {row}", "Dzieci"))
            sheet.write_datetime(row, 3, value, formats[code])

    found = bring(workbook({"Plan": (HEADINGS,)}, dates), "plan.xlsx", year=2026)
    times = [task.when for task in found.plan.tasks]
    assert times == ["20.05.2026", "21.05.2026 17:30", "05.2026", "03.06"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.0, "2"),
        (1.5, "1.5"),
        (0.1 + 0.2, "0.3"),
        (1e20, "1e+20"),
        (True, "yes"),
        (date(2026, 5, 1), "01.05.2026"),
        (datetime(2026, 5, 1), "01.05.2026"),
        (datetime(2026, 5, 1, 9), "01.05.2026 09:00"),
        (time(17, 5), "17:05"),
        (datetime(2026, 1, 2, 1) - datetime(2026, 1, 1), "25:00"),
        (" a\nb", " a\nb"),
    ],
)
def test_a_value_is_the_text_that_its_reader_sees(value: object, text: str) -> None:
    assert cell_text(value) == text


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("mmm\\-yy", "month"),
        ("[$-415]mmmm yyyy;@", "month"),
        ('mmmm yyyy" r."', "month"),
        ("[$-415]d\\ mmmm;@", "no-year"),
        ("d-mmm", "no-year"),
        ("dd.mm.yyyy", "day"),
        ("yyyy", "day"),
        ("h:mm", "day"),
        ("d.mm h:mm", "day"),
        ('"d', "day"),
    ],
)
def test_a_format_shows_a_day_a_month_or_no_year(code: str, shown: str) -> None:
    assert shown_by_format(code) == shown


def test_the_sheet_with_the_plan_is_found_and_the_others_are_named() -> None:
    data = workbook(
        {
            "Okładka": (("Gmina Lipiny",), ("Plan pracy na rok 2026",)),
            "Słownik": (("Kod", "Znaczenie"), ("A", "Bal")),
            "Zadania 2026": (HEADINGS, *ROWS),
            "Stare": (HEADINGS, (1, "Bieg", "Dzieci", "maj 2024")),
        }
    )
    found = bring(data, "plan.xlsx")
    assert found.plan.title == "Plan pracy na rok 2026"
    assert [task.title for task in found.plan.tasks] == ["Bal", "Kino"]
    left_out = [text for text in remarks(found) if text.startswith("the sheet")]
    assert left_out == [
        f'the sheet "{name}" was left out; to import it: --sheet "{name}"'
        for name in ("Okładka", "Słownik", "Stare")
    ]


@pytest.mark.parametrize("name", ["Stare", "stare", "  STARE "])
def test_another_sheet_can_be_asked_for(name: str) -> None:
    data = workbook({"Plan": (HEADINGS, *ROWS), "Stare": (HEADINGS, (1, "Bieg", "Dzieci", "maj 2024"))})
    document = read_document("plan.xlsx", data, sheet=name)
    assert document.tables[0].rows[1].cells == ("1", "Bieg", "Dzieci", "maj 2024")
    assert document.remarks == ()


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are() -> None:
    data = workbook({"Plan": (HEADINGS, *ROWS), "Stare": (HEADINGS,)})
    with pytest.raises(OslError, match='there is no sheet "Nowe"; there are: Plan, Stare'):
        read_document("plan.xlsx", data, sheet="Nowe")
    with pytest.raises(OslError, match="it has no sheets; --sheet is for spreadsheets"):
        read_document("plan.csv", b"Zadanie;Termin\nBal;maj 2026\n", sheet="Nowe")


def test_the_option_names_the_sheet(osl: Osl, tmp_path: Path) -> None:
    file = tmp_path / "plan.xlsx"
    file.write_bytes(workbook({"Plan": (HEADINGS, *ROWS), "Stare": (HEADINGS, (1, "Bieg", "", "maj 2024"))}))
    assert "title: Bieg" in osl("import", str(file), "--sheet", "Stare").out
    result = osl("import", str(file), "--sheet", "Nowe")
    said = f'osl: {file}: there is no sheet "Nowe"; there are: Plan, Stare\n'
    assert (result.code, result.out, result.err) == (2, "", said)


def test_hidden_sheets_and_rows_are_left_out_and_reported() -> None:
    def hide(book: Any) -> None:
        book.get_worksheet_by_name("Robocze").hide()
        book.get_worksheet_by_name("Plan").set_row(2, None, None, {"hidden": True})

    data = workbook({"Plan": (HEADINGS, *ROWS), "Robocze": (HEADINGS, *ROWS, *ROWS)}, hide)
    found = bring(data, "plan.xlsx")
    assert [task.title for task in found.plan.tasks] == ["Bal"]
    said = remarks(found)
    assert any("Kino" in line and "is hidden there; it was left out" in line for line in said)
    assert 'the hidden sheet "Robocze" was left out; to import it: --sheet "Robocze"' in said


def test_a_sheet_without_headings_is_taken_if_nothing_else_is_there() -> None:
    found = bring(workbook({"Arkusz1": tuple(row for row in ROWS)}), "plan.xlsx")
    assert [task.title for task in found.plan.tasks] == ["Bal", "Kino"]


@pytest.mark.parametrize("rows", [(), (("", " "),)])
def test_empty_sheets_are_reported(rows: tuple[tuple[str, ...], ...]) -> None:
    with pytest.raises(OslError, match="its sheets are empty"):
        read_document("plan.xlsx", workbook({"Arkusz1": rows}))


def test_a_sheet_of_which_all_is_struck_out_is_not_called_empty() -> None:
    def strike(book: Any) -> None:
        book.get_worksheet_by_name("Plan").write_row(0, 0, HEADINGS, book.add_format({"font_strikeout": 1}))

    with pytest.raises(OslError, match="all of its text is struck out"):
        read_document("plan.xlsx", workbook({"Plan": ()}, strike))


def test_formulas_that_were_never_counted_are_reported() -> None:
    def formulas(book: Any) -> None:
        sheet = book.get_worksheet_by_name("Plan")
        sheet.write_formula("C2", "=Spis!B7", None, "uncounted")
        sheet.write_formula("D3", "=B3", None, "empty")  # an empty text is a value

    made, data = io.BytesIO(), workbook({"Plan": (HEADINGS, *ROWS)}, formulas)
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name).replace(b' t="str"><f>Spis!B7</f><v>uncounted</v>', b"><f>Spis!B7</f><v/>")
            new.writestr(name, part.replace(b"<v>empty</v>", b"<v></v>"))
    found = [one for one in remarks(bring(made.getvalue(), "plan.xlsx")) if "formulas" in one]
    assert found == ['sheet "Plan": formulas there have no values (C2); save the file in Excel or Calc']


def test_the_error_of_a_formula_is_shown_as_the_sheet_shows_it() -> None:
    def fail(book: Any) -> None:
        book.get_worksheet_by_name("Plan").write_formula("C2", "=Spis!B7", None, "#REF!")

    found = bring(workbook({"Plan": (HEADINGS, *ROWS)}, fail), "plan.xlsx")
    assert [task.addressees for task in found.plan.tasks] == ["#REF!", "Dzieci"]


def test_cells_far_away_and_very_many_are_refused_before_there_is_room_for_them() -> None:
    def far(book: Any) -> None:
        book.get_worksheet_by_name("Plan").write_string(1_048_575, 16_383, "x")

    with pytest.raises(OslError, match="its cells reach to row 1048576; delete what is far from the table"):
        read_document("plan.xlsx", workbook({"Plan": (HEADINGS, *ROWS)}, far))
    many = workbook({"Plan": (HEADINGS, *(ROWS[0] for _ in range(60_000)))})
    with pytest.raises(OslError, match="a table of over 200000 cells is too large to be a plan"):
        read_document("plan.xlsx", many)


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The archive `data` with `old` replaced by `new` in one of its parts."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            content = before.read(name)
            assert name != part or old in content
            after.writestr(name, content.replace(old, new) if name == part else content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("part", "old", "new", "why"),
    [
        ("xl/worksheets/sheet1.xml", b"</sheetData>", b"", "the file is damaged"),
        ("xl/workbook.xml", b"<sheets>", b"<sheets", "the file is damaged"),
        ("xl/workbook.xml", b"<workbook", b"<!DOCTYPE a [<!ENTITY b 'c'>]><workbook", "an XML document type"),
        ("xl/styles.xml", b"<cellXfs", b"<cellXfs <", "the file is damaged"),
    ],
)
def test_a_damaged_or_dangerous_spreadsheet_is_refused(part: str, old: bytes, new: bytes, why: str) -> None:
    with pytest.raises(OslError, match=why):
        read_document("plan.xlsx", changed(PLAN, part, old, new))


def test_rows_and_cells_without_references_are_counted() -> None:
    data = PLAN
    for at in range(1, 4):
        data = changed(data, "xl/worksheets/sheet1.xml", f'<row r="{at}"'.encode(), b"<row")
    assert len(bring(data, "plan.xlsx").plan.tasks) == 2
