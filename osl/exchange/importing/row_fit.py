"""Rows that do not fit their headings: with a cell more, or with a text that is below the table."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.date_cells import ANY_YEAR, is_date_phrase
from osl.exchange.importing.date_lines import YEAR
from osl.exchange.importing.unseparated.closing_lines import is_closing, is_sentence
from osl.exchange.importing.unseparated.rows import is_foot
from osl.exchange.importing.unseparated.scoring import is_clearly_time

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from osl.exchange.importing.columns import Columns
    from osl.exchange.importing.document import SourcePlace, TableRow

_NUMBER = re.compile(r"(?:\d{1,3}|[IVX]{1,5})?[.)]?")


def below_headings(row: TableRow, columns: Columns) -> TableRow:
    """Return `row` without its number if only then its date is below the heading of dates."""
    end = len(columns.headings)
    while end and not columns.headings[end - 1].strip():
        end -= 1
    if len(row.cells) <= end or not row.cells[end].strip() or "when" not in columns.fields[:end]:
        return row
    at = columns.fields.index("when")
    here, next_to = tidy(row.cells[at]), tidy(row.cells[at + 1])
    if not _NUMBER.fullmatch(tidy(row.cells[0])) or is_date_phrase(here) or not is_date_phrase(next_to):
        return row
    merged, beside, shaded = (_moved(those) for those in (row.merged, row.beside, row.shaded))
    return row._replace(cells=(*row.cells[1:], ""), merged=merged, beside=beside, shaded=shaded)


def _moved(columns: frozenset[int]) -> frozenset[int]:
    return frozenset(at - 1 for at in columns if at)


def last_alone(rows: Sequence[TableRow]) -> frozenset[SourcePlace]:
    """Return the places of the last of `rows` that have one text each: what is below a table may be there."""
    alone = takewhile(lambda row: sum(map(bool, map(str.strip, row.cells))) == 1, reversed(rows))
    return frozenset(row.place for row in alone)


def is_below_table(row: TableRow, alone: Container[SourcePlace]) -> bool:
    """Return whether `row`, without a task, has only a text below a table: a signature.

    In one of `alone` it may be a day, or a sentence but for a date.
    """
    texts = [*filter(str.strip, row.cells)]
    if len(texts) != 1 or is_foot(texts[0]):
        return len(texts) == 1
    text = texts[0].strip()
    is_other = is_closing(text) or (is_sentence(text) and not is_clearly_time(text, ANY_YEAR))
    return row.place in alone and row.cells[0] == texts[0] and is_other


def is_title(row: TableRow) -> bool:
    """Return whether a row above all tasks is one text with the year of the plan."""
    texts = {tidy(cell) for cell in row.cells if cell.strip()}
    return len(texts) == 1 and all(map(YEAR.search, texts)) and not any(map(is_date_phrase, texts))


def is_count(text: str) -> bool:
    """Return whether a cell in a column of numbers has one: no word behind it, and none of another cell."""
    return _MORE.search(text) is None


_MORE = re.compile(r"\n|\d\W+[^\W\d_]{3}")
