"""Cutting the lines of a table into its columns, whose places differ a little from line to line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

_WORD = re.compile(r"[^ \u00a0]+")
_OFF_LEFT, _OFF_RIGHT, _INDENTED = 0.6, 0.6, 0.15  # for each letter that a cell is beside its column
_ONE_SPACE, _TOGETHER = 1.5, 4.0  # a cut at one space; two spaces or more within a cell
_WITHIN = 4.0  # a cut within a date
_OVER, _MOST_OVER = 0.9, 30  # for each letter of a cell over the next column; letters
_DOUBTFUL = 1.2  # what a cut costs that the places of the words do not show
_KNOWN = 2.5  # what it counts that a text is a cell of another line
_NEAR = 8  # lines that show where a column is in the lines between them
_ENOUGH = 0.5  # of them


class Word(Value):
    """A word of a line, where it begins, and how many spaces are before it."""

    at: int
    text: str
    gap: int

    @property
    def end(self) -> int:
        """Return where the word ends."""
        return self.at + len(self.text)


def words_of(text: str) -> list[Word]:
    """Return the words of a line."""
    words, last = list[Word](), 0
    for found in _WORD.finditer(text):
        words.append(Word(found.start(), found[0], found.start() - last if words else _MOST_OVER))
        last = found.end()
    return words


class Cut(Value):
    """The first word of each column in a line, and the number of words after the last; what the cut costs."""

    firsts: tuple[int, ...]
    cost: float

    def cells(self, words: Sequence[Word]) -> list[str]:
        """Return the text of each column."""
        ends = (*self.firsts[1:], len(words))
        return [
            " ".join(word.text for word in words[start:end])
            for start, end in zip(self.firsts, ends, strict=True)
        ]


def cut(
    words: Sequence[Word],
    starts: Sequence[int],
    worth: Callable[[int, str], float] | None = None,
    whole: Container[int] = (),
) -> Cut:
    """Return the cheapest way to cut a line into columns that begin at `starts`.

    `worth`: how much less a text costs in a column, for texts that show by themselves where they belong;
    `whole`: places within dates, at which no cell begins if it can be helped.
    """
    # for each number of words taken: what the columns so far cost, and where each of them begins
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for column, start in enumerate(starts):
        limit = starts[column + 1] if column + 1 < len(starts) else None
        now: dict[int, tuple[float, tuple[int, ...]]] = {}
        for first, (cost, firsts) in best.items():
            for end, more in _runs(words, first, start, limit, whole):
                text = " ".join(word.text for word in words[first:end]) if worth else ""
                whole_cost = cost + more - (worth(column, text) if worth and text else 0.0)
                if end not in now or whole_cost < now[end][0]:
                    now[end] = whole_cost, (*firsts, first)
        best = now
    cost, firsts = best[len(words)]
    return Cut(firsts, cost)


def _runs(
    words: Sequence[Word], first: int, start: int, limit: int | None, whole: Container[int]
) -> Iterator[tuple[int, float]]:
    """Yield the end of each run of words that a column may have, and what it costs."""
    yield first, 0.0
    if first == len(words):
        return
    cost = _beside(words[first], start) + _WITHIN * (words[first].at in whole)
    for end in range(first + 1, len(words) + 1):
        last = words[end - 1]
        if end > first + 1 and last.gap > 1:
            cost += _TOGETHER
        over = min(_MOST_OVER, max(0, last.end - limit + 1)) if limit is not None else 0
        yield end, cost + _OVER * over


def _beside(word: Word, start: int) -> float:
    """Return what it costs that `word` begins a cell of the column that begins at `start`."""
    off = word.at - start
    if word.gap > 1:
        return -_OFF_LEFT * off if off < 0 else _INDENTED * off
    return _ONE_SPACE + (-_OFF_LEFT * off if off < 0 else _OFF_RIGHT * off)


class LineCutter:
    """Cuts the lines of a page into columns that begin at `starts`.

    `worth` and `whole` show what belongs where in lines whose places leave it open: see `cut`.
    """

    def __init__(
        self,
        starts: Sequence[int],
        worth: Callable[[int, str], float],
        whole: Callable[[str], Container[int]],
    ) -> None:
        self.starts = starts
        self.worth = worth
        self.whole = whole
        self.known: set[tuple[int, str]] = set()  # the cells of lines whose places leave nothing open

    def cut(self, lines: Sequence[str]) -> list[tuple[list[str], float]]:
        """Return the cells of each line, and what its cut costs; columns begin where they do nearby."""
        words = [words_of(line) for line in lines]
        cuts = [cut(one, self.starts) for one in words]
        for one, line in zip(cuts, words, strict=True):
            self.known |= set(enumerate(one.cells(line))) if one.cost < _DOUBTFUL else set()
        found = [_begins(line, one) for line, one in zip(words, cuts, strict=True)]
        return [
            self._cells(line, one, _local(found, at, self.starts))
            for at, (line, one) in enumerate(zip(lines, words, strict=True))
        ]

    def _worth(self, column: int, text: str) -> float:
        return self.worth(column, text) + _KNOWN * ((column, text) in self.known)

    def _cells(self, line: str, words: Sequence[Word], starts: Sequence[int]) -> tuple[list[str], float]:
        best = cut(words, starts)
        if best.cost >= _DOUBTFUL:
            best = cut(words, starts, self._worth, self.whole(line))
        return best.cells(words), max(0.0, best.cost)


def _begins(words: Sequence[Word], one: Cut) -> list[int | None]:
    """Return where the cell of each column begins that two spaces or more separate from the one before."""
    ends = (*one.firsts[1:], len(words))
    return [
        words[first].at if first < end and words[first].gap > 1 else None
        for first, end in zip(one.firsts, ends, strict=True)
    ]


def _local(found: Sequence[Sequence[int | None]], at: int, starts: Sequence[int]) -> list[int]:
    near = found[max(0, at - _NEAR) : at + _NEAR + 1]
    return [_start([line[column] for line in near], start) for column, start in enumerate(starts)]


def _start(near: Iterable[int | None], start: int) -> int:
    """Return where most cells of the lines nearby begin; `start` if they differ."""
    places = [place for place in near if place is not None]
    if not places:
        return start
    usual = max(places, key=lambda place: (places.count(place), -place))
    return usual if places.count(usual) >= _ENOUGH * len(places) else start
