"""Text copied from a page, nothing between the cells of a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, years_in
from osl.exchange.importing.document import (
    Remark,
    SourceDocument,
    SourcePlace,
    SourceTable,
    TextLine,
)
from osl.exchange.importing.front_matter import read_front_matter
from osl.exchange.importing.heading_rows import uncertain_headings
from osl.exchange.importing.readers.limits import refuse_large, refuse_lines
from osl.exchange.importing.readers.text import VisibleText, decode
from osl.exchange.importing.unseparated.certainty import (
    LEAST_FIXED,
    LEAST_SURE,
    LEAST_UNMARKED,
    refuse_columns,
    refuse_uncertain,
)
from osl.exchange.importing.unseparated.fixed_width.pages import without_page_breaks
from osl.exchange.importing.unseparated.fixed_width.reader import read_fixed_width
from osl.exchange.importing.unseparated.heading import HeadingLine, heading_in, without_heading
from osl.exchange.importing.unseparated.heading_blocks import heading_blocks
from osl.exchange.importing.unseparated.headings_above_rows import has_cells_beside_numbers
from osl.exchange.importing.unseparated.headings_beside import are_beside
from osl.exchange.importing.unseparated.line_cells.reader import read_aligned
from osl.exchange.importing.unseparated.line_cells.units import ends_within_cells, is_wrapped
from osl.exchange.importing.unseparated.lines_below import lines_below_headings
from osl.exchange.importing.unseparated.lists.labelled_records import read_records
from osl.exchange.importing.unseparated.lists.listed_task import HEADINGS as LISTED
from osl.exchange.importing.unseparated.lists.reader import is_clear_list, is_list
from osl.exchange.importing.unseparated.lists.text import as_typed, list_in
from osl.exchange.importing.unseparated.numbered_heading import is_numbered
from osl.exchange.importing.unseparated.rows import left_out
from osl.exchange.importing.unseparated.run_together import RunTogetherTable
from osl.exchange.importing.unseparated.segmentation import LONGEST
from osl.exchange.importing.unseparated.split_points import hidden_splits
from osl.exchange.importing.unseparated.wrapped.reader import read_wrapped
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"\w|^\s*#\s*$")  # or the heading of numbers
_CELL = re.compile(r"\w|^\s*[-–—/#]\s*$")  # or a dash, which stands for nothing
_DRAWN = re.compile(r"[|│┃║]")
_HEADINGS = 3  # one below the other, which no list has
_LISTED = frozenset(("number", "month", "when", "title"))  # what headings above months and items may name
_FEW = 4  # one line in four may look as if cells ran together in it


def read_unseparated(data: bytes) -> SourceDocument | None:
    """Return the one table of a text, its cells separated; None if no line can be one of its rows.

    Its `text`, whose words are counted, has every line below the headings.
    """
    found = _read(data)
    if found is None or not found.tables:
        return found
    row = found.tables[0].rows[0]
    if row.cells == LISTED:  # headings that the source does not have
        return found
    below = lines_below_headings(found.lines, row.cells)
    return found._replace(text=(*below, *found.text), remarks=(*uncertain_headings(row), *found.remarks))


def _read(data: bytes) -> SourceDocument | None:
    visible = VisibleText()
    text, pages = without_page_breaks(decode(data))
    text = visible.of_lines(text)
    refuse_lines(sum(map(bool, map(str.strip, text.splitlines()))))
    # not the rules of a drawn table
    lines = [line._replace(text=line.text.strip(" |\r")) for line in _lines(text, _WORD)]
    refuse_columns(lines)
    if records := read_records(as_typed(lines, text)):
        return records._replace(remarks=(*visible.remarks(), *records.remarks))
    known = heading_in(lines)
    is_listed = is_clear_list(lines) and (known is None or _LISTED.issuperset(known.fields))
    if is_listed and (listed := list_in(lines, text, visible)):
        return listed
    may_be_list = known is None and is_list(lines) and not _has_headings(lines)
    if may_be_list and (listed := list_in(lines, text, visible)):
        return listed
    if aligned := _aligned(text, visible, pages):
        return aligned
    heading = known or without_heading(lines)
    if heading is None or (not heading.cells and is_list(lines)):
        return list_in(lines, text, visible)
    before, after = lines[: heading.at], lines[heading.after :]
    refuse_large(len(after) * len(heading.fields))
    table = RunTogetherTable(heading, after, _year(before, after), text, spaced=_is_spaced(heading, lines))
    if not table.rows_found:
        return list_in(lines, text, visible)
    rows = table.rows()
    remarks = [*visible.remarks(), *table.remarks, *(left_out(line) for line in table.left_over)]
    if not heading.cells:
        remarks.insert(0, _headless(heading))
    found = SourceDocument(
        tuple(before), (SourceTable(tuple(rows)),), remarks=tuple(remarks), text=tuple(after)
    )
    return refuse_uncertain(found)


def _aligned(text: str, visible: VisibleText, pages: frozenset[int]) -> SourceDocument | None:
    """Return the table of a text whose cells are on lines of their own, or wrapped by a PDF viewer."""
    lines = _lines(text, _WORD)
    plain = [line._replace(text=_DRAWN.sub(" ", line.text)) for line in lines]
    if found := read_fixed_width(plain, visible.remarks(), _year(lines, ()), pages):
        return refuse_uncertain(found, least=LEAST_FIXED)
    heading = heading_in([line._replace(text=line.text.strip()) for line in lines])
    unmarked = not is_wrapped(lines) and ends_within_cells(lines)
    beside = _are_beside(lines) if heading is None or heading.is_cell_per_line else _is_spaced(heading, lines)
    words = is_wrapped(lines) or beside
    if not words and heading is not None and not heading.is_cell_per_line:
        return None
    if words:
        found = read_wrapped(lines, visible.remarks(), _year(lines, ()))
    else:
        found = read_aligned(_lines(text, _CELL), visible.remarks(), _year(lines, ()))
    return found and refuse_uncertain(found, least=LEAST_UNMARKED if unmarked else LEAST_SURE * words)


def _has_headings(lines: Sequence[TextLine]) -> bool:
    """Return whether headings are on lines of their own: all of a block are known, or numbers follow them."""
    blocks = (block for block in heading_blocks(lines) if len(block.fields) >= _HEADINGS)
    return is_numbered(lines) or any(block.known == len(block.fields) for block in blocks)


def _are_beside(lines: Sequence[TextLine]) -> bool:
    """Return whether lines have several cells; not those of which the number of each row is one."""
    return not is_numbered(lines) and (are_beside(lines) or has_cells_beside_numbers(lines))


def _lines(text: str, kept: re.Pattern[str]) -> list[TextLine]:
    """Return the lines of `text` in which `kept` is found."""
    return [
        TextLine(line.rstrip("\r"), SourcePlace(line=number))
        for number, line in enumerate(text.split("\n"), start=1)
        if kept.search(line)
    ]


def _is_spaced(heading: HeadingLine, lines: Sequence[TextLine]) -> bool:
    """Return whether a space separates the headings of one line, and the cells below."""
    text = lines[heading.at].text
    starts = [text.find(cell) for cell in heading.cells]
    if any(at > 0 and not text[at - 1].isspace() for at in starts) and not are_beside(lines):
        return False
    below = [line.text[:LONGEST] for line in lines[heading.after :]]
    return sum(bool(hidden_splits(text)) for text in below) * _FEW <= len(below)


def _headless(heading: HeadingLine) -> Remark:
    names = ", ".join(heading.fields)
    return Remark(say("no headings here; the columns were taken for: {columns}", columns=names))


def _year(before: Sequence[TextLine], after: Sequence[TextLine]) -> int:
    years = [*read_front_matter(before).years, *years_in(line.text for line in after)]
    return years[0] if years else ANY_YEAR
