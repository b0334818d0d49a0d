"""A table whose cells run together: spaces or nothing between them, in rows of a line or several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.importing.document import Remark, SourcePlace, TableRow
from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.unseparated.rows import UnseparatedRow, separate_rows, without_number
from osl.exchange.importing.unseparated.scoring import CellScore, count_cells
from osl.exchange.importing.unseparated.segmentation import LONGEST, Segmentation, segment
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.heading import HeadingLine

_PLAIN = {"title": "Zadanie", "addressees": "Adresaci", "when": "Termin"}
_ALONE = re.compile(r"(?<![\w-])\w++(?!-)")
_BEGINS = re.compile(r":\s*[-–—•]\s*(?=\w)")
_DASH = re.compile(r"(?<=\S)\s*[-–—•]\s?(?=[A-ZĄĆĘŁŃÓŚŹŻ])|(?<=[a-ząćęłńóśźż])\s*[-–—•]\s(?=\w)")
_MARKED = re.compile(r"\s*[-–—•*·]")
ROUNDS = 2  # what the rows have in common is learnt from round to round


class RunTogetherTable:
    """The rows of a text in which cells run together, each segmented into cells."""

    def __init__(
        self, heading: HeadingLine, lines: Sequence[TextLine], year: int, text: str, *, spaced: bool
    ) -> None:
        self.heading = heading
        self.fields = [name for name in heading.fields if name != NUMBER]
        self.by_line = heading.is_cell_per_line and heading.fields[0] == NUMBER
        self.spaced = spaced
        self.year = year
        self.alone = words_alone(text)
        self.remarks: list[Remark] = []
        self.segmented: dict[str, Segmentation] = {}
        self.rows_found, self.left_over = separate_rows(lines, heading, self._first_segmentation)

    def rows(self) -> list[TableRow]:
        """Return the row of headings and those below it."""
        cells = self.heading.cells or tuple(_PLAIN[name] for name in self.fields)
        segmentations = iter(self._segmentations([one for one in self.rows_found if not one.is_section]))
        made = [
            self._section_row(one) if one.is_section else self._row(one, next(segmentations))
            for one in self.rows_found
        ]
        return [TableRow(cells, SourcePlace(line=self.heading.line)), *made]

    def _segmentations(self, rows_found: Sequence[UnseparatedRow]) -> list[Segmentation]:
        texts = [without_number(row.text, self.heading.fields) for row in rows_found]
        segmentations = [self._first_segmentation(text) for text in texts]
        common: set[str] = set()
        for _ in range(ROUNDS):
            score = CellScore(self.year, count_cells(one.cells for one in segmentations))
            if score.common == common:
                break
            common = score.common
            segmentations = [
                segment(text, self.fields, score, by_line=self.by_line, spaced=self.spaced) for text in texts
            ]
        return segmentations

    def _first_segmentation(self, text: str) -> Segmentation:
        if text not in self.segmented:
            score = CellScore(self.year, {})
            self.segmented[text] = segment(text, self.fields, score, by_line=self.by_line, spaced=self.spaced)
        return self.segmented[text]

    def _section_row(self, row: UnseparatedRow) -> TableRow:
        return TableRow((row.text.strip(),) * len(self.fields), row.place, single=True)

    def _row(self, row: UnseparatedRow, found: Segmentation) -> TableRow:
        cells = {name: _unwrapped(cell) for name, cell in found.cells.items()}
        if found.is_doubtful:
            shown = " | ".join(cells[name] for name in self.fields)
            self.remarks.append(
                Remark(say('the cells were hard to separate: "{cells}"', cells=shown), row.place)
            )
        cells["title"] = split_bullets(cells["title"], self.alone)
        cells["when"] = cells["when"] or "–"  # a title alone in its row would be taken for a heading
        return TableRow(tuple(cells[name] for name in self.fields), row.place)


def _unwrapped(cell: str) -> str:
    """Return the lines of `cell` as one, but for those that begin with the mark of a list."""
    first, *rest = cell.split("\n")
    return "".join([first, *(f"\n{line}" if _MARKED.match(line) else f" {line.strip()}" for line in rest)])


# ---- lists within one line


def words_alone(whole: str) -> frozenset[str]:
    """Return the words of `whole`, all that was copied, that no hyphen joins to another."""
    return frozenset(_ALONE.findall(whole))


def split_bullets(text: str, alone: Container[str]) -> str:
    """Return `text` with one item per line if a colon and a dash begin a list; `alone`: see `words_alone`."""
    begins = _BEGINS.search(text)
    if len(text) > LONGEST or "\n" in text or not begins:
        return text
    items, last = [], begins.end()
    for dash in _DASH.finditer(text, begins.end()):
        if not _is_in_a_name(text, dash, alone):
            items.append(text[last : dash.start()])
            last = dash.end()
    return "\n".join([text[: begins.start() + 1], *(BULLET + item.strip() for item in [*items, text[last:]])])


def _is_in_a_name(text: str, dash: re.Match[str], alone: Container[str]) -> bool:
    """Return whether "-" joins a word ("EKO-Akcja", "Sportowo-Artystyczny"), unlike "… CUS-Promocja …"."""
    if dash[0] != "-" and dash[0] != "–":
        return False
    before = re.search(r"(?<!\w)\w+$", text[: dash.start()])
    word = before[0] if before else ""
    if word[:1].isupper() and word.endswith("o") and not word.isupper():
        return True
    return word.isupper() and word not in alone
