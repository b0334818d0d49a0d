"""A document as a web page, or as a fragment for a page that is there already."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from osl.exchange.publishing.document import lines_of
from osl.exchange.publishing.picture import picture_of

if TYPE_CHECKING:
    from jinja2 import Environment

    from osl.exchange.publishing.document import Document, Table

# a table with more columns than this may be broader than its page, and scrolls by itself
MOST_COLUMNS = 6


def html(document: Document, *, fragment: bool = False) -> str:
    """The whole page of `document`, or its `fragment` without page and style."""
    template = _environment().get_template("fragment.html.j2" if fragment else "page.html.j2")
    return template.render(document=document)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("osl.exchange.formats"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    made.globals.update(lines_of=lines_of, picture_of=picture_of, kind_of=_kind, wide=_wide)
    return made


def _kind(part: object) -> str:
    return type(part).__name__


def _wide(table: Table) -> bool:
    return len(table.block.headings) > MOST_COLUMNS
