"""How words show where cells begin and end: dates, cases, what people and places are called."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.unseparated.scoring import has_time_word, looks_like_place, looks_responsible
from osl.exchange.importing.unseparated.split_points import is_time_word
from osl.exchange.importing.unseparated.units import LEADING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ACRONYM = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]{2,6}")
_PLAIN_NUMBER = re.compile(r"\d{1,3}")
_PERSON = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]\. ?[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]")
_CLASS = re.compile(r"(?:kl|gr)\.|klas\w{0,3}|grup\w{1,2}", re.IGNORECASE)
_OBLIQUE = re.compile(r".*(?:ów|om|ami|ach|ych|ego|emu|iej|ej|ich|u|cy|ce|ki|ły|ni)")  # of no first word
# words in a case that no cell begins with, adjectives behind a noun
# and nouns of doing
_OF_WHAT = re.compile(r"\w{2,}(?:ów|om|ami|ach|ych|ego|emu|iej|nej|owej|skiej|ą|ę)[,;.]?")
_ADJECTIVE = re.compile(r"\w{2,}(?:n|sk|ck|dzk|ow|t|cz|j)([ayie])[,;.]?")
_AGREES = {"a": "a", "e": "oeyia", "y": "bcdfghjklłmnprstwzćńśźż", "i": "bcdfghjklłmnprstwzćńśźż"}
_DOING = re.compile(r"\w{2,}(?:a|e)nie|\w{3,}(?:cja|ycie)")
_WITHIN, _WHOSE_DOING = 3.0, 1.5  # how much more or less it costs to cut before them
_SELDOM_FIRST = frozenset(("z", "ze", "o", "u", "nad", "pod", "za", "we", "przy", "przez", "bez", "ku"))
_SELDOM = 1.5
_MOST_WORDS = 4  # of a date phrase, of which one shows that it is one


def cost_of_form(before: str, after: str) -> float:
    """Return how much more it costs than before other small words to cut between these two."""
    if after in _SELDOM_FIRST:
        return _SELDOM
    adjective = _ADJECTIVE.fullmatch(after)
    if _OF_WHAT.fullmatch(after) or (adjective and before[-1:] in _AGREES[adjective[1]]):
        return _WITHIN
    return -_WHOSE_DOING if _DOING.fullmatch(after) else 0.0


def begins_cell(text: str, word: str, fields: Sequence[str]) -> bool:
    """Return whether a cell of one of `fields` begins with `word` as that `text` does."""
    if _OBLIQUE.fullmatch(word) or word in LEADING:
        return "addressees" in fields and text.startswith("dla ")
    return (
        ("addressees" in fields and speaks_of_people(text))
        or ("place" in fields and looks_like_place(text))
        or ("responsible" in fields and looks_responsible(text))
    )


def belongs_to_office(before: str, after: str) -> bool:
    """Return whether `before` is a room or a role that belongs to the office `after`: "kierownik OPS"."""
    is_own = before.islower() and (looks_like_place(before) or looks_responsible(before))
    return is_own and ACRONYM.fullmatch(after.strip(",;")) is not None


def is_day(text: str) -> bool:
    """Return whether a date begins `text`: a number is followed by a month."""
    words = text.split(maxsplit=2)
    return len(words) > 1 and words[0].strip(",.").isdigit() and words[1].isalpha() and is_time_word(words[1])


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
