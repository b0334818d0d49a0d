"""Texts of Excel's cells that a library gives without their marks, or not at all: errors of formulas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from osl.exchange.importing.readers.marks import RAISED, STRUCK, marked

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

_SHARED = "xl/sharedStrings.xml"
_ERROR = re.compile(rb"""\bt\s*=\s*["']e["']""")
_OFF = ("0", "false")
_NAME = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class RichTexts:
    """The marked texts of a file, those that cells share and those of a sheet, and errors of formulas.

    Those of a sheet are by (row, column) from 0.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        data = archive.read(_SHARED) if _SHARED in archive.namelist() else b""
        self.shared: dict[str, str] = {}
        if _has_marks(data):
            texts = (_text(one) for one in ET.fromstring(data) if _name(one) == "si")  # noqa: S314
            self.shared = {str(at): text for at, text in enumerate(texts) if text}

    def of(self, part: str) -> dict[tuple[int, int], str]:
        """Return the marked texts and the errors ("#REF!") of the sheet in `part`."""
        data = self.archive.read(part)
        if not self.shared and not _has_marks(data) and not _ERROR.search(data):
            return {}
        cells = (one for one in ET.fromstring(data).iter() if _name(one) == "c")  # noqa: S314
        return {
            at: text for one in cells if (text := self._of_cell(one)) and (at := _place(one.get("r") or ""))
        }

    def _of_cell(self, cell: Any) -> str:
        if cell.get("t") == "s":
            value = next((one.text for one in cell if _name(one) == "v"), None)
            return self.shared.get((value or "").strip(), "")
        if cell.get("t") == "e":
            return next((one.text or "" for one in cell if _name(one) == "v"), "")
        inline = next((one for one in cell if _name(one) == "is"), None)
        return _text(inline) if inline is not None else ""


def _has_marks(data: bytes) -> bool:
    return b"vertAlign" in data or b"strike" in data


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _place(name: str) -> tuple[int, int] | None:
    found = _NAME.fullmatch(name)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _text(string: Any) -> str:
    """Return the text of a string with its marks; nothing if it has none."""
    runs = list(_runs(string))
    return (
        "".join(marked(kind, text) if kind else text for kind, text in runs)
        if any(k for k, _ in runs)
        else ""
    )


def _runs(string: Any) -> Iterator[tuple[str, str]]:
    for one in string:
        if _name(one) == "t":
            yield "", one.text or ""
        elif _name(one) == "r":
            text = "".join(part.text or "" for part in one if _name(part) == "t")
            properties = {
                _name(part): part.get("val", "1") for run in one if _name(run) == "rPr" for part in run
            }
            yield _kind(properties), text


def _kind(properties: dict[str, str]) -> str:
    if properties.get("strike", "0") not in _OFF:
        return STRUCK
    return RAISED if properties.get("vertAlign") == "superscript" else ""
