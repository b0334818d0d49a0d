"""The cells of a side of a glued line, cut at the seams where the fields read best."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from osl.exchange.glued.seams import seams
from osl.exchange.intake.groups import speaks_of_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_SEAMS = 14


class Cutter:
    """Cuts texts that hold the same `fields` in the same order; learns from what they have in common."""

    def __init__(self, fields: Sequence[str], texts: Iterable[str]) -> None:
        self.fields = fields
        ends = Counter(
            part for text in texts for at in seams(text) for part in {text[at:].strip(), text[:at].strip()}
        )
        self.common = {part for part, times in ends.items() if times > 1}

    def cut(self, text: str) -> list[str]:
        """The cells of `text`, one a field; empty where it cannot be told from its neighbour."""
        needed = len(self.fields) - 1
        places = seams(text)[-MOST_SEAMS:]
        cuts = (self._cells(text, chosen) for n in range(needed + 1) for chosen in combinations(places, n))
        best = max(cuts, key=self._score)
        return [cell.strip() for cell in best]

    def _cells(self, text: str, chosen: tuple[int, ...]) -> list[str]:
        parts = [text[a:b] for a, b in zip((0, *chosen), (*chosen, len(text)), strict=True)]
        if len(parts) == len(self.fields):
            return parts
        at = self.fields.index("title") if "title" in self.fields else 0
        given = iter(parts)
        kept = {at} | {n for n in range(len(self.fields)) if n != at}
        order = sorted(kept, key=lambda n: (n != at, n))[: len(parts)]
        return [next(given) if n in order else "" for n in range(len(self.fields))]

    def _score(self, cells: Sequence[str]) -> float:
        return sum(self._worth(name, cell.strip()) for name, cell in zip(self.fields, cells, strict=True))

    def _worth(self, name: str, cell: str) -> float:
        if not cell:
            return -8 if name == "title" else -1
        if name == "title":
            return -sum(speaks_of_people(cell[at:]) for at in seams(cell))
        inner = sum(not speaks_of_people(cell[at:]) for at in seams(cell))
        worth = 2 * (cell in self.common) - len(cell) / 100 - inner
        if name == "addressees":
            return worth + (4 if speaks_of_people(cell) else 0)
        return worth - (2 if speaks_of_people(cell) else 0)
