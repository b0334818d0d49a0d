"""A list of tasks among the paragraphs of a page or a Word document that has no table of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.importing.document import Remark, SourceDocument, TextLine
from osl.exchange.importing.unseparated.lists.dates_below import read_dates_below
from osl.exchange.importing.unseparated.lists.days_numbered import doubtful_numbers, with_days
from osl.exchange.importing.unseparated.lists.labelled_records import read_records
from osl.exchange.importing.unseparated.lists.lines import first_dated, has_own_date, is_list_date
from osl.exchange.importing.unseparated.lists.nested_items import in_from_left
from osl.exchange.importing.unseparated.lists.reader import read_list
from osl.exchange.importing.unseparated.rows import before_foot, left_out
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import SourceTable, TableRow

MOST_LINES = 20_000


def with_list(document: SourceDocument) -> SourceDocument | None:
    """Return `document` with the list in its paragraphs as its table; None if there is none."""
    lines = [part for line in _all_lines(document) if not line.aside for part in _parts(line)]
    if len(lines) > MOST_LINES:
        return None
    typed = [_as_typed(line) for line in lines]
    numbered = [_with_number(line, one) for line, one in zip(lines, typed, strict=True)]
    typed = numbered if with_days(numbered) else typed
    if found := read_records(typed) or read_dates_below(typed):
        return _with_table(document, (), found)
    first = first_dated(typed)
    if 1 < first <= len(lines) and lines[first - 1].level:  # maybe of a section
        first -= 1
    below = _to_the_end(lines[first:])
    found = read_list(typed[first : first + len(below)])
    if found is None:
        return None
    rest = [line for line in lines[first + len(below) :] if line.listed or not line.level]
    doubtful = () if typed is numbered else doubtful_numbers(numbered)
    remarks = (*found.remarks, *doubtful, *map(left_out, rest))
    return _with_table(document, lines[:first], found._replace(remarks=remarks))


def _with_table(
    document: SourceDocument, before: Sequence[TextLine], found: SourceDocument
) -> SourceDocument:
    """Return `document` with the table of `found`, and reports of the tables that it had."""
    lost = [row for table in document.tables if not _is_of_one_column(table) for row in table.rows]
    left = [Remark(say('"{text}" was left out', text=" | ".join(row.cells)), row.place) for row in lost]
    return document._replace(
        lines=(
            *(line._replace(after=0) for line in before),
            *(one._replace(after=0) for one in found.lines),
            *(one._replace(after=1) for one in document.lines if one.aside),
        ),
        tables=found.tables,
        remarks=(*document.remarks, *found.remarks, *left),
        text=found.text,
    )


def _all_lines(document: SourceDocument) -> Iterator[TextLine]:
    """Yield the lines of `document`, and those of its tables of one column where the tables are."""
    at = 0
    for number, table in enumerate(document.tables):
        end = next((n for n in range(at, len(document.lines)) if document.lines[n].after > number), None)
        yield from document.lines[at:end]
        at = len(document.lines) if end is None else end
        if _is_of_one_column(table):
            yield from (line for row in table.rows for line in _lines_in(row))
    yield from document.lines[at:]


def _is_of_one_column(table: SourceTable) -> bool:
    return all(len(set(row.cells)) == 1 for row in table.rows)


def _parts(line: TextLine) -> Iterator[TextLine]:
    """Yield the lines of a paragraph with breaks, all in its place."""
    first, *rest = line.text.split("\n")
    yield line._replace(text=first)
    yield from (line._replace(text=text, listed=0, number="") for text in rest if text.strip())


def _lines_in(row: TableRow) -> Iterator[TextLine]:
    for text in row.cells[0].split("\n"):
        if text.strip():
            listed = int(text.startswith(BULLET))
            yield TextLine(text.removeprefix(BULLET), row.place, listed=listed)


def _is_dated(line: TextLine) -> bool:
    return is_list_date(line.text) or has_own_date(_as_typed(line).text)


def _as_typed(line: TextLine) -> TextLine:
    """Return `line` with the mark of its item, unless it is a date, which the items below it are under."""
    if not line.listed or is_list_date(line.text):
        return line
    return line._replace(text=in_from_left(BULLET + line.text, line.listed))


def _with_number(line: TextLine, typed: TextLine) -> TextLine:
    """Return `typed` with the number that the document shows before the item, which may be a day."""
    text = in_from_left(f"{line.number} {line.text}", line.listed)
    return typed._replace(text=text) if line.number else typed


def _to_the_end(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines up to the foot of the page, or to a heading that no date is below."""
    lines = lines[: before_foot(lines)]
    last = max((at for at, line in enumerate(lines) if _is_dated(line)), default=0)
    end = next((at for at in range(last + 1, len(lines)) if lines[at].level), len(lines))
    return list(lines[:end])
