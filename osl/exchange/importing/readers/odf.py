"""The XML that OpenDocument texts and spreadsheets share: paragraphs, tables, styles; and spreadsheets."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from osl.exchange.cells import BULLET
from osl.exchange.export_origin import OWN, from_pieces
from osl.exchange.importing.readers.grid import LARGEST, WIDEST, refuse_large
from osl.exchange.importing.readers.sheet_values import cell_text
from osl.exchange.importing.readers.sheets import Sheet, Workbook
from osl.values import Value

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

    from osl.exchange.export_origin import ExportOrigin
    from osl.exchange.importing.readers.sheet_values import ShownPart

_URN = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, STYLE, META = (_URN % name for name in ("office", "text", "table", "style", "meta"))
_FO = _URN % "xsl-fo-compatible"
_HREF = "{http://www.w3.org/1999/xlink}href"
_DC = "{http://purl.org/dc/elements/1.1/}"
# notes and annotations are beside the text; tracked changes have what was deleted
ASIDE = frozenset((TEXT + "note", OFFICE + "annotation", TEXT + "tracked-changes", TEXT + "hidden-text"))
_SIGNS = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_ROW_GROUPS = frozenset(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))
_MONTH = re.compile(r"[^\W\d_]+\.?[\s.\-/]*(?:'?\d\d|\d{4})\.?(?:\s*r\.?)?", re.IGNORECASE)
_NO_YEAR = re.compile(r"\d{1,2}[\s.\-/]*[^\W\d_]+\.?")
_SPACES = re.compile(r"[ \t\r\n]+")


EMPTY = 100  # rows: more of them separate nothing that belongs together


class Properties(Value):
    """The properties of an OpenDocument file: title, language, whether osl wrote it, and what from."""

    title: str = ""
    language: str = ""
    own: bool = False
    origin: ExportOrigin | None = None


def parsed(archive: zipfile.ZipFile, name: str = "content.xml") -> ET.Element:
    """Return the root of the part `name`; raises OslError if its tables are too large to be a plan."""
    data = archive.read(name)
    refuse_large(data.count(b"<table:table-cell"))
    return ET.fromstring(data)  # noqa: S314 - document types are refused


def properties(archive: zipfile.ZipFile) -> Properties:
    """Return what the part meta.xml contains."""
    if "meta.xml" not in archive.namelist():
        return Properties()
    root = ET.fromstring(archive.read("meta.xml"))  # noqa: S314
    texts = {one.tag: one.text or "" for one in root.iter() if isinstance(one.tag, str)}
    defined = {one.get(META + "name", ""): one.text or "" for one in root.iter(META + "user-defined")}
    title, language = texts.get(_DC + "title", "").strip(), texts.get(_DC + "language", "")
    return Properties(title, language, OWN in defined, from_pieces(defined))


# ---- text


def paragraphs(element: ET.Element, *, listed: bool = False, links: bool = False) -> Iterator[str]:
    """Yield the lines of a cell or a section: one per paragraph, items of lists with their mark.

    With `links`, the address is behind what links to it.
    """
    for child in element:
        if child.tag in (TEXT + "p", TEXT + "h"):
            text = line(child, links=links)
            yield f"{BULLET}{text}" if listed and text.strip() else text
            listed = listed and not text.strip()
        elif child.tag == TEXT + "list":
            for item in child:
                yield from paragraphs(item, listed=True, links=links)
        elif child.tag not in ASIDE:
            yield from paragraphs(child, listed=listed, links=links)


def line(element: ET.Element, *, links: bool = False) -> str:
    """Return what a reader sees of a paragraph; runs of spaces are one, but for those that are marked."""
    return "".join(_pieces(element, links=links))


def _pieces(element: ET.Element, *, links: bool) -> Iterator[str]:
    yield _SPACES.sub(" ", element.text or "")
    for child in element:
        if child.tag == TEXT + "s":
            yield " " * min(number(child, TEXT + "c"), 1000)
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in ASIDE:
            yield from _pieces(child, links=links)
        if links and child.tag == TEXT + "a" and (address := child.get(_HREF)):
            yield f" {address}"
        yield _SPACES.sub(" ", child.tail or "")


def number(element: ET.Element, name: str) -> int:
    """Return the number in the attribute `name`, 1 if it has none."""
    value = element.get(name) or ""
    return max(int(value), 1) if value.isdecimal() and len(value) < 9 else 1


def rows_of(table: ET.Element) -> Iterator[ET.Element]:
    """Return the rows of `table` itself, not those of the tables in it."""
    for child in table:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from rows_of(child)


# ---- spreadsheets


def workbook_of(archive: zipfile.ZipFile) -> Workbook:
    """Return the sheets of the OpenDocument spreadsheet in `archive`."""
    root, about = parsed(archive), properties(archive)
    hidden = {
        style.get(STYLE + "name")
        for style in root.iter(STYLE + "style")
        for one in style.iter(STYLE + "table-properties")
        if one.get(TABLE + "display") == "false"
    }
    body = root.find(f"{OFFICE}body/{OFFICE}spreadsheet")
    tables = [] if body is None else body.findall(TABLE + "table")
    sheets = (_sheet(one, hidden=one.get(TABLE + "style-name") in hidden) for one in tables)
    return Workbook(tuple(sheets), about.title, about.language, about.own, about.origin)


def _sheet(table: ET.Element, *, hidden: bool) -> Sheet:
    rows: list[tuple[int, tuple[str, ...]]] = []
    merged: list[tuple[int, int, int, int]] = []
    at, hidden_rows, size = 1, 0, 0
    for row in rows_of(table):
        again = number(row, TABLE + "number-rows-repeated")
        texts = _row(row, at, merged)
        if any(texts) or again <= EMPTY:
            hidden_rows += any(texts) and row.get(TABLE + "visibility") in ("collapse", "filter")
            size += max(len(texts), 1) * min(again, LARGEST)
            refuse_large(size)
            rows += [(at + n, texts) for n in range(again)]
        at += again
    while rows and not any(rows[-1][1]):
        rows.pop()
    return Sheet(table.get(TABLE + "name") or "", tuple(rows), _clipped(rows, merged), hidden, hidden_rows)


def _row(row: ET.Element, at: int, merged: list[tuple[int, int, int, int]]) -> tuple[str, ...]:
    """Return the texts of `row`, the row number `at`; add its merged ranges to `merged`."""
    texts: list[str] = []
    for cell in row:
        if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            continue
        again = min(number(cell, TABLE + "number-columns-repeated"), WIDEST)
        down, right = (
            number(cell, TABLE + "number-rows-spanned"),
            number(cell, TABLE + "number-columns-spanned"),
        )
        if down > 1 or right > 1:
            merged.append((at, len(texts), down, right))
        texts += [_cell(cell) if cell.tag == TABLE + "table-cell" else ""] * again
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _clipped(
    rows: list[tuple[int, tuple[str, ...]]], merged: list[tuple[int, int, int, int]]
) -> tuple[tuple[int, int, int, int], ...]:
    last, widest = (rows[-1][0], max(len(texts) for _at, texts in rows)) if rows else (0, 0)
    return tuple(
        (row, column, min(down, last - row + 1), min(right, widest - column))
        for row, column, down, right in merged
        if row <= last and column < widest
    )


def _cell(cell: ET.Element) -> str:
    shown = "\n".join(paragraphs(cell))
    value = cell.get(OFFICE + "date-value")
    if cell.get(OFFICE + "value-type") != "date" or not value:
        return shown
    try:
        moment = datetime.fromisoformat(value[:19]) if "T" in value else date.fromisoformat(value[:10])
    except ValueError:
        return shown
    return cell_text(moment, _shown_part(shown.strip()))


def _shown_part(text: str) -> ShownPart:
    if _MONTH.fullmatch(text):
        return "month"
    return "no-year" if _NO_YEAR.fullmatch(text) else "day"
