"""Hours in words: times of day, and those of single days and weekdays."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from osl.dates.words import day_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from osl.when.model import Hours, Reading
    from osl.when.writing.phrases import Phrases

_ONE_DAY = timedelta(1)


def times_in_words(hours: Iterable[Hours], words: Phrases) -> str:
    """Return times of day as `godz. 10:00–12:00, 14:00–16:00`, without their days."""
    return ", ".join(_time(one, words) for one in hours)


def _time(hours: Hours, words: Phrases) -> str:
    if hours.start is None:
        return words.until_time.format(time=_short(hours.end))
    end = f"–{_short(hours.end)}" if hours.end else ""
    return words.at_time.format(time=_short(hours.start) + end)


def _short(time: str | None) -> str:
    """Return `08:30` as `8:30`."""
    return (time or "").removeprefix("0")


def with_hours(
    plain: str, reading: Reading, words: Phrases, listed: Callable[[tuple[date, ...]], str]
) -> str:
    """Return `plain`, the words for a reading that does not recur, with its hours; `listed` names days."""
    hours = reading.hours
    if not hours:
        return plain
    if hours[0].of is None:
        return f"{plain}, {times_in_words(hours, words)}"
    if reading.kind == "deadline":
        return f"{plain}, {words.at_time.format(time=_short(hours[0].end))}"
    own = _of_each(hours)
    return _as_range(reading, own, words) or _as_list(reading, own, words, listed)


def _of_each(hours: tuple[Hours, ...]) -> dict[str, tuple[Hours, ...]]:
    """Return the hours of each day or weekday that has some of its own."""
    return {of: tuple(group) for of, group in groupby(hours, key=lambda one: one.of) if of is not None}


def _as_range(reading: Reading, own: dict[str, tuple[Hours, ...]], words: Phrases) -> str | None:
    """Return `5 maja 2026, godz. 10:00 – 6 maja 2026, godz. 14:00`; None for what is not such a range."""
    first, last, days = reading.first_day, reading.last_day, reading.days
    if first is None or last is None or not own.keys() <= {first.isoformat(), last.isoformat()}:
        return None
    gaps = days is not None and last - first != _ONE_DAY * (len(days) - 1)
    begins, ends = own.get(first.isoformat(), ()), own.get(last.isoformat(), ())
    several = len(begins) > 1 or len(ends) > 1
    if gaps or several or first == last or any(one.start is None for one in begins):
        return None
    if any(one.end is None for one in ends):
        return None
    end = [
        words.at_time.format(time=_short(one.end)) if begins and not one.start else _time(one, words)
        for one in ends
    ]
    return f"{_dated(first, [times_in_words(begins, words)], words)} – {_dated(last, end, words)}"


def _as_list(
    reading: Reading,
    own: dict[str, tuple[Hours, ...]],
    words: Phrases,
    listed: Callable[[tuple[date, ...]], str],
) -> str:
    """Return `5 maja 2026, godz. 10:00; 12 maja 2026, godz. 14:00`; days without hours are last."""
    timed = [
        _dated(date.fromisoformat(of), [times_in_words(times, words)], words) for of, times in own.items()
    ]
    rest = tuple(day for day in reading.days or () if day.isoformat() not in own)
    return "; ".join([*timed, listed(rest)] if rest else timed)


def _dated(day: date, times: list[str], words: Phrases) -> str:
    return ", ".join(filter(None, [day_of(day, named=words.month_of), *times]))


def weekdays_with_hours(
    codes: list[str], hours: tuple[Hours, ...], words: Phrases, named: Callable[[list[str]], str]
) -> str:
    """Return weekdays with their own hours, `środy 15:00–18:00, soboty 10:00–13:00`; others are last."""
    own = _of_each(hours)
    row = [*own, *(code for code in codes if code not in own)]
    timed = groupby(row, key=lambda code: times_in_words(own.get(code, ()), words))
    return ", ".join(f"{named([*group])} {times}".rstrip() for times, group in timed)
