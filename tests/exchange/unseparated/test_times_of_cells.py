"""Dates in tables with a line of a cell on each line: other cells of the column show them, not only words."""

from __future__ import annotations

import pytest
from bringing import bring, remarks
from pasted import rows, table

PARISH = "Plan parafii 2025\nKiedy\nWydarzenie\nKto pomaga\n"


@pytest.mark.parametrize(
    "when", ["piątki Wielkiego Postu", "po deszczach, IX/X", "IV tydzień Wielkiego Postu"]
)
def test_a_line_with_words_of_dates_where_other_rows_have_theirs_is_a_date(when: str) -> None:
    text = table(
        PARISH,
        "6 stycznia|Orszak Trzech Króli|Akcja Katolicka",
        "II sobota lutego|Zabawa bez alkoholu|Domowy Kościół",
        f"{when}|Zupa dla każdego|Róże Różańcowe",
        "maj|Pielgrzymka rowerowa|ministranci",
        "10 sierpnia|Festyn odpustowy|Rada Parafialna",
        "grudzień|Roraty z lampionami|katecheci",
    )
    assert rows(text, "when", "title", "responsible")[1:3] == [
        ("II sobota lutego", "Zabawa bez alkoholu", "Domowy Kościół"),
        (when, "Zupa dla każdego", "Róże Różańcowe"),
    ]


SCHOOL = "Plan biblioteki 2025\nZadania\nFormy realizacji\nTermin\n"


def test_what_is_above_a_date_is_the_cell_before() -> None:
    text = table(
        SCHOOL,
        "Lekcje biblioteczne|pogadanka ^ pasowanie na czytelnika|IX/X",
        "Rozwijanie zainteresowań|- czytanie ^ - konkursy ^ - wystawki|przez cały rok szkolny",
        "Pomoc przed konkursami|indywidualna|w miarę potrzeb",
        "Opracowanie zbiorów||na bieżąco",
        "Zamówienie podręczników|uzgodnienia z nauczycielami|V–VI",
        "Wyjście do biblioteki||według ustaleń",
    )
    assert rows(text, "title", "when", "method")[2] == (
        "Pomoc przed konkursami",
        "w miarę potrzeb",
        "indywidualna",
    )


CONTEST = "Plan CUS 2025\nDziałanie\nDla kogo\nTermin\n"


@pytest.mark.parametrize(
    "lines",
    [
        "zgłoszenia do 31 lipca ^ rozstrzygnięcie – wrzesień",
        "nabór: marzec ^ realizacja: maj–październik",
        "luty ^ 19–25 lutego – tydzień pomocy ofiarom",
        "ogłoszenie: 15 listopada; prace do 13 grudnia",
    ],
)
def test_a_date_goes_on_in_a_line_with_the_word_that_shows_what_it_is_of(lines: str) -> None:
    text = table(
        CONTEST,
        "Festyn sąsiedzki|mieszkańcy osiedla|25 maja",
        f"Konkurs na balkon|mieszkańcy bloków|{lines}",
        "Spacery z przewodnikiem|seniorzy|soboty września",
        "Wigilia|osoby samotne|22 grudnia",
    )
    assert rows(text, "title", "when")[1] == ("Konkurs na balkon", lines.replace(" ^", ""))


def test_hours_are_in_their_column_and_dates_in_theirs() -> None:
    text = table(
        "Plan portu 2025\nLp.\nData\nGodz.\nWydarzenie\nMiejsce\nOrganizator\n",
        "1.|3 maja|11.00|Święto Konstytucji|pomnik|UMiG",
        "2.|11–12 maja||Otwarcie sezonu żeglarskiego|port|MKŻ",
        "3.|czerwiec||Zlot oldtimerów|zamek|Stow. Automobilistów",
        "4.|5–7.07.2025 r.|15.00|Dni Rynu|plac zamkowy|RCK",
        "5.|20 lipca|20.00|Bitwa o zamek|błonia|bractwo rycerskie",
        "6.|8 grudnia|14.00|Jarmark|plac zamkowy|RCK",
    )
    assert rows(text, "title", "when")[:4] == [
        ("Święto Konstytucji", "3 maja godz. 11.00"),
        ("Otwarcie sezonu żeglarskiego", "11–12 maja"),
        ("Zlot oldtimerów", "czerwiec"),
        ("Dni Rynu", "5–7.07.2025 r. godz. 15.00"),
    ]


def test_numbers_of_rooms_are_no_numbers_of_rows_if_the_first_row_begins_with_a_date() -> None:
    text = table(
        "Wykłady, semestr letni 2023\nTermin wykładu\nTemat\nWykładowca\nSala\n",
        "1 marca (środa)|Inauguracja semestru|Rektor|aula LO",
        "15.03|Choroby cywilizacyjne|lek. med. Piotr Hajduk|101",
        "22 marca|Rozmowy przez telefon|asp. szt. Rafał Dudek|101",
        "29.03|Historia młynów|Robert Czub|biblioteka",
        "19.04|Ogród w kwietniu|inż. Maria Szulc|101",
        "7 czerwca|Zakończenie roku|Rektor|aula LO",
    )
    assert rows(text, "title", "when", "place")[1:3] == [
        ("Choroby cywilizacyjne", "15.03", "101"),
        ("Rozmowy przez telefon", "22 marca", "101"),
    ]


KINDERGARTEN = "Kalendarz 2025\nLp.\nTemat uroczystości\nTermin\nOsoby odpowiedzialne\n"


def test_persons_with_an_initial_are_no_sections_with_letters() -> None:
    text = table(
        KINDERGARTEN,
        "1.|Dzień Przedszkolaka|20 września|A. Kubiak",
        "2.|Sprzątanie świata|wrzesień|gr. „Sówki”",
        "3.|Pasowanie|16 października|M. Trzcińska",
        "4.|Bal dyni|31 października|B. Nowicka",
        "5.|Mikołajki|6 grudnia|K. Zalewska ^ J. Ptak",
    )
    assert rows(text, "responsible")[0] == ("A. Kubiak",)
    assert rows(text, "responsible")[3] == ("B. Nowicka",)


SPORTS = "Plan gminy 2025\nLp.\nZadanie\nTermin\nKoszt\nŹródło finansowania\n"


@pytest.mark.parametrize(
    "below",
    [
        "Przewodniczący Rady Sołeckiej",
        "Organizator społeczności lokalnej:\nBeata Sulikowska",
        "WÓJT\n/-/ Jan Kubiak",
        "Przewodnicząca Komisji\n/podpis nieczytelny/",
        "Opiekun koła: s. Faustyna",
        "Opiekun świetlicy: ……",
        "Kapelmistrz zespołu: J. Rak\nKierownik zespołu: Z. Bar",
        "Sołtys",
        "Szczęść Boże!",
    ],
)
def test_an_office_below_the_table_is_no_cell_of_its_last_row(below: str) -> None:
    text = table(
        SPORTS,
        "1.|Nauka pływania|styczeń|22 000 zł|budżet gminy",
        "2.|Nordic walking|do 31 marca|3 200 zł|budżet gminy ^ sponsorzy",
        "3.|Bieg na 10 km|4 maja|8 500 zł|sponsorzy",
        "4.|Sprawozdanie|XII||",
    )
    found = bring(text + below)
    assert str(found.plan.tasks[-1].title) == "Sprawozdanie"
    assert all(any(line in one and "left out" in one for one in remarks(found)) for line in below.split("\n"))


def test_a_heading_of_notes_with_more_words_is_no_section() -> None:
    text = table(
        "Plan OSP 2025\nLp.\nPrzedsięwzięcie\nTermin wykonania\nOdpowiedzialny\nUwagi o realizacji\n",
        "1.|Zebranie sprawozdawcze|20 stycznia|Prezes|",
        "2.|Przegląd pomp|do 31 marca|Konserwator sprzętu|",
        "3.|Dzień Strażaka|4 maja|Zarząd|msza św., apel",
        "4.|Ćwiczenia w tartaku|czerwiec|Naczelnik|zgłosić do PSP",
        "5.|Zabezpieczenie dożynek|wrzesień|Dowódca sekcji|",
        "6.|Mycie wozu|listopad|Kierowcy|",
    )
    assert rows(text, "section", "notes") == [
        ("", ""),
        ("", ""),
        ("", "msza św., apel"),
        ("", "zgłosić do PSP"),
        ("", ""),
        ("", ""),
    ]


def test_notes_below_a_month_are_no_rows_if_nearly_each_row_has_a_month() -> None:
    text = table(
        "Plan działania na 2023 rok\nMiesiąc\nZadania\nUwagi\n",
        "LUTY|Zimowisko w remizie dla dzieci z Rudki i Lasek|20 dzieci, bus z gminy",
        "MARZEC|Dzień Kobiet w świetlicy w Laskach",
        "KWIECIEŃ|Zbiórka odzieży przed świętami|sklep p. Kaliny",
        "MAJ|Majówka nad rzeką|jak dopisze pogoda",
        "CZERWIEC|Piknik „Zdrowe wakacje”|straż potwierdzona",
        "LIPIEC-SIERPIEŃ|Kolonie|2 grupy po 15 osób",
        "WRZESIEŃ|Plecak dla pierwszaka – zbiórka",
        "PAŹDZIERNIK|Wizyty u starszych z ciastem i kartką|KGW piecze",
        "LISTOPAD|Nauka robienia wieńców na groby",
        "GRUDZIEŃ|Upominki",
    )
    found = rows(text, "title", "notes")
    assert len(found) == 10
    assert found[0] == ("Zimowisko w remizie dla dzieci z Rudki i Lasek", "20 dzieci, bus z gminy")
    assert found[5] == ("Kolonie", "2 grupy po 15 osób")


@pytest.mark.parametrize("when", ["II semestr", "semestr zimowy"])
def test_a_term_of_a_school_is_a_date_also_if_osl_cannot_say_which_months_it_has(when: str) -> None:
    text = table(
        "Plan pedagoga 2025\nDziałanie\nTermin\nUwagi\n",
        "Pogadanki o higienie|marzec|klasy I–III",
        f"Spektakl profilaktyczny|{when}|Teatr z Krakowa; płaci Rada Rodziców",
        "Dyżury dla rodziców|na bieżąco|gabinet 12",
        "Badanie klimatu szkoły|maj|ankieta",
    )
    assert rows(text, "when")[1] == (when,)
    assert any(f'"{when}"' in one for one in remarks(bring(text)))
