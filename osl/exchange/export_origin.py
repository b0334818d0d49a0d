"""What an export was made from, unseen in the file: the plan, the tasks, a short hash of each cell.

`osl update` compares a file that came back with it. It is JSON, compressed, in letters of base64;
in a Word file and a spreadsheet it is in pieces, each a property of the document.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from unicodedata import category, normalize
from xml.etree import ElementTree as ET

from osl.exchange.cells import BULLET
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FORMAT = 1
OWN = "osl"  # the property of a spreadsheet, the keyword of a PDF that osl wrote; LibreOffice keeps it
PROPERTY = "osl-export-"
BOOKMARK = re.compile(r"_osl([1-9][0-9]{0,6})_[0-9]{1,4}")
ORIGIN = "data-osl-export"  # an attribute of a hidden element at the end of a page
ROW = "--"  # before a task's id in the attribute `id` of its row
HEADING = "osl-id"  # of the hidden column of a spreadsheet
PIECE = 240  # letters; Word keeps 255 in a property
MOST = 32 * 1024 * 1024  # bytes of JSON
# what programs and spelling checkers put in place of what a keyboard has
KEYBOARD = str.maketrans("‐‑‒–—―−„“”‟«»‘’‚", '-------""""""\'\'\'')
DIGITS = 8  # hexadecimal digits of a hash


class ExportedRow(Value):
    """A row of an export: the task's id, the hash of the heading above it, and that of each cell."""

    id: str
    section: str
    cells: tuple[str, ...]


class ExportOrigin(Value):
    """What an export was made from.

    `only` are the filters in words, empty for a whole plan. `columns` are names of
    `osl.exchange.plan_tables.COLUMNS`, in the order of the hashes in `rows`.
    """

    year: int
    organisation: str
    language: str
    only: str
    columns: tuple[str, ...]
    rows: tuple[ExportedRow, ...]

    def packed(self) -> str:
        """Return the origin as letters, digits and signs of base64."""
        rows = [[row.id, row.section, *row.cells] for row in self.rows]
        data = {**self._asdict(), "rows": rows, "format": FORMAT}
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return base64.b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii")

    @classmethod
    def unpacked(cls, text: str) -> ExportOrigin | None:
        """Return the origin in `text`, None if it is not one or was made by a later osl."""
        try:
            unpacking = zlib.decompressobj()
            data = json.loads(unpacking.decompress(base64.b64decode(text, validate=True), MOST))
            return _origin(data) if unpacking.eof and data["format"] == FORMAT else None
        except (ValueError, KeyError, TypeError, RecursionError, binascii.Error, zlib.error):
            return None

    def id_of(self, bookmarks: Iterable[str]) -> str:
        """Return the id of the task whose row has most of `bookmarks`, empty if none of them is of a row."""
        found = (BOOKMARK.fullmatch(name) for name in bookmarks)
        counted = Counter(int(one[1]) for one in found if one and int(one[1]) <= len(self.rows))
        return self.rows[counted.most_common(1)[0][0] - 1].id if counted else ""

    @property
    def pieces(self) -> Mapping[str, str]:
        """The packed origin in pieces, by the name of the property that has each."""
        text = self.packed()
        cuts = range(0, len(text), PIECE)
        return {f"{PROPERTY}{n}": text[at : at + PIECE] for n, at in enumerate(cuts, start=1)}


def _origin(data: Any) -> ExportOrigin:
    rows = tuple(ExportedRow(id_, section, tuple(cells)) for id_, section, *cells in data["rows"])
    texts = {name: data[name] for name in ("organisation", "language", "only")}
    columns = tuple(data["columns"])
    every = [*texts.values(), *columns, *(text for row in rows for text in (row.id, row.section, *row.cells))]
    if not all(isinstance(text, str) for text in every) or not isinstance(data["year"], int):
        raise TypeError(data)
    if any(len(row.cells) != len(columns) for row in rows):
        raise ValueError(data)
    return ExportOrigin(year=data["year"], columns=columns, rows=rows, **texts)


def from_pieces(properties: Mapping[str, str]) -> ExportOrigin | None:
    """Return the origin in the `properties` of a document, None if they have none."""
    text = "".join(_pieces(properties))
    return ExportOrigin.unpacked(text) if text else None


def _pieces(properties: Mapping[str, str]) -> Iterator[str]:
    number = 1
    while (piece := properties.get(f"{PROPERTY}{number}")) is not None:
        yield piece.strip()
        number += 1


def custom_properties(part: bytes) -> dict[str, str]:
    """Return the texts in the part docProps/custom.xml, by name; nothing if it is damaged."""
    try:
        root = ET.fromstring(part)  # noqa: S314 - document types are refused before
    except ET.ParseError:
        return {}
    return {one.get("name", ""): "".join(one.itertext()) for one in root}


def row_name(document: str, id_: str) -> str:
    """Return the attribute `id` of the row of the task `id_` in a page with the key `document`."""
    return f"{document}{ROW}{id_}"


def plain(text: str) -> str:
    """Return `text` as it is compared: without spaces of another make, list marks and unseen characters."""
    kept = "".join(one for one in normalize("NFC", text) if one == "\n" or category(one) != "Cf")
    lines = (" ".join(line.split()).removeprefix(BULLET.strip()).strip() for line in kept.split("\n"))
    return "\n".join(filter(None, lines))


def retyped(text: str) -> tuple[str, ...]:
    """Return `text` as programs correct it, with other dashes."""
    typed = text.translate(KEYBOARD)
    return text, typed, typed.replace("-", "–")


def hash_of(text: str) -> str:
    """Return the short hash of a cell with `text`."""
    return sha256(plain(text).encode("utf-8", errors="replace")).hexdigest()[:DIGITS]
