"""What pages have around a table: their numbers, letterheads, what a browser adds, words across them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bringing import bring, three
from fpdf import FPDF, FontFace
from pdf_plans import FONT

from osl.exchange.importing.readers.pdf.lines import PdfLine, PdfWord
from osl.exchange.importing.readers.pdf.margins import PageLines, is_page_number, margins_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.exchange.importing.builder import Imported

    Draw = Callable[[FPDF], None]

TITLE = "Plan pracy na rok 2026"
ROWS = [(f"Zadanie numer {n} dla rodzin", "rodziny z dziećmi", "12.02.2026", "OSL") for n in range(50)]
MARGIN = 20  # millimetres


def line(y: float, left: str, right: str = "", size: int = 7) -> Draw:
    """Draw `left` and `right` at the edges of each page, `y` millimetres from its top or its bottom."""

    def draw(made: FPDF) -> None:
        made.set_auto_page_break(auto=False)
        made.set_font("DejaVu", size=size)
        for text, align in ((left, "L"), (right, "R")):
            made.set_y(y)
            made.cell(0, 4, text.replace("#", str(made.page_no())), align=align)
        made.set_font("DejaVu", size=10)
        made.set_y(MARGIN)
        made.set_auto_page_break(auto=True, margin=MARGIN)

    return draw


def across(text: str, angle: int, size: int = 70) -> Draw:
    """Draw `text` over each page."""

    def draw(made: FPDF) -> None:
        made.set_font("DejaVu", size=size)
        with made.rotation(angle, 90, 200):
            made.text(90, 200, text)
        made.set_font("DejaVu", size=10)
        made.set_y(MARGIN)

    return draw


def printed(*draws: Draw, borders: bool = False) -> bytes:
    """A plan of two pages on which `draws` drew."""
    if not FONT.exists():
        pytest.skip("no DejaVu Sans here: .ci/run installs it")

    class Printed(FPDF):
        def header(self) -> None:
            for draw in draws:
                draw(self)

    made = Printed()
    made.add_font("DejaVu", "", FONT)
    made.set_font("DejaVu", size=10)
    made.set_auto_page_break(auto=True, margin=MARGIN)
    made.set_top_margin(MARGIN)
    made.add_page()
    made.multi_cell(0, 10, TITLE, new_x="LMARGIN", new_y="NEXT")
    with made.table(
        borders_layout="ALL" if borders else "NONE", text_align="LEFT", col_widths=(40, 25, 20, 15),
        headings_style=FontFace(emphasis=None),
    ) as table:  # fmt: skip
        for row in (("Zadanie", "Adresaci", "Termin", "Odpowiedzialny"), *ROWS):
            table.row(row)
    return bytes(made.output())


def tasks(found: Imported) -> list[tuple[object, ...]]:
    return [(*one, task.section) for one, task in zip(three(found), found.plan.tasks, strict=True)]


FEET = ["Strona # z 2", "– # –", "#", "[#]", "# | Strona", "S t r o n a  # | 2", "Plan na 2026 • #", "s. #",
        "Urząd Gminy, ul. Długa 1, strona # z 2", r"C:\Users\Anna\plan 2026.docx"]  # fmt: skip


@pytest.mark.parametrize("foot", FEET)
def test_the_foot_of_a_page_is_no_row_of_a_table_without_borders(foot: str) -> None:
    found = bring(printed(line(-15, foot)), "plan.pdf")
    assert tasks(found) == [(*row[:3], None) for row in ROWS]
    assert found.plan.title == TITLE


@pytest.mark.parametrize("borders", [True, False])
@pytest.mark.parametrize(
    "lines",
    [
        ((6, "28.11.2026, 22:02", "Plan pracy"), (-10, "https://www.cus.pl/plan-pracy?print=1", "#/2")),
        ((6, "11/28/26, 10:02 PM", "Plan"), (-10, "file:///C:/Users/Anna/Plan%20pracy.html", "#/2")),
        ((6, "Plan pracy", "https://www.cus.pl/plan"), (-10, "# z 2", "28.11.2026, 22:02")),
        ((6, "CENTRUM USŁUG SPOŁECZNYCH"), (10, "ul. Długa 1, tel. 22 123 45 67")),
        ((6, "", "Załącznik nr 1 do zarządzenia nr 12/2026"), (10, "", "Dyrektora CUS z 2 maja 2026 r.")),
        ((6, "Plan pracy OSL – strona #"),),
    ],
)  # fmt: skip
def test_what_each_page_repeats_at_its_edges_is_not_of_the_plan(
    lines: tuple[tuple[float, str]],
    borders: bool,  # noqa: FBT001
) -> None:
    found = bring(printed(*(line(*one) for one in lines), borders=borders), "plan.pdf")
    assert tasks(found) == [(*row[:3], None) for row in ROWS]
    assert found.plan.title == TITLE


@pytest.mark.parametrize("borders", [True, False])
@pytest.mark.parametrize(
    "draw", [across("PROJEKT", 45), across("ROBOCZY", 90), across("KOPIA", 0), across("Podpisano", 90, 7)]
)  # fmt: skip
def test_a_word_across_the_page_is_in_no_cell(draw: Draw, borders: bool) -> None:  # noqa: FBT001
    found = bring(printed(draw, borders=borders), "plan.pdf")
    assert tasks(found) == [(*row[:3], None) for row in ROWS]


def test_headings_that_go_up_are_read() -> None:
    made = FPDF()
    made.set_font("helvetica", size=10)
    made.add_page()
    for n, (text, width) in enumerate((("Zadanie", 60), ("Termin", 30), ("Miejsce", 30))):
        x = 20 + sum((60, 30, 30)[:n])
        for y, height in ((20, 30), (50, 10)):
            made.rect(x, y, width, height)
        with made.rotation(90 if n else 0, x + 10, 45):
            made.text(x + 10, 45, text)
        made.text(x + 2, 56, ("Bal", "maj 2026", "GOK")[n])
    found = bring(bytes(made.output()), "plan.pdf")
    assert [(task.title, task.when, task.place) for task in found.plan.tasks] == [("Bal", "maj 2026", "GOK")]


@pytest.mark.parametrize(
    "text", ["3", "- 3 -", "Strona 2 z 5", "str. 2", "page 2 of 5", "1/3", "[4]", "3 | Strona"]
)
def test_a_page_number_is_not_text(text: str) -> None:
    assert is_page_number(text)
    assert not is_page_number(f"{text} maja")


# ---- what stays


def page(*lines: tuple[float, str]) -> PageLines:
    """A page 800 points high with lines of ten points; two spaces are the gap between two cells."""
    made = []
    for top, text in lines:
        words, x = [], 60.0
        for word in text.split(" "):
            words += [PdfWord(word, x, x + 5 * len(word), 10.0, 5.0)] if word else []
            x += 5 * len(word) + 5 if word else 30
        made.append(PdfLine(tuple(words), top, top + 10))
    return PageLines(800.0, tuple(made), 10.0)


def left_out(*pages: PageLines) -> list[list[str]]:
    found = zip(pages, margins_of(pages), strict=True)
    return [[one.text for one in page.lines if margins.has(one)] for page, margins in found]


def test_the_last_line_of_a_cell_that_two_pages_end_with_is_text() -> None:
    foot = [[(700.0, f"{title}  dla seniorów"), (712.0, "i dzieci")] for title in ("Bal", "Kino")]
    assert left_out(page((60.0, "Plan"), *foot[0]), page((60.0, "Kino"), *foot[1])) == [[], []]


def test_headings_that_each_page_repeats_are_no_margin() -> None:
    head = [(40.0, "CUS"), (100.0, "Zadanie  Termin"), (140.0, "Bal  maj")]
    assert left_out(page(*head), page(*head)) == [["CUS"], ["CUS"]]


def test_the_number_of_a_section_is_not_that_of_a_page() -> None:
    assert left_out(page((60.0, "Kwartał 1")), page((60.0, "Kwartał 2"))) == [[], []]
    assert left_out(page((60.0, "Plan, str. 1")), page((60.0, "Plan, str. 2"))) == [
        ["Plan, str. 1"],
        ["Plan, str. 2"],
    ]


def test_a_day_and_an_hour_far_from_the_edge_are_a_row() -> None:
    assert left_out(page((60.0, "20.05.2026, 10:00  Festyn"), (740.0, "https://cus.pl/festyn"))) == [[]]
