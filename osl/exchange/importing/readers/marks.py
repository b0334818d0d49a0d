"""Text that is struck out, hidden, deleted or raised: taken out with a remark, or written as it is read.

A reader puts START, the kind of the text, the text and STOP into a cell; no file has these characters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark
from osl.i18n import say

if TYPE_CHECKING:
    from osl.exchange.importing.document import SourcePlace
    from osl.i18n import Sentence

START, STOP = "\x01", "\x02"
STRUCK, HIDDEN, RAISED = "s", "h", "^"
DELETED, PLACEHOLDER = "d", "p"  # by a tracked change; what an empty field shows
_INNERMOST = re.compile("\x01([shdp^])([^\x01\x02]*)\x02(?:\x01\\1([^\x01\x02]*)\x02)?")
_MARK = re.compile("\x01[shdp^]|\x02")
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNIT = re.compile(r"(?:^|[\W\d])(?:m|km|cm|dm|mm)$")
_FOOTNOTE = re.compile(r"[\[(]?(?:\d{1,2}|[a-z]|\*{1,4}|[†‡§])[\])]?")
_LISTED = re.compile(r"(?:list bullet|list number|lista punkt|lista numer)\D*(\d?)")
DEEPEST = 50  # marks within marks


def list_depth(style: str) -> int:
    """Return in how many lists a paragraph of the style "List Bullet 2" is; 0 for other styles."""
    found = _LISTED.match(style.lower())
    return int(found[1] or 1) if found else 0


def marked(kind: str, text: str) -> str:
    """Return `text` marked as STRUCK, HIDDEN or RAISED."""
    return f"{START}{kind}{text}{STOP}" if text else ""


def without_marks(text: str) -> str:
    """Return `text` without START, STOP and the kinds, with all that is marked."""
    return _MARK.sub("", text)


_TYPED = re.compile(r"(?<=[a-zA-Z\u00c0-\u024f”])[⁰¹²³⁴-⁹]{1,2}(?=[\s,;.:)]|$)")


def without_note_marks(text: str) -> tuple[str, tuple[Sentence, ...]]:
    """Return `text` without the raised numbers of footnotes that were typed ("Bal¹"), and remarks on them."""
    marks = [one for one in _TYPED.finditer(text) if not _UNIT.search(text[: one.start()])]
    for one in reversed(marks):
        text = text[: one.start()] + text[one.end() :]
    return text, tuple(_note_mark(one[0]) for one in marks)


def _note_mark(text: str) -> Sentence:
    return say('"{text}", the mark of a footnote, was left out', text=text)


class Marks:
    """Takes out what is struck out, hidden or deleted, and keeps a remark for each."""

    def __init__(self) -> None:
        self.remarks: list[Remark] = []

    def resolved(self, text: str, place: SourcePlace | None) -> str:
        """Return `text`, which is at `place`, as a person reads it."""
        for _ in range(DEEPEST if START in text else 0):
            if START not in text:
                break
            text = self._once(text, place)
        return text

    def _once(self, text: str, place: SourcePlace | None) -> str:
        found, last = "", 0
        for mark in _INNERMOST.finditer(text):
            found += text[last : mark.start()]
            found += self._written(mark[1], mark[2] + (mark[3] or ""), found, place)
            last = mark.end()
        return found + text[last:]

    def _written(self, kind: str, text: str, before: str, place: SourcePlace | None) -> str:
        if kind == RAISED:
            return self._raised(text, before, place)
        self.leave_out(kind, text, place)
        return ""

    def leave_out(self, kind: str, text: str, place: SourcePlace | None) -> None:
        """Keep a remark that `text`, which may have marks, was left out."""
        if re.search(r"\w", text := without_marks(text)):
            self._say(_left_out(kind, tidy(text)), place)

    def _raised(self, text: str, before: str, place: SourcePlace | None) -> str:
        plain = text.strip()
        is_time = re.search(r"(?<!\d)[012]?\d$", before) and re.fullmatch("[0-5][0-9]", plain)
        if is_time or (_UNIT.search(before) and plain in ("2", "3")):
            return plain.translate(_RAISED_DIGITS)
        if _FOOTNOTE.fullmatch(plain):
            self._say(_note_mark(plain), place)
            return ""
        return text

    def _say(self, message: Sentence, place: SourcePlace | None) -> None:
        self.remarks.append(Remark(message, place))


_STRUCK_OUT = say('"{text}" is struck out there; it was left out').message


def is_left_out(message: Sentence) -> bool:
    """Return whether `message` is that a text is struck out."""
    return message.message == _STRUCK_OUT


def _left_out(kind: str, text: str) -> Sentence:
    if kind == DELETED:
        return say('"{text}" was deleted or moved by a tracked change; it was left out there', text=text)
    if kind == PLACEHOLDER:
        return say('"{text}" is only shown in an empty field; it was left out', text=text)
    if kind == STRUCK:
        return say('"{text}" is struck out there; it was left out', text=text)
    return say('"{text}" is hidden there; it was left out', text=text)
