"""The tables and lines of a PDF with text: its cells by their borders, or by the places of words."""

from __future__ import annotations

import io
import logging
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from osl.exchange.export_origin import OWN
from osl.exchange.extras import need
from osl.exchange.importing.document import SourceDocument, SourcePlace, SourceTable, TextLine
from osl.exchange.importing.headings import own_fields
from osl.exchange.importing.readers.archive import damaged
from osl.exchange.importing.readers.grid import GridCell, spread
from osl.exchange.importing.readers.pdf.cards import Cards, cards_of
from osl.exchange.importing.readers.pdf.cells import CellText, WordJoiner
from osl.exchange.importing.readers.pdf.columns import aligned_pages, has_rows_beside, wholeness
from osl.exchange.importing.readers.pdf.drawn import DrawnPage, drawn_rows, is_by_lines
from osl.exchange.importing.readers.pdf.letters import upright
from osl.exchange.importing.readers.pdf.lines import PdfLine, is_page_number, lines_of, paragraphs
from osl.exchange.importing.readers.pdf.pages import FoundPage, PageRow, joined_pages
from osl.exchange.importing.readers.pdf.runs import runs, words_in_order
from osl.exchange.importing.readers.pdf.streams import refuse_bomb, without_pictures
from osl.exchange.importing.readers.text import VisibleText
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES, MOST_LETTERS, MOST_EDGES = 200, 400_000, 20_000
_LINES = {"vertical_strategy": "lines", "horizontal_strategy": "lines", "intersection_tolerance": 5}


def read_pdf(data: bytes) -> SourceDocument | None:
    """Return the tables and lines of the PDF in `data`; those of its text if it has no table.

    Raises OslError for a file that is damaged, locked or a scan.
    """
    need("pdfplumber", say("a PDF"))
    data = without_pictures(data)
    refuse_bomb(data)
    pages, is_own = _pages(data)
    if not any(page.lines for page in pages):
        raise OslError(say("a scan without text; let a program with text recognition (OCR) read it first"))
    cards = _cards(pages) if is_own else None
    if cards is None:
        _find_aligned(pages)
        if not any(page.rows for page in pages):
            return _text(pages)
    return _document(pages, cards, is_own=is_own)


class _Page:
    """What was found on a page: its rows with the number of their table, and the lines outside them."""

    def __init__(self, height: float) -> None:
        self.height = height
        self.pieces: tuple[PdfLine, ...] = ()
        self.rows: list[PageRow] = []
        self.lines: list[PdfLine] = []
        self.outside: list[PdfLine] = []


def _pages(data: bytes) -> tuple[list[_Page], bool | None]:
    """Return the pages, and True if osl made the file; None if that is not known."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it writes on standard error what it finds odd
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            is_own = (document.metadata or {}).get("Keywords") == OWN or None
            _refuse_portfolio(document)
            return _read_pages(document), is_own
    except OslError:
        raise
    except Exception as error:  # what pdfminer raises for a broken file has no common kind
        causes = (error, *error.args, error.__cause__, error.__context__)
        if any(isinstance(one, PDFPasswordIncorrect) for one in causes):
            raise OslError(say("it is locked with a password; save it without one")) from error
        raise damaged() from error


def _refuse_portfolio(document: Any) -> None:
    if "Collection" in document.doc.catalog:
        raise OslError(say("it only contains other files; save the one with the plan, and import that"))


def _read_pages(document: Any) -> list[_Page]:
    if len(document.pages) > MOST_PAGES:
        raise OslError(say("over {most} pages are too many for a plan", most=MOST_PAGES))
    found, letters = [], 0
    for number, page in enumerate(map(upright, document.pages), start=1):
        found.append(_read_page(page, number))
        letters += len(page.chars)
        if letters > MOST_LETTERS:
            raise OslError(say("over {most} letters are too many for a plan", most=MOST_LETTERS))
        page.close()
    return found


def _read_page(page: Any, number: int) -> _Page:
    one = _Page(float(page.height))
    one.lines, one.pieces = lines_of(page.chars), tuple(runs(page.chars))
    tables = page.find_tables(_LINES) if len(page.edges) <= MOST_EDGES else []
    tables = [table for table in tables if len({cell[0] for cell in table.cells}) > 1]
    for table in tables:
        one.rows += _bordered_rows(table, page.chars, number)
    boxes = [table.bbox for table in tables]
    one.outside = [line for line in one.lines if not any(line.is_within(box) for box in boxes)]
    return one


def _bordered_rows(table: Any, letters: list[Any], page: int) -> Iterator[PageRow]:
    """Yield the rows of a table with borders; a cell that covers several is known by its edges."""
    columns = _edges(cell[at] for cell in table.cells for at in (0, 2))
    heights = _edges(cell[at] for cell in table.cells for at in (1, 3))
    rows: dict[int, list[tuple[int, CellText, int, int]]] = {}
    words = list(words_in_order(letters))
    by_height = sorted((_middle(word[0], "y"), at) for at, word in enumerate(words))
    for x0, top, x1, bottom in table.cells:
        row, column = _index(heights, top), _index(columns, x0)
        down, across = _index(heights, bottom) - row, _index(columns, x1) - column
        beside = by_height[bisect_left(by_height, (top,)) : bisect_left(by_height, (bottom,))]
        inside = [one for _y, at in beside if x0 <= _middle(words[at][0], "x") < x1 for one in words[at]]
        text = CellText(tuple(lines_of(inside)), x0, x1)
        rows.setdefault(row, []).append((column, text, max(across, 1), max(down, 1)))
    for number, cells in sorted(rows.items()):
        cells.sort(key=lambda cell: cell[0])
        yield PageRow(
            page, number + 1, tuple((text, across, down) for _at, text, across, down in cells), tuple(columns)
        )


def _middle(letter: Any, axis: str) -> float:
    first, last = ("x0", "x1") if axis == "x" else ("top", "bottom")
    return float(letter[first] + letter[last]) / 2


def _edges(positions: Iterator[float]) -> list[float]:
    """Return the distinct ones of `positions`, in order; those within 3 points are one."""
    found: list[float] = []
    for position in sorted(positions):
        if not found or position - found[-1] > 3:
            found.append(position)
    return found


def _index(edges: list[float], position: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - position))


def _find_aligned(pages: list[_Page]) -> None:
    """Find tables without borders, if no page has one with borders; shaded rows alone are not a table."""
    if any(page.rows for page in pages) and not any(
        has_rows_beside(page.rows, page.outside) for page in pages
    ):
        return
    found = drawn_rows([DrawnPage(page.height, page.pieces) for page in pages])
    if found is None or is_by_lines(found):
        found = _better(found, aligned_pages([page.lines for page in pages]))
    for page, one in zip(pages, found, strict=True):
        page.rows, page.outside = list(one.rows), list(one.outside)


def _better(drawn: list[FoundPage] | None, aligned: list[FoundPage]) -> list[FoundPage]:
    """Return what has more whole rows; a page that is drawn line by line has more if aligned."""
    if drawn is None or _wholeness(aligned) > _wholeness(drawn):
        return aligned
    return drawn


def _wholeness(pages: list[FoundPage]) -> int:
    return wholeness([[bool(text) for text in row.texts] for page in pages for row in page.rows])


# ---- the document


def _text(pages: list[_Page]) -> SourceDocument | None:
    from osl.exchange.importing.unseparated.reader import read_unseparated

    lines = [line.text for page in pages for line in page.lines if not is_page_number(line.text)]
    return read_unseparated("\n".join(lines).encode("utf-8"))


def _document(pages: list[_Page], cards: Cards | None, *, is_own: bool | None) -> SourceDocument:
    visible = VisibleText()
    texts = (cell for page in pages for row in page.rows for cell, _across, _down in row.cells)
    joiner = WordJoiner(texts, (line.text for page in pages for line in page.outside))
    tables = [SourceTable(spread(cards.rows), own=True)] if cards else []
    lines = list(_text_lines(pages, visible))
    for number, rows in enumerate(joined_pages([row for page in pages for row in page.rows]), start=1):
        placed = []
        for row in rows:
            place = SourcePlace(number, row.number, page=row.page)
            cells = [
                GridCell(visible.of(joiner.text(cell, place), place), across, down)
                for cell, across, down in row.cells
            ]
            placed.append((place, cells))
        tables.append(SourceTable(spread(placed), own=is_own))
    return SourceDocument(tuple(lines), tuple(tables), remarks=(*visible.remarks(), *joiner.remarks))


def _cards(pages: list[_Page]) -> Cards | None:
    """Take tasks that are below each other out of the lines of `pages`; None if a table has them."""
    if any(own_fields(tuple(text.upper() for text in row.texts)) for page in pages for row in page.rows):
        return None
    cards = cards_of([page.outside for page in pages])
    for page, outside in zip(pages, cards.outside if cards else (), strict=False):
        page.outside = list(outside)
    return cards


def _text_lines(pages: list[_Page], visible: VisibleText) -> Iterator[TextLine]:
    """Yield the text around the tables; a line that every page repeats once only."""
    seen: set[str] = set()
    has_begun = False
    for number, page in enumerate(pages, start=1):
        first = min((cell[0].top for row in page.rows for cell in row.cells), default=None)
        for text, top in paragraphs(page.outside):
            if text in seen or is_page_number(text):
                continue
            seen.add(text)
            before = not has_begun and (first is None or top < first)
            place = SourcePlace(page=number)
            yield TextLine(visible.of(text, place), place, 0, 0 if before else 1)
        has_begun = has_begun or bool(page.rows)
