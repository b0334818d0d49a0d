"""Headings in text from PDF viewers whose words do not show where each ends: the rows below show it."""

from __future__ import annotations

from bringing import bring, remarks

from osl.exchange.importing.document import SourcePlace, TextLine
from osl.exchange.importing.unseparated.headings_above_rows import blocks_above_rows


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(task.title, task.when, task.responsible) for task in bring(text).plan.tasks]


GARDEN = """\
Plan pracy Rady Osiedla na 2025 rok
Lp. Co robimy W jakim czasie Środki
(budżet, inne) Kto
pilnuje
1. Sadzenie żywopłotu przy szkole marzec – A. Wrona
2. Przegląd ławek i tablic ogłoszeń do końca kwietnia 2 400 zł J. Pająk
3. Dzień Sąsiada 25.05.2025 900 zł Rada Osiedla
4. Kino pod chmurką lipiec, sierpień 3 100 zł A. Wrona
5. Zebranie o budżecie do 30 września – J. Pająk
"""


def test_a_column_has_the_times_whose_heading_is_not_known() -> None:
    assert [(task.title, task.when) for task in bring(GARDEN).plan.tasks] == [
        ("Sadzenie żywopłotu przy szkole", "marzec"),
        ("Przegląd ławek i tablic ogłoszeń", "do końca kwietnia"),
        ("Dzień Sąsiada", "25.05.2025"),
        ("Kino pod chmurką", "lipiec, sierpień"),
        ("Zebranie o budżecie", "do 30 września"),
    ]


def test_the_section_of_the_first_row_is_no_heading() -> None:
    text = (
        "Plan pracy biblioteki na 2025 rok\nLP. FORMA\nI TEMAT\nODBIORCA ORIENTACYJNA\nDATA\nPROWADZĄCY\n"
        "Promocja książek\n1. Lekcja o ilustracji kl. I–III II 2025 M. Duda\n"
        "2. Spotkanie z pisarką młodzież, dorośli 8–15 maja E. Sroka\n"
        "3. Noc w bibliotece dzieci 8–11 lat 7/8 czerwca E. Sroka\nWystawy i konkursy\n"
        "4. Stare pocztówki dorośli wrzesień M. Duda\n5. Prace laureatów dzieci listopad E. Sroka\n"
    )
    made = bring(text).plan.tasks
    assert [(task.title, task.when, task.section) for task in made] == [
        ("Lekcja o ilustracji", "II 2025", "Promocja książek"),
        ("Spotkanie z pisarką", "8–15 maja", "Promocja książek"),
        ("Noc w bibliotece", "7/8 czerwca", "Promocja książek"),
        ("Stare pocztówki", "wrzesień", "Wystawy i konkursy"),
        ("Prace laureatów", "listopad", "Wystawy i konkursy"),
    ]


def test_two_headings_are_apart_if_the_rows_have_two_cells() -> None:
    text = (
        "Program świetlicy 2025\nLp. Treści Zamierzone efekty Kiedy realizujemy\n"
        "1. Zasady bezpiecznej drogi do szkoły Dziecko zna znaki drogowe wrzesień\n"
        "2. Rozmowy o emocjach Dziecko nazywa uczucia październik – listopad\n"
        "3. Tradycje świąteczne Dziecko wykonuje ozdoby grudzień\n"
        "4. Zdrowe odżywianie Dziecko układa jadłospis styczeń\n"
        "5. Ochrona przyrody Dziecko segreguje odpady kwiecień\n"
    )
    assert [(title, when) for title, when, _ in read(text)] == [
        ("Zasady bezpiecznej drogi do szkoły", "wrzesień"),
        ("Rozmowy o emocjach", "październik – listopad"),
        ("Tradycje świąteczne", "grudzień"),
        ("Zdrowe odżywianie", "styczeń"),
        ("Ochrona przyrody", "kwiecień"),
    ]


def test_the_first_date_ends_headings_in_capitals() -> None:
    text = (
        "Kalendarz przedszkola 2024/2025\nMIESIĄC UROCZYSTOŚCI\nI WYDARZENIA\nODPOWIEDZIALNE\nNAUCZYCIELKI\n"
        "IX Powitanie dzieci E. Cwynar\nX Święto pieczonego ziemniaka A. Rumian\n"
        "XI Koncert pieśni w remizie B. Halik\nXII Jasełka i wigilia z rodzicami A. Rumian\n"
        "I Dzień Babci i Dziadka B. Halik\nII Bal przebierańców E. Cwynar\n"
    )
    assert read(text)[:3] == [
        ("Powitanie dzieci", "IX", "E. Cwynar"),
        ("Święto pieczonego ziemniaka", "X", "A. Rumian"),
        ("Koncert pieśni w remizie", "XI", "B. Halik"),
    ]


def test_a_question_ends_a_heading_in_front_of_one_in_small_letters() -> None:
    text = (
        "Uroczystości przedszkola 2024/2025\nData Uroczystość\n/ impreza Która grupa? n-l odpowiedzialny\n"
        "2 września 2024 Powitanie przedszkolaków wszystkie p. Ania\n"
        "20.09.2024 Dzień Przedszkolaka wszystkie p. Sylwia\nwrzesień Sprzątanie świata Sówki p. Iwona\n"
        "październik Pasowanie na przedszkolaka Biedronki p. Ania\n25.11 Dzień Misia Motylki p. Beata\n"
    )
    assert read(text) == [
        ("Powitanie przedszkolaków", "2 września 2024", "p. Ania"),
        ("Dzień Przedszkolaka", "20.09.2024", "p. Sylwia"),
        ("Sprzątanie świata", "wrzesień", "p. Iwona"),
        ("Pasowanie na przedszkolaka", "październik", "p. Ania"),
        ("Dzień Misia", "25.11", "p. Beata"),
    ]


def test_headings_that_are_not_known_are_reported() -> None:
    said = " ".join(map(str, remarks(bring(GARDEN))))
    assert "W jakim czasie" in said


def test_headings_that_may_as_well_end_elsewhere_are_reported() -> None:
    text = (
        "Program świetlicy 2025\nLp. Treści Zamierzone efekty Kiedy realizujemy\n"
        "1. Droga do szkoły Dziecko zna znaki wrzesień\n2. Emocje Dziecko nazywa uczucia październik\n"
        "3. Tradycje Dziecko wykonuje ozdoby grudzień\n4. Odżywianie Dziecko układa jadłospis styczeń\n"
    )
    assert any(
        '"Lp. | Treści | ' in said and "was taken for headings" in said for said in remarks(bring(text))
    )


def test_prose_with_a_numbered_list_is_searched_for_no_table() -> None:
    prose = "# Parts\nTake a look at the files. The code is below\nthe folder, in the module. The flow is:\n"
    text = prose + "1. it is parsed into a tree\n2. it is written again\n3. it ends"
    lines = [TextLine(line, SourcePlace(line=at)) for at, line in enumerate(text.split("\n"), start=1)]
    assert blocks_above_rows(lines) == []
