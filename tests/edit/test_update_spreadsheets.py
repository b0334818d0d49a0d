"""`osl update`: what spreadsheets make of dates, and tables in which nothing shows what was exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from returned import export, with_number, with_row, with_texts

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = """\
year: 2026
title: Plan pracy
organisation: Klub Seniora
audiences:
  sen: Seniorzy
tasks:
  - id: wyjazd
    title: Wyjazd do Kazimierza
    audiences: [sen]
    when: 14 maja 2026
    place: Kazimierz
    notes: autokar zamawia "Opiekun"
  - id: kurs
    title: Kurs
    audiences: [sen]
    when: czerwiec 2026
    status: done
    closed_on: 2026-02-27
  - id: bal
    title: Bal
    audiences: [sen]
    when: listopad 2026
    place: świetlica
"""
MOVE = "    moves:\n      - on: 2026-03-10\n        from: 14 maja 2026\n"


def with_texts_of_csv(file: Path, texts: dict[str, str]) -> Path:
    table = file.read_text(encoding="utf-8-sig")
    for old, new in texts.items():
        assert f'"{old}"' in table
        table = table.replace(f'"{old}"', f'"{new}"')
    file.write_text(table, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("number", "words"), [("46163", "21.05.2026"), ("46163.75", "21.05.2026 18:00"), ("46006", "15.12.2025")]
)
def test_the_number_that_a_spreadsheet_has_for_a_day_is_that_day(
    osl: Osl, plan: Path, number: str, words: str
) -> None:
    file = with_number(export(osl, plan, "xlsx"), "14 maja 2026", number)
    result = osl("update", str(file), "--yes", "--as-of", "2026-03-10")
    if "2025" in words:
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith('osl: wyjazd: the year "2025"')
    else:
        assert (result.code, result.err) == (0, "")
        assert result.out.startswith(f"wyjazd: Wyjazd do Kazimierza\n  date: 14 maja 2026 → {words}\n")
        text = plan.read_text(encoding="utf-8")
        assert f"when: {words}\n" in text.replace('"', "")
        assert MOVE in text


def test_a_number_for_the_same_day_is_not_a_move(osl: Osl, plan: Path) -> None:
    file = with_number(export(osl, plan, "xlsx"), "14 maja 2026", "46156")
    assert osl("update", str(file), "--yes").code == 0
    assert plan.read_text(encoding="utf-8") == PLAN.replace("14 maja 2026", "14.05.2026")


def test_months_as_a_spreadsheet_shows_them_are_not_a_change(osl: Osl, plan: Path) -> None:
    file = with_texts(export(osl, plan, "xlsx"), {"czerwiec 2026": "czerwiec.26"})
    assert osl("update", str(file), "--yes").out == "nothing to change\n"


def test_first_days_in_place_of_months_are_pointed_out(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "csv", "--columns", "title,when")
    days = {"14 maja 2026": "01.05.2026", "czerwiec 2026": "01.06.2026", "listopad 2026": "01.11.2026"}
    result = osl("update", str(with_texts_of_csv(file, days)), "--dry-run")
    assert 'every date is the first of a month, such as "01.05.2026"' in result.err


def test_the_first_day_of_the_month_in_the_plan_is_left_unless_the_file_shows_what_was_exported(
    osl: Osl, plan: Path
) -> None:
    days = {"czerwiec 2026": "01.06.2026", "listopad 2026": "02.11.2026"}
    result = osl("update", str(with_texts_of_csv(export(osl, plan, "csv"), days)), "--dry-run")
    made = (
        'osl: kurs: a spreadsheet may have made "01.06.2026" of "czerwiec 2026"; left as it is in the plan\n'
    )
    assert made in result.err
    assert "kurs" not in result.out
    assert 'bal: moved to "02.11.2026"' in result.out
    typed = osl("update", str(with_texts(export(osl, plan, "xlsx"), days)), "--dry-run")
    assert 'kurs: moved to "01.06.2026"' in typed.out


def test_a_closing_date_and_a_new_row_may_have_numbers_for_days(osl: Osl, plan: Path) -> None:
    file = with_number(export(osl, plan, "xlsx", "--columns", "title,addressees,when,status,closed_on"),
                       "2026-02-27", "46086")  # fmt: skip
    with_row(file, "Bal", ["Wieczór", "Seniorzy", "46296", "", ""])
    assert osl("update", str(file), "--yes").code == 0
    text = plan.read_text(encoding="utf-8")
    assert "closed_on: 2026-03-05\n" in text
    assert "    when: 01.10.2026\n" in text


def test_a_column_without_a_text_of_the_plan_empties_no_key_of_a_table_without_marks(
    osl: Osl, plan: Path
) -> None:
    file = export(osl, plan, "csv", "--columns", "title,when,place")
    rows = file.read_text(encoding="utf-8-sig").splitlines()
    added = ['"UWAGI"', "", "", '"zaprosić radę"']
    file.write_text(
        "\n".join(f"{row};{cell}" for row, cell in zip(rows, added, strict=True)), encoding="utf-8"
    )
    result = osl("update", str(file), "--dry-run")
    assert "  notes: – → zaprosić radę\n" in result.out
    assert "autokar" not in result.out
    assert 'the column "notes" has no text of the plan; its empty cells change nothing\n' in result.err


def test_a_cell_that_was_emptied_in_a_table_without_marks_is_shown(osl: Osl, plan: Path) -> None:
    file = export(osl, plan, "csv", "--columns", "title,when,place")
    result = osl("update", str(with_texts_of_csv(file, {"świetlica": ""})), "--dry-run")
    assert "  place: świetlica → –\n" in result.out
    assert "changes nothing" not in result.err


@pytest.mark.parametrize("words", ["wykonano", "zrealizowane"])
def test_a_status_in_a_table_without_marks_asks_for_no_reopening_because_it_has_no_date(
    osl: Osl, plan: Path, words: str
) -> None:
    file = export(osl, plan, "csv", "--columns", "title,status,closed_on,reason")
    result = osl("update", str(with_texts_of_csv(file, {"2026-02-27": "", "zrealizowane": words})))
    assert (result.code, result.out) == (0, "nothing to change\n")
