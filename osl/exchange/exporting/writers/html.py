"""A document as a web page, or as a fragment for a page that is there already."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from osl.exchange.exporting.document import lines_of
from osl.exchange.exporting.picture import picture_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from osl.exchange.exporting.document import Document, Table

# a table with more columns than the first may be broader than its window, and scrolls by itself;
# with more than the second it is broader than a sheet of paper, and each row is printed as a card
MOST_COLUMNS, MOST_PRINTED = 3, 10
# so many letters without a space, before another one
_LONG = re.compile(r"\S{24}(?=[^\W_])")


def html(document: Document, *, fragment: bool = False) -> str:
    """The whole page of `document`, or its `fragment` without page and style."""
    template = _environment().get_template("fragment.html.j2" if fragment else "page.html.j2")
    return template.render(document=document)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("osl.exchange.exporting.writers"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    made.filters["breakable"] = _breakable
    made.globals.update(lines_of=lines_of, picture_of=picture_of, kind_of=_kind, room_for=_room_for)
    return made


def _breakable(text: str) -> Markup:
    """`text` with places in its longest words where a line may end, for no page has room for them."""
    from markupsafe import Markup

    return Markup("<wbr>").join(_LONG.sub(r"\g<0>\0", text).split("\0"))


def _kind(part: object) -> str:
    return type(part).__name__


def _room_for(table: Table) -> str:
    """The classes of what stands around `table`, none where it fits any page."""
    columns = len(table.block.headings)
    if columns <= MOST_COLUMNS:
        return ""
    return "osl-wide" if columns <= MOST_PRINTED else "osl-wide osl-cards"
