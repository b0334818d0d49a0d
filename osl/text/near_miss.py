"""Near misses: the word that was probably meant."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from osl.text.common_start import common_start

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 60  # a longer word is not an id or a key, and takes long to compare
MANY = 200


def one_letter_less(word: str) -> list[str]:
    """Return what is left of `word` without each one of its letters.

    Two words with a letter too many, too few, another or two of them changed round have one of these
    in common, or one of them is among the other's.
    """
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that `word` is probably meant to be, or None if none is near."""
    return _nearest(word, tuple(islice(known, 10 * MANY))) if len(word) <= LONGEST else None


@lru_cache(maxsize=4096)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    swapped = [one for one in _candidates(word, known) if sorted(one) == sorted(word)]
    found = swapped or get_close_matches(word, _candidates(word, known), n=1, cutoff=0.65)
    if not found and word.lower() != word:
        found = get_close_matches(word.lower(), _candidates(word.lower(), known), n=1, cutoff=0.65)
    return found[0] if found else None


def _candidates(word: str, known: tuple[str, ...]) -> list[str]:
    """Return those worth comparing: if they are very many, those that begin or end as `word` does."""
    if len(known) <= MANY:
        return list(known)
    alike = [k for k in known if abs(len(k) - len(word)) <= 3 and (k[:2] == word[:2] or k[-2:] == word[-2:])]
    return sorted(alike, key=lambda one: -_in_common(one, word))[: MANY // 4]


def _in_common(one: str, other: str) -> int:
    """Return how many letters two words have in common: at their ends, and anywhere."""
    ends = common_start(one, other) + common_start(one[::-1], other[::-1])
    return ends + len({*one} & {*other})
