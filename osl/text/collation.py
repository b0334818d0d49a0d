"""The order of the Polish alphabet."""

from __future__ import annotations

from functools import lru_cache

from osl.text.fold import fold

# how far a letter comes after the plain one
_AFTER = {"ą": 1, "ć": 1, "ę": 1, "ł": 1, "ń": 1, "ó": 1, "ś": 1, "ź": 1, "ż": 2}


@lru_cache(maxsize=20_000)
def collation_key(text: str) -> tuple[tuple[str, int], ...]:
    """Return a key by which texts are in the order of a Polish dictionary: ą after a, ł after l, ż after ź.

    Case, punctuation and the accents of other languages do not count.
    """
    from unicodedata import normalize

    words = (_letters(word) for word in normalize("NFC", text.casefold()).split())
    return tuple(letter for word in words if word for letter in (*word, (" ", 0)))


def _letters(word: str) -> list[tuple[str, int]]:
    return [(plain, _AFTER.get(letter, 0)) for letter in word if letter.isalnum() for plain in fold(letter)]
