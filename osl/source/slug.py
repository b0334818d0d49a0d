"""Ids made of titles: Polish letters folded, words joined by hyphens."""

from __future__ import annotations

import re
import unicodedata

_WORDS = re.compile("[a-z0-9]+")


def slug(title: str) -> str:
    """The id that `title` gives ("Święto Ziemi" → `swieto-ziemi`); empty where no letter is left."""
    if title.isascii():
        return "-".join(_WORDS.findall(title.lower()))
    folded = unicodedata.normalize("NFKD", title.lower().replace("ł", "l").replace("ß", "ss"))
    return "-".join(_WORDS.findall("".join(c for c in folded if not unicodedata.combining(c))))
