"""Cells beside each other on a line that a PDF viewer copied, and hyphens that it took away."""

from __future__ import annotations

import pytest
from bringing import bring

from osl.exchange.importing.unseparated.broken_words import with_hyphens
from osl.exchange.importing.unseparated.wrapped.word_cuts import chunks


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("seniorzy, wnuki 6 000,00 zł Ewa Lis", "6 000,00 zł"),
        ("szkoły 1 200 zł p. Lis", "1 200 zł"),
        ("dzieci 5-10 bloki, farby", "dzieci 5-10"),
        ("młodzież kl. VII-VIII sala", "młodzież kl. VII-VIII"),
        ("Klub Seniora osoby 60+ styczeń", "osoby 60+"),
        ("bez ograniczeń", "bez ograniczeń"),
        ("Przedszkole nr 2 w Borkach", "nr 2"),
        ("Bal instr. D. Polak", "instr. D. Polak"),
        ("leśniczówka kol. Janina W.", "kol. Janina"),
        ("marzec Jan Mróz Burmistrz", "Jan Mróz"),
    ],
)
def test_no_cell_ends_within(line: str, whole: str) -> None:
    assert any(whole in part for part, _ in chunks(line))


@pytest.mark.parametrize(
    ("line", "before", "cheap"),
    [
        ("dzieci 5 000,00 zł", "5 000,00", True),
        ("dzieci 14 stycznia", "14", True),
        ("Rękodzieło wtorki", "wtorki", True),
        ("rozwój zainteresowań", "zainteresowań", False),
        ("kontakt z kulturą", "z kulturą", False),
        ("10.2024 M. Pietras", "M. Pietras", True),
        ("GOK bilety", "bilety", True),
        ("sala GOK", "GOK", False),
        ("wszyscy instr. D. Polak", "instr.", True),
    ],
)
def test_a_cell_begins_more_or_less_easily_at(line: str, before: str, cheap: bool) -> None:  # noqa: FBT001
    costs = {part.split(maxsplit=1)[0]: cost for part, cost in chunks(line)}
    assert (costs.get(before.split(maxsplit=1)[0], 99.0) < 3.0) is cheap


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
