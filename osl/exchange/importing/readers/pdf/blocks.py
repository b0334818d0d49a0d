"""Cells and rows of a table without borders, by the order in which a PDF draws its pieces of lines."""

from __future__ import annotations

from itertools import product
from statistics import median
from typing import TYPE_CHECKING

from osl.exchange.importing.readers.pdf.cells import is_item
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from osl.exchange.importing.readers.pdf.lines import PdfLine

PARAGRAPH = 1.6  # heights of a line: more room than that is not within a cell
INDENT = 1.5  # heights of a line: a line that begins further to the left is of another cell
SAME = 0.6  # points that the middles or the right edges of lines in a cell differ by
APART = 0.45  # of the height of a line: more room than that separates two paragraphs
NEAR = 0.35  # of the height of a line: two places that are the same


class PdfBlock(Value):
    """Lines that are drawn below each other without a jump: a cell, or a paragraph."""

    lines: tuple[PdfLine, ...]

    @property
    def x0(self) -> float:
        """Its left edge."""
        return min(line.x0 for line in self.lines)

    @property
    def x1(self) -> float:
        """Its right edge."""
        return max(line.x1 for line in self.lines)

    @property
    def top(self) -> float:
        """The top of its first line."""
        return float(self.lines[0].top)

    @property
    def bottom(self) -> float:
        """The bottom of its last line."""
        return float(self.lines[-1].bottom)

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2

    @property
    def text(self) -> str:
        """Its lines, with a space between two."""
        return " ".join(line.text for line in self.lines)


BlockRow = list[PdfBlock]


def rows_drawn(pieces: Iterable[PdfLine]) -> list[BlockRow]:
    """Return the rows of blocks that `pieces` of lines, in the order of drawing, make."""
    rows: list[BlockRow] = []
    for block in _blocks(pieces):
        if rows and _is_beside(rows[-1], block):
            rows[-1].append(block)
        else:
            rows.append([block])
    is_middle = _are_in_the_middle(rows)
    return [part for row in rows for part in _separated(row, is_middle=is_middle)]


def _blocks(pieces: Iterable[PdfLine]) -> Iterator[PdfBlock]:
    lines: list[PdfLine] = []
    for line in pieces:
        if lines and not _is_below(lines, line):
            yield PdfBlock(tuple(lines))
            lines = []
        lines.append(line)
    if lines:
        yield PdfBlock(tuple(lines))


def _is_below(lines: Sequence[PdfLine], line: PdfLine) -> bool:
    """Return whether `line` is the next one of the block that `lines` begin."""
    before, height = lines[-1], _height(lines[-1])
    if not -height / 2 < line.top - before.bottom < PARAGRAPH * height:
        return False
    x0, x1 = min(one.x0 for one in lines), max(one.x1 for one in lines)
    if not (line.x0 < x1 and x0 < line.x1):
        return False
    is_centred = abs(line.x0 + line.x1 - x0 - x1) < 2 * SAME
    return line.x0 > x0 - INDENT * height or is_centred or abs(line.x1 - x1) < SAME


def _is_beside(row: BlockRow, block: PdfBlock) -> bool:
    """Return whether `block` is in `row`: to the right of its last cell, and not below all of them."""
    return block.x0 > row[-1].x0 + 1 and block.top < max(one.bottom for one in row)


def _height(line: PdfLine) -> float:
    return float(line.bottom - line.top)


# ---- a line of its own above a row, such as a section, is drawn right before the first cell of the row


def _are_in_the_middle(rows: Sequence[BlockRow]) -> bool:
    """Return whether cells are in the middle of their rows rather than at the top."""
    middle = top = 0
    for row in rows:
        if len({len(block.lines) for block in row}) > 1:
            near = NEAR * _height(row[0].lines[0])
            middle += _spread([block.middle for block in row]) < near
            top += _spread([block.top for block in row]) < near
    return middle > top


def _spread(places: Sequence[float]) -> float:
    return max(places) - min(places)


def _separated(row: BlockRow, *, is_middle: bool) -> Iterator[BlockRow]:
    """Yield what is above a row and was taken for the beginning of its first cell, then the row."""
    first, others = row[0], row[1:]
    at = _begin(first.lines, others, is_middle=is_middle) if others else 0
    begin = 0
    for n in range(1, at + 1):
        line, before = first.lines[n], first.lines[n - 1]
        is_apart = line.top - before.bottom > APART * _height(line) and _may_begin(line.text)
        if n == at or is_apart:
            yield [PdfBlock(first.lines[begin:n])]
            begin = n
    yield [PdfBlock(first.lines[at:]), *others]


def _begin(lines: tuple[PdfLine, ...], others: Sequence[PdfBlock], *, is_middle: bool) -> int:
    """Return the index of the line in the first cell with which the row begins: it is level with `others`."""
    for way, is_strict in product((is_middle, not is_middle), (True, False)):
        for at, line in enumerate(lines):
            may_begin = not at or not is_strict or _may_begin(line.text)
            if may_begin and _are_level(PdfBlock(lines[at:]), others, is_middle=way):
                return at
    return 0


def _are_level(block: PdfBlock, others: Sequence[PdfBlock], *, is_middle: bool) -> bool:
    near = NEAR * _height(block.lines[0])
    if is_middle:
        return abs(block.middle - median(one.middle for one in others)) < near
    return abs(block.top - min(one.top for one in others)) < near


def _may_begin(text: str) -> bool:
    """Return whether a cell may begin with the line `text`: not an item, nor the middle of a sentence."""
    return not text[0].islower() and not is_item(text)
