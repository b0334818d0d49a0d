"""The tables and paragraphs of a web page, from a CMS or saved from Word."""

from __future__ import annotations

import re
from typing import Any

from osl.exchange.export_origin import ROW, ExportOrigin
from osl.exchange.extras import need
from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark, SourceDocument, SourcePlace, SourceTable, TextLine
from osl.exchange.importing.readers.beside import LONGEST, said_of_object
from osl.exchange.importing.readers.grid import GridCell, is_layout_table, spread
from osl.exchange.importing.readers.html_cells import (
    REST,
    SPACES,
    is_block,
    is_within_item,
    lines_of,
    numbers_in,
    pictures_in,
    pieces,
    rows_in,
    size_of,
    span_of,
    stray_texts,
)
from osl.exchange.importing.readers.html_navigation import said_of_navigation
from osl.exchange.importing.readers.html_notes import footnotes_of, targets_in
from osl.exchange.importing.readers.html_style import (
    is_beside,
    is_hidden,
    is_shaded,
    is_unseen,
    kind_of,
    put_styles,
)
from osl.exchange.importing.readers.limits import refuse_large
from osl.exchange.importing.readers.marks import HIDDEN, STRUCK, Marks, marked
from osl.exchange.importing.readers.saved_pages import is_own, prepared
from osl.exchange.importing.readers.text import VisibleText, decode
from osl.exchange.importing.unseparated.lists.nested_items import in_from_left
from osl.i18n import say
from osl.text.flat import shortened

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def read_html(data: bytes) -> SourceDocument:
    """Return the lines and tables of the page in `data`."""
    need("lxml", say("a web page"))
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    page = _HtmlReader()
    text = _decoded(data)
    tags = text.lower()
    refuse_large(tags.count("<td") + tags.count("<th"))
    page.visible.note_lines(text, [found.start() for found in re.finditer("[\x00-\x02\ufffd]", text)])
    text = re.sub("[\x00-\x02]", "", text)  # the reader's own marks
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except etree.ParserError:  # nothing but the rests of tags
        return SourceDocument()
    page.read(root)
    if tags.count("<table") > tags.count("</table"):
        page.marks.remarks.append(
            Remark(say("the page ends within a table; the end of the file may be missing"))
        )
    title = page.visible.of((root.findtext(".//title") or "").strip(), None)
    return SourceDocument(
        tuple(page.lines),
        tuple(page.tables),
        title,
        root.get("lang") or "",
        (*page.marks.remarks, *page.visible.remarks()),
        origin=page.origin,
    )


def _decoded(data: bytes) -> str:
    """Return the page as text: what is UTF-8, or plainly Polish, is that, whatever the page declares."""
    found = _CHARSET.search(data[:4096])
    return decode(data, found[1].decode("ascii") if found else None)


class _HtmlReader:
    """Walks a page in the order of its text; tables go to `tables`, all else to `lines`."""

    def __init__(self) -> None:
        self.lines: list[TextLine] = []
        self.tables: list[SourceTable] = []
        self.words: list[str] = []
        self.numbers: dict[Any, str] = {}  # of the items of lists
        self.above = ""
        # how many lists, definitions, and parts beside the text, the walk is in
        self.listed = self.defined = self.beside = 0
        self.hidden: list[str] = []  # texts outside tables
        self.number = ""  # of the item that begins
        self.goes_on = False  # with another line of the same paragraph
        self.visible, self.marks = VisibleText(), Marks()
        self.origin: ExportOrigin | None = None
        self.targets: dict[str, Any] = {}

    def read(self, root: Any) -> None:
        self.origin = prepared(root)
        put_styles(root)
        self.targets = targets_in(root)
        self._walk(root)
        self._end(root, 0)
        if not self.origin:
            self.marks.leave_out(HIDDEN, shortened(tidy(" ".join(self.hidden)), LONGEST), None)
        self.marks.remarks += said_of_navigation(root)

    def _id(self, row: Any) -> str:
        """Return the id of the task that was exported in `row`."""
        return (row.get("id") or "").partition(ROW)[2] if self.origin else ""

    def _walk(self, element: Any) -> None:
        if is_unseen(element):
            self._note_hidden(element)
            return
        if kind := kind_of(element):
            self.words.append(marked(kind, "".join(pieces(element, exact=False)).replace("\x00", " ")))
            return
        if element.tag == "table" and (table := self._table(element)):
            self._end(element, 0)
            for text in filter(None, stray_texts(element)):
                self.words = [text]
                self._end(element, 0)
            self.tables.append(table)
            self.above = ""
            return
        level = int(element.tag[1]) if re.fullmatch("h[1-6]", element.tag) else 0
        if is_block(element) or element.tag == "br":
            self._end(element, 0)
            self.goes_on = element.tag == "br"
        self._enter(element, 1)
        if element.tag == "ol":
            self.numbers.update(numbers_in(element))
        self.number = self.numbers.get(element, "") if element.tag == "li" else self.number
        self.words.append(element.text or "")
        for child in element:
            self._walk(child)
            self.words.append(child.tail or "")
        if is_block(element):
            self._end(element, level)
            self.goes_on = False
        self._enter(element, -1)

    def _note_hidden(self, element: Any) -> None:
        """Remember the text of an element that the page hides, if it is not around the text."""
        if isinstance(element.tag, str) and is_hidden(element) and not self.beside:
            self.hidden.append("".join(pieces(element, exact=False)).replace("\x00", " "))

    def _enter(self, element: Any, step: int) -> None:
        self.listed += step * (element.tag == "li" or is_within_item(element))
        self.defined += step * (element.tag == "dd")  # one within another if they are not closed
        self.beside += step * is_beside(element)

    def _end(self, element: Any, level: int) -> None:
        place = SourcePlace(line=element.sourceline or 0)
        text = self.marks.resolved(SPACES.sub(" ", "".join(self.words)), place)
        text = self.visible.of(text, place).strip()
        self.words = []
        if not text:
            return
        self.above = text if level > 1 or (level and self.tables) else ""
        listed, aside = self.listed + bool(self.defined), bool(self.beside)
        if self.goes_on and listed:  # below the text of its item
            text, listed = in_from_left(text, listed + 1), 0
        line = TextLine(text, place, level, len(self.tables), listed=listed, aside=aside)
        self.lines.append(line._replace(number=self.number if listed else ""))
        self.number = ""

    def _table(self, element: Any) -> SourceTable | None:
        """Return the table, unless it is only the layout of others."""
        if is_layout_table(size_of(element), map(size_of, element.iterdescendants("table"))):
            return None
        own = any(map(is_own, (element, *element.iterancestors())))
        number = len(self.tables) + 1
        rows, ids, notes = [], {}, {}
        for at, row in enumerate(rows_in(element), start=1):
            place = SourcePlace(number, at, row.sourceline or 0)
            ids[place] = self._id(row)
            notes[place] = () if own else tuple(footnotes_of(row, self.targets))
            cells = [cell for cell in row if cell.tag in ("td", "th")]
            if hidden := [cell for cell in cells if is_hidden(row) or is_hidden(cell)]:
                self._leave_out(HIDDEN, hidden, place)
                cells = [cell for cell in cells if cell not in hidden]
            if is_hidden(row):
                continue
            if not own and kind_of(row) == STRUCK:
                self._leave_out(STRUCK, cells, place)
                continue
            if not own:
                pictures = pictures_in(cells)
                self.marks.remarks += (said_of_object(one)._replace(place=place) for one in pictures)
            rows.append((place, [self._cell(cell, place, exact=own) for cell in cells]))
        grid = tuple(row._replace(id=ids[row.place], footnotes=notes[row.place]) for row in spread(rows))
        return SourceTable(grid, self._above(element), own)

    def _leave_out(self, kind: str, cells: list[Any], place: SourcePlace) -> None:
        texts = (" ".join(cell.itertext()) for cell in cells)
        self.marks.leave_out(kind, " ".join(texts), place)

    def _above(self, element: Any) -> str:
        caption = element.find("caption")
        if caption is None:
            return self.above
        place = SourcePlace(line=caption.sourceline or 0)
        text = self._text(caption, place, exact=False).replace("\n", " ")
        self.lines.append(TextLine(text, place, after=len(self.tables)))
        return text

    def _cell(self, element: Any, place: SourcePlace, *, exact: bool) -> GridCell:
        text = self._text(element, place, exact=exact)
        columns, rows = span_of(element, "colspan", 1), span_of(element, "rowspan", REST)
        return GridCell(text, columns, rows, is_shaded(element))

    def _text(self, element: Any, place: SourcePlace, *, exact: bool) -> str:
        """Return the text of `element` as a reader sees it: one line per block, lists with their marks.

        `exact`: every space counts, as in the tables that osl writes.
        """
        whole = lines_of(element, exact=exact)
        whole = marked(kind, whole) if not exact and (kind := kind_of(element)) else whole
        whole = self.marks.resolved(whole, place)
        text = self.visible.of(whole, place)
        if exact:
            return text
        return "\n".join(line.strip(" ") for line in text.split("\n")).strip("\n ")
