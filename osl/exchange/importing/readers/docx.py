"""The tables and paragraphs of a Word document: merged cells, lists, tracked changes, content controls."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from osl.exchange.cells import BULLET, INNER
from osl.exchange.exporting.writers.docx_parts import CELL, W
from osl.exchange.extras import need
from osl.exchange.importing.document import Remark, SourceDocument, SourcePlace, SourceTable, TextLine
from osl.exchange.importing.readers.archive import BROKEN
from osl.exchange.importing.readers.comments import left_out
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
    take_deleted_cells,
    text_of,
)
from osl.exchange.importing.readers.grid import GridCell, GridSize, is_layout_table, spread
from osl.exchange.importing.readers.marks import HIDDEN, Marks, list_depth
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
        self.styles = {style.style_id: style for style in document.styles}
        # python-docx makes up a title if the file has no properties
        has_properties = any(
            one.reltype.endswith("/core-properties") for one in document.part.package.rels.values()
        )
        self.title = (document.core_properties.title or "") if has_properties else ""
        self.language = document.core_properties.language or ""
        self.lines: list[TextLine] = []
        self.tables: list[SourceTable] = []
        self.above, self.own = "", False
        self.outer: tuple[bool, bool] | None = None  # the first list in a cell: whether numbered, indented
        self.targets = {name: one.target_ref for name, one in document.part.rels.items() if one.is_external}
        self.paragraphs = 0
        self.visible, self.marks = VisibleText(), Marks()
        self.notes = notes(document.part.rels.values())
        # osl writes no numbers: those of a template are not part of its sections
        self.numbers = {} if origin else paragraph_numbers(document)

    def read(self) -> SourceDocument:
        blocks, outside = own_blocks(self.body)
        self._blocks(blocks)
        for text in outside:
            remark = say('"{text}" is not part of the plan, and was left out', text=shortened(text))
            self.marks.remarks.append(Remark(remark))
        title = self.visible.of(self.title, None)
        remarks = (*self.marks.remarks, *self.visible.remarks())
        return SourceDocument(
            tuple(self.lines), tuple(self.tables), title, self.language, remarks, origin=self.origin
        )

    def _blocks(self, parent: Any) -> None:
        for element in flat(parent):
            if element.tag == W + "tbl" and _is_layout_table(element):
                for cell in (cell for row in _rows(element) for cell in children(row, "tc")):
                    self._blocks(cell)
            elif element.tag == W + "tbl":
                self._table(element)
            elif element.tag == W + "p":
                self._paragraph(element)

    def _paragraph(self, element: Any) -> None:
        self.paragraphs += 1
        place = SourcePlace(paragraph=self.paragraphs)
        text = self.visible.of(self.marks.resolved("".join(text_of(element)), place), place).strip()
        level = self._level(element)
        if text and level:
            text = f"{self.numbers.get(element, '')} {text}".strip()
        if text and (level > 1 or (level and self.tables)):
            self.above = text
        elif text and not level:
            self.above = ""
        if text:
            listed = 0 if level else self._listed(element)
            self.lines.append(TextLine(text, place, level, len(self.tables), listed=listed))
        self._comments(element, place)
        for box in boxes(element):
            self._blocks(box)

    def _comments(self, element: Any, place: SourcePlace) -> None:
        for text in filter(None, map(self.notes.get, note_ids(element, [COMMENT]))):
            self.marks.remarks.append(left_out(self.marks.resolved(text, place), place))

    def _level(self, element: Any) -> int:
        name = self._style(element).lower()
        if name in ("title", "tytuł"):
            return 1
        digits = "".join(c for c in name if c.isdigit())
        return int(digits[:1]) if name.startswith(("heading", "nagłówek")) and digits else 0

    def _style(self, element: Any) -> str:
        style = element.find(f"{W}pPr/{W}pStyle")
        known = self.styles.get(style.get(W + "val")) if style is not None else None
        return str(known.name) if known is not None else ""

    # ---- tables

    def _table(self, element: Any) -> None:
        table, self.own = len(self.tables) + 1, self._is_own(element)
        take_deleted_cells(list(_rows(element)))
        rows, noted, ids = [], {}, {}
        for at, row in enumerate(_rows(element), start=1):
            place = SourcePlace(table, at)
            cells = list(self._cells(row, place))
            if is_on(row.find(W + "trPr"), "hidden"):
                self.marks.leave_out(HIDDEN, " ".join(cell.text for cell in cells), place)
                continue
            rows.append((place, cells))
            ids[place] = self._id(row)
            noted[place] = tuple(filter(None, map(self.notes.get, note_ids(row))))
            self._comments(row, place)
        grid = tuple(row._replace(footnotes=noted[row.place], id=ids[row.place]) for row in spread(rows))
        self.tables.append(SourceTable(grid, self.above, self.own))
        self.above = ""

    def _id(self, row: Any) -> str:
        names = (one.get(W + "name") or "" for one in row.iter(W + "bookmarkStart"))
        return self.origin.id_of(names) if self.origin else ""

    def _is_own(self, element: Any) -> bool:
        """Return whether osl wrote the table: it has osl's style and a caption."""
        first = next(element.iter(W + "p"), None)
        described = element.find(f"{W}tblPr/{W}tblCaption") is not None
        return described and first is not None and self._style(first) == CELL

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
            text = self.visible.of(self.marks.resolved(self._cell(cell), place), place)
            columns = columns_spanned(cell)
            if may_head and not continues:
                text = numbered(cell, text, self.numbers)
            yield GridCell(text, columns, shaded=_is_shaded(properties), continues=continues)

    def _cell(self, cell: Any) -> str:
        self.outer = None
        return "\n".join(self._lines(cell))

    def _lines(self, parent: Any) -> Iterator[str]:
        """Yield the lines in a cell: paragraphs, text boxes, the rows of a table in it as items of a list."""
        for element in flat(parent):
            if element.tag == W + "p":
                yield self._line(element)
                for box in boxes(element):
                    yield from self._lines(box)
            elif element.tag == W + "tbl":
                for row in _rows(element):
                    cells = (" ".join(self._lines(cell)).strip() for cell in children(row, "tc"))
                    yield BULLET + " – ".join(filter(None, cells)).replace(BULLET, "")

    def _line(self, element: Any) -> str:
        text = "".join(text_of(element, self.targets if self.own or self.origin else {}))
        return f"{self._mark(element)}{text}" if text.strip() and self._listed(element) else text

    def _mark(self, element: Any) -> str:
        """Return the mark of an item of a list, another one for those of a list within an item."""
        level = element.find(f"{W}pPr/{W}numPr/{W}ilvl")
        deep = level is not None and level.get(W + "val") not in (None, "0")
        self.outer = self.outer or (element in self.numbers, deep)
        return BULLET if self.outer == (element in self.numbers, deep) else INNER

    def _listed(self, element: Any) -> int:
        """Return in how many lists the paragraph is an item."""
        numbered = element.find(f"{W}pPr/{W}numPr")
        if numbered is None:
            return list_depth(self._style(element))
        kind, level = numbered.find(W + "numId"), numbered.find(W + "ilvl")
        if kind is None or kind.get(W + "val") == "0":
            return 0
        deep = level.get(W + "val", "") if level is not None else ""
        return 1 + (int(deep) if re.fullmatch("[0-8]", deep) else 0)


def _is_shaded(properties: Any) -> bool:
    """Return whether a colour other than white is behind a cell with these properties."""
    shade = properties.find(W + "shd") if properties is not None else None
    fill = (shade.get(W + "fill") or "auto").lower() if shade is not None else "auto"
    return fill not in ("auto", "ffffff", "none")


def _rows(table: Any) -> Iterator[Any]:
    """Return the rows of `table`, but for those that a tracked change took away."""
    return (row for row in children(table, "tr") if row.find(f"{W}trPr/{W}del") is None)


def _is_layout_table(table: Any) -> bool:
    inner = [one for one in table.iter(W + "tbl") if one is not table]
    return bool(inner) and is_layout_table(_size(table), map(_size, inner))


def _size(table: Any) -> GridSize:
    rows = list(_rows(table))
    widest = max((sum(1 for _ in children(row, "tc")) for row in rows), default=0)
    return GridSize(len(rows), widest, sum(len(text.text or "") for text in table.iter(W + "t")))
