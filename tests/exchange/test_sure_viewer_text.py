"""Text from PDF viewers that is read, not refused: what shows that its rows are surely rows."""

from __future__ import annotations

from bringing import bring


def dated(text: str) -> list[tuple[str, str | None]]:
    """The tasks that are read in `text`, and when they are."""
    return [(task.title, task.when) for task in bring(text).plan.tasks]


def test_a_small_plan_all_in_small_letters_is_read() -> None:
    text = (
        "plan koła gospodyń w Starej Hucie na rok 2024\nco robimy kiedy kto\n"
        "pieczenie chleba luty skarbniczka\nmalowanie płotu marzec wszyscy\n"
        "wianki na noc świętojańską 22 czerwca KGW\n"
        "wyjazd do teatru jesień chętni i \nskarbniczka\nkolędowanie 28.12 młodzież\n"
    )
    assert dated(text) == [
        ("pieczenie chleba", "luty"),
        ("malowanie płotu", "marzec"),
        ("wianki na noc świętojańską", "22 czerwca"),
        ("wyjazd do teatru", "jesień"),
        ("kolędowanie", "28.12"),
    ]


def test_roman_months_with_a_year_are_dates() -> None:
    text = (
        "Plan animatora na 2025 rok\nNr Okres realizacji Zadanie Koszt\n(brutto)\nŹródło finansowania\n"
        "1 I-II.2025 Spotkania w sołectwach i zebranie \npomysłów 0 zł –\n"
        "2 III.2025 Otwarcie kawiarenki 4 500 zł budżet gminy\n"
        "3 IX – XII 2025 r. Wieczory gier 800 zł FERS\n4 XII.2025 Sprawozdanie 0 zł –\n"
    )
    assert dated(text) == [
        ("Spotkania w sołectwach i zebranie pomysłów", "I-II.2025"),
        ("Otwarcie kawiarenki", "III.2025"),
        ("Wieczory gier", "IX – XII 2025 r."),
        ("Sprawozdanie", "XII.2025"),
    ]


def test_rows_that_are_numbered_in_order_are_read_if_several_have_no_clear_date() -> None:
    text = (
        "Plan ośrodka\nRok 2023\nL.p. Nazwa zadania Data Koszt\nbrutto Realizator\n"
        "1. Zakup opału dla osób\nstarszych sezon grzewczy 9 500 zł OPS\n"
        "2. Asystent rodziny\npo podpisaniu\numowy z\nWojewodą\n38 400 zł OPS\n"
        "3. Kolonie letnie 17–28 lipca 6 000 zł Kuratorium\n"
        "4. Wieczerza dla samotnych 20 grudnia 2 800 zł KGW\n"
    )
    assert dated(text)[1:] == [
        ("Asystent rodziny", "po podpisaniu umowy z Wojewodą"),
        ("Kolonie letnie", "17–28 lipca"),
        ("Wieczerza dla samotnych", "20 grudnia"),
    ]


def test_the_end_of_a_heading_on_a_line_of_its_own_is_no_heading() -> None:
    text = (
        "Przedszkole w Lipnikach\nKALENDARZ 2022/2023\nTermin Nazwa uroczystości Wychowawcy\nodpowiedzialni\n"
        "Charakter\nuroczystości\nwrzesień Dzień Przedszkolaka A. Lis\nB. Wrona wewnętrzna\n"
        "listopad Pasowanie A. Lis środowiskowa\nstyczeń Jasełka wszyscy n-le środowiskowa\n"
        "maj Bieg rodzin B. Wrona\nA. Lis środowiskowa\n"
    )
    assert dated(text) == [
        ("Dzień Przedszkolaka", "wrzesień"),
        ("Pasowanie", "listopad"),
        ("Jasełka", "styczeń"),
        ("Bieg rodzin", "maj"),
    ]


def test_an_item_within_a_line_begins_another_cell() -> None:
    text = (
        "Plan świetlicy 2024/2025\nData ZADANIE GŁÓWNE\ntemat tygodnia\nZADANIA SZCZEGÓŁOWE\n"
        "2-6.09.24 Witamy w szkole • poznajemy salę i \nzasady\n• rysunek z wakacji\n"
        "9-13.09.24 Droga do szkoły • znaki drogowe\n16-20.09.24 Dary jesieni • ludziki z żołędzi\n"
        "• sok z jabłek\n23-27.09.24 Zwierzęta • album\n"
    )
    found = bring(text).plan.tasks
    assert [task.title for task in found] == [
        "Witamy w szkole",
        "Droga do szkoły",
        "Dary jesieni",
        "Zwierzęta",
    ]
    assert list(found[2].activities) == ["ludziki z żołędzi", "sok z jabłek"]
