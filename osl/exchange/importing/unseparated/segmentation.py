"""Segmentation of a row without separators: of all ways, the one with the best total score (Viterbi)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.unseparated.scoring import CellScore, has_time_word, is_clearly_time
from osl.exchange.importing.unseparated.split_points import HIDDEN, SPACE, boundaries, hidden_splits
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 2000  # letters of a row that is segmented
MOST_PLACES, MOST_SPLITS = 48, 100


class Segmentation(Value):
    """The cells of a row by field, whether it has a clear date phrase, whether another way is as likely."""

    cells: dict[str, str]
    is_timed: bool
    is_doubtful: bool


def segment(
    text: str, fields: Sequence[str], score: CellScore, *, by_line: bool = False, spaced: bool = False
) -> Segmentation:
    """Return the cells of `text` in the order of `fields`; a cell that was not found is empty.

    `by_line`: each cell is on lines of its own; `spaced`: no cell ends inside a word.
    """
    if len(text) > LONGEST or len(hidden_splits(text)) > MOST_SPLITS:
        return Segmentation({**dict.fromkeys(fields, ""), "title": text}, is_timed=False, is_doubtful=True)
    cells = len(fields) if by_line else 0
    costs = boundaries(text, score.common, place="place" in fields, cells=cells, spaced=spaced)
    ends = _chosen(text, fields, score, costs)
    starts = [0, *ends[:-1]]
    found = {name: text[a:b].strip(" ;|\n") for name, a, b in zip(fields, starts, ends, strict=True)}
    begins = starts[fields.index("when")]
    timed = is_clearly_time(found["when"], score.year) and (
        costs[begins] < SPACE or has_time_word(found["when"])
    )
    doubtful = not timed or any(_is_doubtful(name, cell, score) for name, cell in found.items())
    loose = any(costs[place] > HIDDEN for place in ends[:-1] if 0 < place < len(text))
    return Segmentation(found, timed, doubtful or loose)


def _is_doubtful(name: str, cell: str, score: CellScore) -> bool:
    if not cell:
        return True
    if name == "addressees":
        return not speaks_of_people(cell) and not score.is_common(name, cell)
    if name == "when":
        return False
    return len([at for at in hidden_splits(cell) if cell[at - 1] not in ".!?:"]) > 0


def _likeliest(costs: dict[int, float]) -> list[int]:
    """Return the places of `costs` in order; of very many those that cost least, and of these the last."""
    some = sorted(costs, key=lambda place: (costs[place], -place))[:MOST_PLACES]
    return sorted({0, max(costs), *some})


def _chosen(text: str, fields: Sequence[str], score: CellScore, costs: dict[int, float]) -> list[int]:
    """Return where the cell of each field ends: the best path from the start of `text` to its end."""
    places = _likeliest(costs)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for name in fields:
        step: dict[int, tuple[float, int]] = {}
        for start, (total, _) in best[-1].items():
            for end in places:
                if end < start:
                    continue
                gained = total + score.of(name, text[start:end].strip(" ;|\n"))
                gained -= costs[end] if start < end < len(text) else 0
                if end not in step or gained > step[end][0]:
                    step[end] = (gained, start)
        best.append(step)
    ends, at = [], len(text)
    for step in reversed(best[1:]):
        ends.append(at)
        at = step[at][1]
    return ends[::-1]
