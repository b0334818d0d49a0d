"""The parts of tables in web pages: their rows, how far cells span, the text of cells with its lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.cells import BULLET, INNER
from osl.exchange.importing.readers.grid import GridSize
from osl.exchange.importing.readers.html_style import is_unseen, kind_of
from osl.exchange.importing.readers.marks import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote",
    "section", "article", "header", "main", "aside", "footer", "nav", "tr", "td", "th", "table",
    "caption", "pre", "figure", "form", "address", "center",
))  # fmt: skip
REST = 10_000  # rows, more than any table has
SPACES = re.compile(r"[ \t\n\r\f]+")
_AFTER_MARK = re.compile(f"({BULLET}|{INNER})\x00")


def is_block(element: Any) -> bool:
    """Return whether `element` begins and ends a line."""
    return element.tag in _BLOCKS


def lines_of(element: Any, *, exact: bool) -> str:
    """Return the text of `element`, one line per block, lists with their marks.

    `exact`: every space counts, as in the tables that osl writes.
    """
    whole = "".join(pieces(element, exact=exact)).strip("\x00")
    return re.sub(r"\x00+", "\n", _AFTER_MARK.sub(r"\1", whole))


def rows_in(table: Any) -> Iterator[Any]:
    """Return the rows of `table` itself, not those of the tables in it."""
    # a foot is below the table, also one that is written before its body
    for child in sorted(table, key=lambda one: one.tag == "tfoot"):
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def size_of(table: Any) -> GridSize:
    """Return the size of `table`, with all that is in it."""
    rows = list(rows_in(table))
    return GridSize(len(rows), max(map(len, rows), default=0), sum(map(len, table.itertext())))


def span_of(element: Any, name: str, none: int) -> int:
    """Return how far the cell spans; a span of 0, which reaches to the end of the table, is `none`."""
    found = re.match(r"\s*(\d{1,4})", element.get(name) or "")
    return int(found[1]) or none if found else 1


def pieces(element: Any, *, exact: bool) -> Iterator[str]:
    """Yield text, line feeds, and NUL at the ends of blocks; several NUL are one line feed."""
    if element.tag == "li":
        yield _mark(element)
    yield _spaced(element.text, exact=exact)
    for child in element:
        if not exact and (kind := kind_of(child)):
            yield marked(kind, "".join(pieces(child, exact=exact)))
        elif is_unseen(child):
            pass
        elif child.tag == "table" and not exact:
            yield from _listed(child)
        elif child.tag == "br":
            yield "\n"
        elif is_block(child):
            yield "\x00"
            yield from pieces(child, exact=exact)
            yield "\x00"
        else:
            yield from pieces(child, exact=exact)
            if exact and child.tag == "a" and child.get("href"):
                yield f" {child.get('href')}"  # as in the cell that osl made a link of
        yield _spaced(child.tail, exact=exact)


def _mark(item: Any) -> str:
    """Return the mark of an item of a list in a cell, another one if the list is within an item."""
    lists = 0
    for above in item.iterancestors():
        if above.tag in ("td", "th"):
            break
        lists += above.tag in ("ul", "ol", "menu")
    return INNER if lists > 1 else BULLET


def _listed(table: Any) -> Iterator[str]:
    """Yield the rows of a table in a cell as items of a list."""
    for row in rows_in(table):
        cells = ("".join(pieces(cell, exact=False)).replace("\x00", " ").strip() for cell in row)
        yield f"\x00{BULLET}{' – '.join(filter(None, cells))}\x00"


def _spaced(text: str | None, *, exact: bool) -> str:
    return text or "" if exact else SPACES.sub(" ", text or "")
