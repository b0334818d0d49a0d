"""How well a text fits a column: by its field, and by what the other cells of the column are like."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.headings import MONTH, NUMBER
from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.unseparated.scoring import (
    LONGEST_TIME,
    CellScore,
    has_time_word,
    looks_responsible,
)
from osl.exchange.importing.unseparated.section_lines import SURE
from osl.exchange.importing.unseparated.split_points import is_time_word, strange_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_NUMBER = re.compile(r"\d{1,4}[.)]?")
_DAY = re.compile(
    r"\d\.? (?:stycz|lut|mar[zc]|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud)\w*+ \d{4}"
    r"|\d\d?\.\d\d?\.\d{4}"
)
_DEPENDS = re.compile(
    r"(?:w razie|w miarę|w zależności|zależnie od|stosownie do|w przypadku|as needed|if needed) ?\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"od [\w. ]{3,40} do [\w. ]{3,40}|[IVX]{1,4} ?[–-] ?[IVX]{1,4}", re.IGNORECASE)
_ITEM = re.compile(r"\s*[-–—•*·▪]")
_EMPTY = {NUMBER: -9.0, "when": -5.0, "title": -math.inf, MONTH: -0.4}
_USUAL_EMPTY = -2.5
LONGEST_SECTION, SHORT = 120, 4
MOST_PEOPLE = 8  # lines
ENOUGH_WHOLE = 4  # rows without an empty cell
CLEAR = 5.0  # the score of what is surely a date phrase
_PASSED_OVER = 0.15  # "Realizacja w całym okresie działania"
MOST_STRANGE = 2.0  # words of a date phrase that none has


@lru_cache(maxsize=50_000)
def time_score(text: str, year: int) -> float:
    """Return how well `text` is a date phrase; one needs a word that only date phrases have."""
    if _DEPENDS.match(text) and len(text) <= LONGEST_TIME:
        return CLEAR + 2.0
    if not has_time_word(text[:LONGEST_TIME]) or len(text) > LONGEST_TIME:
        return -8.0
    last = text.rsplit(maxsplit=1)[-1].strip(".,;()")
    strange = strange_words(text, _PASSED_OVER) + (
        len(last) > SHORT - 1 and last[:1].isupper() and not is_time_word(last)
    )
    if not strange and _BETWEEN.fullmatch(text):  # also from a later month to an earlier one
        return CLEAR + 2.0
    return -8.0 if strange > MOST_STRANGE else CellScore(year, {}).of("when", text) - 6.0 * strange


class ColumnScores:
    """Scores the cells of each of `fields`; `known` are rows as they were found in the round before."""

    def __init__(
        self,
        fields: Sequence[str],
        year: int,
        known: Sequence[Sequence[str]] = (),
        *,
        tabbed: bool = False,
        fixed: dict[tuple[str, str], float] | None = None,
        sections: Mapping[str, float] | None = None,
    ) -> None:
        self.fixed = {} if fixed is None else fixed
        self.sections = sections or {}
        self.fields = fields
        self.cells = CellScore(year, {})
        self.year = year
        self.tabbed = tabbed
        whole = [row for row in known if all(row)]  # which cell is which is certain there
        sure = whole if len(whole) >= ENOUGH_WHOLE else known
        self.profiles = [
            _Profile([row[at] for row in sure], [row[at] for row in known]) for at in range(len(fields))
        ]
        cells = [cell for row in known for cell in row]
        self.all = _Profile(cells, cells)
        self.scored: dict[tuple[int, str], float] = {}

    def of_empty(self, column: int) -> float:
        """Return the score of an empty cell in `column`."""
        name = self.fields[column]
        usual = _EMPTY.get(name, _USUAL_EMPTY)
        if self.tabbed and name == NUMBER:
            usual = -3.0
        learnt = self.profiles[column].of_empty() if self.all.rows else 0.0
        return usual + learnt if name not in (NUMBER, "title", MONTH) else usual

    def of(self, column: int, text: str) -> float:
        """Return the score of `text` in `column`."""
        key = column, text
        if key not in self.scored:
            own = self._own(column, text)
            is_known = self.all.rows and text and self.fields[column] != NUMBER
            self.scored[key] = own + (self._learnt(column, text) if is_known else 0.0)
        return self.scored[key]

    def gained(self, full: int, empty: int, text: str) -> float:
        """Return how much better `text` is in the column `full` than in the column `empty`."""
        here = self.of(full, text) + self.of_empty(empty)
        return here - self.of(empty, text) - self.of_empty(full)

    def _own(self, column: int, text: str) -> float:
        """Return the score of `text` by the field of `column` alone, which stays the same in every round."""
        key = self.fields[column], text
        if key not in self.fixed:
            self.fixed[key] = self._of_field(self.fields[column], text)
        return self.fixed[key]

    def _learnt(self, column: int, text: str) -> float:
        """Return how much more `text` is like the cells of `column` than like those of all columns."""
        own, word = self.profiles[column], _first_word(text)
        here, everywhere = own.words[word], self.all.words[word]
        familiar = 1.5 if here > 1 and here * 2 > everywhere else -1.0 * (everywhere > 1 and not here)
        return own.of(text) - self.all.of(text) + familiar

    def _of_field(self, name: str, text: str) -> float:
        if not text:
            return max(_EMPTY.get(name, _USUAL_EMPTY), -12.0) / 2
        if name == NUMBER:
            return 6.0 if _NUMBER.fullmatch(text) else -math.inf
        lines = text.split("\n")
        if name in ("when", MONTH):
            against = 8.0 * text.endswith(":") + 10.0 * (self.sections.get(text, 0.0) >= SURE)
            return self._time(name, text, lines) - against
        score = self.cells.of(name, text.replace("\n", " "))
        if name in ("responsible", "addressees") and 1 < len(lines) <= MOST_PEOPLE:  # one below the other
            score = max(score, sum(self.cells.of(name, line) for line in lines) / len(lines))
        return score - self._strange(name, text, lines)

    def _time(self, name: str, text: str, lines: Sequence[str]) -> float:
        whole = self._time_of(name, " ".join(lines))
        if len(lines) < 2 or len(text) > 200:
            return whole
        return max(whole, sum(self._time_of(name, line) for line in lines) / len(lines))

    def _time_of(self, name: str, text: str) -> float:
        if name == MONTH:
            return 9.0 if is_month(text) else min(time_score(text, self.year) - 12.0, -2.0)
        return time_score(text, self.year)

    def _strange(self, name: str, text: str, lines: Sequence[str]) -> float:
        """Return what speaks against `text` in a column that is not of dates or numbers."""
        against = 5.0 * any(self._time_of("when", line) > CLEAR for line in lines)
        against += 4.0 * bool(_NUMBER.fullmatch(lines[0]) or _NUMBER.fullmatch(lines[-1]))
        against += 3.0 * bool(_DAY.search(text))
        against += 5.0 * (self.sections.get(text, 0.0) >= SURE)
        more = [line for line in lines[1:] if not _ITEM.match(line)]
        if name == "title":
            against += 3.0 * bool(_ITEM.match(text)) + 3.0 * text[:1].islower()
            against += 3.0 * (text.endswith(":")) + 1.5 * sum(line[:1].isupper() for line in more)
        else:
            against += 4.0 * bool(_ITEM.match(text))
        if any(_ITEM.match(one) and not _ITEM.match(two) for one, two in pairwise(lines)):
            against += 3.0
        if (
            name == "responsible"
            and more
            and all(looks_responsible(line) or speaks_of_people(line) for line in lines)
        ):
            against -= 2.0 * len(more)
        if name == "responsible":
            against += 1.5 * text[:1].islower()
        elif "responsible" in self.fields:
            against += 2.5 * looks_responsible(text)
        if name not in ("title", "addressees") and "addressees" in self.fields:
            against += 1.5 * speaks_of_people(text)
        return against

    def of_section(self, text: str) -> float:
        """Return the score of a line alone as the heading of a section."""
        if "\t" in text or len(text) > LONGEST_SECTION:
            return -math.inf
        if text in self.sections:
            return self.sections[text]
        if is_month(text) and not text[:1].isdigit():
            return 3.0 if text[:1].isupper() and MONTH not in self.fields else -4.0
        if text.isupper() and len(text) > SHORT:
            return 2.0
        return -4.0 if text.endswith(":") else -8.0


class _Profile:
    """What the cells of a column are like: how they begin, how long they are, which come again.

    `every` are all cells of the column, which show how often one is empty.
    """

    def __init__(self, cells: Iterable[str], every: Sequence[str] = ()) -> None:
        full = [cell for cell in cells if cell]
        self.full = len(full)
        self.rows = len(every)
        self.filled = sum(map(bool, every))
        self.traits = Counter(trait for cell in full for trait in _traits(cell))
        self.words = Counter(_first_word(cell) for cell in full)

    def of(self, text: str) -> float:
        """Return the logarithm of how likely a cell of the column is like `text`."""
        return sum(math.log((self.traits[trait] + 0.5) / (self.full + 2)) for trait in _traits(text))

    def of_empty(self) -> float:
        """Return how much more or less likely than usual a cell of the column is empty."""
        share = (self.rows - self.filled + 0.5) / (self.rows + 1)
        return max(-2.0, min(1.5, math.log(share / 0.2)))


def _traits(text: str) -> tuple[str, ...]:
    first = text[:1]
    kind = "a" if first.islower() else "A" if first.isupper() else "1" if first.isdigit() else "-"
    return kind, f"length {int(math.log2(len(text) + 1) * 1.5)}"


def _first_word(text: str) -> str:
    return (text.split() or [""])[0].lower()
