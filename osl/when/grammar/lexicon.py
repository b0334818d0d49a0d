"""The words of the vocabulary, each looked up by how it is written."""

from __future__ import annotations

import re
from functools import cache

from osl.when.grammar.vocabulary import VOCABULARY

_FOLD = str.maketrans("ąćęłńóśźż", "acelnoszz", "".join(map(chr, [*range(0x300, 0x370), 0xAD])))
_FORMS = re.compile(r"(\S+?)\(([^)]*)\)|(\S+)")


def fold(word: str) -> str:
    """`word` in lower case and without diacritics: how words are compared."""
    return word.lower().translate(_FOLD)


def forms(words: str) -> list[str]:
    """The forms that a line of the lexicon lists, spelt out."""
    found = []
    for stem, endings, whole in _FORMS.findall(words):
        found += [stem + ending.replace("~", "") for ending in endings.split()] or [whole]
    return found


def _value(text: str) -> object:
    return int(text) if text.lstrip("-").isdigit() else text or None


@cache
def words() -> dict[str, tuple[str, object]]:
    """Each word with its kind and its value, as it is spelt and, where that is free, folded."""
    known: dict[str, tuple[str, object]] = {}
    for line in filter(None, VOCABULARY.splitlines()):
        head, _, tail = line.partition(":")
        kind, _, value = head.partition(" ")
        for word in forms(tail):
            known.setdefault(word, (kind, _value(value)))
    folded = {fold(word): entry for word, entry in reversed(known.items()) if not word.isascii()}
    return folded | known
