"""Lists as schools, clubs and councils publish them: titles, dates below tasks, footnotes, a year's end."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

from osl.problem import OslError

CLUB = """\
Plan
PLAN PRACY KLUBU MODELARZY NA ROK SZKOLNY 2025/2026
WRZESIEŃ/PAŹDZIERNIK:
• Nabór do klubu.
• Pokaz latawców.
LISTOPAD
• Zawody szybowców (22 listopada).
CAŁY ROK SZKOLNY:
• Dyżury w pracowni.
"""


def tasks(text: str) -> list[tuple[str, str | None]]:
    """The title and the date phrase of each task in `text`."""
    return [(task.title, task.when) for task in bring(text, "lista.txt").plan.tasks]


def said(text: str) -> str:
    """All remarks on `text`."""
    return "\n".join(remarks(bring(text, "lista.txt")))


def test_the_title_with_the_year_is_no_section_of_all_tasks() -> None:
    plan = bring(CLUB, "lista.txt").plan
    assert (plan.year, plan.title) == (2025, "PLAN PRACY KLUBU MODELARZY NA ROK SZKOLNY 2025/2026")
    assert {task.section for task in plan.tasks} == {None}


def test_all_of_a_school_year_is_a_date_above_items() -> None:
    assert tasks(CLUB)[-1] == ("Dyżury w pracowni.", "CAŁY ROK SZKOLNY")


def test_what_goes_on_in_the_year_is_not_of_the_month_above() -> None:
    text = """\
Kalendarz 2025
MAJ
5.05 – Turniej szachów
9.05 – Apel
W ciągu roku odbędą się:
- wycieczki
- warsztaty
"""
    assert tasks(text)[2:] == [("wycieczki", "W ciągu roku"), ("warsztaty", "W ciągu roku")]


@pytest.mark.parametrize("heading", ["", "MIESIĄC\n\nDZIAŁANIA\n\n", "MIESIĄC  DZIAŁANIA\n"])
def test_months_above_items_are_a_list_below_headings_and_prose_too(heading: str) -> None:
    text = f"""\
HARMONOGRAM KÓŁKA OGRODNICZEGO 2025

ZAŁOŻENIA:

uczymy się cierpliwości i pracy w grupie, także w deszczu;

poznajemy rośliny z naszej okolicy;

{heading}Marzec

• Wysiew pomidorów
• Porządki w szklarni

Kwiecień

• Sadzenie bratków
• Wymiana sadzonek
"""
    assert tasks(text) == [
        ("Wysiew pomidorów", "Marzec"),
        ("Porządki w szklarni", "Marzec"),
        ("Sadzenie bratków", "Kwiecień"),
        ("Wymiana sadzonek", "Kwiecień"),
    ]


def test_dates_below_numbered_tasks_are_their_own() -> None:
    text = """\
ROK SZKOLNY 2025/2026
1.
Start ligi biegowej
3 września 2025 r.
2.
Rajd po wydmach
(zapisy u trenera)
10 października 2025 r.
3.
Przerwa w treningach
23 grudnia 2025 r. -
2 stycznia 2026 r.
4.
Gala klubu
30 stycznia 2026 r.
"""
    assert tasks(text) == [
        ("Start ligi biegowej", "3 września 2025 r."),
        ("Rajd po wydmach (zapisy u trenera)", "10 października 2025 r."),
        ("Przerwa w treningach", "23 grudnia 2025 r. - 2 stycznia 2026 r."),
        ("Gala klubu", "30 stycznia 2026 r."),
    ]
    assert "the date below each task was taken for its own" in said(text)


def test_a_label_before_dates_below_tasks_is_no_title() -> None:
    text = """\
Plan czytelni na 2025 rok
Skontrum zbiorów
• Termin: luty 2025
Naprawa książek
Nowe etykiety na regałach
• Termin: kwiecień 2025
"""
    assert tasks(text) == [
        ("Skontrum zbiorów", "luty 2025"),
        ("Naprawa książek", "kwiecień 2025"),
        ("Nowe etykiety na regałach", "kwiecień 2025"),
    ]


def test_dates_above_tasks_stay_dates_above_tasks() -> None:
    text = """\
Terminarz biegów 2025
3 maja
Bieg Flagi
9 czerwca
Sztafeta
31 grudnia - 1 stycznia
Nocny marsz
20 lutego, 6 marca
"""
    assert tasks(text) == [
        ("Bieg Flagi", "3 maja"),
        ("Sztafeta", "9 czerwca"),
        ("Nocny marsz", "31 grudnia - 1 stycznia"),
    ]
    assert '"20 lutego, 6 marca" was left out' in said(text)


def test_stars_of_footnotes_and_short_weekdays_beside_dates_are_no_items() -> None:
    text = """\
KALENDARZ DRUŻYNY 2025/26

*obowiązuje mundur

**obowiązuje strój sportowy

*2 IX, wt

Apel

10-11 IX, SR-CZ

Biwak

**2 X, CZ

Bieg na orientację

12 XI, SR

Ognisko
"""
    assert tasks(text)[-4:] == [
        ("Apel", "*2 IX, wt"),
        ("Biwak", "10-11 IX, SR-CZ"),
        ("Bieg na orientację", "**2 X, CZ"),
        ("Ognisko", "12 XI, SR"),
    ]


def test_lines_below_a_numbered_item_belong_to_it() -> None:
    text = """\
Plan rady osiedla na 2025 rok
styczeń
1. Spotkanie o zieleni.
Gość: ogrodnik Jan Bzik.
2. Wybór patrona skweru.
luty
1. Bezpieczeństwo na drogach
( także przy stawie)
2. Wnioski do budżetu.
"""
    first, *_ = bring(text, "lista.txt").plan.tasks
    assert tasks(text) == [
        ("Spotkanie o zieleni.", "styczeń"),
        ("Wybór patrona skweru.", "styczeń"),
        ("Bezpieczeństwo na drogach ( także przy stawie)", "luty"),
        ("Wnioski do budżetu.", "luty"),
    ]
    assert first.activities == ("Gość: ogrodnik Jan Bzik.",)


def test_an_item_broken_before_its_date_is_joined() -> None:
    text = """\
Program konsultacji 2025
Zebranie uwag od sołectw i
rad osiedli – do 10 marca 2025 r.

Ogłoszenie wyników – do 4 kwietnia 2025 r.

Przekazanie projektu radzie i
zarządowi – do 9 maja 2025 r.
"""
    assert [title for title, _ in tasks(text)] == [
        "Zebranie uwag od sołectw i rad osiedli",
        "Ogłoszenie wyników",
        "Przekazanie projektu radzie i zarządowi",
    ]


def test_what_only_follows_a_dash_is_a_place_if_others_are() -> None:
    text = "Plan 2025\n1.05 – Święto Pracy – DZIEŃ WOLNY\n9.06 – Bal – nagrody dla klas\n12.06 – Apel\n"
    assert [title for title, _ in tasks(text)][:2] == ["Święto Pracy – DZIEŃ WOLNY", "Bal – nagrody dla klas"]
    text = "Plan 2025\n1.05 – Piknik – Stara Cegielnia\n9.06 – Bal – sala gimnastyczna\n12.06 – Apel\n"
    assert [task.place for task in bring(text, "lista.txt").plan.tasks][:2] == [
        "Stara Cegielnia",
        "sala gimnastyczna",
    ]


def test_an_item_of_another_day_ends_the_day_above() -> None:
    text = "Wykłady 2025\n15.11.2025\nO ptakach\n3.12.2025 godz. 11 O mgle\nProf. Bzik\n4.12.2025 O śniegu\n"
    assert tasks(text) == [
        ("O ptakach", "15.11.2025"),
        ("O mgle", "3.12.2025 godz. 11"),
        ("O śniegu", "4.12.2025"),
    ]
    assert '"Prof. Bzik" was left out' in said(text)


def test_weekdays_of_the_second_half_of_a_school_year_are_not_wrong() -> None:
    text = """\
Kalendarz drużyny, rok szkolny 2025/2026
1.10 – środa – Zbiórka
13.01 – wtorek – Kulig
17.06.2026 (środa) – Biwak
"""
    assert "is a" not in said(text)
    assert "1 date was put in 2025, but its weekday is that of 2026" in said(text)


def test_the_only_line_above_a_table_with_two_years_is_its_title() -> None:
    text = "WYDARZENIA W ŚWIETLICY 2024/2025\nTemat\tTermin\nBal\t11.02.2025\nRajd\t12.03.2025\n"
    plan = bring(text, "tabela.txt").plan
    assert (plan.year, plan.title) == (2025, "WYDARZENIA W ŚWIETLICY 2024/2025")


def test_an_introduction_has_no_parts_of_a_list() -> None:
    text = """\
Plan koła 2025
Koło działa dla wszystkich mieszkańców gminy i spotyka się
w każdym miesiącu roku szkolnego.
• Uczymy się razem, jak dbać o ogród, sad i wszystko, co w nim rośnie.
• Pomagamy sąsiadom
Zapraszamy!
maj
• Sadzenie
• Targ roślin
lipiec
• Zbiory
"""
    assert bring(text, "lista.txt").plan.introduction == (
        "Koło działa dla wszystkich mieszkańców gminy i spotyka się w każdym miesiącu roku szkolnego.\n"
    )


def test_dates_are_below_tasks_on_a_page_too() -> None:
    page = "<p>Zawody 2025</p><p>Bieg Flagi</p><p>2 maja</p><p>Sztafeta</p><p>9 czerwca</p>"
    tasks = bring(f"<html><body>{page}</body></html>", "a.html").plan.tasks
    assert [(task.title, task.when) for task in tasks] == [
        ("Bieg Flagi", "2 maja"),
        ("Sztafeta", "9 czerwca"),
    ]


def test_an_introduction_has_no_items_of_a_page() -> None:
    page = """<p>Plan koła 2025</p><p>Cele:</p><ul><li>współpraca</li>
<li>Dbałość o ogród, sad i wszystko, co rośnie w całej naszej gminie.</li></ul>
<p>maj</p><ul><li>Sadzenie</li></ul><p>lipiec</p><ul><li>Zbiory</li></ul>"""
    assert bring(f"<html><body>{page}</body></html>", "a.html").plan.introduction is None


def test_a_table_that_runs_together_in_one_line_is_no_item() -> None:
    line = "Lp. Nazwa Miejsce Termin 1. Kiermasz Rynek 03.04.2025 2. Zbiórka karmy Schronisko 12.04.2025"
    with pytest.raises(OslError, match="no table was found"):
        bring(f"Plan 2025\nKwiecień\n{line}\nMaj\n{line}\n", "lista.txt")


def test_items_in_small_letters_under_months_are_not_joined() -> None:
    text = """\
Plan pracy świetlicy 2025

WRZESIEŃ
Wybory samorządu
sprzątanie świata
zebranie rodziców
PAŹDZIERNIK
Dzień Nauczyciela
jesień w parku
"""
    assert tasks(text) == [
        ("Wybory samorządu", "WRZESIEŃ"),
        ("sprzątanie świata", "WRZESIEŃ"),
        ("zebranie rodziców", "WRZESIEŃ"),
        ("Dzień Nauczyciela", "PAŹDZIERNIK"),
        ("jesień w parku", "PAŹDZIERNIK"),
    ]


def test_a_weekday_before_a_day_is_not_part_of_the_item_above() -> None:
    text = """\
Kalendarz imprez 2025

MAJ
3 – Święto Konstytucji
10 – Majówka
sobota 24 – Dzień Matki
CZERWIEC
1 – Dzień Dziecka
21 – Noc Świętojańska
W ciągu roku planujemy
- wycieczki
- zajęcia plastyczne
"""
    found = tasks(text)
    assert ("Majówka", "10 MAJ") in found
    assert ("sobota 24 – Dzień Matki", "MAJ") in found
    assert found[-2:] == [("wycieczki", "W ciągu roku"), ("zajęcia plastyczne", "W ciągu roku")]


@pytest.mark.parametrize("last", ["5 stycznia 2025", "Karnawał"])
def test_a_date_at_the_end_does_not_make_dates_above_items_those_of_what_is_above_them(last: str) -> None:
    text = f"""\
Plan pracy 2025
Zadania wychowawcze
Styczeń
- Bal
- Kulig
Luty
- Walentynki
{last}
"""
    assert tasks(text)[:3] == [("Bal", "Styczeń"), ("Kulig", "Styczeń"), ("Walentynki", "Luty")]


def test_items_with_dates_are_not_above_the_dates_of_others() -> None:
    text = """\
Plan na 2025
5 stycznia Bal
12 stycznia Kulig
19 stycznia Kolędowanie
Luty
Walentynki
Karnawał
"""
    assert tasks(text)[:3] == [
        ("Bal", "5 stycznia"),
        ("Kulig", "12 stycznia"),
        ("Kolędowanie", "19 stycznia"),
    ]
