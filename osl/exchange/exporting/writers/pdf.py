"""A document as a tagged PDF (PDF/UA-1), made by Typst; all texts go to it as data, never as markup."""

from __future__ import annotations

import json
from importlib.resources import files
from math import ceil
from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.logo import logo_name
from osl.exchange.exporting.writers.pdf_parts import (
    AIR,
    LANDSCAPE,
    PORTRAIT,
    breakable,
    is_landscape,
    part_data,
    without_dead_links,
)
from osl.exchange.extras import need
from osl.i18n import _, say
from osl.text.flat import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from osl.exchange.exporting.document import Document
    from osl.exchange.exporting.logo import Logo

# letters of the title that a footer has room for, on a page turned sideways and on one that is not
FOOTER = {True: 115, False: 70}
MOST_ROWS = 400  # in one table
TRIALS = 6  # to find where pages end so that no row is alone on one
CREATED = ("year", "month", "day", "hour", "minute", "second")


def pdf(document: Document, *, revised: datetime, logo: Logo | None = None) -> bytes:
    """Return `document` as the bytes of a PDF file: the same bytes for the same document and `revised`.

    `revised` is its date of creation. Raises OslError if Typst is missing.
    """
    need("typst", say("a PDF file"))
    from osl.exchange.exporting.writers.typesetting import typeset

    template = files(__package__).joinpath("templates/document.typ").read_bytes()
    data = _data(document, revised, logo)
    for _trial in range(TRIALS):
        alone: list[str] = []
        made = typeset(template, json.dumps(data, ensure_ascii=False), alone)
        if not alone:
            return made
        _shift(data["parts"], alone)
    return typeset(template, json.dumps({**data, "strict": False}, ensure_ascii=False), [])


def _shift(parts: list[dict[str, Any]], alone: list[str]) -> None:
    """Change where pages end in the tables of which a row is `alone`: "3f" is the first row of part 3.

    A first row goes to the next page with what is above it; the rows before a last one get more air.
    """
    for one in alone:
        at, is_first = int(one[:-1]), one.endswith("f")
        if is_first:
            above = at - 1 if at and parts[at - 1]["kind"] == "heading" else at
            parts[above]["new-page"] = True
        else:
            parts[at]["air"] += AIR / 10


def _data(document: Document, revised: datetime, logo: Logo | None) -> dict[str, Any]:
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
        "strict": True,
        "logo": logo and _logo(logo, document, broad=broad),
        "parts": without_dead_links(list(_parts(document))),
    }


def _parts(document: Document) -> Iterator[dict[str, Any]]:
    """Yield the parts; a table of very many rows in several, since the time for one grows with its square."""
    for one in document.parts:
        part = part_data(one, document)
        rows = part.get("rows", ())
        size = ceil(len(rows) / ceil(len(rows) / MOST_ROWS)) if rows else 0
        yield {**part, "rows": rows[:size]} if rows else part
        for at in range(size, len(rows), size or 1):
            caption = _("{caption} (continued)").format(caption=part["caption"])
            yield {**part, "caption": caption, "rows": rows[at : at + size], "new-page": True}


def _logo(logo: Logo, document: Document, *, broad: bool) -> dict[str, Any]:
    """Return the picture above the title as the template takes it: its bytes as numbers, its size."""
    width, height = logo.size(LANDSCAPE if broad else PORTRAIT)
    return {
        "data": list(logo.data), "format": "jpg" if logo.kind == "jpeg" else logo.kind, "width": width,
        "height": height, "alt": document.author or logo_name(),
    }  # fmt: skip


def _language(tag: str) -> dict[str, str | None]:
    """Return the language and the region of `tag` as Typst takes them."""
    language, *rest = tag.split("-")
    region = next((word.upper() for word in rest if len(word) == 2 and word.isalpha()), None)
    return {"lang": language.lower(), "region": region}
