"""The tables of web pages within a Markdown text, beside its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.document import SourcePlace

if TYPE_CHECKING:
    from osl.exchange.importing.document import SourceDocument

_CODE = 4  # spaces before a line of code
_BLANK = "<!---->"  # shows nothing, and is not the blank line that ends a block


def whole_tables(text: str) -> str:
    """Return `text` with the blank lines within each `<table>` filled, since a blank line would end it."""
    lines = text.split("\n")
    depth, blank = 0, list[int]()
    for at, line in enumerate(lines):
        tags = line.lower()
        if not depth and not _begins(tags):
            continue
        depth = max(0, depth + tags.count("<table") - tags.count("</table"))
        blank += [] if line.strip() else [at]
        if not depth:
            for one in blank:
                lines[one] = _BLANK
            blank = []
    return "\n".join(lines)


def _begins(line: str) -> bool:
    start = line.lstrip(" ")
    return len(line) - len(start) < _CODE and start.startswith("<") and "<table" in start


def page_in(block: str, line: int, after: int) -> SourceDocument:
    """Return the page in a `block` of HTML; its places are in the text, `line` lines further down.

    `after`: how many tables are before it.
    """
    from osl.exchange.importing.readers.html import read_html

    page = read_html(block.encode("utf-8", errors="replace"))
    lines = (one._replace(place=_moved(one.place, line), after=one.after + after) for one in page.lines)
    tables = (
        table._replace(rows=tuple(row._replace(place=_moved(row.place, line)) for row in table.rows))
        for table in page.tables
    )
    remarks = (one._replace(place=one.place and _moved(one.place, line)) for one in page.remarks)
    return page._replace(lines=tuple(lines), tables=tuple(tables), remarks=tuple(remarks))


def _moved(place: SourcePlace, lines: int) -> SourcePlace:
    return SourcePlace(line=place.line + lines)
