"""What of a PDF cannot be read, and what people put on its pages: damage, pictures, fonts, forms, notes."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pdfplumber
import pikepdf
import pytest
from bringing import bring, remarks, three
from fpdf import FPDF, FontFace
from pdf_plans import FONT, by_library
from PIL import Image

from osl.exchange.importing.detect import read_document
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pdf_plans import Rows

HEADINGS = ("Lp.", "Zadanie", "Adresaci", "Termin")
ROWS: Rows = [(f"{n}.", f"Zadanie {n}", "Dzieci", f"{n % 28 + 1}.05.2026") for n in range(1, 60)]
DAMAGED = "the page is damaged; part of it may be missing"


@cache
def whole() -> bytes:
    """A plan on several pages, of which nothing is missing."""
    return by_library([HEADINGS, *ROWS], borders=True)


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        change(file)
        file.save(made)
    return made.getvalue()


def with_damage(data: bytes, at: float, *, page: int = 1) -> bytes:
    """`data` with some bytes of what is packed in a page overwritten, at a share of its length."""
    with pikepdf.open(io.BytesIO(data)) as file:
        packed = file.pages[page].Contents.read_raw_bytes()
    begin = data.index(packed) + int(len(packed) * at)
    return data[:begin] + b"\xff" * 8 + data[begin + 8 :]


@pytest.mark.parametrize("at", [0.0, 0.5, 0.95])
def test_a_page_whose_contents_do_not_unpack_whole_is_reported(at: float) -> None:
    assert len(bring(whole(), "plan.pdf").plan.tasks) == len(ROWS)
    data = with_damage(whole(), at)
    try:
        found = remarks(bring(data, "plan.pdf"))
    except OslError as error:
        assert "the file is damaged" in str(error)  # noqa: PT017 - either is right
    else:
        assert f"page 2: {DAMAGED}" in found
        assert f"page 1: {DAMAGED}" not in found


def test_a_page_whose_contents_are_nowhere_is_reported() -> None:
    with pikepdf.open(io.BytesIO(whole())) as file:
        number = file.pages[1].Contents.objgen[0]
    data = re.sub(rb"(?<!\d)%d 0 obj" % number, b"9" * len(str(number)) + b" 0 obj", whole())
    assert f"page 2: {DAMAGED}" in remarks(bring(data, "plan.pdf"))


def test_pages_that_the_file_counts_and_lacks_are_reported() -> None:
    def drop(file: pikepdf.Pdf) -> None:
        file.Root.Pages.Kids[1] = file.make_indirect(pikepdf.Dictionary())

    assert "1 damaged page was not read" in remarks(bring(changed(whole(), drop), "plan.pdf"))


def test_a_file_without_anything_left_is_damaged_not_a_scan() -> None:
    one = by_library([HEADINGS, *ROWS[:5]], borders=True)
    with pytest.raises(OslError, match="the file is damaged"):
        read_document("plan.pdf", with_damage(one, 0.0, page=0))


@pytest.mark.parametrize("number", [False, True])
def test_a_scanned_page_beside_pages_with_text_is_reported(number: bool) -> None:  # noqa: FBT001
    class Paper(FPDF):
        def footer(self) -> None:
            if number:
                self.set_y(-12)
                self.cell(0, 5, f"Strona {self.page_no()} z 2", align="C")

    if not FONT.exists():
        pytest.skip("no DejaVu Sans here: .ci/run installs it")
    made = Paper()
    made.add_font("DejaVu", "", FONT)
    made.set_font("DejaVu", size=10)
    made.add_page()
    with made.table(headings_style=FontFace(emphasis=None)) as table:
        for row in (HEADINGS, *ROWS[:5]):
            table.row(row)
    made.add_page()
    made.image(Image.new("L", (1000, 1000)), x=10, y=10, w=190)
    found = bring(bytes(made.output()), "plan.pdf")
    assert len(found.plan.tasks) == 5
    assert "page 2: a picture without text; nothing was read from it" in remarks(found)


def without_meaning(codes: str) -> bytes:
    """A plan with a font that does not show which letters those with `codes` are."""

    def drop(file: pikepdf.Pdf) -> None:
        for one in file.objects:
            if isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one:
                meanings = one.ToUnicode.read_bytes()
                one.ToUnicode.write(re.sub(rf"(?m)^<{codes}> <.*\n".encode(), b"", meanings))

    return changed(whole(), drop)


def test_letters_without_a_meaning_are_counted() -> None:
    found = bring(without_meaning("0008"), "plan.pdf")
    told = [one for one in remarks(found) if "its font does not show" in one or "their font does" in one]
    assert len(told) == 1
    assert len(found.plan.tasks) == len(ROWS)


def test_a_text_in_which_most_letters_have_no_meaning_is_refused() -> None:
    with pytest.raises(OslError, match="its fonts do not show which letters they have"):
        read_document("plan.pdf", without_meaning("00(?!00)[0-9A-F]+"))


# ---- what is put on a page later


def annotation(file: pikepdf.Pdf, kind: str, box: tuple[float, ...], **more: Any) -> Any:
    return file.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(f"/{kind}"), Rect=list(box), F=4, **more
        )
    )


def look(file: pikepdf.Pdf, text: str, width: float) -> pikepdf.Dictionary:
    """How an annotation is drawn that has `text`."""
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    drawn = file.make_stream(f"/Tx BMC q BT /F 9 Tf 2 3 Td ({text}) Tj ET Q EMC".encode("ascii"))
    drawn.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form, "/BBox": [0, 0, width, 12]})
    drawn.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=file.make_indirect(font)))
    return pikepdf.Dictionary(N=file.make_indirect(drawn))


def boxes(data: bytes) -> list[list[tuple[float, float, float, float]]]:
    """The edges of the cells of the table on the first page: left, bottom, right, top."""
    with pdfplumber.open(io.BytesIO(data)) as file:
        page = file.pages[0]
        high = float(page.height)
        rows = page.find_tables()[0].rows
        return [
            [(cell[0], high - cell[3], cell[2], high - cell[1]) for cell in row.cells if cell] for row in rows
        ]


def form(cells: Rows, *, kind: str = "Widget", drawn: bool = True) -> bytes:
    """A table with headings and empty cells, each with a field in it that has a text of `cells`."""
    empty = by_library([HEADINGS, *(("",) * 4 for _ in cells)], borders=True)

    def fill(file: pikepdf.Pdf) -> None:
        made = []
        for row, places in zip(cells, boxes(empty)[1:], strict=True):
            for text, (left, _bottom, right, top) in zip(row, places, strict=True):
                more: dict[str, Any] = {"AP": look(file, text, right - left)} if drawn else {}
                more |= {"FT": pikepdf.Name.Tx, "V": text} if kind == "Widget" else {"Contents": text}
                made.append(annotation(file, kind, (left, top - 12, right, top), **more))
        file.pages[0].Annots = file.make_indirect(pikepdf.Array(made))
        file.Root.AcroForm = pikepdf.Dictionary(Fields=made if kind == "Widget" else [])

    return changed(empty, fill)


FILLED: Rows = [("1.", "Piknik", "Dzieci", "maj 2026"), ("2.", "Bal", "Seniorzy", "12.02.2026")]
READ = [("Piknik", "Dzieci", "maj 2026"), ("Bal", "Seniorzy", "12.02.2026")]


@pytest.mark.parametrize("kind", ["Widget", "FreeText"])
def test_fields_of_a_form_and_boxes_of_text_are_in_the_cells_where_they_are(kind: str) -> None:
    assert three(bring(form(FILLED, kind=kind), "plan.pdf")) == READ


@pytest.mark.parametrize("turn", [90, 180])
def test_a_form_printed_sideways_is_read_too(turn: int) -> None:
    def rotate(file: pikepdf.Pdf) -> None:
        file.pages[0].rotate(turn, relative=True)

    assert three(bring(changed(form(FILLED), rotate), "plan.pdf")) == READ


def noted(**flags: int) -> bytes:
    def note(file: pikepdf.Pdf) -> None:
        for text in ("Przenieść na maj?", "Uzgodniono z GOK"):
            one = annotation(file, "Text", (100, 700, 120, 720), Contents=text, **flags)
            page = file.pages[0]
            page.Annots = pikepdf.Array([*page.get("/Annots", pikepdf.Array()), one])

    return changed(whole(), note)


def test_notes_of_readers_are_left_out_and_shown() -> None:
    found = remarks(bring(noted(), "plan.pdf"))
    assert 'page 1: the comment "Przenieść na maj?" was left out' in found
    assert 'page 1: the comment "Uzgodniono z GOK" was left out' in found


def test_hidden_notes_are_not_read() -> None:
    def hide(file: pikepdf.Pdf) -> None:
        for one in file.pages[0].Annots:
            one["/F"] = 2

    hidden = changed(noted(), hide)
    assert remarks(bring(hidden, "plan.pdf")) == remarks(bring(whole(), "plan.pdf"))


def test_a_form_that_only_adobe_reader_shows_is_called_that() -> None:
    def shell(file: pikepdf.Pdf) -> None:
        file.Root.NeedsRendering = True

    with pytest.raises(OslError, match="a form that only Adobe Reader shows"):
        read_document("plan.pdf", changed(whole(), shell))
