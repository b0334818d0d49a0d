"""The letters of a page as pdfplumber finds them: only what is used of each, and from left to right."""

from __future__ import annotations

from collections import Counter
from typing import Any


def upright(page: Any) -> Any:
    """Return `page`, turned so that most of its letters go from left to right."""
    _keep_little(page)
    turns = Counter(letter["turned"] for letter in page.chars).most_common(1)
    if not turns or not turns[0][0]:
        return page
    pdf_page = page.page_obj
    pdf_page.rotate = pdf_page.attrs["Rotate"] = (pdf_page.rotate + turns[0][0]) % 360
    turned = type(page)(page.pdf, pdf_page, page.page_number)
    page.close()
    _keep_little(turned)
    return turned


def _keep_little(page: Any) -> None:
    """Have pdfplumber keep of each letter only what is used: all of it takes three times as long."""
    from pdfminer.layout import LTChar

    whole, left, bottom = page.process_object, page.mediabox[0], page.mediabox[1] + page.height

    def process(item: Any) -> Any:
        if not isinstance(item, LTChar):
            return whole(item)
        return {
            "object_type": "char", "text": item.get_text(), "size": item.size, "turned": _turned(item),
            "x0": item.x0 + left, "x1": item.x1 + left, "top": bottom - item.y1, "bottom": bottom - item.y0,
        }  # fmt: skip

    page.process_object = process


def _turned(letter: Any) -> int:
    """Return by how many degrees the page must be turned clockwise for this letter."""
    across, up = letter.matrix[:2]
    if abs(up) > abs(across):
        return 90 if up > 0 else 270
    return 0 if across >= 0 else 180
