"""Date phrases that osl cannot read but people write: "sobota przed świętami", "raz w semestrze"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.line_cells.units import LEADING
from osl.exchange.importing.unseparated.scoring import LONGEST_TIME, has_time_word
from osl.exchange.importing.unseparated.split_points import is_time_word

if TYPE_CHECKING:
    from collections.abc import Sequence

_LIKE, _STRANGE, _MOST = 5.0, 3.0, 3
_YEAR = 4  # digits
_BETWEEN = LEADING | {"przed", "między", "podczas", "razy", "raz"}


@lru_cache(maxsize=50_000)
def loose_time(text: str) -> float:
    """Return how well `text` is a date phrase by its words alone: how few of them no date phrase has."""
    if len(text) > LONGEST_TIME:
        return float("-inf")
    words = [word.strip("().,;:") for word in text.split()]
    known = [
        word in _BETWEEN or (_is_time(word) and not (word.isdigit() and len(word) < _YEAR)) for word in words
    ]
    known = [one or _counts(words, at, known) for at, one in enumerate(known)]
    if not any(map(_is_sure, words)):
        return float("-inf")
    strange = sum(
        1 + (at > 0 and word[:1].isupper())
        for at, (word, is_known) in enumerate(zip(words, known, strict=True))
        if word and not is_known
    )
    return _LIKE - _STRANGE * strange if strange <= _MOST else float("-inf")


def _counts(words: Sequence[str], at: int, known: Sequence[bool]) -> bool:
    """Return whether the word at `at` is a number of what is behind it, which date phrases have."""
    return words[at].isdigit() and known[at + 1 : at + 2] == [True]


def _is_time(word: str) -> bool:
    return is_time_word(word) or has_time_word(word)


def _is_sure(word: str) -> bool:
    return not word.isdigit() and has_time_word(word)
