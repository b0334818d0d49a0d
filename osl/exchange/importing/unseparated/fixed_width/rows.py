"""The rows of a table with columns below each other: which lines are one row."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.document import Remark, TableRow, TextLine
from osl.exchange.importing.headings import MONTH, NUMBER
from osl.exchange.importing.unseparated.date_score import time_score
from osl.exchange.importing.unseparated.fixed_width.cells import ITEM, CellLines, goes_on, is_row_number
from osl.exchange.importing.unseparated.rows import hard_to_separate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.unseparated.fixed_width.columns import FixedColumns

_NAME = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ][^\d]{5}")  # what a section may be called
MOST_IN_ROW, MOST_FULL = 24, 2  # lines of a row; those in which every column has text
_EMPTY, _GAP, _NOT_AT_TOP, _JOIN, _SMALL = 1.5, 5.0, 2.0, 3.0, 3.0
_TITLE_NOT_AT_TOP = 6.0
_NOT_IN_MIDDLE = 1.5  # for each line by which there is more room above the text of a cell than below, or less
_AS_DATE = 1.0  # a text alone in the column of dates that is none
_CROSSES, _MOST_TIME, _LEFT_OUT = 4.0, 9.0, -12.0
_ROW, _FULL, _ALIKE = 9.0, 6.0, 1.0  # what a row costs, a full line that goes on a row, a date below a date
MOST_CENTRED = 2_000  # lines of a table whose cells may be in the middle of their rows
_CENTRED, _BETWEEN = 2.0, 0.5  # by how much that must be likelier; a line of another cell between two
_DOUBTFUL = 2.0  # what it costs to cut a line whose cells may be others
_ITEM, _ITEM_AS_TITLE = 1.0, 8.0  # a cell that begins as an item of a list does
_APART, _MOST_APART = 4.0, 3  # an empty line within a row
_ANEW = 6.0  # two columns whose cells begin on one line, none of which goes on


class FixedTable:
    """The rows of the lines below the headings."""

    def __init__(self, columns: FixedColumns, lines: Sequence[TextLine], year: int, cells: CellLines) -> None:
        self.columns = columns
        self.lines = lines
        self.year = year
        self.cells = cells
        self.cut = self.cells.cut
        self.centred = False
        self.left_out: list[TextLine] = []
        self.doubtful: list[Remark] = []
        self.first_text = int(columns.fields[0] == NUMBER)
        self.title = columns.fields.index("title")
        self.item = _ITEM if self._have_lists() else _ITEM_AS_TITLE
        across = self.cells.across
        numbers = [cells[0] for cells, one in zip(self.cut, across, strict=True) if cells[0] and not one]
        numbers = numbers if self.first_text else []
        counted = [text.strip(".)") for text in numbers] == [str(n + 1) for n in range(len(numbers))]
        self.without_number = -30.0 if counted else -8.0
        places = [line.place.line for line in lines]
        self.apart = [0, *(min(_MOST_APART, places[n] - places[n - 1] - 1) for n in range(1, len(lines)))]

    def _have_lists(self) -> bool:
        """Return whether most titles on a line with a date are items of a list."""
        times = [at for at, name in enumerate(self.columns.fields) if name in ("when", MONTH)]
        dated = [cells[self.title] for cells in self.cut if any(cells[at] for at in times)]
        return sum(bool(ITEM.match(text)) for text in dated) * 2 > len(dated)

    def rows(self) -> list[TableRow]:
        """Return the likeliest rows, in their order; cells may be in the middle of their row."""
        top = self._best()
        self.centred = True
        middle = self._best() if len(self.lines) <= MOST_CENTRED else top
        return self._path(middle if middle[-1][0] > top[-1][0] + _CENTRED else top)

    def _best(self) -> list[tuple[float, int, str]]:
        """Return for each line the best score of the lines above it, and the last step to it."""
        best: list[tuple[float, int, str]] = [(0.0, 0, "")]
        for end in range(1, len(self.lines) + 1):
            ways = [(best[end - 1][0] + self._as_section(end - 1), end - 1, "section")]
            filled = sum(map(bool, self.cut[end - 1]))
            ways.append((best[end - 1][0] + _LEFT_OUT * (1 + filled) / 2, end - 1, "left out"))
            ways += ((best[start][0] + self._as_row(start, end), start, "row") for start in self._starts(end))
            best.append(max(ways))
        return best

    def _starts(self, end: int) -> Iterator[int]:
        """Yield the lines that a row which ends before `end` may begin with."""
        full = 0
        for start in range(end - 1, max(0, end - MOST_IN_ROW) - 1, -1):
            full += all(self.cut[start])
            if full > MOST_FULL or self.cells.barred[start]:
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
                cells = [self.cells.whole_text(at, start, end) for at in range(width)]
                found.append(TableRow(tuple(cells), line.place))
                if self._is_doubtful(cells, start, end):
                    self.doubtful.append(hard_to_separate(cells, line.place))
            else:
                self.left_out.insert(0, line)
            end = start
        return self._without_last(found[::-1])

    def _without_last(self, rows: list[TableRow]) -> list[TableRow]:
        """Return the rows without the lines below the last of them that are not named as sections."""
        while rows and rows[-1].single and rows[-1].cells[0] not in self.cells.sections:
            row = rows.pop()
            self.left_out.append(TextLine(row.cells[0], row.place))
        return rows

    def _is_doubtful(self, cells: Sequence[str], start: int, end: int) -> bool:
        """Return whether a row may have words of another, or a cell those of the one beside it."""
        title = cells[self.title]
        several = any(not goes_on(text) and not ITEM.match(text) for text in title.split("\n")[1:])
        may_be_two = several and not (self.first_text and cells[0])
        return (
            may_be_two
            or goes_on(title)
            or max(self.cells.costs[start:end]) >= _DOUBTFUL
            or any(
                self._is_odd_time(name, text) for name, text in zip(self.columns.fields, cells, strict=True)
            )
        )

    def _is_odd_time(self, name: str, text: str) -> bool:
        """Return whether a cell has two months that may be those of two rows, or a date that is none."""
        odd = name == "when" and not re.search(r"\d", text) and bool(text) and self._time(text) <= 0
        return odd or (name == MONTH and "\n" in text)

    def _as_section(self, at: int) -> float:
        """Return how likely line `at` is the heading of a section."""
        text, across = self.lines[at].text.strip(), self.cells.across[at]
        column = next(n for n, cell in enumerate(self.cut[at]) if cell)
        if (sum(map(bool, self.cut[at])) > 1 and not across) or column > self.first_text:
            return float("-inf")
        month = is_month(text) and text[:1].isupper() and MONTH not in self.columns.fields
        likely = (
            (3.0 if column == 0 else -4.0) if month else _AS_DATE if self._is_no_date(text, column) else -8.0
        )
        score = self.cells.sections.get(text, likely)
        above = at > 0 and column > 0 and self.cut[at - 1][column]
        is_more = above and self.cells.is_wrapped(at - 1, at, column)
        return max(score, -2.0 if text.isupper() else -8.0) + _CROSSES * across - 8.0 * bool(is_more)

    def _is_no_date(self, text: str, column: int) -> bool:
        """Return whether `text` is alone in its line where a date would be, and is none."""
        in_dates = self.columns.fields[column] in ("when", MONTH)
        return in_dates and bool(_NAME.match(text)) and self._time(text) < 0

    def _as_row(self, start: int, end: int) -> float:
        """Return how likely the lines from `start` to `end` are one row."""
        full = sum(_FULL * (sum(map(bool, cut)) / len(cut)) ** 2 for cut in self.cut[start + 1 : end])
        more = () if self.centred else range(start + 1, end)
        anew = sum(_ANEW for n in more if self._begins_anew(n, start))
        apart = _APART * sum(self.apart[start + 1 : end])
        cells = sum(self._as_cell(at, start, end) for at in range(len(self.columns.fields)))
        return cells - full - anew - apart - _ROW - sum(self.cells.costs[start:end])

    def _begins_anew(self, n: int, start: int) -> bool:
        """Return whether cells of two columns begin on line `n`, the title's among them."""
        begins = [at for at in range(self.first_text, len(self.cut[n])) if self._is_begin(n, at, start)]
        return len(begins) > 1 and self.title in begins

    def _is_begin(self, n: int, at: int, start: int) -> bool:
        text, last = self.cut[n][at], self.cells.last(n, at, start)
        if not text or last == n:
            return False
        if n - last > 1 and at != self.title:
            return True
        if goes_on(text) or self.cells.is_wrapped(last, n, at):
            return False
        return at == self.title or not self.cells.is_listed(last, n, at)

    def _as_cell(self, at: int, start: int, end: int) -> float:
        name = self.columns.fields[at]
        full = [n for n in range(start, end) if self.cut[n][at]]
        if not full:
            return {"title": -20.0, NUMBER: self.without_number, MONTH: -0.5, "when": -6.0}.get(name, -_EMPTY)
        text = self.cells.text(at, start, end)
        if name == NUMBER:
            counted = len(full) == 1 and is_row_number(text)
            return (4.0 + self._place(at, full, start, end)) if counted else -12.0
        score = self._place(at, full, start, end)
        join = _ALIKE if name in ("when", MONTH) else _JOIN
        score -= sum(join for last, n in pairwise(full) if not self._goes_on(last, n, at))
        if name in ("when", MONTH):
            return score + max(-_MOST_TIME, min(_MOST_TIME, self._time(text)))
        if name != "title":
            return score - _SMALL * text[:1].islower() - _ITEM * bool(ITEM.match(text))
        return score - 2 * _SMALL * goes_on(text) - self.item * bool(ITEM.match(text))

    def _place(self, at: int, full: Sequence[int], start: int, end: int) -> float:
        """Return how likely a cell has its text on these lines of its row, at its top or in its middle."""
        gaps = [n - last - 1 for last, n in pairwise(full)]
        if not self.centred:
            above = _TITLE_NOT_AT_TOP if at == self.title else _NOT_AT_TOP
            return -_GAP * sum(gaps) - above * (full[0] > start)
        off = abs((full[0] - start) - (end - 1 - full[-1]))
        between = sum(_GAP * (gap - 1) + _BETWEEN for gap in gaps if gap)
        return -between - _NOT_IN_MIDDLE * off

    def _goes_on(self, last: int, n: int, at: int) -> bool:
        return (
            self.cut[n][at].startswith("(")
            or self.cells.is_wrapped(last, n, at)
            or self.cells.is_listed(last, n, at)
        )

    def _time(self, text: str) -> float:
        lines = text.split("\n")
        whole = time_score(" ".join(lines), self.year)
        return max(whole, sum(time_score(line, self.year) for line in lines) / len(lines))
