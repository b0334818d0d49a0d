"""Cells beside each other on a line that a PDF viewer copied, and hyphens that it took away."""

from __future__ import annotations

import pytest
from bringing import bring

from osl.exchange.importing.document import SourcePlace, TextLine
from osl.exchange.importing.unseparated.broken_words import with_hyphens
from osl.exchange.importing.unseparated.wrapped.units import units_of_words
from osl.exchange.importing.unseparated.wrapped.word_cuts import chunks
from osl.exchange.importing.unseparated.wrapped.word_edges import WordEdges


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("seniorzy, wnuki 6 000,00 zł Ewa Lis", "6 000,00 zł"),
        ("szkoły 1 200 zł p. Lis", "1 200 zł"),
        ("bez ograniczeń", "bez ograniczeń"),
        ("Odśnieżanie w razie potrzeby", "razie potrzeby"),
        ("Wizyty w miarę możliwości", "miarę możliwości"),
        ("Przedszkole nr 2 w Borkach", "nr 2"),
        ("Bal instr. D. Polak", "instr. D. Polak"),
        ("leśniczówka kol. Janina W.", "kol. Janina"),
        ("marzec Jan Mróz Burmistrz", "Jan Mróz"),
        ("Klub ul. Hutnicza 8 od maja", "ul. Hutnicza 8"),
        ("Mural os. Nowe Piaski 12a lipiec", "Piaski 12a"),
        ("Mural os. Leśne lipiec", "os. Leśne"),
        ("Konsultacje I środa miesiąca", "I środa"),
        ("hala SP, g. 9:00 seniorzy", "g. 9:00"),
    ],
)
def test_no_cell_ends_within(line: str, whole: str) -> None:
    assert any(whole in part for part, _ in chunks(line))


@pytest.mark.parametrize(
    ("line", "begins", "goes_on", "fields"),
    [
        ("małe dzieci 5 000,00 zł", "5 000,00 zł", "dzieci", "addressees cost"),
        ("małe dzieci 14 stycznia", "14 stycznia", "dzieci", "addressees when"),
        ("Rękodzieło ludowe wtorki", "wtorki", "ludowe", "title when"),
        ("GOK bilety autokarowe", "bilety", "autokarowe", "place notes"),
        ("Akcja krwiodawstwa 2 akcje", "2", "akcje", "title result"),
        ("II kwartał 2025 5 kobiet", "5", "kobiet", "when addressees"),
        ("boisko asfaltowe juniorzy", "juniorzy", "asfaltowe", "place addressees"),
        ("Herbatka pod lipą zarząd klubu", "zarząd", "klubu", "title responsible"),
        ("dzieci 5-10 bloki, farby", "bloki,", "5-10", "addressees method"),
        ("młodzież kl. VII-VIII sala", "sala", "kl. VII-VIII", "addressees place"),
        ("Klub Seniora osoby 60+ styczeń", "styczeń", "60+", "addressees when"),
        ("dzieci 8–13 l. KGW", "KGW", "8–13", "addressees responsible"),
        ("Dni Sępna – dzień I Występy zespołów", "Występy", "zespołów", "title method"),
        ("Bal Seniora 100 seniorów", "100", "Seniora", "title addressees"),
        ("luty 2024 100 ankiet", "100", "ankiet", "when result"),
    ],
)
def test_a_cell_begins_more_easily_at_one_word(line: str, begins: str, goes_on: str, fields: str) -> None:
    units = units_of_words([TextLine(line, SourcePlace(line=1))], fields.split())
    edges, texts = WordEdges(units, fields.split()), [unit.text for unit in units]
    assert goes_on not in texts or edges.cut(texts.index(begins), 1) < edges.cut(texts.index(goes_on), 1)


@pytest.mark.parametrize(
    ("line", "before"),
    [("kontakt z kulturą", "kulturą"), ("OSL, SP nr 2", "nr"), ("zabawy bez przemocy", "przemocy")],
)
def test_a_cell_begins_never_at(line: str, before: str) -> None:
    assert before not in [part.split()[0] for part, _ in chunks(line)]


@pytest.mark.parametrize(
    ("copied", "meant"),
    [
        ("informacyjnokomunikacyjnym", "informacyjno-komunikacyjnym"),
        ("opiekuńczowychowawcze", "opiekuńczo-wychowawcze"),
        ("gminnoparafialne", "gminno-parafialne"),
        ("Sportoworekreacyjny", "Sportowo-rekreacyjny"),
        ("ogólnopolskiego", "ogólnopolskiego"),
        ("zręcznościowymi", "zręcznościowymi"),
        ("polskojęzycznych", "polskojęzycznych"),
        ("międzypokoleniowe", "międzypokoleniowe"),
        ("klasach IVVIII", "klasach IV-VIII"),
        ("lekcje w klasach IIII", "lekcje w klasach I-III"),
        ("kl. VIIVIII", "kl. VII-VIII"),
        ("XII 2026", "XII 2026"),
        ("XVI edycja", "XVI edycja"),
        ("VIIX", "VIIX"),
        ("Kawa z CUSem", "Kawa z CUS-em"),
        ("stycznialutego", "stycznia-lutego"),
    ],
)
def test_a_hyphen_that_a_viewer_took_away_comes_back_if_the_words_show_it(copied: str, meant: str) -> None:
    assert with_hyphens(copied) == meant


def tasks(text: str) -> list[tuple[str | None, ...]]:
    """The title, the date phrase and the audiences or who is responsible, of each task."""
    found = bring(text, year=2026).plan.tasks
    return [(task.title, task.when, task.responsible, task.notes) for task in found]


def test_a_cell_that_could_swallow_the_next_leaves_it_where_other_rows_are_full() -> None:
    text = (
        "Plan pracy na 2026 rok\nLp. Zadanie Termin Odpowiedzialny Uwagi\n"
        "1 Bal karnawałowy luty opiekun, dietetyk wstęp wolny\n"
        "2 Wycieczka do Torunia maj kierownik klubu zapisy w biurze\n"
        "3 Kino klubowe czerwiec opiekun bilety 20 zł\n"
        "4 Dzień Seniora wrzesień kierownik klubu wstęp wolny\n"
        "5 Rękodzieło październik terapeuta materiały własne\n"
        "6 Wigilia grudzień kierownik klubu wstęp wolny\n"
    )
    made = tasks(text)
    assert made[1] == ("Wycieczka do Torunia", "maj", "kierownik klubu", "zapisy w biurze")
    assert made[5] == ("Wigilia", "grudzień", "kierownik klubu", "wstęp wolny")
    assert len(made) == 6


def test_the_rows_begin_with_the_first_date_if_the_first_column_has_dates() -> None:
    text = (
        "Plan pracy na 2026 rok\nMiesiąc Temat Osoba \nodpowiedzialna\nZaproszeni \ngoście\n"
        "styczeń Przyjęcie planu \npracy\nJan Mróz Burmistrz\n"
        "luty Opieka nad \nseniorami\nAlina Socha Komendant\n"
        "marzec Wybory do \nrady\nJan Mróz Skarbnik\n"
        "kwiecień Majówka dla \nseniorów\nAlina Socha Wójt\n"
    )
    assert [row[:3] for row in tasks(text)][:2] == [
        ("Przyjęcie planu pracy", "styczeń", "Jan Mróz"),
        ("Opieka nad seniorami", "luty", "Alina Socha"),
    ]


def test_headings_in_capitals_that_end_with_a_full_stop_or_begin_with_cel_are_headings() -> None:
    text = (
        "Plan pracy na 2026 rok\nNr Zadanie / \nprojekt\nCel Termin Odpow.\n"
        "1. Walne \nZebranie\nwybór zarządu do 31 marca prezes\n"
        "2. Święto \nDoliny\nintegracja \nmieszkańców\n29 czerwca zarząd\n"
        "3. Sprzątanie \nbrzegów\nekologia 20 kwietnia prezes\n"
    )
    assert [row[:2] for row in tasks(text)] == [
        ("Walne Zebranie", "do 31 marca"),
        ("Święto Doliny", "29 czerwca"),
        ("Sprzątanie brzegów", "20 kwietnia"),
    ]
