"""The pages of a PDF file, each with its letters, its lines and its tables with borders."""

from __future__ import annotations

import io
import logging
from collections import Counter
from typing import TYPE_CHECKING, Any

from osl.exchange.export_origin import OWN
from osl.exchange.importing.readers.archive import damaged
from osl.exchange.importing.readers.pdf.annotations import draw_annotations
from osl.exchange.importing.readers.pdf.borders import Bordered, bordered
from osl.exchange.importing.readers.pdf.damage import Damage, lost_pages
from osl.exchange.importing.readers.pdf.letters import UNREADABLE, separated, upright
from osl.exchange.importing.readers.pdf.lines import lines_of, parts_of, sideways_lines
from osl.exchange.importing.readers.pdf.margins import Margins, PageLines, margins_of
from osl.exchange.importing.readers.pdf.runs import runs
from osl.exchange.importing.readers.pdf.tracking import close_up
from osl.i18n import say
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from osl.exchange.importing.readers.pdf.lines import PdfLine
    from osl.exchange.importing.readers.pdf.pages import PageRow

MOST_PAGES, MOST_LETTERS = 200, 400_000


class PdfPage:
    """What was found on a page: the rows of its tables, its lines, and those outside its tables.

    `pieces` are the pieces of its lines in the order of drawing, `beside` the texts in its margins,
    `notes` those of readers; `unreadable` is how many of its `letters` nobody can read.
    """

    def __init__(self, height: float, lines: list[PdfLine], pieces: list[PdfLine], found: Bordered) -> None:
        self.height = height
        self.lines = lines
        self.pieces = pieces
        self.rows: list[PageRow] = list(found.rows)
        self.boxes = found.boxes
        self.outside = [line for line in lines if not any(line.is_within(box) for box in found.boxes)]
        self.above: list[str] = []
        self.beside: list[str] = []
        self.notes: tuple[str, ...] = ()
        self.is_damaged = self.has_pictures = False
        self.letters = self.unreadable = 0

    def lines_for_margins(self) -> PageLines:
        """Return what shows where its margins are."""
        sizes = Counter(word.size for line in self.lines for word in line.words).most_common(1)
        return PageLines(
            self.height,
            tuple(self.outside),
            sizes[0][0] if sizes else 0.0,
            min((box[1] for box in self.boxes), default=float("inf")),
            max((box[3] for box in self.boxes), default=0.0),
        )

    def leave_out(self, margins: Margins) -> None:
        """Take the lines in the margins out of all others."""
        for line in self.outside:
            if margins.has(line):
                where = self.above if line.top < margins.top else self.beside
                where += [part.text for part in parts_of(line)]
        self.lines = [line for line in self.lines if not margins.has(line)]
        self.pieces = [line for line in self.pieces if not margins.has(line)]
        self.outside = [line for line in self.outside if not margins.has(line)]


class OpenedPdf(Value):
    """The pages of a PDF, and how many are lost; `is_own`: True if osl made it, None if that is not known."""

    pages: tuple[PdfPage, ...]
    lost: int = 0
    is_own: bool | None = None


def open_pdf(data: bytes) -> OpenedPdf:
    """Return what was found on the pages of the PDF in `data`."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it writes on standard error what it finds odd
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            is_own = (document.metadata or {}).get("Keywords") == OWN or None
            _refuse_shells(document.doc.catalog)
            return OpenedPdf(tuple(_pages(document)), lost_pages(document), is_own)
    except OslError:
        raise
    except Exception as error:  # what pdfminer raises for a broken file has no common kind
        causes = (error, *error.args, error.__cause__, error.__context__)
        if any(isinstance(one, PDFPasswordIncorrect) for one in causes):
            raise OslError(say("it is locked with a password; save it without one")) from error
        raise damaged() from error


def _refuse_shells(catalog: Any) -> None:
    """Raise OslError for a file whose pages are not the document."""
    if "Collection" in catalog:
        raise OslError(say("it only contains other files; save the one with the plan, and import that"))
    if catalog.get("NeedsRendering") is True:
        raise OslError(say("a form that only Adobe Reader shows; print it there to a PDF, and import that"))


def _pages(document: Any) -> list[PdfPage]:
    if len(document.pages) > MOST_PAGES:
        raise OslError(say("over {most} pages are too many for a plan", most=MOST_PAGES))
    found, letters, damage = [], 0, Damage()
    for number, page in enumerate(document.pages, start=1):
        is_damaged = damage.has(page.page_obj)
        found.append(_page(page, number))
        found[-1].is_damaged = is_damaged
        letters += found[-1].letters
        if letters > MOST_LETTERS:
            raise OslError(say("over {most} letters are too many for a plan", most=MOST_LETTERS))
    for one, margins in zip(found, margins_of([one.lines_for_margins() for one in found]), strict=True):
        one.leave_out(margins)
    return found


def _page(page: Any, number: int) -> PdfPage:
    added = draw_annotations(page.page_obj)
    page = upright(page)
    close_up(page.chars)
    letters = separated(page.chars)
    found = bordered(page, letters, number)
    one = PdfPage(float(page.height), lines_of(letters.level), runs(letters.level), found)
    sideways = sideways_lines(found.beside, (0.0, 0.0, float(page.width), float(page.height)))
    one.beside += [*letters.across, *(line.text for line in sideways), *added.texts]
    one.notes, one.letters = added.notes, len(page.chars)
    one.unreadable = sum(letter["text"] == UNREADABLE for letter in page.chars)
    one.has_pictures = bool(page.images or page.curves)
    page.close()
    return one
