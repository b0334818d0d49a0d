"""Writing a document in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.exchange.exporting.document import Document


def write_document(
    document: Document, chosen: str, *, fragment: bool = False, delimiter: str | None = None
) -> bytes | str:
    """`document` as html, markdown, docx or csv; only the module of that format is imported."""
    if chosen == "html":
        from osl.exchange.exporting.writers.html import html

        return html(document, fragment=fragment)
    if chosen == "markdown":
        from osl.exchange.exporting.writers.markdown import markdown

        return markdown(document)
    if chosen == "docx":
        from osl.exchange.exporting.writers.docx import docx

        return docx(document)
    from osl.exchange.exporting.writers.csv import csv

    return csv(document, _delimiter(delimiter))


def _delimiter(asked: str | None) -> str:
    from osl.exchange.exporting.writers.csv import DELIMITERS

    if asked is None:
        return ";"
    if asked in DELIMITERS or asked in DELIMITERS.values():
        return DELIMITERS.get(asked, asked)
    raise OslError(
        say(
            '"{value}" is not a delimiter; it is one of: {allowed}', value=asked, allowed=" ".join(DELIMITERS)
        )
    )
