"""Phrases that no date is read from: the word that is misspelt, and the issue."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from osl.i18n import say, verbatim
from osl.text.flat import shortened
from osl.text.near_miss import one_letter_less
from osl.when.lexicon import MONTH_TYPES, fold, forms, look_up
from osl.when.model import Issue
from osl.when.tokens import TOKEN
from osl.when.vocabulary import VOCABULARY

if TYPE_CHECKING:
    import re

    from osl.i18n import Sentence

_MISSPELT_TYPES = (*MONTH_TYPES, "WEEKDAY", "WEEKDAYS", "QUARTER", "HALFYEAR")
_SHORTEST = 5  # letters: one more or less makes another word of a shorter one
_CUT_SHORT = 4  # letters of a month that is cut short: "octo"
_LONGEST = 500
# the start and end of a word in the phrase, and the word of the vocabulary that it nearly is
Misspelling: TypeAlias = tuple[int, int, str]


# words that are misspelt


def find_misspelling(text: str) -> Misspelling | None:
    """Return the place of the first unknown word that is one letter away from a known one, and that one."""
    for match in filter(_has_a_long_word, TOKEN.finditer(text[:_LONGEST])):
        word = fold(match[0])
        if _is_long(word) and word.isalpha() and not look_up(word):
            near = _one_letter_away(word)
            if near:
                return match.start(), match.end(), near
    return None


def find_misspelt_month(text: str) -> Misspelling | None:
    """The first unknown word of `text` that is nearly a month or a quarter, or the beginning of a month.

    A word of five letters is passed over: "Marta" is nearly "marca".
    """
    for match in TOKEN.finditer(text[:_LONGEST]):
        word = fold(match[0])
        if len(word) >= _CUT_SHORT and word.isalpha() and not look_up(word):
            near = _beginning_of_a_month(word) or (_one_letter_away(word) if len(word) > _SHORTEST else None)
            if near and (look_up(fold(near)) or ("",))[0] in (*MONTH_TYPES, "QUARTER"):
                return match.start(), match.end(), near
    return None


def is_month_of_a_day(text: str, misspelling: Misspelling) -> bool:
    """Whether a month was meant, right behind a number: "19 czerwa"."""
    start, _, meant = misspelling
    entry = look_up(fold(meant))
    return text[:start].rstrip()[-1:].isdecimal() and entry is not None and entry[0] == "MONTH"


def _has_a_long_word(token: re.Match[str]) -> bool:
    return _is_long(token[0]) and token[0][0].isalpha()


def _is_long(word: str) -> bool:
    return len(word) >= _SHORTEST


def _one_letter_away(word: str) -> str | None:
    return next(filter(None, map(_one_letter_off().get, [word, *one_letter_less(word)])), None)


def _beginning_of_a_month(word: str) -> str | None:
    return next((name for name in _month_names() if fold(name).startswith(word)), None)


@cache
def _month_names() -> tuple[str, ...]:
    """The names of the months as a calendar has them, in both languages: the first form of each line."""
    lines = [line for line in VOCABULARY.splitlines() if line.startswith(("MONTH ", "EMONTH "))]
    return tuple(forms(line.partition(":")[2])[0] for line in lines)


@cache
def _one_letter_off() -> dict[str, str]:
    """Return each word of time by itself and by what is left of it without each one of its letters."""
    found: dict[str, str] = {}
    for line in VOCABULARY.splitlines():
        if line.startswith(_MISSPELT_TYPES):
            for word in filter(_is_long, forms(line.partition(":")[2])):
                for key in (plain := fold(word), *one_letter_less(plain)):
                    found.setdefault(key, word)
    return found


# issues


def misspelt(text: str, near: Misspelling) -> Issue:
    """Return the issue of a month that is misspelt and was read as the one it nearly is."""
    start, end, meant = near
    message = say(
        '"{words}" is not known in a date phrase: read as "{meant}"', words=text[start:end], meant=meant
    )
    return Issue("doubtful-when", "warning", start, end, message, verbatim(text[:start] + meant + text[end:]))


def taken_for_a_remark(text: str, near: Misspelling) -> Issue:
    """That a word beside a time may be a misspelt month, and was left aside."""
    start, end, meant = near
    message = say('"{words}" is not known in a date phrase: read as a remark', words=text[start:end])
    return Issue("doubtful-when", "warning", start, end, message, verbatim(text[:start] + meant + text[end:]))


def two_layouts(text: str, meant: str) -> Issue:
    """Return the issue of a text that may be laid out in two ways; `meant` is one of them."""
    start, end = _ends(text)
    message = say('"{words}" can be read in two ways', words=shortened(text[start:end]))
    return Issue("unread-when", "warning", start, end, message, verbatim(meant))


def unread(text: str, year: int, near: Misspelling | None, meant: Sentence | None) -> Issue:
    """Return the issue of a phrase without a reading, at the word that is misspelt if there is one.

    `meant` is what to write instead, if that is known.
    """
    if near:
        start, end, word = near
        message = say('"{words}" is not known in a date phrase', words=text[start:end])
        hint = verbatim(text[:start] + word + text[end:])
        return Issue("unread-when", "warning", start, end, message, hint)
    start, end = _ends(text)
    message = say('no date can be read from "{words}"', words=shortened(text[start:end]))
    hint = meant or say('write it as in "May {year}", "20–22 May", "by 31 March", "once a month"', year=year)
    return Issue("unread-when", "warning", start, end, message, hint)


def _ends(text: str) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, max(len(text.rstrip()), start)
