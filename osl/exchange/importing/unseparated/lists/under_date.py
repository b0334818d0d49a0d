"""The date of an item with that of the line above: "12" under "maj", "godz. 17" under "5 maja"."""

from __future__ import annotations

from osl.exchange.importing.unseparated.lists.item_dates import DAYS, reading_of
from osl.exchange.importing.unseparated.lists.item_parts import are_hours
from osl.exchange.importing.unseparated.scoring import YEAR


def date_under(when: str, under: str, *, years: bool) -> str:
    """Return the date of an item that has `when` itself ("" if nothing) below a line with the date `under`.

    `years`: such lines name more years than one, so that a day has the year of the line above.
    """
    if not when or not under:
        return when or under
    if DAYS.fullmatch(when):
        return f"{when.strip('. ')} {under}"
    if are_hours(when, under):
        return f"{under}, {when}"
    return _recurring(when, under) or (_with_year(when, under) if years else None) or when


def _recurring(when: str, under: str) -> str | None:
    """Return "styczeń, w każdy wtorek" for what recurs in no month of its own; None for all else."""
    own, above = reading_of(when), reading_of(under)
    if own is None or above is None or own.every is None or len(own.months or ()) < 12:
        return None
    both = f"{under}, {when}"
    reading = reading_of(both)
    is_read = reading is not None and reading.every is not None and reading.months == above.months
    return both if is_read and own.months != above.months else None


def _with_year(when: str, under: str) -> str | None:
    year = YEAR.search(under)
    if year is None or YEAR.search(when):
        return None
    for both in (f"{when.rstrip('. ')}.{year[0]}", f"{when} {year[0]}"):
        reading = reading_of(both)
        if reading and reading.first_day and str(reading.first_day.year) == year[0] and reading.days:
            return both
    return None
