"""What is beside the cells of an Excel file: comments, shapes, the headers and footers of its pages."""

from __future__ import annotations

import posixpath
import re
from html import unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from osl.exchange.importing.document import Remark, SourcePlace
from osl.exchange.importing.readers.beside import is_page_number, left_out, said_of_pages, said_of_shape
from osl.i18n import say

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

# conversations, which Excel also writes as comments for its older versions, and comments
_KINDS = ("threadedComment", "comments")
_PAGES = re.compile(rb"<(?:\w{1,20}:)?(?:odd|even|first)(?:Header|Footer)>([^<]{1,2000})<")
_CODE = re.compile(r'&(?:"[^"]*"|[0-9]{1,3}|K(?:[0-9A-F]{6}|[0-9]{2}[+-][0-9]{3})|[A-Z])')
# a cell with a formula that has no value; an empty text is one
_UNCOUNTED = re.compile(
    rb"""<(?:\w{1,20}:)?c\b(?![^<>]{0,200}\bt="str")[^<>]{0,200}\br="([A-Z]{1,3}[0-9]{1,7})"[^<>]{0,200}>"""
    rb"""<(?:\w{1,20}:)?f\b[^<>]{0,200}(?:/>|>[^<>]{0,8192}</(?:\w{1,20}:)?f>)"""
    rb"""(?:<(?:\w{1,20}:)?v ?/>|<(?:\w{1,20}:)?v></|</(?:\w{1,20}:)?c>)"""
)
_MOST_NAMED = 5  # cells
_COUNTS = re.compile("&[PNAFZ]")  # numbers of pages, names of the sheet and of the file


def beside_cells(archive: zipfile.ZipFile, part: str, name: str) -> tuple[Remark, ...]:
    """Return remarks on the comments and shapes of the sheet `name`, which is the part `part`."""
    links = _links(archive, part)
    comments = (one for target in _first(links) for one in _comments(archive, target))
    said = [left_out(text, SourcePlace(row=row, sheet=name)) for row, text in comments if text.strip()]
    shapes = (text for target in links.get("drawing", ()) for text in _shapes(archive, target))
    return (
        *said,
        *(said_of_shape(text, name) for text in shapes if text.strip()),
        *_uncounted(archive.read(part), name),
    )


def _uncounted(sheet: bytes, name: str) -> Iterator[Remark]:
    """Yield a remark if formulas in `sheet` have no values, as programs write them that do not count."""
    cells = [found[1].decode("ascii") for found in _UNCOUNTED.finditer(sheet)]
    if cells:
        named = ", ".join(cells[:_MOST_NAMED]) + (", …" if len(cells) > _MOST_NAMED else "")
        message = say("formulas there have no values ({cells}); save the file in Excel or Calc", cells=named)
        yield Remark(message, SourcePlace(sheet=name))


def beside_pages(archive: zipfile.ZipFile, part: str) -> Iterator[Remark]:
    """Yield a remark on the headers and footers of the sheet that is the part `part`."""
    texts = []
    for found in _PAGES.finditer(archive.read(part)):
        for piece in re.split("&amp;[LCR]", found[1].decode("utf-8", errors="replace")):
            coded = unescape(piece)
            text = " ".join(_CODE.sub(" ", coded).split())
            if text and not is_page_number(text, counts=bool(_COUNTS.search(coded))):
                texts.append(text)
    yield from said_of_pages(list(dict.fromkeys(texts)), ())


def _links(archive: zipfile.ZipFile, part: str) -> dict[str, list[str]]:
    """Return the parts that the part `part` links to, by their kinds."""
    folder, name = posixpath.split(part)
    links, parts = f"{folder}/_rels/{name}.rels", set(archive.namelist())
    targets: dict[str, list[str]] = {}
    if links in parts:
        for link in ET.fromstring(archive.read(links)):  # noqa: S314 - document types are refused
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target") or "")).lstrip("/")
            if target in parts:
                targets.setdefault((link.get("Type") or "").rpartition("/")[2], []).append(target)
    return targets


def _first(links: dict[str, list[str]]) -> list[str]:
    return next((links[kind] for kind in _KINDS if kind in links), [])


def _shapes(archive: zipfile.ZipFile, part: str) -> Iterator[str]:
    for one in ET.fromstring(archive.read(part)).iter():  # noqa: S314
        if _name(one) == "txBody":
            yield " ".join(piece.text or "" for piece in one.iter() if _name(piece) == "t")


def _comments(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[int, str]]:
    for one in ET.fromstring(archive.read(part)).iter():  # noqa: S314
        digits = "".join(filter(str.isdecimal, one.get("ref") or ""))
        if _name(one) in ("comment", "threadedComment") and digits and len(digits) < len("1048576") + 1:
            texts = (piece for child in one if _name(child) == "text" for piece in child.itertext())
            yield int(digits), "".join(texts)


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]
