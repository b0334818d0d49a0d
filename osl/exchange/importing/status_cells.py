"""Cells of what became of a task: its status in the words of offices, and the day on which it was closed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.front_matter import day_of
from osl.when.lexicon import month_number

if TYPE_CHECKING:
    from datetime import date

_DAY = re.compile(r"\d{4}|\d\.\d")
# how offices write that something was done or begun; what is cancelled needs its reason beside it
_STATUSES = (
    ("partly-done", r"częściowo|w części|partly|partially"),
    ("cancelled", r"odwołan|niezrealizowan|nie zrealizowan|niewykonan|nie wykonan|nie odbył|cancel"),
    ("started", r"rozpocz|w trakcie|w toku|w realizacji|trwa|started|in progress|ongoing|under way"),
    ("done", r"wykonan|zrealizowan|zakończon|zrobion|odbył|done|completed|finished|^(?:tak|yes|[✓✔☑x+])$"),
    ("planned", r"planowan|zaplanowan|planned|^(?:nie|no)$"),
)
_WORDS = re.compile(r"[^\W\d_]{2,}|\d+")
_MIDNIGHT = re.compile(r"[T ]00:00(?::00)?(?:\.0+)?$")  # which programs write behind a day
# a word that a status has, or one beside it that adds nothing: "zadanie zostało zrealizowane w całości"
_SAYS_NO_MORE = re.compile(
    r"(?:częściowo|części|partly|partially|(?:nie)?(?:odwoła|zrealizowa|wykona|zakończ|zrob|odby|rozpocz|trwa)\w*"
    r"|trakci\w+|toku|(?:za)?planowan\w*|realizacj\w+|cancell?ed|done|completed|finished|started|planned|ongoing"
    r"|in|progress|under|way|tak|nie|yes|no|się|został\w*|zosta\w+|jest|by[łl]\w*|zadani\w+|całości|pełni|terminie"
    r"|na|we|dnia|dniu|dn|rok\w?|fully|was|is|has|been|not|it|on|the)",
    re.IGNORECASE,
)


def status_of(text: str) -> str | None:
    """Return the status that the words in `text` mean, None if they mean none."""
    return next((status for status, words in _STATUSES if re.search(words, text, re.IGNORECASE)), None)


def is_only_status(text: str) -> bool:
    """Return whether `text` has a status where the day of it is expected: "w trakcie"."""
    return status_of(text) is not None and not _DAY.search(text)


def says_more(text: str) -> bool:
    """Return whether `text` has words or figures beyond a status and a day: "zrealizowano, 45 osób"."""
    day = day_of(text)
    words = (word for word in _WORDS.findall(_MIDNIGHT.sub("", text)) if not _SAYS_NO_MORE.fullmatch(word))
    return any(not (day and _is_of_day(word, day)) for word in words)


def closing_day(text: str) -> date | None:
    """Return the day in `text` on which a task was done; None if nothing or something else was that day."""
    rest = _DAY.sub("", text)
    return day_of(text) if not says_more(text) and status_of(rest) in (None, "done") else None


def _is_of_day(word: str, day: date) -> bool:
    if word.isdecimal():
        return int(word) in (day.day, day.month, day.year)
    return month_number(word) == day.month
