"""Alignment of lines with the columns of a table: which cells they make, chosen over all rows together.

A dynamic programme over the units of a text (lines, or words where a line may have several cells). A state is
how many units were taken and how many columns of the row are filled; the best path has the highest score.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.line_cells.below_table import OF_PERSONS, cost_below
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import SourcePlace
    from osl.exchange.importing.unseparated.line_cells.column_profiles import ColumnScores

MOST_IN_CELL = 30  # units
_LEFT_OUT, _BLANK = -9.0, -0.5
_LONGEST_CELL = 1500  # letters
MOST_BELOW = 6  # lines below the last row that belong to none
_MOST_JOINED = -8.0  # lines that a cell goes on over cost no more than that
_NEVER = float("-inf")
BROKEN = "\u00ad"  # a soft hyphen, which no text has that was read
NEVER = 99.0  # what it costs to cut or join if that is not possible


class TextUnit(Value):
    """A text that no cell is cut within, with what is before it: a line feed, a space or a tab.

    It is nothing if a line ended within a word.
    `cut` is what it costs if a cell begins here, `join` if a cell goes on from the unit before; if
    `by_words`, what the words on both sides show counts too; if `in_list`, its number is not a row's. A unit
    without text is an empty line: an empty cell, the end of a cell, or what is between two rows.
    """

    text: str
    before: str
    place: SourcePlace
    cut: float = 0.0
    join: float = 0.0
    by_words: bool = False
    in_list: bool = False

    @property
    def begins_line(self) -> bool:
        """Return whether the unit is the first of a line."""
        return self.before in ("\n", "")


class AlignedRow(Value):
    """The first unit of a row and the end of each of its cells; or a section, or a line that was left out.

    `is_doubtful`: other cells are nearly as likely.
    """

    start: int
    ends: tuple[int, ...] = ()
    is_section: bool = False
    is_doubtful: bool = False


class Alignment(Value):
    """The rows of a text in their order, the number of units, and the score of the whole."""

    rows: tuple[AlignedRow, ...]
    score: float


# columns of the row that are filled, whether all of them were left empty; and the step that led to a state
_State = tuple[int, bool]
_Step = tuple[int, int, bool, str]


class _Chart:
    """The best score of each state, and the step that led there; `fresh` states have no cell yet."""

    def __init__(self, units: Sequence[TextUnit], scores: ColumnScores) -> None:
        self.units = units
        self.scores = scores
        self.width = len(scores.fields)
        self.tabbed = any(unit.before == "\t" for unit in units)
        # what an empty cell costs more that no line shows, if others show theirs
        self.unseen = max((-unit.cut for unit in units if not unit.text), default=0.0)
        self.best: list[dict[_State, tuple[float, _Step | None]]]
        self.best = [{} for _ in range(len(units) + 1)]

    def put(self, at: int, state: _State, score: float, step: _Step) -> None:
        if score > self.best[at].get(state, (_NEVER, None))[0]:
            self.best[at][state] = score, step

    def fill(self) -> None:
        """Fill the chart from the first unit to the last."""
        self.best[0][self.width, False] = 0.0, None
        for at in range(len(self.units) + 1):
            self._empty_cells(at, fresh=False)
            if at < len(self.units):
                if self.units[at].begins_line:
                    self._begin_row(at)
                self._take_cells(at)

    def _may_leave_empty(self, at: int) -> bool:
        return at == len(self.units) or self.units[at].before != "\t"

    def _empty_cells(self, at: int, *, fresh: bool) -> None:
        for column in range(self.width) if self._may_leave_empty(at) else ():
            if (column, fresh) in self.best[at]:
                score = self.best[at][column, fresh][0] + self.scores.of_empty(column) - self.unseen
                self.put(at, (column + 1, fresh), score, (at, column, fresh, "cell"))

    def _begin_row(self, at: int) -> None:
        if (self.width, False) not in self.best[at]:
            return
        score = self.best[at][self.width, False][0]
        if not self.units[at].text:
            self.put(at + 1, (self.width, False), score + _BLANK, (at, self.width, False, "blank"))
        self.put(at, (0, True), score, (at, self.width, False, "row"))
        self._empty_cells(at, fresh=True)
        end = next((n for n in range(at + 1, len(self.units)) if self.units[n].begins_line), len(self.units))
        text = self.text(at, end)
        self.put(
            end, (self.width, False), score + self.scores.of_section(text), (at, self.width, False, "section")
        )
        left_out = score + _LEFT_OUT * (1 + text.count("\t"))
        self.put(end, (self.width, False), left_out, (at, self.width, False, "left out"))

    def _take_cells(self, at: int) -> None:
        states = [
            (column, fresh, score)
            for (column, fresh), (score, _) in self.best[at].items()
            if column < self.width and (fresh or not (self.tabbed and self.units[at].begins_line))
        ]
        for end, text, joined in self._cells(at) if states else ():
            for column, fresh, score in states:
                gained = self.scores.of(column, text) + joined - self.units[at].cut
                self.put(end, (column + 1, False), score + gained, (at, column, fresh, "cell"))

    def _cells(self, at: int) -> Iterator[tuple[int, str, float]]:
        """Yield the end, the text and the cost of joints of each cell that may begin at unit `at`."""
        text, joined = self.units[at].text, 0.0
        yield at + 1, text, joined
        if not text:
            return
        for end in range(at + 1, min(at + MOST_IN_CELL, len(self.units))):
            unit = self.units[end]
            if unit.before == "\t":
                return
            text += (unit.before + unit.text) * bool(unit.text)
            joined -= unit.join
            if joined < _MOST_JOINED or len(text) > _LONGEST_CELL:
                return
            yield end + 1, text, joined

    def text(self, start: int, end: int) -> str:
        """Return the text of the units from `start` to `end`."""
        return _text(self.units[start:end])

    def rows(self, at: int) -> list[AlignedRow]:
        """Return the rows of the best path to unit `at`, in their order."""
        found: list[AlignedRow] = []
        state, ends = (self.width, False), list[int]()
        while step := self.best[at][state][1]:
            before, column, fresh, what = step
            if what == "cell":
                ends.insert(0, at)
            elif what == "row":
                found.append(AlignedRow(at, tuple(ends)))
                ends = []
            elif what != "blank":
                found.append(AlignedRow(before, (at,), is_section=what == "section"))
            at, state = before, (column, fresh)
        return found[::-1]


def align(units: Sequence[TextUnit], scores: ColumnScores) -> Alignment | None:
    """Return the best rows of `units`, the last lines left out if they fit no row; None if none are rows."""
    chart = _Chart(units, scores)
    chart.fill()
    whole, best, below = (chart.width, False), None, 0.0
    for at in range(len(units), max(len(units) - MOST_BELOW, 0) - 1, -1):
        if at < len(units):
            after = [unit.text for unit in units[at + 1 :] if unit.text]
            below -= cost_below(units[at].text, after, of_persons=scores.fields[-1] in OF_PERSONS)
        score = chart.best[at].get(whole, (_NEVER, None))[0] + below
        begins = at == len(units) or units[at].begins_line
        best = (score, at) if begins and score > (best[0] if best else _NEVER) else best
    if best is None:
        return None
    left = [AlignedRow(at, (at + 1,)) for at in range(best[1], len(units)) if units[at].text]
    return Alignment((*chart.rows(best[1]), *left), best[0])


def texts_of(units: Sequence[TextUnit], row: AlignedRow) -> tuple[str, ...]:
    """Return the texts of the cells of `row`; of a section or a line left out, the one text."""
    starts = (row.start, *row.ends[:-1])
    return tuple(_text(units[start:end]) for start, end in zip(starts, row.ends, strict=True))


def mark_of(unit: TextUnit) -> str:
    """Return what the line before `unit` has at its end if it goes on there."""
    return " " if unit.before else BROKEN


def lines_of(units: Sequence[TextUnit]) -> list[str]:
    """Return the lines of a cell; one that goes on has a space or, in a word, `BROKEN` at its end."""
    lines: list[str] = []
    for unit in units:
        if lines and unit.begins_line and unit.cut >= NEVER:
            lines[-1] += mark_of(unit)
        if lines and not unit.begins_line:
            lines[-1] += f" {unit.text}"
        else:
            lines.append(unit.text)
    return lines


def _text(units: Sequence[TextUnit]) -> str:
    full = [unit for unit in units if unit.text]
    return "".join([unit.before * (at > 0) + unit.text for at, unit in enumerate(full)])
