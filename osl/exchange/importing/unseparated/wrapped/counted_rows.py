"""Which lines begin with the numbers of rows, and which with those of lists within their cells."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_NUMBER = re.compile(r"\s*(\d{1,4})([.)]?)(?!\s\d{3}\b)(?:\s+\S|$)")  # not "1 500"
_ENOUGH = 2
_AT_TOP = 20  # nothing but a section is above the first row
_MOST_TRIED = 40  # lines that may have the number before

_Chain = tuple[int, int | None]  # the squares of how long its rows are, the line before


class CountedRows(Value):
    """The indexes of the lines that begin with the numbers of rows, and of those with others as small."""

    rows: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()


def counted_rows(texts: Sequence[str], sections: Container[str], *, bare: bool = True) -> CountedRows:
    """Return which lines of `texts` count the rows: 1, 2, 3 …, in each of `sections` or through all.

    If a list has the same numbers, rows are those that are about equally long. `bare`: numbers without a
    mark behind them count too, as in a column of numbers; in others they say how many: "2 warsztaty".
    """
    starts = [at for at, text in enumerate(texts) if text.strip() in sections]
    texts = ["" if text.strip() in sections else text for text in texts]
    parts = [(a, b) for a, b in pairwise([0, *starts, len(texts)]) if a < b]
    whole, *by_part = (_counted(texts, a, b, bare=bare) for a, b in ((0, len(texts)), *parts))
    each = [part for part in by_part if part.rows]
    if len(each) > 1 and sum(len(part.rows) for part in each) > len(whole.rows):
        rows, others = ([getattr(part, name) for part in each] for name in ("rows", "others"))
        return CountedRows(frozenset().union(*rows), frozenset().union(*others))
    return whole


def _counted(texts: Sequence[str], start: int, end: int, *, bare: bool) -> CountedRows:
    """Return the longest of the counts that are written alike, in the lines from `start` to before `end`."""
    numbers = {at: hit for at in range(start, end) if (hit := _NUMBER.match(texts[at]))}
    marks = ("", ".", ")")[not bare :]
    marked = ([(at, int(hit[1])) for at, hit in numbers.items() if hit[2] == mark] for mark in marks)
    longest = max((_chain(counted, start, end) for counted in marked), key=len)
    rows = frozenset(longest)
    if len(rows) < _ENOUGH:
        return CountedRows()
    others = (at for at, hit in numbers.items() if at not in rows and int(hit[1]) <= len(rows))
    return CountedRows(rows, frozenset(others))


def _chain(counted: Sequence[tuple[int, int]], start: int, end: int) -> list[int]:
    """Return the lines of the longest count 1, 2, 3 … in `counted`, lines with numbers; the most even one."""
    best: dict[int, dict[int, _Chain]] = defaultdict(dict)  # by the number, then the line
    for at, number in counted:
        before = list(best[number - 1].items())[-_MOST_TRIED:] if number > 1 else []
        ways = [(even + (at - line) ** 2, line) for line, (even, _) in before]
        if number == 1:
            best[1][at] = _AT_TOP * (at - start) ** 2, None
        elif ways:
            best[number][at] = min(ways)
    last = max((number for number, lines in best.items() if lines), default=0)
    ends = {line: even + (end - line) ** 2 for line, (even, _) in best[last].items()}
    line = min(ends, key=ends.__getitem__, default=None)
    found = list[int]()
    while line is not None:
        found.append(line)
        line = best[last][line][1]
        last -= 1
    return found[::-1]
