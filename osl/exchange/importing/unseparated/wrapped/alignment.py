"""Alignment of text that a PDF viewer copied: cells in their order, each wrapped at its column's width.

A dynamic programme as in `alignment`. On a page the lines of a row are side by side, so that the text has a
space between two cells if the last line of the one was level with the first of the other, else a line feed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import MONTH, NUMBER
from osl.exchange.importing.unseparated.line_cells.alignment import NEVER, Alignment, mark_of
from osl.exchange.importing.unseparated.wrapped.column_width import ITEM, bare
from osl.exchange.importing.unseparated.wrapped.loose_dates import loose_time
from osl.exchange.importing.unseparated.wrapped.page_layout import MOST_COUNTED
from osl.exchange.importing.unseparated.wrapped.rows import MARGIN_EMPTY, rows_of
from osl.exchange.importing.unseparated.wrapped.units import marks_of_items
from osl.exchange.importing.unseparated.wrapped.word_edges import WordEdges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.unseparated.line_cells.alignment import TextUnit
    from osl.exchange.importing.unseparated.line_cells.column_profiles import ColumnScores
    from osl.exchange.importing.unseparated.wrapped.cell_memory import CellMemory
    from osl.exchange.importing.unseparated.wrapped.page_layout import PageLayout

MOST_LINES_OF_CELL = 24
_LEFT_OUT, _FOOT, _MOST_BELOW = -9.0, -2.5, 60  # of a line in the table, of one below it; units below it
_EMPTY, _FIRST = -1.5, 1.5  # an empty cell at least; more in the first round
_LONGEST_CELL, _LONGEST_TIME = 1500, 200  # letters
_MOST = 9.0  # lines that a cell goes on over cost no more than that
_NEVER = float("-inf")
_DASHES, _FULL = ("-", "–", "—"), ("title", "when", MONTH, NUMBER)
_BESIDE_EDGES = 0.5  # what the text of a cell counts, as the words at its edges show much of it already
_DASH, _ENDS_OPEN = 4.0, 4.0  # a dash alone is an empty cell; none ends with one

# columns that are filled, and the lines of the last cell (0: none yet)
_RowState = tuple[int, int]
_StateStep = tuple[int, _RowState, str]
_LEVEL_TWO = 2
_LineEnd = tuple[int, str]


class WrappedChart:
    """The best score of each state, and all steps that may be on a path nearly as good as the best."""

    def __init__(
        self, units: Sequence[TextUnit], scores: ColumnScores, page: PageLayout, memory: CellMemory
    ) -> None:
        self.units = units
        self.scores = scores
        self.page = page
        self.width = len(scores.fields)
        self.best: list[dict[_RowState, tuple[float, _StateStep | None]]]
        self.best = [{} for _ in range(len(units) + 1)]
        self.steps: list[list[tuple[int, _RowState, _RowState, float]]] = [[] for _ in range(len(units) + 1)]
        self.is_time = [name in ("when", MONTH) for name in scores.fields]
        self.number = scores.fields.index(NUMBER) if NUMBER in scores.fields else -1
        self.memory = memory
        starts = [at for at, unit in enumerate(units) if unit.begins_line]
        self.times = Counter(self._plain_text(a, b) for a, b in pairwise([*starts, len(units)]))
        self.scored: dict[tuple[int, str], float] = {}
        self.line_ends = self._line_ends()
        marks = marks_of_items([unit for unit in units if unit.begins_line])
        self.open = tuple(f"{mark} " for mark in "–—" if mark not in marks)
        self.edges = WordEdges(units, scores.fields)
        self.done: _RowState = (self.width, 1)

    def _line_ends(self) -> list[int]:
        ends = [0] * (len(self.units) + 1)
        end = len(self.units)
        for at in range(len(self.units) - 1, -1, -1):
            ends[at] = end
            end = at if self.units[at].begins_line else end
        return ends

    def put(self, at: int, state: _RowState, score: float, step: _StateStep, gain: float) -> None:
        """Note a step to `state` at unit `at`, which has `score`; `gain` is that of the step alone."""
        known = self.best[at].get(state, (_NEVER, None))[0]
        if score > known - MARGIN_EMPTY:
            self.steps[at].append((step[0], step[1], state, gain))
        if score > known:
            self.best[at][state] = score, step

    def fill(self) -> None:
        """Fill the chart from the first unit to the last."""
        self.best[0][self.done] = 0.0, None
        for at in range(len(self.units) + 1):
            self._empty_cells(at, range(MOST_COUNTED + 1))
            if at < len(self.units):
                if self.units[at].begins_line and self.units[at].cut < NEVER:
                    self._begin_row(at)
                self._take_cells(at)

    def _empty_cells(self, at: int, counts: Sequence[int]) -> None:
        states = ((column, count) for column in range(self.width) for count in counts)
        for state in states:
            if state in self.best[at] and state != (self.width - 1, 0):  # a row without any cell
                gain = self._of_empty(state[0])
                self.put(at, self._after(*state), self.best[at][state][0] + gain, (at, state, "cell"), gain)

    def _of_empty(self, column: int) -> float:
        """Return the score of an empty cell, which another fills too easily if it costs little."""
        if self.scores.fields[column] in (NUMBER, MONTH):
            return self.scores.of_empty(column)
        return min(self.scores.of_empty(column), _EMPTY) - _FIRST * self.memory.is_first

    def _after(self, column: int, count: int) -> _RowState:
        """Return the state behind a cell in `column`; a whole row is the same whatever its last cell was."""
        return self.done if column + 1 == self.width else (column + 1, count)

    def _begin_row(self, at: int) -> None:
        if self.done not in self.best[at]:
            return
        score = self.best[at][self.done][0]
        self.put(at, (0, 0), score, (at, self.done, "row"), 0.0)
        self._empty_cells(at, (0,))
        end = self.line_ends[at]
        text = self._plain_text(at, end)
        if at and self._is_foot(at, end):
            left = len({unit.place for unit in self.units[at:]})
            gain = _FOOT * left
            self.put(len(self.units), self.done, score + gain, (at, self.done, "foot"), gain)
        may_be = self.times[text] < 2 and not ITEM.match(text)
        section = self.scores.of_section(text) if may_be else _LEFT_OUT
        of_rows = "section" if end < len(self.units) else "left out"  # rows are below a section
        for gain, what in ((section, of_rows), (_LEFT_OUT, "left out")):
            self.put(end, self.done, score + gain, (at, self.done, what), gain)

    def _is_foot(self, at: int, end: int) -> bool:
        """Return whether what is below the table may begin at unit `at`, in a line that ends before `end`."""
        text = self._text(at, end)
        is_over = bool(self.page.widths[-1].over(text)) and all(w.is_known for w in self.page.widths)
        is_sentence = text[:1].isupper() and text.count(" ") > 1 and text.endswith(".")
        return len(self.units) - at < _MOST_BELOW and (is_over or is_sentence)

    def _take_cells(self, at: int) -> None:
        unit = self.units[at]
        if unit.cut >= NEVER:
            return
        by_column: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for (column, before), (score, _) in self.best[at].items():
            if column < self.width and (unit.join < NEVER or not before):
                by_column[column].append((before, score))
        lines = self._lines(at) if by_column else []
        if unit.in_list:
            by_column.pop(self.number, None)
        for column, states in by_column.items():
            cut = self.edges.cut(at, column)
            for end, count, own in self._cells(at, column, lines):
                gain = own - cut
                after = self._after(column, count)
                for before, score in states:
                    level = self.page.level(before, count, begins_line=unit.begins_line) if before else 0.0
                    self.put(end, after, score + gain - level, (at, (column, before), "cell"), gain - level)

    def _cells(self, at: int, column: int, lines: Sequence[_LineEnd]) -> Iterator[tuple[int, int, float]]:
        """Yield the end of each cell of a column that may begin at `at`, how many lines it has, its score."""
        width = self.page.widths[column]
        for end in range(at + 1, self.line_ends[at]):
            text = self._text(at, end)
            yield end, 1, self._of(column, text) - width.over(text)
        last, text, cost, start = "", "", 0.0, at
        for count, (end, line) in enumerate(lines, start=1):
            join = self.edges.join(start, column) if count > 1 else 0.0
            start = end
            if count == _LEVEL_TWO and not self.page.is_top:
                yield from self._ends_within(column, (last, cost, join), lines[0][0], end)
            cost += width.over(line) + (width.joint(last, line, join) if count > 1 else 0.0)
            text = f"{bare(text)}{width.between(last, line) if count > 1 else ''}{line}"
            if cost > _MOST or len(text) > (_LONGEST_TIME if self.is_time[column] else _LONGEST_CELL):
                return
            last = line
            if bare(line) == line:
                yield end, min(count, MOST_COUNTED), self._of(column, text) - cost
            if self.scores.fields[column] == NUMBER:
                return

    def _ends_within(
        self, column: int, above: tuple[str, float, float], start: int, end: int
    ) -> Iterator[tuple[int, int, float]]:
        """Yield the ends of a cell of two lines within the second, with which another may be level.

        `above` is the first line, what it costs, and what it costs to go on below it.
        """
        first, cost, join = above
        width = self.page.widths[column]
        for place in range(start + 1, end):
            line = self._text(start, place)
            text = f"{bare(first)}{width.between(first, line)}{line}"
            more = width.over(line) + width.joint(first, line, join)
            yield place, _LEVEL_TWO, self._of(column, text) - cost - more

    def _of(self, column: int, text: str) -> float:
        key = column, text
        if key not in self.scored:
            self.scored[key] = self._score(column, text)
        return self.scored[key]

    def _score(self, column: int, text: str) -> float:
        dash = text in _DASHES
        if dash and self.scores.fields[column] not in _FULL:
            return self._of_empty(column) + _DASH + self.memory.again(column, text)
        is_open = text.endswith((" –", " -", " —")) or text.startswith(self.open)
        against = _ENDS_OPEN * is_open * (not dash)
        own = self.scores.own(column, text)
        learnt = self.scores.of(column, text) - own + self.memory.of(column, text) if own > _NEVER else 0.0
        if self.is_time[column]:
            return max(own, loose_time(text)) + _BESIDE_EDGES * learnt - against
        return _BESIDE_EDGES * (own + learnt) - against

    def _lines(self, at: int) -> list[_LineEnd]:
        """Return the ends and the texts of the lines of a cell that begins at `at`."""
        end = self.line_ends[at]
        found = [(end, self._text(at, end))]
        while end < len(self.units) and len(found) < MOST_LINES_OF_CELL and self.units[end].join < NEVER:
            start, end = end, self.line_ends[end]
            found.append((end, self._text(start, end)))
        return found

    def _plain_text(self, start: int, end: int) -> str:
        return " ".join([unit.text for unit in self.units[start:end]])

    def _text(self, start: int, end: int) -> str:
        text = self._plain_text(start, end)
        goes_on = end < len(self.units) and self.units[end].begins_line and self.units[end].cut >= NEVER
        return text + mark_of(self.units[end]) if goes_on else text


def align_wrapped(
    units: Sequence[TextUnit], scores: ColumnScores, page: PageLayout, memory: CellMemory
) -> Alignment | None:
    """Return the best rows of `units`; None if they cannot be rows."""
    chart = WrappedChart(units, scores, page, memory)
    chart.fill()
    whole = chart.best[-1].get(chart.done)
    return Alignment(tuple(rows_of(chart)), whole[0]) if whole else None
