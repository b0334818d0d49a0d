"""Text whose columns are below each other, and text whose cells only a space separates."""

from __future__ import annotations

import pytest
from bringing import bring

ALIGNED = """\
Plan pracy na 2024 rok

Lp.   Zadanie                  Termin           Osoba            Uwagi
                               realizacji       odpowiedzialna
I. INTEGRACJA MIESZKAŃCÓW GMINY I GOŚCI Z SĄSIEDZTWA
1.    Spotkanie noworoczne z   10 stycznia      Anna Nowak
      mieszkańcami Zalesia     2024 r.          Jan Kowalski
2.    Festyn:                  styczeń          dyrektor         w miarę
      - gry                    czerwiec                          środków
      - koncert                październik
3.    Wycieczka do Torunia     maj 2024         CUS              zapisy do
                                                                 15 maja
II. ZDROWIE
4.    Obchody rocznicy         3 maja 2024 r.   GOK
      Konstytucji 3
      Maja
Opracowała: Anna Nowak
"""


def test_wrapped_cells_below_each_other_are_the_cells_of_one_row() -> None:
    first, second, third, fourth = bring(ALIGNED, "plan.txt").plan.tasks
    assert (first.title, first.when) == ("Spotkanie noworoczne z mieszkańcami Zalesia", "10 stycznia 2024 r.")
    assert first.responsible == "Anna Nowak, Jan Kowalski"
    assert (second.title, second.activities) == ("Festyn", ("gry", "koncert"))
    assert (second.when, second.notes) == ("styczeń, czerwiec, październik", "w miarę środków")
    assert (third.when, third.notes) == ("maj 2024", "zapisy do 15 maja")
    assert fourth.title == "Obchody rocznicy Konstytucji 3 Maja"


def test_a_line_across_the_columns_is_a_section_and_what_is_below_the_table_is_reported() -> None:
    found = bring(ALIGNED, "plan.txt")
    sections = [task.section for task in found.plan.tasks]
    assert sections == [
        *["I. INTEGRACJA MIESZKAŃCÓW GMINY I GOŚCI Z SĄSIEDZTWA"] * 3,
        "II. ZDROWIE",
    ]
    assert '"Opracowała: Anna Nowak" was left out' in [str(one.message) for one in found.remarks]


def test_rows_without_numbers_are_told_apart_by_their_dates_and_capitals() -> None:
    found = bring(
        "Plan 2024\nZadanie                  Adresaci         Termin\n"
        "Bal karnawałowy          dzieci           luty 2024\n"
        "Rozeznanie potrzeb       Mieszkańcy       cały rok\n"
        "mieszkańców              gminy\n"
        "Piknik                   rodziny          1 i 2 czerwca 2024\n",
        "plan.txt",
    )
    assert [task.title for task in found.plan.tasks] == [
        "Bal karnawałowy",
        "Rozeznanie potrzeb mieszkańców",
        "Piknik",
    ]
    assert found.plan.tasks[1].addressees == "Mieszkańcy gminy"


@pytest.mark.parametrize(
    "row", ["1. Zaduszki 31.10.2024r. dyrektor szkoły", "2. Dofinansowanie maj 2024 GOK"]
)
def test_no_word_and_no_date_is_cut_where_spaces_separate_the_cells(row: str) -> None:
    found = bring(f"PLAN 2024\nUROCZYSTOŚĆ TERMIN OSOBA ODPOWIEDZIALNA\n{row}\n", "plan.txt")
    task = found.plan.tasks[0]
    words = f"{task.title} {task.when} {task.responsible or ''}".split()
    assert set(words) <= set(row.split())


def test_months_on_lines_of_one_cell_are_one_date_phrase_not_headings() -> None:
    text = (
        "Plan 2024\nLp.\tZadanie\tTermin\n1.\tBal\tstyczeń\nczerwiec\npaździernik\n2.\tRajd\tdo ustalenia\n"
    )
    bal, rajd = bring(text, "plan.txt").plan.tasks
    assert (bal.when, rajd.when, rajd.months) == ("styczeń, czerwiec, październik", "do ustalenia", None)


def test_a_month_above_tasks_that_are_all_in_other_months_is_reported() -> None:
    text = "Zadanie;Termin\nSTYCZEŃ;\nBal;12 lutego 2024\nKolędy;6 marca 2024\nMAJ;\nPiknik;1 maja 2024\n"
    said = [str(one.message) for one in bring(text, "plan.csv").remarks]
    assert [one for one in said if "left out" in one] == ['"STYCZEŃ" was left out']


@pytest.mark.parametrize(
    "heading", ["Wskaźnik realizacji (liczba osób)", "Liczba uczestników", "Efekt zadania"]
)
def test_a_column_of_what_is_counted_is_not_a_column_of_people(heading: str) -> None:
    found = bring(f"Zadanie;{heading};Termin;Realizator\nBal;20 osób;maj 2024;Anna Nowak\n", "plan.csv")
    assert found.plan.tasks[0].responsible == "Anna Nowak"
    assert list(found.annotations[0].unknown.values()) == ["20 osób"]


def test_a_column_without_a_heading_numbers_the_rows_also_between_sections() -> None:
    found = bring(
        ";Uroczystość;Termin\nI. Szkoła;;\n1.;Bal;maj 2024\nII. Dom;;\n2.;Rajd;maj 2024\n", "plan.csv"
    )
    assert [one.unknown for one in found.annotations] == [{}, {}]
