"""The headings of a glued table: which columns there are, and in which order."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR
from osl.exchange.importing.headings import NUMBER, read_heading
from osl.exchange.importing.unseparated.scoring import CellScore, reads
from osl.exchange.importing.unseparated.segmentation import segment
from osl.exchange.importing.unseparated.split_points import hidden_splits
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

_LONGEST, _LONGEST_CELL, _ENOUGH = 160, 40, 100
# whole words and phrases: in "ZADANIEADRESACITERMINY" nothing else shows where one ends
_ANCHORS = {
    NUMBER: r"l\.\s?p\.?|lp\.?|nr",
    "title": r"(?:planowan[aey]|glown[aey]|rodzaj|zakres|opis|nazwa|tresc)"
    r" (?:(?:zadan|dzialan|wydarzen|przedsiewziec)(?:ia|ie)?|inicjatywy?|imprezy?)"
    r"|nazwa|zadani[ea]|dzialani[ea]|tresc|tematyka|temat|przedsiewzieci[ea]|wydarzeni[ea]|inicjatyw[ay]|imprez[ay]"
    r"|zamierzeni[ea]|uroczystosci?|zakres|activit(?:y|ies)|tasks?|events?|actions?|what",
    "addressees": r"adresa(?:ci|t)|odbiorc[ya]|grup[ay] docelow[ae]|grup[ay] odbiorcow|uczestnicy"
    r"|beneficjenci|dla kogo|who it is for|for whom|audiences?|addressees|participants|target groups?",
    "when": r"(?:(?:planowan|przewidywan)[aey] )?(?:terminy?|czas|okres|data)|kiedy|miesiac|when|dates?|time"
    r"|month",
    "responsible": r"odpowiedzialn[iyae]|osob[ay] odpowiedzialn[ae]|realizatorz?[y]?|organizatorz?[y]?"
    r"|wykonawc[ay]|kto|responsible|who|organi[sz]er",
    "place": r"miejsce|gdzie|lokalizacja|place|where|venue",
    "method": r"sposob|formy?|metod[ay]|method|how",
    "notes": r"uwagi|komentarz|notes|remarks|comments",
    "cost": r"koszt|budzet|kwota|cost|budget",
    "purpose": r"cele?|purpose|aims?",
    "partners": r"partnerzy|wspolorganizatorzy|partners",
}  # fmt: skip

# what may follow one: in "ODBIORCY DZIAŁAŃTERMINY" the next begins only then
_QUALIFIERS = (
    r"realizacji|planowan\w{1,3}|dzialan(?:ia)?|zadan(?:ia)?|wykonania|przedsiewziec(?:ia)?|wydarzen(?:ia)?|imprez[ay]?"
    r"|za realizacje|za wykonanie|projektu|docelowej"
)


class HeadingLine(Value):
    """The fields in their order, the words of their headings, and where the rows begin.

    `cells` is empty where the page has no headings that are known; `at` and `after` are the
    positions of the heading among the lines and of the first line after it.
    """

    fields: tuple[str, ...]
    cells: tuple[str, ...]
    at: int
    after: int
    line: int

    @property
    def is_parted(self) -> bool:
        """Whether each heading stands on a line of its own, and so each cell."""
        return self.after - self.at > 1


@cache
def _anchors() -> re.Pattern[str]:
    named = "|".join(f"(?P<{name}>{words})" for name, words in _ANCHORS.items())
    return re.compile(f"(?:{named})(?: (?:{_QUALIFIERS}))*")


def heading_in(lines: Sequence[TextLine]) -> HeadingLine | None:
    """The first line that is a row of headings, or the first lines that are a heading each."""
    for at, line in enumerate(lines):
        if found := fields_of(line.text):
            return HeadingLine(*found, at, at + 1, line.place.line)
    return next(filter(None, (_on_lines(lines, at) for at in range(len(lines)))), None)


def _on_lines(lines: Sequence[TextLine], at: int) -> HeadingLine | None:
    """The headings that stand one below the other from line `at` on."""
    found: dict[str, str] = {}
    for line in lines[at : at + len(_ANCHORS)]:
        known = read_heading(line.text)
        if known is None or known[0] in found or known[0] not in _ANCHORS or not _is_cell(line.text):
            break
        found[known[0]] = line.text.strip()
    if len(found) < 2 or not {"title", "when"} <= set(found):
        return None
    cells = tuple(text for name, text in found.items() if name != NUMBER)
    return HeadingLine(tuple(found), cells, at, at + len(found), lines[at].place.line)


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


def _is_cell(text: str) -> bool:
    """Whether `text` is short enough for a heading, and none of the page's own words ("Data: 5.05")."""
    return len(text) <= _LONGEST_CELL and not re.search(r"\d|:.*\w", text)


def without_heading(lines: Sequence[TextLine]) -> HeadingLine | None:
    """What the lines themselves show, where their headings are not known: times at ends, or at starts."""
    worth = CellScore(ANY_YEAR, {})
    glued = [at for at, line in enumerate(lines) if len(hidden_splits(line.text)) > 1][:_ENOUGH]
    orders = ("title", "addressees", "when"), ("when", "title", "addressees")
    found = [
        [at for at in glued if _is_whole(segment(lines[at].text, order, worth).cells)] for order in orders
    ]
    fields, rows = max(zip(orders, found, strict=True), key=lambda one: len(one[1]))
    return HeadingLine(fields, (), rows[0], rows[0], lines[rows[0]].place.line) if len(rows) > 1 else None


def _is_whole(cells: dict[str, str]) -> bool:
    return bool(cells["title"]) and reads(cells["when"], ANY_YEAR)
