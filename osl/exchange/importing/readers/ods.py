"""The sheets of an OpenDocument spreadsheet."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from osl.exchange.importing.document import SourcePlace
from osl.exchange.importing.readers.beside import left_out, said_of_pages, said_of_shape
from osl.exchange.importing.readers.limits import LARGEST, WIDEST, refuse_large
from osl.exchange.importing.readers.marks import STRUCK, Marks, marked
from osl.exchange.importing.readers.odf import (
    EMPTY,
    OFFICE,
    STYLE,
    TABLE,
    comments_in,
    number,
    page_texts,
    paragraphs,
    parsed,
    properties,
    rows_of,
)
from osl.exchange.importing.readers.odf_styles import styles_of
from osl.exchange.importing.readers.sheet_values import cell_text
from osl.exchange.importing.readers.workbook import Sheet, Workbook

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

    from osl.exchange.importing.readers.odf_styles import OdfStyles
    from osl.exchange.importing.readers.sheet_values import ShownPart

_MONTH = re.compile(r"[^\W\d_]+\.?[\s.\-/]*(?:'?\d\d|\d{4})\.?(?:\s*r\.?)?", re.IGNORECASE)
_NO_YEAR = re.compile(r"\d{1,2}[\s.\-/]*[^\W\d_]+\.?")
_UNSEEN = ("collapse", "filter")


def workbook_of(archive: zipfile.ZipFile) -> Workbook:
    """Return the sheets of the OpenDocument spreadsheet in `archive`."""
    root, about = parsed(archive), properties(archive)
    styles = styles_of(archive, root)
    hidden = {
        style.get(STYLE + "name")
        for style in root.iter(STYLE + "style")
        for one in style.iter(STYLE + "table-properties")
        if one.get(TABLE + "display") == "false"
    }
    body = root.find(f"{OFFICE}body/{OFFICE}spreadsheet")
    tables = [] if body is None else body.findall(TABLE + "table")
    sheets = (_OdsSheet(styles).read(one, hidden=one.get(TABLE + "style-name") in hidden) for one in tables)
    pages = () if about.own or about.origin else tuple(said_of_pages(page_texts(archive), [about.title]))
    return Workbook(tuple(sheets), about.title, about.language, about.own, about.origin, pages)


class _OdsSheet:
    """Reads the rows of one sheet; merged ranges and shaded cells on the way."""

    def __init__(self, styles: OdfStyles) -> None:
        self.styles = styles
        self.rows: list[tuple[int, tuple[str, ...]]] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self.shaded: set[tuple[int, int]] = set()
        self.hidden_rows: set[int] = set()
        self.comments: list[tuple[int, str]] = []

    def read(self, table: ET.Element, *, hidden: bool) -> Sheet:
        at, size, name = 1, 0, table.get(TABLE + "name") or ""
        for row in rows_of(table):
            again = number(row, TABLE + "number-rows-repeated")
            texts = self._row(row, at)
            if any(texts) or again <= EMPTY:
                size += max(len(texts), 1) * min(again, LARGEST)
                refuse_large(size)
                self.rows += [(at + n, texts) for n in range(again)]
                if row.get(TABLE + "visibility") in _UNSEEN:
                    self.hidden_rows.update(range(at, at + again))
            at += again
        while self.rows and not any(self.rows[-1][1]):
            self.rows.pop()
        said = [left_out(text, SourcePlace(row=row, sheet=name)) for row, text in self.comments]
        said += (said_of_shape(text, name) for text in _shapes(table))
        return Sheet(
            name,
            tuple(self.rows),
            self._clipped(),
            hidden,
            frozenset(self.hidden_rows),
            frozenset(_hidden_columns(table)),
            frozenset(self.shaded),
            remarks=tuple(said),
            by_rule=any(str(one.tag).endswith("}conditional-format") for one in table.iter()),
        )

    def _row(self, row: ET.Element, at: int) -> tuple[str, ...]:
        """Return the texts of `row`, the row number `at`."""
        texts: list[str] = []
        for cell in row:
            if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
                continue
            again = min(number(cell, TABLE + "number-columns-repeated"), WIDEST)
            self.comments += ((at, text) for text in comments_in(cell))
            down, right = (
                number(cell, TABLE + "number-rows-spanned"),
                number(cell, TABLE + "number-columns-spanned"),
            )
            if down > 1 or right > 1:
                self.merged.append((at, len(texts), down, right))
            if (cell.get(TABLE + "style-name") or "") in self.styles.shaded and len(texts) < WIDEST:
                self.shaded.update((at, len(texts) + n) for n in range(again))
            texts += [self._cell(cell)] * again
        while texts and not texts[-1]:
            texts.pop()
        return tuple(texts)

    def _clipped(self) -> tuple[tuple[int, int, int, int], ...]:
        if not self.rows:
            return ()
        last, widest = self.rows[-1][0], max(len(texts) for _at, texts in self.rows)
        return tuple(
            (row, column, min(down, last - row + 1), min(right, widest - column))
            for row, column, down, right in self.merged
            if row <= last and column < widest
        )

    def _cell(self, cell: ET.Element) -> str:
        kinds = self.styles.kinds
        shown = "\n".join(paragraphs(cell, kinds))
        is_struck = kinds.get(cell.get(TABLE + "style-name") or "") == STRUCK
        value = cell.get(OFFICE + "date-value")
        if value and cell.get(OFFICE + "value-type") == "date":
            shown = _date(value, shown)
        return marked(STRUCK, shown) if is_struck else shown


def _shapes(table: ET.Element) -> Iterator[str]:
    """Yield the texts of the shapes that are over the cells."""
    for shapes in table.iter(TABLE + "shapes"):
        texts = (Marks().resolved(" ".join(paragraphs(shape, {})), None).strip() for shape in shapes)
        yield from filter(None, texts)


def _hidden_columns(table: ET.Element) -> Iterator[int]:
    at = 0
    for column in table.iter(TABLE + "table-column"):
        again = min(number(column, TABLE + "number-columns-repeated"), WIDEST)
        yield from range(at, at + again) if column.get(TABLE + "visibility") in _UNSEEN else ()
        at += again


def _date(value: str, shown: str) -> str:
    """Return the date `value` as text, as far as the cell shows it."""
    try:
        moment = datetime.fromisoformat(value[:19]) if "T" in value else date.fromisoformat(value[:10])
    except ValueError:
        return shown
    return cell_text(moment, _shown_part(shown.strip()))


def _shown_part(text: str) -> ShownPart:
    if _MONTH.fullmatch(text):
        return "month"
    return "no-year" if _NO_YEAR.fullmatch(text) else "day"
