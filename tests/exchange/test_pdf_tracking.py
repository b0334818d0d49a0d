"""Words in a PDF whose letters are set apart, as headings often are, with spaces drawn and without."""

from __future__ import annotations

import pytest
from bringing import bring, three
from fpdf import FPDF, FontFace
from pdf_plans import FONT

HEADINGS = ("Zadanie", "Adresaci i goście", "Termin realizacji")
ROWS = [
    ("Piknik rodzinny", "dzieci i młodzież", "maj 2026"),
    ("A B C programowania", "dzieci", "12.02.2026"),
    ("Bal seniora", "seniorzy", "I kwartał 2026"),
]


def page() -> FPDF:
    if not FONT.exists():
        pytest.skip("no DejaVu Sans here: .ci/run installs it")
    made = FPDF()
    made.add_font("DejaVu", "", FONT)
    made.set_font("DejaVu", size=10)
    made.add_page()
    return made


def printed(apart: float, *, borders: bool, rows_too: bool = False) -> bytes:
    """A plan with its title and headings set apart by `apart` points."""
    made = page()
    made.set_char_spacing(apart)
    made.multi_cell(0, 10, "Plan pracy na rok 2026", new_x="LMARGIN", new_y="NEXT")
    layout = "ALL" if borders else "NONE"
    for at, row in enumerate((HEADINGS, *ROWS)):
        made.set_char_spacing(apart if at == 0 or rows_too else 0)
        with made.table(
            borders_layout=layout, text_align="LEFT", headings_style=FontFace(emphasis=None)
        ) as table:
            table.row(row)
    return bytes(made.output())


@pytest.mark.parametrize("borders", [True, False])
@pytest.mark.parametrize("apart", [0, 2, 3, 5])
def test_letters_that_are_set_apart_are_words(apart: float, borders: bool) -> None:  # noqa: FBT001
    found = bring(printed(apart, borders=borders), "plan.pdf")
    assert found.plan.title == "Plan pracy na rok 2026"
    assert three(found) == ROWS


@pytest.mark.parametrize("borders", [True, False])
def test_a_whole_table_may_be_set_apart(borders: bool) -> None:  # noqa: FBT001
    found = bring(printed(3, borders=borders, rows_too=True), "plan.pdf")
    assert three(found) == ROWS


def test_letters_and_words_that_are_placed_one_by_one_are_words() -> None:
    made = page()
    for y, row in enumerate((HEADINGS, *ROWS)):
        for column, text in enumerate(row):
            x = 20.0 + 60 * column
            for word in text.split():
                for letter in word:
                    made.text(x, 30 + 8 * y, letter)
                    x += made.get_string_width(letter) + (0.8 if y == 0 else 0)
                x += 2.4 if y == 0 else 1.0
    assert three(bring(bytes(made.output()), "plan.pdf")) == ROWS
