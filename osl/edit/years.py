"""Words of time moved from one year to another; what they mean must stay what it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl import i18n
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.when.model import Reading

_FOUR = r"(?<![0-9])(1[89][0-9]{2}|2[0-9]{3})(?![0-9])"
# of a date (31.01.21), of a month (11.21), of a school year (2023/24), behind an apostrophe ('23)
_TWO = r"(?:(?<=[0-9IVX]\.)|(?<=[0-9IVX]\. )|(?<=[0-9]{4}/)|(?<=['’]))([0-9]{2})(?![0-9.:])"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def names_year(text: str, year: int) -> bool:
    """Whether `text` names `year` in four digits."""
    return str(year) in re.findall(_FOUR, text)


def with_year(text: str, old: int, new: int) -> str:
    """`text` with each year in four digits moved as far as from `old` to `new`."""
    return re.sub(_FOUR, lambda found: f"{int(found[0]) + new - old:04}", text)


def moved(words: str, old: int, new: int) -> str | None:
    """`words` of a plan of `old` as they are said in a plan of `new`, or None where that is not sure.

    They name the new year where they named the old, and are read as the same months.
    """
    meant = read(words, old).reading
    for candidate in dict.fromkeys(_candidates(words, old, new)):
        outcome = read(candidate, new)
        sound = all(slip.severity == "warning" for slip in outcome.slips)
        if sound and _same(meant, outcome.reading):
            return candidate
    return None


def _candidates(words: str, old: int, new: int) -> Iterator[str]:
    four = with_year(words, old, new)
    near = {f"{year % 100:02}": f"{(year + new - old) % 100:02}" for year in (old - 1, old, old + 1)}
    yield re.sub(_TWO, lambda found: near.get(found[0], found[0]), four)
    yield four


def _same(one: Reading | None, other: Reading | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.kind, one.months) == (other.kind, other.months)


def months_said(words: str, old: int, new: int, language: str) -> str:
    """The months that `words` mean in `old`, said anew for `new`; that they are to be agreed, if none."""
    reading = read(words, old).reading
    translation = i18n.translation(language)
    if reading is not None and reading.months:
        names = [translation.pgettext("month", MONTHS[month - 1]) for month in reading.months]
        said = (names[0] if len(names) == 1 else f"{names[0]} – {names[-1]}") + f" {new}"
        outcome = read(said, new)
        if outcome.reading is not None and outcome.reading.months == reading.months:
            return said
    return translation.gettext(i18n.N_("to be agreed"))
