"""What the style of a page's element does to its text: unseen, hidden, struck out, raised, shaded."""

from __future__ import annotations

import re
from typing import Any

from osl.exchange.importing.readers.marks import HIDDEN, RAISED, STRUCK

_UNSEEN = frozenset((
    "script", "style", "head", "noscript", "template", "object", "iframe", "svg", "nav", "button",
    "select", "textarea",
))  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[^;]{0,40}line-through", re.IGNORECASE)
_SHADE = re.compile(r"background(?:-color)?\s*:\s*([^;]{1,60})", re.IGNORECASE)
_NO_SHADE = re.compile(
    r"white|#fff(?:fff)?|transparent|none|inherit|initial|auto|rgb\(255, ?255, ?255\)"
    r"|rgba\([^)]{0,40}, ?0(?:\.0)?\)",
    re.IGNORECASE,
)


def is_unseen(element: Any) -> bool:
    """Return whether nothing of `element` is on the page as text."""
    return not isinstance(element.tag, str) or element.tag in _UNSEEN or is_hidden(element)


def is_hidden(element: Any) -> bool:
    """Return whether the page hides `element`."""
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style") or ""))


def kind_of(element: Any) -> str:
    """Return how the text of `element` is marked: HIDDEN, STRUCK, RAISED or not at all."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return ""
    if is_hidden(element):
        return HIDDEN
    if element.tag in ("s", "del", "strike") or _STRUCK.search(element.get("style") or ""):
        return STRUCK
    return RAISED if element.tag == "sup" else ""


def is_shaded(element: Any) -> bool:
    """Return whether a colour other than white is behind a cell."""
    colour = element.get("bgcolor") or "".join(_SHADE.findall(element.get("style") or "")[-1:])
    return bool(colour.strip()) and not _NO_SHADE.match(colour.strip())
