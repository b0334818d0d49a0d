"""The tables and paragraphs of a web page, however it was made: by a CMS, or saved from Word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.cells import BULLET
from osl.exchange.extras import need
from osl.exchange.formats.csv_in import decode
from osl.exchange.formats.grid import Cell, spread
from osl.exchange.table import Document, Line, Place, Table
from osl.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote",
    "section", "article", "header", "main", "aside", "footer", "nav", "tr", "td", "th", "table",
    "caption", "pre", "figure", "form", "address", "center",
))  # fmt: skip
_UNSEEN = frozenset((
    "script", "style", "head", "noscript", "template", "object", "iframe", "svg", "nav", "button",
    "select", "textarea",
))  # fmt: skip
_SPACES = re.compile(r"[ \t\n\r\f]+")


def read_html(data: bytes) -> Document:
    """The lines and tables of the page in `data`."""
    need("lxml", "html", _("a web page"))
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    text = _decoded(data).replace("\x00", "")
    root = html.document_fromstring(text.encode("utf-8", errors="replace") or b"<p></p>", parser=parser)
    page = _Page()
    page.read(root)
    title = (root.findtext(".//title") or "").strip()
    return Document(tuple(page.lines), tuple(page.tables), title, root.get("lang") or "")


def _decoded(data: bytes) -> str:
    found = _CHARSET.search(data[:4096])
    name = found[1].decode("ascii") if found else ""
    try:
        return (
            data.decode(name or "utf-8")
            if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe"))
            else decode(data)
        )
    except (LookupError, UnicodeDecodeError):
        return decode(data)


def _is_block(element: Any) -> bool:
    return element.tag in _BLOCKS


class _Page:
    """Walks a page in the order of its text; tables go to `tables`, all else to `lines`."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.tables: list[Table] = []
        self.words: list[str] = []
        self.above = ""

    def read(self, root: Any) -> None:
        self._walk(root)
        self._end(root, 0)

    def _walk(self, element: Any) -> None:
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            return
        if element.tag == "table" and (table := self._table(element)):
            self._end(element, 0)
            self.tables.append(table)
            self.above = ""
            return
        level = int(element.tag[1]) if re.fullmatch("h[1-6]", element.tag) else 0
        if _is_block(element) or element.tag == "br":
            self._end(element, 0)
        self.words.append(element.text or "")
        for child in element:
            self._walk(child)
            self.words.append(child.tail or "")
        if _is_block(element):
            self._end(element, level)

    def _end(self, element: Any, level: int) -> None:
        text = _SPACES.sub(" ", "".join(self.words)).strip()
        self.words = []
        if not text:
            return
        self.above = text if level > 1 or (level and self.tables) else ""
        if not self.tables:
            self.lines.append(Line(text, Place(line=element.sourceline or 0), level))

    def _table(self, element: Any) -> Table | None:
        """The table, unless it only lays out others."""
        if element.find(".//table") is not None:
            return None
        own = any("osl" in one.get("class", "").split() for one in (element, *element.iterancestors()))
        number = len(self.tables) + 1
        rows = [
            (
                Place(number, at, row.sourceline or 0),
                [_cell(cell, exact=own) for cell in row if cell.tag in ("td", "th")],
            )
            for at, row in enumerate(element.iter("tr"), start=1)
        ]
        caption = element.find("caption")
        above = text_of(caption, exact=False) if caption is not None else self.above
        return Table(spread(rows), above.replace("\n", " "), own)


def _cell(element: Any, *, exact: bool) -> Cell:
    return Cell(text_of(element, exact=exact), _span(element, "colspan"), _span(element, "rowspan"))


def _span(element: Any, name: str) -> int:
    found = re.match(r"\s*(\d{1,4})", element.get(name) or "")
    return max(int(found[1]), 1) if found else 1


def text_of(element: Any, *, exact: bool) -> str:
    """The text of `element` as a reader sees it: a line a block, lists with their marks.

    `exact`: every space counts, as in the tables that osl writes.
    """
    pieces = list(_pieces(element, exact=exact))
    text = re.sub(r"\x00+", "\n", "".join(pieces).strip("\x00"))
    if exact:
        return text
    return "\n".join(line.strip(" ") for line in text.split("\n")).strip("\n ")


def _pieces(element: Any, *, exact: bool) -> Iterator[str]:
    """Text, line feeds, and NUL where a block begins or ends, of which many are one line feed."""
    if element.tag == "li":
        yield BULLET
    yield _seen(element.text, exact=exact)
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _UNSEEN:
            pass
        elif child.tag == "br":
            yield "\n"
        elif _is_block(child):
            yield "\x00"
            yield from _pieces(child, exact=exact)
            yield "\x00"
        else:
            yield from _pieces(child, exact=exact)
        yield _seen(child.tail, exact=exact)


def _seen(text: str | None, *, exact: bool) -> str:
    return (text or "") if exact else _SPACES.sub(" ", text or "")
