"""The streams of a PDF before anything is unpacked: its pictures left out, a bomb refused."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from typing import TYPE_CHECKING

from osl.exchange.importing.readers.limits import MOST_BYTES
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_HEAD = 4096  # bytes before a stream that describe it
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_STREAM_END = re.compile(rb"endstream")
# the first byte of what zlib packed
_PACKED = (b"\x08", b"\x18", b"\x28", b"\x38", b"\x48", b"\x58", b"\x68", b"\x78")
_PICTURE = re.compile(rb"/Subtype\s*+/Image\b")


def _streams(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield where each stream of the file has its keyword, its first byte and its end."""
    ends = [found.start() for found in _STREAM_END.finditer(data)]
    for found in _STREAM.finditer(data):
        at = bisect_left(ends, found.end())
        yield found.start(), found.end(), ends[at] if at < len(ends) else len(data)


def without_pictures(data: bytes) -> bytes:
    """Return `data` with nothing in its pictures: a few pages of a scan unpack to more than any text."""
    kept, done = bytearray(data), 0
    for keyword, first, end in _streams(data):
        if first < done:
            continue
        begin = max(keyword - LONGEST_HEAD, 0)
        head = data[max(data.rfind(b"obj", begin, keyword), begin) : keyword]
        if _PICTURE.search(head):
            kept[first:end] = bytes(end - first)
            done = end
    return bytes(kept)


def refuse_bomb(data: bytes) -> None:
    """Raise OslError if the streams of the file unpack to more than any plan needs."""
    size = 0
    for _keyword, first, end in _streams(data):
        if data[first : first + 1] not in _PACKED:
            continue
        try:
            size += len(zlib.decompressobj().decompress(memoryview(data)[first:end], MOST_BYTES))
        except zlib.error:
            continue
        if size >= MOST_BYTES:
            raise OslError(say("unpacked, it is larger than any plan"))
