"""The numbers that Word puts before paragraphs by itself: counted, for they are not in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.cells import BULLET
from osl.exchange.exporting.writers.docx_parts import W
from osl.exchange.importing.readers.docx_text import children, columns_spanned, text_of
from osl.exchange.importing.readers.marks import DEEPEST, Marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_LEVELS = 9
_MOST = 3000  # no list of a plan is longer, and no Roman number
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def paragraph_numbers(document: Any) -> dict[Any, str]:
    """Return the number that Word shows before each paragraph of `document`; none for bullets."""
    part = next((one for one in document.part.rels.values() if one.reltype.endswith("/numbering")), None)
    if part is None or part.is_external:
        return {}
    from docx.oxml import parse_xml

    try:
        lists = _Lists(parse_xml(part.target_part.blob))
    except SyntaxError:
        return {}
    styles = _numbered_styles({one.style_id: one.element for one in document.styles})
    found = {}
    for paragraph in document.element.body.iter(W + "p"):
        name, level = _list_of(paragraph, styles)
        if name and not _is_gone(paragraph) and (shown := lists.next(name, level)):
            found[paragraph] = shown
    return found


def is_section_shape(cells: Sequence[Any]) -> bool:
    """Return whether a row of these cells may head a section: one wide cell, maybe behind a number's."""
    return 0 < len(cells) <= 2 and columns_spanned(cells[-1]) > 1


def _text_shown(paragraph: Any) -> str:
    return Marks().resolved("".join(text_of(paragraph)), None).strip()


def numbered(cell: Any, text: str, numbers: Mapping[Any, str]) -> str:
    """Return `text`, of a `cell`, with the number of its only paragraph."""
    paragraphs = list(children(cell, "p"))
    full = [one for one in paragraphs if _text_shown(one)] or paragraphs
    if len(full) != 1 or full[0] not in numbers:
        return text
    return f"{numbers[full[0]]} {text.strip().removeprefix(BULLET)}".strip()


class _Lists:
    """The lists of a document, each with its levels and how far it was counted."""

    def __init__(self, numbering: Any) -> None:
        abstract = {_value(one, "abstractNumId"): _levels(one) for one in numbering.iter(W + "abstractNum")}
        self.levels: dict[str, dict[int, Any]] = {}
        self.starts: dict[str, dict[int, int]] = {}
        self.base: dict[str, str] = {}
        for one in numbering.iter(W + "num"):
            name = _value(one, "numId")
            self.base[name] = _child(one, "abstractNumId")
            self.levels[name] = dict(abstract.get(self.base[name], {}))
            self.starts[name] = {}
            for override in one.iter(W + "lvlOverride"):
                self.levels[name].update(_levels(override))
                if start := _child(override, "startOverride"):
                    self.starts[name][_number(_value(override, "ilvl"), 0)] = _number(start, 1)
        self.counts: dict[str, dict[int, int]] = {}

    def next(self, name: str, level: int) -> str:
        """Count one paragraph at `level` of the list `name`; return what is shown before it."""
        levels = self.levels.get(name, {})
        if level not in levels:
            return ""
        # lists of one kind go on counting together, until one of them has its own start
        counts = self.counts.setdefault(self.base[name], {})
        start = self.starts[name].pop(level, None)
        if start is not None:
            counts[level] = start
        else:
            counts[level] = counts[level] + 1 if level in counts else _start(levels[level])
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        return _shown(levels, level, counts)


def _shown(levels: Mapping[int, Any], level: int, counts: Mapping[int, int]) -> str:
    if _child(levels[level], "numFmt") in ("bullet", "none"):
        return ""

    def written(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        if at not in levels:
            return ""
        return _written(counts.get(at, _start(levels[at])), _child(levels[at], "numFmt"))

    return _PLACE.sub(written, _child(levels[level], "lvlText")).strip()


def _written(count: int, form: str) -> str:
    """Return `count` as digits, letters or a Roman number, in the `form` that Word names."""
    if form in ("upperLetter", "lowerLetter") and 0 < count <= _MOST:
        text = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
    elif form in ("upperRoman", "lowerRoman") and 0 < count <= _MOST:
        text = _roman(count)
    else:
        return str(count)
    return text.lower() if form.startswith("lower") else text


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        text += letters * times
    return text


def _levels(element: Any) -> dict[int, Any]:
    found = ((_number(_value(one, "ilvl"), 0), one) for one in element.iter(W + "lvl"))
    return {at: one for at, one in found if at < _LEVELS}


def _list_of(paragraph: Any, styles: Mapping[str, tuple[str, int]]) -> tuple[str, int]:
    """Return which list `paragraph` is in ("" if in none), and at which level."""
    style = styles.get(_child(paragraph.find(W + "pPr"), "pStyle"), ("", 0))
    own = paragraph.find(f"{W}pPr/{W}numPr")
    if own is None:
        return style
    name = _child(own, "numId") or style[0]
    return ("" if name == "0" else name), _number(_child(own, "ilvl"), style[1])


def _numbered_styles(named: Mapping[str, Any]) -> dict[str, tuple[str, int]]:
    """Return the list and the level of each style that is numbered, or based on one that is."""
    return {key: found for key, one in named.items() if (found := _list_of_style(one, named))[0]}


def _list_of_style(style: Any, named: Mapping[str, Any]) -> tuple[str, int]:
    name = level = ""
    for _ in range(DEEPEST):
        own = style.find(f"{W}pPr/{W}numPr")
        name, level = name or _child(own, "numId"), level or _child(own, "ilvl")
        if name or (style := named.get(_child(style, "basedOn"))) is None:
            break
    return ("" if name == "0" else name), _number(level, 0)


def _is_gone(paragraph: Any) -> bool:
    """Return whether `paragraph` is the second copy of a text box, or in a row that was taken away."""
    above: Iterable[Any] = paragraph.iterancestors(_FALLBACK, W + "tr")
    return any(one.tag == _FALLBACK or one.find(f"{W}trPr/{W}del") is not None for one in above)


def _start(level: Any) -> int:
    return _number(_child(level, "start"), 1)


def _child(element: Any, name: str) -> str:
    """Return the value of the element `name` in `element`; "" if either is not there."""
    found = element.find(W + name) if element is not None else None
    return _value(found, "val") if found is not None else ""


def _value(element: Any, name: str) -> str:
    return element.get(W + name) or ""


def _number(text: str, default: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else default
