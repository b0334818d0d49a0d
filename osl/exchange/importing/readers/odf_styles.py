"""What the styles of an OpenDocument file do to its text and cells: struck out, hidden, raised, shaded."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from osl.exchange.importing.readers.marks import DEEPEST, HIDDEN, RAISED, STRUCK
from osl.exchange.importing.readers.odf import FO, STYLE, TEXT
from osl.values import Value

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator, Mapping

_WHITE = frozenset(("transparent", "#ffffff", "none", ""))
_RAISED = ("super", "3", "4", "5", "6")  # also by how many hundredths of the letters' height, "33% 58%"


class OdfStyles(Value):
    """The kind of mark of each style of text (STRUCK, HIDDEN, RAISED), and the styles of shaded cells."""

    kinds: Mapping[str, str]
    shaded: frozenset[str]


def styles_of(archive: zipfile.ZipFile, content: ET.Element) -> OdfStyles:
    """Return what the styles in `content` and in the part styles.xml do."""
    roots = [content]
    if "styles.xml" in archive.namelist():
        roots.append(ET.fromstring(archive.read("styles.xml")))  # noqa: S314 - document types are refused
    named = {name: one for root in reversed(roots) for name, one in _named(root)}
    kinds = {name: kind for name in named if (kind := _kind(_inherited(name, named)))}
    shaded = frozenset(name for name in named if _is_shaded(_inherited(name, named)))
    return OdfStyles(kinds, shaded)


def _named(root: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    for one in root.iter(STYLE + "style"):
        yield one.get(STYLE + "name") or "", one


def _inherited(name: str, named: Mapping[str, ET.Element]) -> dict[str, str]:
    """Return the attributes of the properties of a style and of those it is made from."""
    found: dict[str, str] = {}
    for _ in range(DEEPEST):
        if (style := named.get(name)) is None:
            break
        for properties in style:
            found = {**properties.attrib, **found}
        name = style.get(STYLE + "parent-style-name") or ""
    return found


def _kind(properties: Mapping[str, str]) -> str:
    if properties.get(TEXT + "display", "true") == "none":
        return HIDDEN
    if properties.get(STYLE + "text-line-through-style", "none") != "none":
        return STRUCK
    position = properties.get(STYLE + "text-position", "0% 100%").split()
    return RAISED if position and position[0].startswith(_RAISED) else ""


def _is_shaded(properties: Mapping[str, str]) -> bool:
    return properties.get(FO + "background-color", "").lower() not in _WHITE
