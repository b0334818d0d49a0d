"""A word that is nearly a word of time: what it was probably meant to be."""

from __future__ import annotations

from osl.when.lexicon import LEXICON, fold, forms, words
from osl.when.tokens import TOKEN

_KINDS = ("MONTH", "EMONTH", "WEEKDAY", "WEEKDAYS", "QUARTER", "HALFYEAR")
_ENOUGH = 5
_FAR = 500


def nearly(text: str) -> tuple[int, int, str] | None:
    """The first unknown word of `text` that is a slip away from one of time: its place and that."""
    from difflib import get_close_matches

    spellings = {fold(word): word for word in _spelt()}
    for match in TOKEN.finditer(text[:_FAR]):
        word = fold(match[0])
        if len(word) >= _ENOUGH and word.isalpha() and word not in words():
            near = get_close_matches(word, spellings, n=1, cutoff=0.8)
            if near:
                return match.start(), match.end(), spellings[near[0]]
    return None


def _spelt() -> list[str]:
    lines = (line.partition(":") for line in LEXICON.splitlines() if line.startswith(_KINDS))
    return [word for _, _, tail in lines for word in forms(tail) if len(word) >= _ENOUGH]
