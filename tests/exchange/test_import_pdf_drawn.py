"""Tables without borders in a PDF, read by the order in which a program draws their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from bringing import bring, three
from fpdf import FPDF, FontFace
from pdf_plans import FONT, by_library

from osl.exchange.importing.detect import read_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pdf_plans import Rows

HEADINGS = ("Zadanie", "Adresaci", "Termin", "Odpowiedzialny")
TABLE: list[tuple[str, ...]] = [
    HEADINGS,
    ("I. Diagnoza",),
    ("Warsztaty rękodzieła dla seniorów i młodzieży w świetlicy", "Seniorzy", "maj 2026", "GOK"),
    ("Dzień otwarty:\n- zwiedzanie\n- rozmowy z doradcą", "Rodziny", "od dnia 1.03.2026", ""),
    ("II. Animacja",),
    ("Kino letnie", "", "lipiec 2026", "Koło Gospodyń Wiejskich i Ochotnicza Straż Pożarna"),
    ("Jasełka", "Mieszkańcy gminy, w tym seniorzy i dzieci", "grudzień 2026", ""),
]


def page(made: FPDF | None = None) -> FPDF:
    """A page, of the document `made` or of a new one, with letters that Polish has."""
    if not FONT.exists():
        pytest.skip("no DejaVu Sans here: .ci/run installs it")
    made = made or FPDF()
    made.add_font("DejaVu", "", FONT)
    made.set_font("DejaVu", size=9)
    made.add_page()
    return made


def borderless(rows: Sequence[tuple[str, ...]], **options: Any) -> bytes:
    """A table without borders, as close together as fpdf2 can draw it."""
    made = page()
    made.cell(0, 8, "Plan pracy na rok 2026", new_x="LMARGIN", new_y="NEXT")
    with made.table(
        borders_layout="NONE", text_align="LEFT", line_height=5, headings_style=FontFace(emphasis=None),
        col_widths=(3, 2, 2, 2)[: len(rows[0])], **options,
    ) as table:  # fmt: skip
        for row in rows:
            if len(row) == 1:
                table.row().cell(row[0], colspan=len(rows[0]))
            else:
                table.row(row)
    return bytes(made.output())


def cells(data: bytes) -> list[tuple[str, ...]]:
    """The rows of the only table, each cell on one line."""
    (table,) = read_document("plan.pdf", data).tables
    return [tuple(cell.replace("\n", " ") for cell in row.cells) for row in table.rows]


@pytest.mark.parametrize("align", ["TOP", "MIDDLE"])
@pytest.mark.parametrize("padding", [0, 2])
def test_sections_lists_and_empty_cells_stay_in_their_places(align: str, padding: int) -> None:
    found = cells(borderless(TABLE, v_align=align, padding=padding))
    whole = [row if len(row) > 1 else row * 4 for row in TABLE]
    single = {(row[0], "", "", "") for row in TABLE if len(row) == 1}
    made = [
        row * 4 if (row[0], "", "", "") in single else row
        for row in ((r[:1] if r in single else r) for r in found)
    ]
    assert made == [tuple(cell.replace("\n", " ") for cell in row) for row in whole]


def test_words_that_a_cell_has_no_room_for_stay_in_it() -> None:
    made = page()
    for row in (
        HEADINGS,
        ("Bal", "Nieprzekraczalnegoterminu", "maj 2026", "GOK"),
        ("Kino", "Dzieci", "luty", ""),
    ):
        for at, text in enumerate(row):
            made.set_x(made.l_margin + at * 35)
            made.cell(35, 6, text)
        made.ln(8)
    assert cells(bytes(made.output()))[1] == ("Bal", "Nieprzekraczalnegoterminu", "maj 2026", "GOK")


class Margins(FPDF):
    """A document that draws the lines of its margins last, as browsers do."""

    def footer(self) -> None:
        """Draw what each page repeats."""
        for top, text in (
            (5, "28.11.2026, 18:37  Plan"),
            (-12, f"https://example.org/plan  {self.page_no()}/2"),
        ):
            self.set_xy(10, top)
            self.cell(0, 4, text)


def test_what_each_page_repeats_is_no_task() -> None:
    made = page(Margins())
    with made.table(
        borders_layout="NONE", text_align="LEFT", headings_style=FontFace(emphasis=None)
    ) as table:
        for row in [
            ("Zadanie", "Adresaci", "Termin"),
            *((f"Zadanie {n}", "Dzieci", "maj") for n in range(60)),
        ]:
            table.row(row)
    found = bring(bytes(made.output()), "plan.pdf", year=2026)
    assert [task.title for task in found.plan.tasks] == [f"Zadanie {n}" for n in range(60)]


def by_lines(rows: Rows, width: int) -> bytes:
    """A table whose lines are drawn across its columns, one below the other."""
    made = page()
    made.cell(0, 8, "Plan pracy na rok 2026", new_x="LMARGIN", new_y="NEXT")
    for row in rows:
        wrapped = [made.multi_cell(width - 4, 5, text, dry_run=True, output="LINES") for text in row]
        lines = [cast("list[str]", one) for one in wrapped]
        for n in range(max(map(len, lines))):
            for at, cell in enumerate(lines):
                made.set_x(made.l_margin + at * width)
                made.cell(width, 5, cell[n].strip() if n < len(cell) else "")
            made.ln(5)
        made.ln(4)
    return bytes(made.output())


def test_a_page_that_is_drawn_line_by_line_has_its_rows() -> None:
    rows: Rows = [
        ("Nazwa zadania", "Adresaci", "Termin"),
        ("Warsztaty rękodzieła dla seniorów i młodzieży w świetlicy", "Seniorzy oraz dzieci", "maj 2026"),
        ("Bal", "Dzieci", "luty 2026"),
        ("Konsultacje społeczne z przedstawicielami organizacji", "Organizacje pozarządowe", "IX 2026"),
    ]
    assert three(bring(by_lines(rows, 45), "plan.pdf")) == rows[1:]


@pytest.mark.parametrize("borders", [True, False])
def test_a_row_below_a_page_break_that_lacks_a_cell_is_a_row(borders: bool) -> None:  # noqa: FBT001
    rows: Rows = [("Zadanie", "Adresaci", "Termin")]
    rows += [(f"Zadanie {n} dla seniorów\ni dzieci", "Dzieci", "maj 2026") for n in range(80)]
    rows = [row if n % 9 or not n else (row[0], "", row[2]) for n, row in enumerate(rows)]
    found = bring(by_library(rows, borders=borders), "plan.pdf")
    assert len(found.plan.tasks) == 80


def test_a_table_whose_headings_nobody_knows_can_be_named() -> None:
    rows: Rows = [("Alfa", "Beta", "Gamma"), *((f"Bal {n}", "GOK", "maj 2026") for n in range(5))]
    found = bring(borderless(rows), "plan.pdf", title="1", when="3")
    assert [task.title for task in found.plan.tasks][-5:] == [f"Bal {n}" for n in range(5)]
