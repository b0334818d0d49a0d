"""The cells of a table with columns below each other: their lines, and which of those are one line again."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, is_month
from osl.exchange.importing.document import SourcePlace, TextLine
from osl.exchange.importing.headings import MONTH, NUMBER
from osl.exchange.importing.list_marks import MARK
from osl.exchange.importing.torn_words import ENDING, SHORT, WORD, is_one_word
from osl.exchange.importing.unseparated.broken_words import BrokenWords
from osl.exchange.importing.unseparated.fixed_width.columns import FixedColumns, crosses
from osl.exchange.importing.unseparated.fixed_width.line_cuts import LineCutter, Word, words_of
from osl.exchange.importing.unseparated.fixed_width.pages import starts_of_pages
from osl.exchange.importing.unseparated.scoring import is_clearly_time, looks_responsible
from osl.exchange.importing.unseparated.section_lines import LIKELY, section_scores
from osl.exchange.importing.unseparated.split_points import is_time_word

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from osl.exchange.importing.document import Remark


ITEM = re.compile(rf"\s*{MARK}(?=\s)")
_OPEN = re.compile(r"(?:[-–—/]|\b(?:i|do|od|w|na))$")  # how a line ends that goes on in the next one
_LISTED = re.compile(r"[,;:]$")
_NARROW = 2  # letters by which the widest line of a column may be longer than others that fill it
_FULL = 0.9  # of the letters of the widest line: letters differ in width, so that a full line may have fewer
_SURE = 3.0  # what it counts that a text is what its column has
_NUMBER = re.compile(r"\d{1,4}[.)]?|\d{1,2}(?:\.\d{1,2}){1,2}\.?")
MOST_IN_CELLS = 3.0  # what it costs to cut a line that is not one text over several columns

# what two lines of a cell are by themselves: two persons, two dates
_WHOLE: dict[str, Callable[[str], bool]] = {
    MONTH: is_month,
    "responsible": looks_responsible,
    "when": lambda text: is_clearly_time(text, ANY_YEAR),
}


def is_row_number(text: str) -> bool:
    """Return whether `text` is the number of a row: "3.", "2.1"."""
    return _NUMBER.fullmatch(text) is not None


def within_dates(line: str) -> frozenset[int]:
    """Return where a word of `line` begins that goes on a date: "kwietnia" in "28 kwietnia"."""
    words = words_of(line)[1:]  # the first may be the number of the row
    return frozenset(two.at for one, two in pairwise(words) if _is_time(one) and _is_time(two))


def _is_time(word: Word) -> bool:
    return is_time_word(word.text.strip(".,;()").lower())


def goes_on(text: str) -> bool:
    """Return whether a cell does not begin with `text`: with a small letter or a bracket."""
    return text[:1].islower() or text.startswith("(")


class CellLines:
    """The lines below the headings, cut into columns.

    `costs` is how far a line is from the columns, `across` whether it is one text over several of them,
    `barred` whether that is surely no part of a row; `widths` is the longest text of each column, `breaks`
    whether words go on in the line below. `above` are the lines above the table.
    """

    def __init__(
        self,
        columns: FixedColumns,
        lines: Sequence[TextLine],
        pages: Container[int],
        above: Sequence[TextLine],
    ) -> None:
        self.columns = columns
        self.lines = lines
        self.cut, self.costs, starts_of = self._cut(pages)
        self.sections = section_scores(line.text for line in lines)
        alone = [self._is_alone(line, starts) for line, starts in zip(lines, starts_of, strict=True)]
        self.across = [
            (one or cost > MOST_IN_CELLS) and crosses(line.text, starts)
            for line, cost, one, starts in zip(lines, self.costs, alone, starts_of, strict=True)
        ]
        self.barred = [one and across for one, across in zip(alone, self.across, strict=True)]
        whole = [cells for cells, across in zip(self.cut, self.across, strict=True) if not across]
        self.widths = [
            max([len(cells[at]) for cells in whole] + [len(word) for word in heading.split()], default=0)
            for at, heading in enumerate(columns.cells)
        ]
        self.breaks = any(self._breaks(n, at) for n in range(1, len(lines)) for at in range(len(self.widths)))
        self.broken = BrokenWords([*above, *self._below_each_other(whole)])
        self.counted = [list(cells) for cells in self.cut]

    def _cut(self, pages: Container[int]) -> tuple[list[list[str]], list[float], list[Sequence[int]]]:
        """Return for each line its cells, what its cut costs, and where the columns of its page begin."""
        cells: list[list[str]] = []
        costs: list[float] = []
        begins: list[Sequence[int]] = []
        for page, starts in starts_of_pages(self.lines, self.columns, pages):
            for texts, cost in LineCutter(starts, self._worth, within_dates).cut(
                [line.text for line in page]
            ):
                cells.append(texts)
                costs.append(cost)
                begins.append(starts)
        return cells, costs, begins

    def _is_alone(self, line: TextLine, starts: Sequence[int]) -> bool:
        """Return whether a line is named as a section, or begins with text where the numbers of rows are."""
        if self.sections.get(line.text.strip(), 0.0) >= LIKELY:
            return True
        first = words_of(line.text)[0]
        in_numbers = self.columns.fields[0] == NUMBER and first.at < starts[1] - _NARROW
        return in_numbers and not is_row_number(first.text)

    def _worth(self, column: int, text: str) -> float:
        """Return how surely `text` is a whole cell of `column`."""
        name = self.columns.fields[column]
        if name == NUMBER:
            return _SURE if is_row_number(text) else -_SURE
        if name == MONTH:
            return _SURE * is_month(text)
        if name == "when":
            return _SURE * is_clearly_time(text, ANY_YEAR)
        return _SURE * bool(ITEM.match(text))

    def _below_each_other(self, whole: Sequence[Sequence[str]]) -> list[TextLine]:
        """Return the lines of each column, one column after the other."""
        texts = [cells[at] for at in range(len(self.columns.cells)) for cells in whole]
        return [TextLine(text, SourcePlace()) for text in texts if text]

    def _breaks(self, n: int, at: int) -> bool:
        """Return whether a word that is all of a cell's line surely goes on in line `n`."""
        last, found = self.last(n, at, max(0, n - 2)), WORD.match(self.cut[n][at])
        above = self.cut[last][at] if last < n else ""
        return bool(found and above.isalpha() and found[0][0].islower() and is_one_word(above, found[0]))

    def last(self, n: int, at: int, start: int) -> int:
        """Return the line from `start` on above line `n` that has text in column `at`; `n` if none has."""
        return next((m for m in range(n - 1, start - 1, -1) if self.cut[m][at]), n)

    def is_listed(self, last: int, n: int, at: int) -> bool:
        """Return whether a cell's line `n` goes on a list that its line `last` belongs to."""
        return bool(ITEM.match(self.cut[n][at]) or _LISTED.search(self.cut[last][at]))

    def is_wrapped(self, last: int, n: int, at: int) -> bool:
        """Return whether the first word of a cell's line `n` had no room at the end of its line `last`."""
        above, text = self.cut[last][at], self.cut[n][at]
        if self.are_two(last, n, at):
            return False
        first = text.split(" ", 1)[0]
        share = _FULL if text[:1].islower() else 1.0
        return not ITEM.match(text) and len(above) + 1 + len(first) > share * self.widths[at]

    def are_two(self, last: int, n: int, at: int) -> bool:
        """Return whether a cell's lines `last` and `n` are two persons, or two dates."""
        whole = _WHOLE.get(self.columns.fields[at])
        above, text = self.cut[last][at], self.cut[n][at]
        if whole is None or _OPEN.search(above) or text.startswith("("):
            return False
        return whole(above) and whole(text)

    def text(self, at: int, start: int, end: int) -> str:
        """Return the text of a cell; lines that only the width of the column broke are one again."""
        text, last = self.cut[start][at], start
        for n in range(start + 1, end):
            if self.cut[n][at]:
                text += self._between(last, n, at) * bool(text) + self.cut[n][at]
                last = n
        return text

    def _between(self, last: int, n: int, at: int) -> str:
        goes_on = self.cut[n][at][:1].islower() and not self.are_two(last, n, at)
        return " " if goes_on or self.is_wrapped(last, n, at) else "\n"

    def whole_text(self, at: int, start: int, end: int) -> str:
        """Return the text of a cell of a row that was found, with words that its edge broke joined again."""
        text, last = self.cut[start][at], start
        for n in range(start + 1, end):
            line = self.cut[n][at]
            if line and text:
                is_one = self._is_one_word(last, n, at)
                text += self._between(last, n, at) * (not is_one) + line
                if is_one:
                    self._count_joined(last, n, at)
            text = text or line
            last = n if line else last
        return text

    def _is_one_word(self, last: int, n: int, at: int) -> bool:
        """Return whether a word goes on in line `n`: letters show it, or it fills its column by itself."""
        above, line = self.cut[last][at], self.cut[n][at]
        first, second = above.rsplit(" ", 1)[-1], line.split(" ", 1)[0]
        if not self.breaks or not first.isalpha() or not second.isalpha():
            return False
        fills = above == first and len(first) >= self.widths[at] - _NARROW
        short = fills and second.islower() and len(second) <= ENDING and not self._are_known(first, second)
        is_known = f"{first}{second}".casefold() in self.broken.known
        may_be = short or is_known or is_one_word(first, second)
        return may_be and not self.broken.between(above, line, self.lines[n].place)

    def _are_known(self, *words: str) -> bool:
        return any(word in SHORT or word.casefold() in self.broken.known for word in words)

    def _count_joined(self, last: int, n: int, at: int) -> None:
        """Count a word that goes on in line `n` where it begins, in line `last`."""
        first, *rest = self.counted[n][at].split(" ")
        self.counted[last][at] += first
        self.counted[n][at] = " ".join(rest)

    def text_to_count(self) -> tuple[TextLine, ...]:
        """Return the lines with the words of their cells, those that were broken as one."""
        return tuple(
            line._replace(text="\n".join(cells)) for line, cells in zip(self.lines, self.counted, strict=True)
        )

    @property
    def remarks(self) -> list[Remark]:
        """Return the remarks on words that may have been broken."""
        return list(self.broken.remarks.values())
