"""The comments in a stretch of a plan's text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.edit.cst import texts
from osl.text.lines import line_end

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.edit.cst import CstNode, CstScalar

_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\r\n]*")


def comments_in(text: str, start: int, end: int, shapes: Iterable[CstNode]) -> list[str]:
    """The comments from `start` to `end`, outside of the texts that `shapes` hold."""
    found: list[str] = []
    at = start
    for one in sorted((t for shape in shapes for t in texts(shape)), key=lambda t: t.start):
        if one.end <= start or one.start >= end:
            continue
        found += _COMMENT.findall(text[at : one.start])
        at = max(one.end, at)
        if one.block:
            found += _COMMENT.findall(_header_line(text, one))
    return [comment.rstrip() for comment in (*found, *_COMMENT.findall(text[at:end]))]


def _header_line(text: str, one: CstScalar) -> str:
    return text[one.start : min(line_end(text, one.start), max(one.end, one.start))]
