"""The margins of pages: numbers, letterheads, what a browser adds; no line there is of the table."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.readers.pdf.lines import is_close, parts_of
from osl.values import Value
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.readers.pdf.lines import PdfLine

MARGIN = 0.2  # of the height of a page: further inside is nothing that each page repeats
EDGE = 42.0  # points from the edge of a page: only a browser writes there
MOST_REPEATED = 2  # pieces beside each other: a line with more is a row
SMALL = 0.85  # of the size of most letters
_OF = r"\s*(?:z|/|of|\|)\s*\d{1,3}"
_WORD = r"(?:s\s?t\s?r\s?o\s?n\s?a|page|\bstr\.?|\bs\.|\bp\.)"
_DASH = r"[-–—~|•\[(]?"
_PAGE = re.compile(
    rf"{_DASH}\s*(?:{_WORD}\s*[:|]?\s*)?\d{{1,3}}(?:{_OF})?(?:\s*\|\s*{_WORD})?\s*[-–—~|•\])]?\.?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(rf"(?:{_WORD}\s*)?\d{{1,3}}{_OF}", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|file:///|about:)\S+(?:\s+\d{1,3}/\d{1,3})?|[A-Za-z]:\\[^\t\n]+\.\w{2,5}")
_PRINTED = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\d.,/:])\d{1,3}(?![\d,:]|\.\d)|(?<!\w)(?:I{1,3}|IV|VI{0,3}|IX)(?!\w)")
_SAID = re.compile(_WORD, re.IGNORECASE)
LineMark = tuple[int, str]


class PageLines(Value):
    """A page: its height, its lines from top to bottom, the top and the bottom of what has borders.

    `size`: the usual one of its letters.
    """

    height: float
    lines: tuple[PdfLine, ...]
    size: float
    top: float = float("inf")
    bottom: float = 0.0


class Margins(Value):
    """The text of a page is below `top` and above `bottom`."""

    top: float
    bottom: float

    def has(self, line: PdfLine) -> bool:
        """Return whether `line` is in a margin."""
        middle = (line.top + line.bottom) / 2
        return bool(middle < self.top or middle > self.bottom)


def is_page_number(text: str) -> bool:
    """Return whether `text` is a page's number and nothing else."""
    return _PAGE.fullmatch(text.strip()) is not None


def margins_of(pages: Sequence[PageLines]) -> list[Margins]:
    """Return the margins of each page: from its edge to the text."""
    above = [
        [line for line in page.lines if line.bottom < min(page.top, page.height * MARGIN)] for page in pages
    ]
    below = [
        [line for line in reversed(page.lines) if line.top > max(page.bottom, page.height * (1 - MARGIN))]
        for page in pages
    ]
    sides = [_outer(pages, side) for side in (above, below)]
    return [
        Margins(
            max((line.bottom for line in top), default=0.0),
            min((line.top for line in bottom), default=page.height),
        )
        for page, top, bottom in zip(pages, *sides, strict=True)
    ]


def _outer(pages: Sequence[PageLines], sides: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """Return the lines in one margin of each page; `sides` has its lines, each page's from the edge on."""
    marks = [[set(_marks(line, page, at)) for line in sides[at]] for at, page in enumerate(pages)]
    counted = Counter(mark for lines in marks for mark in {mark for of_line in lines for mark in of_line})
    repeated = {mark for mark, number in counted.items() if number >= max(2, len(pages) / 2)}
    found = []
    for side, of_lines, page in zip(sides, marks, pages, strict=True):
        taken: list[PdfLine] = []
        for line, of_line in zip(side, of_lines, strict=True):
            if not (_is_of_a_page(page, line) or (of_line & repeated and not _is_row(line))):
                break
            taken.append(line)
        found.append(_without_text(taken, page))
    return found


def _without_text(taken: list[PdfLine], page: PageLines) -> list[PdfLine]:
    """Return the lines `taken` from a margin, without those close to the text of the page."""
    while taken and not _is_of_a_page(page, taken[-1]):
        at = page.lines.index(taken[-1])
        begin = at if taken[-1].top < page.height / 2 else at - 1
        between = page.lines[max(begin, 0) : begin + 2]
        if len(between) < 2 or not is_close(between[0], between[1]):
            break
        taken.pop()
    return taken


def _is_row(line: PdfLine) -> bool:
    """Return whether `line` may be a row of a table, or of its headings."""
    texts = tuple(part.text for part in parts_of(line))
    is_head = len(texts) > 1 and columns_of(TableRow(texts, SourcePlace())) is not None
    return is_head or len(texts) > MOST_REPEATED


def _is_of_a_page(page: PageLines, line: PdfLine) -> bool:
    """Return whether `line` is a page's number, or has what a browser or an editor adds at the edge."""
    texts = [part.text for part in parts_of(line)]
    if len(texts) > MOST_REPEATED + 1:
        return False
    if all(map(is_page_number, texts)):
        return True
    if min(line.top, page.height - line.bottom) > EDGE:
        return False
    is_added = any(_NUMBERED.fullmatch(text) or _PRINTED.match(text) for text in texts)
    return any(map(_ADDRESS.fullmatch, texts)) or (is_added and _is_small(page, line))


def _is_small(page: PageLines, line: PdfLine) -> bool:
    return max(word.size for word in line.words) <= SMALL * page.size


def _marks(line: PdfLine, page: PageLines, at: int) -> Iterator[LineMark]:
    """Yield what `line` has in common with those of other pages: its text, also without the page's number.

    A number may be the page's if it grows with it, so it is given by how much larger than `at` it is. At
    the top of a page it may also be that of a section, "Quarter 1".
    """
    top, text = round(line.top), line.text
    yield top, text
    if line.top < page.height / 2 and not _is_small(page, line) and not _SAID.search(text):
        return
    for found in _NUMBER.finditer(text):
        value = int(found[0]) if found[0].isdigit() else ROMAN.index(found[0]) + 1
        yield top, f"{text[: found.start()]}#{value - at}{text[found.end() :]}"
