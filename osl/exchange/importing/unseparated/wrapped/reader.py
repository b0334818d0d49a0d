"""A table in text from a PDF viewer: a line may have several cells, and a cell several lines."""

from __future__ import annotations

import re
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
from osl.exchange.importing.unseparated.broken_words import BrokenWords, with_hyphens
from osl.exchange.importing.unseparated.closing_lines import before_closing
from osl.exchange.importing.unseparated.fixed_width.pages import without_repeated
from osl.exchange.importing.unseparated.heading_blocks import heading_blocks
from osl.exchange.importing.unseparated.heading_lines import is_known_form
from osl.exchange.importing.unseparated.headings_above_rows import blocks_above_rows
from osl.exchange.importing.unseparated.line_cells.alignment import BROKEN
from osl.exchange.importing.unseparated.line_cells.reader import (
    MOST_LINES,
    SAMPLE,
    filled,
    month_of,
    unused,
)
from osl.exchange.importing.unseparated.line_cells.signed_below import before_signed
from osl.exchange.importing.unseparated.rows import before_foot, hard_to_separate, left_out
from osl.exchange.importing.unseparated.section_lines import MAYBE
from osl.exchange.importing.unseparated.wrapped.column_width import softened
from osl.exchange.importing.unseparated.wrapped.search import WrappedSearch, WrappedTable, lines_of_cells
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.unseparated.heading_block import HeadingBlock
    from osl.exchange.importing.unseparated.line_cells.alignment import AlignedRow

_MOST_BELOW = 12  # lines below a table in a PDF
_FEW = 4  # rows, from which little is learnt
_NO_SENTENCE = ("when", MONTH, "place", "addressees", "responsible", "partners", "cost")  # in such a column
_YEAR = re.compile(r"(?:19|20)\d\d(?: ?r\.?| roku?)?")  # alone on its line
_MOST_SEARCHED = 3  # blocks of headings of which the columns are learnt
_FAR = 40.0  # one whose first rows score so much less is not searched
_NEAR = 5.0  # another table that scores so little less is as likely
_MOST_BLOCKS = 10  # that are tried with the whole sample; more share it


def read_wrapped(lines: Sequence[TextLine], remarks: Sequence[Remark], year: int) -> SourceDocument | None:
    """Return the table in `lines`; None if they have no headings, or nothing below them fits."""
    if len(lines) > MOST_LINES:
        return None
    lines = [line._replace(text=with_hyphens(line.text)) for line in lines]
    tables = _tables(lines, year)
    if not tables or _lacks_people(best := tables[0]):
        return None
    broken = BrokenWords(lines)
    rows, more = _rows(best, broken)
    more = [*_doubtful_headings(tables), *more]
    more += _perhaps_a_section(best, lines[best.block.after - 1])
    below = _below(lines, best.block)
    more += [*broken.remarks.values(), *(left_out(line) for line in below[_foot(below, best.block) :])]
    return SourceDocument(
        _unwrapped(lines[: best.block.at]),
        (SourceTable(tuple(rows)),),
        remarks=(*remarks, *more),
        text=broken.joined_lines(below),
    )


def _tables(lines: Sequence[TextLine], year: int) -> list[WrappedTable]:
    """Return the tables of the likeliest blocks of headings in `lines`, the best first.

    A sample shows the columns of a long one.
    """
    scores: dict[tuple[str, ...], dict[tuple[str, str], float]] = {}
    searches, blocks = [], _blocks(lines)
    sample = SAMPLE * _MOST_BLOCKS // max(len(blocks), _MOST_BLOCKS)
    for block in blocks:
        fixed = scores.setdefault(tuple(sorted(set(block.fields))), {})
        below = _below(lines, block)
        below = below[: min(_foot(below, block), sample)]
        search = WrappedSearch(block, below, year, fixed)
        if first := search.first():
            searches.append((search, first))
    searches.sort(key=lambda pair: pair[1][0].score, reverse=True)
    least = searches[0][1][0].score - _FAR if searches else 0.0
    likely = [pair for pair in searches[:_MOST_SEARCHED] if pair[1][0].score >= least]
    tables = [table for search, first in likely if (table := search.best(first))]
    tables.sort(key=lambda table: table.score, reverse=True)
    if not tables or len(lines) - tables[0].block.after <= sample:
        return tables
    block = tables[0].block
    below = _below(lines, block)
    whole = WrappedSearch(block, below[: _foot(below, block)], year, {}).known(tables[0])
    return [whole or tables[0], *tables[1:]]


def _doubtful_headings(tables: Sequence[WrappedTable]) -> list[Remark]:
    """Return a remark if other headings are nearly as likely as those of the first of `tables`."""
    best, *others = tables
    near = [table for table in others[:1] if table.score > best.score - _NEAR]
    text, place = " | ".join(filter(None, best.block.cells)), _heading_place(best)
    return [Remark(say('"{text}" was taken for headings', text=text), place) for _ in near]


def _heading_place(table: WrappedTable) -> SourcePlace:
    return SourcePlace(line=table.units[0].place.line - 1 if table.units else 0)


def _blocks(lines: Sequence[TextLine]) -> list[HeadingBlock]:
    """Return the blocks of headings in `lines`: also those above the first row, if not all are known."""
    found, above = list(heading_blocks(lines, words=True)), blocks_above_rows(lines)
    if above and all(map(is_known_form, above[0].cells)):
        above = [] if any(block.cells == above[0].cells for block in found) else above
    alike = {(block.fields, block.after) for block in found}
    return [*found, *(block for block in above if (block.fields, block.after) not in alike)]


def _below(lines: Sequence[TextLine], block: HeadingBlock) -> list[TextLine]:
    """Return the `lines` below the headings, without those headings on other pages."""
    return without_repeated(lines[block.after :], lines[block.at : block.after])


def _unwrapped(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """Return `lines`, those above a table, with each that goes on below as one: "… na rok ", "2026"."""
    found: list[TextLine] = []
    for line in lines:
        if found and (found[-1].text.endswith(" ") or _YEAR.fullmatch(line.text.strip())):
            found[-1] = found[-1]._replace(text=f"{found[-1].text.rstrip()} {line.text}")
        else:
            found.append(line)
    return tuple(found)


def _foot(lines: Sequence[TextLine], block: HeadingBlock) -> int:
    """Return how many of `lines` are before what is below the table that has the headings `block`.

    A line of a cell may begin as that does: "Kontakt z rodzinami".
    """
    found = before_foot(lines)
    while found < len(lines):
        above = lines[found - 1].text if found else ""
        is_within = above.endswith((" ", ",")) or lines[found].text[:1].islower()
        if not is_within and len(lines) - found <= _MOST_BELOW:
            break
        found += 1 + before_foot(lines[found + 1 :])
    texts = [line.text for line in lines[:found]]
    closed = before_closing(texts, with_sentence=block.fields[-1] in _NO_SENTENCE)
    return before_signed(texts[:closed])


def _lacks_people(table: WrappedTable) -> bool:
    """Return whether no row has people in the column of people, so that they are in another."""
    at = table.block.fields.index("addressees") if "addressees" in table.block.fields else -1
    return at >= 0 and not any(row[at] for row in table.cells)


def _rows(table: WrappedTable, broken: BrokenWords) -> tuple[list[TableRow], list[Remark]]:
    block, width = table.block, len(table.block.fields)
    heading = _heading_place(table)
    rows, remarks, month = [TableRow(block.cells, heading)], unused(block, table.cells, heading), ""
    for row in table.alignment.rows:
        texts, place = table.texts(row), table.units[row.start].place
        if row.is_section:
            remarks += [read_as_section(texts[0], place)] * (table.sections.get(texts[0].strip()) == MAYBE)
            rows.append(TableRow((texts[0].strip(),) * width, place, single=True))
        elif len(texts) != width:
            remarks.append(left_out(TextLine(texts[0], place)))
        else:
            texts = _joined(table, row, broken)
            month = month_of(block, texts) or month
            remarks += [hard_to_separate(texts, place)] * _is_doubtful(table, row, texts)
            rows.append(TableRow(filled(block, texts, month), place))
    return rows, remarks


def _perhaps_a_section(table: WrappedTable, last: TextLine) -> list[Remark]:
    """Return a remark if the last heading, alone on the line `last`, has few words below it."""
    cells = [row[-1] for row in table.cells]
    is_alone = table.block.cells[-1] == last.text.strip()
    has_words = [any(map(str.isalnum, cell)) for cell in cells]
    return [left_out(last)] if is_alone and sum(has_words) * 2 < len(cells) else []


def _joined(table: WrappedTable, row: AlignedRow, broken: BrokenWords) -> tuple[str, ...]:
    """Return the cells of `row` with words joined that the page broke at the edge of a cell."""
    place = table.units[row.start].place
    cells = [[line.rstrip(BROKEN) for line in cell] for cell in lines_of_cells(table.units, row)]
    widths = table.layout.widths
    pairs = zip(cells, widths, strict=True)
    lines = [broken.text("\n".join(cell), place, width.may_be_full) for cell, width in pairs]
    return tuple(softened(cell.split("\n"), width) for cell, width in zip(lines, widths, strict=True))


def _is_doubtful(table: WrappedTable, row: AlignedRow, texts: Sequence[str]) -> bool:
    """Return whether the cells of `row` may be others; if a cell of few rows is empty, another may be."""
    empty = not all(text for text, name in zip(texts, table.block.fields, strict=True) if name != NUMBER)
    return row.is_doubtful or (empty and len(table.alignment.rows) < _FEW)
