"""Tables with a line of a cell on each line: headings and numbers of rows as offices have them."""

from __future__ import annotations

import pytest
from bringing import bring, remarks
from pasted import rows, table


def test_the_numbers_of_rows_may_stand_behind_the_months() -> None:
    text = table(
        "Plan 2025\nMiesiąc\nLp.\nZadanie\nMiejsce\nPartnerzy\n",
        "I|1|Spotkanie noworoczne|świetlica w Brodach|sołtysi",
        "II|2|Kulig|Stary Dwór|OSP ^ KGW",
        "III|3|Kiermasz wielkanocny|szkoła|rada rodziców",
        "V|4|Majówka|Brody|GOK",
    )
    assert rows(text, "title", "when", "place", "partners")[:2] == [
        ("Spotkanie noworoczne", "I", "świetlica w Brodach", ("sołtysi",)),
        ("Kulig", "II", "Stary Dwór", ("OSP", "KGW")),
    ]


@pytest.mark.parametrize(
    "numbers",
    [
        ("A1", "A2", "B1", "B2"),
        ("A.1", "A.2", "B.1", "B.2"),
        ("I.", "II.", "III.", "IV."),
        ("I.1", "I.2", "II.1", "II.2"),
    ],
)
def test_rows_have_letters_or_roman_numbers(numbers: tuple[str, ...]) -> None:
    one, two, three, four = numbers
    text = table(
        "Plan 2025\nLp.\nObszar\nPlanowane zadania\nTermin\nOsoby\nodpowiedzialne\n",
        f"{one}|profilaktyka|Biała sobota|13 kwietnia|Anna Lis ^ NZOZ",
        f"{two}|ruch|Marsze z kijkami|maj–wrzesień|instruktor",
        f"{three}|rodzice|Warsztaty dla ojców|pierwsza środa miesiąca|asystent rodziny",
        f"{four}|dzieci|Półkolonie|3–14 lipca|GOK ^ OPS",
    )
    assert rows(text, "title", "responsible") == [
        ("Biała sobota", "Anna Lis, NZOZ"),
        ("Marsze z kijkami", "instruktor"),
        ("Warsztaty dla ojców", "asystent rodziny"),
        ("Półkolonie", "GOK, OPS"),
    ]


def test_an_office_in_capitals_is_no_section_beside_lettered_ones() -> None:
    text = table(
        "Plan 2025\nNazwa zadania\nTermin\nKto odpowiada\n",
        "A. ZDROWIE",
        "Biała sobota|13 kwietnia|Anna Lis ^ SPZOZ",
        "Marsze z kijkami|maj–wrzesień|instruktor",
        "B. RODZINA",
        "Warsztaty dla ojców|w środy|asystent rodziny",
        "Półkolonie|3–14 lipca|GOK",
        "C. SENIORZY",
        "Bal seniora|listopad|Klub Seniora",
        "Nauka obsługi telefonu|marzec|biblioteka",
    )
    assert rows(text, "section", "title", "responsible")[:2] == [
        ("A. ZDROWIE", "Biała sobota", "Anna Lis, SPZOZ"),
        ("A. ZDROWIE", "Marsze z kijkami", "instruktor"),
    ]


def test_headings_go_on_in_lines_with_a_dash_or_a_small_letter() -> None:
    text = table(
        "Plan 2025\nLp.\nZadanie\nRozpoczęcie\n– zakończenie\nOrganizator\ni partnerzy\n",
        "1.|Remont świetlicy|03.02–30.04.2025|Ewa Kos ^ zarząd wspólnoty",
        "2.|Klub robótek|od maja, w poniedziałki|Halina Bor",
        "3.|Obiad pod wiatą|31 maja 2025 r.|Rada Osiedla ^ OPS",
    )
    assert rows(text, "title", "when") == [
        ("Remont świetlicy", "03.02–30.04.2025"),
        ("Klub robótek", "od maja, w poniedziałki"),
        ("Obiad pod wiatą", "31 maja 2025 r."),
    ]


def test_a_last_column_that_nobody_filled_in_is_no_section() -> None:
    text = table(
        "Plan internatu 2024\nLp.\nTematyka\nFormy\nOdpowiedzialni\nTermin\nPodpis\n",
        "1.|Regulamin|zebranie ^ podpisy na liście|kierownik|wrzesień",
        "2.|Próbna ewakuacja|ćwiczenia|R. Stark|do 30.09.",
        "3.|Wybory rady|głosowanie|I. Maj|wrzesień",
        "4.|Otrzęsiny|gry ^ konkursy|D. Lis|październik",
    )
    found = rows(text, "section", "title", "method")
    assert found[0] == ("", "Regulamin", "zebranie\npodpisy na liście")
    assert [one[1] for one in found] == ["Regulamin", "Próbna ewakuacja", "Wybory rady", "Otrzęsiny"]


def test_an_unknown_last_heading_is_one_if_the_first_column_is_merged_down() -> None:
    text = table(
        "Plan 2025\nCel szczegółowy\nZadanie\nOkres realizacji\nOdpowiedzialny\nWskaźnik\n",
        "Poznanie zasobów|Wywiady z proboszczami|luty 2025|OSL|8 wywiadów",
        "Spacery po wsiach|marzec–kwiecień 2025|OSL ^ sołtysi|5 spacerów",
        "Mapa miejsc spotkań|do 15 maja 2025|OSL|1 mapa",
        "Integracja|Czytanie w ogrodzie|czerwiec 2025|GBP|3 spotkania",
        "Konkurs kulinarny|lipiec 2025|KGW Dąb|20 przepisów",
        "Wycieczka do kopalni|25 września 2025|OSL|40 osób",
    )
    assert rows(text, "title", "purpose") == [
        ("Wywiady z proboszczami", "Poznanie zasobów"),
        ("Spacery po wsiach", ""),
        ("Mapa miejsc spotkań", ""),
        ("Czytanie w ogrodzie", "Integracja"),
        ("Konkurs kulinarny", ""),
        ("Wycieczka do kopalni", ""),
    ]


def test_a_cell_that_begins_like_the_foot_of_a_page_does_not_end_the_table() -> None:
    text = table(
        "Plan 2025\nTermin\nRodzaj zadania\nSposób wykonania\n",
        "Styczeń|Aktualizacja bazy organizacji|Kontakt telefoniczny, wpisanie nowych osób",
        "Luty|Objazd sołectw|Spotkania u sołtysów. ^ Zebranie tematów. ^ Przekazanie wniosków wójtowi.",
        "Marzec|Kontakt z rodzicami|rozmowy",
        "Maj|Turniej gier|Nagrody z profilaktyki.",
        "20 września|Święto jabłka|Kiermasz, konkurs na szarlotkę",
        "Listopad|Raport|wg wzoru",
    )
    assert rows(text, "when", "title", "method")[:3] == [
        ("Styczeń", "Aktualizacja bazy organizacji", "Kontakt telefoniczny, wpisanie nowych osób"),
        ("Luty", "Objazd sołectw", "Spotkania u sołtysów.\nZebranie tematów.\nPrzekazanie wniosków wójtowi."),
        ("Marzec", "Kontakt z rodzicami", "rozmowy"),
    ]
    assert len(rows(text, "title")) == 6


@pytest.mark.parametrize(
    ("last", "below"),
    [
        ("3|Sprawozdanie|grudzień||", "RAZEM: 20 750 zł"),
        ("3|Sprawozdanie|grudzień||", "Ogółem 3 000 zł"),
        ("3|Paczki|grudzień|800 zł|Caritas", "Zatwierdzam: Dyrektor OPS"),
    ],
)
def test_an_approval_or_a_sum_below_the_table_is_no_cell(last: str, below: str) -> None:
    text = table(
        "Plan 2025\nLp.\nZadanie\nTermin\nKoszt\nPartnerzy\n",
        "1|Piknik|czerwiec|2 700 zł|OSP",
        "2|Wycieczka|wrzesień|900 zł|PTTK",
        last,
        below,
    )
    _, title, when, cost, partner = last.split("|")
    assert rows(text, "title", "when", "cost", "partners")[2] == (
        title,
        when,
        cost,
        (partner,) if partner else "",
    )
    assert any(below in one for one in remarks(bring(text)))


def test_a_section_between_the_headings_and_the_first_date_is_no_heading() -> None:
    text = table(
        "Plan 2024\nData\nNazwa imprezy\nMiejsce\nOrganizator\n",
        "Integracja mieszkańców",
        "7 stycznia|Orszak Trzech Króli|Rynek|Parafia",
        "17 lutego|Turniej halowy|hala sportowa|LZS Brody",
        "10 marca|Dzień Kobiet|GOK|Urząd Gminy",
        "Edukacja i profilaktyka",
        "24 marca|Kiermasz|plac przy GOK|GOK",
        "1–3 maja|Majówka z historią|Grodzisko|Towarzystwo Przyjaciół Brodów",
        "Wsparcie rodzin",
        "26 maja|Bieg leśny|leśniczówka|UKS Sowa",
        "22 czerwca|Noc Świętojańska|zalew|GOK, OSP",
    )
    assert rows(text, "section", "when", "responsible")[2:5] == [
        ("Integracja mieszkańców", "10 marca", "Urząd Gminy"),
        ("Edukacja i profilaktyka", "24 marca", "GOK"),
        ("Edukacja i profilaktyka", "1–3 maja", "Towarzystwo Przyjaciół Brodów"),
    ]


@pytest.mark.parametrize("tasks", ["Praca", "Co nas czeka", "Zbiórka, biwak, akcja"])
def test_the_first_heading_is_that_of_the_tasks_if_no_word_of_it_is_known(tasks: str) -> None:
    cells = (
        "Sadzenie lip|szpadle|druga połowa marca|Tomek Lis",
        "Naprawa płotu|młotki|kwiecień|Zbigniew Kos",
        "Dzień Sąsiada|stoły|12 maja|Ewa Nowak",
        "Grabienie liści|grabie|listopad|Tomek Lis",
    )
    text = table(f"Plan 2024\n{tasks}\nNarzędzia\nTermin\nKoordynator\n", *cells)
    assert rows(text, "title", "when", "responsible") == [
        (title, when, name) for title, _, when, name in (row.split("|") for row in cells)
    ]


def test_several_headings_may_be_above_the_first_that_is_known() -> None:
    text = table(
        "Plan 2024\nPraca\nIlu ludzi potrzeba\nSprzęt\nTermin\nKoordynator\nPartnerzy\n",
        "Sadzenie lip|10|szpadle|15 marca|Tomek Lis|OSP",
        "Naprawa płotu|4|młotki|kwiecień|Zbigniew Kos|KGW",
        "Malowanie ławek|6|pędzle|12 maja|Ewa Nowak|szkoła",
    )
    assert rows(text, "title", "when", "responsible") == [
        ("Sadzenie lip", "15 marca", "Tomek Lis"),
        ("Naprawa płotu", "kwiecień", "Zbigniew Kos"),
        ("Malowanie ławek", "12 maja", "Ewa Nowak"),
    ]


def test_numbers_and_dates_alone_show_that_the_heading_between_them_is_that_of_the_tasks() -> None:
    text = table(
        "Plan 2024\nLp.\nWyjście\nKiedy\n", "1.|Zebranie|styczeń", "2.|Kulig|luty", "3.|Majówka|3 maja"
    )
    assert rows(text, "title", "when") == [("Zebranie", "styczeń"), ("Kulig", "luty"), ("Majówka", "3 maja")]


def test_a_first_title_with_a_word_of_headings_is_no_heading() -> None:
    text = table(
        "Plan 2025\nObszar / zadanie\nPlanowane działania\nCzas realizacji\n",
        "Budowanie sieci partnerów|Wizyty w instytucjach, porozumienia o współpracy.|styczeń–grudzień 2025",
        "Aktywizacja osiedla|Badanie potrzeb metodą „drzwi w drzwi”.|luty – kwiecień 2025",
        "Ogród społeczny za biblioteką|Przygotowanie skrzyń i ziemi, sadzenie ziół.|kwiecień–wrzesień",
        "Dzień Aktywności Lokalnej|Pokazy stowarzyszeń, koncert orkiestry, gra miejska|14 czerwca 2025",
        "Akademia Lidera|Cykl 5 warsztatów po 4 godziny|październik 2025",
    )
    assert rows(text, "title", "when")[0] == ("Budowanie sieci partnerów", "styczeń–grudzień 2025")
    assert len(rows(text, "title")) == 5


def test_rows_with_a_heading_of_dates_at_the_end_are_not_taken_for_columns_that_were_copied() -> None:
    head = "Plan 2024\nPrzedsięwzięcie\nOrganizacja\nOsoba do kontaktu\nTelefon\nOkres\n"
    text = table(
        head,
        "Posiłek z dostawą|Fundacja „Obok”|Maria Cieślak|44 675 12 30|cały rok",
        "Usługi sąsiedzkie|Fundacja „Razem”|Jacek Nowicki|502 118 771|od 1 marca",
        "Klub Mam|Fundacja „Obok”|Ola Sikora|500 600 700|12 i 13 kwietnia",
    )
    assert rows(text, "title", "when") == [
        ("Posiłek z dostawą", "cały rok"),
        ("Usługi sąsiedzkie", "od 1 marca"),
        ("Klub Mam", "12 i 13 kwietnia"),
    ]


def test_a_heading_in_capitals_with_two_words_of_headings_is_one() -> None:
    cells = (
        "wrzesień 2023|Poznajmy się!|zabawy integracyjne|p. Ewa",
        "październik 2023|Dary jesieni|spacer do lasu, prace z liści|p. Ewa, p. Jola",
        "listopad 2023|Jestem Polakiem|kotyliony, nauka piosenek|p. Jola",
        "styczeń 2024|Dzień Babci i Dziadka|laurki, występy, słodki poczęstunek|p. Jola",
    )
    text = table("Plan 2023/2024\nMIESIĄC\nTEMAT ZAJĘĆ\nSPOSÓB REALIZACJI\nOSOBA ODPOWIEDZIALNA\n", *cells)
    assert rows(text, "title", "method", "responsible") == [tuple(row.split("|")[1:]) for row in cells]


@pytest.mark.parametrize("second", ["LUB DATA", "I DATA", "ALBO TERMIN"])
def test_a_line_that_begins_with_a_conjunction_goes_on_the_heading_above_it(second: str) -> None:
    text = table(
        f"PLAN ZAJĘĆ KLUBU 2025\nLP\nRODZAJ ZAJĘĆ\nCZĘSTOTLIWOŚĆ\n{second}\nPROWADZĄCY\n",
        "1|Gimnastyka na krzesłach|2 x w tygodniu|fizjoterapeuta",
        "2|Tłusty czwartek, smażenie oponek|27.02.2025|wszyscy",
        "3|Dzień Matki i Ojca|28 maja|opiekunka",
        "4|Spotkanie wigilijne|18 grudnia|wszyscy",
    )
    assert rows(text, "title", "when", "responsible")[1:] == [
        ("Tłusty czwartek, smażenie oponek", "27.02.2025", "wszyscy"),
        ("Dzień Matki i Ojca", "28 maja", "opiekunka"),
        ("Spotkanie wigilijne", "18 grudnia", "wszyscy"),
    ]


def test_a_heading_that_begins_with_an_aim_and_more_is_no_section() -> None:
    head = "Plan na 2025 rok\nNr\nNazwa działania\nCel i sposób realizacji\nTermin\nrealizacji\nWskaźniki\n"
    text = table(
        head,
        "1|Giełda umiejętności|Lista osób, które wymieniają się usługami.|luty 2025|50 wymian",
        "2|Akademia lidera|Szkolenie sołtysów. ^ Cztery zjazdy po 6 godzin.|marzec 2025|20 osób",
        "3|Klub Taty|Spotkania ojców z dziećmi.|IX–XI|6 spotkań",
    )
    assert rows(text, "title", "when") == [
        ("Giełda umiejętności", "luty 2025"),
        ("Akademia lidera", "marzec 2025"),
        ("Klub Taty", "IX–XI"),
    ]
