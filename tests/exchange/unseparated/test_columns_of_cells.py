"""Which column a line is in, in tables with a line of a cell on each line."""

from __future__ import annotations

from pasted import rows, table

CIRCLE = "Plan koła 2025\nMiesiąc\nDziałanie\nOdpowiedzialni\n"


def test_other_dates_than_months_are_in_the_column_of_months_if_there_is_no_other() -> None:
    text = table(
        CIRCLE,
        "IX|Nabór do koła|opiekun SU",
        "X|Zbiórka karmy|klasa 5 a",
        "XI–XII|Szlachetna paczka|samorząd",
        "VI|Podsumowanie roku|opiekun SU",
        "na bieżąco|Gazetka|opiekun SU",
        "wg potrzeb|Pomoc koleżeńska|wolontariusze",
    )
    assert rows(text, "title", "when", "responsible")[3:] == [
        ("Podsumowanie roku", "VI", "opiekun SU"),
        ("Gazetka", "na bieżąco", "opiekun SU"),
        ("Pomoc koleżeńska", "wg potrzeb", "wolontariusze"),
    ]


def test_a_list_that_nothing_announces_is_a_cell_of_its_own() -> None:
    text = table(
        "Plan pracy 2025\nZadanie\nCel\nSposób realizacji\nTermin\n",
        "Klub seniora|aktywizacja ^ mniej samotności|- gimnastyka ^ - wyjazdy|cały rok",
        "Diagnoza|poznanie potrzeb|- ankieta ^ - spacery|styczeń",
        "Piknik|integracja ^ promocja|- gry ^ - występy ^ - poczęstunek|maj",
        "Debata|współpraca|- spotkanie ^ - wnioski|IX",
    )
    assert rows(text, "title", "purpose", "activities")[2] == (
        "Piknik",
        "integracja\npromocja",
        ("gry", "występy", "poczęstunek"),
    )


def test_the_duration_is_the_date_if_no_other_column_has_dates() -> None:
    text = table(
        "Plan 2025\nLp.\nRodzaj zajęć / przedsięwzięcie\nRealizator\nCzas trwania\nLiczba uczestników\n",
        "1.|Klub filmowy|GOK|wrzesień–grudzień|15",
        "2.|Warsztaty ceramiki|CUS|marzec|8",
        "3.|Spacery|OSL|cały rok|bez ograniczeń",
        "4.|Piknik|GOK|8 czerwca|wszyscy",
    )
    assert rows(text, "title", "when", "responsible")[1:3] == [
        ("Warsztaty ceramiki", "marzec", "CUS"),
        ("Spacery", "cały rok", "OSL"),
    ]


def test_a_name_in_quotes_below_a_title_belongs_to_it() -> None:
    text = table(
        "Kalendarz imprez 2025\nData\nNazwa imprezy\nMiejsce\nKoszt\n",
        "6.01|Orszak Trzech Króli|Rynek|bezpłatny",
        "27–29.09|Festiwal Piosenki Turystycznej ^ „Semafor”|Dworzec|karnet 60 zł",
        "11.11|Bieg Niepodległości|stadion|20 zł",
        "31.12|Sylwester|Rynek|bezpłatny",
    )
    assert rows(text, "title", "place", "cost")[1] == (
        "Festiwal Piosenki Turystycznej „Semafor”",
        "Dworzec",
        "karnet 60 zł",
    )


def test_sections_may_be_one_word_and_capitals_with_more_in_brackets() -> None:
    text = table(
        "Plan świetlicy 2025\nTermin\nZajęcia\nProwadzi\n",
        "ZAJĘCIA STAŁE (nabór od 2 września)",
        "poniedziałki|Szachy|A. Nowak",
        "wtorki|Ceramika|B. Kos",
        "IMPREZY",
        "6 grudnia|Mikołajki|A. Nowak",
        "maj|Piknik|rodzice",
    )
    assert rows(text, "section", "title") == [
        ("ZAJĘCIA STAŁE (nabór od 2 września)", "Szachy"),
        ("ZAJĘCIA STAŁE (nabór od 2 września)", "Ceramika"),
        ("IMPREZY", "Mikołajki"),
        ("IMPREZY", "Piknik"),
    ]


def test_a_section_between_others_may_be_one_word() -> None:
    text = table(
        "Plan CUS 2025\nLp.\nTreść zadania\nKiedy\nAdresaci\nPartnerzy\n",
        "Praca z rodziną",
        "1.|Warsztaty dla rodziców|II–III|rodzice|GKRPA",
        "2.|Piknik rodzinny|maj|rodziny|GOK",
        "Praca z seniorami",
        "3.|Klub seniora|cały rok|seniorzy|biblioteka",
        "4.|Spotkanie z policją|XI|seniorzy|GKRPA",
        "Święta",
        "5.|Wigilia|22 grudnia|osoby samotne|Caritas",
        "6.|Kolędowanie|styczeń|mieszkańcy|parafia",
    )
    assert rows(text, "section", "title", "partners")[3:5] == [
        ("Praca z seniorami", "Spotkanie z policją", ("GKRPA",)),
        ("Święta", "Wigilia", ("Caritas",)),
    ]


def test_the_column_behind_the_numbers_has_the_tasks_if_no_heading_names_them() -> None:
    text = table(
        "Kalendarz zespołu 2024\nLp.\nWystęp / próba\nTermin\nMiejsce\nKierownik wyjazdu\n",
        "1.|Próby zespołu|każda środa 18.00|świetlica|",
        "2.|Przegląd kolędniczy|13 stycznia|Bukowsko|Zofia Bar",
        "3.|Zapusty|10 lub 11 lutego|Rymanów|Zofia Bar",
        "4.|Nagranie płyty|marzec|studio w Krośnie|Jan Rak",
        "5.|Jubileusz|5 października o 16.00|dom ludowy|cały zarząd",
    )
    assert rows(text, "title", "place", "responsible")[3:] == [
        ("Nagranie płyty", "studio w Krośnie", "Jan Rak"),
        ("Jubileusz", "dom ludowy", "cały zarząd"),
    ]
