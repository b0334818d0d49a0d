"""Pasted tables with a cell on each line whose headings nobody knows: the numbers show where they end."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

from osl.problem import OslError

ROWS = (
    ("Gimnastyka dla kręgosłupa", "od lutego do czerwca", "Ewelina Tarka"),
    ("Biała sobota", "13.04.2024", "kierownik działu"),
    ("Koperta życia", "na bieżąco", "pracownicy socjalni"),
    ("Wycieczka do Kołobrzegu", "lipiec 2024", "sołtys"),
)


def pasted(headings: str, section: str = "") -> str:
    cells = [f"{n}.\n" + "\n".join(row) for n, row in enumerate(ROWS, start=1)]
    return "\n".join(["Plan działań na 2024 rok", headings, *filter(None, [section]), *cells, ""])


@pytest.mark.parametrize(
    "headings",
    [
        "Nr\nCo robimy\nW jakim czasie\nKto odpowiada\ni kto pomaga",
        "Poz.\nInicjatywa\nPrzedział\nczasowy\nKto pilnuje",
        "Lp.\nForma zajęć\nMoment\nrealizacji\nProwadzący",
        "L.P.\nCO JEST DO ZROBIENIA\nKIEDY TO\nBĘDZIE\nKTO PILNUJE",
    ],
)
def test_headings_of_times_that_are_not_known(headings: str) -> None:
    found = bring(pasted(headings), "plan.txt")
    assert [(task.title, task.when) for task in found.plan.tasks] == [row[:2] for row in ROWS]
    assert not any("left out" in line for line in remarks(found))


def test_the_line_above_the_first_number_may_be_a_section() -> None:
    found = bring(pasted("Nr\nCo robimy\nW jakim czasie\nKto pomaga", "A. Zdrowie"), "plan.txt")
    assert {task.section for task in found.plan.tasks} == {"A. Zdrowie"}


def test_without_dates_below_nothing_is_guessed() -> None:
    text = "Plan na 2024 rok\nNr\nCo robimy\nW jakim czasie\n1.\nBal\nRemiza\n2.\nKino\nSala\n"
    with pytest.raises(OslError):
        bring(text, "plan.txt")
