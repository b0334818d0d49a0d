"""Unknown headings of tables with a cell per line: the rows below show which lines they are."""

from __future__ import annotations

import pytest
from bringing import bring

ROWS = (
    ("Rekrutacja uczestników", "marzec", "0,00", "0,00", "koordynator"),
    ("Warsztaty kulinarne", "kwiecień", "2 400,00", "2 000,00", "p. Zofia Kulik"),
    ("Warsztaty zielarskie", "maj", "1 800,00", "1 800,00", "Ewa Rybka"),
    ("Wyjazd do wioski tematycznej", "15 czerwca", "4 650,00", "4 000,00", "Jan Kot"),
)


def read(headings: str, *, numbered: bool, columns: int = 5) -> list[tuple[str, str | None]]:
    """Return the titles and dates of the tasks of a pasted table with `columns` beside its numbers."""
    lines = ["Plan pracy 2024", *headings.split("\n")]
    for number, row in enumerate(ROWS, start=1):
        lines += [f"{number}."] * numbered + [*row[:columns]]
    return [(task.title, task.when) for task in bring("\n".join(lines)).plan.tasks]


EVERY = [(title, when) for title, when, *_ in ROWS]


def test_headings_in_small_letters_are_their_own_or_go_on_as_the_rows_show() -> None:
    assert (
        read("Poz.\nEtap projektu\nod – do\nKoszt [zł]\nw tym dotacja\nOsoba prowadz.", numbered=True)
        == EVERY
    )
    two_lines = "Lp.\nEtap projektu\nDługi termin\nod – do\nKoszt [zł]\nw tym dotacja\nOsoba prowadz."
    assert read(two_lines, numbered=True) == EVERY


@pytest.mark.parametrize("numbers", ["#", "l. dz.", "Id"])
def test_the_numbers_may_have_a_heading_that_is_not_known(numbers: str) -> None:
    head = f"{numbers}\npomysł\nplanowana data\nkwota\npotrzeby / zakupy\nkto ogarnia"
    assert read(head, numbered=True) == EVERY


def test_a_letter_with_a_number_above_the_title_is_not_the_heading_of_numbers() -> None:
    head = "Załącznik nr 2 do zarządzenia nr 4 Dyrektora\nL. dz.\nPomysł\nTermin\nKwota\nDotacja\nKto"
    assert read(head, numbered=True) == EVERY


def test_one_heading_of_times_is_enough() -> None:
    assert read("Dzieło\nTermin lub okres\nPula", numbered=False, columns=3) == EVERY


def test_a_line_in_small_letters_above_the_headings_is_none_of_them() -> None:
    assert read("opracował Patryk Wilk\nCo?\nKiedy?\nKwota", numbered=False, columns=3) == EVERY


def test_amounts_beside_each_other_are_no_cells_beside_numbers_of_rows() -> None:
    text = "Plan pracy 2024\nM-c\nPozycja w kalendarzu\nIle osób\nWydatki\n" + "".join(
        f"{month}\n{title}\n{people}\n{cost}\n"
        for month, title, people, cost in (
            ("I", "Ferie w świetlicy", "25", "1 800 zł"),
            ("III", "Dzień Kobiet w remizie", "40", "2 500 zł"),
            ("V", "Majówka nad stawem", "60", "3 200 zł"),
            ("IX", "Dożynki sołeckie", "2", "1 100 zł"),
        )
    )
    assert [task.title for task in bring(text).plan.tasks] == [
        "Ferie w świetlicy", "Dzień Kobiet w remizie", "Majówka nad stawem", "Dożynki sołeckie",
    ]  # fmt: skip


def test_numbered_sections_above_numbers_of_two_parts_are_no_cells_beside_numbers() -> None:
    text = "Plan 2024\nNr\nzad.\nZadanie do wykonania\nSołectwo\nPartnerzy\nTermin\n1. Rudka\n" + "".join(
        f"1.{at}\n{title}\nRudka\nOSP\n{when}\n" for at, (title, when, *_) in enumerate(ROWS, start=1)
    )
    tasks = bring(text).plan.tasks
    assert [(task.title, task.when) for task in tasks] == EVERY
    assert {task.section for task in tasks} == {"1. Rudka"}


def test_numbers_of_two_parts_show_where_unknown_headings_end() -> None:
    text = "Plan 2024\nOzn.\nPrzedmiot działań\nForma (indyw./grup.)\nCzęstość / data\n1. Praca\n" + "".join(
        f"1.{at}\n{title}\nindyw.\n{when}\n" for at, (title, when, *_) in enumerate(ROWS, start=1)
    )
    assert [(task.title, task.when) for task in bring(text).plan.tasks] == EVERY
