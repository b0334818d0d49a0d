"""The words of text from a PDF viewer as units: where between them a cell may begin, and what it costs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.torn_words import SHORT, WORD, is_one_word
from osl.exchange.importing.unseparated.alignment import NEVER, TextUnit
from osl.exchange.importing.unseparated.broken_words import BrokenWords
from osl.exchange.importing.unseparated.scoring import looks_like_place
from osl.exchange.importing.unseparated.section_lines import SURE, section_scores
from osl.exchange.importing.unseparated.split_points import dates_in, is_time_word
from osl.exchange.importing.unseparated.units import DASHES, JOIN_SMALL, LEADING, is_wrapped, join_of
from osl.exchange.importing.unseparated.wrapped.column_width import ITEM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import SourcePlace, TextLine

CUT, CUT_CAPITAL, CUT_DATE, CUT_ITEM = 5.0, 2.7, 1.2, 0.5
SURE_CUT = 4.0  # between lines of which the one shows that its cell goes on
FREE, TOGETHER = 1.0, 1.0  # how much less and more it costs to cut between words, by what is beside them
_MOST_TOGETHER = 3  # times that words are together
_INITIAL = re.compile(r"(?:(?!r)[A-ZĄĆĘŁŃÓŚŹŻ]|p|ks|dr|mgr|ul|nr|godz|św|im)\.", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}[.)]?")
_ROW_NUMBER = re.compile(r"\s*(\d{1,4})(?:[.)]?\s+\S|[.)]?$)")
_ENOUGH_NUMBERS = 2
_TORN = 2  # letters at the start of a line that are rather the end of a word
_WHOLE_DATE = re.compile(r"(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?: ?r\.)?$")
_GOES_ON = re.compile(r"(?:o |od |ok\. )?(?:godz\b|godzin|g\.)|r\.|roku\b", re.IGNORECASE)  # of a date
_MONEY = re.compile(r"\d{1,3}(?:[ .]\d{3})*(?:,\d\d\b|(?:,\d\d)? ?(?:zł|PLN|EUR)\b)")
_MONEY_BEFORE = re.compile(r"\d(?:,\d\d| ?(?:zł|PLN|EUR))\s*$")
_HAS_ITEM = re.compile(r"(?:^|\s)[-–•*·▪]\s")
CUT_ITEMS, CUT_COMMA = 3.0, 2.0  # between items of a list, after a comma
_BULLETS = frozenset("•▪*·●○◦")


def units_of_words(lines: Sequence[TextLine]) -> list[TextUnit]:
    """Return words as units: a line may have several cells; its last goes on after a space at its end."""
    units: list[TextUnit] = []
    sections = section_scores((line.text for line in lines), numbered_rows=True)
    last, goes_on, counted = "", False, _counted(lines)
    broken, marked = BrokenWords(lines), is_wrapped(lines)
    beside = _Neighbours([line.text.strip() for line in lines])
    for line in lines:
        is_section = sections.get(line.text.strip(), 0.0) >= SURE and not goes_on
        chunks = [(line.text.strip(), 0.0)] if is_section else _chunks(line.text.strip(), beside)
        for at, (text, cut) in enumerate(chunks):
            if at:
                units.append(TextUnit(text, " ", line.place, cut=cut))
            elif goes_on or (marked and units and broken.is_torn(last, text)):
                units.append(TextUnit(text, "\n" if goes_on else "", line.place, cut=NEVER))
            else:
                join = NEVER if line.place in counted else join_of(last, text)
                ends = 0.0 if line.place in counted else _cut_between_lines(last, text)
                join = join if ends < SURE_CUT else min(join, JOIN_SMALL)
                units.append(TextUnit(text, "\n", line.place, cut=ends, join=join))
        last, goes_on = line.text.rstrip(), line.text.endswith(" ")
    return units


def _cut_between_lines(last: str, text: str) -> float:
    """Return what it costs if a cell ends with the line `last`, by how it ends and how the next begins."""
    words, first = last.split(), text.split(maxsplit=1)[0] if text else ""
    if not words:
        return 0.0
    leads = words[-1].lower() in LEADING or words[-1].endswith(("-", "–", "/", "("))
    is_open = last.count("„") + last.count("(") > last.count("”") + last.count(")")
    if leads or is_open or first in DASHES[1:] or _GOES_ON.match(text):
        return SURE_CUT
    if len(words) == 1 and words[0].isalpha() and first[:1].islower() and _is_torn(words[0], first):
        return SURE_CUT
    if ITEM.match(text) and _HAS_ITEM.search(last):
        return CUT_ITEMS
    return CUT_COMMA if last.endswith(",") else 0.0


def _is_torn(one: str, two: str) -> bool:
    """Return whether the letters show that a word was broken between two lines."""
    found = WORD.match(two)
    if found and len(found[0]) <= _TORN and found[0] not in SHORT:
        return True
    return found is not None and is_one_word(one, found[0])


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

    def __init__(self, texts: Sequence[str]) -> None:
        self.has_items = sum(text.startswith("- ") for text in texts) > 1
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
        together = 1 in (len(self.after[one]), len(self.before[two]))
        return TOGETHER * min(self.pairs[one, two] - 1, _MOST_TOGETHER) if together else 0.0


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
    if before.lower() in LEADING or before in _BULLETS or _INITIAL.fullmatch(before):
        return None
    if after in _BULLETS:
        return CUT_ITEM
    if after in DASHES:
        return CUT_CAPITAL if after == "-" and beside.has_items else None
    cost = _cut_between(text, at, before, after, beside)
    return cost + CUT_COMMA if cost is not None and before.endswith(",") else cost


def _cut_between(text: str, at: int, before: str, after: str, beside: _Neighbours) -> float | None:
    is_capital = after.lstrip('„"”(')[:1].isupper()
    times = _is_time(before), _is_time(after)
    if _WHOLE_DATE.search(text[max(at - 20, 0) : at].strip()):
        return CUT_DATE
    if _MONEY.match(text, at) or _MONEY_BEFORE.search(text[:at]):
        return CUT_DATE
    if before[-1:].isdigit() and re.match(r"\d{3}\b", after):
        return None
    if all(times):
        if is_capital and before.islower():
            return CUT_CAPITAL
        return None if before[-1:].isdigit() else CUT * 2
    if any(times):
        return CUT_DATE
    if is_capital or speaks_of_people(text[at : at + 40]) or looks_like_place(text[at:]):
        return CUT_CAPITAL + beside.cost(before, after)
    return CUT + max(beside.cost(before, after), 0.0)


def _is_time(word: str) -> bool:
    plain = word.strip(".,;()")
    return is_time_word(plain) or bool(re.match(r"\d+[–-]\d", plain))
