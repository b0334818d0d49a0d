"""Ids made of titles: Polish letters folded, words joined by hyphens."""

from __future__ import annotations

import re

from osl.text.fold import fold

_WORDS = re.compile("[a-z0-9]+")


def slug(title: str) -> str:
    """Return the id for `title` ("Święto Ziemi" → `swieto-ziemi`); empty if no letter is left."""
    return "-".join(_WORDS.findall(fold(title)))
