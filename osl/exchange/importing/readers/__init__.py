"""The readers: one per format that `osl import` knows; imported when a file is in that format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.exchange.importing.document import SourceDocument


class Reader(Value):
    """A format: the module and the function that read it, and the extensions of its files."""

    module: str
    function: str
    extensions: tuple[str, ...] = ()


READERS = {
    "word": Reader("readers.docx", "read_docx", (".docx", ".docm")),
    "odt": Reader("readers.odt", "read_odt", (".odt", ".ott")),
    "spreadsheet": Reader("readers.spreadsheet", "read_spreadsheet", (".xlsx", ".xlsm", ".xls", ".ods")),
    "pdf": Reader("readers.pdf.reader", "read_pdf", (".pdf",)),
    "html": Reader("readers.html", "read_html", (".htm", ".html", ".xhtml")),
    "csv": Reader("readers.csv", "read_csv", (".csv", ".tsv", ".tab")),
    "markdown": Reader("readers.markdown", "read_markdown", (".md", ".markdown")),
    "text": Reader("unseparated.reader", "read_unseparated"),
}


def reader(name: str) -> Callable[..., SourceDocument | None]:
    """Return the function that reads the format `name`, one of READERS; None from it is: no table.

    It takes the bytes, and that of a spreadsheet also the name of a sheet or None.
    """
    module = import_module(f"osl.exchange.importing.{READERS[name].module}")
    return cast("Callable[..., SourceDocument | None]", getattr(module, READERS[name].function))
