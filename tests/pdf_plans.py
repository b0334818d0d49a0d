"""Invented plans as PDF files, made by LibreOffice and by a PDF library, with borders and without."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Cm
from fpdf import FPDF, FontFace
from word_documents import saved

if TYPE_CHECKING:
    from collections.abc import Sequence

Rows = list[tuple[str, ...]]

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
TITLE = "Plan pracy organizatora społeczności lokalnej na rok 2026"
WORDS = (
    "spotkanie", "integracyjne", "mieszkańców", "warsztaty", "rękodzieła", "dla", "seniorów", "i",
    "młodzieży", "kampania", "informacyjna", "piknik", "rodzinny", "na", "stadionie", "gminnym",
    "współorganizacja", "wydarzeń", "kulturalnych", "konsultacje", "społeczne", "przedstawiciele",
    "organizacji", "diagnoza", "pozarządowych", "potrzeb",
)  # fmt: skip
CELLS = {
    "Adresaci": (
        "Mieszkańcy gminy", "Seniorzy 60+", "Dzieci i młodzież", "Organizacje pozarządowe",
        "Rodziny z dziećmi",
        "Mieszkańcy gminy, w tym seniorzy i rodziny z dziećmi",
    ),
    "Termin": (
        "maj 2026", "styczeń – luty 2026 r.", "20 maja 2026 r.", "I kwartał 2026", "do 30 czerwca 2026 r.",
        "raz w miesiącu", "cały rok 2026", "12.09.2026 r.", "IX–XII 2026", "na bieżąco",
    ),
    "Odpowiedzialny": (
        "Organizator społeczności lokalnej", "GOK, OSP Lipiny", "Koło Gospodyń Wiejskich", "Rada Sołecka",
    ),
}  # fmt: skip
WIDTHS = {"Lp.": 1, "Zadanie": 6, "Adresaci": 4, "Termin": 3, "Odpowiedzialny": 4}
HEADINGS = (
    ("Lp.", "Zadanie", "Adresaci", "Termin"),
    ("Zadanie", "Adresaci", "Termin"),
    ("Lp.", "Zadanie", "Termin", "Odpowiedzialny"),
    ("Lp.", "Zadanie", "Adresaci", "Termin", "Odpowiedzialny"),
    ("Termin", "Zadanie", "Adresaci"),
)


def plan(seed: int) -> Rows:
    """The headings and rows of an invented plan; the same for the same number."""
    chance = random.Random(seed)  # noqa: S311 - the same each time
    headings = HEADINGS[seed % len(HEADINGS)]
    rows = range(1, chance.choice((5, 8, 14, 25)) + 1)
    return [headings, *(tuple(_cell(chance, heading, n) for heading in headings) for n in rows)]


def _cell(chance: random.Random, heading: str, number: int) -> str:
    if heading == "Lp.":
        return f"{number}."
    if heading == "Zadanie":
        text = " ".join(chance.sample(WORDS, chance.randint(2, 12)))
        return text[0].upper() + text[1:]
    return chance.choice(CELLS[heading])


def by_library(rows: Rows, *, borders: bool, title: str = TITLE) -> bytes:
    """The table as fpdf2 writes it: cells in the middle of their rows, centred headings."""
    if not FONT.exists():
        pytest.skip("no DejaVu Sans here: .ci/run installs it")
    made = FPDF()
    made.add_font("DejaVu", "", FONT)
    made.set_font("DejaVu", size=10)
    made.add_page()
    made.multi_cell(0, 8, title, new_x="LMARGIN", new_y="NEXT")
    made.ln(4)
    with made.table(
        col_widths=_widths(rows[0]), borders_layout="ALL" if borders else "NONE", text_align="LEFT",
        line_height=5, padding=1.5, headings_style=FontFace(emphasis=None),
    ) as table:  # fmt: skip
        for row in rows:
            table.row(row)
    made.ln(4)
    made.cell(0, 8, "Sporządziła: Anna Nowak")
    return bytes(made.output())


def word(rows: Rows, *, borders: bool) -> bytes:
    """The table in a Word document, for LibreOffice to print."""
    document = docx.Document()
    document.add_paragraph(TITLE)
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid" if borders else None)
    table.autofit = False
    widths = _widths(rows[0])
    for row in rows:
        for cell, text, width in zip(table.add_row().cells, row, widths, strict=True):
            cell.text = text
            cell.width = Cm(16 * width / sum(widths))
    document.add_paragraph("Sporządziła: Anna Nowak")
    return saved(document)


def _widths(headings: Sequence[str]) -> tuple[int, ...]:
    return tuple(WIDTHS[heading] for heading in headings)
