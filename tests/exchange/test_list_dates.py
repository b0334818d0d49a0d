"""The date of an item of a list, first, last or within it, and what the line above gives to it."""

from __future__ import annotations

import pytest
from bringing import bring, remarks


def tasks(lines: str, year: int = 2026) -> list[tuple[str, str | None]]:
    """The title and the date phrase of each task in a text with these lines below its title."""
    found = bring(f"Plan imprez na {year} rok\n\n{lines}", "a.txt").plan.tasks
    return [(task.title, task.when) for task in found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("19.01. godz. 16:00 Koncert kolęd", ("Koncert kolęd", "19.01. godz. 16:00")),
        ("6 lipca – zajęcia plastyczne, godz. 10.00", ("zajęcia plastyczne", "6 lipca, godz. 10.00")),
        ("Ostatki (4 marca) – biesiada", ("Ostatki – biesiada", "4 marca")),
        ("Czytanie (6.09.2026), Park Zdrojowy", ("Czytanie, Park Zdrojowy", "6.09.2026")),
        ("01.02.2026 (niedziela) Turniej halowy", ("Turniej halowy", "01.02.2026 (niedziela)")),
        ("wtorki (od 9.09) godz. 10:00 joga", ("joga", "wtorki (od 9.09), godz. 10:00")),
        ("zebranie – 15 stycznia, 16 kwietnia", ("zebranie", "15 stycznia, 16 kwietnia")),
        ("Ferie w świetlicy: 19–30 stycznia", ("Ferie w świetlicy", "19–30 stycznia")),
        ("Andrzejki – 27 listopada o godz. 18.00 w świetlicy", ("Andrzejki", "27 listopada o godz. 18.00")),
        ("wydanie kalendarza – do 15 grudnia", ("wydanie kalendarza", "do 15 grudnia")),
        ("cały rok – Dyżury sołtysa", ("Dyżury sołtysa", "cały rok")),
        ("Środa: 10.00-12.00 Klub seniora", ("Klub seniora", "Środa: 10.00-12.00")),
        ("21 maja- wyjazd studyjny", ("wyjazd studyjny", "21 maja")),
    ],
)
def test_the_date_of_an_item_may_be_anywhere_in_it(line: str, expected: tuple[str, str]) -> None:
    assert tasks(f"2.01 – Opłatek\n{line}\n")[1] == expected


@pytest.mark.parametrize(
    ("above", "item", "expected"),
    [
        ("III KWARTAŁ", "Półkolonie 7-11.07", ("Półkolonie", "7-11.07")),
        ("II KWARTAŁ", "Spacer w każdą środę czerwca", ("Spacer", "w każdą środę czerwca")),
        ("MAJ", "Festyn z okazji 3 maja", ("Festyn z okazji 3 maja", "MAJ")),
        ("LUTY", "Ostatki (4 marca)", ("Ostatki", "4 marca")),
        ("Sobota, 21 marca", "Koncert, godz. 17:00", ("Koncert", "Sobota, 21 marca, godz. 17:00")),
        ("Wtorek, 3 lutego", "10.00–12.00 Gry", ("Gry", "Wtorek, 3 lutego, 10.00–12.00")),
        ("STYCZEŃ", "Kręgle, w każdy czwartek", ("Kręgle", "STYCZEŃ, w każdy czwartek")),
        ("04.07 (sobota)", "godz. 20:00 – Potańcówka", ("Potańcówka", "04.07 (sobota), godz. 20:00")),
        ("DO USTALENIA", "Wyjazd do Łodzi", ("Wyjazd do Łodzi", "DO USTALENIA")),
    ],
)
def test_an_item_has_its_own_date_or_that_above(above: str, item: str, expected: tuple[str, str]) -> None:
    assert tasks(f"GRUDZIEŃ\nWigilia\n{above}\n{item}\n")[1] == expected


def test_numbers_that_do_not_count_the_items_of_a_month_are_its_days() -> None:
    lines = "MARZEC\n8. Dzień Kobiet\n21. Topienie Marzanny\nMAJ\n3. Majówka\n"
    assert tasks(lines) == [
        ("Dzień Kobiet", "8 MARZEC"), ("Topienie Marzanny", "21 MARZEC"), ("Majówka", "3 MAJ"),
    ]  # fmt: skip
    assert [one for one in remarks(bring(f"Plan 2026\n{lines}", "a.txt")) if "days of the month" in one]


@pytest.mark.parametrize("second", ["1. Bal\n2. Kulig\n", "3. Bal\n4. Kulig\n"])
def test_numbers_that_count_the_items_are_no_days(second: str) -> None:
    found = tasks(f"STYCZEŃ\n1. Opłatek\n2. Jasełka\nLUTY\n{second}")
    assert [when for _, when in found] == ["STYCZEŃ", "STYCZEŃ", "LUTY", "LUTY"]


def test_several_items_in_the_line_of_a_month_have_their_own_days() -> None:
    assert tasks("Luty: zebranie – 7 lutego\nMaj: Floriana – 4 maja; zawody – 23 maja\nLipiec: obóz\n") == [
        ("zebranie", "7 lutego"), ("Floriana", "4 maja"), ("zawody", "23 maja"), ("obóz", "Lipiec"),
    ]  # fmt: skip


def test_a_day_has_the_year_of_the_month_above_if_months_are_of_two_years() -> None:
    lines = "GRUDZIEŃ 2026\nMikołajki – 5.12\nSTYCZEŃ 2027\nDzień Babci – 21.01\n"
    assert tasks(lines) == [("Mikołajki", "5.12.2026"), ("Dzień Babci", "21.01.2027")]


def test_what_a_label_names_is_the_place_or_a_person() -> None:
    lines = (
        "6 stycznia – Orszak, organizator: Parafia, GOK\n"
        "Dożynki – 23 sierpnia 2026 r., stadion w Lasku; organizator: Gmina\n"
        "13.06 – piknik (odp. Rada Rodziców)\n"
    )
    found = bring(f"Plan 2026\n{lines}", "a.txt").plan.tasks
    assert [(task.title, task.when, task.place, task.responsible) for task in found] == [
        ("Orszak", "6 stycznia", None, "Parafia, GOK"),
        ("Dożynki", "23 sierpnia 2026 r.", "stadion w Lasku", "Gmina"),
        ("piknik", "13.06", None, "Rada Rodziców"),
    ]


def test_headings_among_items_are_sections() -> None:
    lines = "Kultura\n- Kino – lipiec\n- Konkurs – 17 kwietnia\nSport\n- Turniej – 14 lutego\n"
    found = bring(f"Plan działań na 2026 rok\n\n{lines}", "a.txt").plan.tasks
    assert [(task.section, task.title) for task in found] == [
        ("Kultura", "Kino"), ("Kultura", "Konkurs"), ("Sport", "Turniej"),
    ]  # fmt: skip


def test_a_heading_without_a_date_under_a_month_is_reported() -> None:
    lines = "STYCZEŃ\n- Bal\n- Kulig\nDla seniorów\n- Opłatek\n"
    found = bring(f"Plan działań na 2026 rok\n\n{lines}", "a.txt")
    assert [(task.section, task.when) for task in found.plan.tasks][2] == ("Dla seniorów", "STYCZEŃ")
    assert [one for one in remarks(found) if '"Dla seniorów"' in one and "STYCZEŃ" in one]


def test_a_title_with_the_months_of_the_plan_is_no_task() -> None:
    found = bring("Harmonogram działań – I półrocze 2026\n\nBal – 7.02\nRajd – 9.05\n", "a.txt").plan
    assert [task.title for task in found.tasks] == ["Bal", "Rajd"]
    assert found.title == "Harmonogram działań – I półrocze 2026"


def test_an_item_that_goes_on_in_the_next_line_is_one() -> None:
    lines = "1 marca – Msza św. i apel\npoległych na cmentarzu\n3 maja – Koncert orkiestry\ndętej w parku\n"
    assert [title for title, _ in tasks(lines)] == [
        "Msza św. i apel poległych na cmentarzu", "Koncert orkiestry dętej w parku",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "below",
    [
        "Szczegóły: GOK, tel. 55 123 45 67",
        "* Terminy mogą ulec zmianie",
        "Kalendarz może się zmienić.",
    ],
)
def test_what_is_below_a_list_is_reported(below: str) -> None:
    mark = "• " if below.startswith("*") else ""
    text = f"Kalendarz 2026\n\nMAJ\n{mark}Majówka – 2.05\nCZERWIEC\n{mark}Wianki – 23.06\n{below}\n"
    found = bring(text, "a.txt")
    assert [task.title for task in found.plan.tasks] == ["Majówka", "Wianki"]
    assert [one for one in remarks(found) if below in one]


@pytest.mark.parametrize("sign", [";", ","])
def test_items_with_commas_or_semicolons_are_no_table(sign: str) -> None:
    lines = "".join(f"- Wydarzenie {day}{sign} organizator: GOK ({day} maja)\n" for day in (3, 10, 17))
    assert [when for _, when in tasks(lines)] == ["3 maja", "10 maja", "17 maja"]


def test_a_line_with_a_time_before_a_dash_begins_an_item_also_in_small_letters() -> None:
    text = "Imprezy 2026\n\nSTYCZEŃ\n6.01 – Orszak\nferie zimowe – zajęcia dla dzieci\n12.01 – Finał WOŚP\n"
    found = bring(text, "plan.txt")
    assert [task.title for task in found.plan.tasks] == [
        "Orszak",
        "ferie zimowe – zajęcia dla dzieci",
        "Finał WOŚP",
    ]


NUMBERED = {
    "a.md": "# Plan 2026\n\n## LUTY\n\n12. Walentynki\n\n## MARZEC\n\n8. Dzień Kobiet\n"
    "21. Topienie Marzanny\n",
    "a.html": "<h1>Plan 2026</h1><h2>LUTY</h2><ol start=12><li>Walentynki</ol><h2>MARZEC</h2>"
    "<ol start=8><li>Dzień Kobiet<li value=21>Topienie Marzanny</ol>",
    "a.txt": "Plan 2026\n\nLUTY\n\n12. Walentynki\n\nMARZEC\n\n8. Dzień Kobiet\n21. Topienie Marzanny\n",
}


@pytest.mark.parametrize("name", NUMBERED)
def test_numbers_that_a_list_shows_are_days_of_the_month_above_in_any_form(name: str) -> None:
    found = bring(NUMBERED[name], name)
    assert [task.when for task in found.plan.tasks] == ["12 LUTY", "8 MARZEC", "21 MARZEC"]
    assert "the numbers before the items were taken for days of the month" in remarks(found)


@pytest.mark.parametrize("start", ["", " start=3"], ids=["from 1", "going on"])
def test_numbers_that_count_items_are_not_days(start: str) -> None:
    page = f"<h1>Plan 2026</h1><h2>LUTY</h2><ol><li>Bal<li>Kino</ol><h2>MARZEC</h2><ol{start}><li>Kurs</ol>"
    found = bring(page, "a.html")
    assert [task.when for task in found.plan.tasks] == ["LUTY", "LUTY", "MARZEC"]
    assert not [one for one in remarks(found) if "numbers" in one]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Plan 2026\n\nMARZEC\n8. Dzień Kobiet\n21. Topienie Marzanny\n", "a.txt"),
        ("<h1>Plan 2026</h1><h2>MARZEC</h2><ol start=8><li>Dzień Kobiet<li value=21>Marzanna</ol>", "a.html"),
    ],
)
def test_numbers_below_a_single_month_that_do_not_count_are_reported(text: str, name: str) -> None:
    said = "numbers before items were left out; they may be days: 8, 21"
    assert said in remarks(bring(text, name))
