"""The likeliest ways to separate the words of a block of headings, the best first."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import begins_as_heading, known_field, read_heading
from osl.exchange.importing.unseparated.wrapped_heading import goes_on_with, heading_words, with_word
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.unseparated.wrapped_heading import HeadingWord

_MOST_KEPT = 24  # ways to separate the words up to a place
_MOST_WORDS = 10  # of a heading
_KNOWN, _NAMED = 1.0, 0.5  # a heading that is known or begins as one, and one with a known word within
_WITHIN = 1.5  # a word within a heading that seems to begin one
_APART = 2.5  # a heading that ends where it seems to go on
_SMALL = 3.0  # a heading in small letters, others having capitals
_ASKED = 1.5  # the same behind a question: "Która grupa?", "n-l odpowiedzialny"


class HeadingWay(Value):
    """The headings that words may be, and how likely that is by their words alone."""

    cells: tuple[str, ...]
    score: float


def heading_ways(lines: Sequence[str], most: int) -> list[HeadingWay]:
    """Return the likeliest ways to separate the words on `lines` into headings, the best first."""
    words = list(heading_words(lines))
    best: list[list[HeadingWay]] = [[] for _ in range(len(words) + 1)]
    best[0] = [HeadingWay((), 0.0)]
    for start in range(len(words)):
        ways = _likeliest(best[start], _MOST_KEPT)
        for end, text, score in _headings_from(words, start):
            best[end] += [HeadingWay((*way.cells, text), way.score + score) for way in ways]
    return _likeliest(best[-1], most)


def _likeliest(ways: Sequence[HeadingWay], most: int) -> list[HeadingWay]:
    return sorted(ways, key=lambda way: -way.score)[:most]


def _headings_from(words: Sequence[HeadingWord], start: int) -> Iterator[tuple[int, str, float]]:
    """Yield the end, the text and the score of each heading that may begin with the word at `start`."""
    text, within = words[start].text, 0.0
    for end in range(start + 1, min(start + _MOST_WORDS, len(words)) + 1):
        if end > start + 1:
            goes_on = _goes_on(text, words[end - 1])
            if not goes_on and _are_two(text, words[end - 1].text):
                return
            within += _WITHIN * (not goes_on)
            text = with_word(text, words[end - 1])
        after = words[end] if end < len(words) else None
        is_open = text.count("(") > text.count(")")
        if not is_open and not (after and after.is_within):
            apart = _APART * bool(after and _goes_on(text, after))
            known = known_field(text) is not None
            yield end, text, _likelihood(text) - apart - within * (not known) - _of_small(words, start)


def _are_two(text: str, word: str) -> bool:
    """Return whether `text` and `word` are headings word for word, of two fields: "Zadanie", "Uwagi"."""
    fields = {known_field(text), known_field(word)}
    return None not in fields and len(fields) > 1 and known_field(f"{text} {word}") is None


def _goes_on(text: str, word: HeadingWord) -> bool:
    return not text.endswith("?") and goes_on_with(text, word)


def _of_small(words: Sequence[HeadingWord], start: int) -> float:
    """Return what speaks against a heading that begins with a small letter, if others have capitals."""
    if words[start].text[:1].isupper() or not any(word.text[:1].isupper() for word in words):
        return 0.0
    return _ASKED if start and words[start - 1].text.endswith("?") else _SMALL


@lru_cache(maxsize=10_000)
def _likelihood(text: str) -> float:
    if known_field(text) or begins_as_heading(text):
        return _KNOWN
    return _NAMED if read_heading(text) else 0.0
