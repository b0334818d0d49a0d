"""A document as a web page, or as a fragment for an existing page."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from typing import TYPE_CHECKING

from osl.exchange.export_origin import ORIGIN, row_name
from osl.exchange.exporting.document import heading_words, lines_of, link_of
from osl.exchange.exporting.logo import logo_name
from osl.exchange.exporting.picture import picture_of
from osl.exchange.exporting.widths import room_wanted
from osl.exchange.typeset import typeset, with_thousands
from osl.format import ID_PATTERN

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from osl.exchange.exporting.document import Document, Table
    from osl.exchange.exporting.logo import Logo

# a table with more columns may be wider than its window and scrolls by itself; it is printed smaller
MOST_COLUMNS = 3
# in points: a bold letter on paper, of such a table and of others, in the widest font that programs use
WIDE_LETTER, LETTER = 6.2, 6.9
# in millimetres: A4 between the margins of page.css
PORTRAIT, LANDSCAPE = 180, 267
# 24 characters without a space, before a letter or digit
_LONG = re.compile(r"\S{24}(?=[^\W_])")


def html(document: Document, *, fragment: bool = False, css: str = "", logo: Logo | None = None) -> str:
    """Return `document` as a whole page, or as a `fragment` without page and style.

    `css` is added to the style of a page, `logo` is the picture above its title.
    """
    template = _environment().get_template("fragment.html.j2" if fragment else "page.html.j2")
    return template.render(document=document, css=css, logo=logo, broad=_is_broad(document))


def _is_broad(document: Document) -> bool:
    """Return whether a table of `document` that fits a sheet of A4 needs it turned."""
    return document.broad or any(PORTRAIT < _printed(table) <= LANDSCAPE for table in document.tables)


def _printed(table: Table) -> int:
    """Return how many millimetres of paper `table` needs so that nothing is cut."""
    return room_wanted(table, LETTER if len(table.block.headings) <= MOST_COLUMNS else WIDE_LETTER)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("osl.exchange.exporting.writers"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    made.filters |= {
        "breakable": _breakable, "thousands": with_thousands, "as_sentence": heading_words,
        "css_text": _css_text, "address": _address,
    }  # fmt: skip
    made.globals.update(
        origin_of=_origin,
        properties_of=_properties,
        row_id=_row_id,
        lines_of=lines_of,
        link_of=link_of,
        picture_of=picture_of,
        kind_of=_kind,
        link_to=_link_to,
        room_for=_room_for,
        logo_name=logo_name,
    )
    return made


def _breakable(text: str) -> Markup:
    """Return `text` with line break opportunities in its longest words."""
    from markupsafe import Markup

    return Markup("<wbr>").join(_LONG.sub(r"\g<0>\0", typeset(text)).split("\0"))


def _css_text(text: str) -> Markup:
    """Return `text` as a string of CSS: whatever is not a letter or a digit as its code."""
    from markupsafe import Markup

    return Markup('"{}"').format(re.sub(r"[^\w ]", lambda found: f"\\{ord(found[0]):x} ", typeset(text)))


def _address(logo: Logo) -> str:
    """Return the address of a picture that is part of the page."""
    kind = "svg+xml" if logo.kind == "svg" else logo.kind
    return f"data:image/{kind};base64,{b64encode(logo.data).decode('ascii')}"


def _link_to(document: Document, id_: str) -> str:
    """Return the id of the row of a task; none if no row has one."""
    known = re.fullmatch(ID_PATTERN, id_) and any(id_ in table.ids for table in document.tables)
    return row_name(document.key, id_) if known else ""


def _origin(document: Document) -> Markup:
    """Return an element with what the page was made from, which nobody sees."""
    from markupsafe import Markup

    if not document.origin:
        return Markup("")
    return Markup('<div hidden {}="{}"></div>\n').format(ORIGIN, document.origin.packed())


def _properties(document: Document) -> Markup:
    """Return the same in the head of a page, as LibreOffice leaves nothing else in a page that it saves."""
    from markupsafe import Markup

    pieces = document.origin.pieces if document.origin else {}
    one = Markup('<meta name="{}" content="{}">\n')
    return Markup("").join(one.format(name, text) for name, text in pieces.items())


def _row_id(document: Document, table: Table, at: int) -> Markup:
    """Return the attribute `id` of a row with a task, by which a link can lead to it."""
    from markupsafe import Markup, escape

    id_ = table.ids[at] if at < len(table.ids) else ""
    is_first = bool(re.fullmatch(ID_PATTERN, id_)) and id_ not in table.ids[:at]
    return Markup(' id="{}"').format(escape(row_name(document.key, id_))) if is_first else Markup("")


def _kind(part: object) -> str:
    return type(part).__name__


def _room_for(table: Table) -> str:
    """Return the CSS classes of the box around `table`; none if it fits any page."""
    classes = ["osl-wide"] if len(table.block.headings) > MOST_COLUMNS else []
    return " ".join([*classes, "osl-cards"] if _printed(table) > LANDSCAPE else classes)
