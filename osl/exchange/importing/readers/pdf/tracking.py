"""Letters that are set apart, "T e r m i n", with the room between them as part of each letter."""

from __future__ import annotations

from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST, MOST = 0.15, 0.6  # of the size of a letter: room between two that are set apart
ALIKE = 0.08  # of the size of a letter: what the room differs by
LETTERS = 4  # of a word at least
SHARE = 0.7  # of the letters have the same room behind them


def close_up(letters: Sequence[Any]) -> None:
    """Widen each of `letters`, in the order of drawing, by the room with which its word is set apart."""
    for run in _runs(letters):
        rooms = [(after["x0"] - one["x1"]) / one["size"] for one, after in pairwise(run)]
        usual = median(rooms) if len(run) >= LETTERS else 0.0
        alike = [abs(room - usual) <= ALIKE for room in rooms]
        if LEAST <= usual <= MOST and sum(alike) >= SHARE * len(rooms):
            for one in run[:-1]:
                one["x1"] += usual * one["size"]


def _runs(letters: Sequence[Any]) -> Iterator[list[Any]]:
    """Yield the level letters that are drawn one after the other on a line, in one size."""
    for (turned, _bottom, _size), run in groupby(letters, key=_line):
        if turned == 0:
            found: list[Any] = []
            for one in run:
                if not one["text"].strip():
                    continue
                if found and not 0 <= one["x0"] - found[-1]["x1"] <= 3 * MOST * one["size"]:
                    yield found
                    found = []
                found.append(one)
            if found:
                yield found


def _line(letter: Any) -> tuple[int, float, float]:
    return letter["turned"], round(letter["bottom"], 1), round(letter["size"], 1)
