"""The writers: one module per format, with a function of its name; imported when that format is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.exchange.exporting.document import Document


class Writer(Value):
    """A format: the extensions of its files, and the options that not every format takes."""

    extensions: tuple[str, ...]
    options: tuple[str, ...] = ()


# by the name of the module and of its function; those that take `columns` write any document
WRITERS = {
    "html": Writer(("html", "htm"), ("columns", "fragment", "picture", "css", "logo")),
    "markdown": Writer(("markdown", "md"), ("columns", "picture")),
    "docx": Writer(("docx",), ("columns", "picture", "logo", "template")),
    "csv": Writer(("csv",), ("columns", "delimiter")),
    "xlsx": Writer(("xlsx",), ("columns",)),
    "pdf": Writer(("pdf",), ("columns", "picture", "logo", "revised")),
    "json": Writer(("json",)),
    "ics": Writer(("ics",), ("alarm",)),
}


def writer(name: str) -> Callable[..., bytes | str]:
    """Return the function that writes the format `name`, one of WRITERS."""
    module = import_module(f"{__name__}.{name}")
    return cast("Callable[..., bytes | str]", getattr(module, name))


def write_document(document: Document, name: str, **options: Any) -> bytes | str:
    """Return `document` in the format `name`; of `options`, the writer gets those that it takes."""
    taken = {
        option: value
        for option, value in options.items()
        if option in WRITERS[name].options and option != "picture"
    }
    return writer(name)(document, **taken)
