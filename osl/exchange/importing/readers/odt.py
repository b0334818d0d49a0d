"""The tables and paragraphs of an OpenDocument text (.odt): merged and repeated cells, lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.document import (
    Remark,
    SourceDocument,
    SourcePlace,
    SourceTable,
    TextLine,
    footnote_left_out,
)
from osl.exchange.importing.readers.archive import opened
from osl.exchange.importing.readers.beside import left_out, said_of_object, said_of_pages, title_in
from osl.exchange.importing.readers.grid import GridCell, GridSize, is_layout_table, spread
from osl.exchange.importing.readers.limits import refuse_large
from osl.exchange.importing.readers.marks import DELETED, HIDDEN, Marks, list_depth
from osl.exchange.importing.readers.odf import (
    ASIDE,
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    comments_in,
    line,
    number,
    objects_in,
    page_texts,
    paragraphs,
    parsed,
    properties,
    rows_of,
)
from osl.exchange.importing.readers.odf_styles import styles_of
from osl.exchange.importing.readers.text import VisibleText
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

    from osl.exchange.export_origin import ExportOrigin
    from osl.exchange.importing.readers.odf_styles import OdfStyles

MOST_REPEATED = 1_000  # rows or cells: more are the empty rest of a sheet
_PARAGRAPHS = (TEXT + "p", TEXT + "h")
_TITLES = ("Title", "Tytuł")


def read_odt(data: bytes) -> SourceDocument:
    """Return the lines and tables of the OpenDocument text in `data`. Raises OslError if it is not one."""
    with opened(data) as archive:
        if "content.xml" not in archive.namelist():
            raise OslError(say("it is not an OpenDocument text (.odt)"))
        root, about = parsed(archive), properties(archive)
        body = root.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise OslError(say("it is not an OpenDocument text (.odt)"))
        reader = _OdtReader(_parents(root), about.origin, styles_of(archive, root))
        reader.blocks(body)
        reader.note_left_out(body)
        pages = page_texts(archive)
        title = reader.visible.of(about.title or title_in(pages), None)
        if about.origin is None:
            reader.remarks += said_of_pages(pages, [title, *(one.text for one in reader.lines)])
        remarks = (*reader.marks.remarks, *reader.visible.remarks(), *reader.remarks)
        return SourceDocument(
            tuple(reader.lines), tuple(reader.tables), title, about.language, remarks, origin=about.origin
        )


def _parents(root: ET.Element) -> dict[str, str]:
    """Return the style that each automatic style is made from."""
    styles = root.iter(STYLE + "style")
    return {one.get(STYLE + "name") or "": one.get(STYLE + "parent-style-name") or "" for one in styles}


class _OdtReader:
    """Walks a text in its order; tables go to `tables`, all else to `lines`."""

    def __init__(self, parents: dict[str, str], origin: ExportOrigin | None, styles: OdfStyles) -> None:
        self.kinds, self.shaded = styles
        self.origin = origin
        self.parents = parents
        self.lines: list[TextLine] = []
        self.tables: list[SourceTable] = []
        self.remarks: list[Remark] = []
        self.above = ""
        self.count = self.listed = 0
        self.visible, self.marks = VisibleText(), Marks()
        self.noted = set[int]()  # footnotes that a row of a table has

    def blocks(self, parent: ET.Element) -> None:
        for element in parent:
            if element.tag == TABLE + "table" and _is_layout_table(element):
                for cell in (cell for row in rows_of(element) for cell in row):
                    self.blocks(cell)
            elif element.tag == TABLE + "table":
                self._table(element)
            elif element.tag in _PARAGRAPHS:
                self._paragraph(element)
            elif element.tag not in ASIDE:
                self.listed += element.tag == TEXT + "list-item"
                self.blocks(element)
                self.listed -= element.tag == TEXT + "list-item"

    def _paragraph(self, element: ET.Element) -> None:
        self.count += 1
        place = SourcePlace(paragraph=self.count)
        text = self.visible.of(self.marks.resolved(line(element, self.kinds), place), place).strip()
        level = self._level(element)
        if text:
            self.above = text if level > 1 or (level and self.tables) else "" if not level else self.above
            listed = max(self.listed, self._depth(element)) if self.listed else 0
            self.lines.append(TextLine(text, place, level, len(self.tables), listed=listed))
        self._aside(element, place, pictures=False)
        for table in element.iter(TABLE + "table"):  # in a frame of this paragraph
            self._table(table)

    def _aside(self, element: ET.Element, place: SourcePlace, *, pictures: bool) -> None:
        """Keep remarks on the comments and objects in `element`."""
        self.remarks += (left_out(text, place) for text in comments_in(element))
        objects = objects_in(element, pictures=pictures)
        self.remarks += (said_of_object(about)._replace(place=place) for about in objects)

    def _depth(self, element: ET.Element) -> int:
        """Return in how many lists the style of a paragraph from Word is: each is a list of its own here."""
        style = element.get(TEXT + "style-name") or ""
        return list_depth(self.parents.get(style, style).replace("_20_", " "))

    def _level(self, element: ET.Element) -> int:
        style = element.get(TEXT + "style-name") or ""
        if {style, self.parents.get(style, "")} & set(_TITLES):
            return 1
        return number(element, TEXT + "outline-level") if element.tag == TEXT + "h" else 0

    def _table(self, table: ET.Element) -> None:
        at = len(self.tables) + 1
        rows: list[tuple[SourcePlace, list[GridCell]]] = []
        size, ids, notes = 0, {}, {}
        for row in rows_of(table):
            for _again in range(min(number(row, TABLE + "number-rows-repeated"), MOST_REPEATED)):
                place = SourcePlace(at, len(rows) + 1)
                ids[place], notes[place] = self._id(row), tuple(self._notes(row))
                self._aside(row, place, pictures=True)
                cells = list(self._cells(row, place, links=self.origin is not None))
                size += len(cells)
                refuse_large(size)
                rows.append((place, cells))
        grid = tuple(row._replace(id=ids[row.place], footnotes=notes[row.place]) for row in spread(rows))
        self.tables.append(SourceTable(grid, self.above))
        self.above = ""

    def _id(self, row: ET.Element) -> str:
        marks = (TEXT + "bookmark", TEXT + "bookmark-start")
        names = (one.get(TEXT + "name") or "" for mark in marks for one in row.iter(mark))
        return self.origin.id_of(names) if self.origin else ""

    def _cells(self, row: ET.Element, place: SourcePlace, *, links: bool) -> Iterator[GridCell]:
        for cell in row:
            if cell.tag == TABLE + "covered-table-cell":
                covered = " ".join(paragraphs(cell, self.kinds))
                self.marks.leave_out(HIDDEN, covered, place)
            if cell.tag == TABLE + "table-cell":
                lines = "\n".join(paragraphs(cell, self.kinds, links=links))
                text = self.visible.of(self.marks.resolved(lines, place), place)
                across, down = (number(cell, TABLE + f"number-{way}-spanned") for way in ("columns", "rows"))
                shaded = (cell.get(TABLE + "style-name") or "") in self.shaded
                one = GridCell(text, across, down, shaded)
                again = min(number(cell, TABLE + "number-columns-repeated"), MOST_REPEATED)
                yield from [one] * again

    def _notes(self, row: ET.Element) -> Iterator[str]:
        for note in row.iter(TEXT + "note-body"):
            self.noted.add(id(note))
            if text := self._note(note):
                yield text

    def _note(self, note: ET.Element) -> str:
        texts = (self.marks.resolved(text, None).strip() for text in paragraphs(note, {}))
        return " ".join(filter(None, texts))

    def note_left_out(self, body: ET.Element) -> None:
        """Keep a remark on each footnote that no row of a table has, and on what tracked changes deleted."""
        for change in body.iter(TEXT + "deletion"):
            texts = (" ".join(line(one, {}).split()) for one in change.iter() if one.tag in _PARAGRAPHS)
            self.marks.leave_out(DELETED, " ".join(texts), None)
        for note in body.iter(TEXT + "note-body"):
            if id(note) not in self.noted and (text := self._note(note)):
                self.remarks.append(footnote_left_out(text, None))


def _is_layout_table(table: ET.Element) -> bool:
    inner = [one for one in table.iter(TABLE + "table") if one is not table]
    return bool(inner) and is_layout_table(_size(table), map(_size, inner))


def _size(table: ET.Element) -> GridSize:
    rows = list(rows_of(table))
    return GridSize(len(rows), max(map(len, rows), default=0), sum(map(len, table.itertext())))
