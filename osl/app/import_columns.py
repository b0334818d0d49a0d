"""The columns that are named by `--column`: which field each is, and whether the table has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.parse import choice
from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.columns import ColumnOptions, columns_of
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.headings import IGNORED
from osl.format import TASK
from osl.i18n import say, say_n
from osl.problem import OslError
from osl.text.flat import shortened
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import SourceDocument

FIELDS = (*(name for name in TASK if name != "id"), IGNORED)


def column_options(columns: Sequence[str]) -> ColumnOptions:
    """Return the columns that `--column` names: FIELD=HEADING or FIELD=NUMBER."""
    headings: dict[str, str] = {}
    numbers: dict[int, str] = {}
    for one in columns:
        name, equals, column = (part.strip() for part in one.partition("="))
        if not equals or not column:
            raise OslError(say('"{value}" is not FIELD=COLUMN, such as when="Kiedy" or title=2', value=one))
        field = choice(name, FIELDS, "--column")
        if _is_number(column):
            numbers[int(column)] = field
        else:
            headings[slug(column)] = field
    return ColumnOptions(headings, numbers)


def refuse_other_columns(document: SourceDocument, columns: Sequence[str], options: ColumnOptions) -> None:
    """Raise OslError for a heading or a number of `--column`, read as `options`, that no table has."""
    rows = [row.cells for table in document.tables for row in table.rows] if columns else []
    if not rows:
        return
    headings = [cells for cells in rows if columns_of(TableRow(cells, SourcePlace()), options)] or rows
    width, fullest = max(map(len, rows)), max(rows, key=lambda cells: len(set(cells)))
    for one in columns:
        column = one.partition("=")[2].strip()
        if _is_number(column) and not 0 < int(column) <= width:
            words = say_n(
                "there is no column {number}: the table has {n} column",
                "there is no column {number}: the table has {n} columns",
                width, number=column,
            )  # fmt: skip
            raise OslError(words)
        wanted = slug(column)
        if not _is_number(column) and all(slug(cell) != wanted for cells in headings for cell in cells):
            named = ", ".join(dict.fromkeys(shortened(tidy(cell)) for cell in fullest if cell.strip()))
            raise OslError(
                say('no column is called "{column}"; there are: {named}', column=column, named=named)
            )


def _is_number(column: str) -> bool:
    return column.isdecimal() and len(column) < 4
