"""Months as numbers, as the key `months` has them."""

from __future__ import annotations

import calendar
import re
from datetime import date

from osl.i18n import say, verbatim
from osl.when.model import Reading, Slip


def parse_months(text: str) -> tuple[tuple[int, ...], Slip | None]:
    """The months of `5` or `1-2`, and what is wrong with the text."""
    found = re.fullmatch(r"\s*([0-9]{1,9})\s*(?:[-–]\s*([0-9]{1,9}))?\s*", text)
    if not found:
        message = say('"{text}" is not a month from 1 to 12, nor a range of them', text=text)
        return (), Slip("bad-value", "error", 0, len(text), message)
    first, last = int(found[1]), int(found[2] or found[1])
    if not (1 <= first <= 12 and 1 <= last <= 12):
        message = say('"{text}" names a month that is not from 1 to 12', text=text)
        return (), Slip("month-out-of-range", "error", 0, len(text), message)
    if first > last:
        message = say('"{text}" ends before it starts', text=text)
        return (), Slip("reversed-range", "error", 0, len(text), message, verbatim(f"{last}-{first}"))
    return tuple(range(first, last + 1)), None


def of_months(months: tuple[int, ...], year: int) -> Reading:
    """The reading of whole months of `year`: a span, or dates where there are gaps."""
    last = date(year, months[-1], calendar.monthrange(year, months[-1])[1])
    kind = "span" if months[-1] - months[0] + 1 == len(months) else "dates"
    return Reading(kind, months, date(year, months[0], 1), last)  # type: ignore[arg-type]
