"""Headings that are not known: the cells below show which column has the tasks and which their dates."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

ROWS = (
    ("Nauka pieczenia chleba", "chleb;mąka", "12 marca 2024", "J. Kos"),
    ("Bieg przełajowy", "medale", "maj 2024", "K. Lis"),
    ("Sadzenie drzew", "łopaty", "14.10.2024", "J. Kos"),
    ("Kolędowanie", "gwiazda", "grudzień 2024", "K. Lis"),
)


def table(headings: str, order: str = "0123") -> str:
    """The rows as CSV below the `headings`, numbered if one more of these is in front of those of `order`."""
    numbered = headings.count("\t") == len(order)
    rows = [[str(n)] * numbered + [row[int(at)] for at in order] for n, row in enumerate(ROWS, start=1)]
    return "\n".join([headings, *map("\t".join, rows)]) + "\n"


@pytest.mark.parametrize(
    ("headings", "order"),
    [
        ("Poz.\tKampania\tZakupy\tZaplanowano na\tEkipa", "0123"),
        ("Zamysł\tZaplanowano na\tZnaczenie", "021"),
        ("Planujemy\tDroga\tWypada", "012"),
        ("Wypada\tNabożeństwo\tDyżur", "203"),
        ("Działalność\tKalendarz\tPrelegent / gość", "023"),
        ("Nr\tSprawa / wniosek\tRealizacja\tObsada", "023"),
        ("Kto\tSprawa\tKiedy", "302"),
    ],
)
def test_a_first_row_without_a_date_above_dates_is_headings(headings: str, order: str) -> None:
    found = bring(table(headings, order), "plan.tsv")
    assert [(task.title, task.when) for task in found.plan.tasks] == [(row[0], row[2]) for row in ROWS]


def test_headings_that_only_the_cells_show_are_reported() -> None:
    found = remarks(bring(table("Zamysł\tZaplanowano na\tZnaczenie", "021"), "plan.tsv"))
    assert 'line 1: the column "Zamysł" was taken for: title' in found
    assert 'line 1: the column "Zaplanowano na" was taken for: when' in found
    assert 'line 1: unknown column "Znaczenie"; it was kept as x-znaczenie' in found


@pytest.mark.parametrize("first", ["Bal\tna sali\tluty 2024", "Bal\tna sali\t3"])
def test_a_first_row_with_a_date_or_a_number_is_a_task(first: str) -> None:
    found = bring(table(first, "012"), "plan.tsv")
    assert [task.title for task in found.plan.tasks] == ["Bal", *(row[0] for row in ROWS)]


@pytest.mark.parametrize(
    "headings",
    [
        "Co ma się wydarzyć\tZadania cząstkowe\tTermin",
        "Hasło\tTreści\tTermin",
        "Rodzaj zadania\tPunkty programu\tTermin",
        "Okazja\tOpis\tTermin",
        "Gdzie jedziemy\tCzego potrzeba\tTermin",
        "Obszar / zadanie\tPlanowane działania\tTermin",
        "Czynności\tJak sprawdzimy\tTermin",
    ],
)
def test_the_first_column_with_another_text_in_each_row_has_the_tasks(headings: str) -> None:
    found = bring(table(headings, "012"), "plan.tsv").plan.tasks
    assert [task.title for task in found] == [row[0] for row in ROWS]


@pytest.mark.parametrize(
    "headings", ["Odbiorcy\tNazwa zadania\tTermin", "Cel\tTreść zajęć\tTermin", "Kierunek\tZadania\tTermin"]
)
def test_a_heading_that_surely_names_the_tasks_is_believed(headings: str) -> None:
    found = bring(table(headings, "102"), "plan.tsv").plan.tasks
    assert [task.title for task in found] == [row[0] for row in ROWS]


def test_a_column_of_another_field_that_has_the_tasks_is_reported() -> None:
    found = bring(table("Gdzie jedziemy\tTermin\tKoszt", "021"), "plan.tsv")
    assert [task.title for task in found.plan.tasks] == [row[0] for row in ROWS]
    assert 'line 1: the column "Gdzie jedziemy" was taken for: title' in remarks(found)


def test_persons_are_no_tasks_and_a_purpose_that_is_taken_for_them_is_reported() -> None:
    found = bring(table("Odpowiedzialny\tCel\tTermin", "102"), "plan.tsv")
    assert [(task.title, task.responsible) for task in found.plan.tasks] == [(row[0], row[1]) for row in ROWS]
    assert 'line 1: the column "Cel" was taken for: title' in remarks(found)


def test_hours_beside_dates_below_an_unknown_heading_are_theirs() -> None:
    rows = ("1\tBal\t6.01.2024\t17.00", "2\tBieg\t4.05.2024\t10.00", "3\tFestyn\t9.06.2024\t15.00")
    found = bring("\n".join(["Nr\tImpreza\tWypada\tGodzina", *rows]) + "\n", "plan.tsv").plan.tasks
    assert found[0].when == "6.01.2024 godz. 17.00"


def test_headings_that_nobody_knows_are_found_below_the_title_of_a_pasted_plan() -> None:
    text = "Plan na rok 2024\nGmina Las\n" + table("Zamysł\tZaplanowano na\tZnaczenie", "021")
    found = bring(text).plan
    assert found.title == "Plan na rok 2024"
    assert [(task.title, task.when) for task in found.tasks] == [(row[0], row[2]) for row in ROWS]


def test_headings_that_nobody_knows_are_found_in_a_pasted_table_with_lines_in_its_cells() -> None:
    text = "Plan na rok 2024\n" + table("Nr\tZamysł\tZaopatrzenie\tWypada", "012").replace(";", "\n")
    found = bring(text).plan.tasks
    assert [(task.title, task.when) for task in found] == [(row[0], row[2]) for row in ROWS]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Miejsce", ("park", "las", "boisko", "remiza")),
        ("Koordynator", ("Lis", "Kos", "Wrona", "Duda")),
        ("Kwota", ("100 zł", "250 zł", "0 zł", "5000 zł")),
        ("Symbol", ("A/1", "A/2", "B/1", "B/2")),
    ],
)
def test_what_describes_a_task_has_them_if_the_column_in_front_names_something_else(
    heading: str, cells: tuple[str, ...]
) -> None:
    lines = [f"{cell}\t{row[0]}\t{row[2]}" for cell, row in zip(cells, ROWS, strict=True)]
    found = bring("\n".join([f"{heading}\tOpis działania\tTermin", *lines]) + "\n", "plan.tsv").plan.tasks
    assert [task.title for task in found] == [row[0] for row in ROWS]


def test_a_field_given_by_a_person_is_taken_also_below_headings_that_only_the_cells_show() -> None:
    text = table("Zamysł\tZaplanowano na\tZnaczenie", "021")
    assert bring(text, "plan.tsv", notes="Znaczenie").plan.tasks[1].notes == "medale"
    task = bring(text, "plan.tsv", title="Znaczenie", notes="Zamysł").plan.tasks[1]
    assert (task.title, task.when, task.notes) == ("medale", "maj 2024", "Bieg przełajowy")
