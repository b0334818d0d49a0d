"""Near misses: the word that was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `word` is a slip of, or None where none is near."""
    from difflib import get_close_matches

    found = get_close_matches(word[:200], list(known), n=1, cutoff=0.6)
    return found[0] if found else None
