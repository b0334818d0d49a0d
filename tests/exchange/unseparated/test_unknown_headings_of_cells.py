"""Tables with a line of a cell on each line: headings that osl does not know, and those of two lines."""

from __future__ import annotations

import pytest
from pasted import rows, table


@pytest.mark.parametrize(
    "headings", ["Lp.\nZadanie\nW praktyce\nTermin\nDyżurny", "Lp.\nZadanie\nOd kuchni\nKiedy\nZ nami"]
)
def test_an_unknown_heading_that_begins_with_a_preposition_is_one_of_its_own(headings: str) -> None:
    cells = (
        "1.|Mapa zasobów|Spacery po sołectwach, ankieta papierowa i internetowa.|styczeń – marzec|OSL",
        "2.|Spotkania z sołtysami|Zebranie potrzeb, ustalenie terminów.|kwiecień|OSL, sołtysi",
        "3.|Klub sąsiada|Dwa spotkania w miesiącu, kawa i rozmowa.|od maja do grudnia|wolontariusze",
        "4.|Podsumowanie roku|Wystawa zdjęć, poczęstunek.|12 grudnia|OSL",
    )
    text = table(f"Plan 2024\n{headings}\n", *cells)
    assert rows(text, "title", "when") == [
        (title, when) for _, title, _, when, _ in (row.split("|") for row in cells)
    ]


def test_a_conjunction_begins_no_row_below_the_headings() -> None:
    text = table(
        "Plan 2024\nLp.\nPlanowane działania\nObszar\nTermin rozpoczęcia\ni zakończenia\nZasoby / partnerzy\n"
        "ETAP 1 – Rozpoznanie\n",
        "1.|Analiza danych z policji|cała gmina|02.01–31.01.2024|",
        "2.|Wywiady z mieszkańcami|cała gmina|styczeń, luty 2024|dyktafon",
        "3.|Spacer po osiedlu|os. Przemysłowe|17 lutego 2024 r.|straż miejska",
        "4.|Rada Osiedla|os. Przemysłowe|kwiecień 2024 r.|Urząd Miasta",
    )
    assert rows(text, "title", "when", "partners") == [
        ("Analiza danych z policji", "02.01–31.01.2024", ""),
        ("Wywiady z mieszkańcami", "styczeń, luty 2024", ("dyktafon",)),
        ("Spacer po osiedlu", "17 lutego 2024 r.", ("straż miejska",)),
        ("Rada Osiedla", "kwiecień 2024 r.", ("Urząd Miasta",)),
    ]


def test_roman_numbers_that_do_not_ascend_are_groups_and_no_sections() -> None:
    text = table(
        "Plan 2024\nLp.\nTermin\nUroczystość\nOdpowiedzialni\nGrupy\nSemestr pierwszy\n",
        "1.|20 września 2024|Dzień Przedszkolaka|wszystkie nauczycielki|I–IV",
        "2.|wrzesień 2024|Sprzątanie świata|A. Kubiak|III, IV",
        "3.|18.10.2024|Pasowanie na przedszkolaka|M. Lis, B. Rogala|I",
        "4.|grudzień 2024|Jasełka dla rodziców|A. Kubiak|IV",
        "5.|16 grudnia 2024|Wigilia w grupach|M. Lis|I–IV",
    )
    assert rows(text, "title", "addressees", "section") == [
        ("Dzień Przedszkolaka", "I–IV", "Semestr pierwszy"),
        ("Sprzątanie świata", "III, IV", "Semestr pierwszy"),
        ("Pasowanie na przedszkolaka", "I", "Semestr pierwszy"),
        ("Jasełka dla rodziców", "IV", "Semestr pierwszy"),
        ("Wigilia w grupach", "I–IV", "Semestr pierwszy"),
    ]


def test_titles_are_no_sections_of_one_row_each() -> None:
    cells = (
        "Góra grosza|Zbiórka monet w klasach.|styczeń–luty|wychowawcy klas",
        "Uśmiech dla seniora|Wykonanie kartek i odwiedziny w DPS.|marzec|nauczyciel muzyki",
        "Żonkile nadziei|Sadzenie cebulek i kwesta na rzecz hospicjum.|kwiecień|hospicjum",
        "Szkoła na wesoło|Gry podwórkowe naszych dziadków: klasy, guma, palant.|czerwiec|dziadkowie uczniów",
        "Witaj, szkoło!|Zasady w świetlicy, kodeks świetliczaka.|wrzesień|",
        "Pierniki na kiermasz|Pieczenie i dekorowanie w stołówce.|I połowa grudnia|p. kucharki",
    )
    text = table(
        "Plan 2025\nHasło / temat\nTreści i sposób realizacji\nRealizacja (miesiąc)\nWspółpraca\n", *cells
    )
    assert rows(text, "title", "when") == [(row.split("|")[0], row.split("|")[2]) for row in cells]


@pytest.mark.parametrize("tasks", ["Hasło miesiąca", "Pozycja programu", "Robota"])
def test_a_heading_that_no_field_has_is_that_of_the_tasks_wherever_it_is(tasks: str) -> None:
    cells = (
        "Integracja|Wieczór kolęd|12 stycznia|5 spotkań",
        "Zdrowie|Marsz na orientację|marzec|40 osób",
        "Kultura|Noc w bibliotece|3 czerwca|25 dzieci",
    )
    text = table(f"Plan 2025\nCel\n{tasks}\nTermin realizacji\nWskaźnik\n", *cells)
    assert rows(text, "title", "when", "purpose") == [
        (title, when, aim) for aim, title, when, _ in (row.split("|") for row in cells)
    ]
