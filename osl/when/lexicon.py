"""The words of the vocabulary, looked up as they are written."""

from __future__ import annotations

import re
from functools import cache

from osl.text.fold import PLAIN_LETTERS
from osl.when.vocabulary import VOCABULARY

_FOLD = {**PLAIN_LETTERS, **dict.fromkeys([*range(0x300, 0x370), 0xAD])}  # combining marks, soft hyphens
MONTH_TYPES = ("MONTH", "EMONTH")
_FORMS = re.compile(r"(\S+?)\(([^)]*)\)|(\S+)")


def fold(word: str) -> str:
    """`word` in lower case and without diacritics: how words are compared."""
    low = word.lower()
    return low if low.isascii() else low.translate(_FOLD)


def forms(words: str) -> list[str]:
    """Return the forms that a line of the vocabulary lists, in full."""
    found = []
    for stem, endings, whole in _FORMS.findall(words):
        found += [stem + ending.replace("~", "") for ending in endings.split()] or [whole]
    return found


def names(token_type: str, form: int) -> tuple[str, ...]:
    """Return a form (0 is the first) of each name of a type in the vocabulary: 1, 2, …"""
    lines = (line.partition(": ") for line in VOCABULARY.splitlines() if line.startswith(f"{token_type} "))
    return tuple(forms(tail)[form] for _, _, tail in lines)


def _entry(head: str) -> tuple[str, object]:
    name, _, value = head.partition(" ")
    return name, int(value) if value.lstrip("-").isdigit() else value or None


@cache
def spelt() -> dict[str, tuple[str, object]]:
    """Return the type and value of each word as spelt; if two lines have a word, the first counts."""
    known: dict[str, tuple[str, object]] = {}
    for line in filter(None, VOCABULARY.splitlines()):
        head, _, tail = line.partition(":")
        entry = _entry(head)
        for word in forms(tail):
            known.setdefault(word, entry)
    return known


@cache
def _folded() -> dict[str, tuple[str, object]]:
    return {fold(word): entry for word, entry in reversed(spelt().items()) if not word.isascii()}


def look_up(word: str) -> tuple[str, object] | None:
    """Return the type and value of `word`, in small letters: as it is spelt, else without diacritics."""
    known = spelt()
    return known.get(word) or known.get(folded := fold(word)) or _folded().get(folded)


def month_number(word: str) -> int | None:
    """Return the month (1-12) that `word` names, in any case and form and in either language, or None."""
    token_type, number = look_up(word.lower()) or ("", None)
    return number if token_type in MONTH_TYPES and isinstance(number, int) else None
