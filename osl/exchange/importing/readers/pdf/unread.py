"""What nobody can read in a PDF: scans, damaged pages, letters without a meaning; and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.document import Remark, SourcePlace
from osl.exchange.importing.readers.archive import damaged
from osl.exchange.importing.readers.beside import left_out
from osl.i18n import say, say_n
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.readers.pdf.opening import PdfPage
    from osl.i18n import Sentence

MOST_UNREADABLE = 0.1  # of the letters: with more, the rest makes no sense


def refuse_unreadable(pages: Sequence[PdfPage]) -> None:
    """Raise OslError if `pages` have no text, or much that cannot be read."""
    letters = sum(len(word.text) for page in pages for line in page.lines for word in line.words)
    if letters and sum(page.unreadable for page in pages) <= MOST_UNREADABLE * letters:
        return
    if not pages or any(page.is_damaged for page in pages):
        raise damaged()
    if not letters:
        raise OslError(say("a scan without text; let a program with text recognition (OCR) read it first"))
    raise OslError(
        say(
            "its fonts do not show which letters they have, so its text cannot be read; let a program "
            "with text recognition (OCR) read it first"
        )
    )


def remarks_on(pages: Sequence[PdfPage], lost: int) -> Iterator[Remark]:
    """Yield what could not be read or was left out of each page; `lost` pages are not among `pages`."""
    if lost:
        yield Remark(say_n("{n} damaged page was not read", "{n} damaged pages were not read", lost))
    for number, page in enumerate(pages, start=1):
        place = SourcePlace(page=number)
        yield from (Remark(message, place) for message in _unread(page))
        yield from (left_out(note, place) for note in page.notes)


def _unread(page: PdfPage) -> Iterator[Sentence]:
    if page.is_damaged:
        yield say("the page is damaged; part of it may be missing")
    elif page.has_pictures and not page.lines:
        yield say("a picture without text; nothing was read from it")
    if page.unreadable:
        yield say_n(
            "{n} letter cannot be read, as its font does not show which one it is",
            "{n} letters cannot be read, as their font does not show which ones they are",
            page.unreadable,
        )
