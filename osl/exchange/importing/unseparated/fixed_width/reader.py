"""Reading a text whose columns are below each other as one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.document import Remark, SourceDocument, SourceTable, TableRow, TextLine
from osl.exchange.importing.unseparated.fixed_width.cells import CellLines
from osl.exchange.importing.unseparated.fixed_width.columns import fixed_columns
from osl.exchange.importing.unseparated.fixed_width.pages import without_repeated
from osl.exchange.importing.unseparated.fixed_width.rows import FixedTable
from osl.exchange.importing.unseparated.rows import before_foot, hard_to_separate, left_out

if TYPE_CHECKING:
    from collections.abc import Container, Sequence


def read_fixed_width(
    lines: Sequence[TextLine], remarks: Sequence[Remark], year: int, pages: Container[int]
) -> SourceDocument | None:
    """Return the table in `lines`; None if no line of headings has two spaces between them.

    `pages`: the numbers of the lines that begin a page.
    """
    columns = fixed_columns(lines)
    if columns is None:
        return None
    below = without_repeated(lines[columns.after :], lines[columns.at : columns.after])
    foot = before_foot([line._replace(text=line.text.strip()) for line in below])
    table = FixedTable(
        columns, below[:foot], year, CellLines(columns, below[:foot], pages, lines[: columns.at])
    )
    rows = table.rows()
    if not any(not row.single for row in rows):
        return None
    left = [left_out(line) for line in [*table.left_out, *below[foot:]]]
    heading = TableRow(columns.cells, lines[columns.at].place)
    odd = [hard_to_separate([columns.doubtful], heading.place)] if columns.doubtful else []
    return SourceDocument(
        tuple(line._replace(text=line.text.strip()) for line in lines[: columns.at]),
        (SourceTable((heading, *rows)),),
        remarks=(*remarks, *odd, *table.doubtful[::-1], *table.cells.remarks, *left),
        text=(*table.cells.text_to_count(), *below[foot:]),
    )
