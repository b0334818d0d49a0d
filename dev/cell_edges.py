"""Learns from the cells of plans how a cell ends and the next begins.

Writes `osl/exchange/importing/unseparated/cell_edges.tsv` from `dev/cells.tsv`, of which each line is a row
of a plan, with a tab between two cells; a line that begins with "#" has the fields of a plan, whose rows are
below it. It takes some minutes; once is enough unless cells are added.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.unseparated.cell_edges import WEIGHTS, WordsAround, signs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CELLS = Path(__file__).with_name("cells.tsv")
LEAST = 2  # times that a sign was seen
ORDERS = 2  # of columns, besides that of the plan
ROUNDS, STEP, SHRINK = 8, 0.3, 1.0  # of the descent; how strongly weights are held near 0

Pair = tuple[tuple[str, ...], bool]
_Plan = tuple[list[str], list[list[str]]]  # its fields, its rows
_Word = tuple[str, str, str, bool]  # its field, that of the cell behind it, whether it begins a cell


def pairs_in(lines: Iterable[str], *, orders: int = 0) -> list[Pair]:
    """Return the signs of each place between two words of a plan, and whether two cells meet there.

    Each plan is also looked at in `orders` other orders of its columns, in which other cells meet. A row
    without a number ends where the next begins; with one, nothing is learnt of its last cell.
    """
    chance = random.Random(7)  # noqa: S311 -- of an order
    plans = list(_plans_in(lines))
    plans += [_in_other_order(plan, chance) for plan in plans for _ in range(orders)]
    return [pair for plan in plans for pair in _pairs_of(list(_words_of(plan)))]


def _plans_in(lines: Iterable[str]) -> Iterator[_Plan]:
    rows = list[list[str]]()
    for line in lines:
        if line.startswith("# "):
            rows = []
            yield line[2:].split("\t"), rows
        else:
            rows.append(line.split("\t"))


def _in_other_order(plan: _Plan, chance: random.Random) -> _Plan:
    """Return `plan` with its columns in a random order, but for the numbers."""
    fields, rows = plan
    order = [at for at, name in enumerate(fields) if name != NUMBER]
    chance.shuffle(order)
    order = [*(at for at, name in enumerate(fields) if name == NUMBER), *order]
    return [fields[at] for at in order], [[row[at] for at in order] for row in rows]


def _words_of(plan: _Plan) -> Iterator[_Word]:
    fields, rows = plan
    for row in rows:
        cells = [(name, cell.split()) for name, cell in zip(fields, row, strict=True) if cell]
        nexts = [*(name for name, _ in cells[1:]), "" if NUMBER in fields else fields[0]]
        for (name, cell), to in zip(cells, nexts, strict=True):
            for at, word in enumerate(cell):
                yield word, "" if name == NUMBER else name, to, not at


def _pairs_of(plan: Sequence[_Word]) -> Iterator[Pair]:
    words = ["", *(word for word, *_ in plan), ""]
    for at, ((_, of, to, _), (*_, is_edge)) in enumerate(pairwise(plan)):
        if of and to:
            yield signs_of(WordsAround(*words[at : at + 4])).between(of, to), is_edge


def learnt(pairs: list[Pair]) -> dict[str, float]:
    """Return the weights of a logistic regression, found by a descent whose steps grow smaller (AdaGrad).

    Each weight is drawn to 0, where most stay.
    """
    times = Counter(sign for signs, _ in pairs for sign in signs)
    signs = [sign for sign, seen in times.items() if seen >= LEAST]
    places = {sign: at for at, sign in enumerate(signs)}
    known = [([places[sign] for sign in one if sign in places], edge) for one, edge in pairs]
    weights, squares = [0.0] * len(signs), [1e-6] * len(signs)
    shrinks = [SHRINK / times[sign] for sign in signs]
    order = random.Random(1)  # noqa: S311 -- of a shuffle
    for _ in range(ROUNDS):
        order.shuffle(known)
        for ats, edge in known:
            wrong = edge - 1 / (1 + math.exp(-sum([weights[at] for at in ats])))
            square = wrong * wrong
            for at in ats:
                squares[at] += square
                rate = STEP / math.sqrt(squares[at])
                weight = weights[at] + rate * wrong
                weights[at] = math.copysign(max(abs(weight) - rate * shrinks[at], 0.0), weight)
    return dict(zip(signs, weights, strict=True))


def main() -> None:
    """Write the weights."""
    lines = CELLS.read_text(encoding="utf-8").splitlines()
    weights = {sign: round(one, 2) for sign, one in learnt(pairs_in(lines, orders=ORDERS)).items()}
    texts = (f"{sign}\t{one:.2f}\n" for sign, one in sorted(weights.items()) if abs(one) >= 0.05)
    WEIGHTS.write_text("".join(texts), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
