"""Learns from the cells of plans how a cell ends and the next begins.

Writes `osl/exchange/importing/unseparated/cell_edges.tsv` from `dev/cells.tsv`, of which each line is a row
of a plan, with a tab between two cells. It takes half a minute; once is enough unless cells are added.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from itertools import pairwise
from pathlib import Path

from osl.exchange.importing.unseparated.cell_edges import WEIGHTS, signs_of

CELLS = Path(__file__).with_name("cells.tsv")
LEAST = 5  # times that a sign was seen
ROUNDS, STEP, SHRINK = 20, 0.3, 1.0  # of the descent; how strongly weights are held near 0

Pair = tuple[tuple[str, ...], bool]


def pairs_in(rows: list[str]) -> list[Pair]:
    """Return the signs of each two words that are side by side in a row, and whether two cells meet there."""
    found = []
    for row in rows:
        cells = [cell.split() for cell in row.split("\t")]
        words = [(word, not at) for cell in cells for at, word in enumerate(cell)]
        found += [(signs_of(last, first), is_edge) for (last, _), (first, is_edge) in pairwise(words)]
    return found


def learnt(pairs: list[Pair]) -> dict[str, float]:
    """Return the weights of a logistic regression, found by a descent whose steps grow smaller (AdaGrad)."""
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
                slope = wrong - SHRINK * weights[sign] / times[sign]
                squares[sign] += slope * slope
                weights[sign] += STEP * slope / math.sqrt(squares[sign])
    return weights


def main() -> None:
    """Write the weights."""
    weights = learnt(pairs_in(CELLS.read_text(encoding="utf-8").splitlines()))
    lines = (f"{sign}\t{weight:.2f}\n" for sign, weight in sorted(weights.items()) if abs(weight) >= 0.05)
    WEIGHTS.write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
