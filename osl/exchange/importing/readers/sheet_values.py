"""The value of a spreadsheet's cell as the text that its reader sees."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Literal

from osl.exchange.cells import WORDS
from osl.i18n import _

# what of a date its format shows: all of it, month and year ("maj 26"), day and month ("1-maj")
ShownPart = Literal["day", "month", "no-year"]
_DATES: dict[ShownPart, str] = {
    "day": "{:%d.%m.%Y}",
    "month": "{:%m.%Y}",
    "no-year": "{:%d.%m}",
}


def cell_text(value: object, shown: ShownPart = "day") -> str:
    """Return `value`, as a library gives it, as text; dates as people write them, 20.05.2026."""
    if isinstance(value, bool):
        return _(WORDS[str(value).lower()])
    if isinstance(value, float):
        return format(value, ".15g") if abs(value) < 1e15 else str(value)
    if isinstance(value, datetime):
        return _moment(value, shown)
    if isinstance(value, date):
        return _DATES[shown].format(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return str(value)


def _moment(value: datetime, shown: ShownPart) -> str:
    """Return a date with its hour; midnight is the hour of a date without one."""
    if value.time() == time() or shown != "day":
        return _DATES[shown].format(value)
    return f"{_DATES[shown].format(value)} {value:%H:%M}"


def shown_by_format(code: str) -> ShownPart:
    """Return what of a date the format `code` of Excel or Calc shows ("mmm\\-yy", "[$-415]d mmmm")."""
    plain = _without_texts(code.split(";", maxsplit=1)[0]).lower()
    days, months, years = ("d" in plain), ("m" in plain), ("y" in plain or "r" in plain)
    if months and years and not days:
        return "month"
    return "no-year" if days and months and not years and "h" not in plain else "day"


def _without_texts(code: str) -> str:
    """Return `code` without quoted texts, escaped characters and what is between brackets."""
    kept, at, until = [], 0, {'"': '"', "[": "]"}
    while at < len(code):
        if code[at] in until:
            end = code.find(until[code[at]], at + 1)
            at = len(code) if end < 0 else end + 1
        elif code[at] in "\\_*":
            at += 2
        else:
            kept.append(code[at])
            at += 1
    return "".join(kept)
