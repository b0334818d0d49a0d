"""From words to a reading."""

from __future__ import annotations

from functools import cache

from osl.i18n import say
from osl.when.model import Outcome, Slip
from osl.when.months import of_months

NAMES = (
    "stycz",
    "lut",
    "mar",
    "kwie",
    "maj",
    "czerw",
    "lip",
    "sierp",
    "wrze",
    "pa",
    "listop",
    "grud",
)


@cache
def read(text: str, year: int) -> Outcome:
    """How `text` is read in a plan of `year`."""
    words = text.lower().replace("-", " ").replace("–", " ").split()
    months = [n + 1 for word in words for n, name in enumerate(NAMES) if word.startswith(name)]
    if not months:
        return Outcome(
            None,
            (
                Slip(
                    "unread-when",
                    "warning",
                    0,
                    len(text),
                    say('"{text}" could not be read', text=text),
                ),
            ),
        )
    return Outcome(of_months(tuple(range(months[0], months[-1] + 1)), year))
