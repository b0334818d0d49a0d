"""`osl update`: tables that people gave another shape, and what they changed around the table."""

from __future__ import annotations

import csv
import io
import re
import shlex
from typing import TYPE_CHECKING, Any

import pytest
from returned import export, with_row, with_texts

from osl.exchange.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from conftest import Osl

PLAN = """\
year: 2026
title: Plan pracy
organisation: GOK Brzezina
approved_by: Wójt Gminy
approved_on: 2026-01-05
audiences:
  all: Mieszkańcy gminy
  sen: {name: Seniorzy, within: all}
tasks:
  - id: ferie
    title: Ferie
    activities: [warsztaty, turniej]
    audiences: [all]
    when: 19–30 stycznia 2026
    method: półkolonie
  - id: bal
    title: Bal
    audiences: [sen]
    when: 14 lutego 2026
    place: świetlica
    method: spotkanie
  - id: targi
    title: Targi
    audiences: [all]
    months: [7, 8]
    place: rynek
"""
NOTHING = "nothing to change\n"


def cells_of(file: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=";"))


def with_cells(file: Path, rows: Sequence[Sequence[str]]) -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    file.write_text(text.getvalue(), encoding="utf-8")
    return file


def with_column(file: Path, heading: str, text: str = "") -> Path:
    """The Word document in `file` with a second column, which has `text` in its first row of a task."""
    import copy

    import docx

    word = docx.Document(str(file))
    table = next(one for one in reversed(word.tables) if "Bal" in one.columns[0].cells[2].text)
    for n, row in enumerate(table.rows):
        cell: Any = copy.deepcopy(row.cells[1]._tc)
        for extra in [one for one in cell if one.tag.endswith("}p")][1:]:
            cell.remove(extra)
        for run in cell.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
            run.text = heading if n == 0 else text if n == 1 else ""
        row.cells[0]._tc.addnext(cell)
    word.save(str(file))
    return file


# ---- columns


@pytest.mark.parametrize("heading", ["Czynności", "Cel", "Grupy adresatów", "Miesiące", "Miejsce", "Status"])
def test_an_empty_column_in_a_table_without_marks_changes_nothing(osl: Osl, plan: Path, heading: str) -> None:
    rows = cells_of(export(osl, plan, "csv"))
    file = with_cells(plan.parent / "plan.csv", [[*rows[0], heading], *([*row, ""] for row in rows[1:])])
    assert osl("update", str(file), "--dry-run").out == NOTHING


@pytest.mark.parametrize("heading", ["Miejsce", "MIEJSCE", "Lokalizacja", "Koszt", "Czynności"])
def test_an_empty_column_beside_that_of_the_export_takes_nothing_away(
    osl: Osl, plan: Path, heading: str
) -> None:
    file = with_column(export(osl, plan, "docx", "--columns", "title,when,place"), heading)
    result = osl("update", str(file), "--yes")
    assert (result.out, result.err) == (NOTHING, "")


def test_texts_in_a_second_column_of_places_fill_the_places_that_are_empty(osl: Osl, plan: Path) -> None:
    file = with_column(export(osl, plan, "docx", "--columns", "title,when,place"), "Miejsce", "hala")
    assert osl("update", str(file), "--yes").code == 0
    wanted = PLAN.replace("    method: półkolonie\n", "    method: półkolonie\n    place: hala\n")
    assert sorted(plan.read_text(encoding="utf-8").split("\n")) == sorted(wanted.split("\n"))


def test_a_title_is_never_taken_from_another_column(osl: Osl, plan: Path) -> None:
    rows = cells_of(export(osl, plan, "csv", "--columns", "title,when,method"))
    file = with_cells(plan.parent / "plan.csv", [row[1:] for row in rows])
    assert osl("update", str(file), "--dry-run").out == NOTHING


def test_a_table_of_all_columns_with_another_one_has_its_tasks(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "xlsx", "--columns", "all"), {"STATUS": "Stan prac"})
    assert osl("update", str(file), "--yes").out == NOTHING
    imported = osl("import", str(file), "-o", str(plan.parent / "again.yaml"))
    assert imported.code == 0
    assert "title: Bal\n" in (plan.parent / "again.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["html", "xlsx"])
def test_rows_without_headings_above_them_are_refused(osl: Osl, plan: Path, kind: str) -> None:
    file = export(osl, plan, kind)
    if kind == "html":
        page = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"<thead>.*?</thead>", "", page, flags=re.DOTALL), encoding="utf-8")
    else:
        with_texts(file, dict.fromkeys(("ZADANIE", "ADRESACI", "TERMINY"), ""))
    result = osl("update", str(file), "--yes")
    assert (result.code, result.out) == (2, "")
    assert result.err == (f"osl: {file}: its rows have no headings above them; copy those of a new export\n")


# ---- around the table


@pytest.mark.parametrize("kind", ["html", "docx", "xlsx"])
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Wójt Gminy", "Burmistrz", '"approved by" of the plan is not taken over: plan "{}", file "{}"'),
        ("Seniorzy", "Seniorki", '"audiences" of the plan is not taken over: plan "{}", file "sen: {}"'),
    ],
)  # fmt: skip
def test_what_was_changed_around_the_tasks_is_named(
    osl: Osl, plan: Path, kind: str, old: str, new: str, said: str
) -> None:
    result = osl("update", str(with_texts(export(osl, plan, kind, "--columns", "all"), {old: new})), "--yes")
    assert result.out == NOTHING
    assert result.err == f"osl: {said.format(old, new)}; type: osl edit\n"


@pytest.mark.parametrize("kind", ["html", "docx", "xlsx"])
def test_words_that_were_changed_in_the_introduction_are_named(osl: Osl, plan: Path, kind: str) -> None:
    old, new = "Plan przyjęto po rozmowach.", "Plan przyjęto po dwóch rozmowach."
    text = plan.read_text(encoding="utf-8").replace("audiences:", f"introduction: {old}\naudiences:", 1)
    plan.write_text(text, encoding="utf-8")
    assert osl("update", str(export(osl, plan, kind)), "--yes").err == ""
    file = with_texts(export(osl, plan, kind), {old: new})
    said = f'"introduction" of the plan is not taken over: plan "{old}", file "{new}"'
    assert osl("update", str(file), "--yes").err == f"osl: {said}; type: osl edit\n"


def test_another_title_is_named_and_another_organisation_refused(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "html"), {typeset("Plan pracy – 2026"): "Plan działania – 2026"})
    said = '"title" of the plan is not taken over: plan "Plan pracy – 2026", file "Plan działania – 2026"'
    assert osl("update", str(file), "--yes").err == f"osl: {said}; type: osl edit\n"
    file = with_texts(export(osl, plan, "html"), {"GOK Brzezina": "GOK Sosna"})
    result = osl("update", str(file), "--yes")
    assert (result.code, result.err) == (2, 'osl: the file is of "GOK Sosna", the plan of "GOK Brzezina"\n')


def test_headings_that_were_deleted_above_tables_change_nothing(osl: Osl, plan: Path) -> None:
    import docx

    file = export(osl, plan, "docx")
    word = docx.Document(str(file))
    for paragraph in word.paragraphs:
        if paragraph.text.startswith(("Plan", "Jednostka", "Zatwierdził", "Data", "Zadania")):
            word.element.body.remove(paragraph._p)
    word.save(str(file))
    result = osl("update", str(file), "--yes")
    assert (result.out, result.err) == (NOTHING, "")


# ---- rows and cells


def test_of_a_row_and_its_copy_above_the_one_as_it_was_is_the_task(osl: Osl, plan: Path) -> None:
    file = with_row(export(osl, plan, "docx"), "Bal", ("Bal", "Seniorzy", "14 lutego 2026"))
    import docx

    word = docx.Document(str(file))
    upper, lower = (row for row in word.tables[-1].rows if row.cells[0].text == "Bal")
    for mark in [one for one in lower._tr.iter() if "bookmark" in one.tag]:  # as LibreOffice does
        mark.getparent().remove(mark)
    upper.cells[0].paragraphs[0].runs[0].text = "Bal letni"
    word.save(str(file))
    result = osl("update", str(file), "--yes")
    assert result.out.startswith('new: "Bal letni", 14 lutego 2026\n')
    assert "    title: Bal\n" in plan.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "groups"),
    [("Seniorzy\nSeniorzy", "[sen]"), ("Seniorzy\nMieszkańcy gminy", "[sen, all]")],
)
def test_names_on_several_lines_as_merged_cells_have_them_are_several_groups(
    osl: Osl, plan: Path, text: str, groups: str
) -> None:
    rows = cells_of(export(osl, plan, "csv"))
    rows = [[row[0], text, *row[2:]] if row[0] == "Bal" else row for row in rows]
    result = osl("update", str(with_cells(plan.parent / "plan.csv", rows)), "--dry-run")
    assert (result.out == NOTHING) == (groups == "[sen]")
    assert (f"+     audiences: {groups}\n" in result.out) == (groups != "[sen]")


def test_links_that_lost_their_addresses_in_a_table_without_marks_are_the_same(osl: Osl, plan: Path) -> None:
    link = "    links:\n      - {title: Plakat, url: https://example.org/p.pdf}\n"
    plan.write_text(PLAN.replace("    method: spotkanie\n", link), encoding="utf-8")
    rows = cells_of(export(osl, plan, "csv", "--columns", "title,when,links"))
    rows = [[cell.replace(" https://example.org/p.pdf", "") for cell in row] for row in rows]
    file = with_cells(plan.parent / "plan.csv", rows)
    assert osl("update", str(file), "--dry-run").out == NOTHING


# ---- hints


@pytest.mark.parametrize(
    ("cells", "command"),
    [
        (("Warsztaty szycia", "Rodzice, Seniorzy", ""),
         'osl add "Warsztaty szycia" --when "…" --audience sen --new-audience Rodzice'),
        (("Kurs", "Seniorzy, Mieszkańcy gminy", ""), 'osl add Kurs --when "…" --audience "sen,all"'),
        (("Kurs", "", "maj 2026"), 'osl add Kurs --when "maj 2026" --audience ID'),
    ],
)  # fmt: skip
def test_the_command_for_a_row_that_was_left_out_can_be_typed(
    osl: Osl, plan: Path, cells: tuple[str, ...], command: str
) -> None:
    result = osl("update", str(with_row(export(osl, plan, "html"), "Bal", cells)), "--yes")
    assert f"; type: {command}\n" in result.err
    assert osl(*shlex.split(command.replace("…", "maj").replace("ID", "sen"))[1:]).code == 0


def test_a_row_without_a_title_is_named_by_its_date(osl: Osl, plan: Path) -> None:
    result = osl("update", str(with_row(export(osl, plan, "html"), "Bal", ("", "Seniorzy", "maj"))), "--yes")
    assert 'osl: "maj" was left out: "title" is missing; type: osl add "…" --when maj' in result.err
