"""A table whose columns are below each other, two spaces or more between them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.headings import MONTH, read_heading
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import TextLine

_PIECE = re.compile(r"[^ \u00a0]+(?:[ \u00a0][^ \u00a0]+)*")
_GOES_ON = re.compile(r"[a-ząćęłńóśźż(]")
_MOST_ABOVE = 3  # lines that a heading goes on over
MOST_LETTERS = 400  # of a line


class FixedColumns(Value):
    """The fields and headings of the columns, where each begins, and the first lines of and below them.

    A field of "" is that of a heading that osl does not know.
    """

    fields: tuple[str, ...]
    cells: tuple[str, ...]
    starts: tuple[int, ...]
    at: int
    after: int


class Piece(Value):
    """A text in a line with at least two spaces before and after it, and where it begins."""

    at: int
    text: str

    @property
    def end(self) -> int:
        """Return where the text ends."""
        return self.at + len(self.text)


def pieces_of(text: str) -> list[Piece]:
    """Return the texts in a line that two spaces or more separate."""
    return [Piece(found.start(), found[0]) for found in _PIECE.finditer(text)]


def fixed_columns(lines: Sequence[TextLine]) -> FixedColumns | None:
    """Return the columns that a line of headings shows; None if no line does."""
    for at, line in enumerate(lines):
        heads = pieces_of(line.text) if len(line.text) <= MOST_LETTERS and "\t" not in line.text else []
        if len(heads) > 1 and sum(read_heading(one.text) is not None for one in heads) > 1:
            after, cells = _whole_headings(lines, at, heads)
            if fields := _fields(cells):
                starts = _starts(heads, lines[at:])
                return FixedColumns(fields, tuple(cells), starts, at, after)
    return None


def _fields(cells: Sequence[str]) -> tuple[str, ...] | None:
    columns = columns_of(TableRow(tuple(cells), SourcePlace()))
    names = columns.fields if columns else ()
    return tuple(name or "" for name in names) if "title" in names and {"when", MONTH} & set(names) else None


def _whole_headings(lines: Sequence[TextLine], at: int, heads: Sequence[Piece]) -> tuple[int, list[str]]:
    """Return the first line below the headings, and the words of each, which may go on over several lines."""
    cells = [one.text for one in heads]
    starts = [one.at for one in heads]
    for n in range(at + 1, min(at + 1 + _MOST_ABOVE, len(lines))):
        more = pieces_of(lines[n].text)
        if len(more) > len(heads) or not all(_heading_goes_on(one.text, cells) for one in more):
            return n, cells
        for one in more:
            column = max((c for c, start in enumerate(starts) if start <= one.at + 1), default=0)
            cells[column] += f" {one.text}"
    return min(at + 1 + _MOST_ABOVE, len(lines)), cells


def _heading_goes_on(text: str, cells: Sequence[str]) -> bool:
    capitals = text.isupper() and "".join(cells).isupper() and not re.match(r"[\dIVX]+[.)]|[IVX]+$", text)
    return bool(_GOES_ON.match(text)) or (capitals and read_heading(text) is None)


def _starts(heads: Sequence[Piece], lines: Sequence[TextLine]) -> tuple[int, ...]:
    """Return where each column begins: in the gap above it in which the fewest lines have letters."""
    taken: dict[int, int] = {}
    for line in lines:
        several = pieces_of(line.text)
        for one in several if len(several) > 1 else ():
            for place in range(one.at, one.end):
                taken[place] = taken.get(place, 0) + 1
    found = [0]
    for left, right in pairwise(heads):
        gap = range(left.end, right.at + 1)
        found.append(1 + max(gap, key=lambda place: (-taken.get(place, 0), place < right.at, place)))
    return tuple(found)


def cells_of(text: str, starts: Sequence[int]) -> list[str]:
    """Return the text of each column in one line, cut between words."""
    cells: list[list[str]] = [[] for _ in starts]
    for piece in pieces_of(text):
        for column, part in _parts(piece, starts):
            cells[column].append(part)
    return [" ".join(parts) for parts in cells]


def _parts(piece: Piece, starts: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield the column and the text of each part of `piece`, cut where a column begins after a space."""
    column = max(n for n, start in enumerate(starts) if start <= piece.at or n == 0)
    begin = piece.at
    for n in range(column + 1, len(starts)):
        cut = starts[n] - piece.at
        if begin < starts[n] < piece.end and piece.text[cut - 1 : cut] == " ":
            yield column, piece.text[begin - piece.at : cut].strip()
            column, begin = n, starts[n]
    yield column, piece.text[begin - piece.at :].strip()


def crosses(text: str, starts: Sequence[int]) -> bool:
    """Return whether a line is one text over several columns, as the heading of a section is."""
    pieces = pieces_of(text)
    return len(pieces) == 1 and any(pieces[0].at < start < pieces[0].end - 1 for start in starts[1:])
