"""The search for the rows of a table in text from a PDF viewer: from round to round, columns are learnt."""

from __future__ import annotations

from statistics import median_low
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.unseparated.line_cells.alignment import Alignment, lines_of, texts_of
from osl.exchange.importing.unseparated.line_cells.column_profiles import NONE, ColumnScores
from osl.exchange.importing.unseparated.line_cells.row_numbers import WITH_PARTS, row_numbers
from osl.exchange.importing.unseparated.line_cells.row_search import COUNTED, is_dated
from osl.exchange.importing.unseparated.line_cells.units import is_wrapped
from osl.exchange.importing.unseparated.scoring import has_time_word
from osl.exchange.importing.unseparated.section_lines import MAYBE, section_scores
from osl.exchange.importing.unseparated.sections_alone import sections_alone
from osl.exchange.importing.unseparated.wrapped.alignment import align_wrapped
from osl.exchange.importing.unseparated.wrapped.cell_memory import CellMemory
from osl.exchange.importing.unseparated.wrapped.column_width import softened, unknown_width, width_of_column
from osl.exchange.importing.unseparated.wrapped.page_layout import PageLayout
from osl.exchange.importing.unseparated.wrapped.units import units_of_words
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.heading_block import HeadingBlock
    from osl.exchange.importing.unseparated.line_cells.alignment import AlignedRow, TextUnit

ROUNDS = 3  # what the cells of a column have in common is learnt from round to round
_EMPTY_COLUMN = 30.0
_TRUST = 3.0  # what likeness to the cells of a column counts at most
_KNOWN = 4.0  # what a heading that is known counts, against reading it as a cell
_LOOSE = 1.5  # in each row, what a heading counts less that may be a cell or that of a section
_BEHIND = 30.0  # a layout of which the first rows score so much less is not looked at
_TOP, _TOP_MARKED = 0.0, 3.0  # a row that begins at the top; in the text of a text processor


class WrappedTable(Value):
    """A block of headings, the units below it, the best rows of those, their page, the likely sections."""

    block: HeadingBlock
    units: tuple[TextUnit, ...]
    alignment: Alignment
    layout: PageLayout
    sections: dict[str, float]

    @property
    def score(self) -> float:
        """Return the score of the rows and of the headings."""
        rows = self.cells
        empty = sum(_emptiness([row[at] for row in rows], name) for at, name in enumerate(self.block.fields))
        loose = self.block.loose
        headings = _KNOWN * (self.block.known - loose) - _LOOSE * loose * len(rows)
        return self.alignment.score + headings - _EMPTY_COLUMN * empty - self.block.against

    @property
    def cells(self) -> list[tuple[str, ...]]:
        """Return the texts of the cells of all rows, but for sections and lines that were left out."""
        return [self.texts(row) for row in self.alignment.rows if len(row.ends) == len(self.block.fields)]

    @property
    def typical(self) -> list[tuple[str, ...]]:
        """Return the texts of the rows with no more empty cells than half of them have.

        A cell that swallowed the one beside it leaves that empty.
        """
        rows = self.cells
        most = median_low([row.count("") for row in rows]) if rows else 0
        return [row for row in rows if row.count("") <= most]

    def texts(self, row: AlignedRow) -> tuple[str, ...]:
        """Return the texts of the cells of `row`; of a section or a line left out, the one text."""
        if len(row.ends) != len(self.block.fields):
            return texts_of(self.units, row)
        cells = zip(lines_of_cells(self.units, row), self.layout.widths, strict=True)
        return tuple(softened(lines, width) for lines, width in cells)


def _emptiness(cells: Sequence[str], field: str) -> float:
    """Return 1 if a column has no cell; a heading that is not known may be none if it has few."""
    empty = cells.count("") / max(len(cells), 1)
    return empty if not field and empty * 2 > 1 else float(empty == 1)


def lines_of_cells(units: Sequence[TextUnit], row: AlignedRow) -> list[list[str]]:
    """Return the lines of each cell of `row`."""
    starts = (row.start, *row.ends[:-1])
    return [lines_of(units[start:end]) for start, end in zip(starts, row.ends, strict=True)]


class WrappedSearch:
    """The lines below one block of headings, and ways to find the rows that they are.

    `fixed` keeps scores from one search to the next.
    """

    def __init__(
        self,
        block: HeadingBlock,
        lines: Sequence[TextLine],
        year: int,
        fixed: dict[tuple[str, str], float],
    ) -> None:
        self.block = block
        self.year = year
        self.fixed = fixed
        self.units = tuple(units_of_words(lines, block.fields))
        self.is_marked = is_wrapped(lines)
        numbered = NUMBER in block.fields or _are_numbered(lines)
        firsts = (line.text.split(maxsplit=1)[0] for line in lines if line.text.strip())
        self.numbers = row_numbers(firsts) if block.fields[0] == NUMBER else WITH_PARTS
        texts = [line.text for line in lines]
        alone = sections_alone(texts) if self.is_marked else []
        self.sections = dict.fromkeys(alone, MAYBE) | section_scores(texts, numbered_rows=numbered)

    def first(self) -> list[WrappedTable]:
        """Return the likely tables of all layouts, of whose columns nothing is known yet; the best first."""
        widths = tuple(unknown_width(name, is_marked=self.is_marked) for name in self.block.fields)
        layouts = [PageLayout(is_top, widths) for is_top in (True, False)]
        found = [table for layout in layouts if (table := self._aligned([], layout))]
        found.sort(key=self._with_top, reverse=True)
        return [table for table in found if self._with_top(table) > self._with_top(found[0]) - _BEHIND]

    def best(self, first: Sequence[WrappedTable]) -> WrappedTable | None:
        """Return the best table that is found from those of `first`; None if it has no dates."""
        full = self._aligned([], first[0].layout, empty=NONE)
        found = max(map(self._learnt, filter(None, (*first, full))), key=self._with_top)
        return found if any(is_dated(self.block, row, self.year) for row in found.cells) else None

    def _learnt(self, first: WrappedTable) -> WrappedTable:
        """Return the table found from `first` by learning from round to round what columns are like."""
        found = first
        for _ in range(ROUNDS - 1):
            last, found = found, self.known(found) or found
            if found.cells == last.cells:
                break
        return found

    def known(self, table: WrappedTable) -> WrappedTable | None:
        """Return the table if its columns are like those of `table`, which may be of other lines."""
        return self._aligned(table.typical, _layout_of(table, is_marked=self.is_marked))

    def _with_top(self, table: WrappedTable) -> float:
        """Return the score of `table`, with what speaks for cells that begin at the top of their rows."""
        top = _TOP_MARKED if self.is_marked else _TOP
        return table.score + top * table.layout.is_top * len(table.alignment.rows)

    def _aligned(
        self, known: Sequence[tuple[str, ...]], layout: PageLayout, empty: int | None = None
    ) -> WrappedTable | None:
        fields, fixed, sections = self.block.fields, self.fixed, self.sections
        scores = ColumnScores(
            fields,
            self.year,
            known,
            broken=True,
            fixed=fixed,
            sections=sections,
            numbers=self.numbers,
            trust=_TRUST,
            often_empty=empty,
        )
        found = align_wrapped(self.units, scores, layout, CellMemory(fields, known))
        return WrappedTable(self.block, self.units, found, layout, sections) if found else None


def _layout_of(table: WrappedTable, *, is_marked: bool) -> PageLayout:
    """Return the layout of the page with the widths of the columns that the rows of `table` show."""
    width = len(table.block.fields)
    rows = [lines_of_cells(table.units, row) for row in table.alignment.rows if len(row.ends) == width]
    cells = [[row[at] for row in rows if row[at]] for at in range(width)]
    columns = zip(cells, table.block.cells, strict=True)
    widths = tuple(width_of_column(*column, is_marked=is_marked) for column in columns)
    return table.layout._replace(widths=widths)


def _are_numbered(lines: Sequence[TextLine]) -> bool:
    """Return whether the numbers that lines begin with are those of rows, which have dates."""
    texts = (line.text.strip() for line in lines)
    counted = [text[found.end() :] for text in texts if (found := COUNTED.match(text))]
    return sum(map(has_time_word, counted)) * 2 > len(counted)
