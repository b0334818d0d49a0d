"""Text copied from a PDF viewer: the numbers of rows, and those of lists in cells; headings and dashes."""

from __future__ import annotations

from bringing import bring

from osl.exchange.importing.unseparated.wrapped.counted_rows import counted_rows

HEAD = "Plan pracy na 2026 rok\n"


def test_the_numbers_of_a_list_in_a_cell_are_not_those_of_rows() -> None:
    text = HEAD + (
        "Lp. Zadanie Sposób realizacji Termin\n"
        "1. Diagnoza lokalna\n1. Wywiady z rodzinami.\n2. Spacer badawczy.\n3. Prezentacja wyników.\n"
        "luty 2026\n"
        "2. Śniadanie wielkanocne\nZaproszenia i dowóz\nkwiecień 2026\n"
        "3. Festiwal zupy\nKonkurs drużyn\nwrzesień 2026\n"
        "4. Biuletyn „Sąsiad”\nKolportaż w sklepach\nraz w miesiącu\n"
    )
    made = [(task.title.split()[0], task.when) for task in bring(text).plan.tasks]
    assert made == [
        ("Diagnoza", "luty 2026"),
        ("Śniadanie", "kwiecień 2026"),
        ("Festiwal", "wrzesień 2026"),
        ("Biuletyn", "raz w miesiącu"),
    ]


def test_rows_are_counted_evenly_and_anew_in_each_section() -> None:
    texts = ["1. a", "1. x", "2. y", "b", "2. c", "d", "e", "3. f"]
    assert counted_rows(texts, ()).rows == {0, 4, 7}
    assert counted_rows(texts, ()).others == {1, 2}
    texts = ["A. Bale", "1. a", "b", "2. c", "B. Kursy", "1. d", "2. e", "f", "3. g"]
    assert counted_rows(texts, {"A. Bale", "B. Kursy"}).rows == {1, 3, 5, 6, 8}


def test_an_amount_is_no_number_of_a_row() -> None:
    assert counted_rows(["1 Bal", "1 000", "2 Kurs", "2 500 zł"], ()).rows == {0, 2}


def test_headings_in_small_letters_are_beside_each_other() -> None:
    text = HEAD + (
        "lp. zadanie czas realizacji realizator\n"
        "1 Piknik rodzinny 15 maja GOK\n2 Dzień Seniora październik Klub Seniora\n"
        "3 Wigilia 20 grudnia Sołtys\n"
    )
    made = [(task.title, task.when, task.responsible) for task in bring(text).plan.tasks]
    assert made == [
        ("Piknik rodzinny", "15 maja", "GOK"),
        ("Dzień Seniora", "październik", "Klub Seniora"),
        ("Wigilia", "20 grudnia", "Sołtys"),
    ]


def test_headings_may_be_beside_the_end_of_another() -> None:
    text = HEAD + (
        "Nr\ndziałania Nazwa działania Opis\nPlanowany\ntermin\nrealizacji\nPodmiot\nodpowiedzialny\n"
        "1 Zajęcia zumby 12 spotkań po 60 min. kwiecień 2026 instruktor\n"
        "2 Rajd pieszy Trasa ok. 7 km 15 czerwca 2026 sołtys\n"
        "3 Piknik Pokaz filmu oraz poczęstunek 12.10.2026 kierownik\n"
    )
    made = [(task.when, task.responsible) for task in bring(text).plan.tasks]
    assert made == [
        ("kwiecień 2026", "instruktor"),
        ("15 czerwca 2026", "sołtys"),
        ("12.10.2026", "kierownik"),
    ]


def test_capitals_around_a_small_letter_are_one_word() -> None:
    rows = "".join(f"{at} {at}.03.2026 Bieg uliczny park GOSiR\n" for at in range(1, 6))
    made = bring(HEAD + "Lp. Termin Impreza Miejsce Organizator\n" + rows).plan.tasks
    assert [(task.title, task.place, task.responsible) for task in made] == [
        ("Bieg uliczny", "park", "GOSiR")
    ] * 5


def test_the_first_item_of_a_list_with_dashes_may_be_beside_its_task() -> None:
    text = HEAD + (
        "Miesiąc Tematyka zajęć Sposoby realizacji\n"
        "Styczeń Bezpieczne ferie – pogadanka z policjantem\n– kulig\n– zajęcia kulinarne\n"
        "Luty Moja rodzina – laurki dla mam\n– drzewo genealogiczne\n"
        "Marzec Powrót do szkoły – pomoc w odrabianiu lekcji\n– rozmowy z rodzicami\n"
    )
    made = [task.title for task in bring(text).plan.tasks]
    assert made == ["Bezpieczne ferie", "Moja rodzina", "Powrót do szkoły"]


def test_a_number_says_how_many_in_a_table_without_a_column_of_numbers() -> None:
    text = HEAD + (
        "Cel Działanie Wskaźniki Kiedy Partnerzy\n"
        "Rozpoznanie \npotrzeb\nSpacer badawczy po osiedlu \nz udziałem radnych\n"
        "1 spacer, 15 \nuczestników\nluty 2026 Rada Osiedla\n"
        "Integracja Turniej szachowy o puchar \nPiasków\n24 \nuczestników\nmaj Klub Szachowy\n"
        "Aktywizacja Warsztaty pisania wniosków \ndo budżetu\n2 warsztaty\nczerwiec Urząd Miasta\n"
        "Samopomoc Grupa wsparcia dla \nopiekunów\n10 spotkań wrzesień Poradnia\n"
    )
    made = bring(text).plan.tasks
    assert made[0].title == "Spacer badawczy po osiedlu z udziałem radnych"
    assert [task.when for task in made] == ["luty 2026", "maj", "czerwiec", "wrzesień"]


def test_a_number_sign_may_be_the_heading_of_the_numbers() -> None:
    text = (
        "Harmonogram zadań 2026\n# Data Zadanie Miejsce\n1 2026-01-15 Spotkanie zespołu CUS\n"
        "2 luty Ankieta wśród mieszkańców świetlica\n3 2026-03-08 Wieczór kobiet remiza\n"
        "4 kwiecień Nabór do rady szkoła\n"
    )
    assert [(task.when, task.title, task.place) for task in bring(text).plan.tasks] == [
        ("2026-01-15", "Spotkanie zespołu", "CUS"),
        ("luty", "Ankieta wśród mieszkańców", "świetlica"),
        ("2026-03-08", "Wieczór kobiet", "remiza"),
        ("kwiecień", "Nabór do rady", "szkoła"),
    ]
