"""The rows of a table with columns below each other: which lines are one row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, is_month
from osl.exchange.importing.document import Remark, SourceDocument, SourceTable, TableRow, TextLine
from osl.exchange.importing.headings import MONTH, NUMBER
from osl.exchange.importing.unseparated.column_profiles import time_score
from osl.exchange.importing.unseparated.fixed_width import (
    FixedColumns,
    cells_of,
    crosses,
    fixed_columns,
)
from osl.exchange.importing.unseparated.rows import before_foot
from osl.exchange.importing.unseparated.scoring import is_clearly_time, looks_responsible
from osl.exchange.importing.unseparated.section_lines import section_scores
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_NUMBER = re.compile(r"\d{1,4}[.)]?")
_ITEM = re.compile(r"\s*[-–—•*·▪](?=\s)")
_LISTED = re.compile(r"[,;:]$")
MOST_IN_ROW, MOST_FULL = 12, 2  # lines of a row; those in which every column has text
_EMPTY, _GAP, _NOT_AT_TOP, _JOIN, _SMALL = 1.5, 5.0, 2.0, 3.0, 3.0
_CROSSES, _MOST_TIME, _LEFT_OUT = 4.0, 9.0, -12.0
_ROW, _FULL, _ALIKE = 9.0, 6.0, 1.0  # what a row costs, a full line that goes on a row, a date below a date

# what two lines of a cell are by themselves: two persons, two dates
_WHOLE: dict[str, Callable[[str], bool]] = {
    "responsible": looks_responsible,
    "when": lambda text: is_clearly_time(text, ANY_YEAR),
}


def read_fixed_width(
    lines: Sequence[TextLine], remarks: Sequence[Remark], year: int
) -> SourceDocument | None:
    """Return the table in `lines`; None if no line of headings has two spaces between them."""
    columns = fixed_columns(lines)
    if columns is None:
        return None
    below = lines[columns.after :]
    foot = before_foot([line._replace(text=line.text.strip()) for line in below])
    table = _FixedTable(columns, below[:foot], year)
    rows = table.rows()
    if not any(not row.single for row in rows):
        return None
    left = [_left_out(line) for line in [*table.left_out, *below[foot:]]]
    heading = TableRow(columns.cells, lines[columns.at].place)
    return SourceDocument(
        tuple(line._replace(text=line.text.strip()) for line in lines[: columns.at]),
        (SourceTable((heading, *rows)),),
        remarks=(*remarks, *left),
        text=tuple(below),
    )


def _left_out(line: TextLine) -> Remark:
    return Remark(say('"{text}" was left out', text=line.text.strip()), line.place)


class _FixedTable:
    """The lines below the headings, cut into columns; `widths` is the longest text of each column."""

    def __init__(self, columns: FixedColumns, lines: Sequence[TextLine], year: int) -> None:
        self.columns = columns
        self.lines = lines
        self.year = year
        self.cut = [cells_of(line.text, columns.starts) for line in lines]
        self.across = [crosses(line.text, columns.starts) for line in lines]
        self.sections = section_scores(line.text for line in lines)
        whole = [cells for cells, across in zip(self.cut, self.across, strict=True) if not across]
        self.widths = [
            max([len(cells[at]) for cells in whole] + [len(word) for word in heading.split()], default=0)
            for at, heading in enumerate(columns.cells)
        ]
        self.left_out: list[TextLine] = []
        self.first_text = int(columns.fields[0] == NUMBER)
        numbers = [text for cells in whole for text in cells[: self.first_text] if text]
        counted = [text.strip(".)") for text in numbers] == [str(n + 1) for n in range(len(numbers))]
        self.without_number = -30.0 if counted else -8.0

    def rows(self) -> list[TableRow]:
        """Return the likeliest rows, in their order."""
        best: list[tuple[float, int, str]] = [(0.0, 0, "")]
        for end in range(1, len(self.lines) + 1):
            ways = [(best[end - 1][0] + self._as_section(end - 1), end - 1, "section")]
            ways.append((best[end - 1][0] + _LEFT_OUT, end - 1, "left out"))
            ways += ((best[start][0] + self._as_row(start, end), start, "row") for start in self._starts(end))
            best.append(max(ways))
        return self._path(best)

    def _starts(self, end: int) -> Iterator[int]:
        """Yield the lines that a row which ends before `end` may begin with."""
        full = 0
        for start in range(end - 1, max(0, end - MOST_IN_ROW) - 1, -1):
            full += all(self.cut[start])
            if full > MOST_FULL:
                return
            yield start

    def _path(self, best: Sequence[tuple[float, int, str]]) -> list[TableRow]:
        found: list[TableRow] = []
        end = len(self.lines)
        while end:
            _, start, what = best[end]
            line, width = self.lines[start], len(self.columns.fields)
            if what == "section":
                found.append(TableRow((line.text.strip(),) * width, line.place, single=True))
            elif what == "row":
                found.append(TableRow(tuple(self._cells(start, end)), line.place))
            else:
                self.left_out.insert(0, line)
            end = start
        return found[::-1]

    def _as_section(self, at: int) -> float:
        """Return how likely line `at` is the heading of a section."""
        text = self.lines[at].text.strip()
        column = next(n for n, cell in enumerate(self.cut[at]) if cell)
        if (sum(map(bool, self.cut[at])) > 1 and not self.across[at]) or column > self.first_text:
            return float("-inf")
        month = is_month(text) and text[:1].isupper() and MONTH not in self.columns.fields
        score = self.sections.get(text, (3.0 if column == 0 else -4.0) if month else -8.0)
        goes_on = at > 0 and column > 0 and self.cut[at - 1][column] and self._is_wrapped(at, column)
        return max(score, -2.0 if text.isupper() else -8.0) + _CROSSES * self.across[at] - 8.0 * bool(goes_on)

    def _as_row(self, start: int, end: int) -> float:
        """Return how likely the lines from `start` to `end` are one row."""
        if any(self.across[start:end]):
            return float("-inf")
        cells = self._cells(start, end)
        full = sum(_FULL * (sum(map(bool, cut)) / len(cut)) ** 2 for cut in self.cut[start + 1 : end])
        return sum(self._as_cell(at, start, end, text) for at, text in enumerate(cells)) - full - _ROW

    def _as_cell(self, at: int, start: int, end: int, text: str) -> float:
        name = self.columns.fields[at]
        full = [n for n in range(start, end) if self.cut[n][at]]
        if not full:
            return {"title": -20.0, NUMBER: self.without_number, MONTH: -0.5, "when": -6.0}.get(name, -_EMPTY)
        if name == NUMBER:
            counted = len(full) == 1 and _NUMBER.fullmatch(text)
            return (4.0 - _NOT_AT_TOP * (full[0] > start)) if counted else -12.0
        score = -_GAP * (full[-1] - full[0] + 1 - len(full)) - _NOT_AT_TOP * (full[0] > start)
        join = _ALIKE if name in ("when", MONTH) else _JOIN
        score -= sum(join for n in full[1:] if not self._is_wrapped(n, at) and not self._is_listed(n, at))
        if name in ("when", MONTH):
            return score + max(-_MOST_TIME, min(_MOST_TIME, self._time(text)))
        return (
            score
            - _SMALL * text[:1].islower() * (2 if name == "title" else 1)
            - 8.0 * bool(_ITEM.match(text))
        )

    def _time(self, text: str) -> float:
        lines = text.split("\n")
        whole = time_score(" ".join(lines), self.year)
        return max(whole, sum(time_score(line, self.year) for line in lines) / len(lines))

    def _is_listed(self, n: int, at: int) -> bool:
        return bool(_ITEM.match(self.cut[n][at]) or _LISTED.search(self.cut[n - 1][at]))

    def _is_wrapped(self, n: int, at: int) -> bool:
        """Return whether the first word of a cell's line `n` had no room at the end of the line above."""
        above, text = self.cut[n - 1][at], self.cut[n][at]
        if self._are_two(n, at):
            return False
        first = text.split(" ", 1)[0]
        return not _ITEM.match(text) and len(above) + 1 + len(first) > self.widths[at]

    def _are_two(self, n: int, at: int) -> bool:
        """Return whether a cell's line `n` and the one above it are two persons, or two dates."""
        whole = _WHOLE.get(self.columns.fields[at])
        return whole is not None and whole(self.cut[n - 1][at]) and whole(self.cut[n][at])

    def _cells(self, start: int, end: int) -> list[str]:
        """Return the cells of a row; lines that only the width of the column broke are one again."""
        return [self._cell(at, start, end) for at in range(len(self.columns.fields))]

    def _cell(self, at: int, start: int, end: int) -> str:
        text = self.cut[start][at]
        for n in range(start + 1, end):
            if self.cut[n][at]:
                goes_on = self.cut[n][at][:1].islower() and not self._are_two(n, at)
                between = " " if goes_on or self._is_wrapped(n, at) else "\n"
                text += between * bool(text) + self.cut[n][at]
        return text
