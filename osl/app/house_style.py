"""The style sheet, the logo and the Word file of an office: read, and refused if they load anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.exporting.logo import MOST_PIXELS, Logo, drawing_size, pixel_size
from osl.i18n import say
from osl.problem import OslError
from osl.source.files import cannot_read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from xml.etree.ElementTree import Element

# bytes: a style sheet and a logo are in every page
LARGEST, LARGEST_TEMPLATE = 2_000_000, 20_000_000
_CODE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_STRING = r"\"(?:[^\"\\\n\r\f]|\\.)*+\"?|'(?:[^'\\\n\r\f]|\\.)*+'?"
_COMMENT = re.compile(rf"(?P<string>{_STRING})|/\*.*?(?:\*/|\Z)", re.DOTALL)
# in such places it takes a whole parser to know whether a comment begins
_UNSURE = re.compile(r"\([^()]*(?:/\*|[\"'])|\\[\"'/]")
_LOADS = re.compile(
    r"@import|\b(?:-webkit-)?image-set\s*\(|\bsrc\s*\(|\bimage\s*\(|expression\s*\(|"
    r"url\s*\(\s*[\"']?(?!\s*(?:data:|#))[^)]{0,40}\)?",
    re.IGNORECASE,
)
_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = ("script", "foreignobject", "iframe", "handler", "listener", "set", "animate")


def style_sheet(path: Path) -> str:
    """Return the style sheet `path`; raise OslError if it loads anything, or is not text."""
    data = _bytes(path)
    if len(data) > LARGEST:
        raise OslError(say("{name}: a style sheet may have 2 MB at most", name=path))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise OslError(say("{name}: this is not text in UTF-8", name=path)) from None
    if found := _LOADS.search(_plain(text)):
        raise OslError(
            say(
                '{name}: "{text}" loads something from elsewhere, which a page must not do',
                name=path,
                text=found[0].strip(),
            )
        )
    if "\0" in text or re.search(r"</\s*style", text, re.IGNORECASE):
        raise OslError(say("{name}: this is not a style sheet", name=path))
    return text


def _plain(css: str) -> str:
    """Return `css` with the characters that its codes mean, and without what is surely a comment."""
    without = css if _UNSURE.search(css) else _COMMENT.sub(lambda found: found["string"] or "", css)
    return _CODE.sub(lambda found: _character(found[1]) if found[1] else found[2], without)


def _character(code: str) -> str:
    number = int(code, 16)
    return chr(number) if 0 < number < 0x110000 else ""


def logo_of(path: Path, kinds: Sequence[str]) -> Logo:
    """Return the picture `path`; raise OslError if it is not one, is too large, or not one of `kinds`."""
    data = _bytes(path)
    if len(data) > LARGEST:
        raise OslError(say("{name}: a logo may have 2 MB at most", name=path))
    if (found := pixel_size(data)) is None:
        logo = _svg(path, data)
    elif max(found[1:]) > MOST_PIXELS:
        raise OslError(say("{name}: a logo may have {n} pixels on a side at most", name=path, n=MOST_PIXELS))
    else:
        logo = Logo(found[0], data, *found[1:])
    if logo.kind not in kinds:
        raise OslError(say("{name}: Word takes no SVG picture; save it as PNG", name=path))
    if "svg" not in kinds and logo.kind == "jpeg" and data[6:10] not in (b"JFIF", b"Exif"):
        raise OslError(say("{name}: this JPEG is not one that Word takes; save it as PNG", name=path))
    return logo


def template_of(path: Path) -> bytes:
    """Return the Word file `path`; raise OslError if it cannot be read."""
    if path.is_file() and path.stat().st_size > LARGEST_TEMPLATE:
        raise OslError(say("{name}: a template may have 20 MB at most", name=path))
    return _bytes(path)


def _svg(path: Path, data: bytes) -> Logo:
    """Return a drawing; raise OslError if it is not one, or if it runs or loads something."""
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
    return Logo("svg", data, *drawing_size(root))


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
