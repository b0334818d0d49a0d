"""How wide columns are, estimated from the lines of their cells: whether a line ended for lack of room."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.list_marks import MARK
from osl.exchange.importing.torn_words import is_torn_year
from osl.exchange.importing.unseparated.line_cells.alignment import BROKEN
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GOES_ON = f" {BROKEN}"  # at the end of a line
_SPACE = 0.5
_NARROW, _SLIM, _WIDE = frozenset("iljIł.,:;'|!()[]"), frozenset('tfr-/„”"'), frozenset("mwMWŚ%@—")
_ROOM, _FULL = 0.92, 0.85  # of the column: a line with the next word, or alone, that is longer was full
_OVER = 1.06  # a line that is longer than this share of the width is in no cell of the column
_NEARLY = 0.7
_MOST_OVER = 2.0  # times the width
_MOST_TRIED = 60
_LEAST, _MOST, _USUAL = 0.7, 4.0, 0.2  # what one more paragraph costs; how many are usual
ITEM = re.compile(rf"\s*{MARK}(?=\s|$)")
_IN_NUMBER = re.compile(r"\d(?:\.?[-–/]|\.)$")
# what it costs if a line is too long for its column, or longer than the others; if a cell goes on
_TOO_LONG, _LONGEST, _WRAPPED, _PARAGRAPH, _WITH_ROOM = 4.0, 2.0, 0.2, 2.5, 3.0
_ITEM_WITHIN = re.compile(r"\S\s+[•▪●▫◦]\s")
_WITHIN = 6.0  # what it costs if an item of a list begins within a line of a cell


@lru_cache(maxsize=50_000)
def width_of(text: str) -> float:
    """Return about how wide `text` is in print; a small letter is 1."""
    return sum(map(_letter, bare(text)))


@lru_cache(maxsize=50_000)
def _has_item_within(line: str) -> bool:
    return _ITEM_WITHIN.search(line) is not None


def _letter(letter: str) -> float:
    if letter == " ":
        return _SPACE
    if letter in _NARROW:
        return 0.5
    if letter in _SLIM:
        return 0.65
    if letter in _WIDE:
        return 1.55
    return 1.25 if letter.isupper() else 1.0


class ColumnWidth(Value):
    """The width of a column; whether lines that ended for lack of room show it, or only the longest line.

    `is_marked`: lines that the width ended have a space at their end, but for words that it broke.
    `paragraph` is what it costs if a cell has another paragraph.
    """

    width: float
    is_shown: bool
    is_marked: bool
    paragraph: float = _PARAGRAPH

    @property
    def is_known(self) -> bool:
        """Return whether any cell of the column is known."""
        return self.width < math.inf

    def over(self, line: str) -> float:
        """Return what it costs that a cell has `line`."""
        over = width_of(line) / (self.width or 1.0)
        within = _WITHIN * _has_item_within(line)
        if over <= _OVER:
            return within
        return within + (_TOO_LONG * min(over, _MOST_OVER) if self.is_shown else _LONGEST)

    def may_be_full(self, line: str) -> bool:
        """Return whether `line` is nearly as wide as the column."""
        return not self.is_known or width_of(line) > self.width * _NEARLY

    def joint(self, one: str, two: str, join: float) -> float:
        """Return what it costs that a cell goes on from line `one` to line `two`; `join`: by the words."""
        if one.endswith(tuple(GOES_ON)):
            return _WITH_ROOM * (self.is_shown and self._has_room(one, two))
        if join <= 0:
            return 0.0
        if self.width == math.inf:
            return max(join, self.paragraph * self.is_marked)
        return _WRAPPED if self._is_full(one, two) else self._of_paragraph(join)

    def _of_paragraph(self, join: float) -> float:
        return max(join, self.paragraph) if self.paragraph >= _PARAGRAPH else self.paragraph

    def between(self, one: str, two: str) -> str:
        """Return what is between two lines of a cell: nothing in a word, a space, or a line feed."""
        if ITEM.match(two):
            return "\n"
        if _IN_NUMBER.search(one) and two[:1].isdigit():
            return ""
        if self.is_marked and is_torn_year(one, two):
            return ""
        if one.endswith(BROKEN):
            return ""
        is_small = two[:1].islower() and not self.is_shown
        goes_on = bare(one) != one or is_small or self.width == math.inf or self._is_full(one, two)
        return " " if goes_on else "\n"

    def _is_full(self, one: str, two: str) -> bool:
        """Return whether line `one` had no room for the first word of line `two`."""
        if self.is_marked:
            return one.endswith(tuple(GOES_ON)) or width_of(one) > self.width * _FULL
        return not self._has_room(one, two)

    def _has_room(self, one: str, two: str) -> bool:
        """Return whether line `one` had room for the first word of line `two`."""
        first = two.split(maxsplit=1)[0] if two.strip() else ""
        return width_of(one) + _SPACE + width_of(first) <= self.width * _ROOM


def bare(line: str) -> str:
    """Return `line` without what shows that it goes on below."""
    return line.rstrip(GOES_ON)


def unknown_width(field: str = "", *, is_marked: bool) -> ColumnWidth:
    """Return the width of a column of `field` of which nothing is known yet; titles are one paragraph."""
    paragraph = _MOST if field == "title" else _PARAGRAPH
    return ColumnWidth(math.inf, is_shown=False, is_marked=is_marked, paragraph=paragraph)


def width_of_column(cells: Iterable[Sequence[str]], heading: str, *, is_marked: bool) -> ColumnWidth:
    """Return the width that explains most lines of `cells`, each a list of lines."""
    cells = list(cells)
    lines, breaks = [width_of(word) for word in heading.split()], list[tuple[float, int]]()
    is_small = sum(cell[0][:1].islower() for cell in cells) * 2 > len(cells)
    for cell in cells:
        lines += map(width_of, cell)
        pairs = [(one, two) for one, two in pairwise(cell) if two.strip() and not ITEM.match(two)]
        if is_marked:
            pairs = [(one, two) for one, two in pairs if one.endswith(tuple(GOES_ON))]
        breaks += ((_with_next(one, two), _sure(one, two, is_small=is_small)) for one, two in pairs)
    if not lines:
        return unknown_width(is_marked=is_marked)
    tried = sorted(set(lines))[-_MOST_TRIED:]
    best = max(tried, key=lambda width: (_explained(width, lines, breaks), -width))
    wrapped = sum(best * _ROOM < with_next for with_next, _ in breaks)
    found = ColumnWidth(best, is_shown=wrapped > 1 and wrapped * 2 > len(breaks), is_marked=is_marked)
    return found._replace(paragraph=_cost_of_paragraph(cells, found))


def _cost_of_paragraph(cells: Sequence[Sequence[str]], column: ColumnWidth) -> float:
    """Return what it costs if a cell has one more paragraph, by how many those of the column have."""
    pairs = [pair for cell in cells for pair in pairwise(cell) if not ITEM.match(pair[1])]
    more = sum(not column._is_full(one, two) for one, two in pairs)  # noqa: SLF001
    return max(_LEAST, min(_MOST, -math.log((more + _USUAL) / (len(cells) + 1))))


def _with_next(one: str, two: str) -> float:
    return width_of(one) + _SPACE + width_of(two.split(maxsplit=1)[0])


def _sure(one: str, two: str, *, is_small: bool) -> int:
    """Return how surely the line `one` ended for lack of room: `two` goes on with its sentence.

    `is_small`: cells of the column begin with small letters, so that paragraphs may as well.
    """
    return 3 if two[:1].islower() and not is_small else 1 + one.endswith(tuple(GOES_ON))


def _explained(width: float, lines: Sequence[float], breaks: Sequence[tuple[float, int]]) -> float:
    """Return how many lines fit in `width` and ended for lack of room, against those that do not."""
    over = sum(line > width * _OVER for line in lines)
    wrapped = sum(sure if with_next > width * _ROOM else -sure for with_next, sure in breaks)
    return wrapped - 3.0 * over


def softened(lines: Sequence[str], column: ColumnWidth) -> str:
    """Return the lines of a cell as one text, in which a line feed remains if the line was not full."""
    text = lines[0] if lines else ""
    for one, two in pairwise(lines):
        text = bare(text) + column.between(one, two) + two
    return bare(text)
