"""Near misses: the word that was probably meant."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 60  # longer words are no slips of an id or a key, and take long to compare
MANY = 200


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `word` is a slip of, or None where none is near."""
    return _nearest(word, tuple(islice(known, 10 * MANY))) if len(word) <= LONGEST else None


@lru_cache(maxsize=4096)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    found = get_close_matches(word, _candidates(word, known), n=1, cutoff=0.6)
    if not found and word.lower() != word:
        found = get_close_matches(word.lower(), _candidates(word.lower(), known), n=1, cutoff=0.6)
    return found[0] if found else None


def _candidates(word: str, known: tuple[str, ...]) -> list[str]:
    """Those worth comparing: of very many only such as begin or end as `word` does."""
    if len(known) <= MANY:
        return list(known)
    alike = (k for k in known if abs(len(k) - len(word)) <= 3 and (k[:2] == word[:2] or k[-2:] == word[-2:]))
    return list(islice(alike, MANY // 4))
