"""Differences between two lists of lines, as in a patience diff: lines that each has once divide them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import Match, SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONG = 1_000  # lines between two that divide, from which difflib uses its heuristic


class LineMatcher(SequenceMatcher[str]):
    """As its base, but linear in the length of two texts that differ in many places."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        super().__init__(None, (), ())  # which would count all lines
        self.a, self.b = old, new

    def get_matching_blocks(self) -> list[Match]:
        """Return the equal runs of lines, each as long as it can be, and an empty one at the end."""
        blocks: list[Match] = []
        for i, j, n in self._blocks():
            last = blocks[-1] if blocks else Match(0, 0, 0)
            if n and (last.a + last.size, last.b + last.size) == (i, j):
                blocks[-1:] = [Match(last.a, last.b, last.size + n)]
            elif n:
                blocks.append(Match(i, j, n))
        return [*blocks, Match(len(self.a), len(self.b), 0)]

    def _blocks(self) -> Iterator[tuple[int, int, int]]:
        """Yield equal runs in order: those between two lines that divide, and the second of these."""
        ends = len(self.a), len(self.b)
        for (i, k), (j, m) in pairwise([(-1, -1), *_common_lines(self.a, self.b), ends]):
            old, new = self.a[i + 1 : j], self.b[k + 1 : m]
            if old == new:
                yield i + 1, k + 1, len(old)
            elif old and new:
                between = SequenceMatcher(None, old, new, autojunk=len(old) > _LONG)
                yield from ((i + 1 + a, k + 1 + b, n) for a, b, n in between.get_matching_blocks())
            if (j, m) != ends:
                yield j, m, 1


def _common_lines(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of lines that are in both once, as many as are in the same order in both."""
    counts = Counter(old), Counter(new)
    places = {line: at for at, line in enumerate(new)}
    pairs = [(at, places[line]) for at, line in enumerate(old) if counts[0][line] == counts[1][line] == 1]
    ends, before = (
        list[int](),
        list[int](),
    )  # of runs by their length, the last pair; of pairs, the one before
    tails = list[int]()
    for n, (_, at) in enumerate(pairs):
        length = bisect_left(tails, at)
        tails[length : length + 1] = [at]
        ends[length : length + 1] = [n]
        before.append(ends[length - 1] if length else -1)
    found, n = list[tuple[int, int]](), ends[-1] if ends else -1
    while n >= 0:
        found.append(pairs[n])
        n = before[n]
    return found[::-1]
