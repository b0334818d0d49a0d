"""The tables and paragraphs of a Word document: merged cells, lists, tracked changes, content controls."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.writers.docx_parts import CELL, W
from osl.exchange.extras import need
from osl.exchange.importing.document import (
    Remark,
    SourceDocument,
    SourcePlace,
    SourceTable,
    TextLine,
    footnote_left_out,
)
from osl.exchange.importing.readers.archive import BROKEN
from osl.exchange.importing.readers.beside import left_out, said_of_object, said_of_pages, title_in
from osl.exchange.importing.readers.docx_cells import DocxCell, DocxStyles, is_layout, is_shaded, rows_of
from osl.exchange.importing.readers.docx_left_out import (
    is_deleted,
    mark_placeholders,
    objects_in,
    page_texts,
    take_deleted_cells,
)
from osl.exchange.importing.readers.docx_numbering import is_section_shape, numbered, paragraph_numbers
from osl.exchange.importing.readers.docx_package import check_parts, not_valid, origin_in
from osl.exchange.importing.readers.docx_strict import transitional
from osl.exchange.importing.readers.docx_text import (
    COMMENT,
    boxes,
    children,
    columns_spanned,
    flat,
    is_on,
    join_paragraphs,
    note_ids,
    notes,
    number,
    own_blocks,
    put_styles,
    text_of,
    whole_text,
)
from osl.exchange.importing.readers.grid import GridCell, spread
from osl.exchange.importing.readers.marks import DELETED, HIDDEN, Marks
from osl.exchange.importing.readers.text import VisibleText
from osl.i18n import say
from osl.text.flat import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.exchange.export_origin import ExportOrigin


def read_docx(data: bytes) -> SourceDocument:
    """Return the lines and tables of the Word document in `data`. Raises OslError if it is not one."""
    check_parts(data)
    need("docx", say("a Word document"))
    import docx

    try:
        document = docx.Document(io.BytesIO(transitional(data)))
        return _DocxReader(document, origin_in(data)).read()
    except (KeyError, AttributeError, SyntaxError, *BROKEN) as error:
        raise not_valid() from error


class _DocxReader:
    def __init__(self, document: Any, origin: ExportOrigin | None) -> None:
        self.origin = origin
        self.body = document.element.body
        join_paragraphs(self.body)
        put_styles(self.body, document.styles)
        mark_placeholders(self.body)
        self.styles = DocxStyles(document)
        # python-docx makes up a title if the file has no properties
        has_properties = any(
            one.reltype.endswith("/core-properties") for one in document.part.package.rels.values()
        )
        self.title = (document.core_properties.title or "") if has_properties else ""
        self.language = document.core_properties.language or ""
        self.lines: list[TextLine] = []
        self.tables: list[SourceTable] = []
        self.above, self.own = "", False
        self.targets = {name: one.target_ref for name, one in document.part.rels.items() if one.is_external}
        self.paragraphs = 0
        self.visible, self.marks = VisibleText(), Marks()
        self.notes = notes(document.part.rels.values())
        # osl writes no numbers: those of a template are not part of its sections
        self.numbers = {} if origin else paragraph_numbers(document)
        self.page_texts = page_texts(document)

    def read(self) -> SourceDocument:
        blocks, outside = own_blocks(self.body)
        self._blocks(blocks)
        for text in outside:
            shown = shortened(Marks().resolved(text, None))
            remark = say('"{text}" is not part of the plan, and was left out', text=shown)
            self.marks.remarks.append(Remark(remark))
        title = self.visible.of(self.title or title_in(self.page_texts), None)
        if not (self.origin or any(table.own for table in self.tables)):  # osl's own header
            lines = [title, *(line.text for line in self.lines)]
            self.marks.remarks += said_of_pages(self.page_texts, lines)
        remarks = (*self.marks.remarks, *self.visible.remarks())
        return SourceDocument(
            tuple(self.lines), tuple(self.tables), title, self.language, remarks, origin=self.origin
        )

    def _blocks(self, parent: Any) -> None:
        for element in flat(parent):
            if element.tag == W + "tbl" and is_layout(element):
                for cell in (cell for row in rows_of(element) for cell in children(row, "tc")):
                    self._blocks(cell)
            elif element.tag == W + "tbl":
                self._table(element)
            elif element.tag == W + "p":
                self._paragraph(element)
            elif element.tag == W + "altChunk":  # a document within it
                self.marks.remarks.append(said_of_object(""))

    def _paragraph(self, element: Any) -> None:
        self.paragraphs += 1
        place = SourcePlace(paragraph=self.paragraphs)
        text = self.visible.of(self.marks.resolved("".join(text_of(element)), place), place).strip()
        level = self.styles.level(element)
        if text and level:
            text = f"{self.numbers.get(element, '')} {text}".strip()
        if text and (level > 1 or (level and self.tables)):
            self.above = text
        elif text and not level:
            self.above = ""
        if text:
            listed = 0 if level else self.styles.listed(element)
            line = TextLine(text, place, level, len(self.tables), listed=listed)
            self.lines.append(line._replace(number=self.numbers.get(element, "") if listed else ""))
        self._aside(element, place)
        for text in self._notes(element, place):
            self.marks.remarks.append(footnote_left_out(text, place))
        for box in boxes(element):
            self._blocks(box)

    def _aside(self, element: Any, place: SourcePlace, *, pictures: bool = False) -> None:
        """Keep remarks on the comments and objects in `element`."""
        for text in filter(None, map(self.notes.get, note_ids(element, [COMMENT]))):
            self.marks.remarks.append(left_out(self.marks.resolved(text, place), place))
        for about in objects_in(element, pictures=pictures):
            self.marks.remarks.append(said_of_object(about)._replace(place=place))

    def _notes(self, element: Any, place: SourcePlace) -> tuple[str, ...]:
        found = filter(None, map(self.notes.get, note_ids(element)))
        return tuple(filter(None, (self.marks.resolved(text, place) for text in found)))

    # ---- tables

    def _table(self, element: Any) -> None:
        table, self.own = len(self.tables) + 1, self._is_own(element)
        self.marks.leave_out(DELETED, take_deleted_cells(list(rows_of(element))), SourcePlace(table))
        self._deleted_rows(element, table)
        rows, noted, ids = [], {}, {}
        for at, row in enumerate(rows_of(element), start=1):
            place = SourcePlace(table, at)
            cells = list(self._cells(row, place))
            if is_on(row.find(W + "trPr"), "hidden"):
                self.marks.leave_out(HIDDEN, " ".join(cell.text for cell in cells), place)
                continue
            rows.append((place, cells))
            ids[place] = self._id(row)
            noted[place] = self._notes(row, place)
            self._aside(row, place, pictures=True)
        grid = tuple(row._replace(footnotes=noted[row.place], id=ids[row.place]) for row in spread(rows))
        self.tables.append(SourceTable(grid, self.above, self.own))
        self.above = ""

    def _deleted_rows(self, element: Any, table: int) -> None:
        at = 1
        for row in children(element, "tr"):
            if is_deleted(row):
                self.marks.leave_out(DELETED, whole_text(row), SourcePlace(table, at))
            else:
                at += 1

    def _id(self, row: Any) -> str:
        names = (one.get(W + "name") or "" for one in row.iter(W + "bookmarkStart"))
        return self.origin.id_of(names) if self.origin else ""

    def _is_own(self, element: Any) -> bool:
        """Return whether osl wrote the table: it has osl's style and a caption."""
        first = next(element.iter(W + "p"), None)
        described = element.find(f"{W}tblPr/{W}tblCaption") is not None
        return described and first is not None and self.styles.name(first) == CELL

    def _cells(self, row: Any, place: SourcePlace) -> Iterator[GridCell]:
        before = row.find(f"{W}trPr/{W}gridBefore")
        if before is not None:
            yield GridCell("", number(before))
        cells = list(children(row, "tc"))
        may_head = is_section_shape(cells)
        for cell in cells:
            properties = cell.find(W + "tcPr")
            merge = properties.find(W + "vMerge") if properties is not None else None
            continues = merge is not None and merge.get(W + "val") in (None, "continue")
            text = self._cell(cell, place)
            if continues and place.row > 1:  # Word does not show it
                self.marks.leave_out(HIDDEN, text, place)
            columns = columns_spanned(cell)
            if may_head and not continues:
                text = numbered(cell, text, self.numbers)
            yield GridCell(text, columns, shaded=is_shaded(properties), continues=continues)

    def _cell(self, cell: Any, place: SourcePlace) -> str:
        reader = DocxCell(self.styles, self.numbers, self.targets if self.own or self.origin else {})
        return self.visible.of(self.marks.resolved(reader.text(cell), place), place)
