"""Headings in text from PDF viewers: unknown, torn, in capitals, on each page; days, and lists in cells."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

from osl.problem import OslError


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(task.title, task.when, task.responsible) for task in bring(text).plan.tasks]


def test_the_heading_of_the_numbers_may_be_unknown() -> None:
    text = (
        "Plan pracy socjalnej 2024\nKrok Zadania Termin Kto Po czym poznamy,\nże się udało\n"
        "1 Rozmowy z dozorcami I-II P. Lis znamy wszystkich\n"
        "2 Grupa mieszkańców marzec A. Stec przychodzi osiem osób\n"
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
        "RAMOWY PLAN ZAJĘĆ 2025\nLP RODZAJ ZAJĘĆ / WYDARZENIE CZĘSTOTLIWOŚĆ\nLUB DATA\n"
        "PROWADZĄCY\nZAJĘCIA STAŁE\n"
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
        "3. Kurs komputerowy 24 kwiecień 2023 informatyk\n4. Staże zawodowe 320 VII-X 2023 dyrektor\n"
    )
    assert read(text) == [
        ("Warsztaty kompetencji", "marzec 2023", "psycholog"),
        ("Poradnictwo zawodowe", "maj 2023", "B. Lis"),
        ("Kurs komputerowy", "kwiecień 2023", "informatyk"),
        ("Staże zawodowe", "VII-X 2023", "dyrektor"),
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
        "22 III Huta dzień wody A.K.\n3 maja Zabór majówka sołecka E.P.\n"
        "lipiec Huta zajęcia wakacyjne A.K.\n"
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
        "Kalendarz uroczystości 2024\nUroczystość Miesiąc Nauczyciel odpowiedzialny\n"
        "Sprzątanie Świata IX p. Ewa\nDzień Kropki 20 IX p. Ola\nPasowanie X p. Ewa, p. Iga\n"
        "Dzień Misia 25 XI p. Iga\n"
        "Wizyta Mikołaja 6 XII Rada Rodziców\nKolędowanie XII p. Ewa\nBalik karnawałowy II p. Ola\n"
        "Powitanie wiosny 21 III p. Ewa\nTeatrzyk rodziców IV Rada Rodziców\nFestyn maj p. Ola\n"
        "Pożegnanie 18 czerwiec p. Ewa\n"
    )
    whens = [task.when for task in bring(text).plan.tasks]
    assert whens == ["IX", "20 IX", "X", "25 XI", "6 XII", "XII", "II", "21 III", "IV", "maj", "18 czerwiec"]


def test_a_list_within_a_cell_begins_with_its_first_number() -> None:
    text = (
        "Kalendarz wydarzeń 2023\nLp. Termin Nazwa wydarzenia Osoby odpowiedzialne Charakter\n"
        "1. luty Zabawa taneczna 1. A. Lis wewnętrzny\n2. kwiecień Warsztaty zdobienia pisanek 1. E. Mazur\n"
        "2. B. Sowa środowiskowy\n3. maj Dzień Godności Wszyscy terapeuci środowiskowy\n"
        "4. czerwiec Olimpiada domów 1. M. Dudek\n2. A. Lis wyjazdowy\n"
        "5. wrzesień Grzybobranie 1. M. Dudek wyjazdowy\n"
    )
    assert [(title, when) for title, when, _ in read(text)] == [
        ("Zabawa taneczna", "luty"),
        ("Warsztaty zdobienia pisanek", "kwiecień"),
        ("Dzień Godności", "maj"),
        ("Olimpiada domów", "czerwiec"),
        ("Grzybobranie", "wrzesień"),
    ]


def test_a_sentence_above_the_headings_is_none_of_them() -> None:
    text = (
        "Harmonogram zadań 2025\nZadanie publiczne dofinansowane ze środków Gminy Olszewo\n"
        "Nazwa działania Opis Planowany termin Grupa docelowa\n"
        "Odsłonięcie mozaiki występ zespołu 7 czerwca 2025 społeczność lokalna\n"
        "Gra terenowa przygotowanie punktów wrzesień 2025 rodziny z dziećmi\n"
        "Warsztaty ceramiczne spotkania z instruktorem maj 2025 młodzież\n"
    )
    made = bring(text).plan.tasks
    assert [(task.title, task.when) for task in made] == [
        ("Odsłonięcie mozaiki", "7 czerwca 2025"),
        ("Gra terenowa", "wrzesień 2025"),
        ("Warsztaty ceramiczne", "maj 2025"),
    ]


def test_a_heading_goes_on_below_with_and() -> None:
    text = (
        "Plan CUS 2024\nLp. Planowane działania Obszar Termin rozpoczęcia\ni zakończenia\nPartnerzy\n"
        "1. Spacer badawczy cała gmina 17 lutego 2024 r. straż miejska\n"
        "2. Powołanie rady całe miasto kwiecień 2024 r. Urząd Miasta\n"
        "3. Warsztat przyszłościowy cała gmina 20.04.2024 r. Politechnika\n"
    )
    made = bring(text).plan.tasks
    assert [task.when for task in made] == ["17 lutego 2024 r.", "kwiecień 2024 r.", "20.04.2024 r."]
    assert [task.title for task in made] == ["Spacer badawczy", "Powołanie rady", "Warsztat przyszłościowy"]
