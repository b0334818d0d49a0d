"""The damage of a page in a PDF: what is packed in it and does not unpack whole, what it names and lacks."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from osl.exchange.importing.readers.limits import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKSUM = 4  # bytes at the end of what zlib packed
HEAD = 2  # bytes at its beginning


class Damage:
    """Finds damaged pages; a stream that several pages share is unpacked once."""

    def __init__(self) -> None:
        self.known: dict[int, bool] = {}

    def has(self, page: Any) -> bool:
        """Return whether something of pdfminer's `page` may be missing. Call it before the page is read."""
        from pdfminer.pdftypes import PDFStream, resolve1

        drawn = [resolve1(one) for one in page.contents]
        if not all(isinstance(one, PDFStream) for one in drawn):
            return True
        return any(self._is_damaged(one) for one in (*drawn, *_resources(page.resources)))

    def _is_damaged(self, stream: Any) -> bool:
        if stream.objid not in self.known:
            self.known[stream.objid] = not _is_whole(stream)
        return self.known[stream.objid]


def lost_pages(document: Any) -> int:
    """Return how many pages pdfplumber's `document` lacks of those that it counts."""
    from pdfminer.pdftypes import resolve1

    tree = resolve1(document.doc.catalog.get("Pages"))
    count = resolve1(tree.get("Count")) if isinstance(tree, dict) else 0
    return max(count - len(document.pages), 0) if isinstance(count, int) else 0


def _resources(resources: Any, depth: int = 0) -> Iterator[Any]:
    """Yield the forms that a page draws, and what its fonts mean by each letter."""
    from pdfminer.pdftypes import PDFStream, resolve1

    def below(of: Any, key: str) -> dict[Any, Any]:
        found = resolve1(of.get(key)) if isinstance(of, dict) else None
        return found if isinstance(found, dict) else {}

    for one in map(resolve1, below(resolve1(resources), "Font").values()):
        meanings = resolve1(one.get("ToUnicode")) if isinstance(one, dict) else None
        if isinstance(meanings, PDFStream):
            yield meanings
    for one in map(resolve1, below(resolve1(resources), "XObject").values()):
        if isinstance(one, PDFStream) and "BBox" in one:
            yield one
            if depth < 3:
                yield from _resources(one.get("Resources"), depth + 1)


def _is_whole(stream: Any) -> bool:
    """Return whether `stream` unpacks to its end, or is not packed by zlib, or unpacked already."""
    from pdfminer.pdftypes import LITERALS_FLATE_DECODE

    filters = stream.get_filters()
    if stream.rawdata is None or not filters or filters[0][0] not in LITERALS_FLATE_DECODE:
        return True
    data = stream.rawdata
    if stream.decipher:
        data = stream.decipher(stream.objid, stream.genno, data, stream.attrs)
    return _unpacks(data, zlib.MAX_WBITS) or _lacks_only_checksum(data)


def _unpacks(data: bytes, bits: int) -> bool:
    packed = zlib.decompressobj(bits)
    try:
        return len(packed.decompress(data, MOST_BYTES)) >= MOST_BYTES or packed.eof
    except zlib.error:
        return False


def _lacks_only_checksum(data: bytes) -> bool:
    """Return whether all is there but the checksum, which some programs do not write."""
    packed = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        packed.decompress(data[HEAD:], MOST_BYTES)
    except zlib.error:
        return False
    return packed.eof and len(packed.unused_data.rstrip(b"\r\n")) < CHECKSUM
