"""The XML that OpenDocument texts and spreadsheets share: paragraphs, rows, properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from osl.exchange.cells import BULLET, INNER
from osl.exchange.export_origin import OWN, from_pieces
from osl.exchange.importing.readers.beside import is_page_number
from osl.exchange.importing.readers.limits import refuse_large
from osl.exchange.importing.readers.marks import HIDDEN, PLACEHOLDER, Marks, marked
from osl.values import Value

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator, Mapping

    from osl.exchange.export_origin import ExportOrigin

_URN = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, STYLE, META = (_URN % name for name in ("office", "text", "table", "style", "meta"))
SVG, DRAW = _URN % "svg-compatible", _URN % "drawing"
FO = _URN % "xsl-fo-compatible"
_HREF = "{http://www.w3.org/1999/xlink}href"
_DC = "{http://purl.org/dc/elements/1.1/}"
# notes and annotations are beside the text; tracked changes have what was deleted
ASIDE = frozenset(
    (
        TEXT + "note",
        OFFICE + "annotation",
        TEXT + "tracked-changes",
        SVG + "title",
        SVG + "desc",
        OFFICE + "forms",
    )
)
_KINDS = {TEXT + "hidden-text": HIDDEN, TEXT + "placeholder": PLACEHOLDER}
# paragraphs with these are what programs write on each page
_OF_PAGES = tuple(TEXT + name for name in ("page-number", "page-count", "sheet-name", "file-name"))
_SIGNS = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_ROW_GROUPS = frozenset(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))
_SPACES = re.compile(r"[ \t\r\n]+")


EMPTY = 100  # rows: more of them separate nothing that belongs together


class Properties(Value):
    """The properties of an OpenDocument file: title, language, whether osl wrote it, and what from."""

    title: str = ""
    language: str = ""
    own: bool = False
    origin: ExportOrigin | None = None


def parsed(archive: zipfile.ZipFile, name: str = "content.xml") -> ET.Element:
    """Return the root of the part `name`; raises OslError if its tables are too large to be a plan."""
    # LibreOffice's own name for a table in a text box
    data = (
        archive.read(name)
        .replace(b"<loext:table", b"<table:table")
        .replace(b"</loext:table", b"</table:table")
    )
    refuse_large(data.count(b"<table:table-cell"))
    return ET.fromstring(data)  # noqa: S314 - document types are refused


def properties(archive: zipfile.ZipFile) -> Properties:
    """Return what the part meta.xml contains."""
    if "meta.xml" not in archive.namelist():
        return Properties()
    root = ET.fromstring(archive.read("meta.xml"))  # noqa: S314
    texts = {one.tag: one.text or "" for one in root.iter() if isinstance(one.tag, str)}
    defined = {one.get(META + "name", ""): one.text or "" for one in root.iter(META + "user-defined")}
    title, language = texts.get(_DC + "title", "").strip(), texts.get(_DC + "language", "")
    return Properties(title, language, OWN in defined, from_pieces(defined))


# ---- text


def paragraphs(
    element: ET.Element, kinds: Mapping[str, str], *, depth: int = 0, links: bool = False
) -> Iterator[str]:
    """Yield the lines of a cell or a section: one per paragraph, items of lists with their mark.

    `kinds` are the marks of the styles; `depth`: how many lists it is in; with `links`, the address is
    behind what links to it.
    """
    mark = (BULLET if depth == 1 else INNER) if depth else ""
    for child in element:
        if child.tag in (TEXT + "p", TEXT + "h"):
            text = line(child, kinds, links=links)
            yield f"{mark}{text}" if text.strip() else text
            mark = "" if text.strip() else mark
        elif child.tag == TEXT + "list":
            for item in child:
                yield from paragraphs(item, kinds, depth=depth + 1, links=links)
        elif child.tag == TABLE + "table":
            for row in rows_of(child):
                cells = (" ".join(paragraphs(cell, kinds, links=links)).strip() for cell in row)
                yield BULLET + " – ".join(filter(None, cells)).replace(BULLET, "")
        elif child.tag not in ASIDE:
            yield from paragraphs(child, kinds, depth=depth, links=links)


def comments_in(element: ET.Element) -> Iterator[str]:
    """Yield the text of each comment in `element`."""
    for comment in element.iter(OFFICE + "annotation"):
        words = (" ".join(one.itertext()) for one in comment.iter(TEXT + "p"))
        if text := " ".join(words).strip():
            yield text


def line(element: ET.Element, kinds: Mapping[str, str], *, links: bool = False) -> str:
    """Return a paragraph as its styles mark it; runs of spaces are one, but for those that count."""
    text = "".join(_pieces(element, kinds, links=links))
    kind = kinds.get(element.get(TEXT + "style-name") or "")
    return marked(kind, text) if kind else text


def _pieces(element: ET.Element, kinds: Mapping[str, str], *, links: bool) -> Iterator[str]:
    yield _SPACES.sub(" ", element.text or "")
    for child in element:
        if child.tag == TEXT + "s":
            yield " " * min(number(child, TEXT + "c"), 1000)
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif kind := _kind(child, kinds):
            yield marked(kind, "".join(_pieces(child, kinds, links=links)))
        elif child.tag not in ASIDE:
            yield from _pieces(child, kinds, links=links)
        address = (links and child.tag == TEXT + "a" and child.get(_HREF)) or "#"
        if not address.startswith("#"):
            yield f" {address}"
        yield _SPACES.sub(" ", child.tail or "")


def _kind(element: ET.Element, kinds: Mapping[str, str]) -> str:
    is_span = element.tag == TEXT + "span"
    style = kinds.get(element.get(TEXT + "style-name") or "", "") if is_span else ""
    return style or _KINDS.get(element.tag, "")


def objects_in(element: ET.Element, *, pictures: bool) -> Iterator[str]:
    """Yield the description, "" if there is none, of each embedded object in `element`.

    `pictures`: of pictures too.
    """
    for frame in element.iter(DRAW + "frame"):
        kinds = [one.tag for one in frame]
        is_object = any(DRAW + name in kinds for name in ("object", "object-ole"))
        if is_object or (pictures and DRAW + "image" in kinds):
            found = (frame.findtext(SVG + name) or "" for name in ("desc", "title"))
            yield next(filter(None, found), "")


def page_texts(archive: zipfile.ZipFile) -> list[str]:
    """Return the lines in the headers and footers of the pages, without those that count them."""
    if "styles.xml" not in archive.namelist():
        return []
    root = ET.fromstring(archive.read("styles.xml"))  # noqa: S314
    heads = (one for name in ("header", "footer") for one in root.iter(STYLE + name))
    heads = (one for one in heads if one.get(STYLE + "display") != "false")
    lines = (one for head in heads for one in head.iter(TEXT + "p"))
    marks = Marks()
    texts = ((" ".join(marks.resolved(line(one, {}), None).split()), _counts(one)) for one in lines)
    return list(dict.fromkeys(text for text, counts in texts if not is_page_number(text, counts=counts)))


def _counts(paragraph: ET.Element) -> bool:
    return any(one.tag in _OF_PAGES for one in paragraph.iter())


def number(element: ET.Element, name: str) -> int:
    """Return the number in the attribute `name`, 1 if it has none."""
    value = element.get(name) or ""
    return max(int(value), 1) if value.isdecimal() and len(value) < 9 else 1


def rows_of(table: ET.Element) -> Iterator[ET.Element]:
    """Return the rows of `table` itself, not those of the tables in it."""
    for child in table:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from rows_of(child)
