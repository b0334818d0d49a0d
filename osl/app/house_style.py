"""The style sheet and the logo of an office: read, and refused if they load anything."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.problem import OslError
from osl.source.files import cannot_read

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

LARGEST = 2_000_000  # bytes of a logo: it is in every page
_COMMENT, _CODE = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL), re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_LOADS = re.compile(
    r"@import|\b(?:-webkit-)?image-set\s*\(|\bsrc\s*\(|\bimage\s*\(|expression\s*\(|"
    r"url\s*\(\s*[\"']?(?!\s*(?:data:|#))[^)]{0,40}\)?",
    re.IGNORECASE,
)
_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = ("script", "foreignobject", "iframe", "handler", "listener", "set", "animate")


def style_sheet(path: Path) -> str:
    """Return the style sheet `path`; raise OslError if it loads anything, or is not text."""
    try:
        text = _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise OslError(say("{name}: this is not text in UTF-8", name=path)) from None
    if found := _LOADS.search(_plain(text)):
        raise OslError(
            say(
                '{name}: "{text}" loads from elsewhere, and a page must not', name=path, text=found[0].strip()
            )
        )
    if "\0" in text or re.search(r"</\s*style", text, re.IGNORECASE):
        raise OslError(say("{name}: this is not a style sheet", name=path))
    return text


def _plain(css: str) -> str:
    """Return `css` without comments and with the characters that its codes mean."""
    without = _COMMENT.sub("", css)
    return _CODE.sub(lambda found: _character(found[1]) if found[1] else found[2], without)


def _character(code: str) -> str:
    number = int(code, 16)
    return chr(number) if 0 < number < 0x110000 else ""


def logo_address(path: Path) -> str:
    """Return the picture `path` as a data address; raise OslError if it is not a PNG, JPEG or SVG picture."""
    data = _bytes(path)
    if len(data) > LARGEST:
        raise OslError(say("{name}: a logo may have 2 MB at most", name=path))
    kind = _kind(data) or _svg(path, data)
    return f"data:image/{kind};base64,{b64encode(data).decode('ascii')}"


def _kind(data: bytes) -> str:
    """Return the format of a picture made of pixels that is whole; empty for another file."""
    if data.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") and data.rstrip(b"\0\r\n")[-8:-4] == b"IEND":
        return "png"
    is_jpeg = data.startswith(b"\xff\xd8\xff") and data.rstrip(b"\0\r\n").endswith(b"\xff\xd9")
    return "jpeg" if is_jpeg else ""


def _svg(path: Path, data: bytes) -> str:
    """Return the format of a drawing; raise OslError if it is not one, or if it runs or loads something."""
    from xml.etree.ElementTree import ParseError, fromstring

    try:
        root = None if b"<!ENTITY" in data or b"<!DOCTYPE" in data else fromstring(data)  # noqa: S314
    except (ParseError, ValueError, LookupError):
        root = None
    if root is None or root.tag not in (f"{_SVG}svg", "svg"):
        raise OslError(say("{name}: this is not a picture; a logo is a PNG, JPEG or SVG file", name=path))
    for element in root.iter():
        if (what := _harm(element)) is not None:
            raise OslError(say('{name}: "{text}" runs or loads something', name=path, text=what))
    return "svg+xml"


def _harm(element: Element) -> str | None:
    """Return what in `element` of a drawing runs or loads something; None if nothing does."""
    name = str(element.tag).rpartition("}")[2].lower()
    if name in _ACTIVE:
        return f"<{name}>"
    for key, value in element.attrib.items():
        attribute = key.rpartition("}")[2].lower()
        is_elsewhere = attribute in ("href", "src") and not value.strip().startswith(("#", "data:image/"))
        if attribute.startswith("on") or is_elsewhere or _LOADS.search(_plain(value)):
            return f"{attribute}={value[:40]}"
    found = _LOADS.search(_plain(element.text or "")) if name == "style" else None
    return found[0] if found else None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise OslError(cannot_read(str(path), error)) from error
