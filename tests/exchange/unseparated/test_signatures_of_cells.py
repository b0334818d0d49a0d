"""Signatures below a table with a line of a cell on each line: they are not of its last cell."""

from __future__ import annotations

import pytest
from bringing import bring, remarks
from pasted import rows, table

WORK = "Plan pracy świetlicy na 2024 rok\nLp.\nZadanie\nTermin\nOdpowiedzialny\n"
ROWS = (
    "1.|Bal karnawałowy|luty|rada sołecka",
    "2.|Sprzątanie lasu|kwiecień|KGW ^ straż",
    "3.|Festyn|czerwiec|rada sołecka",
    "4.|Zbiórka zabawek|listopad|gospodyni",
    "5.|Opłatek|grudzień|świetlicowa",
)
SIGNED = [
    "Kierownik świetlicy ^ Barbara Rola",
    "sołtys Marek Wilk",
    "Za Zarząd: ^ Onufry Gil ^ Bronisław Kępa",
    "prezes – Irena Gaj ^ skarbniczka – Olga Las ^ sekretarz – Janina Bór",
    "Prezes Stowarzyszenia ^ Skarbnik Stowarzyszenia",
    "Przewodnicząca Rady ^ mgr Sława Dąb ^ otrzymują: 1) Wójt, 2) a/a",
    "Bóg zapłać za pomoc! ^ ks. Paweł ^ p. Teresa",
    "Serdecznie zapraszamy!",
    "za Zarząd: K. Bartosik, W. Dudek",
    "Naczelnik OSP Prezes OSP",
    "Wychowawca świetlicy ^ Marlena Rola",
    "trener koordynator Marcin Rola",
    "spisała Halina Rola",
    "Koordynator wolontariatu: Michał Rola ^ tel. w sekretariacie",
    "Za zgodą ks. proboszcza Andrzeja Gila ^ animatorka Weronika Las, tel. w kancelarii",
]


@pytest.mark.parametrize("signed", SIGNED)
def test_signatures_are_left_out_of_the_last_cell_and_reported(signed: str) -> None:
    text = table(WORK, *ROWS, signed)
    assert rows(text, "title", "responsible")[-2:] == [
        ("Zbiórka zabawek", "gospodyni"),
        ("Opłatek", "świetlicowa"),
    ]
    told = " ".join(remarks(bring(text)))
    assert all(line in told for line in signed.split(" ^ "))


@pytest.mark.parametrize("signed", SIGNED)
def test_so_they_are_below_a_table_with_tabs(signed: str) -> None:
    lines = ["\t".join(row.replace(" ^ ", ", ").split("|")) for row in ROWS]
    head = WORK.replace("\nLp.\nZadanie\nTermin\n", "\nLp.\tZadanie\tTermin\t")
    text = head + "\n".join([*lines, *signed.split(" ^ ")]) + "\n"
    assert rows(text, "title", "responsible")[-1] == ("Opłatek", "świetlicowa")
    told = " ".join(remarks(bring(text)))
    assert all(line in told for line in signed.split(" ^ "))


@pytest.mark.parametrize(
    ("before", "last", "named"),
    [
        ("KGW ^ straż", "sołtys Marek Wilk", "sołtys Marek Wilk"),
        ("KGW ^ sołtys Marek Wilk", "straż ^ sołtys Marek Wilk", "straż, sołtys Marek Wilk"),
        ("Kierownik świetlicy ^ Jan Kos", "Sołtys ^ Marek Wilk", "Sołtys, Marek Wilk"),
        ("KGW ^ straż", "KGW ^ Dyrektor szkoły", "KGW, Dyrektor szkoły"),
        ("KGW ^ trener Jan Kos", "straż ^ trener Marek Wilk", "straż trener Marek Wilk"),
        ("KGW ^ za Zarząd: J. Kos", "straż ^ za Zarząd: M. Wilk", "straż za Zarząd: M. Wilk"),
        ("KGW ^ Trener gminny ^ Jan Kos", "Trener gminny ^ Marek Wilk", "Trener gminny Marek Wilk"),
    ],
)
def test_who_is_responsible_for_the_last_row_stays(before: str, last: str, named: str) -> None:
    text = table(
        WORK, ROWS[0], f"2.|Sprzątanie lasu|kwiecień|{before}", *ROWS[2:4], f"5.|Opłatek|grudzień|{last}"
    )
    assert rows(text, "title", "responsible")[-1] == ("Opłatek", named)


def test_a_greeting_above_names_is_no_row() -> None:
    text = table(
        "Zadania parafii na 2024 rok\nMiesiąc\nZadanie\nOdpowiedzialni\n",
        "Styczeń|Spotkanie chorych|Caritas",
        "Luty|Zbiórka żywności|młodzież",
        "Marzec|Paczki świąteczne|Caritas ^ harcerze",
        "Maj|Majówka|ks. Paweł",
        "Grudzień|Wieczerza dla samotnych|ks. proboszcz ^ Caritas",
        "Bóg zapłać za pomoc! ^ ks. Paweł ^ p. Teresa – przewodnicząca Caritas",
    )
    assert [title for (title,) in rows(text, "title")][3:] == ["Majówka", "Wieczerza dla samotnych"]
    assert "Bóg zapłać za pomoc!" in " ".join(remarks(bring(text)))


def test_a_table_of_one_row_below_a_section_is_read() -> None:
    text = "Zadanie\nTermin\nOdpowiedzialny\nI. Kultura\nFestyn rodzinny\nmaj 2025\nJan Kos\n"
    assert rows(text, "title", "when", "responsible") == [("Festyn rodzinny", "maj 2025", "Jan Kos")]
