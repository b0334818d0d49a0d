"""The search for the rows of a table whose cells are on lines of their own.

Which rows are best depends on what each column is like, and that on the rows. So the search has several
starts, learns the columns from the rows it found, from round to round, and keeps the best rows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.headings import MONTH, NUMBER
from osl.exchange.importing.unseparated.date_score import CLEAR, time_score
from osl.exchange.importing.unseparated.line_cells.alignment import Alignment, align, texts_of
from osl.exchange.importing.unseparated.line_cells.column_profiles import NONE, ColumnScores
from osl.exchange.importing.unseparated.line_cells.row_numbers import row_numbers
from osl.exchange.importing.unseparated.line_cells.units import (
    lines_with_tabs,
    units_of_lines,
    units_of_tabs,
)
from osl.exchange.importing.unseparated.section_lines import may_be_short_section, section_scores
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.heading_block import HeadingBlock
    from osl.exchange.importing.unseparated.line_cells.alignment import TextUnit

ROUNDS = 4  # what the cells of a column have in common is learnt from round to round
_EMPTY_COLUMN = 30.0
_ONE_SECTION = 50.0  # an empty column, with its heading, is likelier
_SHIFTED = 10.0
_FEWEST_SECTIONS, _ROWS_OF_SECTION, _UNNAMED = 2, 2, -2.0
_FEW_UNDER, _ROWS_WITH_MONTH = 5.0, 2  # rows without a month are seldom less than half
_FULL_OF_ALONE = 2  # rows that have more than a title, for each that has not
_FIRST_LINES = 60
COUNTED = re.compile(r"\d{1,3}[.)]\s")


class AlignedTable(Value):
    """A block of headings, the units below it, the best rows of those, and the score of all."""

    block: HeadingBlock
    units: tuple[TextUnit, ...]
    alignment: Alignment
    scores: ColumnScores

    @property
    def score(self) -> float:
        """Return the score of the rows and of the headings."""
        rows, width = self.cells, len(self.block.fields)
        empty = [at for at in range(width) if not any(row[at] for row in rows)]
        full = sum(sum(map(bool, row)) > 1 for row in rows)  # the others have a title alone
        too_many = self._guessed * _ROWS_OF_SECTION > full or self._has_unlikely_section
        too_few = (len(rows) - full) * _FULL_OF_ALONE > full
        against = _EMPTY_COLUMN * (len(empty) + too_many + too_few) + _ONE_SECTION * self._has_one_section
        against += _SHIFTED * self._may_be_shifted + _FEW_UNDER * self._has_few_without_month
        # a column that nobody filled in is empty in each row for one reason
        counted = sum(self.scores.of_empty(at) * len(rows) for at in empty if not self.block.fields[at])
        return self.alignment.score + self.block.score - against - counted

    @property
    def _has_one_section(self) -> bool:
        """Return whether the only section is above all rows, and nothing else shows that it is one."""
        at = [at for at, row in enumerate(self.alignment.rows) if row.is_section]
        return at == [0] and texts_of(self.units, self.alignment.rows[0])[0] not in self.scores.sections

    @property
    def _has_few_without_month(self) -> bool:
        """Return whether rows, up to half of them, lack a month: they are rather cells of those above."""
        at = self.block.fields.index(MONTH) if MONTH in self.block.fields else None
        months = [row[at] for row in self.cells] if at is not None else []
        return 0 < months.count("") * _ROWS_WITH_MONTH <= len(months)

    @property
    def _guessed(self) -> int:
        """Return how many sections have a heading that nothing but its place shows."""
        sections = [row for row in self.alignment.rows if row.is_section]
        return sum(self.scores.is_guessed(texts_of(self.units, row)[0]) for row in sections)

    @property
    def _may_be_shifted(self) -> bool:
        """Return whether the last heading, which is not sure, is as if it were the first cell of the rows.

        Then each row, unless a number begins it, has a cell of the next one, and the last row has none.
        """
        *others, last = [row[-1] for row in self.cells] or [""]
        is_open = self.block.is_open and NUMBER not in self.block.fields
        return is_open and not last and sum(map(bool, others)) * 2 > len(others)

    @property
    def _has_unlikely_section(self) -> bool:
        """Return whether no row is below a section that was guessed, or most of these lack a cell there.

        Then the heading of the section is rather a cell: the other rows lack none as often.
        """
        width, below, others, last = len(self.block.fields), list[bool](), list[bool](), False
        for row in self.alignment.rows:
            if last and len(row.ends) < 2:
                return True
            if len(row.ends) == width > 1:
                (below if last else others).append(not all(texts_of(self.units, row)))
            last = row.is_section and self.scores.is_guessed(texts_of(self.units, row)[0])
        return last or (sum(below) * 2 > len(below) and sum(below) * len(others) > sum(others) * len(below))

    @property
    def cells(self) -> list[tuple[str, ...]]:
        """Return the cells of each row; headings of sections are none."""
        width = len(self.block.fields)
        rows = (row for row in self.alignment.rows if len(row.ends) == width)
        return [texts_of(self.units, row) for row in rows]

    @property
    def typical(self) -> list[tuple[str, ...]]:
        """Return the cells of the rows that are most like the others: three of four."""
        by_score = sorted(self.cells, key=self._typical, reverse=True)
        return by_score[: len(by_score) * 3 // 4 + 1]

    def _typical(self, cells: Sequence[str]) -> float:
        return sum(self.scores.of(at, cell) for at, cell in enumerate(cells) if cell)


class RowSearch:
    """The lines below one block of headings, and ways to find the rows that they are."""

    def __init__(
        self,
        block: HeadingBlock,
        lines: Sequence[TextLine],
        year: int,
        fixed: dict[tuple[str, str], float] | None = None,
    ) -> None:
        self.block = block
        self.year = year
        self.fixed = {} if fixed is None else fixed
        self.tabbed = lines_with_tabs(lines)
        self.may_fit = self.tabbed or _has_dates(lines, year)  # else prose, which takes long
        make = units_of_tabs if self.tabbed else units_of_lines
        self.units = make(lines) if self.may_fit else []
        full = [line for line in lines if line.text]  # not what was taken out
        self.numbers = row_numbers(cell for line in full for cell in line.text.split("\t"))
        numbered = _number_rows(full, year) and not self.tabbed
        self.sections = section_scores((line.text for line in full), numbered_rows=numbered)

    def first(self) -> AlignedTable | None:
        """Return the table if nothing is known of its columns, or no cell is empty; None if none fits."""
        starts = [self._scores(), self._scores(empty=NONE)]
        return self._likeliest([*map(self._from, starts), self._sectioned()])

    def _sectioned(self) -> AlignedTable | None:
        """Return the table if lines between its rows, of which one is its first, are headings of sections."""
        is_shown = any(score > 0 for score in self.sections.values())
        if self.tabbed or is_shown or not self.units or not may_be_short_section(self.units[0].text):
            return None
        table = self._from(self._scores(sectioned=True), sectioned=True)
        if table is None or not table.alignment.rows[0].is_section:
            return None
        if sum(row.is_section for row in table.alignment.rows) < _FEWEST_SECTIONS:
            return None
        return table._replace(alignment=table.alignment._replace(score=table.alignment.score - _UNNAMED))

    def best(self, first: AlignedTable) -> AlignedTable:
        """Return the likeliest of the `first` table and those found with a column that is often empty."""
        fields = self.block.fields
        open_ones = [at for at, name in enumerate(fields) if name not in (NUMBER, "title", "when", MONTH)]
        if self.tabbed or all(map(all, first.cells)):
            return first
        starts = [self._scores(empty=at) for at in open_ones] + [self._scores(first.typical)]
        return self._likeliest([first, *map(self._from, starts)]) or first

    def _likeliest(self, tables: Iterable[AlignedTable | None]) -> AlignedTable | None:
        return max(filter(None, tables), key=lambda table: table.score, default=None)

    def known(self, cells: Sequence[Sequence[str]]) -> AlignedTable | None:
        """Return the table if its columns are like those of the rows `cells`."""
        return self._from(self._scores(cells), rounds=1)

    def _scores(
        self, known: Sequence[Sequence[str]] = (), empty: int | None = None, *, sectioned: bool = False
    ) -> ColumnScores:
        return ColumnScores(
            self.block.fields,
            self.year,
            known,
            tabbed=self.tabbed,
            fixed=self.fixed,
            sections=self.sections,
            often_empty=empty,
            numbers=self.numbers,
            sectioned=sectioned,
        )

    def _from(
        self, scores: ColumnScores, rounds: int = ROUNDS, *, sectioned: bool = False
    ) -> AlignedTable | None:
        found: AlignedTable | None = None
        for _ in range(rounds if self.may_fit else 0):
            aligned = align(self.units, scores)
            if aligned is None:
                return None
            last, found = found, AlignedTable(self.block, tuple(self.units), aligned, scores)
            if last is not None and last.alignment.rows == aligned.rows:
                break
            scores = self._scores(found.cells, sectioned=sectioned)
        return found if found and any(is_dated(self.block, row, self.year) for row in found.cells) else None


def is_dated(block: HeadingBlock, row: Sequence[str], year: int) -> bool:
    """Return whether a cell of `row` that should be a date is one; without any, nothing shows the rows."""
    times = [cell for name, cell in zip(block.fields, row, strict=True) if cell and name in ("when", MONTH)]
    return any(is_month(cell) or time_score(cell.replace("\n", " "), year) > CLEAR for cell in times)


def _has_dates(lines: Sequence[TextLine], year: int) -> bool:
    """Return whether one of the first `lines` is a date and nothing else."""
    texts = (line.text.strip() for line in lines[:_FIRST_LINES])
    return any(is_month(text) or time_score(text, year) > CLEAR for text in texts)


def _number_rows(lines: Sequence[TextLine], year: int) -> bool:
    """Return whether lines that begin with a number are rows: for each two dates there is one."""
    dates = sum(time_score(line.text.strip(), year) > CLEAR for line in lines)
    return sum(bool(COUNTED.match(line.text.strip())) for line in lines) * 2 > dates
