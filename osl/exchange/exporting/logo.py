"""The picture above a document's title: its format, its bytes, and how large it is on paper."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Literal

from osl.i18n import _
from osl.values import Value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LogoKind = Literal["png", "jpeg", "svg"]
HIGHEST = 25.0  # millimetres
INCH, PIXELS = 25.4, 96  # millimetres, and pixels of a page, in an inch
MOST_PIXELS = 10_000  # on a side: more takes the memory of who opens the document
_PNG = b"\x89PNG\r\n\x1a\n"
# markers of a JPEG that begin its picture, and those that have no length
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_NUMBER = r"(?:[0-9]++(?:\.[0-9]++)?|\.[0-9]++)"
_LENGTH = re.compile(rf"\s*({_NUMBER})\s*(px|pt|mm|cm|in)?\s*")
_UNITS = {"px": 1.0, "pt": PIXELS / 72, "mm": PIXELS / INCH, "cm": 10 * PIXELS / INCH, "in": float(PIXELS)}


class Logo(Value):
    """A picture: its format, its bytes, its width and height in pixels of a page (96 to an inch)."""

    kind: LogoKind
    data: bytes
    width: float
    height: float

    def size(self, room: float) -> tuple[float, float]:
        """Return width and height in millimetres: as drawn, but at most HIGHEST, and no wider than `room`."""
        width, height = (side * INCH / PIXELS for side in (self.width, self.height))
        scale = min(1.0, HIGHEST / height, room / width)
        return width * scale, height * scale


def logo_name() -> str:
    """Return the text for a picture whose document names no organisation."""
    return _("Logo")


def pixel_size(data: bytes) -> tuple[LogoKind, int, int] | None:
    """Return the format, width and height of a PNG or JPEG picture that is whole; None for another file."""
    if data.startswith(_PNG):
        size = _png_size(data)
        return ("png", *size) if size else None
    size = _jpeg_size(data) if data.startswith(b"\xff\xd8\xff") else None
    return ("jpeg", *size) if size else None


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG whose chunks are whole, from its first to its last."""
    at, size = len(_PNG), None
    while len(data) >= at + 12:
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body, end = data[at + 8 : at + 8 + length], at + 12 + length
        if end > len(data) or zlib.crc32(kind + body) != int.from_bytes(data[end - 4 : end], "big"):
            return None
        if size is None:
            if kind != b"IHDR" or length != 13:
                return None
            size = int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big")
        if kind == b"IEND":
            return size if all(size) else None
        at = end
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a JPEG that has its picture and its end."""
    at = 2
    while len(data) >= at + 4 and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in _FRAMES and len(data) >= at + 9:
            height, width = (int.from_bytes(data[at + n : at + n + 2], "big") for n in (5, 7))
            return (width, height) if width and height and b"\xff\xd9" in data[at:] else None
        at += 2 + length
    return None


def drawing_size(root: Element) -> tuple[float, float]:
    """Return width and height of an SVG drawing in pixels: its own, else those of its `viewBox`."""
    box = [_number(one) for one in re.split(r"[\s,]+", (root.get("viewBox") or "").strip())]
    wide, high = (box[2] or 0, box[3] or 0) if len(box) == 4 else (0, 0)
    width, height = _pixels(root.get("width")), _pixels(root.get("height"))
    if width and not height:
        height = width * high / wide if wide else width
    if height and not width:
        width = height * wide / high if high else height
    return (width or wide or 100), (height or high or 100)


def _pixels(text: str | None) -> float:
    found = _LENGTH.fullmatch(text or "")
    return min(float(found[1]), MOST_PIXELS) * _UNITS[found[2] or "px"] if found else 0


def _number(text: str) -> float | None:
    found = re.fullmatch(f"-?{_NUMBER}", text)
    return min(float(text), MOST_PIXELS) if found else None
