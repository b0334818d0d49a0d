"""`osl update`: cells that were merged, numbers and marks in cells, and rows that were copied or sorted."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from returned import export, with_row, with_texts, word_row, word_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Osl, Result

PLAN = """\
year: 2026
title: Plan pracy
introduction: Plan powstał po trzech spotkaniach z mieszkańcami gminy.
audiences:
  all: Mieszkańcy gminy
  sen: {name: Seniorzy, within: all}
tasks:
  - id: ferie
    title: Ferie
    audiences: [all]
    when: 19–30 stycznia 2026
    tentative: true
  - id: bal
    title: Bal
    audiences: [sen]
    when: 14 lutego 2026
    place: świetlica
  - id: targi
    title: Targi
    audiences: [all]
    when: lipiec 2026
"""
NOTHING = "nothing to change\n"


def in_word(osl: Osl, plan: Path, change: Callable[[Any, Any], object], *more: str) -> Result:
    """The result of the update with an export, its document and its table of tasks changed by a person."""
    file = export(osl, plan, "docx", *more)
    word, table = word_table(file, "Bal")
    change(word, table)
    word.save(str(file))
    return osl("update", str(file), "--dry-run")


def row_of(table: Any, title: str) -> int:
    return [row._tr for row in table.rows].index(word_row(table, title)._tr)


def test_cells_merged_beside_each_other_are_named_and_not_taken_over(osl: Osl, plan: Path) -> None:
    def merge(_word: Any, table: Any) -> None:
        at = row_of(table, "Bal")
        table.cell(at, 1).merge(table.cell(at, 2))

    result = in_word(osl, plan, merge)
    assert (result.code, result.out) == (0, NOTHING)
    assert 'the cell "Seniorzy 14 lutego 2026" spans several; it is not clear what each has' in result.err


@pytest.mark.parametrize(("column", "text"), [(2, "14 lutego 2026 lipiec 2026"), (0, "Bal Targi")])
def test_cells_merged_with_those_below_are_named_and_not_taken_over(
    osl: Osl, plan: Path, column: int, text: str
) -> None:
    def merge(_word: Any, table: Any) -> None:
        at = row_of(table, "Bal")
        table.cell(at, column).merge(table.cell(at + 1, column))

    result = in_word(osl, plan, merge)
    assert (result.code, result.out) == (0, NOTHING)
    assert result.err.count(f'the cell "{text}" spans several') == 2


def test_lists_in_cells_that_were_merged_are_named_and_not_taken_over(osl: Osl, plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    for title, partners in (("Bal", "[OSP, KGW]"), ("Targi", "[GOK]")):
        text = text.replace(f"title: {title}\n", f"title: {title}\n    partners: {partners}\n")
    plan.write_text(text, encoding="utf-8")

    def merge(_word: Any, table: Any) -> None:
        at = row_of(table, "Bal")
        table.cell(at, 1).merge(table.cell(at + 1, 1))

    result = in_word(osl, plan, merge, "--columns", "title,partners")
    assert (result.code, result.out) == (0, NOTHING)
    assert result.err.count('the cell "• OSP • KGW • GOK" spans several') == 2


def test_one_date_in_a_cell_merged_with_the_one_below_is_the_date_of_both(osl: Osl, plan: Path) -> None:
    def merge(_word: Any, table: Any) -> None:
        at = row_of(table, "Bal")
        merged = table.cell(at, 2).merge(table.cell(at + 1, 2))
        for extra in merged.paragraphs[1:]:
            extra._p.getparent().remove(extra._p)
        merged.paragraphs[0].runs[0].text = "maj 2026"

    out = in_word(osl, plan, merge).out
    assert "date: 14 lutego 2026 → maj 2026" in out
    assert "date: lipiec 2026 → maj 2026" in out


def test_numbers_before_all_titles_are_not_part_of_them(osl: Osl, plan: Path) -> None:
    def number(_word: Any, table: Any) -> None:
        for n, row in enumerate(table.rows[1:], start=1):
            run = row.cells[0].paragraphs[0].runs[0]
            run.text = f"{n}. {run.text}"

    assert in_word(osl, plan, number).out == NOTHING


@pytest.mark.parametrize("more", ["", "\n    tentative: true"])
def test_titles_with_numbers_of_their_own_keep_them(osl: Osl, plan: Path, more: str) -> None:
    text = plan.read_text(encoding="utf-8").replace("    tentative: true\n", "")
    for n, title in enumerate(("Ferie", "Bal", "Targi"), start=1):
        text = text.replace(f"title: {title}", f"title: {n}. {title}{more}")
    plan.write_text(text, encoding="utf-8")
    assert osl("update", str(export(osl, plan, "xlsx")), "--dry-run").out == NOTHING


def test_a_dash_is_an_emptied_cell_and_a_mark_stands_for_the_cell_above(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "xlsx", "--columns", "title,addressees,when,place")
    out = osl("update", str(with_texts(file, {"świetlica": "–", "Seniorzy": "j.w."})), "--dry-run").out
    assert "place: świetlica → –" in out
    assert "addressees: Seniorzy → Mieszkańcy gminy" in out


def test_a_line_and_a_table_that_a_person_wrote_beside_the_tasks_are_named(osl: Osl, plan: Path) -> None:
    def add(word: Any, _table: Any) -> None:
        word.add_paragraph("Proszę dopisać kino letnie.")
        cells = word.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = "Budżet", "500 zł"

    result = in_word(osl, plan, add)
    assert result.out == NOTHING
    assert '"Proszę dopisać kino letnie." is beside the tasks, and is not taken over' in result.err
    assert '"Budżet 500 zł" is beside the tasks' in result.err


@pytest.mark.parametrize("kind", ["docx", "html", "xlsx"])
@pytest.mark.parametrize("more", [(), ("--audience", "sen")])
def test_nothing_is_beside_the_tasks_of_an_export_that_nobody_changed(
    osl: Osl, plan: Path, kind: str, more: tuple[str, ...]
) -> None:
    text = plan.read_text(encoding="utf-8").replace("Plan powstał", "Wersja robocza, powstała")
    plan.write_text(text, encoding="utf-8")
    result = osl("update", str(export(osl, plan, kind, *more)), "--dry-run")
    assert (result.code, result.out, result.err) == (0, NOTHING, "")


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_the_picture_of_an_export_may_be_another_one_now(osl: Osl, plan: Path, kind: str) -> None:
    file = export(osl, plan, kind)
    text = plan.read_text(encoding="utf-8").replace("14 lutego 2026", "luty 2026")
    plan.write_text(text.replace("lipiec 2026", "nie wiadomo kiedy"), encoding="utf-8")
    assert "is beside the tasks" not in osl("update", str(file), "--dry-run").err


@pytest.mark.parametrize("kind", ["csv", "md"])
def test_a_file_that_shows_no_origin_may_be_without_the_introduction(osl: Osl, plan: Path, kind: str) -> None:
    result = osl("update", str(export(osl, plan, kind)), "--dry-run")
    assert result.out == NOTHING
    assert "introduction" not in result.err


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_a_section_may_be_called_as_the_plan_is(osl: Osl, plan: Path, kind: str) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(
        text.replace("title: Bal", "title: Bal\n    section: Plan pracy – 2026"), encoding="utf-8"
    )
    assert osl("update", str(export(osl, plan, kind)), "--dry-run").out == NOTHING


def test_an_introduction_that_was_deleted_is_named(osl: Osl, plan: Path) -> None:
    def delete(word: Any, _table: Any) -> None:
        line = next(one for one in word.paragraphs if one.text.startswith("Plan powstał"))
        line._p.getparent().remove(line._p)

    result = in_word(osl, plan, delete)
    assert result.out == NOTHING
    assert 'plan "Plan powstał po trzech spotkaniach z mieszkańcami gminy.", file "–"' in result.err


def test_a_copy_of_a_row_is_no_new_task(osl: Osl, plan: Path) -> None:
    file = with_row(export(osl, plan, "xlsx"), "Bal", ("Bal", "Seniorzy", "14 lutego 2026"))
    result = osl("update", str(file), "--dry-run")
    assert result.out == NOTHING
    assert '"Bal" repeats a row that was exported; it was left out' in result.err


@pytest.mark.parametrize("text", ["Proszę o koszty", "Razem: 3"])
def test_a_note_below_the_rows_is_named_and_changes_no_task(osl: Osl, plan: Path, text: str) -> None:
    cells = ("", text, "") if text.startswith("Proszę") else (text, "", "")
    result = osl("update", str(with_row(export(osl, plan, "xlsx"), "Bal", cells)), "--dry-run")
    assert result.out == NOTHING
    assert f'"{text}" was left out' in result.err


def test_a_new_row_with_a_date_is_no_sum_of_the_others(osl: Osl, plan: Path) -> None:
    cells = ("Suma odpustowa", "Seniorzy", "15 sierpnia 2026")
    result = osl("update", str(with_row(export(osl, plan, "xlsx"), "Bal", cells)), "--dry-run")
    assert 'new: "Suma odpustowa", 15 sierpnia 2026' in result.out


def test_rows_sorted_without_the_hidden_column_keep_their_tasks(osl: Osl, plan: Path) -> None:
    result = osl("update", str(with_sheet(export(osl, plan, "xlsx"), _with_exchanged_rows)), "--dry-run")
    assert result.out == NOTHING
    assert "the rows are in another order than in the export" in result.err


def with_sheet(file: Path, change: Callable[[str], str]) -> Path:
    """The exported spreadsheet `file` with the XML of its sheet changed."""
    made = BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode("utf-8")
            new.writestr(name, change(part) if name == "xl/worksheets/sheet1.xml" else part)
    file.write_bytes(made.getvalue())
    return file


def _with_exchanged_rows(sheet: str) -> str:
    """The sheet with the texts of its second and third row exchanged, except in the column of ids."""
    values = dict(re.findall(r'<c r="([A-C][23])"[^>]*><v>(\d+)</v>', sheet))
    assert len(values) == 6
    other = {"2": "3", "3": "2"}
    return re.sub(
        r'(<c r="([A-C])([23])"[^>]*><v>)\d+',
        lambda found: found[1] + values[found[2] + other[found[3]]],
        sheet,
    )


@pytest.mark.parametrize("kind", ["docx", "xlsx", "html"])
@pytest.mark.parametrize(("title", "renamed"), [("Koncert", "bal"), ("Bal", "bal, targi")])
def test_tasks_that_were_renamed_to_the_titles_of_others_keep_their_dates(
    osl: Osl, plan: Path, kind: str, title: str, renamed: str
) -> None:
    file = with_texts(export(osl, plan, kind), {"Targi": "?", "Bal": "Targi", "?": title})
    result = osl("update", str(file), "--yes")
    assert f"{renamed}: renamed to a title that another task had in the export" in result.err
    first, second = PLAN.split("title: Bal")
    changed = f"{first}title: Targi{second.replace('title: Targi', f'title: {title}')}"
    assert plan.read_text(encoding="utf-8") == changed


def test_a_sheet_that_was_sorted_and_changed_in_one_cell_has_that_change_alone(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "xlsx")
    with_sheet(file, _with_exchanged_rows)
    result = osl("update", str(with_texts(file, {"14 lutego 2026": "21 lutego 2026"})), "--dry-run")
    assert result.out.startswith("bal: Bal\n  date: 14 lutego 2026 → 21 lutego 2026\n")
    assert "ferie: " not in result.out
