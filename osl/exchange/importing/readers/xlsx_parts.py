"""What a library does not show of an Excel file: how dates are shown, what is hidden, marks of cells."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from osl.exchange.importing.readers.limits import LARGEST, refuse_area, refuse_large
from osl.exchange.importing.readers.sheet_values import shown_by_format
from osl.values import Value

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Callable, Iterator, Mapping

    from osl.exchange.importing.readers.sheet_values import ShownPart

_TAG = re.compile(rb"<(?:\w{1,20}:)?(row|col|c|conditionalFormatting)\b([^<>]*)>")
_NAME = re.compile(rb"""\br\s*=\s*["']([A-Z]*)([0-9]+)["']""")
_STYLE = re.compile(rb"""\bs\s*=\s*["']([0-9]+)["']""")
_ENDS = re.compile(rb"""\b(min|max)\s*=\s*["']([0-9]{1,5})["']""")
_HIDDEN = re.compile(rb"""\bhidden\s*=\s*["'](?:1|true)["']""")
_PIECE = 1024 * 1024
_BUILT_IN: dict[int, ShownPart] = {16: "no-year", 17: "month"}
MOST_COLUMNS = 16_384  # of Excel's


class CellStyles(Value):
    """The styles of cells that show a date in part, strike out their text, have a colour behind it."""

    dates: Mapping[int, ShownPart]
    struck: frozenset[int] = frozenset()
    shaded: frozenset[int] = frozenset()


class SheetMarks(Value):
    """A sheet's dates that are shown in part, and its struck out and shaded cells, by (row, column) from 0.

    Hidden rows count from 1, as Excel shows them, hidden columns from 0. `by_rule`: rules colour cells.
    """

    dates: Mapping[tuple[int, int], ShownPart]
    struck: frozenset[tuple[int, int]] = frozenset()
    shaded: frozenset[tuple[int, int]] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    by_rule: bool = False


def sheet_marks(archive: zipfile.ZipFile, name: str, styles: CellStyles) -> SheetMarks:
    """Return the marks of the sheet in the part `name`; raises OslError if it is too large to be a plan."""
    dates: dict[tuple[int, int], ShownPart] = {}
    struck, shaded, hidden, columns = set[tuple[int, int]](), set[tuple[int, int]](), set[int](), set[int]()
    row = column = last = widest = cells = 0
    by_rule = False
    for kind, attributes in _tags(archive, name):
        if kind in (b"col", b"conditionalFormatting"):
            columns.update(_hidden_columns(attributes) if kind == b"col" else ())
            by_rule = by_rule or kind != b"col"
            continue
        at = _NAME.search(attributes)
        if kind == b"row":
            row, column = int(at[2]) if at else row + 1, 0
            hidden.update([row] if _HIDDEN.search(attributes) else [])
            continue
        column = _number(at[1]) if at and at[1] else column + 1
        cells, widest, last = (
            cells + (not attributes.endswith(b"/")), max(widest, column), max(last, row)
        )  # fmt: skip
        style = int(found[1]) if (found := _STYLE.search(attributes)) else -1
        place = (row - 1, column - 1)
        if shown := styles.dates.get(style):
            dates[place] = shown
        struck.update([place] if style in styles.struck else [])
        shaded.update([place] if style in styles.shaded else [])
        if cells > LARGEST:
            break
    refuse_large(cells)
    refuse_area(last, widest)
    return SheetMarks(
        dates, frozenset(struck), frozenset(shaded), frozenset(hidden), frozenset(columns), by_rule
    )


def _hidden_columns(attributes: bytes) -> range:
    """Return the columns, from 0, that an element `col` hides."""
    ends = dict(_ENDS.findall(attributes))
    if not _HIDDEN.search(attributes) or len(ends) < len(("min", "max")):
        return range(0)
    return range(int(ends[b"min"]) - 1, min(int(ends[b"max"]), MOST_COLUMNS))


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


def cell_styles(archive: zipfile.ZipFile) -> CellStyles:
    """Return the styles of cells that show more, or less, than their value."""
    if "xl/styles.xml" not in archive.namelist():
        return CellStyles({})
    root = ET.fromstring(archive.read("xl/styles.xml"))  # noqa: S314 - document types are refused
    codes = {
        _int(one, "numFmtId"): shown_by_format(one.get("formatCode") or "") for one in _all(root, "numFmt")
    }
    shown = {**_BUILT_IN, **codes}
    formats = list(chain.from_iterable(_all(one, "xf") for one in _all(root, "cellXfs")))
    found = {at: shown.get(_int(one, "numFmtId"), "day") for at, one in enumerate(formats)}
    struck = _those(root, "fonts", "font", _is_struck)
    filled = _those(root, "fills", "fill", _is_filled)
    return CellStyles(
        {at: part for at, part in found.items() if part != "day"},
        frozenset(at for at, one in enumerate(formats) if _int(one, "fontId") in struck),
        frozenset(at for at, one in enumerate(formats) if _int(one, "fillId") in filled),
    )


def _those(root: Any, group: str, name: str, test: Callable[[Any], bool]) -> set[int]:
    elements = chain.from_iterable(_all(one, name) for one in _all(root, group))
    return {at for at, one in enumerate(elements) if test(one)}


def _is_struck(font: Any) -> bool:
    return any(one.get("val", "1") not in ("0", "false") for one in _all(font, "strike"))


def _is_filled(fill: Any) -> bool:
    """Return whether a fill is of a colour other than white."""
    pattern = next(_all(fill, "patternFill"), None)
    if pattern is None or pattern.get("patternType", "none") in ("none", "gray125"):
        return False
    colour = next(_all(pattern, "fgColor"), None)
    is_white = colour is not None and (
        (colour.get("rgb") or "").upper().endswith("FFFFFF")
        or (colour.get("theme") == "0" and not colour.get("tint"))
    )
    return not is_white


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
