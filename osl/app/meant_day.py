"""The day that words which are not taken for one probably mean: `za tydzień`, `next Friday`, `pojutrze`."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from osl.text.fold import fold

if TYPE_CHECKING:
    from datetime import date

_DAYS = {
    "pojutrze": 2, "day after tomorrow": 2, "the day after tomorrow": 2,
    "przedwczoraj": -2, "day before yesterday": -2, "the day before yesterday": -2, "now": 0, "teraz": 0,
}  # fmt: skip
_LENGTHS = {"day": 1, "dzien": 1, "dni": 1, "week": 7, "tydzien": 7, "tygodni": 7}
_NUMBERS = {"": 1, "a": 1, "one": 1, "jeden": 1, "two": 2, "dwa": 2, "three": 3, "trzy": 3}
_COUNTED = re.compile(
    r"(?:(in|za) )?(?:([0-9]{1,3}|[a-z]+) )?(day|dzien|dni|week|tydzien|tygodni)(?:s|e)?( ago| temu)?"
)
_LAST = ("last", "ostatni", "zeszl", "ubiegl", "miniony", "miniona")
_SOON = ("next", "this", "coming", "najblizsz", "przyszl", "nastepn")
_SMALL = {"w", "we", "on", "the", "ten", "te", "ta", "to"}


def day_meant(text: str, today: date, *, past: bool = False) -> date | None:
    """Return the day that `text` probably means, counted from `today`; None if it means none.

    A weekday alone is the next one; in the `past` the latest, which may be today.
    """
    words = " ".join(fold(text).split())
    if (days := _DAYS.get(words, _counted(words))) is None:
        days = _to_weekday(words, today.isoweekday(), past=past)
    try:
        return None if days is None else today + timedelta(days)
    except OverflowError:
        return None


def _counted(words: str) -> int | None:
    """Return the days of "za tydzień", "in 3 days", "2 tygodnie temu"."""
    found = _COUNTED.fullmatch(words)
    if found is None or bool(found[1]) == bool(found[4]):
        return None
    number = found[2] or ""
    count = int(number) if number.isdecimal() else _NUMBERS.get(number)
    return None if count is None else count * _LENGTHS[found[3]] * (-1 if found[4] else 1)


def _to_weekday(words: str, today: int, *, past: bool) -> int | None:
    """Return the days to the weekday that is the last of `words`."""
    from osl.when.tokens import tokenize

    *before, name = words.split() or [""]
    kind, values = tokenize(name)
    if kind != tokenize("monday")[0] or not isinstance(values[0], int):
        return None
    if not all(word in _SMALL or word.startswith((*_LAST, *_SOON)) for word in before):
        return None
    ahead = (values[0] - today - 1) % 7 + 1
    if before and before[-1].startswith(_LAST):
        return ahead - 7 - 7 * (ahead == 7)
    return ahead - 7 if past else ahead
