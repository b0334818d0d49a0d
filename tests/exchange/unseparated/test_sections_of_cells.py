"""Tables with a line of a cell on each line: their headings, and sections that only their place shows."""

from __future__ import annotations

import pytest
from bringing import bring, remarks
from pasted import rows, table

NUMBERED = "Plan 2024\nLp.\nCzas\nZadania\nLiczba osób\nMiejsce\nUwagi\n"
NUMBERED_ROWS = (
    "Działania informacyjne",
    "1|styczeń|Ogłoszenie kalendarza działań|-|strona www|",
    "2|cały rok|Tablica „Sąsiad sąsiadowi”|-|hol OPS|aktualizacja w piątki",
    "Działania dla rodzin",
    "3|luty|Zimowisko na miejscu|25 osób|szkoła|dowóz gminny",
    "4|26 maja|Gra miejska na Dzień Matki|30 rodzin|rynek|",
    "5|wrzesień–listopad|Szkoła dla rodziców|12 os.|OPS, sala 4|10 spotkań",
    "Działania dla seniorów",
    "6|od marca, czwartki|Gimnastyka na krześle|15 os.|Klub Senior+|zapisy u p. Doroty",
    "7|5 października|Bal seniora|80 osób|remiza|odpłatność 40 zł",
    "Działania międzypokoleniowe",
    "8|IV|Wiosenne porządki|8 wolontariuszy|u mieszkańców|",
    "9|VII|Nauka gry w brydża i szachy|ok. 20|altana w parku|",
)


def test_a_line_above_the_number_1_and_others_above_numbers_are_sections() -> None:
    text = table(NUMBERED, *NUMBERED_ROWS)
    assert rows(text, "section", "title") == [
        ("Działania informacyjne", "Ogłoszenie kalendarza działań"),
        ("Działania informacyjne", "Tablica „Sąsiad sąsiadowi”"),
        ("Działania dla rodzin", "Zimowisko na miejscu"),
        ("Działania dla rodzin", "Gra miejska na Dzień Matki"),
        ("Działania dla rodzin", "Szkoła dla rodziców"),
        ("Działania dla seniorów", "Gimnastyka na krześle"),
        ("Działania dla seniorów", "Bal seniora"),
        ("Działania międzypokoleniowe", "Wiosenne porządki"),
        ("Działania międzypokoleniowe", "Nauka gry w brydża i szachy"),
    ]
    guessed = [one for one in remarks(bring(text)) if "the heading of a section" in one]
    assert [one.split(":")[0] for one in guessed] == ["line 8", "line 20", "line 38", "line 51"]


def test_sections_of_a_table_without_numbers_are_known_by_the_first() -> None:
    text = table(
        "Plan rady młodzieży 2024\nDziałanie\nTermin\nKto?\nSzacowany koszt\n",
        "Sprawy organizacyjne",
        "Sesje rady|19.01 ^ 22.03 ^ 21.06 ^ 27.09 ^ 13.12|prezydium|–",
        "Założenie konta na Instagramie|luty|Kuba, Lena|0 zł",
        "Sprawy społeczne",
        "Debata „Czego nam brakuje?” w trzech szkołach|marzec – kwiecień|wszyscy radni|100 zł",
        "Turniej e-sportowy|25 maja 2024|Komisja sportu|1 200 zł",
        "Zbiórka karmy dla schroniska|kwiecień|SU szkół|–",
    )
    assert rows(text, "section", "title", "when", "responsible") == [
        ("Sprawy organizacyjne", "Sesje rady", "19.01, 22.03, 21.06, 27.09, 13.12", "prezydium"),
        ("Sprawy organizacyjne", "Założenie konta na Instagramie", "luty", "Kuba, Lena"),
        (
            "Sprawy społeczne",
            "Debata „Czego nam brakuje?” w trzech szkołach",
            "marzec – kwiecień",
            "wszyscy radni",
        ),
        ("Sprawy społeczne", "Turniej e-sportowy", "25 maja 2024", "Komisja sportu"),
        ("Sprawy społeczne", "Zbiórka karmy dla schroniska", "kwiecień", "SU szkół"),
    ]


def test_titles_on_two_lines_are_no_sections_if_the_first_row_has_none() -> None:
    text = table(
        "Plan 2024\nZadanie\nTermin\nMiejsce\n",
        "Walne zebranie|luty|świetlica",
        "Piknik rodzinny ^ Gry i zabawy na stadionie|maj|stadion",
        "Bieg przełajowy|czerwiec|las",
        "Wieczór wigilijny ^ Koncert kolęd|grudzień|świetlica",
    )
    assert [section for (section,) in rows(text, "section")] == [""] * 4


def test_a_heading_goes_on_in_the_line_in_small_letters_below_it() -> None:
    text = table(
        "Plan 2024\nLp.\nDziałanie\nWskaźniki\nTermin\nrealizacji\nOsoba\nodpowiedzialna\n",
        "1)|Dyżury w świetlicach|24 dyżury|cały rok|OSL",
        "2)|Dzień Sąsiada|80 uczestników|maj|OPS, ŚDS",
    )
    assert rows(text, "when", "responsible") == [("cały rok", "OSL"), ("maj", "OPS, ŚDS")]
    assert not [one for one in remarks(bring(text)) if "left out" in one]


def test_the_first_heading_may_be_one_that_is_not_known() -> None:
    text = table(
        "Plan osiedla Piaski 2024\nZakładane zmiany\nZadania\nTermin\nMiejsce\n",
        "raport z diagnozy|Wywiady z mieszkańcami|luty|świetlica",
        "stała grupa|Kawa na ławie|każdy czwartek|lokal „Pod Kasztanem”",
        "zadbany skwer|Sadzenie cebulek|październik|skwer",
    )
    assert rows(text, "title", "place") == [
        ("Wywiady z mieszkańcami", "świetlica"),
        ("Kawa na ławie", "lokal „Pod Kasztanem”"),
        ("Sadzenie cebulek", "skwer"),
    ]


SIMPLE = "Terminarz imprez klubu 2025\nImpreza\nTermin\nMiejsce\nUwagi\n"


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        ("po Trzech Królach", "po Trzech Królach"),
        ("raz w semestrze", "raz w semestrze"),
        ("sobota przed świętami", "sobota przed świętami"),
        ("czerwiec ^ (w razie deszczu lipiec)", "czerwiec (w razie deszczu lipiec)"),
        ("12.05 ^ 19.05 ^ 26.05 ^ 2.06", "12.05, 19.05, 26.05, 2.06"),
    ],
)
def test_unusual_dates_are_those_of_their_row(lines: str, when: str) -> None:
    text = table(
        SIMPLE,
        "Ostatki|4.03.2025|Dom Ludowy|muzyka na żywo",
        f"Festyn rodzinny|{lines}|Park Miejski|",
        "Dzień Seniora|1.10.2025|Dom Ludowy|",
    )
    assert rows(text, "title", "when", "place")[1] == ("Festyn rodzinny", when, "Park Miejski")


def test_the_second_line_of_a_heading_is_no_section() -> None:
    text = table(
        "Plan 2024\nLp.\nTreść zadania\nTermin\nKoszt\nŹródło\nfinansowania\n",
        "1.|Zebranie sprawozdawcze|luty 2024||",
        "2.|Remont dachu świetlicy|II kwartał|18 500 zł|fundusz sołecki",
        "3.|Dożynki|sierpień|3 000 zł|budżet gminy",
    )
    assert [section for (section,) in rows(text, "section")] == [""] * 3


def test_an_unknown_last_heading_above_the_number_1_is_no_section() -> None:
    text = table(
        "Plan 2024\nLp.\nDziałanie\nOdbiorcy\nTermin\nPartnerzy\nZakładane efekty\n",
        "1|Mapowanie zasobów|mieszkańcy|I półrocze 2024|sołectwa, OSP|mapa zasobów",
        "2|Grupa inicjatywna|osoby z niepełnosprawnościami|marzec 2024|PCPR|grupa min. 8 osób",
        "3|Kawiarenka obywatelska|mieszkańcy|co drugi czwartek|Biblioteka Publiczna|20 spotkań",
        "4|Bank czasu|mieszkańcy osiedla|od kwietnia do listopada|spółdzielnia|30 uczestników",
        "5|Festyn|dzieci, młodzież, seniorzy|sierpień 2024|GOK ^ KGW ^ OSP|integracja pokoleń",
    )
    assert rows(text, "title", "section") == [
        ("Mapowanie zasobów", ""),
        ("Grupa inicjatywna", ""),
        ("Kawiarenka obywatelska", ""),
        ("Bank czasu", ""),
        ("Festyn", ""),
    ]


TABBED = """Plan pracy na rok 2024
L.p.\tZadanie\tTermin
realizacji\tOdbiorcy
zadania\tWykonawca
1.\tKawiarenka obywatelska\t06.2024\tmieszkańcy\tOSL
2.\tMalowanie przystanku\tlipiec\tmłodzież\tJ. Kalita – radny
OSL
3.\tDzień otwarty\t30.08.2024\twszyscy\tcały zespół
"""


def test_headings_with_tabs_may_be_on_several_lines() -> None:
    assert rows(TABBED, "title", "when", "responsible", "section") == [
        ("Kawiarenka obywatelska", "06.2024", "OSL", ""),
        ("Malowanie przystanku", "lipiec", "J. Kalita – radny OSL", ""),
        ("Dzień otwarty", "30.08.2024", "cały zespół", ""),
    ]


def test_a_line_below_a_row_with_tabs_is_no_section_if_those_have_numbers() -> None:
    text = """Plan 2024
Lp.\tZadanie\tTermin\tPartnerzy
I. ROZEZNANIE
1.\tBadanie potrzeb\tmarzec\tSołtysi
Szkoły
II. AKTYWIZACJA
2.\tGrupa inicjatywna\tmaj\tKGW
"""
    assert rows(text, "section", "title") == [
        ("I. ROZEZNANIE", "Badanie potrzeb"),
        ("II. AKTYWIZACJA", "Grupa inicjatywna"),
    ]


def test_a_word_with_numbers_that_follow_each_other_begins_sections() -> None:
    text = table(
        "Plan 2025\nLp.\nZadanie\nTermin\nOdpowiedzialny\n",
        "KIERUNEK I – ROZPOZNANIE",
        "1.|Diagnoza|luty 2025|Joanna Szulc",
        "2.|Monitoring usług|czerwiec 2025|koordynator",
        "KIERUNEK II – INTEGRACJA",
        "3.|Śniadanie wielkanocne|15 kwietnia|KGW ^ sołtys",
        "KIERUNEK III – PROMOCJA",
        "4.|Strona internetowa|maj|Joanna Szulc",
    )
    assert rows(text, "section", "title", "responsible") == [
        ("KIERUNEK I – ROZPOZNANIE", "Diagnoza", "Joanna Szulc"),
        ("KIERUNEK I – ROZPOZNANIE", "Monitoring usług", "koordynator"),
        ("KIERUNEK II – INTEGRACJA", "Śniadanie wielkanocne", "KGW, sołtys"),
        ("KIERUNEK III – PROMOCJA", "Strona internetowa", "Joanna Szulc"),
    ]


def test_no_line_above_the_end_or_another_such_line_is_a_section() -> None:
    text = table(
        "Plan 2024\nMiesiąc\nLp.\nZadanie\nSołectwo\nKontakt\n",
        "I|1|Spotkanie z radami|Czerniczyn|sołtysi",
        "II|2|Warsztaty kroju|Mienianny|KGW",
        "V|3|Dzień Strażaka|Dziekanów|OSP",
        "X|4|Mammografia|Mienianny|LUX MED",
        "XII|5|Paczka od sąsiada|cała gmina|Caritas",
    )
    assert [title for title, section in rows(text, "title", "section") if not section] == [
        "Spotkanie z radami",
        "Warsztaty kroju",
        "Dzień Strażaka",
        "Mammografia",
        "Paczka od sąsiada",
    ]


def test_titles_are_no_sections_if_the_rows_below_them_would_lack_a_cell() -> None:
    cells = (
        "Opracowanie planu pracy z rodziną|we współpracy z członkami rodziny i pracownikiem|do marca",
        "Pomoc w poprawie sytuacji życiowej|Instruktaż gospodarstwa, pomoc w pisaniu pism do sądu|na bieżąco",
        "Wspieranie aktywności|- przegląd ofert ^ - pisanie CV|wg potrzeb",
        "Grupa wsparcia dla matek|Cykl spotkań z psychologiem, położną i kosmetyczką w świetlicy|luty",
        "Półkolonie dla dzieci|nabór, kompletowanie dokumentów|czerwiec/lipiec",
        "Zbiórka wyprawek szkolnych|współpraca z Caritas|sierpień",
        "Mikołajki rodzinne|wspólna zabawa, paczki|grudzień 2024",
    )
    text = table("Plan 2024\nZadania do realizacji\nFormy i metody\nTermin\n", *cells)
    assert rows(text, "title") == [(row.partition("|")[0],) for row in cells]


def test_a_month_in_capitals_above_the_same_month_is_a_section() -> None:
    text = table(
        "Plan 2025\nTermin\nWydarzenie\n",
        "MARZEC",
        "8 marca|Dzień Kobiet",
        "21 marca|Powitanie wiosny",
        "KWIECIEŃ",
        "kwiecień|Święconka",
        "30 kwietnia|Ognisko",
    )
    assert [when for when, _ in rows(text, "when", "title")] == [
        "8 marca",
        "21 marca",
        "kwiecień",
        "30 kwietnia",
    ]


def parts_of(text: str) -> list[tuple[str | None, str, str | None]]:
    tasks = bring(text, "plan.txt", year=2026).plan.tasks
    return [(one.section, one.title, one.when) for one in tasks]


@pytest.mark.parametrize(
    "names",
    [
        ("Zima", "Wiosna", "Lato"),
        ("Ferie", "I półrocze", "Wakacje"),
        ("I semestr r. szk. 2025/2026", "Wakacje", "II semestr r. szk. 2025/2026"),
    ],
)
def test_a_part_of_the_year_alone_between_rows_heads_a_section(names: tuple[str, str, str]) -> None:
    one, two, three = names
    found = parts_of(
        "Nazwa\nOdpowiedzialny\nTermin\n"
        f"{one}\nBal\nOSP\n15 lutego, g. 16\n"
        f"{two}\nSprzątanie\nRada\n7 marca\nRajd\nKoło\n3 maja, g. 10\n"
        f"{three}\nFestyn\nKGW\n20 czerwca\nKolonie\nGOPS\nlipiec 2026\n"
    )
    assert found == [
        (one, "Bal", "15 lutego, g. 16"),
        (two, "Sprzątanie", "7 marca"),
        (two, "Rajd", "3 maja, g. 10"),
        (three, "Festyn", "20 czerwca"),
        (three, "Kolonie", "lipiec 2026"),
    ]


@pytest.mark.parametrize("names", [("Wiosna", "Jesień"), ("I semestr r. szk.", "II semestr r. szk.")])
def test_a_part_of_the_year_in_place_of_a_date_is_the_date(names: tuple[str, str]) -> None:
    found = parts_of(
        "Nazwa\nTermin\nOdpowiedzialny\nBal\nluty 2026\nOSP\n"
        f"Sprzątanie\n{names[0]}\nRada\nFestyn\n20 czerwca\nKGW\nKolonie\nlipiec\nGOPS\n"
        f"Zaduszki\n{names[1]}\nRada\nMikołajki\n6 grudnia\nRada\n"
    )
    assert found == [
        (None, "Bal", "luty 2026"),
        (None, "Sprzątanie", names[0]),
        (None, "Festyn", "20 czerwca"),
        (None, "Kolonie", "lipiec"),
        (None, "Zaduszki", names[1]),
        (None, "Mikołajki", "6 grudnia"),
    ]
