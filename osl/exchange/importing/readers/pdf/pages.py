"""Rows of a table that goes on over pages: repeated headings left out, torn rows joined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.torn_words import is_month_or_weekday
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.readers.pdf.cells import CellText
    from osl.exchange.importing.readers.pdf.lines import PdfLine

NEARLY = 0.85  # of the rows have something in a column that every row should have
ENOUGH = 200  # rows show what every row has
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_LATER = re.compile(r"[b-z]\)")  # no cell begins with the second item of a list
MARKS = frozenset("•·▪◦➢✓-–\uf0b7\uf0a7")  # of items
LINE = 1.6  # heights of letters: more than a line
OFTEN = 5  # one cell in five of a column
SAME = 4  # points that the edges of columns may differ by


class PageRow(Value):
    """A row on a page: its number there, its cells with the columns and rows that they span, its edges.

    `further`: how many pages after that it ends; `below_text`: on its page a paragraph is between it and
    the row before it.
    """

    page: int
    number: int
    cells: tuple[tuple[CellText, int, int], ...]
    edges: tuple[float, ...]
    further: int = 0
    below_text: bool = False

    @property
    def top(self) -> float:
        """The top of its text, in points from that of the page; large if it has none."""
        return min(cell.top for cell, _across, _down in self.cells)

    @property
    def last_page(self) -> int:
        """The page on which it ends."""
        return int(self.page + self.further)

    @property
    def texts(self) -> tuple[str, ...]:
        """The plain text of each cell."""
        return tuple(cell.plain for cell, _across, _down in self.cells)


class FoundPage(Value):
    """What a page has: rows of tables, and the lines outside them."""

    rows: tuple[PageRow, ...]
    outside: tuple[PdfLine, ...]


def joined_pages(rows: Sequence[PageRow]) -> list[list[PageRow]]:
    """Return the tables that `rows` make: one goes on while the edges of its columns are the same.

    Another one begins with headings that are repeated below a paragraph, as those of a section are.
    """
    tables: list[list[PageRow]] = []
    again = _headings_below_text(rows)
    for at, row in enumerate(rows):
        if tables and at not in again and _same(tables[-1][-1].edges, row.edges):
            _add(tables[-1], row)
        else:
            tables.append([row])
    return tables


def _headings_below_text(rows: Sequence[PageRow]) -> set[int]:
    """Return the positions of rows that repeat one below a paragraph, if one of them is within a page.

    A paragraph above repeated headings on every page is rather the head of the page.
    """
    seen: set[tuple[str, ...]] = set()
    found: set[int] = set()
    for at, row in enumerate(rows):
        if row.below_text and len(row.cells) > 1 and row.texts in seen:
            found.add(at)
        seen.add(row.texts)
    return found if any(rows[at - 1].page == rows[at].page for at in found) else set()


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= SAME for a, b in zip(one, other, strict=True))


def _add(table: list[PageRow], row: PageRow) -> None:
    before, is_repeated = table[-1], row.texts in [one.texts for one in table[:3]]
    if row.page != before.last_page:
        if is_repeated:
            return
        if _is_torn(table, row):
            table[-1] = _together(before, row)
            return
    elif row.number <= 3 and before.page != table[0].page and is_repeated:
        return
    table.append(row)


def _is_torn(table: Sequence[PageRow], row: PageRow) -> bool:
    """Return whether `row` is the rest of the row before the page break.

    It lacks the number or what every other row has, or all that it has goes on in the middle of a
    sentence; and the cells that go on reach down to the page break.
    """
    before = table[-1]
    if len(before.cells) != len(row.cells) or len(row.cells) < 2:
        return False
    full = [one for one in table[-ENOUGH:] if len(one.cells) == len(row.cells)]
    for at in range(len(row.cells)):
        if sum(_NUMBER.fullmatch(one.texts[at]) is not None for one in full) >= NEARLY * (len(full) - 1) > 0:
            return not row.texts[at]
    filled = [sum(bool(one.cells[at][0].lines) for one in full) for at in range(len(row.cells))]
    always = [at for at, number in enumerate(filled) if number >= NEARLY * len(full)]
    has_text = [at for at, text in enumerate(row.texts) if text]
    lacking = sum(not row.texts[at] for at in always)
    if not has_text or not _reach_down(before, row):
        return False
    small = [at for at in has_text if _goes_on(row.texts[at]) and not _begin_small(full, row, at)]
    is_rest = len(small) == len(has_text) or lacking * 2 > len(always)
    return is_rest or (lacking > 0 and (bool(small) or _after_space(before, row)))


def _begin_small(rows: Sequence[PageRow], row: PageRow, at: int) -> bool:
    """Return whether cells in a column of `row` often begin as if in the middle of a sentence: "seniors"."""
    if _LATER.match(row.texts[at]):
        return False
    texts = [one.texts[at] for one in rows if one.texts[at]]
    return sum(map(_goes_on, texts)) * OFTEN > len(texts)


def _after_space(before: PageRow, row: PageRow) -> bool:
    """Return whether a cell of `row` goes on after a space that is drawn at the end of `before`."""
    pairs = zip(before.cells, row.cells, strict=True)
    return any(cell.last and cell.last.space and go_on.lines for (cell, *_), (go_on, *_) in pairs)


def _goes_on(text: str) -> bool:
    """Return whether `text` is an item or in the middle of a sentence; a month may be all of a cell."""
    word = text.split(maxsplit=1)[0].strip(".,;–-/").casefold()
    return text[0] in MARKS or (text[0].islower() and not is_month_or_weekday(word))


def _reach_down(before: PageRow, row: PageRow) -> bool:
    """Return whether the cells of `before` that go on in `row` end with its lowest lines."""
    ends = [(cell.last, go_on.lines) for (cell, *_), (go_on, *_) in zip(before.cells, row.cells, strict=True)]
    lowest = max((end.bottom for end, _more in ends if end), default=0.0)
    return all(
        not (end and more) or end.bottom > lowest - LINE * (end.bottom - end.top) for end, more in ends
    )


def _together(before: PageRow, row: PageRow) -> PageRow:
    cells = tuple(
        (one._replace(parts=(*one.parts, other)), across, down)
        for (one, across, down), (other, _across, _down) in zip(before.cells, row.cells, strict=True)
    )
    return before._replace(cells=cells, further=row.page - before.page)
