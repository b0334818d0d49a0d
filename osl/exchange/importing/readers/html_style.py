"""What the style of a page's element does to its text: unseen, hidden, struck out, raised, shaded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.importing.readers.marks import HIDDEN, RAISED, STRUCK

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSEEN = frozenset((
    "script", "style", "head", "noscript", "template", "object", "iframe", "svg", "nav", "button",
    "select", "textarea",
))  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[^;]{0,40}line-through", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_CLASS = re.compile(r"\w{0,20}\.([\w-]{1,60})")
_IN_TABLE = frozenset(
    ("tr", "td", "th", "p", "span", "font", "b", "i", "em", "strong", "a", "li", "del", "s")
)
_SHADE = re.compile(r"background(?:-color)?\s*:\s*([^;]{1,60})", re.IGNORECASE)
_NO_SHADE = re.compile(
    r"(?:white|#fff(?:fff)?|transparent|none|inherit|initial|auto)(?!\w)|rgb\(255, ?255, ?255\)"
    r"|rgba\([^)]{0,40}, ?0(?:\.0)?\)",
    re.IGNORECASE,
)


def is_unseen(element: Any) -> bool:
    """Return whether nothing of `element` is on the page as text."""
    return not isinstance(element.tag, str) or element.tag in _UNSEEN or is_hidden(element)


def is_hidden(element: Any) -> bool:
    """Return whether the page hides `element`."""
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style") or ""))


def is_beside(element: Any) -> bool:
    """Return whether `element` is around the text of the page; a form may be around all of the page."""
    if element.tag == "form":
        return not any(True for _ in element.iter("table", "li", *_HEADINGS))
    return element.tag in ("nav", "footer", "aside")


def kind_of(element: Any) -> str:
    """Return how the text of `element` is marked: HIDDEN, STRUCK, RAISED or not at all."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return ""
    if is_hidden(element):
        return HIDDEN
    style = element.get("style") or ""
    if element.tag in ("s", "del", "strike") or _STRUCK.search(style):
        return STRUCK
    is_cell = element.tag in ("td", "th", "tr")  # there it is the place of the text between top and bottom
    return RAISED if element.tag == "sup" or (_RAISED.search(style) and not is_cell) else ""


def is_shaded(element: Any) -> bool:
    """Return whether a colour other than white is behind a cell."""
    colour = element.get("bgcolor") or "".join(_SHADE.findall(element.get("style") or "")[-1:])
    return bool(colour.strip()) and not _NO_SHADE.match(colour.strip())


def put_styles(root: Any) -> None:
    """Put what the page's style sheet gives to a class into the style of the elements that have it."""
    rules = dict(_rules("".join(one.text or "" for one in root.iter("style"))))
    for element in root.iter() if rules else ():
        names = (element.get("class") or "").split() if isinstance(element.tag, str) else []
        found = [rules[name] for name in names if name in rules]
        if element.tag not in _IN_TABLE:  # a script may show what is hidden in a part of the page
            found = [_HIDDEN.sub("", one) for one in found]
        if found:
            element.set("style", ";".join([*found, element.get("style") or ""]))


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the declarations of each class that a style sheet names alone: ".xl66 {background: yellow}"."""
    for rule in sheet.replace("<!--", "").replace("-->", "").split("}"):
        selectors, _, declarations = rule.rpartition("*/")[2].partition("{")
        if any(test.search(declarations) for test in (_HIDDEN, _STRUCK, _RAISED, _SHADE)):
            for selector in selectors.split(","):
                if named := _CLASS.fullmatch(selector.strip()):
                    yield named[1], declarations.strip()
