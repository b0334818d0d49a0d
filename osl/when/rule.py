"""RFC 5545 recurrence rules: which of them a plan may contain, and how often one recurs."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from osl.i18n import Sentence, say
from osl.when.model import DAY_CODES, At, Every, Unit

if TYPE_CHECKING:
    from collections.abc import Callable

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
TOO_FINE = ("HOURLY", "MINUTELY", "SECONDLY")
_DAY = f"(?:{'|'.join(DAY_CODES)})"
_PLACED_DAY = rf"(?:[+-]?(?:[1-9]|[1-4][0-9]|5[0-3]))?{_DAY}"
_UNITS: dict[str, Unit] = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}


def _numbers(low: int, high: int, *, backwards: bool = True) -> Callable[[str], bool]:
    def fits(value: str) -> bool:
        found = [re.fullmatch(r"[+-]?[0-9]{1,3}", part) and int(part) for part in value.split(",")]
        return all(
            number is not None and low <= (abs(number) if backwards else number) <= high for number in found
        )

    return fits


def _pattern(pattern: str) -> Callable[[str], bool]:
    return lambda value: re.fullmatch(pattern, value) is not None


def _count(value: str) -> bool:
    return re.fullmatch(r"0*[1-9][0-9]{0,5}", value) is not None


def _until(value: str) -> bool:
    found = re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T[0-9]{6}Z?)?", value)
    try:
        return found is not None and bool(date(*map(int, found.groups())))
    except ValueError:
        return False


# what each part may be; those for a time of day are of no use to a plan of days
_PARTS: dict[str, Callable[[str], bool]] = {
    "FREQ": FREQUENCIES.__contains__,
    "INTERVAL": _count,
    "COUNT": _count,
    "UNTIL": _until,
    "WKST": _pattern(_DAY),
    "BYDAY": _pattern(rf"{_PLACED_DAY}(?:,{_PLACED_DAY})*"),
    "BYMONTHDAY": _numbers(1, 31),
    "BYYEARDAY": _numbers(1, 366),
    "BYWEEKNO": _numbers(1, 53),
    "BYMONTH": _numbers(1, 12, backwards=False),
    "BYSETPOS": _numbers(1, 366),
}  # fmt: skip
PART_NAMES = tuple(_PARTS)


def check_rule(text: str) -> Sentence | None:
    """Return why a plan must not contain the recurrence rule `text`, or None if it may."""
    parts = [part.partition("=") for part in text.strip().upper().split(";")]
    names = [name for name, _, _ in parts]
    for name, sign, value in parts:
        problem = _part_problem(name, value if sign else None)
        if problem:
            return problem
    for name in names:
        if names.count(name) > 1:
            return say('"{name}" appears twice in the recurrence rule', name=name)
    return _whole_problem({name: value for name, _, value in parts})


def _part_problem(name: str, value: str | None) -> Sentence | None:
    if name.startswith("DTSTART"):
        return say(
            "DTSTART is not allowed in a recurrence rule: it counts from the first day of the date phrase"
        )
    if value is None:
        return say(
            '"{part}" is not a part of a recurrence rule: expected a part such as FREQ=MONTHLY', part=name
        )
    if name not in _PARTS:
        return say(
            '"{name}" is not known in a recurrence rule: expected {names}',
            name=name,
            names=", ".join(_PARTS),
        )
    if name == "FREQ" and value in TOO_FINE:
        return say(
            '"FREQ={value}" is finer than a day: expected {values}',
            value=value,
            values=", ".join(FREQUENCIES),
        )
    if not _PARTS[name](value):
        return say('"{value}" is not a value of {name} in a recurrence rule', value=value, name=name)
    return None


def _whole_problem(rule: dict[str, str]) -> Sentence | None:
    if "FREQ" not in rule:
        return say("the recurrence rule has no FREQ: expected a rule such as FREQ=MONTHLY;BYDAY=1TU")
    if "COUNT" in rule and "UNTIL" in rule:
        return say("the recurrence rule has both COUNT and UNTIL: expected one of them")
    numbered = re.search(r"[0-9]", rule.get("BYDAY", "")) is not None
    if numbered and rule["FREQ"] not in ("MONTHLY", "YEARLY"):
        return say(
            '"BYDAY={value}" counts weekdays: that needs FREQ=MONTHLY or FREQ=YEARLY',
            value=rule["BYDAY"],
        )
    if "BYWEEKNO" in rule and rule["FREQ"] != "YEARLY":
        return say("BYWEEKNO needs FREQ=YEARLY")
    if "BYSETPOS" in rule and not any(name.startswith("BY") and name != "BYSETPOS" for name in rule):
        return say("BYSETPOS needs another BY… part beside it")
    return None


def every_of(rule: str) -> Every:
    """Return how often a rule recurs: its unit, and how many days it names in each."""
    parts = dict(part.split("=") for part in rule.strip().upper().split(";"))
    unit = _UNITS[parts["FREQ"]]
    named = parts.get("BYDAY") or parts.get("BYMONTHDAY") or ""
    count = named.count(",") + 1 if unit in ("week", "month") else 1
    at: At = "exactly"
    return Every(unit, int(parts.get("INTERVAL", 1)), count, at, rule.strip().upper())
