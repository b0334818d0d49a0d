"""The tables and lines of a PDF with text: its cells by their borders, or by the places of words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from osl.exchange.extras import need
from osl.exchange.importing.document import SourceDocument, SourcePlace, SourceTable, TextLine
from osl.exchange.importing.exported_text import is_caption
from osl.exchange.importing.headings import own_fields
from osl.exchange.importing.readers.grid import GridCell, spread
from osl.exchange.importing.readers.pdf.cards import Cards, cards_of
from osl.exchange.importing.readers.pdf.cells import WordJoiner
from osl.exchange.importing.readers.pdf.columns import aligned_pages, has_rows_beside, wholeness
from osl.exchange.importing.readers.pdf.drawn import drawn_rows, is_by_lines
from osl.exchange.importing.readers.pdf.lines import paragraphs
from osl.exchange.importing.readers.pdf.opening import open_pdf
from osl.exchange.importing.readers.pdf.pages import FoundPage, joined_pages
from osl.exchange.importing.readers.pdf.streams import refuse_bomb, without_pictures
from osl.exchange.importing.readers.pdf.unread import refuse_unreadable, remarks_on
from osl.exchange.importing.readers.text import VisibleText
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from osl.exchange.importing.readers.pdf.opening import PdfPage
    from osl.exchange.importing.readers.pdf.pages import PageRow


def read_pdf(data: bytes) -> SourceDocument | None:
    """Return the tables and lines of the PDF in `data`; those of its text if it has no table.

    Raises OslError for a file that is damaged, locked or a scan.
    """
    need("pdfplumber", say("a PDF"))
    data = without_pictures(data)
    refuse_bomb(data)
    opened = open_pdf(data)
    pages = opened.pages
    refuse_unreadable(pages)
    found = _read(pages, is_own=opened.is_own)
    remarks = remarks_on(pages, opened.lost)
    return found and found._replace(remarks=(*remarks, *found.remarks))


def _read(pages: Sequence[PdfPage], *, is_own: bool | None) -> SourceDocument | None:
    cards = _cards(pages) if is_own else None
    if cards is None:
        _find_aligned(pages)
        if not any(page.rows for page in pages):
            return _text(pages)
    return _document(pages, cards, is_own=is_own)


def _find_aligned(pages: Sequence[PdfPage]) -> None:
    """Find tables without borders, if no page has one with borders; shaded rows alone are not a table."""
    if any(page.rows for page in pages) and not any(
        has_rows_beside(page.rows, page.outside) for page in pages
    ):
        return
    found = drawn_rows([page.pieces for page in pages])
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


def _text(pages: Sequence[PdfPage]) -> SourceDocument | None:
    from osl.exchange.importing.unseparated.reader import read_unseparated

    lines = [line.text for page in pages for line in page.lines]
    return read_unseparated("\n".join(lines).encode("utf-8"))


def _document(pages: Sequence[PdfPage], cards: Cards | None, *, is_own: bool | None) -> SourceDocument:
    visible = VisibleText()
    texts = (cell for page in pages for row in page.rows for cell, _across, _down in row.cells)
    joiner = WordJoiner(texts, (line.text for page in pages for line in page.outside))
    tables = [SourceTable(spread(cards.rows), own=True)] if cards else []
    found = joined_pages([row for page in pages for row in _with_text_above(page)])
    starts = [(rows[0].page, rows[0].top) for rows in (found[:1] if cards else found)]
    around = list(_text_lines(_around(pages, starts), visible, seen := set[str]()))
    if is_own and not cards:
        around = _with_levels(around, {at for at, rows in enumerate(found) if rows[0].below_text})
    above, beside = (list(_text_lines(texts, visible, seen)) for texts in _in_margins(pages, starts))
    before = sum(line.after == 0 for line in around)
    before -= len(starts) > 1 and before > 1  # the last line names the first of several tables
    lines = [*around[:before], *above, *around[before:], *beside]
    for number, rows in enumerate(found, start=1):
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


def _cards(pages: Sequence[PdfPage]) -> Cards | None:
    """Take tasks that are below each other out of the lines of `pages`; None if a table has them."""
    if any(own_fields(tuple(text.upper() for text in row.texts)) for page in pages for row in page.rows):
        return None
    cards = cards_of([page.outside for page in pages])
    for page, outside in zip(pages, cards.outside if cards else (), strict=False):
        page.outside = list(outside)
    return cards


def _with_text_above(page: PdfPage) -> Iterator[PageRow]:
    """Yield the rows of `page`, with what is known of paragraphs above them."""
    tops = [top for _text, top in paragraphs(page.outside)]
    above = -1.0
    for row in page.rows:
        yield row._replace(below_text=any(above < top < row.top for top in tops))
        above = row.top


def _with_levels(lines: Sequence[TextLine], headed: Container[int]) -> list[TextLine]:
    """Return `lines`, those of an export right above the tables `headed` and their captions as headings."""
    others = [(at, line) for at, line in enumerate(lines) if at and not is_caption(line.text)]
    last = {line.after: at for at, line in others if line.after in headed}
    return [line._replace(level=2) if last.get(line.after) == at else line for at, line in enumerate(lines)]


def _text_lines(
    texts: Iterable[tuple[str, int, int]], visible: VisibleText, seen: set[str]
) -> Iterator[TextLine]:
    """Yield a line for each of `texts`, with its page and the tables that begin above it, but once."""
    for text, number, after in texts:
        if text not in seen:
            seen.add(text)
            place = SourcePlace(page=number)
            yield TextLine(visible.of(text, place), place, 0, after)


def _around(pages: Sequence[PdfPage], starts: Sequence[tuple[int, float]]) -> Iterator[tuple[str, int, int]]:
    """Yield each paragraph outside tables, its page, and how many tables begin above it.

    `starts` are the page and the top of each table.
    """
    for number, page in enumerate(pages, start=1):
        for text, top in paragraphs(page.outside):
            yield text, number, bisect_left(starts, (number, top))


def _in_margins(
    pages: Sequence[PdfPage], starts: Sequence[tuple[int, float]]
) -> Iterator[list[tuple[str, int, int]]]:
    """Yield the texts in margins that are above the tables, then those beside them, as below all tables."""
    below = len(starts) or 1
    yield [(text, number, 0) for number, page in enumerate(pages, start=1) for text in page.above]
    yield [(text, number, below) for number, page in enumerate(pages, start=1) for text in page.beside]
