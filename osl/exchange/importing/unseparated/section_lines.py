"""Which lines of a text are headings of sections: numbered one after the other, or named as sections are."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.list_marks import MARK
from osl.exchange.importing.unseparated.counted_sections import counted_sections
from osl.exchange.importing.unseparated.counts import (
    LETTERS,
    NUMBERS,
    ROMAN,
    ascend,
    in_order,
    romans_that_do_not_ascend,
    run_from,
)
from osl.exchange.importing.unseparated.parts_of_year import is_half_or_quarter, parts_of_year
from osl.exchange.importing.unseparated.scoring import has_time_word, looks_responsible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_NAMED = re.compile(
    r"(?:dział(?=:| (?:(?-i:[IVX]+|[A-Z])|\d+)\b)|semestr|obszar|moduł|etap|blok|priorytet|rozdział"
    r"|część(?= (?:(?-i:[IVX]+|[A-Z])|\d+|\w+(?:sza|ga|cia|ta|ma))\b)"
    r"|cel(?=:| (?:(?-i:[IVX]+)\b|\d|\w+[yi]\b))|part|section|zadanie(?= \d{1,2}[.:]))\b.{0,80}"
    r"|(?:[IVX]{1,4}|\d)\.? (?:semestr|etap|część)\b.{0,20}"
    r"|[IVX]{1,4} (?:dział|obszar|moduł|blok|priorytet|rozdział)\b.{0,80}",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?P<count>[IVX]{1,5}|[A-Z]|\d{1,2})[.)]\s*[^\W\d].{0,90}")
_COUNTED_WORD = re.compile(
    r"(?P<word>[A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]{2,20}) (?P<count>[IVX]{1,5}|\d{1,2})[.:]? ?(?:[–—-] ?)?[^\W\d].{0,90}"
)
_WITH_NUMBER = re.compile(r"\d{1,2}[.)]\s*[^\W\d]")
_IN_A_CELL = re.compile(rf"{MARK}|[„(a-ząćęłńóśźż]")
_PERSON = re.compile(r"[A-Z]\. [A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]+(?:-[^\W\d_]+)?")
_WORD = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]{4,20}")
_LONG_WORD = re.compile(r"[^\W\d_]{6}")
_MOST_CAPITALS = 6  # lines for each in capitals
SURE, LIKELY, MAYBE, _OF_A_CELL, _SURELY_OF_A_CELL = 4.0, 3.0, 2.0, -4.0, -12.0
_FIRST_ROW = re.compile(r"1(?:[.)]?$|[.)]? )")
_ALONE = re.compile(r"\d{1,3}[.)]?")
_ROW = re.compile(r"(\d{1,3})(?:[.)]?$|[.)]? )")


def is_named_section(text: str) -> bool:
    """Return whether `text` is named as sections are: "Dział II. Sprawy lokalne", "Semestr letni"."""
    return _NAMED.fullmatch(text.strip()) is not None


def may_be_section(text: str) -> bool:
    """Return whether `text` has several words and is neither a date nor a sentence: "Sprawy społeczne"."""
    return " " in text and _may_be_named(text)


def may_be_short_section(text: str) -> bool:
    """Return whether `text` may be one if others are: one word will do, "Święta"."""
    return may_be_section(text) or (bool(_WORD.fullmatch(text)) and _may_be_named(text))


def _may_be_named(text: str) -> bool:
    is_phrase = text[:1].isupper() and not text.endswith((".", ",", ":"))
    return is_phrase and not _has_date(text) and not looks_responsible(text)


def _in_capitals(text: str) -> bool:
    """Return whether `text` is in capitals, but for what is in brackets at its end, and not a date."""
    words = text.partition(" (")[0]
    return words.isupper() and not has_time_word(words)


def is_counted(text: str) -> bool:
    """Return whether `text` has a number or letter as headings of sections do: "A. ZDROWIE", "II. Sport"."""
    return _COUNTED.fullmatch(text) is not None


def are_counted(scores: Mapping[str, float]) -> bool:
    """Return whether there are headings of sections and all have numbers or letters: "A. ZDROWIE"."""
    sure = [text for text, score in scores.items() if score >= SURE]
    return bool(sure) and all(map(_COUNTED.fullmatch, sure))


def section_scores(lines: Iterable[str], *, numbered_rows: bool = False) -> dict[str, float]:
    """Return how likely each of `lines` that may be the heading of a section is one.

    `numbered_rows`: a number before text is that of a row.
    """
    all_texts = [line.strip() for line in lines]
    found = _patterned([text for text in all_texts if "\t" not in text], numbered_rows=numbered_rows)
    alone = _between_rows(all_texts)
    if alone[:1] == [0] and found.get(all_texts[0]) != SURE:
        found |= dict.fromkeys(_as_sections(all_texts, alone), SURE)
    else:  # there are no sections, or they have something in common
        found = dict.fromkeys((all_texts[at] for at in alone), _SURELY_OF_A_CELL) | found
    return found | {text: _OF_A_CELL for text, below in pairwise(all_texts) if _goes_on(text, below)}


def _patterned(texts: Sequence[str], *, numbered_rows: bool) -> dict[str, float]:
    """Return how likely each of `texts` is the heading of a section by its words, number or capitals."""
    found = {text: SURE for text in texts if _NAMED.fullmatch(text)}
    halves = [text for text in texts if is_half_or_quarter(text)]
    months = [pair for pair in pairwise(texts) if all(map(is_month, pair))]
    alike = [one for pair in months if len({*map(str.isupper, pair)}) == 1 for one in pair]
    found |= dict.fromkeys(alike, _OF_A_CELL)  # one below the other, they are a date phrase
    found |= dict.fromkeys(romans_that_do_not_ascend(texts), _OF_A_CELL)
    found |= dict.fromkeys(halves, SURE if len(halves) > 1 and ascend(halves) else 0.0)
    found |= {text: SURE if is_one else _OF_A_CELL for text, is_one in parts_of_year(texts).items()}
    capitals = _capitals(texts)
    if capitals and _COUNTED.fullmatch(capitals[0]):  # the others have numbers too
        found |= {text: _SURELY_OF_A_CELL for text in capitals if not _COUNTED.fullmatch(text)} | found
    else:
        found |= dict.fromkeys(capitals, SURE)
    once = (text for text, times in Counter(texts).items() if times == 1)  # not the person "I. Linka"
    counted = [(text, hit["count"]) for text in once if (hit := _COUNTED.fullmatch(text))]
    orders = ((ROMAN, LIKELY), (LETTERS, -4.0), (NUMBERS, -4.0))
    for order, alone in orders[: 2 if numbered_rows else 3]:
        run = in_order(counted, order)
        run = [] if order is LETTERS and _are_persons(texts, run) else run
        for text in () if _have_dates(run) else run:
            found.setdefault(text, SURE if len(run) > 1 else _OF_A_CELL if _PERSON.fullmatch(text) else alone)
    found |= dict.fromkeys(counted_sections(texts), SURE)
    found |= {text: LIKELY for text in _counted_by_word(texts) if text not in found}
    if texts and texts[0] not in found:
        found |= {text: MAYBE for text in _above_numbers(texts) if text not in found}
    return found


def _counted_by_word(texts: Iterable[str]) -> list[str]:
    """Return the texts with one word and numbers that follow each other: "Filar I – ZDROWIE", "Filar II"."""
    counted: dict[str, list[tuple[str, str]]] = {}
    for text in texts:
        if hit := _COUNTED_WORD.fullmatch(text):
            counted.setdefault(hit["word"].casefold(), []).append((text, hit["count"]))
    runs = [run_from(those, order) for those in counted.values() for order in (ROMAN, NUMBERS)]
    return [text for run in runs if len(run) > 1 for text in run]


def _are_persons(texts: Sequence[str], run: Sequence[str]) -> bool:
    """Return whether lines as "A. Nowak" are persons: there are more of them than in the `run` of letters."""
    return sum(bool(_PERSON.fullmatch(text)) and text not in run for text in texts) > len(run)


def _have_dates(run: Sequence[str]) -> bool:
    """Return whether most numbered lines have a date, so that they are rows, not headings of sections."""
    return sum(_has_date(text.partition(" ")[2]) for text in run) * 2 > len(run) > 1


def _has_date(text: str) -> bool:
    """Return whether a word of `text` is one of dates; "i" is "and", not a Roman number."""
    return has_time_word(text.replace(" i ", " "))


def _goes_on(text: str, below: str) -> bool:
    """Return whether the line `below` goes on with a numbered one: with its sentence, or a list under it."""
    return bool(_WITH_NUMBER.match(text) and _IN_A_CELL.match(below))


def _between_rows(texts: Sequence[str]) -> list[int]:
    """Return the indexes of lines without tabs each of which is alone between two rows, or above the first.

    A row goes on until it has as many cells as the line with most of them.
    """
    width = max((text.count("\t") for text in texts), default=0)
    tabs, apart = width, dict[int, str]()  # tabs of the row so far
    for at, text in enumerate(texts):
        if tabs >= width and "\t" not in text:
            apart[at] = text
        else:
            tabs = text.count("\t") + (tabs if tabs < width else 0)
    return [at for at in apart if at - 1 not in apart and "\t" in "".join(texts[at + 1 : at + 2])]


def _as_sections(texts: Sequence[str], alone: Sequence[int]) -> list[str]:
    """Return the lines `alone` between rows with tabs, if the rows begin below such a line.

    It shows that sections divide the table; the last cell of a row goes on in small letters or as a list.
    """
    found = [texts[at] for at in alone if not _IN_A_CELL.match(texts[at]) and texts[at][:1].isupper()]
    if found and _COUNTED.fullmatch(found[0]):  # the others have numbers too
        return []
    return found if alone[:1] == [0] and len(found) == len(alone) > 1 else []


def _above_numbers(texts: Sequence[str]) -> list[str]:
    """Return the lines above numbers that may be sections, if the first row is below such a line.

    The numbers go on from row to row, or begin anew below a section; a cell may follow them in their line.
    """
    if len(texts) < 2 or not may_be_section(texts[0]) or not _FIRST_ROW.match(texts[1]):
        return []
    is_alone = _ALONE.fullmatch(texts[1]) is not None
    numbered = (
        (text, _ROW.match(below))
        for text, below in pairwise(texts)
        if not is_alone or _ALONE.fullmatch(below)
    )
    counted = [(text, int(number[1])) for text, number in numbered if number]
    found = [
        counted[at][0]
        for at in _rows([number for _, number in counted])
        if may_be_short_section(counted[at][0])
    ]
    return found if sum(map(may_be_section, found)) > 1 else []


def _rows(numbers: Sequence[int]) -> list[int]:
    """Return the indexes of those `numbers` that count rows; others are of dates or amounts.

    A 1 begins anew if a 2 is below it before the row goes on.
    """
    found, last = list[int](), 0
    anew: int | None = None  # the index of a 1 since the last row
    for at, number in enumerate(numbers):
        if number == last + 1:
            found.append(at)
            last, anew = number, None
        elif number == 1:
            anew = at
        elif number == 2 and anew is not None:
            found += [anew, at]
            last, anew = number, None
    return found


def _capitals(texts: Sequence[str]) -> list[str]:
    """Return the texts in capitals, each there once, if few lines are: the headings of sections."""
    found = [text for text in texts if _in_capitals(text) and _LONG_WORD.search(text)]
    few = len(found) * _MOST_CAPITALS <= len(texts) and len(found) == len(set(found))
    return found if len(found) > 1 and few else []
