"""A table whose cells are on lines of their own, read by aligning all its lines with its columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.document import (
    Remark,
    SourceDocument,
    SourcePlace,
    SourceTable,
    TableRow,
    TextLine,
)
from osl.exchange.importing.headings import MONTH, NUMBER
from osl.exchange.importing.unseparated.alignment import Alignment, align, texts_of
from osl.exchange.importing.unseparated.broken_words import BrokenWords
from osl.exchange.importing.unseparated.column_profiles import CLEAR, ColumnScores, time_score
from osl.exchange.importing.unseparated.heading_block import HeadingBlock, heading_blocks, tabbed_heading
from osl.exchange.importing.unseparated.rows import before_foot
from osl.exchange.importing.unseparated.scoring import has_time_word
from osl.exchange.importing.unseparated.section_lines import section_scores
from osl.exchange.importing.unseparated.units import (
    CUT_CAPITAL,
    lines_with_tabs,
    units_of_lines,
    units_of_tabs,
    units_of_words,
)
from osl.i18n import say
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.unseparated.alignment import AlignedRow, TextUnit

ROUNDS = 3  # what the cells of a column have in common is learnt from round to round
_EMPTY_COLUMN = 30.0
DOUBTFUL = 3.0  # the score by which a cell is sure to be where it is
_KNOWN = 4.0  # what a heading that is known counts, against reading it as a cell
MOST_LINES = 20_000
_FIRST_LINES = 60
_COUNTED = re.compile(r"\s*\d{1,3}[.)]\s+")
SAMPLE = 200  # lines that show which of several blocks of headings is whole


class AlignedTable(Value):
    """A block of headings, the units below it, the best rows of those, and the score of all."""

    block: HeadingBlock
    units: tuple[TextUnit, ...]
    alignment: Alignment
    scores: ColumnScores

    @property
    def score(self) -> float:
        """Return the score of the rows and of the headings."""
        rows = [texts_of(self.units, row) for row in self.alignment.rows]
        width = len(self.block.fields)
        empty = sum(not any(row[at] for row in rows if len(row) == width) for at in range(width))
        return self.alignment.score + _KNOWN * self.block.known - _EMPTY_COLUMN * empty


def read_aligned(
    lines: Sequence[TextLine], remarks: Sequence[Remark], year: int, *, words: bool = False
) -> SourceDocument | None:
    """Return the table in `lines`; None if they have no headings, or nothing below them fits.

    `words`: a line may have several cells, or a cell several lines, as in text from a PDF viewer.
    """
    if len(lines) > MOST_LINES:
        return None
    scores: dict[tuple[str, ...], dict[tuple[str, str], float]] = {}
    tables = []
    for block in heading_blocks(lines, words=words):
        fixed = scores.setdefault(tuple(sorted(set(block.fields))), {})
        below = lines[block.after :]
        below = below[: min(before_foot(below), SAMPLE)]
        if table := _aligned(block, below, year, fixed, words=words):
            tables.append(table)
    if not tables:
        return None
    best = max(tables, key=lambda table: table.score)
    if len(lines) - best.block.after > SAMPLE:
        below = lines[best.block.after :]
        best = _whole(best, below[: before_foot(below)], year, words=words)
    rows, more = _rows(best)
    text = tuple(lines[best.block.after :])
    if words:
        broken = BrokenWords(lines)
        rows = [row._replace(cells=tuple(broken.text(cell, row.place) for cell in row.cells)) for row in rows]
        more += broken.remarks.values()
        text = broken.joined_lines(text)
    below = lines[best.block.after :]
    more += [_left_out(line) for line in below[before_foot(below) :]]
    return SourceDocument(
        tuple(lines[: best.block.at]),
        (SourceTable(tuple(rows)),),
        remarks=(*remarks, *more),
        text=text,
    )


def read_tabbed(lines: Sequence[TextLine], year: int) -> tuple[list[TableRow], list[Remark]] | None:
    """Return the rows of a table with tabs whose lines are uneven, and remarks; None if they are even.

    A browser puts lines of a cell on lines of their own, and drops cells that reach down from a row above.
    """
    block = tabbed_heading(lines)
    if block is None or len(lines) > MOST_LINES:
        return None
    below = [line for line in lines[block.after :] if line.text.strip()]
    if all(line.text.count("\t") + 1 == len(block.fields) for line in below):
        return None
    table = _aligned(block, below, year, {}, words=False)
    if table is None:
        return None
    above = [TableRow(tuple(line.text.split("\t")), line.place) for line in lines[: block.at]]
    rows, remarks = _rows(table)
    return [*above, *rows], remarks


def _whole(sample: AlignedTable, lines: Sequence[TextLine], year: int, *, words: bool) -> AlignedTable:
    """Return the table of all `lines`, with the columns that the `sample` of them has shown."""
    width = len(sample.block.fields)
    known = [texts_of(sample.units, row) for row in sample.alignment.rows if len(row.ends) == width]
    return _aligned(sample.block, lines, year, {}, words=words, known=known) or sample


def _aligned(
    block: HeadingBlock,
    lines: Sequence[TextLine],
    year: int,
    fixed: dict[tuple[str, str], float],
    *,
    words: bool,
    known: list[tuple[str, ...]] | None = None,
) -> AlignedTable | None:
    tabbed = lines_with_tabs(lines)
    if not (tabbed or words or _has_dates(lines, year)):  # prose, which takes long to align
        return None
    make = units_of_tabs if tabbed else units_of_words if words else units_of_lines
    units = make(lines)
    numbered = words and (NUMBER in block.fields or _are_numbered(lines))
    sections = section_scores((line.text for line in lines), numbered_rows=numbered)
    found: Alignment | None = None
    rounds, known = (1, known) if known else (ROUNDS, [])
    for _ in range(rounds):
        scores = ColumnScores(block.fields, year, known, tabbed=tabbed, fixed=fixed, sections=sections)
        found = align(units, scores)
        if found is None:
            return None
        now = [texts_of(units, row) for row in found.rows if len(row.ends) == len(block.fields)]
        if now == known:
            break
        known = now
    dated = any(_is_dated(block, row, year) for row in known)
    return AlignedTable(block, tuple(units), found, scores) if found and dated else None


def _has_dates(lines: Sequence[TextLine], year: int) -> bool:
    """Return whether one of the first `lines` is a date and nothing else."""
    texts = (line.text.strip() for line in lines[:_FIRST_LINES])
    return any(is_month(text) or time_score(text, year) > CLEAR for text in texts)


def _are_numbered(lines: Sequence[TextLine]) -> bool:
    """Return whether the numbers that lines begin with are those of rows, which have dates."""
    counted = [line.text[found.end() :] for line in lines if (found := _COUNTED.match(line.text))]
    return sum(map(has_time_word, counted)) * 2 > len(counted)


def _is_dated(block: HeadingBlock, row: Sequence[str], year: int) -> bool:
    """Return whether a cell of `row` that should be a date is one; without any, nothing shows the rows."""
    times = [cell for name, cell in zip(block.fields, row, strict=True) if cell and name in ("when", MONTH)]
    return any(is_month(cell) or time_score(cell.replace("\n", " "), year) > CLEAR for cell in times)


def _unused(table: AlignedTable, place: SourcePlace) -> list[Remark]:
    """Return a remark for each unknown heading without a cell below it: it may be a cell of the first row."""
    block, width = table.block, len(table.block.fields)
    cells = [texts_of(table.units, row) for row in table.alignment.rows if len(row.ends) == width]
    empty = [at for at, name in enumerate(block.fields) if not name and not any(row[at] for row in cells)]
    return [_left_out(TextLine(block.cells[at], place)) for at in empty if block.cells[at]]


def _left_out(line: TextLine) -> Remark:
    return Remark(say('"{text}" was left out', text=line.text.strip()), line.place)


def _rows(table: AlignedTable) -> tuple[list[TableRow], list[Remark]]:
    block, width = table.block, len(table.block.fields)
    heading = SourcePlace(line=table.units[0].place.line - 1 if table.units else 0)
    rows, remarks, month = [TableRow(block.cells, heading)], _unused(table, heading), ""
    for row in table.alignment.rows:
        texts, place = texts_of(table.units, row), table.units[row.start].place
        if row.is_section:
            rows.append(TableRow((texts[0].strip(),) * width, place, single=True))
        elif len(texts) != width:
            remarks.append(_left_out(TextLine(texts[0], place)))
        else:
            month = _month(block, texts) or month
            remarks += _doubtful(table, row, texts, place)
            rows.append(TableRow(_filled(block, texts, month), place))
    return rows, remarks


def _doubtful(table: AlignedTable, row: AlignedRow, texts: Sequence[str], place: SourcePlace) -> list[Remark]:
    """Return a remark if only the words show where a cell of the row ends, or which cell is empty."""
    within = [table.units[end] for end in row.ends[:-1] if end < len(table.units)]
    spaced = [unit.cut for unit in within if unit.before == " " and unit.cut]
    empty = not all(text for text, name in zip(texts, table.block.fields, strict=True) if name != NUMBER)
    is_doubtful = spaced and (empty or max(spaced) >= CUT_CAPITAL)
    tabbed = any(unit.before == "\t" for unit in within)
    if not is_doubtful and (tabbed or not empty or not _may_be_others(table.scores, texts)):
        return []
    cells = " | ".join(text.replace("\n", " ") for text in texts if text)
    return [Remark(say('the cells were hard to separate: "{cells}"', cells=cells), place)]


def _may_be_others(scores: ColumnScores, texts: Sequence[str]) -> bool:
    """Return whether a cell may be the empty one beside it, or two lines of a cell may be two cells."""
    pairs = [pair for at in range(len(texts) - 1) for pair in ((at, at + 1), (at + 1, at))]
    moved = ((full, empty) for full, empty in pairs if texts[full] and not texts[empty])
    lines = any(_is_on_lines(text) for text in texts)
    return lines or any(scores.gained(full, empty, texts[full]) < DOUBTFUL for full, empty in moved)


def _is_on_lines(text: str) -> bool:
    """Return whether `text` has lines that are neither items of a list nor go on a sentence."""
    more = text.split("\n")[1:]
    return any(line[:1].isupper() for line in more)


def _month(block: HeadingBlock, texts: Sequence[str]) -> str:
    return texts[block.fields.index(MONTH)] if MONTH in block.fields else ""


def _filled(block: HeadingBlock, texts: Sequence[str], month: str) -> tuple[str, ...]:
    """Return the cells of a row, with the `month` that it is under; a title alone would be a heading."""
    when = block.fields.index("when") if "when" in block.fields else -1
    alone = sum(bool(text) for text, name in zip(texts, block.fields, strict=True) if name != NUMBER) < 2
    return tuple(
        month if name == MONTH else "–" if at == when and not text and alone else text
        for at, (text, name) in enumerate(zip(texts, block.fields, strict=True))
    )
