"""What is beside the cells of an old Excel file (.xls): comments, and the texts of shapes."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from osl.exchange.importing.document import SourcePlace
from osl.exchange.importing.readers.beside import left_out, said_of_shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.document import Remark

_NOTE, _OBJECT, _TEXT, _MORE = 0x1C, 0x5D, 0x1B6, 0x3C  # a text goes on in records of its own
_OF_95 = 0xFFFF  # as the row of a note: its text continues that of the one before it


def beside_old_cells(records: Sequence[tuple[int, bytes]], name: str, codec: str | None) -> Iterator[Remark]:
    """Yield remarks on the comments and shapes among the `records` of the sheet `name`.

    `codec`: how Excel 95 wrote them; None for the versions after it, in which they are Unicode.
    """
    texts = dict(_texts(records))
    notes = [content for kind, content in records if kind == _NOTE]
    for row, text in _old_comments(notes, codec) if codec else _comments(notes, texts):
        if text.strip():
            yield left_out(text, SourcePlace(row=row, sheet=name))
    yield from (said_of_shape(text, name) for text in texts.values() if text.strip())


def _comments(notes: Sequence[bytes], texts: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the row, from 1, and the text of each note, which is taken out of `texts`."""
    for content in notes:
        row, _column, _flags, number = struct.unpack_from("<4H", content)
        yield row + 1, texts.pop(number, "")


def _old_comments(notes: Sequence[bytes], codec: str) -> Iterator[tuple[int, str]]:
    row, said = 0, b""
    for content in notes:
        at, _column, _size = struct.unpack_from("<3H", content)
        if at != _OF_95:
            yield row, said.decode(codec, errors="replace")
            row, said = at + 1, b""
        said += content[6:]
    yield row, said.decode(codec, errors="replace")


def _texts(records: Sequence[tuple[int, bytes]]) -> Iterator[tuple[int, str]]:
    """Yield the number of each object with a text, and the text."""
    number = 0
    for at, (kind, content) in enumerate(records):
        if kind == _OBJECT and len(content) > 8:
            (number,) = struct.unpack_from("<H", content, 6)
        elif kind == _TEXT:
            (letters,) = struct.unpack_from("<H", content, 10)
            yield number, _text(records, at + 1, letters)


def _text(records: Sequence[tuple[int, bytes]], at: int, letters: int) -> str:
    """Return the text of that many `letters` in the records from `at` on; each begins with its width."""
    found = ""
    while len(found) < letters and at < len(records) and records[at][0] == _MORE and records[at][1]:
        wide, content = records[at][1][0] & 1, records[at][1][1:]
        found += content.decode("utf-16-le" if wide else "latin-1", errors="replace")
        at += 1
    return found[:letters]
