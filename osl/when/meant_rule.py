"""The recurrence rule that was probably meant by one that cannot be used."""

from __future__ import annotations

import re

from osl.text.near_miss import nearest
from osl.when.rule import FREQUENCIES, PART_NAMES, TOO_FINE, check_rule

_LONGEST = 300
_DAYS = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")


def meant_rule(text: str) -> str | None:
    """Return a valid rule that differs from `text` by misspelt names, or has the days of its words.

    None if there is none: then a person has to decide.
    """
    if len(text) > _LONGEST:
        return None
    plain = re.sub(r"\A(?:DTSTART[^\n;]*[\n;])?\s*(?:RRULE\s*[:=])?", "", text.strip().upper())
    parts = [part for part in re.split(r"\s*[;\s]\s*", plain) if part]
    rule = ";".join(map(_part, parts))
    if check_rule(rule) is None:
        return rule
    return _of_words(text) if "=" not in text else None


def _part(part: str) -> str:
    name, sign, value = part.partition("=")
    name = name if name in PART_NAMES else nearest(name, PART_NAMES) or name
    if name == "FREQ" and value not in TOO_FINE:
        value = value if value in FREQUENCIES else nearest(value, FREQUENCIES) or value
    elif name == "BYDAY":
        value = ",".join(map(_day, value.split(",")))
    return f"{name}{sign}{value}"


def _day(word: str) -> str:
    """Return a weekday of a rule with two letters: `1TUE` as `1TU`."""
    found = re.fullmatch(r"([+-]?[0-9]*)([A-Z]{3,9})", word)
    day = found and next((day for day in _DAYS if day.startswith(found[2])), None)
    return found[1] + day[:2] if found and day else word


def _of_words(text: str) -> str | None:
    """Return the rule of a date phrase, such as "każdy pierwszy wtorek"."""
    from osl.when.read import read

    found = read(text, 2023)  # the rule of a phrase is the same in every year
    every = found.reading.every if found.reading and not found.issues else None
    rule = every.rule if every else None
    return rule if rule and check_rule(rule) is None else None
