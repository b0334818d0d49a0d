"""A document as a tagged PDF (PDF/UA-1), made by Typst; all texts go to it as data, never as markup."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.writers.pdf_parts import breakable, is_landscape, part_data
from osl.exchange.extras import need
from osl.i18n import _, say
from osl.text.flat import shortened

if TYPE_CHECKING:
    from datetime import datetime

    from osl.exchange.exporting.document import Document

# letters of the title that a footer has room for, on a page turned sideways and on one that is not
FOOTER = {True: 115, False: 70}
CREATED = ("year", "month", "day", "hour", "minute", "second")


def pdf(document: Document, *, revised: datetime) -> bytes:
    """Return `document` as the bytes of a PDF file: the same bytes for the same document and `revised`.

    `revised` is its date of creation. Raises OslError if Typst is missing.
    """
    need("typst", say("a PDF file"))
    from osl.exchange.exporting.writers.typesetting import typeset

    template = files(__package__).joinpath("templates/document.typ").read_bytes()
    return typeset(template, json.dumps(_data(document, revised), ensure_ascii=False))


def _data(document: Document, revised: datetime) -> dict[str, Any]:
    broad = is_landscape(document)
    foreign = document.own_language != document.language
    return {
        "title": document.title,
        "heading": breakable(document.title),
        "footer": breakable(shortened(document.title, FOOTER[broad])),
        "authors": [document.author] if document.author else [],
        "subject": document.subject,
        "date": {name: getattr(revised, name) for name in CREATED},
        "language": _language(document.language),
        "own": _language(document.own_language) if foreign else None,
        "pages": _("page {page} of {pages}"),
        "as-of": document.as_of,
        "landscape": broad,
        "parts": [part_data(part, document) for part in document.parts],
    }


def _language(tag: str) -> dict[str, str | None]:
    """Return the language and the region of `tag` as Typst takes them."""
    language, *rest = tag.split("-")
    region = next((word.upper() for word in rest if len(word) == 2 and word.isalpha()), None)
    return {"lang": language.lower(), "region": region}
