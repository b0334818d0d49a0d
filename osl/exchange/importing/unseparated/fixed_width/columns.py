"""A table whose columns are below each other: its headings, and where its columns begin.

Headings may be wider or narrower than the cells below, or in the middle above them: the lines of the whole
table show where a column begins.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.headings import MONTH, NUMBER, read_heading
from osl.exchange.importing.unseparated.fixed_width.line_cuts import cut, words_of
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

_PIECE = re.compile(r"[^ \u00a0]+(?:[ \u00a0][^ \u00a0]+)*")
_GOES_ON = re.compile(r"[a-ząćęłńóśźż(]")
_MOST_BELOW, _MOST_ABOVE = 5, 2  # lines that headings go on over
MOST_LETTERS = 400  # of a line
_SAMPLE = 120  # lines below the headings
_NEAR = 3  # letters within which cells begin that are below each other
_KNOWN, _NO_HEADING, _HEADING = 3.0, 1.5, 6.0


class FixedColumns(Value):
    """The fields and headings of the columns, where each begins, and the first lines of and below them.

    A field of "" is that of a heading that osl does not know. `doubtful` is a heading that may have a cell
    of the first row.
    """

    fields: tuple[str, ...]
    cells: tuple[str, ...]
    starts: tuple[int, ...]
    at: int
    after: int
    doubtful: str = ""


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
    """Return the columns that lines of headings show; None if none do."""
    for at, line in enumerate(lines):
        if len(line.text) > MOST_LETTERS or "\t" in line.text:
            continue
        heads = pieces_of(line.text)
        known = sum(read_heading(one.text) is not None for one in heads)
        if known > (len(heads) == 1) and (found := _columns_at(lines, at, heads)):
            return found
    return None


def _columns_at(lines: Sequence[TextLine], at: int, heads: Sequence[Piece]) -> FixedColumns | None:
    """Return the best columns for headings that line `at` has; None if no line below has several pieces."""
    body = [pieces_of(line.text) for line in lines[at + 1 : at + 1 + _SAMPLE]]
    if all(len(pieces) < 2 for pieces in body):
        return None
    peaks = begins_of(body)
    headed = _starts(heads, body)
    both = sorted({*peaks, *(one for one in headed if all(abs(one - peak) > _NEAR for peak in peaks))})
    best: tuple[float, FixedColumns] | None = None
    for starts in (headed, peaks, both):
        found = _with_headings(lines, at, starts) if len(starts) > 1 else None
        if found and (best is None or _score(found, lines) > best[0]):
            best = _score(found, lines), found
    return best[1]._replace(doubtful=_may_be_cell(best[1], lines)) if best else None


def _score(found: FixedColumns, lines: Sequence[TextLine]) -> float:
    known = sum(map(bool, found.fields)) - _NO_HEADING * found.cells.count("")
    sample = [words_of(line.text) for line in lines[found.after : found.after + _SAMPLE]]
    costs = [min(_MOST_COST, cut(words, found.starts).cost) for words in sample]
    return _KNOWN * known - sum(costs) / max(1, len(costs))


_MOST_COST = 8.0


def begins_of(body: Sequence[Sequence[Piece]]) -> list[int]:
    """Return where many cells begin that are below each other."""
    several = [pieces for pieces in body if len(pieces) > 1 or (pieces and pieces[0].at)]
    begins = Counter(one.at for pieces in several for one in pieces)
    across = Counter(place for pieces in several for one in pieces for place in range(one.at + 1, one.end))
    found: list[int] = []
    for place, count in begins.most_common():
        near = sum(begins[n] for n in range(place - _NEAR + 1, place + _NEAR))
        enough = near * 10 >= len(several) and count > 1 and near > across[place]
        if enough and all(abs(place - one) > _NEAR for one in found):
            found.append(place)
    return sorted(found)


def _starts(heads: Sequence[Piece], body: Sequence[Sequence[Piece]]) -> list[int]:
    """Return where each column begins: in the gap above it in which the fewest lines have letters."""
    taken = Counter(
        place for pieces in body if len(pieces) > 1 for one in pieces for place in range(one.at, one.end)
    )
    found = [0]
    for left, right in pairwise(heads):
        gap = range(left.end, right.at + 1)
        found.append(1 + max(gap, key=lambda place: (-taken[place], place < right.at, place)))
    return found


def _with_headings(lines: Sequence[TextLine], at: int, starts: Sequence[int]) -> FixedColumns | None:
    """Return the columns that begin at `starts` with their headings; None if those are of no plan."""
    cells = _cut(lines[at].text, starts)
    after = at + 1
    while after < min(len(lines), at + 1 + _MOST_BELOW):
        more = _cut(lines[after].text, starts)
        if _is_apart(lines, after) or not _goes_on(more, cells) or _is_cell_below(lines, after, more, starts):
            break
        cells = _joined(cells, more)
        after += 1
    first, above = at, _cut(lines[at].text, starts)
    while first > max(0, at - _MOST_ABOVE) and _begins_above(lines, first, starts, cells):
        first -= 1
        more = _cut(lines[first].text, starts)
        cells, above = _joined(more, cells), _joined(more, above)
    if first < at and after - at - 1 > at - first and _begins_cells(lines[after - 1].text, starts):
        after -= 1
    below = (_cut(line.text, starts) for line in lines[at + 1 : after])
    cells = reduce(_joined, below, above)
    fields = _fields(cells)
    return FixedColumns(fields, tuple(cells), tuple(starts), first, after) if fields else None


def _joined(cells: Sequence[str], more: Sequence[str]) -> list[str]:
    return [f"{one} {two}".strip() for one, two in zip(cells, more, strict=True)]


def _begins_cells(text: str, starts: Sequence[int]) -> bool:
    """Return whether all texts of a line begin where columns do, as cells and few headings do."""
    return all(one.at in starts for one in pieces_of(text))


def _is_cell_below(lines: Sequence[TextLine], at: int, more: Sequence[str], starts: Sequence[int]) -> bool:
    """Return whether one of the texts `more`, of line `at`, is below too, and not below the same headings."""
    below = (
        _cut(line.text, starts)
        for above, line in pairwise(lines[at : at + _SAMPLE])
        if above.text.split() != lines[at - 1].text.split()
    )
    return any(text and text == cell for cells in below for text, cell in zip(more, cells, strict=True))


def _may_be_cell(found: FixedColumns, lines: Sequence[TextLine]) -> str:
    """Return the heading whose last line may be of the first row: it is alone there, and had room above."""
    more = _cut(lines[found.after - 1].text, found.starts)
    at, text = next((at, text) for at, text in enumerate(more) if text)
    if found.after - 1 == found.at or sum(map(bool, more)) > 1 or read_heading(text):
        return ""
    if found.fields[at] in ("title", "when", MONTH, NUMBER):
        return ""
    sample = lines[found.at : found.after + _SAMPLE]
    end = max(len(line.text) for line in sample) if at + 1 == len(more) else found.starts[at + 1] - 1
    heading = found.cells[at].removesuffix(text)
    return found.cells[at] if found.starts[at] + len(heading) + len(text.split()[0]) < end else ""


def _cut(text: str, starts: Sequence[int]) -> list[str]:
    words = words_of(text)
    return cut(words, starts, lambda _, text: _HEADING * (read_heading(text) is not None)).cells(words)


def _is_apart(lines: Sequence[TextLine], at: int) -> bool:
    """Return whether an empty line is above line `at`."""
    return lines[at].place.line - lines[at - 1].place.line > 1


def _goes_on(more: Sequence[str], cells: Sequence[str]) -> bool:
    """Return whether the texts `more` go on the headings `cells`, or are headings that begin lower."""
    capitals = "".join(cells).isupper()
    return all(
        not text or _heading_goes_on(text, capitals=capitals) or (not cell and text.isalpha())
        for text, cell in zip(more, cells, strict=True)
    )


def _heading_goes_on(text: str, *, capitals: bool) -> bool:
    if _GOES_ON.match(text):
        return True
    return (
        capitals
        and text.isupper()
        and not re.match(r"[\dIVX]+[.)]|[IVX]+$", text)
        and read_heading(text) is None
    )


def _begins_above(lines: Sequence[TextLine], first: int, starts: Sequence[int], cells: Sequence[str]) -> bool:
    """Return whether headings that go on in line `first` begin in the line above it."""
    above = lines[first - 1].text
    if _is_apart(lines, first) or re.search(r"\d", above) or "\t" in above or len(above) > MOST_LETTERS:
        return False
    pieces = pieces_of(above)
    crossing = any(one.at < start < one.end - 1 for one in pieces for start in starts)
    below = [cell for text, cell in zip(_cut(above, starts), cells, strict=True) if text]
    return not crossing and all(not cell or _GOES_ON.match(cell) or len(pieces) > 1 for cell in below)


def _fields(cells: Sequence[str]) -> tuple[str, ...] | None:
    columns = columns_of(TableRow(tuple(cells), SourcePlace()))
    names = columns.fields if columns else ()
    return tuple(name or "" for name in names) if "title" in names and {"when", MONTH} & set(names) else None


def crosses(text: str, starts: Sequence[int]) -> bool:
    """Return whether a line is one text over several columns, as the heading of a section is."""
    pieces = pieces_of(text)
    return len(pieces) == 1 and any(pieces[0].at < start < pieces[0].end - 1 for start in starts[1:])
