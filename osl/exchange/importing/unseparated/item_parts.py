"""The parts of an item of a list: its title, its date, and what follows, between dashes or in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, is_date_phrase, is_month
from osl.when.lexicon import month_number
from osl.when.read import begins_with_it, read

if TYPE_CHECKING:
    from collections.abc import Sequence

DAYS = re.compile(r"\d{1,2}\.?(?:\s*[-–/]\s*\d{1,2}\.?)?")
_DATED = re.compile(r"\d|\bkwarta|\bpółrocz|\bquarter", re.IGNORECASE)
_DASH = re.compile(r"(?<=\s)[-–—](?=\s)")
# a day that no dash separates from what is done: "6 stycznia Orszak", "06.01. Orszak", "6.01.2026 r. Orszak"
_DAY_FIRST = re.compile(
    r"(\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:\.\d{1,2}\.?|\s[^\W\d_]{3,12})(?:\s?(?:19|20)\d\d)?(?:\s?r\.)?)\s"
)
_CUT = re.compile(r",\s+|\s[-–—]\s")
LONGEST_DATE, LEAST_TITLE = 40, 3


def item_parts(text: str, under: str = "") -> tuple[str, ...]:
    """Return the title, the date ("" if none), and what follows, between dashes or in brackets.

    A day alone is a date if the item is `under` a month. Words behind the date go to the title.
    """
    title, when, *rest = _parts(text, under)
    for cut in _CUT.finditer(when):
        date, words = when[: cut.start()], when[cut.end() :]
        if (
            is_date(date)
            and _is_no_date(words)
            and read(date, ANY_YEAR).reading == read(when, ANY_YEAR).reading
        ):
            return f"{title} – {words}", date, *rest
    return title, when, *rest


def _is_no_date(words: str) -> bool:
    return re.search(r"[^\W\d_]{3}", words) is not None and not is_date_phrase(words)


def _parts(text: str, under: str) -> tuple[str, ...]:
    if (found := bracketed(text)) and is_date(found[1]):
        return found
    first, *rest = between_dashes(text)
    when, colon, after = first.partition(": ")
    if colon and after.strip() and is_date(when):
        return " – ".join([after.strip(), *rest]), when
    if rest and is_date(f"{first} – {rest[0]}") and DAYS.fullmatch(first):  # "1 – 3 maja"
        first, rest = f"{first} – {rest[0]}", rest[1:]
    if rest and (is_date(first) or (is_month(under) and DAYS.fullmatch(first))):
        return rest[0], first, *_place_and_person(rest[1:])
    if rest and is_date(rest[-1]):
        return " – ".join([first, *rest[:-1]]), rest[-1]
    if len(rest) > 1 and is_date(rest[0]):
        return first, rest[0], *_place_and_person(rest[1:])
    return before_comma(text) or _day_first(text) or (text, "")


def _place_and_person(rest: Sequence[str]) -> tuple[str, ...]:
    """Return what follows a date: a place, a person, and all else as one."""
    return *rest[:2], *([" – ".join(rest[2:])] if rest[2:] else [])


def _day_first(text: str) -> tuple[str, str] | None:
    """Return the title and the date of "6 stycznia Orszak"; None if a sentence begins so."""
    found = _DAY_FIRST.match(text)
    title = text[found.end() :].strip() if found else ""
    is_sentence = title.endswith(".") and not title[:1].isupper()
    if found is None or is_sentence or len(title) < LEAST_TITLE or not is_date(found[1]):
        return None
    return title, found[1]


def before_comma(text: str) -> tuple[str, str] | None:
    """Return the title and the date of "Zebranie, 12 marca, godz. 17"; None if no comma is before a date."""
    for comma in re.finditer(r", ", text[-LONGEST_DATE - 2 :]):
        at = comma.start() + max(len(text) - LONGEST_DATE - 2, 0)
        if at >= LEAST_TITLE and is_date(text[at + 2 :].rstrip(".;")) and not is_date(text[:at]):
            return text[:at], text[at + 2 :]
    return None


def bracketed(text: str) -> tuple[str, str] | None:
    """Return the text before brackets at the end, and that in them; None if there are none, or long ones."""
    before, opened, inside = text.rstrip(" \t.;").removesuffix(")").rpartition("(")
    whole = opened and text.rstrip(" \t.;").endswith(")") and ")" not in inside
    before = before.rstrip(" \t")
    return (
        (before, inside)
        if whole and len(before) >= LEAST_TITLE and 2 <= len(inside) <= LONGEST_DATE
        else None
    )


def between_dashes(text: str) -> list[str]:
    """Return the parts of `text` between dashes that have blanks around."""
    return [part.strip() for part in _DASH.split(text)]


def is_date(text: str) -> bool:
    """Return whether `text` is a date and little else."""
    if not text or len(text) > LONGEST_DATE:
        return False
    if is_month(text):
        return True
    if not _DATED.search(text) and not any(map(month_number, re.findall(r"\w+", text))):
        return False  # "Majówka" is rather what is done
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    reading = read(text, int(years[0]) if years else ANY_YEAR).reading
    if reading is None or reading.months is None or (years and len(reading.months) == 12):
        return False  # "Zadania na 2025 rok" is a title
    return is_date_phrase(text) or (bool(years) and begins_with_it(text))
