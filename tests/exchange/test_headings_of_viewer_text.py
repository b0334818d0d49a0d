"""Headings in text from PDF viewers: the first is unknown, torn or in capitals; next pages have them again."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

from osl.problem import OslError


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(task.title, task.when, task.responsible) for task in bring(text).plan.tasks]


def test_the_heading_of_the_numbers_may_be_unknown() -> None:
    text = (
        "Plan pracy socjalnej 2024\nKrok Zadania Termin Kto Po czym poznamy,\nże się udało\n"
        "1 Rozmowy z dozorcami I-II P. Lis znamy wszystkich\n2 Grupa mieszkańców marzec A. Stec przychodzi osiem osób\n"
        "3 Otwarcie klubu 15 VI mieszkańcy jest lokal\n4 Podsumowanie XII dyrektor umowa podpisana\n"
    )
    assert [(title, when) for title, when, _ in read(text)] == [
        ("Rozmowy z dozorcami", "I-II"),
        ("Grupa mieszkańców", "marzec"),
        ("Otwarcie klubu", "15 VI"),
        ("Podsumowanie", "XII"),
    ]


def test_headings_in_capitals_go_on_behind_lub_and_what_they_are_of() -> None:
    text = (
        "RAMOWY PLAN ZAJĘĆ 2025\nLP RODZAJ ZAJĘĆ / WYDARZENIE CZĘSTOTLIWOŚĆ\nLUB DATA\nPROWADZĄCY\nZAJĘCIA STAŁE\n"
        "1 Gimnastyka na krzesłach wtorki instruktor\n2 Trening pamięci co drugi piątek terapeuta\n"
        "WYDARZENIA\n3 Tłusty czwartek 27.02.2025 wszyscy\n4 Dzień Matki 28 maja opiekunka\n"
    )
    assert [(*row, task.section) for row, task in zip(read(text), bring(text).plan.tasks, strict=True)] == [
        ("Gimnastyka na krzesłach", "wtorki", "instruktor", "ZAJĘCIA STAŁE"),
        ("Trening pamięci", "co drugi piątek", "terapeuta", "ZAJĘCIA STAŁE"),
        ("Tłusty czwartek", "27.02.2025", "wszyscy", "WYDARZENIA"),
        ("Dzień Matki", "28 maja", "opiekunka", "WYDARZENIA"),
    ]


def test_a_heading_may_end_shortened() -> None:
    text = (
        "Klub Integracji 2023\nLp. Tematyka zajęć Ilość\ngodz.\nTermin Prowadzący\n"
        "1. Warsztaty kompetencji 30 marzec 2023 psycholog\n2. Poradnictwo zawodowe 20 maj 2023 B. Lis\n"
        "3. Kurs komputerowy 24 kwiecień 2023 informatyk\n4. Staże 320 VII-X 2023 dyrektor\n"
    )
    assert read(text) == [
        ("Warsztaty kompetencji", "marzec 2023", "psycholog"),
        ("Poradnictwo zawodowe", "maj 2023", "B. Lis"),
        ("Kurs komputerowy", "kwiecień 2023", "informatyk"),
        ("Staże", "VII-X 2023", "dyrektor"),
    ]


TORN = """\
Plan organizowania społeczności 2025
L
p.
Planowane_
działanie
Planowany_
termin
Partnerzy
1. Spotkania_
sąsiadów
luty 2025 szkoły
2. Kurs_
komputerowy
marzec 2025 zespół szkół
L
p.
Planowane_
działanie
Planowany_
termin
Partnerzy
3. Dzień_
Otwarty
30 maja 2025 wszyscy_
partnerzy
4. Ewaluacja_
planu
grudzień 2025 sołtysi
""".replace("_", " ")


def test_the_first_heading_may_be_torn_and_all_be_on_the_next_page_again() -> None:
    found = bring(TORN)
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("Spotkania sąsiadów", "luty 2025"),
        ("Kurs komputerowy", "marzec 2025"),
        ("Dzień Otwarty", "30 maja 2025"),
        ("Ewaluacja planu", "grudzień 2025"),
    ]
    assert not [one for one in remarks(found) if "Partnerzy" in one]


def test_titles_in_small_letters_and_initials_are_read() -> None:
    text = (
        "Plan pracy 2023\nTermin Miejscowość Zadanie Wykonawcy\n"
        "luty 2023 Huta objazd sołectw A.K.\nmarzec 2023 Zabór założenie grupy seniorów E.P.\n"
        "22 III Huta dzień wody A.K.\n3 maja Zabór majówka sołecka E.P.\nlipiec Huta zajęcia wakacyjne A.K.\n"
    )
    assert [(title.split()[-2:], when, who) for title, when, who in read(text)] == [
        (["objazd", "sołectw"], "luty 2023", "A.K."),
        (["grupy", "seniorów"], "marzec 2023", "E.P."),
        (["dzień", "wody"], "22 III", "A.K."),
        (["majówka", "sołecka"], "3 maja", "E.P."),
        (["zajęcia", "wakacyjne"], "lipiec", "A.K."),
    ]


def test_columns_copied_one_after_another_are_refused_on_two_pages_too() -> None:
    page = "Zadanie\n{}\n{}\n{}\nTermin\n{}\n{}\n{}\nPartnerzy\nGOK\nOSP\nKGW\n"
    first = page.format("Bal", "Rajd", "Kurs", "luty", "marzec", "maj")
    second = page.format("Piknik", "Turniej", "Festyn", "lipiec", "sierpień", "wrzesień")
    with pytest.raises(OslError):
        bring(f"Plan pracy 2025\n{first}{second}")


def test_a_day_stays_with_a_month_that_is_not_in_the_genitive_or_roman() -> None:
    text = (
        "Plan pracy koła 2024\nLp Co Kiedy Uwagi\n1 Ostatki 10 luty każda coś na stół\n2 Kurs palm marzec kupić bibułę\n"
        "3 Konkurs stołów 17 marzec w starostwie\n4 Majówki maj zabrać śpiewnik\n5 Dzień Matki 26 V razem ze szkołą\n"
        "6 Wycieczka wrzesień zebrać wpłaty\n"
    )
    assert [(task.title, task.when) for task in bring(text).plan.tasks] == [
        ("Ostatki", "10 luty"),
        ("Kurs palm", "marzec"),
        ("Konkurs stołów", "17 marzec"),
        ("Majówki", "maj"),
        ("Dzień Matki", "26 V"),
        ("Wycieczka", "wrzesień"),
    ]
