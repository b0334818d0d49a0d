"""A table whose cells are on lines of their own, read by aligning all its lines with its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.document import (
    Remark,
    SourceDocument,
    SourcePlace,
    SourceTable,
    TableRow,
    TextLine,
)
from osl.exchange.importing.headings import MONTH, NUMBER
from osl.exchange.importing.section_row import read_as_section
from osl.exchange.importing.unseparated.heading_blocks import heading_blocks
from osl.exchange.importing.unseparated.heading_lines import is_known_form
from osl.exchange.importing.unseparated.line_cells.alignment import texts_of
from osl.exchange.importing.unseparated.line_cells.doubtful_rows import is_doubtful
from osl.exchange.importing.unseparated.line_cells.heading_repeats import (
    blocks_above,
    column_numbers,
    without_repeats,
)
from osl.exchange.importing.unseparated.line_cells.row_search import RowSearch
from osl.exchange.importing.unseparated.line_cells.signed_below import without_signatures
from osl.exchange.importing.unseparated.line_cells.tabbed_heading import tabbed_heading
from osl.exchange.importing.unseparated.numbered_heading import numbered_blocks
from osl.exchange.importing.unseparated.rows import before_foot, hard_to_separate, left_out
from osl.exchange.importing.unseparated.scoring import NOTHING
from osl.exchange.importing.unseparated.times_heading import blocks_at_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.exchange.importing.unseparated.heading_block import HeadingBlock
    from osl.exchange.importing.unseparated.line_cells.alignment import AlignedRow
    from osl.exchange.importing.unseparated.line_cells.row_search import AlignedTable

MOST_LINES = 20_000
_SENTENCE = 3  # words: fewer are rather a name
_LIKELY = 12.0  # tables whose score is that near may be the best yet
SAMPLE = 200  # lines that show which of several blocks of headings is whole


def read_aligned(lines: Sequence[TextLine], remarks: Sequence[Remark], year: int) -> SourceDocument | None:
    """Return the table in `lines`; None if they have no headings, or nothing below them fits."""
    if len(lines) > MOST_LINES:
        return None
    at, after = column_numbers(lines) or (0, 0)
    blocks = blocks_above([*lines[:at], *lines[after:]], at, after - at) if after else []
    if blocks:
        lines = [*lines[:at], *lines[after:]]
    best = _best(lines, blocks or _blocks(lines), year)
    if best is None:
        return None
    rows, more = _rows(best)
    below = [line for line in _below(lines, best.block) if line.text]
    more += [left_out(line) for line in below[before_foot(below) :]]
    return SourceDocument(
        tuple(lines[: best.block.at]),
        (SourceTable(tuple(rows)),),
        remarks=(*remarks, *more),
        text=tuple(below),
    )


def _blocks(lines: Sequence[TextLine]) -> list[HeadingBlock]:
    """Return the blocks of headings in `lines`: unless one is whole, also those that the numbers show.

    If the headings of none are all known, those around one of times, too.
    """
    found, numbered = list(heading_blocks(lines)), list(numbered_blocks(lines))
    ends = {(block.at, block.after) for block in numbered}
    is_whole = any((block.at, block.after) in ends for block in found)
    every = found if is_whole else [*found, *numbered]
    is_known = any(all(map(is_known_form, block.cells)) for block in found)
    more = [] if is_known or numbered else blocks_at_times(lines)
    ways = {(block.fields, block.at, block.after) for block in every}
    return [*every, *(block for block in more if (block.fields, block.at, block.after) not in ways)]


def _best(lines: Sequence[TextLine], blocks: Iterable[HeadingBlock], year: int) -> AlignedTable | None:
    """Return the table of the best of `blocks` in `lines`; of a long one a sample shows its columns."""
    scores: dict[tuple[str, ...], dict[tuple[str, str], float]] = {}
    found: list[tuple[AlignedTable, RowSearch]] = []
    for block in blocks:
        fixed = scores.setdefault(tuple(sorted(set(block.fields))), {})
        below = _below(lines, block)
        search = RowSearch(block, below[: min(before_foot(below), SAMPLE)], year, fixed)
        if table := search.first():
            found.append((table, search))
    if not found:
        return None
    most = max(table.score for table, _ in found)
    likely = [search.best(table) for table, search in found if table.score > most - _LIKELY]
    best = max(likely, key=lambda table: table.score)
    if len(lines) - best.block.after <= SAMPLE:
        return best
    below = _below(lines, best.block)
    whole = RowSearch(best.block, below[: before_foot(below)], year)
    return whole.known(best.cells) or best


def _below(lines: Sequence[TextLine], block: HeadingBlock) -> list[TextLine]:
    """Return the lines below the headings of `block`; those of a next page that repeat them are empty."""
    return without_repeats(lines[block.after :], lines[block.at : block.after])


def read_tabbed(lines: Sequence[TextLine], year: int) -> tuple[list[TableRow], list[Remark]] | None:
    """Return the rows of a table with tabs whose lines are uneven, and remarks; None if they are even.

    A browser puts lines of a cell on lines of their own, and drops cells that reach down from a row above.
    """
    block = tabbed_heading(lines)
    if block is None or len(lines) > MOST_LINES:
        return None
    below = [line for line in lines[block.after :] if line.text.strip()]
    last = max((at for at, line in enumerate(below) if "\t" in line.text), default=-1) + 1
    foot = last + before_foot(below[last:])
    below, more = below[:foot], [left_out(line) for line in below[foot:]]
    if all(line.text.count("\t") + 1 == len(block.fields) for line in below):
        return None
    table = RowSearch(block, below, year).first()
    if table is None:
        return None
    above = [TableRow(tuple(line.text.split("\t")), line.place) for line in lines[: block.at]]
    rows, remarks = _rows(table)
    return [*above, *rows], [*remarks, *_last(rows[-1], below[-1]), *more]


def _last(row: TableRow, line: TextLine) -> list[Remark]:
    """Return a remark if the last `line` of a text, joined to the last `row`, may be below the table."""
    cell = row.cells[-1]
    is_joined = not row.single and "\n" in cell and cell.split("\n")[-1] == line.text.strip()
    is_sentence = len(line.text.split()) >= _SENTENCE
    return [hard_to_separate(row.cells, row.place)] if is_joined and is_sentence else []


def unused(block: HeadingBlock, cells: Sequence[Sequence[str]], place: SourcePlace) -> list[Remark]:
    """Return a remark for each unknown heading without a cell below it: it may be a cell of the first row."""
    empty = [at for at, name in enumerate(block.fields) if not name and not any(row[at] for row in cells)]
    return [left_out(TextLine(block.cells[at], place)) for at in empty if block.cells[at]]


def _rows(found: AlignedTable) -> tuple[list[TableRow], list[Remark]]:
    table = without_signatures(found)
    block, width = table.block, len(table.block.fields)
    heading = SourcePlace(line=table.units[0].place.line - 1 if table.units else 0)
    rows, remarks, month = [TableRow(block.cells, heading)], unused(block, table.cells, heading), ""
    above: AlignedRow | None = None
    for row in table.alignment.rows:
        texts, place = texts_of(table.units, row), table.units[row.start].place
        if row.is_section:
            remarks += [read_as_section(texts[0], place)] * table.scores.is_guessed(texts[0])
            rows.append(TableRow((texts[0].strip(),) * width, place, single=True))
        elif len(texts) != width:
            remarks.append(left_out(TextLine(texts[0], place)))
        else:
            month = month_of(block, texts) or month
            remarks += _doubtful(table, row, above, place)
            rows.append(TableRow(filled(block, texts, month), place))
        above = row if len(texts) == width else None
    return rows, remarks


def _doubtful(
    table: AlignedTable, row: AlignedRow, above: AlignedRow | None, place: SourcePlace
) -> list[Remark]:
    return [hard_to_separate(texts_of(table.units, row), place)] if is_doubtful(table, row, above) else []


def month_of(block: HeadingBlock, texts: Sequence[str]) -> str:
    """Return the month of a row, if there is a column of months."""
    return texts[block.fields.index(MONTH)] if MONTH in block.fields else ""


def filled(block: HeadingBlock, texts: Sequence[str], month: str) -> tuple[str, ...]:
    """Return the cells of a row, with the `month` that it is under; a title alone would be a heading."""
    cells = ["" if NOTHING.fullmatch(text) else text for text in texts]
    when = block.fields.index("when") if "when" in block.fields else -1
    alone = sum(bool(text) for text, name in zip(cells, block.fields, strict=True) if name != NUMBER) < 2
    return tuple(
        month if name == MONTH else "–" if at == when and not text and alone else text
        for at, (text, name) in enumerate(zip(cells, block.fields, strict=True))
    )
