"""Learns from the cells of plans how a cell ends and the next begins.

Writes `osl/exchange/importing/unseparated/cell_edges.tsv` from `dev/cells.tsv`, of which each line is a row
of a plan, with a tab between two cells; a line that begins with "#" has the fields of those below it.
It takes half a minute; once is enough unless cells are added.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.cell_edges import WEIGHTS, signs_of

if TYPE_CHECKING:
    from collections.abc import Iterable

CELLS = Path(__file__).with_name("cells.tsv")
LEAST = 2  # times that a sign was seen
ROUNDS, STEP, SHRINK = 20, 0.3, 1.0  # of the descent; how strongly weights are held near 0

Pair = tuple[tuple[str, ...], bool]


def pairs_in(lines: Iterable[str]) -> list[Pair]:
    """Return the signs of each two words that are side by side in a row, and whether two cells meet there."""
    found, fields = [], list[str]()
    for line in lines:
        if line.startswith("# "):
            fields = line[2:].split("\t")
            continue
        cells = [(name, cell.split()) for name, cell in zip(fields, line.split("\t"), strict=True) if cell]
        nexts = [name for name, _ in cells[1:]]
        words = [
            (word, name, to, not at)
            for (name, cell), to in zip_longest(cells, nexts)
            for at, word in enumerate(cell)
        ]
        found += [
            (signs_of(last, first, of, to), is_edge)
            for (last, of, to, _), (first, _, _, is_edge) in pairwise(words)
            if to
        ]
    return found


def learnt(pairs: list[Pair]) -> dict[str, float]:
    """Return the weights of a logistic regression, found by a descent whose steps grow smaller (AdaGrad).

    Each weight is drawn to 0, where most stay.
    """
    times = Counter(sign for signs, _ in pairs for sign in signs)
    known = [(tuple(sign for sign in signs if times[sign] >= LEAST), edge) for signs, edge in pairs]
    weights = {sign: 0.0 for sign, seen in times.items() if seen >= LEAST}
    squares = dict.fromkeys(weights, 1e-6)
    order = random.Random(1)  # noqa: S311 -- of a shuffle
    for _ in range(ROUNDS):
        order.shuffle(known)
        for signs, edge in known:
            wrong = edge - 1 / (1 + math.exp(-sum(weights[sign] for sign in signs)))
            for sign in signs:
                squares[sign] += wrong * wrong
                rate = STEP / math.sqrt(squares[sign])
                weight = weights[sign] + rate * wrong
                weights[sign] = math.copysign(max(abs(weight) - rate * SHRINK / times[sign], 0.0), weight)
    return weights


def main() -> None:
    """Write the weights."""
    weights = learnt(pairs_in(CELLS.read_text(encoding="utf-8").splitlines()))
    lines = (f"{sign}\t{weight:.2f}\n" for sign, weight in sorted(weights.items()) if abs(weight) >= 0.05)
    WEIGHTS.write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
