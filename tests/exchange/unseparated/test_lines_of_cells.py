"""Tables with a line of a cell on each line: what those of a column have in common separates them."""

from __future__ import annotations

import pytest
from bringing import bring, remarks
from pasted import rows, table

SCHOOL = "Plan pracy samorządu 2023/2024\nLp.\nZadania\nSposób realizacji\nOdpowiedzialni\nTermin\n"


def test_lines_in_small_letters_are_of_the_column_whose_lines_all_are() -> None:
    text = table(
        SCHOOL,
        "1.|Wybory do samorządu|apel ^ głosowanie tajne|opiekunowie SU|IX",
        "2.|Święto Komisji Edukacji Narodowej|życzenia ^ akademia|klasa VIII a|13 X",
        "3.|Dzień Życzliwości|poczta szkolna|samorząd|21 XI",
        "4.|Mikołajki|losowanie upominków|wychowawcy|6 XII",
        "5.|Zbiórka karmy dla schroniska|plakaty ^ zbiórka|samorząd ^ wolontariat|XI – XII",
        "6.|Walentynki|poczta walentynkowa|samorząd|14 II",
        "7.|Dzień Ziemi|sprzątanie okolicy szkoły|wszystkie klasy|IV",
    )
    found = rows(text, "title", "method", "responsible")
    assert found[:2] == [
        ("Wybory do samorządu", "apel\ngłosowanie tajne", "opiekunowie SU"),
        ("Święto Komisji Edukacji Narodowej", "życzenia\nakademia", "klasa VIII a"),
    ]
    assert found[4] == ("Zbiórka karmy dla schroniska", "plakaty\nzbiórka", "samorząd wolontariat")


FEASTS = "Kalendarz imprez 2024\nL.p.\nTermin\nMiejscowość\nNazwa imprezy\nOrganizator\n"


def test_titles_in_capitals_on_two_lines_do_not_begin_in_the_cell_before() -> None:
    text = table(
        FEASTS,
        "1.|6 stycznia|Lipiny|ORSZAK TRZECH KRÓLI|Parafia Lipiny",
        "2.|27 stycznia|Kukówka|XXV GMINNY PRZEGLĄD KOLĘD ^ I PASTORAŁEK|GOK Lipiny",
        "3.|8 marca|Lipiny|DZIEŃ KOBIET|KGW Lipiny",
        "4.|czerwiec|Stara Wieś|XXIII RAJD UCZNIÓW ^ „NA NASZYM SZLAKU”|Zespół Szkół ^ Parafia Lipiny",
        "5.|sierpień|Kukówka|DOŻYNKI GMINNE|GOK Lipiny ^ Sołectwo Kukówka",
        "6.|11 listopada|Lipiny|WIECZÓR PIEŚNI|GOK Lipiny",
    )
    found = rows(text, "place", "responsible")
    assert found == [
        ("Lipiny", "Parafia Lipiny"),
        ("Kukówka", "GOK Lipiny"),
        ("Lipiny", "KGW Lipiny"),
        ("Stara Wieś", "Zespół Szkół, Parafia Lipiny"),
        ("Kukówka", "GOK Lipiny, Sołectwo Kukówka"),
        ("Lipiny", "GOK Lipiny"),
    ]


MONTHS = "Plan pracy klubu 2024\nMiesiąc\nTematyka spotkań\nMiejsce\nOdpowiedzialny\n"


def test_numbered_items_below_each_other_are_one_cell() -> None:
    text = table(
        MONTHS,
        "styczeń|1. Spotkanie noworoczne ^ 2. Plan pracy i składki|sala klubowa|zarząd",
        "luty|1. Zabawa ostatkowa ^ 2. Pogadanka dzielnicowego|sala klubowa|kol. Zofia P.",
        "marzec|1. Dzień Kobiet ^ 2. Walne zebranie|sala klubowa|zarząd",
        "kwiecień|1. Jajko wielkanocne|sala klubowa|zarząd",
    )
    assert rows(text, "title", "when", "responsible") == [
        ("Spotkanie noworoczne", "styczeń", "zarząd"),
        ("Plan pracy i składki", "styczeń", "zarząd"),
        ("Zabawa ostatkowa", "luty", "kol. Zofia P."),
        ("Pogadanka dzielnicowego", "luty", "kol. Zofia P."),
        ("Dzień Kobiet", "marzec", "zarząd"),
        ("Walne zebranie", "marzec", "zarząd"),
        ("Jajko wielkanocne", "kwiecień", "zarząd"),
    ]


SIMPLE = "Plan pracy 2025\nLp.\nZadanie\nTermin\nMiejsce\nUwagi\n"


@pytest.mark.parametrize(
    "when",
    [
        "14.06.2025 (w razie deszczu 21.06)",
        "16.05 (rez. 23.05)",
        "wg zgłoszeń",
        "według ofert i uznania",
        "przy wszystkich przeglądach",
    ],
)
def test_dates_with_more_behind_them_or_that_depend_are_dates(when: str) -> None:
    text = table(
        SIMPLE,
        "1.|Ostatki|4.03.2025|Dom Ludowy|",
        f"2.|Festyn rodzinny|{when}|Park Miejski|",
        "3.|Dzień Seniora|1.10.2025|Dom Ludowy|",
    )
    assert rows(text, "title", "when", "place")[1] == ("Festyn rodzinny", when, "Park Miejski")


@pytest.mark.parametrize(
    "below",
    [
        "Przewodnicząca: Teresa Malec",
        "Kierownik zespołu\nmgr Iwona Szulc",
        "Plan sporządziła Halina Nowicka",
        "Przyjęto uchwałą zebrania nr 3/2025",
        "Jaworki, dnia 20.12.2024 r.",
    ],
)
def test_who_signed_a_table_is_no_cell_of_its_last_row(below: str) -> None:
    text = table(
        SIMPLE,
        "1.|Ostatki|4.03.2025|Dom Ludowy|zapisy w biurze",
        "2.|Dzień Matki|26.05.2025|Świetlica w Brzózce|",
        "3.|Dzień Seniora|1.10.2025|Dom Ludowy|catering",
    )
    found = bring(text + below)
    assert [task.notes for task in found.plan.tasks][-1] == "catering"
    assert all(any(line in one and "left out" in one for one in remarks(found)) for line in below.split("\n"))


def test_a_line_that_may_be_of_the_row_above_is_reported() -> None:
    text = table(
        "Plan świetlicy 2024\nTermin\nZajęcia\nUczestnicy\nProwadzi\nUwagi\n",
        "styczeń|Laurki dla babci|dzieci|Monika F.|",
        "styczeń|Turniej warcabów|wszyscy|Monika F.|nagrody sołectwa",
        "luty|Ferie: kino, bal|dzieci|Monika F.|3–14 lutego",
        "marzec|Powitanie wiosny|dzieci|Monika F.|",
        "maj|Prezent dla mamy|dzieci|Monika F.|",
    )
    assert any("3–14 lutego" in one and "hard to separate" in one for one in remarks(bring(text)))


def test_a_heading_of_several_known_words_does_not_show_cells_beside_each_other() -> None:
    text = table(
        "Harmonogram 2026\nZADANIE\nADRESACI\nTERMINY PLANOWANYCH DZIAŁAŃ\n",
        "Rajd rowerowy|KGW, OSP|30.09.2026 r.",
        "Zebranie|Rodziny z dziećmi|styczeń – luty 2026",
        "Dzień Kobiet|Seniorzy|wg potrzeb",
    )
    assert rows(text, "title", "when") == [
        ("Rajd rowerowy", "30.09.2026 r."),
        ("Zebranie", "styczeń – luty 2026"),
        ("Dzień Kobiet", "wg potrzeb"),
    ]


def test_each_month_begins_a_row_if_no_row_lacks_one() -> None:
    text = table(
        "Plan pracy domu Senior+ 2025\nMiesiąc\nTematyka zajęć\nForma\nOdpowiedzialni\n",
        "styczeń|Powitanie Nowego Roku ^ Dzień Babci i Dziadka|spotkanie, występ|instruktor terapii",
        "luty|Bal karnawałowy|zabawa taneczna|instruktor terapii",
        "marzec|Dzień Kobiet|warsztaty, spotkanie|instruktor terapii",
        "kwiecień|Śniadanie wielkanocne|spotkanie|kierownik",
        "maj|Majówka|impreza plenerowa|kierownik",
        "wrzesień|Pieczenie ziemniaka|impreza plenerowa|instruktor terapii",
    )
    assert [when for (when,) in rows(text, "when")] == [
        "styczeń",
        "luty",
        "marzec",
        "kwiecień",
        "maj",
        "wrzesień",
    ]


CLUB = "Plan pracy klubu na rok 2024\nZadanie\nSposób realizacji\nTermin\nWykonawca\n"


def test_a_word_in_small_letters_begins_the_next_cell_rather_than_going_on_with_the_title() -> None:
    text = table(
        CLUB,
        "Klub Mam|spacery z wózkami ^ spotkania z położną|czwartki 10–12|A. Ryś",
        "Patrole dobroci|wolontariusze odwiedzają samotnych|cały rok|PCK",
        "Piknik rodzinny|występy dzieci|maj|OSL",
        "Wieczory kultury|kuchnia ^ nauka słów|luty|Fundacja",
        "Rajd|przejazd rowerami|lipiec|OSP",
    )
    assert rows(text, "title", "method") == [
        ("Klub Mam", "spacery z wózkami\nspotkania z położną"),
        ("Patrole dobroci", "wolontariusze odwiedzają samotnych"),
        ("Piknik rodzinny", "występy dzieci"),
        ("Wieczory kultury", "kuchnia\nnauka słów"),
        ("Rajd", "przejazd rowerami"),
    ]


def test_hours_below_a_date_are_of_its_cell_and_offices_with_names_below_the_table_of_none() -> None:
    text = table(
        "Plan Rady Seniorów na rok 2024\nL.p.\nZadanie\nTermin\nWykonawca\n",
        "1.|Dyżury radnych|pierwszy wtorek miesiąca ^ 10.00–12.00|wg grafiku",
        "2.|Opiniowanie uchwał|na bieżąco|cała Rada",
        "3.|Turniej wiedzy|luty|komendant gminny",
        "4.|Wyjazd na targi|wrzesień|przewodniczący",
    )
    below = "Prezes: dh Henryk Żak\nSekretarz: dhna Ilona Sroka\n"
    found = rows(text + below, "when", "responsible")
    assert found[0] == ("pierwszy wtorek miesiąca 10.00–12.00", "wg grafiku")
    assert found[-1] == ("wrzesień", "przewodniczący")
    assert 'line 23: "Prezes: dh Henryk Żak" was left out' in remarks(bring(text + below))


def test_semicolons_that_only_end_cells_separate_none() -> None:
    text = table(
        "Plan pracy komisji na 2024 rok\nLp.\nZadania\nOsoby\nodpowiedzialne\nTermin\n",
        "1)|zebrania komisji;|sekretarz;|raz na kwartał;",
        "2)|rozdawanie ulotek;|szkoły, policja;|I półrocze;",
        "3)|szkolenie pedagogów;|psycholog E. Lipa;|marzec 2024;",
        "4)|pogadanki o zagrożeniach w sieci;|policja, ^ pedagog szkolny;|20–24 maja 2024;",
        "5)|konkurs na plakat;|pedagog szkolny;|październik;",
        "6)|dyżury prawnika;|gmina;|poniedziałki 15-18;",
        "7)|sprawozdanie z prac;|sekretarz;|do 31 grudnia;",
    )
    found = rows(text, "title", "responsible")
    assert found[3] == ("pogadanki o zagrożeniach w sieci;", "policja, pedagog szkolny")
    assert len(found) == 7
