"""The parts of tables in web pages: their rows, how far cells span, the text of cells with its lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.cells import BULLET, INNER
from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.readers.grid import GridSize
from osl.exchange.importing.readers.html_style import is_hidden, is_unseen, kind_of
from osl.exchange.importing.readers.marks import HIDDEN, marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote",
    "section", "article", "header", "main", "aside", "footer", "nav", "tr", "td", "th", "table",
    "caption", "pre", "figure", "form", "address", "center",
))  # fmt: skip
_PARTS = ("thead", "tbody", "tfoot", "tr", "colgroup")
_IN_PARTS = ("td", "th", "caption", "col")
_FIELDS = ("select", "textarea", "input")
_WITHOUT_TEXT = ("hidden", "password", "button", "submit", "reset", "image", "file")
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
        if not exact and child.tag in _FIELDS:
            yield marked(HIDDEN, _filled_in(child)) if is_hidden(child) else _filled_in(child)
        elif not exact and (kind := kind_of(child)):
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


def numbers_in(items: Any) -> Iterator[tuple[Any, str]]:
    """Yield the items of the list `items` with the number before each ("8."), not letters or Roman ones."""
    at = _whole(items.get("start"), 1) - 1
    for one in items.iterchildren("li") if (items.get("type") or "1") == "1" else ():
        at = _whole(one.get("value"), at + 1)
        yield one, f"{at}."


def _whole(text: str | None, other: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < len("1000000") else other


def is_within_item(element: Any) -> bool:
    """Return whether a list is directly in another one, below an item of that, which it belongs to."""
    above, lists = element.getparent(), ("ul", "ol")
    before = element.getprevious()
    return element.tag in lists and above is not None and above.tag in lists and before is not None


def pictures_in(cells: Sequence[Any]) -> Iterator[str]:
    """Yield the description of each picture in `cells`, "" for one that is alone in its cell without any."""
    for cell in cells:
        alone = not tidy(cell.text_content())
        yield from (tidy(one.get("alt") or "") for one in cell.iter("img") if alone or one.get("alt"))


def _listed(table: Any) -> Iterator[str]:
    """Yield the rows of a table in a cell as items of a list, below its caption."""
    for caption in table.iterchildren("caption"):
        yield f"\x00{_on_one_line(caption)}\x00"
    for row in rows_in(table):
        text = " – ".join(filter(None, map(_on_one_line, row)))
        yield "\x00" + (marked(HIDDEN, text) if is_hidden(row) else BULLET + text) + "\x00"


def _on_one_line(element: Any) -> str:
    text = "".join(pieces(element, exact=False)).replace("\x00", " ").strip()
    return marked(kind, text) if (kind := kind_of(element)) else text


def _filled_in(field: Any) -> str:
    """Return what the field of a form shows: the text in it, the choice in a list, a box."""
    kind = (field.get("type") or "text").lower()
    if field.tag == "textarea":
        return tidy(field.text_content())
    if field.tag == "select":
        options = list(field.iter("option"))
        chosen = [one for one in options if "selected" in one.attrib] or options[:1]
        return ", ".join(tidy(one.text_content()) for one in chosen)
    if kind in ("checkbox", "radio"):
        return "☒" if "checked" in field.attrib else "☐"
    return str(field.get("value") or "") if kind not in _WITHOUT_TEXT else ""


def stray_texts(table: Any) -> Iterator[str]:
    """Yield the texts in `table` that are in no cell; browsers show them above it."""
    yield tidy(table.text or "")
    for child in table:
        if child.tag in _PARTS:
            yield from stray_texts(child)
        elif child.tag not in _IN_PARTS and not is_unseen(child):
            yield tidy("".join(pieces(child, exact=False)).replace("\x00", " "))
        yield tidy(child.tail or "")


def _spaced(text: str | None, *, exact: bool) -> str:
    return text or "" if exact else SPACES.sub(" ", text or "")
