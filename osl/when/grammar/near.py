"""A word that is nearly a word of time: what it was probably meant to be."""

from __future__ import annotations

from functools import cache

from osl.when.grammar.lexicon import fold, forms, look_up
from osl.when.grammar.tokens import TOKEN
from osl.when.grammar.vocabulary import VOCABULARY

_KINDS = ("MONTH", "EMONTH", "WEEKDAY", "WEEKDAYS", "QUARTER", "HALFYEAR")
_ENOUGH = 5
_FAR = 500


def nearly(text: str) -> tuple[int, int, str] | None:
    """The first unknown word of `text` that is one letter away from one of time: its place and that."""
    for match in TOKEN.finditer(text[:_FAR]):
        word = fold(match[0])
        if len(word) >= _ENOUGH and word.isalpha() and not look_up(word):
            near = next(filter(None, map(_lacking().get, _shorter(word))), None)
            if near:
                return match.start(), match.end(), near
    return None


def month_meant(text: str) -> tuple[int, int, str] | None:
    """As `nearly`, where that is a month right behind a number: "19 czerwa"."""
    found = nearly(text)
    if not found or not text[: found[0]].rstrip()[-1:].isdecimal():
        return None
    entry = look_up(fold(found[2]))
    return found if entry and entry[0] == "MONTH" else None


def _shorter(word: str) -> list[str]:
    """`word`, and what is left of it without any one letter."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


@cache
def _lacking() -> dict[str, str]:
    """Each word of time by itself and by what is left of it without any one letter.

    Two words with a letter too many, too few, another or two of them changed round have one of
    these in common.
    """
    found: dict[str, str] = {}
    for line in VOCABULARY.splitlines():
        if line.startswith(_KINDS):
            for word in forms(line.partition(":")[2]):
                for shorter in _shorter(fold(word)) if len(word) >= _ENOUGH else ():
                    found.setdefault(shorter, word)
    return found
