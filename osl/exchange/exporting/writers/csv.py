"""A document's tables as CSV for a spreadsheet in Poland."""

from __future__ import annotations

import csv as library
from io import StringIO
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.problem import OslError
from osl.text.escapes import neutralise_formula

if TYPE_CHECKING:
    from osl.exchange.exporting.document import Document

DELIMITERS = {";": ";", ",": ",", "tab": "\t", "|": "|"}


def csv(document: Document, delimiter: str | None = None) -> bytes:
    """Return the tables of `document`: UTF-8 with a BOM, an empty line between two tables.

    `delimiter` is a name or a character of DELIMITERS, ";" if None; OslError is raised for another.
    Every cell is quoted, formulas are neutralised. The chart and the texts around the tables are left out.
    """
    text = StringIO(newline="")
    between = ";" if delimiter is None else _delimiter(delimiter)
    writer = library.writer(text, delimiter=between, lineterminator="\r\n", quoting=library.QUOTE_ALL)
    for n, table in enumerate(document.tables):
        if n:
            text.write("\r\n")
        for row in (table.block.headings, *table.block.rows):
            writer.writerow([neutralise_formula(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _delimiter(word: str) -> str:
    if word in DELIMITERS or word in DELIMITERS.values():
        return DELIMITERS.get(word, word)
    raise OslError(
        say('"{value}" is not a delimiter; it is one of: {allowed}', value=word, allowed=" ".join(DELIMITERS))
    )
