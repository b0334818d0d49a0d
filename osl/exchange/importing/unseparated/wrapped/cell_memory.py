"""What the cells of each column were in the round before: texts that recur, how dates are written."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import MONTH, NUMBER
from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.unseparated.scoring import looks_like_place, looks_responsible

if TYPE_CHECKING:
    from collections.abc import Sequence

_AGAIN, _ELSEWHERE = 2.0, -1.5
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_MOST_TOKENS = 12
_UNLIKE = -2.5  # the least for a date that is written as none of the others is
_ENOUGH = 4  # dates
_NO_PEOPLE, _NOT_ALIKE = -2.5, -1.0
_PERSON = re.compile(
    r"(?<=\w )(?:(?:instr|kol|wych|naucz|kier|dyr|ks|p)\. ?|(?:[A-ZĄĆĘŁŃÓŚŹŻ]\. ?(?=[A-ZĄĆĘŁŃÓŚŹŻ]\w)))"
)
_COUNT = re.compile(r"(?:ok\.? |około |do )?\d+\+? ")
_COST = re.compile(
    r"(?:ok\.? ?|około |do |łącznie )?\d|bezpłat|nieodpłat|brak|bez koszt|budżet|środk|w ramach|dotacj|zł"
    r"|free|none",
    re.IGNORECASE,
)


class CellMemory:
    """Scores a cell by whether its text, or the form of its date, came in other rows of the column."""

    def __init__(self, fields: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.fields = fields
        columns = [[_plain(row[at]) for row in rows if row[at]] for at in range(len(fields))]
        self.texts = [Counter(cells) for cells in columns]
        self.all = Counter(cell for cells in columns for cell in cells)
        self.forms = [
            Counter(map(_form, cells)) if name in ("when", MONTH) else Counter[str]()
            for name, cells in zip(fields, columns, strict=True)
        ]

    @property
    def is_first(self) -> bool:
        """Return whether no row is known yet."""
        return not self.all

    def of(self, column: int, text: str) -> float:
        """Return how much the other rows speak for `text` in `column`."""
        plain = _plain(text)
        here, everywhere = self.texts[column][plain], self.all[plain]
        score = _AGAIN if here > 1 else _ELSEWHERE if everywhere > 1 and not here else 0.0
        score += 0.0 if here > 1 else self._misfit(column, text)
        forms = self.forms[column]
        if (every := forms.total()) >= _ENOUGH:
            score += max(_UNLIKE, math.log((forms[_form(plain)] + 0.5) / (every + 1)))
        return score + self._of_form(column, text)

    def _of_form(self, column: int, text: str) -> float:
        """Return what the length counts less: how long the cells of a column are is known."""
        if self.is_first:
            return 0.0
        name = self.fields[column]
        if name == "title":
            return -min(len(text), 60) / 40
        return 0.0 if name in ("when", MONTH, NUMBER) else len(text) / (100 if name == "addressees" else 60)

    def again(self, column: int, text: str) -> float:
        """Return what speaks for `text` if other rows of `column` have it."""
        return _AGAIN * (self.texts[column][_plain(text)] > 1)

    def _misfit(self, column: int, text: str) -> float:
        """Return what speaks against `text`: it is unlike the cells of its field, or has a person in it."""
        name = self.fields[column]
        is_other = name != "responsible" and "responsible" in self.fields
        return _misfit(name, text) + (_NO_PEOPLE * bool(_PERSON.search(text)) if is_other else 0.0)


def _misfit(name: str, text: str) -> float:
    """Return what speaks against `text` in a column of people, of somebody responsible, a place or a cost."""
    if name == "addressees":
        people = text[found.end() :] if (found := _COUNT.match(text)) else text
        return 0.0 if speaks_of_people(people) else _NOT_ALIKE if looks_responsible(text) else _NO_PEOPLE
    if name == "responsible":
        return 0.0 if looks_responsible(text) or speaks_of_people(text) else _NOT_ALIKE
    if name == "place":
        return 0.0 if looks_like_place(text) else _NOT_ALIKE
    if name == "cost":
        return 0.0 if _COST.match(text) else _NO_PEOPLE
    return 0.0


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _form(text: str) -> str:
    """Return how a date is written: which of its parts are numbers and which are words."""
    parts = _TOKEN.findall(text)[:_MOST_TOKENS]
    return "".join("9" if part.isdigit() else "a" if part.isalpha() else part for part in parts)
