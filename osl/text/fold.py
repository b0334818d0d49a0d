"""Texts compared as people compare them: without case, diacritics, and runs of spaces."""

from __future__ import annotations

# the one table of Polish letters without their diacritics, a letter for a letter, for `str.translate`
PLAIN_LETTERS = str.maketrans("ąćęłńóśźż", "acelnoszz")


def fold(text: str) -> str:
    """Return `text` in small letters without diacritics, trimmed, each run of spaces as one.

    Letters of other alphabets stay; "Święto  Łąki" gives "swieto laki", "ß" gives "ss".
    """
    if text.isascii():
        return " ".join(text.lower().split())
    from unicodedata import combining, normalize

    plain = normalize("NFKD", text.casefold().translate(PLAIN_LETTERS))
    return " ".join("".join(c for c in plain if not combining(c)).split())
