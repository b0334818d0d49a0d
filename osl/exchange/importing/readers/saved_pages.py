"""What programs put into a page that they save: the properties of a document, the names of sheets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.export_origin import ORIGIN, ExportOrigin, from_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHEET = re.compile(r"table[0-9]+")  # the anchor that Calc puts around the name of a sheet


def prepared(root: Any) -> ExportOrigin | None:
    """Take out of a page what a program put into it, and return what osl made it from, None if not known."""
    origin = _origin_of(root)
    _leave_out_names_of_sheets(root)
    if origin and not any(map(is_own, root.iter("main", "div"))):
        _write_out_addresses(root)
    return origin


def is_own(element: Any) -> bool:
    """Return whether `element` has the class by which osl knows its own pages."""
    return "osl" in element.get("class", "").split()


def _origin_of(root: Any) -> ExportOrigin | None:
    """Return what osl made the page from, of several parts of a page the first.

    LibreOffice drops the element that has it, and keeps the properties of a document.
    """
    part = next((one for one in root.iter("div") if one.get(ORIGIN)), None)
    if part is not None:
        return ExportOrigin.unpacked(part.get(ORIGIN).strip())
    return from_pieces({one.get("name", ""): one.get("content", "") for one in root.iter("meta")})


def _write_out_addresses(root: Any) -> None:
    """Put the address of each link behind its text, as in the cell that osl made a link of.

    It is for pages without the class by which osl knows its own; what is text and address is left.
    """
    for cell in root.iter("td", "th"):
        for one in cell.iterdescendants("a"):
            href, text = one.get("href") or "", one.text_content().strip()
            if href and not href.startswith("#") and not href.endswith(text):
                one.tail = f" {href}{one.tail or ''}"


def _leave_out_names_of_sheets(root: Any) -> None:
    """Take the names of sheets, and the list of them, out of a page that LibreOffice Calc saved."""
    if found := list(_names_of_sheets(root)):
        links = {f"#{one.get('name')}" for one in found}
        lists = [one for one in root.iter("center") if links & {a.get("href") for a in one.iter("a")}]
        for one in (*found, *lists):
            one.drop_tree()


def _names_of_sheets(root: Any) -> Iterator[Any]:
    for one in root.iter("a"):
        if _SHEET.fullmatch(one.get("name") or "") and one.find("h1/em") is not None:
            yield one
