"""The letters of a page as pdfplumber finds them: only what is used of each, and from left to right."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from statistics import median
from typing import TYPE_CHECKING, Any

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ASLANT = 0.1  # of the larger part of a direction: no letter of a table is so far from level or upright
LARGE = 2.0  # of the usual size: letters that may be across a page, behind others
OVER_OTHERS = 0.3  # of such letters have another in them
BULLET, UNREADABLE = "•", "\ufffd"
_NUMBER_ONLY = re.compile(r"\(cid:\d+\)")  # of a letter whose font does not show which one it is
_SIGNS = re.compile(r"symbol|dingbats", re.IGNORECASE)


class PageLetters(Value):
    """The letters of a page: `level` ones, those that go up or down, texts over or under others."""

    level: tuple[Any, ...]
    sideways: tuple[Any, ...] = ()
    across: tuple[str, ...] = ()


def upright(page: Any) -> Any:
    """Return `page`, turned so that most of its letters go from left to right."""
    _keep_little(page)
    turns = Counter(letter["turned"] for letter in page.chars if letter["turned"] >= 0).most_common(1)
    if not turns or not turns[0][0]:
        return page
    pdf_page = page.page_obj
    pdf_page.rotate = pdf_page.attrs["Rotate"] = (pdf_page.rotate + turns[0][0]) % 360
    turned = type(page)(page.pdf, pdf_page, page.page_number)
    page.close()
    _keep_little(turned)
    return turned


def separated(letters: Sequence[Any]) -> PageLetters:
    """Return `letters` by their direction: words aslant, or large ones over others, are marks of the page."""
    large = set(map(id, _over_others(letters)))
    across = [one for one in letters if one["turned"] in (-1, 180) or id(one) in large]
    others = [one for one in letters if id(one) not in large]
    return PageLetters(
        tuple(one for one in others if one["turned"] == 0),
        tuple(one for one in others if one["turned"] in (90, 270)),
        tuple(_texts(across)),
    )


def _texts(letters: Sequence[Any]) -> Iterator[str]:
    """Yield each text of `letters` once: those of one size that follow each other."""
    seen, text, size = set(), "", 0.0
    for one in [*letters, None]:
        if one is None or (text and abs(one["size"] - size) > 1):
            if (whole := " ".join(text.split())) and whole not in seen:
                seen.add(whole)
                yield whole
            text = ""
        if one is not None:
            text, size = text + one["text"], one["size"]


def _over_others(letters: Sequence[Any]) -> list[Any]:
    """Return the letters of words such as a large "COPY", drawn over or under the rest of the page."""
    inked = [one for one in letters if one["text"].strip()]
    usual = median(one["size"] for one in inked) if inked else 0.0
    large = [one for one in inked if one["size"] > LARGE * usual]
    if not large:
        return []
    small = sorted((one for one in inked if one["size"] <= LARGE * usual), key=_middle)
    middles = [_middle(one) for one in small]
    lines: dict[tuple[int, int, int], list[Any]] = {}
    for one in large:
        place = one["x0"] if one["turned"] else one["bottom"]
        lines.setdefault((one["turned"], round(one["size"]), round(place)), []).append(one)
    over = [
        line
        for line in lines.values()
        if sum(_has_one(one, small, middles) for one in line) >= OVER_OTHERS * len(line)
    ]
    return [one for line in over for one in line]


def _has_one(large: Any, small: Sequence[Any], middles: Sequence[float]) -> bool:
    begin, end = bisect_left(middles, large["top"]), bisect_left(middles, large["bottom"])
    return any(large["x0"] < (one["x0"] + one["x1"]) / 2 < large["x1"] for one in small[begin:end])


def _middle(letter: Any) -> float:
    return float(letter["top"] + letter["bottom"]) / 2


def _keep_little(page: Any) -> None:
    """Have pdfplumber keep of each letter only what is used: all of it takes three times as long."""
    from pdfminer.layout import LTChar

    whole, left, bottom = page.process_object, page.mediabox[0], page.mediabox[1] + page.height

    def process(item: Any) -> Any:
        if not isinstance(item, LTChar):
            return whole(item)
        return {
            "object_type": "char", "text": _meant(item), "size": item.size, "turned": _turned(item),
            "x0": item.x0 + left, "x1": item.x1 + left, "top": bottom - item.y1, "bottom": bottom - item.y0,
        }  # fmt: skip

    page.process_object = process


def _meant(letter: Any) -> str:
    """Return the text of a letter; a font for signs that does not give it is used for those of items."""
    text = str(letter.get_text())
    if not _NUMBER_ONLY.fullmatch(text):
        return text
    return BULLET if _SIGNS.search(letter.fontname) else UNREADABLE


def _turned(letter: Any) -> int:
    """Return by how many degrees the page must be turned clockwise for this letter; -1 if it is aslant."""
    across, up = letter.matrix[:2]
    if min(abs(across), abs(up)) > ASLANT * max(abs(across), abs(up)):
        return -1
    if abs(up) > abs(across):
        return 90 if up > 0 else 270
    return 0 if across >= 0 else 180
