"""The text of a cell in a PDF: lines that were broken at its edge joined, and words too."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.document import Remark
from osl.exchange.importing.letter_pairs import fit
from osl.exchange.importing.torn_words import (
    ENDING,
    SHORT,
    WHOLE,
    WORD,
    are_rather_two,
    is_month_or_weekday,
    is_one_word,
    is_torn_year,
    keeps_hyphen,
    may_be_one,
    was_joined,
)
from osl.exchange.typeset import typeset
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from osl.exchange.importing.document import SourcePlace
    from osl.exchange.importing.readers.pdf.lines import PdfLine

_ITEM = re.compile(r"[•·▪◦➢✓*\uf0b7\uf0a7]|[-–—]\s?\D|\d{1,2}[.)]\s|[a-z]\)\s")
GAP_OF_WORDS = 0.25  # of the size of a letter
TOLERANCE = 0.5  # points
LETTERS = 3  # of the second piece: one that is longer may be a word that nobody listed
# how well pieces fit as two words: surely not, less than as one, surely
RARE, BROKEN, WORDS = 5, 8, 12
SOFT = "\u2010"  # the hyphen that browsers and others draw where they break a word
HYPHENS = "-–—/" + SOFT  # a line may end after them without a space
LEAST_SPACES, SPACES = 2, 0.1  # lines before others, and the share of them, that end with a space
LONGEST_SHORT = 8  # letters: two names in capitals, such as "CUS-OSL", may be as long
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
    def last(self) -> PdfLine | None:
        """The last line, also of the parts below a page break; None if there is none."""
        lines = self.parts[-1].lines if self.parts and self.parts[-1].lines else self.lines
        return lines[-1] if lines else None

    @property
    def plain(self) -> str:
        """The text on one line, with nothing joined."""
        return " ".join(line.text for line in self.lines)


class WordJoiner:
    """Joins the lines of cells; it knows the words of the document and remembers what was uncertain.

    Many programs draw the space at which they broke a line: in their files a line without one ends a
    paragraph, or breaks a word.
    """

    def __init__(self, cells: Iterable[CellText], texts: Iterable[str]) -> None:
        cells = list(cells)
        whole = (word for text in texts for word in WORD.findall(text))
        self.known = {
            word.casefold() for word in (*whole, *(word for cell in cells for word in _whole(cell)))
        }
        inner = [line.space / line.words[0].size for cell in cells for line in cell.lines[:-1]]
        self.draws_spaces = sum(map(bool, inner)) >= max(LEAST_SPACES, len(inner) * SPACES)
        self.space = max(inner, default=0.0)  # without room for it, none is drawn
        self.hyphenates = any(map(_is_hyphenated, cells))
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
        self, before: PdfLine, line: PdfLine, room: tuple[float, float], place: SourcePlace, *, is_end: bool
    ) -> str:
        """Return `line` with what separates it from the line `before`."""
        if is_item(line.text):
            return f"\n{line.text}"
        first, last = line.words[0], before.words[-1]
        left = room[1] - before.x1
        if self.draws_spaces and before.space:
            return f"\n{line.text}" if _fits(line, left) else f" {line.text}"
        if hyphen := self._after_hyphen(last.text, line.text, place):
            return hyphen
        is_sure = self.draws_spaces and left > self.space * last.size
        if left < first.first + TOLERANCE and self._may_be_torn(before, line, room):
            return self._broken(last.text, line, place, is_end=is_end, is_sure=is_sure)
        return f"\n{line.text}" if is_sure or _fits(line, left) else f" {line.text}"

    def _after_hyphen(self, last: str, text: str, place: SourcePlace) -> str:
        """Return `text` after a word that ends with a hyphen, a dash or a slash; empty after another."""
        if len(last) < 2 or last[-1] not in HYPHENS or not text[0].isalnum():
            return ""
        stem, first = _hyphenated(last, text)
        if last[-1] == SOFT and first[0].isalpha():
            return f"\x00{text}"
        if last[-1] != "-" or not last[-2].isalpha() or not _is_same_case(stem, first):
            return f"\x01{text}"
        if keeps_hyphen(stem, first, self.known):
            return f"\x01{text}"
        if first.isupper() or (are_rather_two(stem, first) and f"{stem}{first}".casefold() not in self.known):
            if not (self.hyphenates or first.isupper()):
                return f"\x01{text}"
            self._report(last, first, place, are_words=False)
        return f"\x00{text}"

    def _may_be_torn(self, before: PdfLine, line: PdfLine, room: tuple[float, float]) -> bool:
        """Return whether a word may begin on the full line `before` and go on in `line`."""
        last, first = before.words[-1], line.words[0]
        if is_torn_year(last.text, first.text):
            return True
        is_loud = first.text[0].isupper() and last.text.isupper() and len(last.text) > LETTERS
        if not (last.text[-1].isalpha() and (first.text[0].islower() or is_loud)):
            return False
        if len(before.words) == 1:
            return True
        is_wide = last.x1 - last.x0 + first.x1 - first.x0 > room[1] - room[0]
        return not self.draws_spaces and (is_wide or is_one_word(last.text, _plain(first.text)))

    def _broken(self, last: str, line: PdfLine, place: SourcePlace, *, is_end: bool, is_sure: bool) -> str:
        """Return `line` after one that is full to the edge of the cell: perhaps with the rest of a word."""
        first, text = line.words[0].text, line.text
        if is_torn_year(last, first):
            return f"\x01{text}"
        last, plain = WORD.findall(last)[-1], WORD.findall(first)[0]
        whole = f"{last}{plain}".casefold()
        if whole in self.known or is_month_or_weekday(whole):
            return f"\x01{text}"
        fits = fit(last.casefold(), plain.casefold())
        known = {last.casefold(), plain.casefold()} & self.known if len(plain) > 1 else set()
        is_last = is_end and text == first
        follows = line.words[1].text in SHORT if len(plain) == 1 and len(line.words) > 1 else False
        torn = is_sure or is_one_word(last, plain) or (is_last and plain in SHORT) or follows
        is_broken = fits <= (BROKEN if self.draws_spaces else RARE)
        torn = torn or (is_broken and not known and plain not in WHOLE)
        if plain in SHORT | WHOLE and not torn and (len(plain) > 1 or not self.draws_spaces):
            return f" {text}"
        are_words = len(plain) > LETTERS and (bool(known) or fits >= WORDS or len(plain) > ENDING)
        are_words = not torn and (are_words or plain in SHORT)
        self._report(last, first, place, are_words=are_words)
        return f" {text}" if are_words else f"\x01{text}"

    def _report(self, first: str, second: str, place: SourcePlace, *, are_words: bool) -> None:
        if (first, second) in self.reported:
            return
        self.reported.add((first, second))
        message = may_be_one(first, second) if are_words else was_joined(first, second)
        self.remarks.append(Remark(message, place))


def _fits(line: PdfLine, left: float) -> bool:
    """Return whether the first words of `line` would have had room on the line before, which left `left`."""
    return _bound(line) + (GAP_OF_WORDS + MARGIN) * line.words[0].size < left


def is_item(text: str) -> bool:
    """Return whether the line `text` begins an item of a list."""
    return _ITEM.match(text) is not None


def _bound(line: PdfLine) -> float:
    """Return the width of the words that begin `line` and that no line may end between: "w maju"."""
    words = len(typeset(line.text).split(" ", 1)[0].split())
    return float(line.words[min(max(words, 1), len(line.words)) - 1].x1 - line.words[0].x0)


def _hyphenated(last: str, text: str) -> tuple[str, str]:
    """Return the pieces of a word around a hyphen at the end of a line, without the marks around them."""
    return last.rstrip("-" + SOFT).lstrip('(„"'), text.split(maxsplit=1)[0].rstrip(".,;:)")


def _is_same_case(stem: str, first: str) -> bool:
    """Return whether `first` may go on after `stem`: in small letters, or a long word in capitals."""
    return first[0].islower() or (stem.isupper() and first.isupper() and len(stem + first) > LONGEST_SHORT)


def _is_hyphenated(cell: CellText) -> bool:
    """Return whether a hyphen at the end of a line in `cell` surely breaks a word."""
    pairs = [
        _hyphenated(before.words[-1].text, line.text)
        for before, line in pairwise(cell.lines)
        if before.text[-1] in ("-", SOFT)
    ]
    return any(
        rest[:1].islower() and fit(stem.casefold(), rest) <= BROKEN and not keeps_hyphen(stem, rest, set())
        for stem, rest in pairs
    )


def _plain(word: str) -> str:
    return word.rstrip(".,;:)")


def _whole(cell: CellText) -> Iterator[str]:
    """Yield the words of `cell` that are surely whole: not those around the end of a full line."""
    right = _room(cell)[1]
    after_full = False
    for line in cell.lines:
        words = line.text.split()
        begin = 1 if after_full else 0
        is_full = right - line.x1 < line.words[0].size or len(words) == 1 or words[-1][-1] in HYPHENS
        after_full = not line.space and line is not cell.lines[-1] and is_full
        yield from WORD.findall(" ".join(words[begin : -1 if after_full else None]))


def _room(cell: CellText) -> tuple[float, float]:
    """Return the edges of the room for text in `cell`: its borders less the padding on the left."""
    if not cell.lines:
        return cell.x0, cell.x1
    left = min(line.x0 for line in cell.lines)
    widest = max(line.x1 for line in cell.lines)
    return left, max(cell.x1 - min(max(left - cell.x0, 0), 12), widest)


def joined(text: str) -> str:
    """Return `text` with its marks of joined words taken out."""
    return re.sub(f"[-{SOFT}]\x00|\x00", "", text).replace("\x01", "")
