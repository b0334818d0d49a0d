"""What a library does not show of an Excel file: how dates are shown, hidden rows, how far cells reach."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from osl.exchange.importing.readers.grid import LARGEST, refuse_large
from osl.exchange.importing.readers.sheet_values import shown_by_format
from osl.i18n import say
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator, Mapping

    from osl.exchange.importing.readers.sheet_values import ShownPart

_TAG = re.compile(rb"<(?:\w{1,20}:)?(row|c)\b([^<>]*)>")
_NAME = re.compile(rb"""\br\s*=\s*["']([A-Z]*)([0-9]+)["']""")
_STYLE = re.compile(rb"""\bs\s*=\s*["']([0-9]+)["']""")
_HIDDEN = re.compile(rb"""\bhidden\s*=\s*["'](?:1|true)["']""")
_PIECE = 1024 * 1024
_BUILT_IN: dict[int, ShownPart] = {16: "no-year", 17: "month"}
# calamine makes room for every cell up to the last one
WIDEST_AREA = 4_000_000


class SheetMarks(Value):
    """A sheet's dates that are shown in part, by (row, column) from 0; and how many rows are hidden."""

    dates: Mapping[tuple[int, int], ShownPart]
    hidden_rows: int


def sheet_marks(archive: zipfile.ZipFile, name: str, styles: Mapping[int, ShownPart]) -> SheetMarks:
    """Return the marks of the sheet in the part `name`; raises OslError if it is too large to be a plan."""
    dates: dict[tuple[int, int], ShownPart] = {}
    row = column = widest = cells = hidden = 0
    for kind, attributes in _tags(archive, name):
        at = _NAME.search(attributes)
        if kind == b"row":
            row, column = int(at[2]) if at else row + 1, 0
            hidden += bool(_HIDDEN.search(attributes))
            continue
        column = _number(at[1]) if at and at[1] else column + 1
        cells, widest = cells + (not attributes.endswith(b"/")), max(widest, column)
        style = _STYLE.search(attributes)
        if style and (shown := styles.get(int(style[1]))):
            dates[row - 1, column - 1] = shown
        if cells > LARGEST:
            break
    refuse_large(cells)
    if row * widest > WIDEST_AREA:
        raise OslError(say("its cells reach to row {row}; delete what is far from the table", row=row))
    return SheetMarks(dates, hidden)


def _tags(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[Any, ...]]:
    rest = b""
    with archive.open(name) as part:
        while piece := part.read(_PIECE):
            whole, mark, rest = (rest + piece).rpartition(b"<")
            rest = mark + rest
            yield from (found.groups() for found in _TAG.finditer(whole))
    yield from (found.groups() for found in _TAG.finditer(rest))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - ord("A") + 1
    return number


def date_styles(archive: zipfile.ZipFile) -> dict[int, ShownPart]:
    """Return the styles of cells that show a date without its day or its year."""
    if "xl/styles.xml" not in archive.namelist():
        return {}
    root = ET.fromstring(archive.read("xl/styles.xml"))  # noqa: S314 - document types are refused
    codes = {
        _int(one, "numFmtId"): shown_by_format(one.get("formatCode") or "") for one in _all(root, "numFmt")
    }
    shown = {**_BUILT_IN, **codes}
    formats = chain.from_iterable(_all(one, "xf") for one in _all(root, "cellXfs"))
    found = {at: shown.get(_int(one, "numFmtId"), "day") for at, one in enumerate(formats)}
    return {at: part for at, part in found.items() if part != "day"}


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the part of the archive that has each sheet, by the sheet's name."""
    if "xl/_rels/workbook.xml.rels" not in archive.namelist():
        return {}
    links = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    targets = {one.get("Id"): str(one.get("Target")) for one in links}
    book = ET.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314
    found = {}
    for sheet in _all(book, "sheet"):
        key = next((value for name, value in sheet.items() if name.endswith("}id")), None)
        target = targets.get(key, "")
        found[sheet.get("name") or ""] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return {name: part for name, part in found.items() if part in archive.namelist()}


def _all(element: Any, name: str) -> Iterator[Any]:
    return (one for one in element.iter() if isinstance(one.tag, str) and one.tag.rpartition("}")[2] == name)


def _int(element: Any, name: str) -> int:
    text = element.get(name) or ""
    return int(text) if text.isdecimal() else -1
