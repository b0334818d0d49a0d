"""The text of a cell in a PDF: lines that were broken at its edge joined, and words too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.document import Remark
from osl.exchange.importing.torn_words import ENDING, SHORT, WORD, is_one_word, may_be_one, was_joined
from osl.exchange.typeset import typeset
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from osl.exchange.importing.document import SourcePlace
    from osl.exchange.importing.readers.pdf_lines import PdfLine

_ITEM = re.compile(r"[•·▪◦➢✓*\uf0b7\uf0a7]|[-–—]\s?\D|\d{1,2}[.)]\s|[a-z]\)\s")
GAP_OF_WORDS = 0.25  # of the size of a letter
TOLERANCE = 0.5  # points
MARGIN = 0.8  # of the size of a letter: less room than this shows no end of a paragraph


class CellText(Value):
    """The lines in a cell, its left and right edge; `parts` are its further parts below a page break."""

    lines: tuple[PdfLine, ...]
    x0: float
    x1: float
    parts: tuple[CellText, ...] = ()

    @property
    def top(self) -> float:
        """The top of the first line; far down if there is none."""
        return float(self.lines[0].top) if self.lines else 1e9

    @property
    def plain(self) -> str:
        """The text on one line, with nothing joined."""
        return " ".join(line.text for line in self.lines)


class WordJoiner:
    """Joins the lines of cells; it knows the words of the document and remembers what was uncertain."""

    def __init__(self, cells: Iterable[CellText], texts: Iterable[str]) -> None:
        whole = (word for text in texts for word in WORD.findall(text))
        self.known = {
            word.casefold() for word in (*whole, *(word for cell in cells for word in _whole(cell)))
        }
        self.remarks: list[Remark] = []
        self.reported: set[tuple[str, str]] = set()

    def text(self, cell: CellText, place: SourcePlace) -> str:
        """Return the text of `cell`: one line for each paragraph and each item of a list."""
        found = ""
        room = _room(cell)
        lines = [*cell.lines, *(line for part in cell.parts for line in part.lines)]
        before: PdfLine | None = None
        for line in lines:
            is_end = line is lines[-1]
            more = "" if before is None else self._between(before, line, room, place, is_end=is_end)
            found = line.text if before is None else found + more
            before = line
        return joined(found)

    def _between(
        self, before: PdfLine, line: PdfLine, right: float, place: SourcePlace, *, is_end: bool
    ) -> str:
        """Return `line` with what separates it from the line `before`."""
        if _ITEM.match(line.text):
            return f"\n{line.text}"
        first, last = line.words[0], before.words[-1]
        left = right - before.x1
        if last.text.endswith(("-", "\xad")) and len(last.text) > 1 and first.text[:1].isalpha():
            return self._hyphenated(last.text, line.text) if first.text[0].islower() else line.text
        is_torn = len(before.words) == 1 or is_one_word(last.text, _plain(first.text))
        if is_torn and left < first.first + TOLERANCE and first.text[:1].islower():
            return self._broken(last.text, first.text, line.text, place, is_end=is_end)
        fits = _bound(line) + (GAP_OF_WORDS + MARGIN) * first.size < left
        return f"\n{line.text}" if fits else f" {line.text}"

    def _hyphenated(self, last: str, text: str) -> str:
        """Return `text` after a hyphen at the end of a line, which stays in "społeczno-kulturalny"."""
        first = text.split(maxsplit=1)[0].rstrip(".,;:)")
        stem = last.rstrip("-\xad").lstrip('(„"')
        whole, compound = f"{stem}{first}".casefold(), f"{stem}-{first}".casefold()
        if compound in self.known or (whole not in self.known and stem.endswith("o")):
            return text
        return f"\x00{text}"

    def _broken(self, last: str, first: str, text: str, place: SourcePlace, *, is_end: bool) -> str:
        """Return `text` after a line that is one word to the edge of the cell: perhaps its first half."""
        plain = _plain(first)
        if f"{last}{plain}".casefold() in self.known:
            return f"\x01{text}"
        is_last = is_end and text == first
        torn = is_one_word(last, plain) or (is_last and plain in SHORT)  # nothing ends with such a word
        if plain in SHORT and not torn:
            return f" {text}"
        known = {last.casefold(), plain.casefold()} & self.known
        are_words = not torn and (bool(known) or len(plain) > ENDING)
        self._report(last, first, place, are_words=are_words)
        return f" {text}" if are_words else f"\x01{text}"

    def _report(self, first: str, second: str, place: SourcePlace, *, are_words: bool) -> None:
        if (first, second) in self.reported:
            return
        self.reported.add((first, second))
        message = may_be_one(first, second) if are_words else was_joined(first, second)
        self.remarks.append(Remark(message, place))


def _bound(line: PdfLine) -> float:
    """Return the width of the words that begin `line` and that no line may end between: "w maju"."""
    words = len(typeset(line.text).split(" ", 1)[0].split())
    return float(line.words[min(max(words, 1), len(line.words)) - 1].x1 - line.words[0].x0)


def _plain(word: str) -> str:
    return word.rstrip(".,;:)")


def _whole(cell: CellText) -> Iterator[str]:
    """Yield the words of `cell` that are surely whole: not those around a line that is one word."""
    after_one = False
    for line in cell.lines:
        words = line.text.split()
        sure = words[1:] if after_one else words
        after_one = len(words) == 1
        yield from WORD.findall(" ".join(() if after_one else sure))


def _room(cell: CellText) -> float:
    """Return the right edge of the room for text in `cell`: its border less the padding on the left."""
    if not cell.lines:
        return cell.x1
    padding = max(min(line.x0 for line in cell.lines) - cell.x0, 0)
    widest = max(line.x1 for line in cell.lines)
    return max(cell.x1 - min(padding, 12), widest)


def joined(text: str) -> str:
    """Return `text` with its marks of joined words taken out."""
    return re.sub("-\x00|\xad\x00|\x00", "", text).replace("\x01", "")
