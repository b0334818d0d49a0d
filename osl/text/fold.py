"""Texts compared as people compare them: without case, diacritics, and runs of spaces."""

from __future__ import annotations

import re

# the one table of Polish letters without their diacritics, a letter for a letter, for `str.translate`
PLAIN_LETTERS = str.maketrans("ąćęłńóśźż", "acelnoszz")

# what decomposition leaves as it is: ASCII, dashes, quotation marks
_UNCHANGED = re.compile("[\0-\x7f\u2010\u2012-\u2015\u2018-\u201f]*+")


def fold(text: str) -> str:
    """Return `text` in small letters without diacritics, trimmed, each run of spaces as one.

    Letters of other alphabets stay; "Święto  Łąki" gives "swieto laki", "ß" gives "ss".
    """
    if text.isascii():
        return " ".join(text.lower().split())
    plain = text.casefold().translate(PLAIN_LETTERS)
    if _UNCHANGED.fullmatch(plain):  # as nearly all Polish texts, in a third of the time
        return " ".join(plain.split())
    from unicodedata import combining, normalize

    plain = normalize("NFKD", plain)
    return " ".join("".join(c for c in plain if not combining(c)).split())
