"""The units of text that alignment makes cells of, and what it costs to cut between them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.unseparated.alignment import TextUnit
from osl.exchange.importing.unseparated.scoring import looks_like_place
from osl.exchange.importing.unseparated.section_lines import SURE, section_scores
from osl.exchange.importing.unseparated.split_points import dates_in, is_time_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.exchange.importing.document import SourcePlace, TextLine

JOIN, JOIN_LOWER, JOIN_SMALL, JOIN_ITEM, NEVER = 2.5, 2.0, 1.0, 0.0, 99.0
JOIN_FIRST = 1.0  # the first item of a list, which nothing announces
CUT, CUT_CAPITAL, CUT_DATE, CUT_LIST = 5.0, 2.0, 1.2, 2.0
FREE, TOGETHER = 1.0, 1.0  # how much less and more it costs to cut between words, by what is beside them
# how much likelier an empty cell is where empty lines show it: two for each paragraph, or one
MARKED, MAYBE_MARKED, JOIN_BLANK, MOST_BLANK = 2.0, 1.0, 1.5, 8
_DASHES = ("–", "-", "—", "/", "+")
_LEADING = frozenset(
    (
        *_DASHES,
        "i",
        "oraz",
        "w",
        "z",
        "we",
        "ze",
        "do",
        "od",
        "na",
        "dla",
        "o",
        "u",
        "po",
        "przy",
        "nad",
        "pod",
        "za",
        "of",
    )
)
_INITIAL = re.compile(r"(?:(?!r)[A-ZĄĆĘŁŃÓŚŹŻ]|p|ks|dr|mgr|ul|nr|godz|św|im)\.", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-–—•*·▪]|[a-z]\)|\.)(?=\s)")
_HOUR = re.compile(r"(?:o )?godz(?:\.|in\w+)? ?\d", re.IGNORECASE)  # below a date
_NUMBER = re.compile(r"\d{1,4}[.)]?")
_ROW_NUMBER = re.compile(r"\s*(\d{1,4})[.)]?\s+\S")
_ENOUGH_NUMBERS = 2
_OF_PARAGRAPHS = 2  # lines from one to the next, of which one is empty
_MOST_WHOLE = 20  # lines for each that goes on


def units_of_lines(lines: Sequence[TextLine]) -> list[TextUnit]:
    """Return the lines as units: each is a cell, or goes on with the one above it.

    An empty unit is between two lines if more lines are empty than usually; if none is, the cell goes on.
    """
    units, last, above = list[TextUnit](), "", 0
    steps = [two.place.line - one.place.line for one, two in pairwise(lines)]
    usual = min(Counter(steps).most_common(1)[0][0], _OF_PARAGRAPHS) if steps else 1
    for line in lines:
        text, step = line.text.strip(), line.place.line - above if above else usual
        blank = TextUnit("", "\n", line.place, cut=-MARKED if usual > 1 else -MAYBE_MARKED, join=JOIN_BLANK)
        units += [blank] * min(step // usual - 1, MOST_BLANK)
        within = CUT if _ITEM.match(last) else CUT_LIST * last.endswith(":")
        cut = CUT if step < usual else within if _ITEM.match(text) else 0.0
        join = JOIN_ITEM if step < usual else _join_lines(last, text)
        units.append(TextUnit(text, "\n", line.place, cut=cut, join=join))
        last, above = text, line.place.line
    return units


def units_of_tabs(lines: Sequence[TextLine]) -> list[TextUnit]:
    """Return what is between tabs as units: a cell begins after each tab."""
    units, last = list[TextUnit](), ""
    for line in lines:
        for at, cell in enumerate(line.text.split("\t")):
            text = cell.strip()
            units.append(TextUnit(text, "\t" if at else "\n", line.place, join=0.5 * _join(last, text)))
            last = text
    return units


def _join(last: str, text: str) -> float:
    """Return what it costs if a cell goes on from the line `last` to the line `text`."""
    if _ITEM.match(text) or _HOUR.match(text) or last.endswith((",", "/")) or _goes_on_word(last, text):
        return JOIN_ITEM
    return JOIN_SMALL if text[:1].islower() or last.endswith((":", "–", "-")) else JOIN


def _join_lines(last: str, text: str) -> float:
    """Return the same for lines that no narrow column broke: a small letter seldom goes on there."""
    cost = _join(last, text)
    if _ITEM.match(text) and not _ITEM.match(last) and not last.endswith((":", ",")):
        return JOIN_FIRST
    goes_on = last.endswith((":", "–", "-")) or (text.split() or [""])[0] in _LEADING
    return cost if cost != JOIN_SMALL or goes_on else JOIN_LOWER


def _goes_on_word(last: str, text: str) -> bool:
    """Return whether a word alone on its line goes on: "Realizacja", "w całym okresie"."""
    return last.isalpha() and (text.split() or [""])[0] in _LEADING


def units_of_words(lines: Sequence[TextLine]) -> list[TextUnit]:
    """Return words as units: a line may have several cells; its last goes on after a space at its end."""
    units: list[TextUnit] = []
    sections = section_scores((line.text for line in lines), numbered_rows=True)
    last, goes_on, counted = "", False, _counted(lines)
    beside = _Neighbours(line.text for line in lines)
    for line in lines:
        is_section = sections.get(line.text.strip(), 0.0) >= SURE and not goes_on
        chunks = [(line.text.strip(), 0.0)] if is_section else _chunks(line.text.strip(), beside)
        for at, (text, cut) in enumerate(chunks):
            if at:
                units.append(TextUnit(text, " ", line.place, cut=cut))
            elif goes_on:
                units[-1] = units[-1]._replace(text=f"{units[-1].text} {text}")
            else:
                join = NEVER if line.place in counted else _join(last, text)
                units.append(TextUnit(text, "\n", line.place, join=join))
        last, goes_on = line.text.rstrip(), line.text.endswith(" ")
    return units


def _counted(lines: Sequence[TextLine]) -> frozenset[SourcePlace]:
    """Return the places of the lines that begin with 1, 2, 3 …, if rows are so numbered."""
    found: list[SourcePlace] = []
    for line in lines:
        number = _ROW_NUMBER.match(line.text)
        if number and int(number[1]) == len(found) + 1:
            found.append(line.place)
    return frozenset(found if len(found) >= _ENOUGH_NUMBERS else ())


class _Neighbours:
    """Which words are beside which in lines: those of a cell that comes again always have the same beside."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.after: dict[str, set[str]] = defaultdict(set)
        self.before: dict[str, set[str]] = defaultdict(set)
        self.pairs: Counter[tuple[str, str]] = Counter()
        for one, two in (pair for text in texts for pair in pairwise(text.split())):
            self.after[one].add(two)
            self.before[two].add(one)
            self.pairs[one, two] += 1

    def cost(self, one: str, two: str) -> float:
        """Return how much more it costs to cut between these words of a line."""
        if len(self.after[one]) > 1 and len(self.before[two]) > 1:
            return -FREE
        together = self.pairs[one, two] > 1 and 1 in (len(self.after[one]), len(self.before[two]))
        return TOGETHER if together else 0.0


def _chunks(text: str, beside: _Neighbours) -> list[tuple[str, float]]:
    """Return the parts of a line that cells may begin with, and what it costs to cut before each."""
    costs = ((at, _cut(text, at, beside)) for at in _word_starts(text))
    found = [(0, 0.0), *((at, cost) for at, cost in costs if cost is not None)]
    ends = [*(at for at, _ in found[1:]), len(text)]
    return [(text[at:end].strip(), cost) for (at, cost), end in zip(found, ends, strict=True)]


def _word_starts(text: str) -> list[int]:
    inside = dates_in(text)
    return [space.end() for space in re.finditer(r"[ \u00a0]+", text) if space.end() not in inside]


def _cut(text: str, at: int, beside: _Neighbours) -> float | None:
    """Return what it costs if a cell begins at `at`, None if none can."""
    before, after = text[:at].rsplit(maxsplit=1)[-1], text[at:].split(maxsplit=1)[0]
    if _NUMBER.fullmatch(text[:at].strip()) or text[at - 2 : at - 1] == " ":
        return 0.0
    if before.lower() in _LEADING or after in _DASHES or _INITIAL.fullmatch(before):
        return None
    times = _is_time(before), _is_time(after)
    if all(times):
        return None if before[-1:].isdigit() else CUT * 2
    if any(times):
        return CUT_DATE
    if speaks_of_people(text[at : at + 40]) or looks_like_place(text[at:]) or after[0].isupper():
        return CUT_CAPITAL + beside.cost(before, after)
    return CUT


def _is_time(word: str) -> bool:
    plain = word.strip(".,;()")
    return is_time_word(plain) or bool(re.match(r"\d+[–-]\d", plain))


def lines_with_tabs(lines: Sequence[TextLine]) -> bool:
    """Return whether tabs separate cells in some of `lines`."""
    return any("\t" in line.text.strip() for line in lines)


def ends_within_cells(lines: Sequence[TextLine]) -> bool:
    """Return whether lines end within cells without a space that shows it, as in text taken from a PDF."""
    small = [line for line in lines if (line.text.split() or [""])[-1].lower() in _LEADING - {"u", *_DASHES}]
    return len(small) > 1 and len(small) * _MOST_WHOLE >= len(lines)


def is_wrapped(lines: Sequence[TextLine]) -> bool:
    """Return whether lines end with a space if they go on, as PDF viewers copy them."""
    goes_on = sum(map(_goes_on_below, lines))
    return (
        goes_on > 1
        and goes_on * _MOST_WHOLE >= len(lines)
        and any(_goes_on_below(one) and two.text[:1].islower() for one, two in pairwise(lines))
    )


def _goes_on_below(line: TextLine) -> bool:
    """Return whether a line ends with one space; with two it ends a line of Markdown."""
    return line.text.endswith(" ") and not line.text.endswith("  ")
