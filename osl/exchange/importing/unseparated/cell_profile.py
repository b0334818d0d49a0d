"""What the cells of a column of a pasted table are like."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from statistics import median
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.scoring import looks_like_place

if TYPE_CHECKING:
    from collections.abc import Sequence

USUAL_SIZE, LEAST_SPREAD = 4.5, 0.5  # of the letters of a cell, as a power of two


class CellProfile:
    """What the cells of a column are like: how they begin, how long they are, which come again."""

    def __init__(self, cells: Sequence[str]) -> None:
        full = [cell for cell in cells if cell]
        self.full = len(full)
        self.rows = len(cells)
        self.traits = Counter(trait for cell in full for trait in _traits(cell))
        sizes = [*map(_size, full), USUAL_SIZE]
        self.size = median(sizes)
        self.spread = max(LEAST_SPREAD, 1.25 * sum(abs(one - self.size) for one in sizes) / len(sizes))
        self.words = Counter(first_word(cell) for cell in full)

    def of(self, text: str) -> float:
        """Return the logarithm of how likely a cell of the column is like `text`."""
        traits = sum(math.log((self.traits[trait] + 0.5) / (self.full + 2)) for trait in _traits(text))
        away = (_size(text) - self.size) / self.spread
        return traits - away * away / 2 - math.log(self.spread)

    def of_empty(self) -> float:
        """Return how much more or less likely than usual a cell of the column is empty."""
        share = (self.rows - self.full + 0.5) / (self.rows + 1)
        return max(-2.0, min(1.5, math.log(share / 0.2)))


@lru_cache(maxsize=50_000)
def _traits(text: str) -> tuple[str, ...]:
    """Return what `text` begins and ends like, and what it looks like."""
    first = text[:1]
    kind = "a" if first.islower() else "A" if first.isupper() else "1" if first.isdigit() else "-"
    end = next((marks for marks in (".;", ":") if text[-1:] in marks), "")
    return kind, f"ends {end}", f"place {looks_like_place(text)}"


def _size(text: str) -> float:
    return math.log2(len(text) + 1)


def first_word(text: str) -> str:
    """Return the first word of `text` in small letters, without marks."""
    return (text.split() or [""])[0].lower().strip(".,;:/()")
