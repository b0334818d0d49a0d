"""Footnotes of a page: what marks in its tables link to, as Word, Writer and Google Docs write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.importing.cell_lists import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MARK = re.compile(r"[\[(]?\d{1,3}[\])]?[.)]?\s*|[*†‡]{1,4}\s*")
_BLOCKS = ("p", "li", "div", "dd")
_LONGEST = 1_000


def targets_in(root: Any) -> dict[str, Any]:
    """Return the elements outside tables that links may lead to, by their names."""
    named = ((one.get("id") or one.get("name"), one) for one in root.iter() if isinstance(one.tag, str))
    return {name: one for name, one in named if name and not _is_in_table(one)}


def footnotes_of(row: Any, targets: Mapping[str, Any]) -> Iterator[str]:
    """Yield the text of each footnote that a link in `row` leads to."""
    for link in row.iter("a"):
        target = targets.get((link.get("href") or "").partition("#")[2])
        mark = tidy("".join(link.itertext()))
        if target is not None and _MARK.fullmatch(mark):
            text = tidy("".join(_block(target).itertext())).rstrip("↩ ")
            own = _MARK.match(text)
            if own and own[0].strip(" .[]()") == mark.strip(" .[]()") and len(text) < _LONGEST:
                yield text[own.end() :]


def _is_in_table(element: Any) -> bool:
    return next(element.iterancestors("table"), None) is not None


def _block(element: Any) -> Any:
    blocks = (one for one in (element, *element.iterancestors()) if one.tag in _BLOCKS)
    return next(blocks, element)
