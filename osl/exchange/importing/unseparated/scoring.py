"""How well a text fits a field: as a date phrase, people, somebody responsible, a place."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month, years_in
from osl.exchange.importing.headings import MONTH
from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.unseparated.cell_words import COSTS, GIVEN_NAMES, PLACES, ROLES, TIME_WORDS
from osl.exchange.importing.unseparated.split_points import hidden_splits, strange_words
from osl.when.lexicon import month_number
from osl.when.read import begins_with_it, is_readable, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

LONGEST_TIME = 90
_EMPTY = {"title": -12.0, "when": -7.0}
NOTHING = re.compile(r"[-–—/]")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
STANDS_FOR = re.compile(
    rf"{NOTHING.pattern}|j\.? ?w\.?|jak wyżej", re.IGNORECASE
)  # nothing, or what is above it
_WORD = re.compile(r"[^\W\d_]+")
_ROLES = re.compile(ROLES)
_PLACES = re.compile(PLACES, re.IGNORECASE)
_COSTS = re.compile(COSTS, re.IGNORECASE)
_TIME_WORDS = re.compile(TIME_WORDS, re.IGNORECASE)
_NAMES = re.compile(
    rf"(?:(?:ks|dr|mgr|inż)\. ?|pani? )*(?:p\. ?|pani? |[A-ZĄĆĘŁŃÓŚŹŻ]\. ?|(?:{GIVEN_NAMES}) )"
    r"(?:[A-ZĄĆĘŁŃÓŚŹŻ]\. ?)?[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+(?:-[A-ZĄĆĘŁŃÓŚŹŻ]\w+)?(?:$|,| ?[–-])"
)
_FULL_NAME = re.compile(
    rf"(?:(?:ks|dr|mgr|inż)\.? )*(?:{GIVEN_NAMES}) [A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+(?:-[A-ZĄĆĘŁŃÓŚŹŻ]\w+)?"
)
_HOLDER = re.compile(rf"[:–-] ?((?:(?:ks|dr|mgr|inż)\.? )*(?:{GIVEN_NAMES}) )")
# two words with capitals may be a person, or a feast: "Bank Czasu"
_TWO_CAPITALS = re.compile(
    r"[A-ZĄĆĘŁŃÓŚŹŻ](?:[a-ząćęłńóśźż]+|\.) ?[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+(?:-[A-ZĄĆĘŁŃÓŚŹŻ]\w+)?(?:$|[,–-])"
)


class CellScore:
    """Scores a cell for a field; `known`: cells by field, with how often each was seen."""

    def __init__(self, year: int, known: Mapping[str, Counter[str]]) -> None:
        self.year = year
        self.known = known
        self.common = {cell for cells in known.values() for cell, times in cells.items() if times > 1}

    def of(self, name: str, cell: str) -> float:
        """Return the score of `cell` in the field `name`, above zero if it looks like one."""
        if not cell:
            return _EMPTY.get(name, -4.0)
        score = _SCORES.get(name, _other)(cell, self.year)
        return score + self._familiar(name, cell)

    def is_common(self, name: str, cell: str) -> bool:
        """Return whether several rows have `cell` in the field `name`."""
        return name in self.known and self.known[name][cell] > 1

    def _familiar(self, name: str, cell: str) -> float:
        here = self.is_common(name, cell)
        elsewhere = any(self.is_common(field, cell) for field in self.known if field != name)
        return 2.0 * here - 3.0 * (elsewhere and not here)


def is_clearly_time(text: str, year: int) -> bool:
    """Return whether `text` is a date phrase and little else; the reader of date phrases is more lenient."""
    return _time(text, year) > 5


def looks_responsible(text: str) -> bool:
    """Return whether `text` begins with an office, a role or a person's name."""
    return bool(_ROLES.match(text) or _NAMES.match(text))


def looks_like_name(text: str) -> bool:
    """Return whether `text` begins with the name of a person."""
    return bool(_NAMES.match(text))


def looks_like_full_name(text: str) -> bool:
    """Return whether `text` is a first name and a surname, maybe below or behind a title."""
    return bool(_FULL_NAME.fullmatch(text))


def is_signature(text: str) -> bool:
    """Return whether `text` is an office and the name of its holder: "Sołtys: Jan Kos"."""
    found = _HOLDER.search(text)
    return bool(found and looks_responsible(text) and looks_like_full_name(text[found.start(1) :]))


def looks_like_place(text: str) -> bool:
    """Return whether `text` begins as places do."""
    return bool(_PLACES.match(text))


def has_time_word(text: str) -> bool:
    """Return whether `text` has a word that date phrases have; names of feasts are not looked at."""
    return bool(_TIME_WORDS.search(text)) or any(map(month_number, _WORD.findall(text)))


@cache
def _time(text: str, year: int) -> float:
    if len(text) > LONGEST_TIME or not re.search(r"\w", text):
        return -9.0
    year = next(iter(years_in([text])), year)
    if not is_readable(text, year):
        return -6.0 - len(text) / 20
    score = 8 + min(len(text), 40) / 10 - 3 * strange_words(text) - 4 * len(hidden_splits(text))
    return score - 3 * bool(read(text, year).issues) - 4 * (not begins_with_it(text))


def _title(text: str, _year: int) -> float:
    inner = hidden_splits(text)
    starts = text[:1].isupper() or not text[:1].isalpha()
    people = sum(speaks_of_people(text[at:]) for at in inner)
    return 1.5 * starts + min(len(text), 60) / 40 - 2 * len(inner) - 2 * people - 2 * speaks_of_people(text)


def _addressees(text: str, _year: int) -> float:
    inner = [at for at in hidden_splits(text) if not speaks_of_people(text[at:])]
    return 4.0 * speaks_of_people(text) - 2 * len(inner) - len(text) / 100


def _like(matches: Callable[[str], object]) -> Callable[[str, int], float]:
    def score(text: str, year: int) -> float:
        return 3.0 * bool(matches(text)) + _other(text, year)

    return score


def _other(text: str, _year: int) -> float:
    return (
        0.5 * text[:1].isupper() - 2 * len(hidden_splits(text)) - len(text) / 60 - 2 * speaks_of_people(text)
    )


def _responsible(text: str, year: int) -> float:
    maybe = 1.5 * (_TWO_CAPITALS.match(text) is not None and not looks_responsible(text))
    return 3.0 * looks_responsible(text) + maybe + 2 * speaks_of_people(text) + _other(text, year)


def _month(text: str, _year: int) -> float:
    return 8.0 if is_month(text) else -6.0 - len(text) / 20


_SCORES: dict[str, Callable[[str, int], float]] = {
    "when": _time,
    MONTH: _month,
    "title": _title,
    "addressees": _addressees,
    "responsible": _responsible,
    "partners": _responsible,
    "place": _like(_PLACES.match),
    "cost": _like(_COSTS.match),
}


def count_cells(rows: Iterable[Mapping[str, str]]) -> dict[str, Counter[str]]:
    """Return how often each field has each cell; titles differ, so they do not count."""
    found: dict[str, Counter[str]] = {}
    for row in rows:
        for name, cell in row.items():
            if name != "title" and len(cell) > 2:
                found.setdefault(name, Counter())[cell] += 1
    return found
