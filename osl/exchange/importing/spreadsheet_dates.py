"""What spreadsheets make of dates that people typed: "maj.26", "1-maj", the first day of every month."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.when.lexicon import month_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.exchange.importing.draft import TaskDraft
    from osl.i18n import Sentence

_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_BETWEEN = r"\s?[.\-/ ]\s?"
_MONTH_YEAR = re.compile(rf"{_MONTH}{_BETWEEN}'?(?P<year>\d\d)")
_DAY_MONTH = re.compile(rf"(?P<day>\d{{1,2}})\s?[.\-/]\s?{_MONTH}(?:{_BETWEEN}'?(?P<year>\d\d|\d{{4}}))?")
_DATE = re.compile(r"(?P<day>\d{1,2})[./-]\d{1,2}[./-]\d{4}(?: ?r\.?)?|\d{4}-\d\d-(?P<last>\d\d)")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_SERIAL = re.compile(r"\d{5}(?:[.,]\d{1,12})?")
_FIRST = datetime(1899, 12, 30)  # day 0 of Excel's and Calc's numbers
DECEMBER = 12
MINUTES = 24 * 60  # of a day
FEW = 3  # dates that begin a month may be meant so


def as_typed(text: str, year: int, *, any_year: bool = False) -> str | None:
    """Return the date phrase that a spreadsheet shows as `text` in a plan of `year`; None if it shows none.

    "maj.26" is a month with its year, but only if that year is the plan's: else it may be a day. "46143",
    the number that spreadsheets have for a day, is one of that year, or with `any_year` of any other.
    """
    plain = text.strip()
    if day := serial_day(plain):
        return _as_words(day) if any_year or day.year == year else None
    if found := _MONTH_YEAR.fullmatch(plain):
        if month_number(found["month"]) and int(found["year"]) == year % 100:
            return f"{found['month']} {year}"
    elif (found := _DAY_MONTH.fullmatch(plain)) and month_number(found["month"]):
        named = found["year"]
        full = f"{year // 100}{named}" if named and len(named) == 2 else named
        return " ".join(filter(None, (str(int(found["day"])), found["month"], full)))
    return None


def serial_day(text: str) -> datetime | None:
    """Return the day and hour of which `text` is the number in a spreadsheet ("46143", "46143.75")."""
    if not _SERIAL.fullmatch(text.strip()):
        return None
    minutes = round(float(text.strip().replace(",", ".")) * MINUTES)
    return _FIRST + timedelta(minutes=minutes)


def _as_words(day: datetime) -> str:
    return f"{day:%d.%m.%Y %H:%M}" if day.hour or day.minute else f"{day:%d.%m.%Y}"


def all_first_days(times: Iterable[str]) -> Sentence | None:
    """Return a remark if all dates in `times`, three at least, are the first day of a month."""
    found = [match for text in times if (match := _DATE.fullmatch(text.strip()))]
    if len(found) < FEW or any(int(match["day"] or match["last"]) != 1 for match in found):
        return None
    return say(
        'every date is the first of a month, such as "{text}"; the spreadsheet may have shown months only',
        text=found[0][0],
    )


def put_days_first(drafts: Iterable[TaskDraft]) -> None:
    """Write the dates of a table that has the month first, as in the United States, so that they are read."""
    those = [draft for draft in drafts if not draft.own and "when" in draft.values]
    meant = _month_first(draft.values["when"] for draft in those)
    for draft in those if meant else ():
        if words := meant.get(text := draft.values["when"]):
            draft.values["when"] = words
            draft.remarks.append(say('"{text}" was read as "{words}"', text=text, words=words))


def _month_first(times: Iterable[str]) -> dict[str, str]:
    """Return the dates in `times` with the month first (5/26/2025), each with its ISO date.

    One that can be read only so shows the order of all, if none is against it.
    """
    found = {text: match for text in times if (match := _SLASHES.fullmatch(text.strip()))}
    firsts, seconds = ({int(match[at]) for match in found.values()} for at in (1, 2))
    if not found or max(firsts) > DECEMBER or max(seconds) <= DECEMBER:
        return {}
    return {text: f"{match[3]}-{int(match[1]):02}-{int(match[2]):02}" for text, match in found.items()}
