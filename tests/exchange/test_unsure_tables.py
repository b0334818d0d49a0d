"""Pasted tables with headings of any wording; text whose cells cannot be separated is refused."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

from osl.problem import OslError


@pytest.mark.parametrize("heading", ["Harmonogram", "Termin wykonania", "Kiedy", "Okres realizacji"])
def test_a_heading_that_date_phrases_have_too_is_a_heading(heading: str) -> None:
    found = bring(
        f"Plan 2025\nDziałania\nPodstawa prawna (art. 13 ust. 1 pkt 6)\n{heading}\nRealizator\n"
        "Bank czasu\nraport\nmaj 2025\nLGD\nDzień Sąsiada\nprotokół\n12 czerwca 2025\nsołtys\n"
        "Czysta rzeka\nraport\nwrzesień 2025\nLGD\n"
    )
    rows = [(task.title, task.when, task.responsible) for task in found.plan.tasks]
    assert rows == [
        ("Bank czasu", "maj 2025", "LGD"),
        ("Dzień Sąsiada", "12 czerwca 2025", "sołtys"),
        ("Czysta rzeka", "wrzesień 2025", "LGD"),
    ]
    assert [list(one.unknown.values()) for one in found.annotations] == [["raport"], ["protokół"], ["raport"]]


def test_a_last_heading_above_the_first_number_is_a_heading_though_it_is_not_known() -> None:
    found = bring(
        "Plan 2026\nLp.\nZamierzenia\nWykonawca\nTermin\nPotwierdzenie wykonania\n"
        "1\nWarsztat\nbiblioteka\nmaj 2026\nraport z badania\n"
        "2\nDebata\nLGD\nlipiec 2026\nprotokół\n"
    )
    assert [(task.title, task.section) for task in found.plan.tasks] == [("Warsztat", None), ("Debata", None)]
    kept = [list(one.unknown.values()) for one in found.annotations]
    assert kept == [["raport z badania"], ["protokół"]]


def test_lines_in_capitals_among_others_are_sections() -> None:
    rows = "\n".join(f"{n}.\nSpotkanie {n}\nmaj 2026\nsołtys" for n in (1, 2))
    more = "\n".join(f"{n}.\nSpotkanie {n}\nlipiec 2026\nsołtys" for n in (3, 4))
    found = bring(f"Plan 2026\nLp.\nZadanie\nTermin\nOdpowiedzialny\nDIAGNOZA\n{rows}\nANIMACJA\n{more}\n")
    assert [task.section for task in found.plan.tasks] == ["DIAGNOZA", "DIAGNOZA", "ANIMACJA", "ANIMACJA"]


def test_quarters_of_several_rows_are_dates_and_not_sections() -> None:
    found = bring(
        "Plan 2026\nZadanie\nTermin\nOdpowiedzialny\nBank czasu\nI kwartał\nLGD\n"
        "Debata\nIII kwartał\nsołtys\n"
        "Rajd\nI kwartał\nLGD\n"
    )
    assert [task.when for task in found.plan.tasks] == ["I kwartał", "III kwartał", "I kwartał"]


def test_a_row_with_an_empty_cell_whose_two_lines_may_be_two_cells_is_reported() -> None:
    rows = "".join(f"Spotkanie {n}\nmaj 2026\nsołtys\nraport {n}\n" for n in range(4))
    found = bring(
        f"Plan 2026\nZadanie\nTermin\nOdpowiedzialny\nUwagi\n{rows}Debata\nlipiec 2026\nAnna Nowak\nJan Kos\n"
    )
    assert found.plan.tasks[-1].title == "Debata"
    assert [one for one in remarks(found) if "hard to separate" in one] == [
        'line 22: the cells were hard to separate: "Debata | lipiec 2026 | Anna Nowak Jan Kos"'
    ]


COLUMN_BY_COLUMN = """\
Program działań osiedlowych 2024 r.
Działania
Debata o
transporcie
publicznym
Gra terenowa
Dzień Sąsiada
Wizyty studyjne
w innych CUS
Teatr Forum:
premiera
Podstawa
prawna (art. 13
ust. 1 pkt 6
ustawy o CUS)
raport z badania
Realizator
1x w miesiącu
8 sierpnia
wzrost zaufania
więcej
wolontariuszy
Kolędowanie
Festiwal Nauki i
Zabawy
Harmonogram
Czerwiec 2024
sierpień/
wrzesień 2016r.
21.09.2024
asystent rodziny
Realizacja w
całym okresie
działania
każdy pierwszy
wtorek miesiąca
IX/X 2024 r.
LGD
"""


def test_columns_that_were_copied_one_after_the_other_are_refused_with_what_helps() -> None:
    with pytest.raises(OslError, match=r"cannot be separated; import the file .* osl import plan\.pdf"):
        bring(COLUMN_BY_COLUMN, year=2026)


def test_rows_above_what_was_taken_for_the_headings_are_not_lost() -> None:
    found = bring(
        "Plan 2026\nKto\nDIAGNOZA\nLGD\nsołtys\nOtwarcie\nZadanie\nTermin\nBal\nmaj 2026\n", year=2026
    )
    assert [task.title for task in found.plan.tasks] == ["Bal"]
    assert "DIAGNOZA" in "\n".join(remarks(found))


@pytest.mark.parametrize(
    "cells",
    [
        "Zadanie|Festyn na placu|przed urzędem|Rajd|Bal|Adresaci|Rodziny|Okres realizacji|maj|Seniorzy|luty",
        "Termin|styczeń|II kwartał|23.06.2026|każdy piątek|Tematyka|Kurs|Dożynki|Rajd|Bal|Odbiorcy|Rodziny",
        "Zadanie|Festyn|Termin|maj|Zadanie|Bal|Termin|czerwiec",
    ],
    ids=["two in turn", "one after the other", "records"],
)
def test_columns_that_follow_one_after_the_other_are_refused_with_what_helps(cells: str) -> None:
    with pytest.raises(OslError, match="its cells cannot be separated; import the file"):
        bring("Plan 2026\n" + cells.replace("|", "\n"))
