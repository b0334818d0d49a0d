"""PDF files with text: borders, pages, broken words, columns without borders; and those that are not read."""

from __future__ import annotations

import io
import re
import zlib
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from bringing import bring, remarks, three
from fpdf import FPDF, FontFace
from office import converted
from pdf_plans import FONT, TITLE, by_library, plan, word
from PIL import Image

from osl.exchange.importing.detect import read_document
from osl.exchange.importing.document import SourcePlace
from osl.exchange.importing.readers.pdf import opening, streams
from osl.exchange.importing.readers.pdf.cells import CellText, WordJoiner
from osl.exchange.importing.readers.pdf.lines import PdfLine, PdfWord
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pdf_plans import Rows

PLANS = {f"plan{number}": plan(number) for number in range(16)}
AIMS = {True: 95, False: 80}  # of 100 rows, by whether there are borders


def read_rows(data: bytes) -> set[tuple[str, ...]]:
    return {row.cells for table in read_document("plan.pdf", data).tables for row in table.rows}


def share(found: Iterator[tuple[Rows, bytes]]) -> float:
    """How many of a hundred rows are read to the letter."""
    right = every = 0
    for rows, data in found:
        back = read_rows(data)
        right += sum(row in back for row in rows[1:])
        every += len(rows) - 1
    return right * 100 / every


@pytest.mark.parametrize("borders", AIMS)
def test_tables_that_a_library_wrote_are_read(borders: bool) -> None:  # noqa: FBT001
    found = ((rows, by_library(rows, borders=borders)) for rows in PLANS.values())
    assert share(found) >= AIMS[borders]


@pytest.mark.parametrize("borders", AIMS)
def test_tables_that_libreoffice_printed_are_read(borders: bool) -> None:  # noqa: FBT001
    printed = converted({name: word(rows, borders=borders) for name, rows in PLANS.items()}, "docx", "pdf")
    assert share((PLANS[name], data) for name, data in printed.items()) >= AIMS[borders]


@pytest.mark.parametrize("borders", [True, False])
def test_a_plan_over_several_pages_is_one_plan_with_its_title(borders: bool) -> None:  # noqa: FBT001
    rows = plan(0)[:1] + [(f"{n}.", f"Zadanie {n}", "Dzieci", "maj 2026") for n in range(1, 60)]
    found = bring(by_library(rows, borders=borders), "plan.pdf")
    assert [task.title for task in found.plan.tasks] == [f"Zadanie {n}" for n in range(1, 60)]
    assert (found.plan.title, found.plan.year) == (TITLE, 2026)


class Headed(FPDF):
    """A document with a line at the top of each page, and one at its foot."""

    head = ""
    foot = ""

    def footer(self) -> None:
        if self.foot:
            self.set_y(-15)
            self.cell(0, 8, self.foot)

    def header(self) -> None:
        if self.head:
            self.multi_cell(0, 8, self.head, new_x="LMARGIN", new_y="NEXT")


def in_parts(parts: Iterable[tuple[str, Rows]], *, head: str = "", foot: str = "") -> bytes:
    """Tables below each other, each below a line, as fpdf2 writes them; `head` and `foot` on each page."""
    made = Headed(format=(150, 210))
    made.head, made.foot = head, foot
    made.add_font("DejaVu", "", FONT)
    made.set_font("DejaVu", size=10)
    made.add_page()
    made.multi_cell(0, 8, "Plan pracy na 2026 rok", new_x="LMARGIN", new_y="NEXT")
    for line, rows in parts:
        made.multi_cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
        with made.table(line_height=5, padding=1.5, headings_style=FontFace(emphasis=None)) as table:
            for row in rows:
                table.row(row)
    return bytes(made.output())


def tasks_of(first: str, count: int) -> Rows:
    names = [f"{first} {n}" for n in range(count)]
    return [("Zadanie", "Adresaci", "Termin"), *((name, "Dzieci", "maj 2026") for name in names)]


@pytest.mark.skipif(not FONT.exists(), reason="no DejaVu Sans here: .ci/run installs it")
@pytest.mark.parametrize("count", [2, 9, 14, 30])
def test_lines_above_tables_with_the_same_headings_are_sections(count: int) -> None:
    parts = [(name, tasks_of(name, count)) for name in ("Kultura", "Sport", "Edukacja")]
    tasks = bring(in_parts(parts, head="Gmina Brzezina", foot="Plan pracy 2026"), "plan.pdf").plan.tasks
    assert len(tasks) == 3 * count
    assert {task.section == task.title.split()[0] for task in tasks} == {True}


@pytest.mark.skipif(not FONT.exists(), reason="no DejaVu Sans here: .ci/run installs it")
def test_a_line_at_the_top_of_a_page_is_no_section() -> None:
    made = in_parts([("Gmina Brzezina", tasks_of("Bal", 30))], head="Załącznik nr 1")
    tasks = bring(made, "plan.pdf").plan.tasks
    assert (len(tasks), {task.section for task in tasks}) == (30, {None})


def test_a_place_names_the_page_and_the_row() -> None:
    rows: Rows = [
        ("Zadanie", "Adresaci", "Termin"),
        ("Bal", "Dzieci", "kiedyś"),
        ("Kino", "Dzieci", "maj 2026"),
    ]
    found = bring(by_library(rows, borders=True), "plan.pdf")
    assert three(found) == [("Bal", "Dzieci", "kiedyś"), ("Kino", "Dzieci", "maj 2026")]
    assert 'page 1, row 2: no date can be read from "kiedyś"' in remarks(found)


def text_pdf(*lines: str, key: str = "") -> bytes:
    made = FPDF()
    made.set_font("helvetica")
    made.add_page()
    for line in lines:
        made.cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
    if key:
        made.set_encryption("owner", key)
    return bytes(made.output())


def portfolio() -> bytes:
    """A PDF that only has other files in it."""
    file, made = pikepdf.new(), io.BytesIO()
    file.add_blank_page()
    file.attachments["plan.docx"] = pikepdf.AttachedFileSpec(file, b"x", filename="plan.docx")
    file.Root.Collection = pikepdf.Dictionary(Type=pikepdf.Name.Collection)
    file.save(made)
    return made.getvalue()


def bomb() -> bytes:
    packed = zlib.compress(bytes(101 * 1024 * 1024), 9)
    return (
        b"%PDF-1.4\n1 0 obj<</Length 1/Filter/FlateDecode>>stream\n" + packed + b"\nendstream endobj\n%%EOF"
    )


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (text_pdf(), r"a scan without text; let a program with text recognition \(OCR\) read it first"),
        (text_pdf("Nic", "tu nie ma"), "no table was found in it"),
        (text_pdf("x", key="tajne"), "it is locked with a password; save it without one"),
        (text_pdf("x")[:300], "the file is damaged"),
        (b"%PDF-1.7", "the file is damaged"),
        (portfolio(), "it only contains other files; save the one with the plan, and import that"),
        (bomb(), "unpacked, it is larger than any plan"),
    ],
)
def test_a_pdf_that_cannot_be_read_gets_a_sentence_of_its_own(data: bytes, why: str) -> None:
    with pytest.raises(OslError, match=f"^plan.pdf: {why}"):
        read_document("plan.pdf", data)


def test_very_many_pages_are_refused() -> None:
    made = FPDF()
    for _ in range(201):
        made.add_page()
    with pytest.raises(OslError, match="over 200 pages are too many for a plan"):
        read_document("plan.pdf", bytes(made.output()))


def test_very_many_letters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_LETTERS", 15)
    with pytest.raises(OslError, match="over 15 letters are too many for a plan"):
        read_document("plan.pdf", text_pdf("Raz dwa trzy", "cztery"))


def with_picture(*lines: str) -> bytes:
    """A page with a picture that unpacks to 1 MB."""
    made = FPDF()
    made.add_page()
    made.image(Image.new("L", (1000, 1000)), x=10, y=10, w=50)
    made.set_font("helvetica")
    for line in lines:
        made.cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(made.output())


@pytest.mark.parametrize(("lines", "why"), [((), "a scan without text"), (("Nic",), "no table was found")])
def test_a_picture_counts_as_nothing(
    lines: tuple[str, ...], why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "MOST_BYTES", 500_000)
    with pytest.raises(OslError, match=f"^plan.pdf: {why}"):
        read_document("plan.pdf", with_picture(*lines))


def test_a_bomb_that_is_called_a_picture_is_not_unpacked() -> None:
    data = bomb().replace(b"<</Length", b"<</Subtype /Image/Length")
    with pytest.raises(OslError, match="the file is damaged"):
        read_document("plan.pdf", data)


SHADED: Rows = [
    ("Zadanie", "Adresaci", "Termin", "Miejsce"),
    ("Bal karnawałowy", "Seniorzy", "luty 2026", "GOK"),
    ("Piknik", "Rodziny", "maj 2026", "park"),
    ("Kino letnie", "Dzieci", "lipiec 2026", "rynek"),
    ("Jasełka", "Mieszkańcy", "grudzień 2026", "szkoła"),
]


def shaded(mode: str) -> bytes:
    """The rows of SHADED without borders, shaded as in pages of the web: each second one, or the headings."""
    heads = FontFace(emphasis=None, fill_color=None if mode else 200)
    made = FPDF()
    made.add_font("DejaVu", "", FONT)
    made.set_font("DejaVu", size=10)
    made.add_page()
    with made.table(
        borders_layout="NONE", cell_fill_color=220, cell_fill_mode=mode or "NONE", text_align="LEFT",
        padding=2, headings_style=heads,
    ) as table:  # fmt: skip
        for row in SHADED:
            table.row(row)
    return bytes(made.output())


@pytest.mark.parametrize("mode", ["ROWS", "EVEN_ROWS", ""])
def test_shaded_rows_are_not_all_of_a_table(mode: str) -> None:
    assert set(SHADED) <= read_rows(shaded(mode))


def test_names_of_those_who_sign_below_a_table_are_no_row_of_it() -> None:
    made = FPDF()
    made.set_font("helvetica", size=9)
    made.add_page()
    with made.table(text_align="LEFT") as table:
        for row in (("Zadanie", "Adresaci", "Termin"), ("Bal", "Dzieci", "maj 2026")):
            table.row(row)
    made.ln(20)
    with made.table(borders_layout="NONE", text_align="LEFT") as table:
        table.row(("Anna Nowak", "Jan Lis", "5 lutego 2026"))
    assert three(bring(bytes(made.output()), "plan.pdf")) == [("Bal", "Dzieci", "maj 2026")]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_turned(degrees: int) -> None:
    pages = pypdfium2.PdfDocument(by_library(PLANS["plan0"], borders=True))
    for page in pages:
        page.set_rotation(degrees)
    made = io.BytesIO()
    pages.save(made)
    assert set(PLANS["plan0"]) <= read_rows(made.getvalue())


def test_what_the_library_finds_odd_is_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    data = re.sub(rb"/FontBBox \[[^]]*\]", b"/FontBBox null", by_library(PLANS["plan0"], borders=True))
    read_rows(data)
    assert caplog.records == []


def test_bytes_before_the_first_mark_do_not_matter() -> None:
    rows: Rows = [("Zadanie", "Termin"), ("Bal", "maj 2026")]
    assert three(bring(b"\r\n\r\n" + by_library(rows, borders=True), "plan")) == [("Bal", "", "maj 2026")]


# ---- words and lines of a cell


def cell(*lines: str, width: int = 12) -> CellText:
    """A cell of `width` letters, each 5 points wide."""
    made = []
    for n, text in enumerate(lines):
        words, at = [], 0
        for word_ in text.split():
            words.append(PdfWord(word_, at * 5.0, (at + len(word_)) * 5.0, 10.0, 5.0))
            at += len(word_) + 1
        made.append(PdfLine(tuple(words), n * 12.0, n * 12.0 + 10))
    return CellText(tuple(made), 0.0, width * 5.0)


def joined(*lines: str, known: str = "", width: int = 12) -> tuple[str, int]:
    """The text of a cell with these lines, and the number of remarks."""
    one = cell(*lines, width=width)
    joiner = WordJoiner([one], [known])
    return joiner.text(one, SourcePlace()), len(joiner.remarks)


@pytest.mark.parametrize(
    ("lines", "known", "text", "reported"),
    [
        (("spotkanie", "mieszkańców"), "", "spotkanie mieszkańców", 0),
        (("przedstawici", "ele gminy"), "wszyscy przedstawiciele", "przedstawiciele gminy", 0),
        (("przedstawici", "ele gminy"), "", "przedstawiciele gminy", 1),
        (("kulturalnych", "seniorów"), "dla kulturalnych osób", "kulturalnych seniorów", 1),
        (("mieszkańcami", "i gośćmi"), "", "mieszkańcami i gośćmi", 0),
        (("organi-", "zacji"), "nowych organizacji gminy", "organizacji", 0),
        (("społeczno-", "kulturalny"), "", "społeczno-kulturalny", 0),
        (("pomoc-", "niczy"), "", "pomocniczy", 0),
        (("Sportowo-", "Artystyczny"), "", "Sportowo-Artystyczny", 0),
        (("wolon\u2010", "tariusze"), "", "wolontariusze", 0),
        (("Kawa z CUS-", "em"), "", "Kawa z CUS-em", 0),
        (("MIESZKAŃ-", "CÓW"), "", "MIESZKAŃCÓW", 1),
        (("CUS-", "OSL"), "", "CUS-OSL", 0),
        (("w świetlicy-", "rozmowa"), "", "w świetlicy-rozmowa", 0),
        (("wolonta-", "riusze", "w świetlicy-", "rozmowa"), "", "wolontariusze w świetlicyrozmowa", 1),
        (("Kurs:", "- haft", "- szycie"), "", "Kurs:\n- haft\n- szycie", 0),
        (("A. Nowak", "B. Kos"), "", "A. Nowak B. Kos", 0),
    ],
)  # fmt: skip
def test_lines_and_words_are_joined(lines: tuple[str, ...], known: str, text: str, reported: int) -> None:
    assert joined(*lines, known=known) == (text, reported)


def test_a_line_that_ends_early_ends_a_paragraph() -> None:
    assert joined("A. Nowak", "B. Kos", width=30) == ("A. Nowak\nB. Kos", 0)


def drawn(made: FPDF, top: float, texts: tuple[str, ...], *, above: bool = True, below: bool = True) -> None:
    """Draw a row of cells of several lines; a side at which it goes on over a page break is open."""
    height = 6 * max(text.count("\n") + 1 for text in texts)
    for n, text in enumerate(texts):
        made.set_xy(20 + 50 * n, top)
        made.multi_cell(50, 6, text)
    for n in range(len(texts) + 1):
        made.line(20 + 50 * n, top, 20 + 50 * n, top + height)
    for y in [top] * above + [top + height] * below:
        made.line(20, y, 20 + 50 * len(texts), y)


def test_a_row_that_a_browser_tears_without_a_line_at_the_page_break_is_one() -> None:
    made = FPDF()
    made.set_font("helvetica", size=10)
    made.add_page()
    drawn(made, 200, ("Zadanie", "Adresaci", "Termin"))
    drawn(made, 206, ("Bal", "Dzieci", "luty 2026"))
    drawn(made, 212, ("Piknik dla\nrodzin", "Rodziny", "maj\n2026"), below=False)
    made.add_page()
    drawn(made, 20, ("z gminy", "", ""), above=False)
    drawn(made, 26, ("Kino", "Dzieci", "lipiec 2026"))
    assert three(bring(bytes(made.output()), "plan.pdf")) == [
        ("Bal", "Dzieci", "luty 2026"),
        ("Piknik dla rodzin z gminy", "Rodziny", "maj 2026"),
        ("Kino", "Dzieci", "lipiec 2026"),
    ]


def test_a_row_below_a_page_break_is_no_rest_since_groups_begin_with_small_letters() -> None:
    rows = [(f"Spotkanie {n}", "mieszkańcy gminy", "maj 2026", "tak") for n in range(40)]
    rows = [(*row[:3], "") if n in {25, 26, 27, 28} else row for n, row in enumerate(rows)]
    headings = ("Zadanie", "Adresaci", "Termin", "Odpowiedzialny")
    found = bring(by_library([headings, *rows], borders=True), "plan.pdf")
    assert [task.title for task in found.plan.tasks] == [row[0] for row in rows]


def test_letters_that_are_drawn_as_one_are_two() -> None:
    rows: Rows = [("Zadanie", "Adresaci", "Termin"), ("Oﬁcjalny ﬂesz", "seniorzy", "maj 2026")]
    assert three(bring(by_library(rows, borders=True), "plan.pdf"))[0][0] == "Oficjalny flesz"
