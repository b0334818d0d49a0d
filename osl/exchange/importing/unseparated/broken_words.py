"""Words that a PDF viewer copies in two lines, since the page broke them at the edge of a cell."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.document import Remark
from osl.exchange.importing.torn_words import (
    ENDING,
    SHORT,
    WHOLE,
    WORD,
    compound,
    is_one_word,
    may_be_one,
    was_joined,
)
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from osl.exchange.importing.document import SourcePlace, TextLine


_MONTHS = (
    r"(?:styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień"
    r"|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)"
)
_NUMERAL = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_NUMERALS = re.compile(r"(?<![\w-])[IVX]{3,8}(?![\w-])")
_LONG = re.compile(r"(?<![\w-])[^\W\d_]{11,40}(?![\w-])")
_OF_ACRONYM = re.compile(r"(?<!\w)([A-ZĄĆĘŁŃÓŚŹŻ]{2,6})(em|owi|ie|u|ów|om|ami|ach|zie|y)(?!\w)")
_NUMBER = re.compile(r"^\d{1,3}[.)]? ")  # of a row
_TWO_MONTHS = re.compile(rf"\b({_MONTHS})({_MONTHS})\b", re.IGNORECASE)


def with_hyphens(text: str) -> str:
    """Return `text` with the hyphens that a viewer took for those of broken words, where a line ended."""
    text = _TWO_MONTHS.sub(r"\1-\2", text.replace("\ufffe", "-"))
    return _OF_ACRONYM.sub(r"\1-\2", _LONG.sub(_parted, _NUMERALS.sub(_two_numerals, text)))


def _parted(word: re.Match[str]) -> str:
    """Return two adjectives with the hyphen that is between them: "społeczno-kulturalny"."""
    found = compound(word[0])
    return "-".join(found) if found else word[0]


def _two_numerals(found: re.Match[str]) -> str:
    """Return two Roman numerals that were joined with a hyphen between them, if it can only be there."""
    text = found[0]
    pairs = [(text[:at], text[at:]) for at in range(1, len(text))]
    both = [pair for pair in pairs if set(pair) <= set(ROMAN)]
    rising = [pair for pair in both if ROMAN.index(pair[0]) < ROMAN.index(pair[1])] or both
    return "-".join(rising[0]) if not _NUMERAL.fullmatch(text) and len(rising) == 1 else text


class BrokenWords:
    """Joins broken words in cells; it knows the whole words of the text and remembers what was uncertain."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        texts = [line.text for line in lines]
        halves = {at for at, (one, two) in enumerate(pairwise(texts)) if _may_break(one, two)}
        self.known = {
            word.casefold()
            for at, text in enumerate(texts)
            for word in _sure_words(text, ends=at in halves, begins=at - 1 in halves)
        }
        self.remarks: dict[tuple[str, str], Remark] = {}
        self.whole: set[tuple[str, str]] = set()  # pieces of words that are known

    def text(self, cell: str, place: SourcePlace, is_full: Callable[[str], bool] = lambda _line: True) -> str:
        """Return the text of `cell`, which is at `place`, with broken words joined.

        `is_full`: whether a line may have ended at the edge of the cell.
        """
        found, *lines = cell.split("\n")
        last = found
        for line in lines:
            found += (self.between(last, line, place) if is_full(last) else "\n") + line
            last = line
        return found

    def joined_lines(self, lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
        """Return `lines` with each word that was joined and not reported on the line where it begins."""
        found = list(lines)
        for at, (one, two) in enumerate(pairwise(lines)):
            words, begins = WORD.findall(one.text), WORD.match(two.text)
            if words and begins and (words[-1], begins[0]) in self.whole:
                found[at] = found[at]._replace(text=f"{found[at].text.rstrip()}{begins[0]}")
                found[at + 1] = two._replace(text=two.text[begins.end() :])
        return tuple(found)

    def is_torn(self, before: str, line: str) -> bool:
        """Return whether the last word of `before` surely goes on in `line`, the one below it."""
        pair = _pieces(before, line)
        if pair is None or not (self._is_known(*pair, before) or _may_break(before, line)):
            return False
        return self._is_known(*pair, before) or is_one_word(*pair)

    def between(self, before: str, line: str, place: SourcePlace) -> str:
        """Return what is between two lines of a cell: nothing if the edge of the cell broke a word there."""
        pair = _pieces(before, line)
        if pair is None:
            return "\n"
        if self._is_known(*pair, before):
            self.whole.add(pair)
            return ""
        if not _may_break(before, line):
            return "\n"
        torn = self._is_joined(*pair)
        if pair[1] in SHORT and not torn:
            return "\n"
        remark = was_joined(*pair) if torn else may_be_one(*pair)
        self.remarks.setdefault(pair, Remark(remark, place))
        return "" if torn else "\n"

    def _is_known(self, first: str, second: str, before: str) -> bool:
        """Return whether the pieces are a word that the text has elsewhere."""
        is_known = f"{first}{second}".casefold() in self.known
        return is_known and (before == first or first.casefold() not in self.known) and second[0].islower()

    def _is_joined(self, first: str, second: str) -> bool:
        """Return whether the pieces, which may be one word, are joined."""
        if is_one_word(first, second):
            return True
        known = {first.casefold(), second.casefold()} & self.known
        return second not in SHORT | WHOLE and len(second) <= ENDING and not known


def _pieces(before: str, line: str) -> tuple[str, str] | None:
    """Return the last word of `before` and the first of `line`, if only a line feed is between."""
    words, found = WORD.findall(before), WORD.match(line)
    return (words[-1], found[0]) if words and found and before[-1:].isalpha() else None


def _may_break(one: str, two: str) -> bool:
    """Return whether the line `one` may end within a word: it is alone, or the letters show it."""
    last, first = WORD.findall(one)[-1:], WORD.match(two)
    if not last or not first or not one.endswith(last[0]) or not two[:1].islower():
        return False
    if is_one_word(last[0], first[0]):
        return True
    alone = _NUMBER.sub("", one)
    return alone.isalpha() and alone not in SHORT and two[first.end() :][:1] != "."


def _sure_words(text: str, *, ends: bool, begins: bool) -> list[str]:
    words = WORD.findall(text)[1 if begins else 0 : -1 if ends else None]
    return [word for word in words if len(word) > 1]
