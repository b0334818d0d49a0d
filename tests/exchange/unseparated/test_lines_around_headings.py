"""Lines around the headings of a pasted table: numbers of columns, the headings again, titles above them."""

from __future__ import annotations

import pytest
from bringing import bring, remarks
from pasted import rows, table

ROWS = (
    "styczeń|Kolędowanie z dziećmi|wspólny śpiew|Anna Maj",
    "8 marca|Dzień Kobiet|kabaret i herbata|Tomasz Lech",
    "maj|Majówka nad rzeką|gry dla rodzin|GOK",
    "15 sierpnia|Dożynki|wieniec i korowód|KGW Brody",
    "grudzień|Wigilia sąsiedzka|potrawy od rodzin|sołtys",
)
HEADINGS = "Termin\nZadanie\nSposób realizacji\nOdpowiedzialny\n"
READ = [
    ("styczeń", "Kolędowanie z dziećmi", "wspólny śpiew", "Anna Maj"),
    ("8 marca", "Dzień Kobiet", "kabaret i herbata", "Tomasz Lech"),
    ("maj", "Majówka nad rzeką", "gry dla rodzin", "GOK"),
    ("15 sierpnia", "Dożynki", "wieniec i korowód", "KGW Brody"),
    ("grudzień", "Wigilia sąsiedzka", "potrawy od rodzin", "sołtys"),
]
FIELDS = ("when", "title", "method", "responsible")


def test_numbers_of_columns_below_the_headings_are_no_cells() -> None:
    text = table(f"Plan 2025\n{HEADINGS}1\n2\n3\n4\n", *ROWS)
    assert rows(text, *FIELDS) == READ


def test_numbers_of_columns_show_which_lines_in_small_letters_are_one_heading() -> None:
    head = "Plan 2025\ntermin\nwykonania\nnazwa\nzadania\nsposób\nrealizacji\nosoba\nodpowiedzialna\n"
    assert rows(table(f"{head}1.\n2.\n3.\n4.\n", *ROWS), *FIELDS) == READ


def test_numbers_below_each_other_that_are_not_below_the_headings_stay_cells() -> None:
    text = table(
        "Plan 2025\nZadanie\nUczestnicy\nTermin\n",
        "Bal karnawałowy|10|luty 2025",
        "Kino letnie|grupy^1^2^3|lipiec 2025",
        "Dożynki|20|sierpień 2025",
        "Wigilia|30|grudzień 2025",
    )
    assert rows(text, "addressees")[1] == ("grupy 1 2 3",)
    text = table("Plan 2025\nTermin\nZadanie\nUczestnicy\n", "styczeń|Kino|1^2^3", "luty|Bal|5")
    assert rows(text, "title", "when") == [("Kino", "styczeń"), ("Bal", "luty")]


@pytest.mark.parametrize("numbers", ["", "1\n2\n3\n4\n"])
def test_headings_that_a_next_page_repeats_are_no_cells(numbers: str) -> None:
    above = f"{HEADINGS}{numbers}"
    text = table(f"Plan 2025\n{above}", *ROWS[:3]) + above + table("", *ROWS[3:])
    assert rows(text, *FIELDS) == READ


@pytest.mark.parametrize("title", ["Działania", "Działania planowane w roku", "I półrocze"])
def test_a_line_above_the_headings_that_could_be_one_is_none(title: str) -> None:
    text = table(f"Plan 2025\n{title}\n{HEADINGS}", *ROWS)
    assert rows(text, *FIELDS) == READ
    assert f'line 2: "{title}" was left out' in remarks(bring(text))


def test_a_title_in_small_letters_is_none_of_the_headings_in_capitals() -> None:
    text = table(f"Plan 2025\nDziałania planowane w roku\n{HEADINGS.upper()}", *ROWS)
    assert rows(text, *FIELDS) == READ


def test_a_heading_in_small_letters_may_be_one_of_its_own() -> None:
    text = table(
        "Plan 2025\nDziałania\nkto\nOkres realizacji\n",
        "zebranie wiejskie|sołtys|luty",
        "naprawa wiaty|Rada Sołecka i chętni|marzec",
        "sprzątanie rowów|wszyscy|przed świętami",
        "dzień matki w świetlicy|KGW|27 maja",
        "koszenie boiska|Jan Kowalik|maj – wrzesień",
    )
    assert rows(text, "title", "responsible")[:2] == [
        ("zebranie wiejskie", "sołtys"),
        ("naprawa wiaty", "Rada Sołecka i chętni"),
    ]


def test_headings_in_capitals_one_on_each_line_are_not_taken_for_two() -> None:
    text = table(
        "Plan 2025\nL.P.\nDZIAŁANIE\nCEL DZIAŁANIA\nTERMIN REALIZACJI\nPARTNERZY\n",
        "1.|Mapa zasobów w sołectwach|poznanie liderów|styczeń 2025|sołtysi",
        "2.|Spotkanie z KGW|kalendarz wydarzeń|luty 2025|KGW, OSP",
        "3.|Dzień Sąsiada|integracja|25 maja 2025|GOK",
        "4.|Dożynki|podtrzymanie tradycji|sierpień 2025|parafia",
    )
    assert rows(text, "title", "purpose", "when")[:2] == [
        ("Mapa zasobów w sołectwach", "poznanie liderów", "styczeń 2025"),
        ("Spotkanie z KGW", "kalendarz wydarzeń", "luty 2025"),
    ]
