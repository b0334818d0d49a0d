"""The words between which a cell ends and the next begins, as the cells of plans show."""

from __future__ import annotations

import pytest
from bringing import bring

from osl.exchange.importing.unseparated.cell_edges import WEIGHTS, WordsAround, edge_between
from osl.exchange.importing.unseparated.wrapped_heading import wrapped_headings


def edge(pair: str, fields: str) -> float:
    """The logarithm of the odds that a cell ends between the two words of `pair`, nothing around them."""
    last, first = pair.split()
    of, to = fields.split()
    return edge_between(WordsAround("", last, first, ""), of, to)


@pytest.mark.parametrize(
    ("ends", "within", "fields"),
    [
        ("społecznych kwestionariusze", "potrzeb społecznych", "title method"),
        ("sadzonek działkowcy", "Giełda roślin", "title addressees"),
        ("seniora wolontariusze", "opieki wytchnieniowej", "title responsible"),
        ("mieszkańców Wójt", "Dzień Kobiet", "title responsible"),
        ("wnukami świetlica", "pierników z", "title place"),
        ("młodzieży GOK", "zajęcia dla", "title place"),
    ],
)
def test_a_cell_ends_likelier_between_some_words_than_between_others(
    ends: str, within: str, fields: str
) -> None:
    ending, inside = (edge(pair, fields) for pair in (ends, within))
    assert ending > inside + 1


def test_a_word_may_end_a_cell_of_one_field_and_not_of_another() -> None:
    place, person = (edge("miejski Zespół", f"place {to}") for to in ("responsible", "place"))
    assert place > person + 1


def test_the_words_beside_those_at_an_edge_show_it_too() -> None:
    whole = edge_between(WordsAround("Warsztaty", "dla", "seniorów", "GOK"), "title", "responsible")
    ended = edge_between(WordsAround("dla", "seniorów", "GOK", "i"), "title", "responsible")
    assert ended > whole + 1
    place = edge_between(WordsAround("Dzień", "Dziecka", "dom", "kultury"), "title", "place")
    other = edge_between(WordsAround("Dzień", "Dziecka", "dom", "rodzinny"), "title", "place")
    assert place != other


def test_each_sign_has_one_weight() -> None:
    signs = [line.split("\t")[0] for line in WEIGHTS.read_text(encoding="utf-8").splitlines()]
    assert len(signs) > 1000
    assert signs == sorted(set(signs))


def tasks(text: str) -> list[tuple[str | None, ...]]:
    """The title, the date phrase, the place and who is responsible, of each task."""
    return [(task.title, task.when, task.place, task.responsible) for task in bring(text).plan.tasks]


def test_titles_in_small_letters_are_sure_behind_numbers() -> None:
    text = (
        "Plan pracy koła na 2026 rok\nLp. Co? Kiedy? Gdzie? Kto?\n"
        "1 zebranie członkiń 14.01 remiza zarząd\n"
        "2 zabawa karnawałowa 7 lutego remiza Hanna Bąk\n"
        "3 nauka pieczenia \nchleba\nw marcu kuchnia w \nszkole\nMaria Wilk\n"
        "4 wieniec do 10 sierpnia stodoła sołtys\n"
        "5 darcie pierza listopad remiza Hanna Bąk\n"
    )
    made = tasks(text)
    assert made[0] == ("zebranie członkiń", "14.01", "remiza", "zarząd")
    assert made[2] == ("nauka pieczenia chleba", "w marcu", "kuchnia w szkole", "Maria Wilk")
    assert len(made) == 5


def test_months_may_be_before_the_numbers_of_rows() -> None:
    text = (
        "Plan działań na rok 2026\nMiesiąc Lp. Zadanie Miejsce Odpowiedzialny\n"
        "I 1 Spotkanie z nowymi \nradami\nCzerna sołtys\n"
        "II 2 Ferie na sportowo Moniaty trener\n"
        "III 3 Warsztaty kroju i szycia Mienia Anna Sowa\n"
        "IV 4 Dzień Strażaka Dziekanów sołtys\n"
    )
    assert tasks(text)[1:] == [
        ("Ferie na sportowo", "II", "Moniaty", "trener"),
        ("Warsztaty kroju i szycia", "III", "Mienia", "Anna Sowa"),
        ("Dzień Strażaka", "IV", "Dziekanów", "sołtys"),
    ]


def test_rows_may_have_a_letter_and_a_number() -> None:
    text = (
        "Plan pracy na 2026 rok\nLp. Zadanie Termin Miejsce Osoby \nodpowiedzialne\nA. ZDROWIE\n"
        "A1 Badanie wzroku \nseniorów\n11 kwietnia szkoła Jan Mróz\n"
        "A2 Gimnastyka w parku \nmiejskim\nmaj park miejski Ewa Lis\n"
        "A3 Kiszenie kapusty listopad świetlica Jan Mróz\nB. RODZINA\n"
        "B1 Porady dla rodziców czerwiec świetlica Ewa Lis\nB2 Zimowisko luty szkoła Jan Mróz\n"
    )
    assert tasks(text) == [
        ("Badanie wzroku seniorów", "11 kwietnia", "szkoła", "Jan Mróz"),
        ("Gimnastyka w parku miejskim", "maj", "park miejski", "Ewa Lis"),
        ("Kiszenie kapusty", "listopad", "świetlica", "Jan Mróz"),
        ("Porady dla rodziców", "czerwiec", "świetlica", "Ewa Lis"),
        ("Zimowisko", "luty", "szkoła", "Jan Mróz"),
    ]


def test_a_first_row_dated_the_first_of_a_month_ends_no_headings() -> None:
    text = (
        "Plan klubu na 2026 rok\nKiedy Co robimy Kto odpowiada\n"
        "11 stycznia, czwartek Spotkanie przy kolędach Krystyna Wilk\n"
        "1 lutego Tłusty czwartek Krystyna Wilk\n8.03 Dzień Kobiet Jan Mróz\n"
        "kwiecień Wykład dietetyka Jan Mróz\n"
    )
    assert [row[:2] for row in tasks(text)] == [
        ("Spotkanie przy kolędach", "11 stycznia, czwartek"),
        ("Tłusty czwartek", "1 lutego"),
        ("Dzień Kobiet", "8.03"),
        ("Wykład dietetyka", "kwiecień"),
    ]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("Lp. Termin Nazwa zadania Realizator Zakładane efekty", 5),
        ("Lp. Zadanie Działania szczegółowe Termin Odpowiedzialni", 5),
        ("Lp. Nazwa uroczystości Termin Grupa Odpowiedzialni", 5),
        ("Lp. Rodzaj działania Termin Osoba Odpowiedzialna", 4),
    ],
)
def test_headings_beside_each_other_are_separate(line: str, cells: int) -> None:
    assert len(wrapped_headings([line])) == cells


def test_a_torn_heading_is_one_with_the_word_before_it() -> None:
    assert wrapped_headings(["LP. CZAS OSOBA", "ODPOWIEDZIALN", "A"]) == [
        "LP.",
        "CZAS",
        "OSOBA ODPOWIEDZIALNA",
    ]


def test_numbers_with_a_roman_part_are_those_of_rows_beside_dates_that_begin_lines() -> None:
    text = (
        "Plan działań na rok 2026\nNr Nazwa działania Opis Okres realizacji\n"
        "I.1 Zakup wyposażenia kuchni Dwie płyty i garnki marzec 2026\n"
        "I.2 Warsztaty kuchni podlaskiej Cztery spotkania z KGW\n20 maja 2026\n"
        "II.1 Wspólne gotowanie Poczęstunek na skwerze dla dzieci\n1 czerwca 2026\n"
    )
    assert [task[:2] for task in tasks(text)] == [
        ("Zakup wyposażenia kuchni", "marzec 2026"),
        ("Warsztaty kuchni podlaskiej", "20 maja 2026"),
        ("Wspólne gotowanie", "1 czerwca 2026"),
    ]


def test_a_heading_that_ends_with_an_adjective_is_whole() -> None:
    headings = wrapped_headings(["Miesiąc Temat przewodni Zadania szczegółowe"])
    assert headings == ["Miesiąc", "Temat przewodni", "Zadania szczegółowe"]
    assert wrapped_headings(["Lp. Nazwa Zadania Termin"]) == ["Lp.", "Nazwa Zadania", "Termin"]


def test_a_heading_of_one_unknown_word_is_that_of_the_tasks() -> None:
    text = (
        "Plan pracy zespołu na rok 2026\nCzas Dzieło Kto się podejmuje\n"
        "2 lutego Zbiórka świec dla chorych p. Genowefa\nmaj Pielgrzymka do Lichenia ks. Tomasz\n"
        "16 października Wieczór wspomnień Klub Seniora\n"
    )
    assert [task[:2] for task in tasks(text)] == [
        ("Zbiórka świec dla chorych", "2 lutego"),
        ("Pielgrzymka do Lichenia", "maj"),
        ("Wieczór wspomnień", "16 października"),
    ]
