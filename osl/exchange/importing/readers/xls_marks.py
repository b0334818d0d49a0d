"""What a library does not show of an old Excel file (.xls): errors of formulas, what is hidden or struck."""

from __future__ import annotations

import codecs
import struct
from typing import TYPE_CHECKING

from osl.exchange.importing.readers.compound_file import stream
from osl.exchange.importing.readers.xls_beside import beside_old_cells
from osl.exchange.importing.readers.xlsx_parts import SheetMarks
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.exchange.importing.document import Remark

Records = list[tuple[int, bytes]]

_EOF, _SHEET, _FONT, _STYLE = 0x0A, 0x85, 0x31, 0xE0
_FORMULA, _ERROR, _ROW, _COLUMN = 0x06, 0x0205, 0x0208, 0x7D
_CELLS = (_FORMULA, _ERROR, 0x0203, 0x0204, 0x027E, 0xFD)  # a cell's row, column and style come first
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
    0x2A: "#N/A",
}  # fmt: skip
_BEGIN = (0x0809, 0x0009)
_NUMBERS = 0xBD  # several cells: their row and first column, then the style and the number of each
_PAGE, _OF_95 = 0x42, 0x0500  # the code page of texts; the version of Excel 5 and 95
_STRUCK, _HIDDEN_ROW = 0x08, 0x20
_NO_FONT = 4  # a number that no font has
Errors = dict[tuple[int, int], str]


class OldSheet(Value):
    """The marks of a sheet, its errors by (row, column) from 0, and remarks on what is beside its cells."""

    marks: SheetMarks
    errors: Errors
    beside: tuple[Remark, ...] = ()


def old_marks(data: bytes) -> dict[str, OldSheet]:
    """Return what was found of each sheet, by its name; nothing of a damaged file."""
    try:
        book = stream(data, ("Workbook", "Book"))
        globals_ = list(_records(book, 0))
        struck = _struck_styles(globals_)
        codec = _codec_of(globals_)
        found = {name: list(_records(book, at)) for name, at in _sheets(globals_, codec)}
        return {name: _sheet(name, records, struck, codec) for name, records in found.items()}
    except (struct.error, IndexError):
        return {}


def _sheet(name: str, records: Records, struck: set[int], codec: str | None) -> OldSheet:
    return OldSheet(*_marks(records, struck), tuple(beside_old_cells(records, name, codec)))


def _records(book: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records, kind and content, of the part of `book` that begins at `at`, without parts in it."""
    depth = 0
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        depth += (kind in _BEGIN) - (kind == _EOF)
        if depth == 1:
            yield kind, book[at + 4 : at + 4 + size]
        if depth < 1:
            return
        at += 4 + size


def _codec_of(records: Records) -> str | None:
    """Return how Excel 95 and older wrote texts; None for the versions after it."""
    if struct.unpack_from("<H", records[0][1])[0] > _OF_95:
        return None
    return _codec(
        next((struct.unpack_from("<H", content)[0] for kind, content in records if kind == _PAGE), 1252)
    )


def _sheets(records: Records, codec: str | None) -> Iterator[tuple[str, int]]:
    for content in (content for kind, content in records if kind == _SHEET):
        at, _state, _kind, count, wide = struct.unpack_from("<IBBBB", content)
        if codec:
            yield content[7 : 7 + count].decode(codec, errors="replace"), at
            continue
        letters = content[8 : 8 + count * (1 + (wide & 1))]
        yield letters.decode("utf-16-le" if wide & 1 else "latin-1", errors="replace"), at


def _codec(page: int) -> str:
    try:
        return codecs.lookup(f"cp{page}").name
    except LookupError:
        return "latin-1"


def _struck_styles(records: Records) -> set[int]:
    fonts = [struct.unpack_from("<HH", content)[1] & _STRUCK for kind, content in records if kind == _FONT]
    styles = [struct.unpack_from("<H", content)[0] for kind, content in records if kind == _STYLE]
    numbers = [font - (font > _NO_FONT) for font in styles]
    return {at for at, font in enumerate(numbers) if font < len(fonts) and fonts[font]}


def _marks(records: Records, styles: set[int]) -> tuple[SheetMarks, Errors]:
    errors: Errors = {}
    struck, rows, columns = set[tuple[int, int]](), set[int](), set[int]()
    for kind, content in records:
        if kind == _ROW and struct.unpack_from("<H", content, 12)[0] & _HIDDEN_ROW:
            rows.add(struct.unpack_from("<H", content)[0] + 1)
        elif kind == _COLUMN and struct.unpack_from("<H", content, 8)[0] & 1:
            first, last = struct.unpack_from("<HH", content)
            columns.update(range(first, min(last, 255) + 1))
        elif kind == _NUMBERS:
            row, first = struct.unpack_from("<HH", content)
            pairs = enumerate(struct.iter_unpack("<HI", content[4 : 4 + (len(content) - 6) // 6 * 6]), first)
            struck.update((row, column) for column, (style, _number) in pairs if style in styles)
        elif kind in _CELLS:
            row, column, style = struct.unpack_from("<HHH", content)
            struck.update([(row, column)] if style in styles else [])
            if (code := _error(kind, content)) is not None:
                errors[row, column] = _ERRORS.get(code, "#N/A")
    marks = SheetMarks({}, frozenset(struck), hidden_rows=frozenset(rows), hidden_columns=frozenset(columns))
    return marks, errors


def _error(kind: int, content: bytes) -> int | None:
    """Return the code of the error that a cell shows; None if it shows none."""
    if kind == _ERROR and content[7]:
        return content[6]
    is_error = kind == _FORMULA and content[12:14] == b"\xff\xff" and content[6] == 2  # the kind of result
    return content[8] if is_error else None
