"""The columns of dates in a table: which are the task's own, and what their words lack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.headings import (
    END,
    HALF,
    HOURS,
    MONTH,
    OF_DATES,
    OTHER,
    PERIOD,
    QUARTER,
    START,
    read_heading,
)
from osl.exchange.importing.month_grid import periods_below
from osl.text.fold import fold
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLANNED = re.compile(r"planowan|przewid|planned|zaloz")
_ACTUAL = re.compile(r"realizacj|wykonani|faktycz|rzeczyw|actual")
_ENGLISH = re.compile(r"start|begin|from|end\b|ends\b|finish|stop|to\b|until|date|hour|quarter|half")
# the words of headings that name the dates of the task itself, without Polish marks
_OF_THE_TASK = re.compile(
    r"\b(?:termin|kiedy|dat[ay]\b|czas|okres|dzien|dni|tygodni|harmonogram|miesiac|rok\b|roku|realizac|wykonani"
    r"|zada|dzialan|wydarzen|imprez|przedsiewz|spotka|zajec|planowan|przewid|zaloz|orientac|propon|wstepn|dokladn"
    r"|konkretn|cykl|czestotliw|godz|i\b|lub\b|oraz\b|albo\b|w\b|na\b|z\b|od\b|do\b|when|dates?\b|days?\b|times?\b"
    r"|timeframe|timetable|deadline|period|schedule|months?\b|week|year|planned|proposed|expected|exact|of\b|the\b|and\b"
    r"|or\b|events?\b|tasks?\b|activit|actions?\b|is\b|it\b|s\b|\d)\w*"
)
_BARE = re.compile(r"(?:\d|[IVX]{1,4})(?:\s?[-–,/]\s?(?:\d|[IVX]{1,4}))?\.?")  # "II" below "Semestr", "1-2"
# a day, perhaps with its year: "31 maja", "30.06.2026 r."
_LAST_DAY = re.compile(
    r"\s*\d{1,2}[.\s]\s?(?:\d{1,2}|[IVX]{1,4}|[^\W\d_]{3,12})\b[.,\s]*(?:\d{4}[.,\s]*(?:r|roku)?[.\s]*)?"
)
_BOUND = re.compile(r"\s*(od|do|po)\s+(?=\d)")
# of one column for both, without Polish marks: "Start–koniec", "Od – do"
_FROM_TO = re.compile(r"\b(?:start|poczat|rozpocz|od\b|begin|from\b).*\b(?:kon[ic]|zakoncz|do\b|end|to\b)")
_MONTHS_ONLY = re.compile(r"\b(?:VI{0,3}|IX|XI{0,2})\b")  # no quarter has so high a number
_LEFT = set(OF_DATES) - {"closed_on"}
# in Polish, in English
_WORDS = {
    START: ("od", "from"),
    END: ("do", "to"),
    HOURS: ("godz.", "at"),
    QUARTER: ("kwartał", "quarter"),
    HALF: ("półrocze", "half-year"),
}


def settle_dates(fields: list[str | None], headings: Sequence[str]) -> tuple[str, ...]:
    """Put `when` for the columns of dates for when a task is, None for those of other dates.

    Return the words to put to the cells of each column: "od", "do", "godz.", "kwartał".
    """
    before = [""] * len(fields)
    whens = [at for at, name in enumerate(fields) if name in ("when", MONTH)]
    planned = [at for at in whens if _PLANNED.search(fold(headings[at]))]
    if len(whens) > 1 and planned:
        for at in whens:
            if at not in planned and _ACTUAL.search(fold(headings[at])) and "closed_on" not in fields:
                fields[at] = "closed_on"
    _set_apart(fields, whens, headings)
    for name in (START, END, QUARTER, HALF):
        _take(fields, before, headings, name, is_free=not whens)
    if not whens and "when" not in fields and "closed_on" in fields:
        fields[fields.index("closed_on")] = "when"
    _take(fields, before, headings, PERIOD, is_free="when" not in fields)
    _take(fields, before, headings, HOURS, is_free="when" in fields)
    leave_dates(fields)
    return tuple(before) if any(before) else ()


def from_or_to(heading: str) -> str:
    """Return "od" or "do" for a heading of when something begins or ends, "" for any other."""
    known = read_heading(heading)
    return {START: "od", END: "do"}.get(known[0], "") if known else ""


def leave_dates(fields: list[str | None]) -> None:
    """Put None for the columns of dates that no field of a task takes: they are unknown."""
    fields[:] = [None if name in _LEFT else name for name in fields]


def _set_apart(fields: list[str | None], whens: Sequence[int], headings: Sequence[str]) -> None:
    """Put OTHER for dates of something else ("Data rejestracji") if another column has those of the task."""
    whens = [at for at in whens if fields[at] == "when"]
    strange = [at for at in whens if slug(_OF_THE_TASK.sub("", fold(headings[at])))]
    if len(strange) < len(whens):
        for at in strange:
            fields[at] = OTHER


def _take(
    fields: list[str | None], before: list[str], headings: Sequence[str], name: str, *, is_free: bool
) -> None:
    if name in fields and is_free:
        at = fields.index(name)
        own = (headings[at].lower().split()[0],) * 2  # "kwartał" is the word that "III" lacks
        both = [at, *(n for n, one in enumerate(fields) if {name, one} == {START, END})]  # "start", "koniec"
        is_english = all(_ENGLISH.match(fold(headings[n])) for n in both)
        is_whole = name in (START, END) and _FROM_TO.search(fold(headings[at]))
        fields[at], before[at] = "when", "" if is_whole else _WORDS.get(name, own)[is_english]


def with_words(cells: Sequence[tuple[int, str]], before: Sequence[str]) -> list[tuple[int, str]]:
    """Return the indexed `cells`, each with the word `before` it; a start alone needs none."""
    starts, ends = (
        {text.strip() for at, text in cells if before[at] in _WORDS[name]} for name in (START, END)
    )
    has_start = any(word in _WORDS[START] for word in before)
    found = []
    for at, text in cells:
        word = before[at]
        if word in _WORDS[QUARTER] + _WORDS[HALF] and not _MONTHS_ONLY.search(text):
            named = periods_below((word,), (text,))[0]
            found.append((at, f"{word} {text}" if named == text and _BARE.fullmatch(text.strip()) else named))
            continue
        if word in _WORDS[END] and text.strip() in starts:
            continue  # it begins and ends on one day
        if word in _WORDS[END] and not has_start and not _LAST_DAY.fullmatch(text):
            word = ""  # "Do kiedy" heads "wiosną", "III kwartał" and "3 maja godz. 12" as well
        if word in ("od", "do") and ends and any(map(_is_named_month, starts)):
            word = "–" if word == "do" else ""  # "od" asks for another case than "maj"
        is_start = word in _WORDS[START] and (not ends or text.strip() in ends)
        if is_start or _has_word(text, word) or word in _WORDS[QUARTER] + _WORDS[HALF]:
            word = ""
        bound = _BOUND.match(text) if word == _WORDS[HOURS][0] else None  # "od godz. 15", not "godz. od 15"
        whole = f"{bound[1]} {word} {text[bound.end() :]}" if bound else f"{word} {text}"
        found.append((at, whole if word else text))
    return found


def _is_named_month(text: str) -> bool:
    return is_month(text) and not text[:1].isdecimal()


def _has_word(text: str, word: str) -> bool:
    """Return whether `text` has the word already: "od 1 maja", "godz. 17", "III kwartał"."""
    if word.isalpha() and not any(word in pair for pair in _WORDS.values()):
        return not _BARE.fullmatch(text.strip())
    return text.lower().startswith(
        tuple(f"{one} " for pair in _WORDS.values() if word in pair for one in pair)
    )
