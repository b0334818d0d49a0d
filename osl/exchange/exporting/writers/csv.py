"""A document's tables as CSV, as a spreadsheet in Poland opens it."""

from __future__ import annotations

import csv as library
from io import StringIO
from typing import TYPE_CHECKING

from osl.text.escapes import neutralise_formula

if TYPE_CHECKING:
    from osl.exchange.exporting.document import Document

DELIMITERS = {";": ";", ",": ",", "tab": "\t", "|": "|"}


def csv(document: Document, delimiter: str = ";") -> bytes:
    """The bytes of the tables of `document`: UTF-8 with a BOM, an empty line between two tables.

    No cell begins a formula. The picture and the texts around the tables are left out.
    """
    text = StringIO(newline="")
    writer = library.writer(text, delimiter=delimiter, lineterminator="\r\n")
    for n, table in enumerate(document.tables):
        if n:
            text.write("\r\n")
        for row in (table.block.headings, *table.block.rows):
            writer.writerow([neutralise_formula(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")
