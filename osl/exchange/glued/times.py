"""The time in a line whose cells run on: what the reader of times can read at the place where it must be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.glued.seams import seams, words
from osl.when.read import begins_with_it, read

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 90
_GLUED = re.compile(r"[a-ząćęłńóśźż\d)”\"][A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]|\d(?!(?:roku|rok)\b)[a-ząćęłńóśźż]{3}")
# words without which no time is a time; names of feasts are left to the seams
_TELLS = re.compile(
    r"\d|stycz|lut|mar[zc]|kwie|maj|czerw|lip|sierp|wrze|pa[źz]dz|listop|grud|kwarta|półrocz|rok|miesi|tyg|tydz|\bdni\b|codz"
    r"|bież|stal|ciąg|potrzeb|ustal|każd|cykl|feri|wakac|wiosn|lat[oe]|jesie|zim|sobot|niedz|poniedz|wtor|środ|czwart|piąt"
    r"|\b[IVX]+\b|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec|month|week|year|daily|quarter|ongoing|need|spring|summer|winter",
    re.IGNORECASE,
)
Stretch = tuple[int, int]


def time_at_end(text: str, year: int) -> Stretch | None:
    """Where the time that ends `text` stands."""
    end = len(text.rstrip(" .;"))
    for places in (seams(text), _within_numbers(text), words(text)[1:]):
        if found := _longest(((at, len(text)) for at in places if 0 < end - at <= LONGEST), text, year):
            return found
    return None


def time_at_start(text: str, year: int) -> Stretch | None:
    """Where the time that begins `text` stands."""
    sure = [at for at in seams(text) if at <= LONGEST]
    loose = [at for at in words(text) if 0 < at <= LONGEST]
    return _longest(((0, at) for at in sure), text, year) or _longest(((0, at) for at in loose), text, year)


def time_within(text: str, year: int) -> Stretch | None:
    """Where the time stands that other cells surround."""
    sure = seams(text)
    pairs = [(start, end) for start in sure for end in sure if 2 < end - start <= LONGEST]
    if found := _longest(pairs, text, year):
        return found
    loose = words(text)
    half = [(s, e) for s in sure for e in loose if 2 < e - s <= LONGEST]
    half += [(s, e) for s in loose for e in sure if 2 < e - s <= LONGEST and s]
    return _longest(half, text, year)


def _within_numbers(text: str) -> list[int]:
    """In "aged 13–1820 May" a number ends and another begins."""
    runs = re.finditer(r"\d{3,}(?=\s)", text)
    return [at for run in runs for at in range(run.start() + 1, run.end())]


def _longest(stretches: Iterable[Stretch], text: str, year: int) -> Stretch | None:
    by_length = sorted(stretches, key=lambda one: one[0] - one[1])
    return next((one for one in by_length if _reads(text[one[0] : one[1]], year)), None)


def _reads(text: str, year: int) -> bool:
    """Whether `text` is a time and nothing but a time; readers of times are lenient, glue is not."""
    words = text.strip(" ;,")
    if len(words) < 2 or _GLUED.search(words) or not _TELLS.search(words):
        return False
    return read(words, year).reading is not None and begins_with_it(words)
