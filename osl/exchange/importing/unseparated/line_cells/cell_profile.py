"""What the cells of a column of a pasted table are like."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from statistics import median
from typing import TYPE_CHECKING

from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.unseparated.scoring import looks_like_name, looks_like_place, looks_responsible

if TYPE_CHECKING:
    from collections.abc import Sequence

USUAL_SIZE, LEAST_SPREAD = 4.5, 0.5  # of the letters of a line, as a power of two
MOST_LINES = 3  # that are counted: more are many
_COUNTED = re.compile(r"\d{1,2}[.)]\s*[^\W\d]")
_DIGIT = re.compile(r"\d")
SHORT = 4  # letters of an abbreviation
PRIOR = 3.0  # cells that what is usual counts for


class CellProfile:
    """What the cells of a column are like: how their lines begin, how long they are, which words recur."""

    def __init__(self, cells: Sequence[str]) -> None:
        full = [cell for cell in cells if cell]
        lines = [line for cell in full for line in cell.split("\n")]
        self.full = len(full)
        self.rows = len(cells)
        self.lines = len(lines)
        self.cells = Counter(full)
        self.traits = Counter(trait for line in lines for trait in _traits(line))
        self.heights = Counter(map(_height, full))
        sizes = [*map(_size, lines), USUAL_SIZE]
        self.size = median(sizes)
        self.spread = max(LEAST_SPREAD, 1.25 * sum(abs(one - self.size) for one in sizes) / len(sizes))
        self.words = Counter(word for cell in full for word in words_of(cell))
        self.scored: dict[tuple[str, bool], float] = {}

    def of(self, text: str, every: CellProfile) -> float:
        """Return how much likelier a cell like `text` is in this column than in any: a logarithm.

        `every` are the cells of all columns; `text` itself, if this column has it, is not counted.
        """
        own, height = self.cells[text] > 0, _height(text)
        usual = (every.heights[height] + 0.5) / (every.full + 1.5)
        high = _ratio(self.heights[height] - own, self.full - own, usual)
        return self._of_full() + high + sum(self._of_line(line, every, own=own) for line in text.split("\n"))

    def _of_line(self, line: str, every: CellProfile, *, own: bool) -> float:
        if (line, own) not in self.scored:
            self.scored[line, own] = self._scored(line, every, own=own)
        return self.scored[line, own]

    def _scored(self, line: str, every: CellProfile, *, own: bool) -> float:
        traits = _traits(line)
        usual = [(every.traits[trait] + 0.5) / (every.lines + 2) for trait in traits]
        alike = [
            _ratio(self.traits[trait] - own, self.lines - own, share)
            for trait, share in zip(traits, usual, strict=True)
        ]
        return sum(alike) + self._of_size(line) - every._of_size(line)

    def _of_size(self, line: str) -> float:
        away = (_size(line) - self.size) / self.spread
        return -away * away / 2 - math.log(self.spread)

    def _of_full(self) -> float:
        """Return the logarithm of how likely a cell of the column is not empty."""
        return math.log((self.full + 1) / (self.rows + 1))

    def of_empty(self) -> float:
        """Return how much more or less likely than usual a cell of the column is empty."""
        share = (self.rows - self.full + 0.5) / (self.rows + 1)
        return max(-2.0, min(1.5, math.log(share / 0.2)))


def _ratio(times: int, of: int, usual: float) -> float:
    """Return the logarithm of how much likelier than `usual` that is which was seen `times` times."""
    return math.log((times + PRIOR * usual) / (of + PRIOR) / usual)


@lru_cache(maxsize=50_000)
def _traits(text: str) -> tuple[str, ...]:
    """Return what `text` begins and ends like, and what it looks like."""
    end = next((marks for marks in (".;", ":") if text[-1:] in marks), "")
    place, people = looks_like_place(text), speaks_of_people(text)
    office, name = looks_responsible(text), looks_like_name(text)
    return (
        _kind(text),
        f"digit {bool(_DIGIT.search(text))}",
        f"ends {end}",
        f"place {place}",
        f"people {people}",
        f"office {office} {name}",
    )


def _kind(text: str) -> str:
    """Return what `text` begins with: letters of which size, a digit, a number in a list, or a mark."""
    first = text[:1]
    if first.isdigit():
        return "1." if _COUNTED.match(text) else "1"
    if first.isupper():
        return "AA" if text.isupper() and len(text) > SHORT else "A"
    return "a" if first.islower() else "-"


def _height(text: str) -> int:
    return min(text.count("\n") + 1, MOST_LINES)


def _size(text: str) -> float:
    return math.log2(len(text) + 1)


@lru_cache(maxsize=50_000)
def words_of(text: str) -> frozenset[str]:
    """Return the first word of each line of `text` in small letters, without marks."""
    return frozenset(first_word(line) for line in text.split("\n"))


def first_word(text: str) -> str:
    """Return the first word of `text` in small letters, without marks."""
    return (text.split() or [""])[0].lower().strip(".,;:/()")
