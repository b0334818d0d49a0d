"""What it costs that a cell begins, or goes on, between two words: by how likely two fields meet there."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.unseparated.cell_edges import WordsAround, edge_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.unseparated.line_cells.alignment import TextUnit

# within a line: of words as likely in one cell as in two, at least, at most, for each 1 of the logarithm
_EVEN, _LEAST, _MOST, _PART = 0.5, -2.0, 9.0, 2.0
_JOIN, _CUT, _MOST_CUT = 0.6, 1.2, 4.0  # the same at the end of a line


class WordEdges:
    """The costs of cells that begin and end at `units`, by the words there and the `fields` of columns."""

    def __init__(self, units: Sequence[TextUnit], fields: Sequence[str]) -> None:
        self.units = units
        self.fields = fields
        self.known: dict[tuple[int, int, int], float] = {}
        self.words, self.starts = ["", ""], list[int]()  # of the units, in `words` without the first two
        for unit in units:
            words = unit.text.split()
            if not unit.before and self.starts:
                self.words[-1] += words[0]  # of which a line feed broke off the end
            self.starts.append(len(self.words) - 2)
            self.words += words
        self.words.append("")
        columns = [at for at, name in enumerate(fields) if name != NUMBER]
        self.before, self.after = ({at: at for at in range(len(fields))} for _ in range(2))
        for one, two in pairwise([*columns, *columns[:1]]):
            self.before[two], self.after[one] = one, two

    def cut(self, at: int, column: int) -> float:
        """Return what it costs if a cell of `column` begins at unit `at`."""
        unit = self.units[at]
        if not unit.by_words:
            return unit.cut
        edge = self._edge(at, self.before[column], column)
        if unit.begins_line:
            return max(unit.cut, min(_MOST_CUT, -_CUT * edge - 1))
        return unit.cut + max(_LEAST, min(_MOST, _EVEN - _PART * edge))

    def join(self, at: int, column: int) -> float:
        """Return what it costs if a cell of `column` goes on with the line that unit `at` begins."""
        unit = self.units[at]
        if not unit.by_words:
            return unit.join
        return max(0.0, unit.join + _JOIN * self._edge(at, column, self.after[column]))

    def _edge(self, at: int, of: int, to: int) -> float:
        """Return how likely a cell of the column `of` ends before unit `at` and one of `to` begins."""
        key = at, of, to
        if key not in self.known:
            around = WordsAround(*self.words[self.starts[at] : self.starts[at] + 4])
            self.known[key] = edge_between(around, self.fields[of], self.fields[to])
        return self.known[key]
