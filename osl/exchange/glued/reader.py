"""Text copied from a page, the cells of each row glued together in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.formats.grid import refuse_large
from osl.exchange.glued.cutting import Cut, cut
from osl.exchange.glued.heading import Heading, heading_in, without_heading
from osl.exchange.glued.rows import Piece, numberless, pieces_of
from osl.exchange.glued.unfold import unfolded, words_alone
from osl.exchange.glued.worth import Worth, counted
from osl.exchange.intake.front import read_front
from osl.exchange.intake.headings import NUMBER
from osl.exchange.intake.times import ANY_YEAR, years_in
from osl.exchange.table import Document, Doubt, Line, Place, Row, Table
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLAIN = {"title": "Zadanie", "addressees": "Adresaci", "when": "Termin"}
_MARKED = re.compile(r"\s*[-–—•*·]")
ROUNDS = 2  # what the rows have in common is learnt from round to round


def read_glued(text: str) -> Document | None:
    """The one table in `text`, its cells parted; None where no line can be one of its rows."""
    lines = [  # a rule drawn of signs is no line
        Line(line.strip(" |\r"), Place(line=number))
        for number, line in enumerate(text.split("\n"), start=1)
        if re.search(r"\w", line)
    ]
    heading = heading_in(lines) or without_heading(lines)
    if heading is None:
        return None
    before, after = lines[: heading.at], lines[heading.after :]
    refuse_large(len(after) * len(heading.fields))
    table = _Table(heading, after, _year(before, after), text)
    if not table.pieces:
        return None
    rows = table.rows()
    doubts = [*table.doubts, *(_left_out(line) for line in table.left)]
    if not heading.cells:
        doubts.insert(0, _headless(heading))
    return Document(tuple(before), (Table(tuple(rows)),), doubts=tuple(doubts))


def _left_out(line: Line) -> Doubt:
    return Doubt(say('"{text}" was left out', text=line.text), line.place)


def _headless(heading: Heading) -> Doubt:
    names = ", ".join(heading.fields)
    return Doubt(say("no headings here; the columns were taken for: {columns}", columns=names))


def _year(before: Sequence[Line], after: Sequence[Line]) -> int:
    years = [*read_front(before).years, *years_in(line.text for line in after)]
    return years[0] if years else ANY_YEAR


class _Table:
    """The rows of the glued table, each cut into its cells."""

    def __init__(self, heading: Heading, lines: Sequence[Line], year: int, text: str) -> None:
        self.heading = heading
        self.fields = [name for name in heading.fields if name != NUMBER]
        self.year = year
        self.alone = words_alone(text)
        self.doubts: list[Doubt] = []
        self.known: dict[str, Cut] = {}
        self.pieces, self.left = pieces_of(lines, heading, self._first_cut)

    def rows(self) -> list[Row]:
        """The row of headings and those below it."""
        cells = self.heading.cells or tuple(_PLAIN[name] for name in self.fields)
        cuts = iter(self._cuts([one for one in self.pieces if not one.banner]))
        made = [self._banner(one) if one.banner else self._row(one, next(cuts)) for one in self.pieces]
        return [Row(cells, Place(line=self.heading.line)), *made]

    def _cuts(self, pieces: Sequence[Piece]) -> list[Cut]:
        texts = [numberless(piece.text, self.heading.fields) for piece in pieces]
        cuts = [self._first_cut(text) for text in texts]
        common: set[str] = set()
        for _ in range(ROUNDS):
            worth = Worth(self.year, counted(one.cells for one in cuts))
            if worth.common == common:
                break
            common = worth.common
            cuts = [cut(text, self.fields, worth) for text in texts]
        return cuts

    def _first_cut(self, text: str) -> Cut:
        if text not in self.known:
            self.known[text] = cut(text, self.fields, Worth(self.year, {}))
        return self.known[text]

    def _banner(self, piece: Piece) -> Row:
        return Row((piece.text.strip(),) * len(self.fields), piece.place, single=True)

    def _row(self, piece: Piece, found: Cut) -> Row:
        cells = {name: _unwrapped(cell) for name, cell in found.cells.items()}
        if found.is_doubtful:
            shown = " | ".join(cells[name] for name in self.fields)
            self.doubts.append(Doubt(say('the cells were hard to part: "{cells}"', cells=shown), piece.place))
        cells["title"] = unfolded(cells["title"], self.alone)
        cells["when"] = cells["when"] or "–"  # a title alone in its row would be taken for a heading
        return Row(tuple(cells[name] for name in self.fields), piece.place)


def _unwrapped(cell: str) -> str:
    """The lines of `cell` as one, but for those that begin with the mark of a list."""
    first, *rest = cell.split("\n")
    return "".join([first, *(f"\n{line}" if _MARKED.match(line) else f" {line.strip()}" for line in rest)])
