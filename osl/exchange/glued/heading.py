"""The headings of a glued table: which columns there are, and in which order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from osl.exchange.glued.seams import seams
from osl.exchange.glued.times import time_at_end, time_at_start
from osl.exchange.intake.guess import ANY_YEAR
from osl.exchange.intake.headings import NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.table import Line

_LONGEST = 160
# whole words and phrases: in "ZADANIEADRESACITERMINY" nothing else shows where one ends
_ANCHORS = {
    NUMBER: r"l\.\s?p\.?|lp\.?|nr",
    "title": r"nazwa|zadani[ea]|dzialani[ea]|tresc|tematyka|temat|przedsiewzieci[ea]|wydarzeni[ea]"
    r"|inicjatyw[ay]|imprez[ay]|zamierzeni[ea]|uroczystosci?|activit(?:y|ies)|tasks?|events?|actions?|what",
    "addressees": r"adresa(?:ci|t)|odbiorc[ya]|grup[ay] docelow[ae]|grup[ay] odbiorcow|uczestnicy"
    r"|beneficjenci|dla kogo|who it is for|for whom|audiences?|addressees|participants|target groups?",
    "when": r"terminy?|kiedy|data|czas|okres|miesiac|when|dates?|time|month",
    "responsible": r"odpowiedzialn[iyae]|osob[ay] odpowiedzialn[ae]|realizatorz?[y]?|organizatorz?[y]?"
    r"|wykonawc[ay]|kto|responsible|who|organi[sz]er",
    "place": r"miejsce|lokalizacja|place|where|venue",
    "method": r"sposob|formy?|metod[ay]|method|how",
    "notes": r"uwagi|komentarz|notes|remarks|comments",
    "cost": r"koszt|budzet|kwota|cost|budget",
    "purpose": r"cele?|purpose|aims?",
    "partners": r"partnerzy|wspolorganizatorzy|partners",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heading:
    """The fields in their order, the words of their headings, and where the rows begin.

    `cells` is empty where the page has no headings that are known; `at` and `after` are the
    positions of the heading among the lines and of the first line after it.
    """

    fields: tuple[str, ...]
    cells: tuple[str, ...]
    at: int
    after: int
    line: int


@cache
def _anchors() -> re.Pattern[str]:
    named = "|".join(f"(?P<{name}>{words})" for name, words in _ANCHORS.items())
    return re.compile(named)


def heading_in(lines: Sequence[Line]) -> Heading | None:
    """The first line that is a row of headings."""
    for at, line in enumerate(lines):
        if found := fields_of(line.text):
            fields, cells = found
            return Heading(fields, cells, at, at + 1, line.place.line)
    return None


def fields_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The fields that the headings glued together in `text` name, and the words of each but a number's."""
    if len(text) > _LONGEST or text.rstrip().endswith((".", ",")):
        return None
    folded = _folded(text)
    starts: list[tuple[int, str]] = []
    end = 0
    for found in _anchors().finditer(folded):
        name = found.lastgroup or ""
        if name not in {known for _, known in starts} and _may_begin(text, found.start(), end):
            starts.append((found.start(), name))
        end = found.end()
    return _cells(text, starts) if _is_heading(starts) else None


def _folded(text: str) -> str:
    return text.lower().translate(str.maketrans("ąćęłńóśźż", "acelnoszz"))


def _may_begin(text: str, at: int, end: int) -> bool:
    """At the start, after the heading before it, after a space or glued: "GRUPA DOCELOWA" is no CEL."""
    return at in {0, end} or not text[at - 1].isalpha() or (text[at].isupper() and text[at - 1].islower())


def _is_heading(starts: Sequence[tuple[int, str]]) -> bool:
    names = [name for _, name in starts]
    return len(names) > 1 and starts[0][0] <= 2 and {"title", "when"} <= set(names)


def _cells(text: str, starts: Sequence[tuple[int, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    ends = [*(at for at, _ in starts[1:]), len(text)]
    fields = tuple(name for _, name in starts)
    cells = tuple(
        text[at:end].strip(" |") for (at, name), end in zip(starts, ends, strict=True) if name != NUMBER
    )
    return fields, cells


def without_heading(lines: Sequence[Line]) -> Heading | None:
    """What the lines themselves show, where their headings are not known: times at ends, or at starts."""
    for test, fields in (
        (time_at_end, ("title", "addressees", "when")),
        (time_at_start, ("when", "title", "addressees")),
    ):
        rows = [
            at
            for at, line in enumerate(lines)
            if len(seams(line.text)) > 1 and _reads(test(line.text, ANY_YEAR), line)
        ]
        if len(rows) > 1:
            return Heading(fields, (), rows[0], rows[0], lines[rows[0]].place.line)
    return None


def _reads(found: tuple[int, int] | None, line: Line) -> bool:
    return found is not None and found != (0, len(line.text))
