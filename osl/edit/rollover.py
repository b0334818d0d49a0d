"""Date phrases moved from one year to another, if they then mean the same days or months."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.dates.names import month_name
from osl.i18n import _, speaking
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.when.model import Reading

_FOUR = r"(?<![0-9])(1[89][0-9]{2}|2[0-9]{3})(?![0-9])"
# of a date (31.01.21), of a month (11.21), of a school year (2023/24), behind an apostrophe ('23)
_TWO = r"(?:(?<=[0-9IVX]\.)|(?<=[0-9IVX]\. )|(?<=[0-9]{4}/)|(?<=['’]))([0-9]{2})(?![0-9.:])"
# behind it, 20.23 is a time of day
_CLOCK = re.compile(r"\b(?:godz\w*\.?|g\.|o|at)[\s0-9.:–-]*\Z", re.IGNORECASE)


def names_year(text: str, year: int) -> bool:
    """Return whether `text` names `year` in four digits."""
    return str(year) in re.findall(_FOUR, text)


def with_year(text: str, old: int, new: int) -> str:
    """Return `text` with each year in four digits moved as far as from `old` to `new`."""
    return re.sub(_FOUR, lambda found: f"{int(found[0]) + new - old:04}", text)


def moved(words: str, old: int, new: int) -> str | None:
    """Return the date phrase `words` of a plan of `old` for a plan of `new`, or None if that is not sure.

    It names the new year in place of the old one, and is read as the same months, or, like Easter, as as
    many days in other months.
    """
    meant = read(words, old).reading
    valid = dict(_valid(words, old, new))
    same = (candidate for candidate, reading in valid.items() if _same(meant, reading))
    alike = (candidate for candidate, reading in valid.items() if _alike(meant, reading))
    return next(same, None) or next(alike, None)


def _valid(words: str, old: int, new: int) -> Iterator[tuple[str, Reading | None]]:
    for candidate in _candidates(words, old, new):
        outcome = read(candidate, new)
        if all(slip.severity == "warning" for slip in outcome.issues):
            yield candidate, outcome.reading


def _candidates(words: str, old: int, new: int) -> Iterator[str]:
    four = with_year(words, old, new)
    near = {f"{year % 100:02}": f"{(year + new - old) % 100:02}" for year in (old - 1, old, old + 1)}

    def moved_two(found: re.Match[str]) -> str:
        of_clock = _CLOCK.search(four, 0, found.start())
        return found[0] if of_clock else near.get(found[0], found[0])

    yield re.sub(_TWO, moved_two, four)
    yield four


def _same(one: Reading | None, other: Reading | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.kind, one.months) == (other.kind, other.months)


def _alike(one: Reading | None, other: Reading | None) -> bool:
    if one is None or other is None or one.days is None or other.days is None:
        return False
    return (one.kind, len(one.days)) == (other.kind, len(other.days))


def months_in_words(words: str, old: int, new: int, language: str) -> str:
    """Return the months that `words` mean in `old`, in `language` for `new`; "to be agreed" if none."""
    reading = read(words, old).reading
    with speaking(language):
        if reading is not None and reading.months:
            names = [month_name(month) for month in reading.months]
            phrase = (names[0] if len(names) == 1 else f"{names[0]} – {names[-1]}") + f" {new}"
            outcome = read(phrase, new)
            if outcome.reading is not None and outcome.reading.months == reading.months:
                return phrase
        return _("to be agreed")
