"""Lists of tasks, and pasted rows whose cells a browser tore: each line is where it belongs."""

from __future__ import annotations

from contextlib import suppress

import pytest
from bringing import bring, remarks

from osl.problem import OslError


def tasks(text: str) -> list[tuple[str, str | None]]:
    """The title and the date phrase of each task in `text`."""
    return [(task.title, task.when) for task in bring(text, "a.txt", year=2024).plan.tasks]


@pytest.mark.parametrize("mark", ["• ", "- ", "  * ", "– ", ""])
def test_items_under_a_month_are_tasks_of_that_month(mark: str) -> None:
    january = f"Styczeń:\n\n{mark}Koncert kolęd\n{mark}Bal\n\n"
    text = f"Kalendarz imprez na rok 2024\n\n{january}Luty:\n\n{mark}Wystawa\n"
    assert tasks(text) == [("Koncert kolęd", "Styczeń"), ("Bal", "Styczeń"), ("Wystawa", "Luty")]


def test_a_date_in_brackets_or_after_a_dash_is_that_of_its_item() -> None:
    text = "Plan pracy klubu na rok 2024\n\n1. Bal (06.02.2024)\n2. Opłatek\n3. Wycieczka do Torunia – maj\n"
    assert tasks(text) == [
        ("Bal", "06.02.2024"), ("Opłatek", "do ustalenia"), ("Wycieczka do Torunia", "maj"),
    ]  # fmt: skip


def test_a_date_before_a_dash_is_followed_by_task_place_and_person() -> None:
    text = "Plan 2024\n20.01 – Koncert kolęd – GOK – M. Lis\n3.02 – Bal – remiza – KGW\n1 maja - Piknik\n"
    found = bring(text, "a.txt").plan.tasks
    assert [(t.title, t.when, t.place, t.responsible) for t in found] == [
        ("Koncert kolęd", "20.01", "GOK", "M. Lis"),
        ("Bal", "3.02", "remiza", "KGW"),
        ("Piknik", "1 maja", None, None),
    ]


def test_lines_below_a_day_are_tasks_of_that_day() -> None:
    text = "Plan 2024\n5 maja\nMajówka\nRajd\n1 – 3 czerwca 2024\nFestyn\n"
    assert tasks(text) == [("Majówka", "5 maja"), ("Rajd", "5 maja"), ("Festyn", "1 – 3 czerwca 2024")]


@pytest.mark.parametrize("heads", ["Opis z art. 6\nTermin", "Lp. Zadanie Adresaci Termin \nrealizacji"])
def test_headings_of_a_table_are_no_list(heads: str) -> None:
    found: list[tuple[str, str | None]] = []
    with suppress(OslError):  # there is too little of it to show which cell is which
        found = tasks(f"Plan 2024\n{heads}\nBal \nletni\nluty\n5 maja\nRajd\n")
    assert not {title for title, _ in found} & {"Opis z art. 6", "Termin", "realizacji"}


def test_lines_of_the_last_cell_belong_to_the_row_above() -> None:
    text = (
        "Plan na 2024 rok\n\nLp.\tZadanie\tOdpowiedzialny\tTermin\n1\tFestyn\tGOK\tRealizacja\n"
        "w całym okresie działania\n2\tRajd\tOSP\t2 maja 2024 r.\n14 maja 2024 r.\n3\tBal\tKGW\tluty\n"
    )
    assert tasks(text) == [
        ("Festyn", "Realizacja w całym okresie działania"),
        ("Rajd", "2 maja 2024 r., 14 maja 2024 r."),
        ("Bal", "luty"),
    ]


def test_the_items_of_a_month_stay_below_it() -> None:
    text = "Plan na 2024 rok\n\nMiesiąc\tZadanie\nstyczeń\t- zebranie\n- wybory\nluty\t- bal\n- kulig\n"
    assert tasks(text) == [("zebranie", "styczeń"), ("wybory", "styczeń"), ("bal", "luty"), ("kulig", "luty")]


def test_rows_below_a_merged_month_have_it() -> None:
    text = "Miesiąc\tZadanie\tOdpowiedzialny\nwrzesień\tWybory\tSU\nKampania\topiekun\npaździernik\tBal\tSU\n"
    assert tasks(text) == [("Wybory", "wrzesień"), ("Kampania", "wrzesień"), ("Bal", "październik")]


def test_an_empty_first_heading_that_a_browser_dropped_is_put_back() -> None:
    rows = "1.\tInauguracja\t4.09.2024\tdyrekcja\n2.\tBal\t1.02.2024\tp. A. Lis\np. B. Kos\n"
    text = f"\nUROCZYSTOŚĆ\tTERMIN\tOSOBA\n{rows}"
    found = bring(text, "a.txt")
    assert [(t.title, t.when, t.responsible) for t in found.plan.tasks] == [
        ("Inauguracja", "4.09.2024", "dyrekcja"),
        ("Bal", "1.02.2024", "p. A. Lis, p. B. Kos"),
    ]


def test_no_cell_ends_within_a_date() -> None:
    rows = "1. Inauguracja roku 04.09.2024 r. dyrekcja\n2. Dzień Patryka Marzec 2024 r.\n"
    text = f"PLAN 2024\nUROCZYSTOŚĆ TERMIN OSOBA ODPOWIEDZIALNA\n{rows}"
    assert tasks(text) == [("Inauguracja roku", "04.09.2024 r."), ("Dzień Patryka", "Marzec 2024 r.")]
    assert any("hard to separate" in line for line in remarks(bring(text, "a.txt")))


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_numbered_cells_on_lines_of_their_own_are_rows(between: str) -> None:
    lines = (
        "Plan na 2024 rok", "Lp.", "Zakres działalności", "Realizujący zadania wynikające z art. 6 ustawy",
        "Sposób realizacji", "Termin", "1.", "Wyznaczenie koordynatora", "Kierownik", "Powołanie",
        "Marzec 2024",
        "2.", "Przegląd strony", "Informatyk", "Sprawdzenie deklaracji", "Kwiecień 2024",
    )  # fmt: skip
    found = bring(between.join(lines) + "\n", "a.txt").plan.tasks
    assert [(t.title, t.responsible, t.method, t.when) for t in found] == [
        ("Wyznaczenie koordynatora", "Kierownik", "Powołanie", "Marzec 2024"),
        ("Przegląd strony", "Informatyk", "Sprawdzenie deklaracji", "Kwiecień 2024"),
    ]


def test_an_unknown_heading_among_numbered_cells_is_a_column_of_its_own() -> None:
    lines = (
        "Lp.",
        "Uroczystość",
        "Termin",
        "Efekty wychowawcze",
        "1.",
        "Wybory",
        "maj 2024",
        "Samodzielność",
    )
    found = bring("\n\n".join(lines) + "\n", "a.txt")
    assert [task.title for task in found.plan.tasks] == ["Wybory"]
    assert found.annotations[0].unknown == {"Efekty wychowawcze": "Samodzielność"}


def test_words_behind_the_date_of_an_item_go_to_its_title() -> None:
    text = "Plan 2025\n- Opłatek – 12 stycznia, tort\n- Ostatki, 22 lutego – bal\n- Kino, 12 maja, godz. 17\n"
    assert [(task.title, task.when) for task in bring(text).plan.tasks] == [
        ("Opłatek, tort", "12 stycznia"),
        ("Ostatki – bal", "22 lutego"),
        ("Kino", "12 maja, godz. 17"),
    ]


def test_what_goes_on_all_year_may_head_a_list() -> None:
    text = "Plan na 2025 rok\nStyczeń\n- Bal\n- Kino\nCały rok\n- Dyżury\nNa bieżąco\n- Porady\n"
    assert [(task.title, task.when) for task in bring(text).plan.tasks] == [
        ("Bal", "Styczeń"), ("Kino", "Styczeń"), ("Dyżury", "Cały rok"), ("Porady", "Na bieżąco"),
    ]  # fmt: skip
