"""A word that is nearly a word of time: what it was probably meant to be."""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

from osl.when.lexicon import fold, forms, look_up
from osl.when.tokens import TOKEN
from osl.when.vocabulary import VOCABULARY

_KINDS = ("MONTH", "EMONTH", "WEEKDAY", "WEEKDAYS", "QUARTER", "HALFYEAR")
_ENOUGH = 5
_FAR = 500


# where a word stands, and what it nearly is
Near: TypeAlias = tuple[int, int, str]


def nearly(text: str) -> Near | None:
    """The first unknown word of `text` that is one letter away from one of time: its place and that."""
    for match in TOKEN.finditer(text[:_FAR]):
        word = fold(match[0])
        if len(word) >= _ENOUGH and word.isalpha() and not look_up(word):
            near = next(filter(None, map(_lacking().get, _shorter(word))), None)
            if near:
                return match.start(), match.end(), near
    return None


def is_month_of_a_day(text: str, near: Near) -> bool:
    """Is what was meant a month, right behind a number: "19 czerwa"?"""
    start, _, meant = near
    entry = look_up(fold(meant))
    return text[:start].rstrip()[-1:].isdecimal() and entry is not None and entry[0] == "MONTH"


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
