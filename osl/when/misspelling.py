"""A word that is nearly a word of time: what it was probably meant to be."""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

from osl.text.near_miss import one_letter_less
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
        if _is_long(word) and word.isalpha() and not look_up(word):
            near = next(filter(None, map(_one_letter_off().get, [word, *one_letter_less(word)])), None)
            if near:
                return match.start(), match.end(), near
    return None


def is_month_of_a_day(text: str, near: Near) -> bool:
    """Is what was meant a month, right behind a number: "19 czerwa"?"""
    start, _, meant = near
    entry = look_up(fold(meant))
    return text[:start].rstrip()[-1:].isdecimal() and entry is not None and entry[0] == "MONTH"


def _is_long(word: str) -> bool:
    return len(word) >= _ENOUGH


@cache
def _one_letter_off() -> dict[str, str]:
    """Return each word of time by itself and by what is left of it without each one of its letters."""
    found: dict[str, str] = {}
    for line in VOCABULARY.splitlines():
        if line.startswith(_KINDS):
            for word in filter(_is_long, forms(line.partition(":")[2])):
                for key in (plain := fold(word), *one_letter_less(plain)):
                    found.setdefault(key, word)
    return found
