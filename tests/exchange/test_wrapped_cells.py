"""Cells of text from a PDF viewer: dashes, paragraphs, forms of words, two cells in a line."""

from __future__ import annotations

import pytest
from bringing import bring

from osl.exchange.importing.unseparated.broken_words import with_hyphens
from osl.exchange.importing.unseparated.wrapped.loose_dates import loose_time
from osl.exchange.importing.unseparated.wrapped.word_cuts import chunks


def cells(text: str) -> list[tuple[str | None, ...]]:
    """The title, the date phrase and who is responsible, of each task."""
    found = bring(text, year=2026).plan.tasks
    return [(task.title, task.when, task.responsible) for task in found]


@pytest.mark.parametrize("text", ["sobota przed świętami", "co drugi wtorek", "ostatnia sobota maja"])
def test_date_phrases_that_cannot_be_read_are_known_by_their_words(text: str) -> None:
    assert loose_time(text) > 0


@pytest.mark.parametrize(
    "text", ["Wielki Bal Seniora", "Dzień Matki w świetlicy", "maj Walne Zebranie Członków"]
)
def test_titles_are_no_date_phrases(text: str) -> None:
    assert loose_time(text) <= 0


def test_one_word_is_not_taken_apart_as_two_adjectives() -> None:
    assert with_hyphens("Wieczornica patriotyczna") == "Wieczornica patriotyczna"


def test_a_cell_that_begins_within_a_line_and_ends_within_the_next_is_read() -> None:
    text = (
        "Plan pracy na 2026 rok\nZadanie Adresaci Termin\n"
        "Cykl spotkań z mieszkańcami poszczególnych sołectw mających na\ncelu rozpoznanie potrzeb\n"
        "Mieszkańcy,\nsołtysi, radni\nLuty – kwiecień\n2026\n"
        "Utworzenie Partnerstwa Lokalnego „Razem” NGO, parafia,\nszkoły, OSP, KGW Marzec 2026\n"
        "Śniadanie wielkanocne dla osób samotnych Osoby samotne,\nseniorzy 65+ Kwiecień 2026\n"
        "Piknik rodzinny na stadionie gminnym Rodziny z dziećmi Czerwiec 2026\n"
    )
    titles = [row[:2] for row in cells(text)]
    assert titles[1:3] == [
        ("Utworzenie Partnerstwa Lokalnego „Razem”", "Marzec 2026"),
        ("Śniadanie wielkanocne dla osób samotnych", "Kwiecień 2026"),
    ]


def test_paragraphs_are_in_the_column_that_has_several_and_not_in_the_titles() -> None:
    text = (
        "Plan pracy na 2026 rok\nLp. Zadania Formy pracy Terminy Odpowiedzialni\n"
        "1. Diagnozowanie \nśrodowiska\n"
        "analiza \ndokumentów\nobserwacja\nrozmowy z \nmieszkańcami\nI–III 2026 pedagog\n"
        "2. Pozyskiwanie \npartnerów\n"
        "wizyty u \nprzedsiębiorców\nporozumienia o \nwspółpracy\npraca ciągła kierownik\n"
        "3. Wsparcie osób \nstarszych\n"
        "kopertówka życia\nspotkania z \npielęgniarką\nzajęcia ruchowe\nmaj 2026 pedagog\n"
        "4. Promowanie \nwolontariatu\n"
        "prelekcje w \nszkole\nobchody dnia \nwolontariusza\n5.12.2026 kierownik\n"
    )
    assert [row[0] for row in cells(text)] == [
        "Diagnozowanie środowiska",
        "Pozyskiwanie partnerów",
        "Wsparcie osób starszych",
        "Promowanie wolontariatu",
    ]


def test_a_dash_alone_is_an_empty_cell() -> None:
    text = (
        "Plan pracy na 2026 rok\nLp. Działanie Termin Kto Koszt\n"
        "1. Wyjazd do Sejmu wrzesień opiekun 3 000 zł\n2. Korepetycje koleżeńskie rok szkolny chętni –\n"
        "3. Zbiórka karmy kwiecień samorząd –\n4. Turniej szachowy 25 maja 2026 opiekun 1 200 zł\n"
    )
    assert [row[:3] for row in cells(text)][1:3] == [
        ("Korepetycje koleżeńskie", "rok szkolny", "chętni"),
        ("Zbiórka karmy", "kwiecień", "samorząd"),
    ]


def test_the_year_of_a_title_that_goes_on_below_is_read() -> None:
    text = (
        "Plan pracy Centrum Usług Społecznych w obszarze społeczności lokalnej na rok \n2026\n"
        "Miesiąc Planowane działanie Koszt\nstyczeń Ogłoszenie planu i zbieranie \nuwag mieszkańców\n0 zł\n"
        "luty Ferie: zajęcia z robotyki dla \ndzieci\n2 000 zł\nmarzec Dzień Kobiet 650 zł\n"
    )
    assert bring(text).plan.year == 2026


def test_a_day_with_its_month_is_no_end_of_a_title() -> None:
    line = "Mikołajki 5 grudnia"
    assert "5 grudnia" in [part for part, _ in chunks(line)]


def test_a_cell_with_a_list_begins_at_its_first_dash() -> None:
    text = (
        "Plan pracy na 2026 rok\nLp. Zadanie Sposób realizacji Odpowiedzialni Termin\n"
        "1. Rozpoznanie potrzeb mieszkańców - wywiady z sołtysami\n- ankieta\nOSL I kwartał\n"
        "2. Spotkanie lokalnych liderów - zaproszenia imienne\n- warsztat\nOSL 12 marca\n"
        "3. Klub Majsterkowicza - doposażenie warsztatu\n- naprawa ławek\nsołtys kwiecień\n"
        "4. Wspólne kiszenie kapusty - warsztaty kulinarne\n- degustacja\nOSL październik\n"
    )
    made = [(task.title, task.responsible, task.when) for task in bring(text).plan.tasks]
    assert made == [
        ("Rozpoznanie potrzeb mieszkańców", "OSL", "I kwartał"),
        ("Spotkanie lokalnych liderów", "OSL", "12 marca"),
        ("Klub Majsterkowicza", "sołtys", "kwiecień"),
        ("Wspólne kiszenie kapusty", "OSL", "październik"),
    ]


def test_a_heading_alone_above_those_that_have_it_again_is_the_name_of_the_plan() -> None:
    text = (
        "Harmonogram\nLp. Zadanie Termin Odpowiedzialny\n"
        "1. Zebranie sprawozdawcze styczeń prezes\n2. Walne zgromadzenie członków marzec zarząd\n"
        "3. Zawody sportowo-pożarnicze czerwiec naczelnik\n4. Przegląd sprzętu na bieżąco gospodarz\n"
    )
    made = [(task.title, task.when, task.responsible) for task in bring(text, year=2026).plan.tasks]
    assert made == [
        ("Zebranie sprawozdawcze", "styczeń", "prezes"),
        ("Walne zgromadzenie członków", "marzec", "zarząd"),
        ("Zawody sportowo-pożarnicze", "czerwiec", "naczelnik"),
        ("Przegląd sprzętu", "na bieżąco", "gospodarz"),
    ]
