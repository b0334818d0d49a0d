"""The lines of a list: dates above items, items with dates of their own, what is above and below."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.front_matter import begins_as_title
from osl.exchange.importing.unseparated.lists.item_dates import has_title, is_date, reading_of
from osl.exchange.importing.unseparated.lists.item_parts import item_parts
from osl.exchange.importing.unseparated.lists.nested_items import ITEM
from osl.exchange.importing.unseparated.scoring import YEAR
from osl.when.read import is_only_open
from osl.when.token_types import classify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

_ROMAN = re.compile(r"^[IVX]{1,4}[.)]\s+(?=[^\W\d_]{3})")  # before the name of a month
_SEASON = re.compile(
    r"(?:wiosna|lato|jesień|zima|spring|summer|autumn|winter)"
    r"(?: (?:19|20)\d\d(?: r\.| roku?)?)?",
    re.IGNORECASE,
)
LONGEST_SECTION = 100
_LONGEST_YEAR, _MOST_OF_A_YEAR = 40, 4  # letters; words
_SCHOOL_YEAR = 10  # months
_OF_A_SCHOOL_YEAR = {"WHOLE", "YEARWORD", "SCHOOL", "NOISE"}
_TWO_LETTERS = re.compile(r"[,\s]{0,3}\b[^\W\d_]{2}\.?(?:\s?[-–]\s?[^\W\d_]{2}\.?)?$")
_CONTACT = re.compile(r"\btel(?:\.|efon)|\S@\S|\bwww\.|https?:", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\W\d_](?:\S* ){2,40}\S+\.")


def without_mark(text: str) -> str:
    """Return `text` without the bullet or the number that it begins with."""
    mark = ITEM.match(text)
    return text[mark.end() :] if mark else text


def date_above(text: str) -> str:
    """Return the date of a line that is nothing else: "II. Luty:" is "Luty"."""
    return _ROMAN.sub("", text.strip()).rstrip(": ")


@lru_cache(maxsize=20_000)
def is_list_date(text: str) -> bool:
    """Return whether `text` is a date and nothing else, which the items below it are under."""
    words = date_above(text)
    is_open = bool(_SEASON.fullmatch(words)) or (is_only_open(words) and not begins_as_title(words))
    return is_open or _is_whole_year(words) or any(map(is_date, (words, without_mark(words), _days(words))))


def _days(words: str) -> str:
    """Return `words` without two letters at their end that stand for a weekday: "2 I, cz", "28 IV SR"."""
    return _TWO_LETTERS.sub("", without_mark(words)) if re.match(r"\W*\d", words) else ""


def _is_whole_year(words: str) -> bool:
    """Return whether `words` are a school year or all of it, and no title: "cały rok szkolny"."""
    if len(words) > _LONGEST_YEAR or not words.replace(" ", "").isalpha():
        return False
    kinds = {classify(word)[0] for word in words.split()}
    return "SCHOOL" in kinds and kinds <= _OF_A_SCHOOL_YEAR and _is_long(words)


def year_begun(text: str) -> str:
    """Return the words that mean a whole year at the beginning of a heading: "W ciągu roku planujemy"."""
    words = text.split()
    begun = (" ".join(words[:count]) for count in range(2, min(len(words), _MOST_OF_A_YEAR) + 1))
    return next((some for some in begun if is_list_date(some) and _is_long(some)), "")


def _is_long(words: str) -> bool:
    reading = reading_of(words)
    return reading is not None and len(reading.months or ()) >= _SCHOOL_YEAR and not YEAR.search(words)


@lru_cache(maxsize=20_000)
def has_own_date(text: str) -> bool:
    """Return whether `text` is an item with a date ("1 maja – Piknik"), not a date alone ("1 – 3 maja")."""
    if is_list_date(text):
        return False
    title, when, *_ = item_parts(without_mark(text))
    return bool(when) and has_title(title) and not is_month(title)


def is_dated(text: str) -> bool:
    """Return whether `text` is a date, or has one."""
    return is_list_date(text) or has_own_date(text)


def first_dated(lines: Sequence[TextLine]) -> int:
    """Return which of `lines` a list begins with: the first with a date, or the items above.

    It is not the title of the plan: that has the year and no day, "Imprezy – II półrocze 2026", as no other
    line with a date.
    """
    dated = (at for at, line in enumerate(lines) if is_dated(line.text))
    first = next(dated, len(lines))
    if _may_be_title(lines[first:][:1]) and (following := next(dated, first)) != first:
        first = first if _may_be_title(lines[following:][:1]) else following
    if first == len(lines):
        return first
    while first and ITEM.match(lines[first - 1].text):
        first -= 1
    return first


def _may_be_title(lines: Sequence[TextLine]) -> bool:
    text = lines[0].text if lines else ""
    if ITEM.match(text) or not has_own_date(text):
        return False
    when = item_parts(text).when
    reading = reading_of(when)
    is_long = reading is not None and reading.days is None and reading.every is None
    return is_long and bool(YEAR.search(when)) and not re.search(r"(?<!\d)\d{1,2}(?!\d)", when)


def is_section_above(lines: Sequence[TextLine]) -> bool:
    """Return whether the last of `lines`, those above the items, may head a section.

    It is not the first, and names no year, as titles do.
    """
    text = lines[-1].text.strip() if len(lines) > 1 else ""
    if not text or len(text) > LONGEST_SECTION or YEAR.search(text):
        return False
    return not text.endswith((".", ",")) and not is_closing(text)


def is_closing(text: str) -> bool:
    """Return whether `text` is below a list rather than in it: a telephone number, an address, a sentence."""
    return bool(_CONTACT.search(text) or _SENTENCE.fullmatch(text.strip()))


def begins_with_day(text: str) -> bool:
    """Return whether `text` begins with a weekday and a number: "sobota 24 – wycieczka", under a month."""
    day, number, *_ = *text.split(maxsplit=2), "", ""
    return number[:1].isdigit() and classify(day.strip(".,"))[0] in ("WEEKDAY", "WEEKDAYS")
