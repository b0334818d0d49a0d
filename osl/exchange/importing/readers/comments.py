"""The comments that people put beside cells and texts: they are shown, and left out of the plan."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark
from osl.i18n import say
from osl.text.flat import shortened

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

    from osl.exchange.importing.document import SourcePlace

# conversations, which Excel also writes as comments for its older versions, and comments
_KINDS = ("threadedComment", "comments")


def left_out(text: str, place: SourcePlace) -> Remark:
    """Return the remark on the comment `text`."""
    return Remark(say('the comment "{text}" was left out', text=shortened(tidy(text))), place)


def sheet_comments(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[int, str]]:
    """Yield the row, from 1, and the text of each comment in the sheet of the part `part`."""
    folder, name = posixpath.split(part)
    links = f"{folder}/_rels/{name}.rels"
    if links not in archive.namelist():
        return
    targets: dict[str, list[str]] = {}
    for link in ET.fromstring(archive.read(links)):  # noqa: S314 - document types are refused
        target = posixpath.normpath(posixpath.join("/", folder, link.get("Target") or "")).lstrip("/")
        targets.setdefault((link.get("Type") or "").rpartition("/")[2], []).append(target)
    those = next((targets[kind] for kind in _KINDS if kind in targets), [])
    for target in those:
        yield from _comments(archive, target) if target in archive.namelist() else ()


def _comments(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[int, str]]:
    for one in ET.fromstring(archive.read(part)).iter():  # noqa: S314
        digits = "".join(filter(str.isdecimal, one.get("ref") or ""))
        if _name(one) in ("comment", "threadedComment") and digits and len(digits) < len("1048576") + 1:
            texts = (piece for child in one if _name(child) == "text" for piece in child.itertext())
            yield int(digits), "".join(texts)


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]
