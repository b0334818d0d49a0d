"""How often something recurs, in words that are read the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.when.model import DAY_CODES
from osl.when.writing.hours import times_in_words, weekdays_with_hours

if TYPE_CHECKING:
    from osl.when.model import Every, Hours
    from osl.when.writing.phrases import Phrases

_WORKDAYS = "MO,TU,WE,TH,FR"


def every_in_words(every: Every, words: Phrases, hours: tuple[Hours, ...] | None = None) -> str:
    """`raz w miesiącu`, `każdy pierwszy wtorek miesiąca, godz. 17:00`, `co najmniej 2 razy w roku`."""
    if hours and hours[0].of is None:
        return f"{_often(every, words, ())}, {times_in_words(hours, words)}"
    return _often(every, words, hours or ())


def _often(every: Every, words: Phrases, hours: tuple[Hours, ...]) -> str:
    bound = words.frequency.bounds[every.at]
    if every.unit is None:
        return f"{bound}{words.frequency.often}" if bound else words.frequency.again
    days = _days_in_words(every.rule, words, hours) if every.rule else None
    if days is None:
        return bound + _count_in_words(every, words)
    if every.interval > 1:
        return f"{bound}{_units(words.frequency.each_several, every, words)}, {days}"
    if bound and every.rule != "FREQ=DAILY":
        return f"{bound}{_count_in_words(every, words)}, {days}"
    return bound + days


def _count_in_words(every: Every, words: Phrases) -> str:
    times = words.frequency.once if every.count == 1 else words.frequency.times.format(n=every.count)
    if every.interval > 1:
        return f"{times} {_units(words.frequency.per_several, every, words)}"
    return f"{times} {words.frequency.per[every.unit or 'year']}"


def _units(template: str, every: Every, words: Phrases) -> str:
    few, many = words.frequency.several[every.unit or "year"]
    return template.format(n=every.interval, units=few if every.interval in (2, 3, 4) else many)


def _days_in_words(rule: str, words: Phrases, hours: tuple[Hours, ...]) -> str | None:
    """Return the days of a rule, if it is one that words have been read to."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    keys = frozenset(parts) - {"INTERVAL"}
    if keys == {"FREQ"} and parts["FREQ"] == "DAILY":
        return words.daily
    if keys == {"FREQ", "BYDAY"} and parts["FREQ"] == "WEEKLY":
        return _weekdays(parts["BYDAY"], words, hours)
    if keys == {"FREQ", "BYMONTHDAY"} and parts["FREQ"] == "MONTHLY":
        return _month_day(parts["BYMONTHDAY"], words)
    if keys == {"FREQ", "BYDAY"} and parts["FREQ"] == "MONTHLY":
        return _nth_days(parts["BYDAY"], "month", words)
    if parts.get("BYMONTH") in ("1,4,7,10", "3,6,9,12") and keys == {"FREQ", "BYMONTH", "BYDAY"}:
        return _nth_days(parts["BYDAY"], "quarter", words)
    return None


def _weekdays(by_day: str, words: Phrases, hours: tuple[Hours, ...]) -> str | None:
    codes = by_day.split(",")
    if hours and all(code in DAY_CODES for code in codes):
        return weekdays_with_hours(codes, hours, words, lambda some: _named(some, words))
    if by_day == _WORKDAYS:
        return words.workdays
    return _named(codes, words) if all(code in DAY_CODES for code in codes) else None


def _named(codes: list[str], words: Phrases) -> str:
    names = [words.weekdays[DAY_CODES.index(code)] for code in codes]
    return words.also.join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _month_day(number: str, words: Phrases) -> str | None:
    if number == "-1":
        return words.last_day
    return words.month_day.format(day=number) if number.isdigit() else None


def _nth_days(by_day: str, period: str, words: Phrases) -> str | None:
    found = [re.fullmatch(r"([1-5]|-1)([A-Z]{2})", part) for part in by_day.split(",")]
    codes = {match[2] for match in found if match}
    if not all(found) or len(codes) != 1:
        return None
    day = words.weekday[DAY_CODES.index(codes.pop())]
    feminine = day.endswith("a")
    places = words.each_feminine if feminine else words.each
    names = words.also.join(places[match[1]] for match in found if match)
    every = "każda" if feminine else "każdy"
    return words.period[period].format(every=every, days=f"{names} {day}")
