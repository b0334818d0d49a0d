"""The key `months`: months as numbers, `5`, `1-2`, or several of them in a list."""

from __future__ import annotations

import re
from datetime import date

from osl.dates.ranges import end_of_month, has_gaps
from osl.i18n import say, verbatim
from osl.when.model import Issue, Reading

_MONTHS = re.compile(r"\s*([0-9]{1,9})\s*(?:[-–—]\s*([0-9]{1,9})\s*)?")
_SEVERAL = r"\s*[0-9]{1,2}(?:[-–—][0-9]{1,2})?(?:\s*[,;]\s*[0-9]{1,2}(?:[-–—][0-9]{1,2})?){1,11}\s*"

Months = tuple[int, ...]


def parse_months(text: str) -> tuple[Months, Issue | None]:
    """Return the months of one scalar, `5` or `1-2`, and what is wrong with it, by its place in `text`.

    Rules of the issue: `bad-value`, `month-out-of-range`, `reversed-range`. The items of a list are
    parsed one by one.
    """
    found = _MONTHS.fullmatch(text)
    if found is None:
        message = say('"{text}" is not a month from 1 to 12, nor a range of them', text=text)
        hint = say('write a number, such as "5"; words belong in "when"')
        if re.fullmatch(_SEVERAL, text):
            hint = say('write "[{months}]"', months=", ".join(re.split(r"\s*[,;]\s*", text.strip())))
        return (), Issue("bad-value", "error", 0, len(text), message, hint)
    for group in (1, 2):
        if found[group] is not None and not 1 <= int(found[group]) <= 12:
            message = say('"{words}" is not a month: expected 1 to 12', words=found[group])
            return (), Issue("month-out-of-range", "error", *found.span(group), message)
    return _between(text, int(found[1]), int(found[2] or found[1]))


def _between(text: str, first: int, last: int) -> tuple[Months, Issue | None]:
    if first <= last:
        return tuple(range(first, last + 1)), None
    message = say('"{words}" ends before it begins', words=text.strip())
    return (), Issue("reversed-range", "error", 0, len(text), message, verbatim(f"{last}-{first}"))


def of_months(months: Months, year: int) -> Reading:
    """Return the reading of months alone: a span if they are consecutive, else the months listed."""
    first, last = date(year, months[0], 1), end_of_month(year, months[-1])
    return Reading("dates" if has_gaps(months) else "span", months, first, last)
