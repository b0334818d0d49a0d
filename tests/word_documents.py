"""Word documents for the tests of import."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table


def saved(document: Document) -> bytes:
    """The bytes of `document`."""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def add_table(document: Document, *rows: tuple[str, ...]) -> Table:
    """Add a table of `rows` to `document`."""
    table: Table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return table
