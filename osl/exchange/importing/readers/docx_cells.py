"""The rows and cells of a Word document's tables as text: lists with their marks, tables and boxes within."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.cells import BULLET, INNER
from osl.exchange.exporting.writers.docx_parts import W
from osl.exchange.importing.readers.docx_left_out import is_deleted
from osl.exchange.importing.readers.docx_text import boxes, children, flat, is_on, text_of
from osl.exchange.importing.readers.grid import GridSize, is_layout_table
from osl.exchange.importing.readers.marks import DELETED, HIDDEN, Marks, list_depth, marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class DocxStyles:
    """What the styles of a document say about its paragraphs: levels of headings, depths of lists."""

    def __init__(self, document: Any) -> None:
        self.named = {style.style_id: str(style.name) for style in document.styles}

    def name(self, paragraph: Any) -> str:
        """Return the name of the style of `paragraph`, "" if it has none."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return self.named.get(style.get(W + "val"), "") if style is not None else ""

    def level(self, paragraph: Any) -> int:
        """Return the level of a heading, 0 for other paragraphs."""
        name = self.name(paragraph).lower()
        if name in ("title", "tytuł"):
            return 1
        digits = "".join(c for c in name if c.isdigit())
        return int(digits[:1]) if name.startswith(("heading", "nagłówek")) and digits else 0

    def listed(self, paragraph: Any) -> int:
        """Return in how many lists the paragraph is an item."""
        numbered = paragraph.find(f"{W}pPr/{W}numPr")
        if numbered is None:
            return list_depth(self.name(paragraph))
        kind, level = numbered.find(W + "numId"), numbered.find(W + "ilvl")
        if kind is None or kind.get(W + "val") == "0":
            return 0
        deep = level.get(W + "val", "") if level is not None else ""
        return 1 + (int(deep) if re.fullmatch("[0-8]", deep) else 0)


class DocxCell:
    """Reads one cell; `numbers` are those that Word shows, behind links to `targets` is the address."""

    def __init__(self, styles: DocxStyles, numbers: Mapping[Any, str], targets: Mapping[str, str]) -> None:
        self.styles, self.numbers, self.targets = styles, numbers, targets
        self.outer: tuple[bool, bool] | None = None  # the first list: whether numbered, indented

    def text(self, cell: Any) -> str:
        """Return the text of `cell` with its marks."""
        return "\n".join(self._lines(cell))

    def _lines(self, parent: Any) -> Iterator[str]:
        """Yield the lines in a cell: paragraphs, text boxes, the rows of a table in it as items of a list."""
        for element in flat(parent):
            if element.tag == W + "p":
                yield self._line(element)
                for box in boxes(element):
                    yield from self._lines(box)
            elif element.tag == W + "tbl":
                yield from map(self._row, children(element, "tr"))

    def _row(self, row: Any) -> str:
        cells = (" ".join(self._lines(cell)).strip() for cell in children(row, "tc"))
        text = BULLET + " – ".join(filter(None, cells)).replace(BULLET, "")
        is_hidden = is_on(row.find(W + "trPr"), "hidden")
        if is_deleted(row) or is_hidden:
            return marked(DELETED if is_deleted(row) else HIDDEN, text.removeprefix(BULLET))
        return text

    def _line(self, element: Any) -> str:
        text = "".join(text_of(element, self.targets))
        shown = Marks().resolved(text, None)  # an item that was deleted is none
        is_item = bool(shown.strip() and self.styles.listed(element))
        return f"{self._mark(element)}{text}" if is_item else text

    def _mark(self, element: Any) -> str:
        """Return the mark of an item of a list, another one for those of a list within an item."""
        level = element.find(f"{W}pPr/{W}numPr/{W}ilvl")
        deep = level is not None and level.get(W + "val") not in (None, "0")
        self.outer = self.outer or (element in self.numbers, deep)
        return BULLET if self.outer == (element in self.numbers, deep) else INNER


def rows_of(table: Any) -> Iterator[Any]:
    """Return the rows of `table`, but for those that a tracked change took away."""
    return (row for row in children(table, "tr") if not is_deleted(row))


def is_shaded(properties: Any) -> bool:
    """Return whether a colour other than white is behind a cell with these properties."""
    shade = properties.find(W + "shd") if properties is not None else None
    fill = (shade.get(W + "fill") or "auto").lower() if shade is not None else "auto"
    return fill not in ("auto", "ffffff", "none")


def is_layout(table: Any) -> bool:
    """Return whether `table` is only the layout of others."""
    inner = [one for one in table.iter(W + "tbl") if one is not table]
    return bool(inner) and is_layout_table(_size(table), map(_size, inner))


def _size(table: Any) -> GridSize:
    rows = list(rows_of(table))
    widest = max((sum(1 for _ in children(row, "tc")) for row in rows), default=0)
    return GridSize(len(rows), widest, sum(len(text.text or "") for text in table.iter(W + "t")))
