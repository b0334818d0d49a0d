"""Headings in words that osl does not know: the rows below show which row they are, and what they name."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

ROWS = """\
Oprawa nabożeństwa;11 lutego;Jan
Sprzedaż świec;marzec;Ewa
Zbiórka żywności;V–VI;Ola
Paczki;4 grudnia;Jan
"""


def titles(text: str) -> list[str]:
    return [task.title for task in bring(text, "plan.csv", year=2025).plan.tasks]


@pytest.mark.parametrize(
    "head",
    ["Dzieło;Pora;Kto robi", "DZIEŁO;TERMIN LUB OKRES;PRZYGOTOWUJE", "Sprawa;Do kiedy;Kto pilnuje"],
)
def test_a_row_without_a_date_above_rows_that_have_one_is_headings(head: str) -> None:
    assert titles(f"{head}\n{ROWS}") == ["Oprawa nabożeństwa", "Sprzedaż świec", "Zbiórka żywności", "Paczki"]


def test_headings_that_no_word_shows_are_reported_one_by_one() -> None:
    said = remarks(bring(f"Dzieło;Pora;Czyje\n{ROWS}", "plan.csv", year=2025))
    assert 'line 1: the column "Dzieło" was taken for: title' in said
    assert 'line 1: the column "Pora" was taken for: when' in said
    assert any("unknown column" in one and "Czyje" in one for one in said)


def test_a_row_whose_cells_begin_with_words_of_headings_is_no_headings_if_it_has_a_date() -> None:
    head = "Nr;Przedmiot sprawy;Kroki;Pora;Czyje\n"
    rows = "".join(
        f"{at}.;{title};{steps};{when};{who}\n"
        for at, (title, steps, when, who) in enumerate(
            (
                ("Wybór liderów", "rozmowy", "I – III", "sołtysi"),
                ("Szkolenie liderów", "dwa dni, trener", "kwiecień", "Lider grupy"),
                ("Spotkanie wsi", "zaproszenia", "8 maja", "rada"),
                ("Zakończenie", "podziękowania", "grudzień", "Zespół"),
            ),
            start=1,
        )
    )
    assert titles(head + rows) == ["Wybór liderów", "Szkolenie liderów", "Spotkanie wsi", "Zakończenie"]


def test_a_table_without_headings_keeps_its_first_row_also_if_no_date_can_be_read_from_it() -> None:
    first = "Zebranie sprawozdawcze wszystkich członków koła;jak zawsze;Ela\n"
    assert titles(first + ROWS)[0] == "Zebranie sprawozdawcze wszystkich członków koła"


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Zad. do wykonania", "title"), ("Współpr.", "partners"), ("Ter. realizacji", "when")],
)
def test_a_shortened_word_names_a_column(heading: str, field: str) -> None:
    known = {"title": "Zadanie", "when": "Termin", "partners": "Partnerzy"}
    head = ";".join(heading if name == field else text for name, text in known.items())
    task = bring(
        f"{head};Miejsce\nBal;maj;OSP;park\nRajd;lipiec;GOK;las\n", "plan.csv", year=2025
    ).plan.tasks[0]
    assert (task.title, task.when, task.partners) == ("Bal", "maj", ("OSP",))


def test_a_shortened_word_that_begins_words_of_two_fields_names_none() -> None:
    said = remarks(bring("Zadanie;Termin;Kier.\nBal;maj;OSP\n", "plan.csv", year=2025))
    assert any("unknown column" in one and "Kier." in one for one in said)


@pytest.mark.parametrize("period", ["Wrzesień 2025", "Rok 2025", "2025 r.", "Jesień", "Rok szkolny"])
def test_a_period_above_the_dates_is_a_heading_beside_words_that_are_headings(period: str) -> None:
    rows = "1.09;Rozpoczęcie;sala\n12.09;Sprzątanie;park\n20.09;Piknik;ogród\n30.09;Dzień chłopaka;sala\n"
    found = bring(f"{period};Wydarzenie;Miejsce\n{rows}", "plan.csv", year=2025)
    assert [task.place for task in found.plan.tasks] == ["sala", "park", "ogród", "sala"]
    assert f'line 1: the column "{period}" was taken for: when' in remarks(found)


def test_a_first_row_that_may_be_a_task_is_reported_whole() -> None:
    said = remarks(bring(f"Zebranie;po feriach wg grafiku;Prezes\n{ROWS}", "plan.csv", year=2025))
    assert 'line 1: "Zebranie | po feriach wg grafiku | Prezes" was taken for headings' in said


def test_a_word_of_dates_may_head_a_column_of_something_else() -> None:
    assert titles(f"Inicjatywa;Przypada na;Potrzeby\n{ROWS}")[0] == "Oprawa nabożeństwa"


def test_a_task_below_others_is_not_headings_though_it_has_their_words() -> None:
    rows = """\
Kolędnicy;s. Teresa;26–30 grudnia;stroje, gwiazda
Dzień Chorego;Z. Rataj;11 lutego;dowóz 15 osób
Jałmużna;wolontariusze;na Wielki Post zwyczajowo;120 skarbonek
Odbiorcy paczek;Z. Rataj;Wielki Tydzień zwyczajowo;koszt 3 tys. zł
Majówka;Koło Różańcowe;w maju;kwiaty
"""
    assert titles(f"Inicjatywa;Animator;Przypada na;Potrzeby\n{rows}") == [
        "Kolędnicy", "Dzień Chorego", "Jałmużna", "Odbiorcy paczek", "Majówka",
    ]  # fmt: skip


def test_a_heading_of_results_does_not_name_tasks() -> None:
    head = "Podmiot wiodący;Spodziewany efekt;Kierunek działania;Realizacja\n"
    rows = "".join(
        f"OPS {n};{n} protokoły z obrad;Posiedzenie zespołu {n};{when}\n"
        for n, when in enumerate(("maj", "lipiec", "III kwartał", "grudzień"))
    )
    assert titles(head + rows)[0] == "Posiedzenie zespołu 0"
