"""Words that a PDF viewer copies in two lines, since the page broke them at the edge of a cell."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.document import Remark
from osl.exchange.importing.torn_words import ENDING, SHORT, WORD, is_one_word, may_be_one, was_joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import SourcePlace, TextLine


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

    def text(self, cell: str, place: SourcePlace) -> str:
        """Return the text of `cell`, which is at `place`, with broken words joined."""
        found, *lines = cell.split("\n")
        last = found
        for line in lines:
            found += self.between(last, line, place) + line
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

    def between(self, before: str, line: str, place: SourcePlace) -> str:
        """Return what is between two lines of a cell: nothing if the edge of the cell broke a word there."""
        if (
            not before[-1:].isalpha()
            or not (words := WORD.findall(before))
            or not (found := WORD.match(line))
        ):
            return "\n"
        first, second = words[-1], found[0]
        is_known = f"{first}{second}".casefold() in self.known
        if is_known and (before == first or first.casefold() not in self.known) and second[0].islower():
            self.whole.add((first, second))
            return ""
        if not _may_break(before, line):
            return "\n"
        torn = is_one_word(first, second)
        if second in SHORT and not torn:
            return "\n"
        known = {first.casefold(), second.casefold()} & self.known
        torn = torn or (len(second) <= ENDING and not known)
        remark = was_joined(first, second) if torn else may_be_one(first, second)
        self.remarks.setdefault((first, second), Remark(remark, place))
        return "" if torn else "\n"


def _may_break(one: str, two: str) -> bool:
    """Return whether the line `one` may end within a word: it is alone, or the letters show it."""
    last, first = WORD.findall(one)[-1:], WORD.match(two)
    if not last or not first or not one.endswith(last[0]) or not two[:1].islower():
        return False
    return one.isalpha() or is_one_word(last[0], first[0])


def _sure_words(text: str, *, ends: bool, begins: bool) -> list[str]:
    words = WORD.findall(text)
    return words[1 if begins else 0 : -1 if ends else None]
