"""Texts compared as people compare them: without case, diacritics, and runs of spaces."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return `text` in small letters without diacritics, trimmed, each run of spaces as one.

    Letters of other alphabets stay; "Święto  Łąki" gives "swieto laki", "ß" gives "ss".
    """
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
