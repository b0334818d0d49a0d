"""The best rows of a chart of wrapped text, and which of them may be others."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.unseparated.line_cells.alignment import AlignedRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.unseparated.wrapped.alignment import WrappedChart

# another way that scores less than that worse may be right; if a cell is empty, or only words show its end
_MARGIN, MARGIN_EMPTY = 5.0, 6.0
_COSTLY = 1.0  # to cut there
_NEVER = float("-inf")


def rows_of(chart: WrappedChart) -> list[AlignedRow]:
    """Return the rows of the best path, in their order; those that may be others are marked."""
    found: list[AlignedRow] = []
    at, state, ends = len(chart.units), chart.done, list[int]()
    gaps = _gaps(chart)
    while step := chart.best[at][state][1]:
        before, state_before, what = step
        if what == "cell":
            ends.insert(0, at)
        elif what == "foot":
            found += [AlignedRow(a, (b,)) for a, b in _lines_from(chart, before)[::-1]]
        elif what == "row":
            found.append(AlignedRow(at, tuple(ends), is_doubtful=_is_doubtful(chart, at, ends, gaps)))
            ends = []
        else:
            found.append(AlignedRow(before, (at,), is_section=what == "section"))
        at, state = before, state_before
    return found[::-1]


def _lines_from(chart: WrappedChart, at: int) -> list[tuple[int, int]]:
    """Return the start and end of each line from unit `at` on."""
    found: list[tuple[int, int]] = []
    while at < len(chart.units):
        found.append((at, chart.line_ends[at]))
        at = chart.line_ends[at]
    return found


def _is_doubtful(chart: WrappedChart, start: int, ends: Sequence[int], gaps: Sequence[float]) -> bool:
    """Return whether other cells of the row from unit `start` are nearly as likely."""
    cells = zip(pairwise([start, *ends]), chart.scores.fields, strict=True)
    is_empty = any(a == b and name != NUMBER for (a, b), name in cells)
    within = [(at, column) for column, at in enumerate(ends[:-1], start=1) if at < len(chart.units)]
    only_words = any(
        not chart.units[at].begins_line and chart.edges.cut(at, column) >= _COSTLY for at, column in within
    )
    margin = MARGIN_EMPTY if is_empty or only_words else _MARGIN
    return min(gaps[start : max(ends[-1], start + 1)]) < margin


def _gaps(chart: WrappedChart) -> list[float]:
    """Return of each unit how much worse the best other way is that has other cells there."""
    best = chart.best[-1][chart.done][0]
    chosen = set(_chosen(chart))
    after: list[dict[tuple[int, int], float]] = [{} for _ in range(len(chart.units) + 1)]
    after[-1][chart.done] = 0.0
    found = [math.inf] * (len(chart.units) + 1)
    for at in range(len(chart.units), -1, -1):
        for start, state, to, gain in reversed(chart.steps[at]):
            rest = after[at].get(to, _NEVER) + gain
            total = chart.best[start].get(state, (_NEVER, None))[0] + rest
            if total < best - MARGIN_EMPTY:
                continue
            after[start][state] = max(rest, after[start].get(state, _NEVER))
            if start < at and (start, state[0], at) not in chosen:
                found[start:at] = [min(gap, best - total) for gap in found[start:at]]
    return found


def _chosen(chart: WrappedChart) -> Iterator[tuple[int, int, int]]:
    at, state = len(chart.units), chart.done
    while step := chart.best[at][state][1]:
        yield step[0], step[1][0], at
        at, state = step[0], step[1]
