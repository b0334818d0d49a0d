"""Text copied from a page, the cells of each row glued together in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.glued.cells import Cutter
from osl.exchange.glued.heading import Heading, heading_in, without_heading
from osl.exchange.glued.rows import Piece, pieces_of
from osl.exchange.glued.unfold import unfolded
from osl.exchange.intake.front import read_front
from osl.exchange.intake.guess import ANY_YEAR
from osl.exchange.intake.headings import NUMBER
from osl.exchange.intake.times import years_in
from osl.exchange.table import Document, Doubt, Line, Place, Row, Table
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Sequence


def read_glued(text: str) -> Document | None:
    """The one table in `text`, its cells parted; None where no line can be one of its rows."""
    lines = [
        Line(line.rstrip("\r"), Place(line=number)) for number, line in enumerate(text.split("\n"), start=1)
    ]
    lines = [line for line in lines if line.text.strip()]
    heading = heading_in(lines) or without_heading(lines)
    if heading is None:
        return None
    before, after = lines[: heading.at], lines[heading.after :]
    year = _year(before, after)
    pieces, left = pieces_of(after, heading.fields, year)
    if not pieces:
        return None
    rows = _Table(heading, pieces, text).rows()
    doubts = [Doubt(say('"{text}" was left out', text=line.text), line.place) for line in left]
    if not heading.cells:
        message = say(
            "no headings here; the columns were taken for: {columns}", columns=", ".join(heading.fields)
        )
        doubts.insert(0, Doubt(message))
    return Document(tuple(before), (Table(tuple(rows)),), doubts=tuple(doubts))


def _year(before: Sequence[Line], after: Sequence[Line]) -> int:
    years = [*read_front(before).years, *years_in(line.text for line in after)]
    return years[0] if years else ANY_YEAR


class _Table:
    """The rows of the glued table, each side of the time cut into its cells."""

    def __init__(self, heading: Heading, pieces: Sequence[Piece], text: str) -> None:
        self.heading = heading
        self.pieces = pieces
        self.text = text
        at = heading.fields.index("when")
        self.left = [name for name in heading.fields[:at] if name != NUMBER]
        self.right = list(heading.fields[at + 1 :])
        rows = [piece for piece in pieces if not piece.banner]
        self.cut_left = Cutter(self.left, [self._numberless(piece.left) for piece in rows])
        self.cut_right = Cutter(self.right, [piece.right for piece in rows])

    def rows(self) -> list[Row]:
        names = [name for name in self.heading.fields if name != NUMBER]
        cells = self.heading.cells or tuple(_PLAIN[name] for name in names)
        return [Row(cells, Place(line=self.heading.line)), *map(self._row, self.pieces)]

    def _row(self, piece: Piece) -> Row:
        width = len(self.left) + 1 + len(self.right)
        if piece.banner:
            return Row((piece.left.strip(),) * width, piece.place, single=True)
        left = self.cut_left.cut(self._numberless(piece.left)) if self.left else []
        right = self.cut_right.cut(piece.right) if self.right else []
        named = zip([*self.left, "when", *self.right], [*left, piece.time, *right], strict=True)
        return Row(
            tuple(unfolded(cell, self.text) if n == "title" else cell for n, cell in named), piece.place
        )

    def _numberless(self, text: str) -> str:
        return (
            re.sub(r"^\s*\d{1,3}(?:[.)]\s*|\s+|(?=[A-ZĄĆĘŁŃÓŚŹŻ„]))", "", text)
            if NUMBER in self.heading.fields
            else text
        )


_PLAIN = {"title": "Zadanie", "addressees": "Adresaci", "when": "Termin"}
