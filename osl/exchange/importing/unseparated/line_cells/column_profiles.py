"""How well a text fits a column: by its field, and by what the other cells of the column are like."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.headings import HOURS, MONTH, NUMBER
from osl.exchange.importing.list_marks import MARK
from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.unseparated.line_cells.below_table import OF_PERSONS
from osl.exchange.importing.unseparated.line_cells.cell_profile import CellProfile, first_word
from osl.exchange.importing.unseparated.line_cells.row_numbers import WITH_PARTS, follow_each_other
from osl.exchange.importing.unseparated.line_cells.time_lines import OF_TIME, is_date_line, score_of_time
from osl.exchange.importing.unseparated.line_cells.units import LEADING
from osl.exchange.importing.unseparated.scoring import (
    STANDS_FOR,
    CellScore,
    looks_like_name,
    looks_like_place,
    looks_responsible,
)
from osl.exchange.importing.unseparated.section_lines import MAYBE, SURE, are_counted, may_be_short_section

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_DAY = re.compile(
    r"\d\.? (?:stycz|lut|mar[zc]|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud)\w*+ \d{4}"
    r"|\d\d?\.\d\d?\.\d{4}"
)
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"(?:\S+\s+){3}.*[^\W\d_]{4}\.")
_ITEM = re.compile(rf"\s*(?:{MARK}|[a-z]\)|\.\s)")
_EMPTY = {NUMBER: -9.0, "when": -5.0, "title": -math.inf, MONTH: -0.4, HOURS: -1.5}
# on top of that if lines end where paragraphs do: one more is rather in a cell than the only one of its row
_EMPTY_BESIDE = {"when": -3.0, "responsible": -1.0, "notes": 1.0}
_STANDS_FOR = {"title": -8.0, MONTH: -2.0}
_GOES_ON = 2.0  # a cell that begins with a preposition, as "dla" before people
_WITH_PREPOSITION = ("place", "addressees")
_ITEM_OF_TITLE = 6.0  # if no column is empty, a list is rather in one of its own
_LIST_BELOW = 2.5  # a list is rather a cell of its own, but for one below a title
_NEW_NOUN = 0.8  # a line of a title that begins with a word in small letters that needs none before it
_OPEN = ("–", "-", "—", "/", "nr", "kl.")  # at the end of a line that goes on with a number
_NO_SENTENCE = (*OF_PERSONS, "addressees", "place")
_USUAL_EMPTY = -2.5
LONGEST_SECTION, SHORT = 120, 5
_OF_BROKEN = 0.7  # what a cell has in common with others counts less if it may end within a word
_MONTH_ELSEWHERE = 6.0  # than in the column of months
# what else speaks against a text in its column
_DATE_LINE, _DAY_WITHIN, _SECTION_WITHIN, _SENTENCE_THERE, _NUMBER_ELSEWHERE = 5.0, 3.0, 5.0, 5.0, 4.0
_CUT_OFF, _LEADS_ON, _ENDS_LIST = 6.0, 2.0, 3.0  # a comma at its end, a colon, a line that is not an item
_TITLE_AS_ITEM, _SMALL_TITLE, _CAPITAL_BELOW, _ITEM_ELSEWHERE, _UNLIKE_FIELD = 3.0, 3.0, 1.5, 1.5, 1.5
MOST_PEOPLE = 8  # lines
OFTEN_EMPTY, SELDOM_EMPTY = 2.5, -1.5
NONE, NEVER_EMPTY = -1, -5.0  # no column is expected to be empty


def _begins_anew(line: str) -> bool:
    """Return whether `line` begins in small letters, and not as the middle of a sentence does."""
    word = line.split(maxsplit=1)[0] if line.strip() else ""
    return word.islower() and word.isalpha() and word not in LEADING


def _begins_list(line: str, below: str) -> bool:
    """Return whether a list begins in the line `below`, which `line` does not announce."""
    return bool(_ITEM.match(below) and not _ITEM.match(line)) and not line.endswith(":")


class ColumnScores:
    """Scores the cells of each of `fields`; `known` are rows as they were found in the round before."""

    def __init__(
        self,
        fields: Sequence[str],
        year: int,
        known: Sequence[Sequence[str]] = (),
        *,
        tabbed: bool = False,
        broken: bool = False,
        fixed: dict[tuple[str, str], float] | None = None,
        sections: Mapping[str, float] | None = None,
        often_empty: int | None = None,
        numbers: re.Pattern[str] = WITH_PARTS,
        sectioned: bool = False,
        trust: float = math.inf,
    ) -> None:
        self.trust = trust
        self.fixed = {} if fixed is None else fixed
        self.sections = sections or {}
        self.fields = fields
        self.cells = CellScore(year, {})
        self.year = year
        self.tabbed = tabbed
        self.often_empty = often_empty
        self.sectioned = sectioned  # any line between two rows may be the heading of a section
        self.numbers = numbers  # what the number of a row is like
        self.broken = broken  # lines ended where a narrow column broke them, not where a paragraph did
        rows = [tuple(map(self._paragraphs, row)) for row in known]
        self.profiles = [CellProfile([row[at] for row in rows]) for at in range(len(fields))]
        self.all = CellProfile([cell for row in rows for cell in row])
        self.scored: dict[tuple[int, str], float] = {}

    def of_empty(self, column: int) -> float:
        """Return the score of an empty cell in `column`."""
        name = self.fields[column]
        usual = _EMPTY.get(name, _USUAL_EMPTY) + _EMPTY_BESIDE.get(name, 0.0) * (not self.broken)
        if self.tabbed and name == NUMBER:
            usual = -3.0
        learnt = self.profiles[column].of_empty() if self.all.rows else 0.0
        if self.often_empty is not None:
            seldom = NEVER_EMPTY if self.often_empty == NONE else SELDOM_EMPTY * (name != MONTH)
            learnt = OFTEN_EMPTY if column == self.often_empty else seldom
        return usual + learnt if name not in (NUMBER, "title") else usual

    def of(self, column: int, text: str) -> float:
        """Return the score of `text` in `column`."""
        key = column, text
        if key not in self.scored:
            own = self.own(column, text)
            is_known = self.all.rows and text and self.fields[column] != NUMBER
            self.scored[key] = (
                own + (self._learnt(column, text) if is_known else 0.0) - self._listed(column, text)
            )
        return self.scored[key]

    def _listed(self, column: int, text: str) -> float:
        """Return what a list in a title costs if no column is expected to be empty."""
        is_whole = self.often_empty == NONE and self.fields[column] == "title"
        return _ITEM_OF_TITLE * (is_whole and any(map(_ITEM.match, text.split("\n"))))

    def gained(self, full: int, empty: int, text: str) -> float:
        """Return how much better `text` is in the column `full` than in the column `empty`."""
        here = self.of(full, text) + self.of_empty(empty)
        return here - self.of(empty, text) - self.of_empty(full)

    def own(self, column: int, text: str) -> float:
        """Return the score of `text` by the field of `column` alone, which stays the same in every round."""
        key = self.fields[column], text
        if key not in self.fixed:
            self.fixed[key] = self._of_field(self.fields[column], text)
        return self.fixed[key]

    def _learnt(self, column: int, text: str) -> float:
        """Return how much more `text` is like the cells of `column` than like those of all columns."""
        own, word = self.profiles[column], first_word(text)
        here, everywhere = own.words[word], self.all.words[word]
        familiar = 1.5 if here > 1 and here * 2 > everywhere else -1.0 * (everywhere > 1 and not here)
        alike = own.of(self._paragraphs(text), self.all) * (_OF_BROKEN if self.broken else 1.0)
        return max(-self.trust, min(self.trust, alike)) + familiar

    def _paragraphs(self, text: str) -> str:
        return text.replace("\n", " ") if self.broken else text

    def _of_field(self, name: str, text: str) -> float:
        if not text:
            return max(_EMPTY.get(name, _USUAL_EMPTY), -12.0) / 2
        if name == NUMBER:
            lines = text.split("\n")
            return 6.0 if all(map(self.numbers.fullmatch, lines)) and follow_each_other(lines) else -math.inf
        if STANDS_FOR.fullmatch(text):
            return _STANDS_FOR.get(name, 1.0)
        lines = text.split("\n")
        if name in OF_TIME:
            name = "when" if name == MONTH and self._has_all_dates(text) else name
            against = 4.0 * text.endswith(":") + 10.0 * (self.sections.get(text, 0.0) >= SURE)
            return score_of_time(name, lines, self.year) - against
        score = self.cells.of(name, text.replace("\n", " "))
        if name == "title" and not self.broken:
            score = min(score, self.cells.of(name, lines[0]))
        elif 1 < len(lines) <= MOST_PEOPLE:  # one below the other
            score = max(score, sum(self.cells.of(name, line) for line in lines) / len(lines))
        return score - self._strange(name, text, lines)

    def _has_all_dates(self, text: str) -> bool:
        """Return whether `text`, which is not a month, may be a date: no other column has any."""
        return not self.broken and "when" not in self.fields and not is_month(text)

    def _strange(self, name: str, text: str, lines: Sequence[str]) -> float:
        """Return what speaks against `text` in a column that is not of dates or numbers."""
        against = (
            _DATE_LINE * any(is_date_line(line, self.year) for line in lines)
            + _CUT_OFF * text.endswith((",", "/"))
            + _LEADS_ON * text.endswith(":")
        )
        goes_on = len(lines) > 1 and lines[-2].endswith(_OPEN)
        is_number = self._is_number(lines[0]) or (self._is_number(lines[-1]) and not goes_on)
        against += _NUMBER_ELSEWHERE * (is_number and NUMBER in self.fields)
        against += _DAY_WITHIN * bool(_DAY.search(text))
        against += _SECTION_WITHIN * any(self.sections.get(line, 0.0) >= SURE for line in lines)
        against += _MONTH_ELSEWHERE * (MONTH in self.fields and any(map(is_month, lines)))
        more = [line for line in lines[1:] if not _ITEM.match(line)]
        against += _SENTENCE_THERE * (name in _NO_SENTENCE and any(map(_SENTENCE.fullmatch, lines)))
        if name == "title":
            against += _TITLE_AS_ITEM * bool(_ITEM.match(text)) + _SMALL_TITLE * text[:1].islower()
            against += _CAPITAL_BELOW * sum(line[:1].isupper() for line in more)
            if not self.broken:
                against += _NEW_NOUN * sum(map(_begins_anew, more))
        else:
            against += _LIST_BELOW * (not self.broken and any(map(_begins_list, lines, lines[1:])))
            against += _ITEM_ELSEWHERE * bool(_ITEM.match(text))
            leads = text.partition(" ")[0] in LEADING and not _ITEM.match(text)
            against += _GOES_ON * (leads and name not in _WITH_PREPOSITION)
        if any(_ITEM.match(one) and not _ITEM.match(two) for one, two in pairwise(lines)):
            against += _ENDS_LIST
        if (
            name in OF_PERSONS
            and more
            and all(looks_responsible(line) or speaks_of_people(line) for line in lines)
        ):
            against -= len(more) * (2.0 if all(map(looks_like_name, lines)) else 1.0)
        if name in OF_PERSONS:
            against += _UNLIKE_FIELD * (text[:1].islower() and not looks_responsible(text))
        elif any(field in self.fields for field in OF_PERSONS):
            against += max(self._of_responsible(name, line) for line in lines)
        if name not in ("title", "addressees") and "addressees" in self.fields:
            against += _UNLIKE_FIELD * speaks_of_people(text)
        return against

    def _of_responsible(self, name: str, line: str) -> float:
        """Return how much `line` is rather somebody responsible than a cell of the field `name`."""
        if (name == "place" and looks_like_place(line)) or _SENTENCE.fullmatch(line):
            return 0.0
        return 4.0 if looks_like_name(line) else 2.5 * looks_responsible(line)

    def is_guessed(self, text: str) -> bool:
        """Return whether a section has the heading `text` that nothing but its place shows."""
        return (self.sectioned and text not in self.sections) or self.sections.get(text) == MAYBE

    def of_section(self, text: str) -> float:
        """Return the score of a line alone as the heading of a section."""
        if "\t" in text or len(text) > LONGEST_SECTION or _ITEM.match(text) or _DAY.match(text):
            return -math.inf
        if text in self.sections:
            return self.sections[text]
        if is_month(text) and not text[:1].isdigit():
            return 3.0 if text[:1].isupper() and MONTH not in self.fields else -4.0
        words = text.partition(" (")[0]
        long = any(len(word) > SHORT for word in _WORD.findall(words))
        if words.isupper() and long and not are_counted(self.sections):
            return 2.0
        if self.sectioned and may_be_short_section(text):
            return MAYBE
        return -4.0 if text.endswith(":") else -8.0

    def _is_number(self, line: str) -> bool:
        return bool(WITH_PARTS.fullmatch(line) or self.numbers.fullmatch(line))
