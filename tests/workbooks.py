"""Excel files for the tests of import."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Filling = Mapping[str, tuple[tuple[Any, ...], ...]]

HEADINGS = ("Lp.", "Zadanie", "Adresaci", "Termin")
ROWS = ((1, "Bal", "Seniorzy", "luty 2026"), (2, "Kino", "Dzieci", "lipiec 2026"))


def workbook(sheets: Filling, change: Callable[[Any], object] | None = None) -> bytes:
    """An Excel file with these sheets and rows; `change` may do more to it."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
        if change:
            change(book)
    return made.getvalue()


PLAN = workbook({"Plan": (HEADINGS, *ROWS)})
