"""How a time was read, in words: its kind, its days, how often it comes round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import _, ngettext, pgettext
from osl.render.dates import days_words, months_words, stretch
from osl.render.words import kind_name

if TYPE_CHECKING:
    from osl.when.model import Every, Reading


def reading_words(reading: Reading | None, year: int) -> str:
    """What a time means: span, 1–31 May; nothing read is said too."""
    if reading is None:
        return _("not understood")
    said = [kind_name(reading.kind)]
    if reading.every is not None:
        said.append(every_words(reading.every))
    if when := _when(reading, year):
        said.append(when)
    return ", ".join(said)


def _when(reading: Reading, year: int) -> str:
    if reading.days:
        return days_words(reading.days, year)
    months = reading.months or ()
    if len(months) > 1 and months[-1] - months[0] + 1 > len(months):
        return months_words(months)
    if reading.first_day is None or reading.last_day is None:
        return ""
    return stretch(reading.first_day, reading.last_day, year)


def every_words(every: Every) -> str:
    """How often a thing comes round: at least once a month."""
    if every.unit is None:
        return _("again and again")
    often = _("{times} {per}").format(times=_times(every.count), per=_per(every.unit, every.interval))
    return {
        "exactly": "{often}",
        "at-least": _("at least {often}"),
        "at-most": _("at most {often}"),
    }[every.at].format(often=often)


def _times(count: int) -> str:
    return _("once") if count == 1 else ngettext("{n} time", "{n} times", count).format(n=count)


def _per(unit: str, interval: int) -> str:
    if interval == 1:
        return {
            "day": pgettext("once", "a day"),
            "week": pgettext("once", "a week"),
            "month": pgettext("once", "a month"),
            "quarter": pgettext("once", "a quarter"),
            "half-year": pgettext("once", "every half-year"),
            "year": pgettext("once", "a year"),
        }[unit]
    return {
        "day": ngettext("every {n} day", "every {n} days", interval),
        "week": ngettext("every {n} week", "every {n} weeks", interval),
        "month": ngettext("every {n} month", "every {n} months", interval),
        "quarter": ngettext("every {n} quarter", "every {n} quarters", interval),
        "half-year": ngettext("every {n} half-year", "every {n} half-years", interval),
        "year": ngettext("every {n} year", "every {n} years", interval),
    }[unit].format(n=interval)
