"""The places in a line at which dates begin and end."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.scoring import has_time_word
from osl.exchange.importing.unseparated.split_points import is_time_word

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN_NUMBER = re.compile(r"\d{1,3}")
_PERSON = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]\. ?[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]")
_CLASS = re.compile(r"(?:kl|gr)\.|klas\w{0,3}|grup\w{1,2}", re.IGNORECASE)
_MOST_WORDS = 4  # of a date phrase, of which one shows that it is one


def ends_with_date(text: str) -> bool:
    """Return whether the last words of `text` are a date: a number alone is none."""
    words = text.split()
    return not _PLAIN_NUMBER.fullmatch(words[-1]) and _has_date(reversed(words))


def begins_with_date(text: str) -> bool:
    """Return whether the first words of `text` are a date: a number only with what is behind it."""
    words = text.split(maxsplit=_MOST_WORDS)
    if _CLASS.fullmatch(words[0]) or _PERSON.match(text):
        return False
    if _PLAIN_NUMBER.fullmatch(words[0]):
        return len(words) > 1 and words[1][:1].isalpha() and _has_date(words[1:2])
    return _has_date(words)


def _has_date(words: Iterable[str]) -> bool:
    """Return whether `words` begin with those of a date phrase, one of which no other text has."""
    times = takewhile(_is_time, islice(words, _MOST_WORDS))
    return any(has_time_word(word) for word in times)


def _is_time(word: str) -> bool:
    plain = word.strip(".,;()")
    return is_time_word(plain) or bool(re.match(r"\d+[–-]\d", plain))
