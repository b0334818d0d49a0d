"""The tables and paragraphs of a Word document: merged cells, lists, tracked changes, content controls."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from osl.exchange.cells import BULLET
from osl.exchange.exporting.writers.docx_parts import CELL
from osl.exchange.extras import need
from osl.exchange.importing.document import SourceDocument, SourcePlace, SourceTable, TextLine
from osl.exchange.importing.readers.archive import BROKEN, MOST_BYTES, MOST_FILES
from osl.exchange.importing.readers.docx_safety import refuse_doctype
from osl.exchange.importing.readers.grid import GridCell, GridSize, is_layout_table, refuse_large, spread
from osl.exchange.importing.readers.text import VisibleText
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TRANSPARENT = frozenset(
    _W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)
_SKIPPED = frozenset(
    _W + name for name in ("del", "moveFrom", "pPr", "rPr", "tcPr", "sdtPr", "instrText")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_SIGNS = {
    _W + "tab": "\t",
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "noBreakHyphen": "-",
    _W + "softHyphen": "\xad",
}
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_docx(data: bytes) -> SourceDocument:
    """Return the lines and tables of the Word document in `data`. Raises OslError if it is not one."""
    _check(data)
    need("docx", say("a Word document"))
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        return _DocxReader(document).read()
    except (KeyError, AttributeError, SyntaxError, *BROKEN) as error:
        raise OslError(say("it is not a sound Word document")) from error


def _check(data: bytes) -> None:
    """Refuse what Word never writes: a bomb, a document type with entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = archive.infolist()
            if len(files) > MOST_FILES or sum(file.file_size for file in files) > MOST_BYTES:
                raise OslError(say("it unpacks to more than any plan holds"))
            names = {file.filename for file in files}
            if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
                raise OslError(say("it is not a Word document (.docx)"))
            for file in files:
                refuse_doctype(archive, file)
            refuse_large(sum(_cells_in(archive, name) for name in names if name.startswith("word/document")))
    except BROKEN as error:
        raise OslError(say("it is not a sound Word document")) from error


def _cells_in(archive: zipfile.ZipFile, name: str) -> int:
    """Return how many cells the part `name` has, counted before it is parsed."""
    data = archive.read(name)
    return data.count(b"<w:tc>") + data.count(b"<w:tc ")


class _DocxReader:
    def __init__(self, document: Any) -> None:
        self.body = document.element.body
        self.styles = {style.style_id: style for style in document.styles}
        self.title = document.core_properties.title or ""
        self.language = document.core_properties.language or ""
        self.lines: list[TextLine] = []
        self.tables: list[SourceTable] = []
        self.above, self.own = "", False
        self.targets = {name: one.target_ref for name, one in document.part.rels.items() if one.is_external}
        self.paragraphs = 0
        self.visible = VisibleText()

    def read(self) -> SourceDocument:
        self._blocks(self.body)
        title = self.visible.of(self.title, None)
        remarks = self.visible.remarks()
        return SourceDocument(tuple(self.lines), tuple(self.tables), title, self.language, remarks)

    def _blocks(self, parent: Any) -> None:
        for element in _flat(parent):
            if element.tag == _W + "tbl" and _is_layout_table(element):
                for cell in (cell for row in _rows(element) for cell in _children(row, "tc")):
                    self._blocks(cell)
            elif element.tag == _W + "tbl":
                self._table(element)
            elif element.tag == _W + "p":
                self._paragraph(element)

    def _paragraph(self, element: Any) -> None:
        self.paragraphs += 1
        place = SourcePlace(paragraph=self.paragraphs)
        text = self.visible.of("".join(_text(element)), place).strip()
        level = self._level(element)
        if text and (level > 1 or (level and self.tables)):
            self.above = text
        elif text and not level:
            self.above = ""
        if text:
            self.lines.append(TextLine(text, place, level, len(self.tables)))

    def _level(self, element: Any) -> int:
        name = self._style(element).lower()
        if name in ("title", "tytuł"):
            return 1
        digits = "".join(c for c in name if c.isdigit())
        return int(digits[:1]) if name.startswith(("heading", "nagłówek")) and digits else 0

    def _style(self, element: Any) -> str:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        known = self.styles.get(style.get(_W + "val")) if style is not None else None
        return str(known.name) if known is not None else ""

    # ---- tables

    def _table(self, element: Any) -> None:
        number, self.own = len(self.tables) + 1, self._is_own(element)
        places = ((SourcePlace(number, at), row) for at, row in enumerate(_rows(element), start=1))
        rows = [(place, list(self._cells(row, place))) for place, row in places]
        self.tables.append(SourceTable(spread(_merged_down(rows)), self.above, self.own))
        self.above = ""

    def _is_own(self, element: Any) -> bool:
        """Return whether osl wrote the table: it has osl's style and a caption."""
        first = next(element.iter(_W + "p"), None)
        described = element.find(f"{_W}tblPr/{_W}tblCaption") is not None
        return described and first is not None and self._style(first) == CELL

    def _cells(self, row: Any, place: SourcePlace) -> Iterator[_Cell]:
        before = row.find(f"{_W}trPr/{_W}gridBefore")
        if before is not None:
            yield _Cell("", _number(before), continues=False)
        for cell in _children(row, "tc"):
            properties = cell.find(_W + "tcPr")
            span = properties.find(_W + "gridSpan") if properties is not None else None
            merge = properties.find(_W + "vMerge") if properties is not None else None
            continues = merge is not None and merge.get(_W + "val") in (None, "continue")
            text = self.visible.of(self._cell(cell), place)
            yield _Cell(text, _number(span) if span is not None else 1, continues=continues)

    def _cell(self, cell: Any) -> str:
        return "\n".join(self._line(element) for element in cell.iter(_W + "p"))

    def _line(self, element: Any) -> str:
        text = "".join(_text(element, self.targets if self.own else {}))
        return f"{BULLET}{text}" if text.strip() and self._is_listed(element) else text

    def _is_listed(self, element: Any) -> bool:
        numbered = element.find(f"{_W}pPr/{_W}numPr")
        if numbered is not None:
            kind = numbered.find(_W + "numId")
            return kind is not None and kind.get(_W + "val") != "0"
        return (
            self._style(element)
            .lower()
            .startswith(("list bullet", "list number", "lista punkt", "lista numer"))
        )


def _number(element: Any) -> int:
    """Return the number in `element`; 1 if it has none."""
    value = element.get(_W + "val") or ""
    return max(int(value), 1) if value.isdecimal() else 1


class _Cell:
    """A cell of Word's: its text, how many columns it spans, whether it continues the one above."""

    __slots__ = ("columns", "continues", "text")

    def __init__(self, text: str, columns: int, *, continues: bool) -> None:
        self.text = text
        self.columns = columns
        self.continues = continues


def _merged_down(rows: list[tuple[SourcePlace, list[_Cell]]]) -> list[tuple[SourcePlace, list[GridCell]]]:
    """Return `rows` with spans: Word marks each cell that continues the one above it."""
    done: list[tuple[SourcePlace, list[GridCell]]] = []
    below: dict[int, int] = {}
    for number, (place, cells) in reversed(list(enumerate(rows))):
        kept, at, hanging = [], 0, {}
        for cell in cells:
            if cell.continues and number:
                hanging[at] = below.get(at, 0) + 1
            else:
                kept.append(GridCell(cell.text, cell.columns, below.get(at, 0) + 1))
            at += cell.columns
        below = hanging
        done.append((place, kept))
    return done[::-1]


def _flat(parent: Any) -> Iterator[Any]:
    for child in parent:
        if child.tag in _TRANSPARENT:
            yield from _flat(child)
        else:
            yield child


def _children(parent: Any, name: str) -> Iterator[Any]:
    return (child for child in _flat(parent) if child.tag == _W + name)


def _rows(table: Any) -> Iterator[Any]:
    """Return the rows of `table`, but for those that a tracked change took away."""
    return (row for row in _children(table, "tr") if row.find(f"{_W}trPr/{_W}del") is None)


def _is_layout_table(table: Any) -> bool:
    inner = [one for one in table.iter(_W + "tbl") if one is not table]
    return bool(inner) and is_layout_table(_size(table), map(_size, inner))


def _size(table: Any) -> GridSize:
    rows = list(_rows(table))
    widest = max((sum(1 for _ in _children(row, "tc")) for row in rows), default=0)
    return GridSize(len(rows), widest, sum(len(text.text or "") for text in table.iter(_W + "t")))


def _text(element: Any, targets: Mapping[str, str] | None = None) -> Iterator[str]:
    """Return what a reader sees of a paragraph: insertions, no deletions, field codes or properties.

    Behind what links to one of `targets` (by relation id) is that address.
    """
    for child in element:
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _SKIPPED:
            yield from _text(child, targets)
        if targets and child.tag == _W + "hyperlink" and (address := targets.get(child.get(_RELATION))):
            yield f" {address}"
