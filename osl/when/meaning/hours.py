"""Times of day with their values: which hours they are, and of which days."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, cast

from osl.dates.ranges import has_gaps
from osl.when.analysis.clock_times import clock_times
from osl.when.grammar.nodes import NthDays, Open, WeekDays
from osl.when.issue_codes import CodedIssue, UnreadableError
from osl.when.meaning.calendar import resolve
from osl.when.meaning.every import weekday_numbers
from osl.when.meaning.extent import FEW_DAYS
from osl.when.model import DAY_CODES, Hours
from osl.when.spoken_hours import in_figures
from osl.when.tokens import token_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from osl.when.analysis.analyse import Analysis
    from osl.when.analysis.clock_times import Anchor, ClockTime
    from osl.when.grammar.nodes import Point
    from osl.when.meaning.bindings import Bindings
    from osl.when.model import Reading

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2})(?:[.:h]{0,2}\s?(?P<minute>[0-9]{2})(?::[0-9]{2})?)?"
    r"(?:\s?h|\s?(?P<half>[ap])\.?m\.?|-?[a-z]+)?",
    re.IGNORECASE,
)
_HALF = re.compile(r"[ap]\.?m\.?\Z", re.IGNORECASE)
_WITH_MINUTES = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00", "południe": "12:00"}
# the words behind an hour that is after noon: "o 8 wieczorem", "at 5 in the afternoon"
_LATER = {"wieczorem", "wieczór", "wieczor", "popołudniu", "popoludniu", "południu", "poludniu"}
_LATER |= {"evening", "afternoon"}
_HOUR, _NOON, _DAY = 60, 12 * 60, 24 * 60  # in minutes

# the beginning and the end of a time of day, as in `Hours`
ClockEnds: TypeAlias = tuple[str | None, str | None]


def hours_of(
    text: str, signature: str, analysis: Analysis, reading: Reading, bindings: Bindings
) -> tuple[Hours, ...] | None:
    """Return the hours of `reading`, which `analysis` of the tokens of `text` gave; None if none is sure."""
    times = clock_times(signature, recurring=reading.kind == "recurring")
    words = token_words(text) if times else []
    noted = [*bindings.issues]
    try:
        found = [
            hours
            for time in times
            if (ends := _ends(time, words, noted))
            for hours in _entries(time.anchors, ends, analysis, reading, bindings)
        ]
    except UnreadableError:
        return None
    finally:
        bindings.issues = noted  # those of the days were noted when they were read
    return (_in_order(found, reading) or None) if found else None


def _ends(time: ClockTime, words: list[str], issues: list[CodedIssue]) -> ClockEnds | None:
    """Return a time of day; note figures with minutes that are none, "25:00"."""
    found = clock(_hour(words, time.start), _hour(words, time.end))
    if found is None:
        issues += [
            CodedIssue("no-such-hour", slot, slot)
            for slot in (time.start, time.end)
            if slot is not None and _WITH_MINUTES.fullmatch(words[slot]) and _minutes(words[slot]) is None
        ]
    return found


def _in_order(found: list[Hours], reading: Reading) -> tuple[Hours, ...]:
    """Return the hours of each day or weekday side by side, those of all days once.

    None are left if the weekdays are those of no rule.
    """
    if len(found) == 1 and found[0].of is None:
        return (found[0],)
    rule = reading.every.rule if reading.every else None
    if reading.kind == "recurring" and not rule and any(hours.of for hours in found):
        return ()
    days = _days(reading, rule)
    if len(days) == 1:
        found = _of_one_day(found)
    if len(found) == 1:
        return (found[0],)
    order = dict.fromkeys(hours.of for hours in found)
    own = {of: [hours for hours in dict.fromkeys(found) if hours.of == of] for of in order}
    if reading.days is None and any(of and rule is None and len(some) > 1 for of, some in own.items()):
        return ()  # several at one end of a long stretch
    times = [[hours._replace(of=None) for hours in some] for some in own.values()]
    begun = reading.kind == "recurring" or all(hours.start for hours in found)
    if days == own.keys() and begun and all(some == times[0] for some in times):
        return tuple(times[0])
    return tuple(hours for some in own.values() for hours in some)


def _days(reading: Reading, rule: str | None) -> set[str]:
    """Return the days of a reading, or the weekdays of its rule, as far as they are named."""
    if reading.first_day and reading.first_day == reading.last_day:
        return {reading.first_day.isoformat()}
    by_day = (rule or "").partition("BYDAY=")[2].partition(";")[0]
    return {day.isoformat() for day in reading.days or ()} or set(filter(None, by_day.split(",")))


def _of_one_day(found: list[Hours]) -> list[Hours]:
    """Return the hours of a single day, "5 maja godz. 10 – 5 maja godz. 14" as from one to the other."""
    if len(found) == 2 and not (found[0].end or found[1].start) and found[0].start:
        end = found[1].end
        return [Hours(None, found[0].start, "00:00" if end == "24:00" else end)]
    return [hours._replace(of=None) for hours in found]


def _hour(words: list[str], slot: int | None) -> str | None:
    """Return the token of a time of day, with "pm" if the words behind it are those of an hour after noon."""
    if slot is None or slot + 1 == len(words):
        return None if slot is None else words[slot]
    token, after = words[slot], words[slot + 1].lower()
    if after == "po" and slot + 2 < len(words):
        after = words[slot + 2].lower()
    minutes = _minutes(token) if after in _LATER else None
    return f"{_as_text(minutes)} pm" if minutes is not None and _HOUR <= minutes < _NOON else token


# of which days


def _entries(
    anchors: tuple[Anchor, ...], ends: ClockEnds, analysis: Analysis, reading: Reading, bindings: Bindings
) -> Iterator[Hours]:
    if not anchors:
        yield _of_all(ends, analysis, reading)
    for at, anchor in enumerate(anchors):
        if isinstance(anchor.node, WeekDays | NthDays):
            yield from (Hours(code, *ends) for code in _codes(anchor.node, bindings))
        elif anchor.end == "first" and anchors[at + 1 :]:
            yield from (Hours(day.isoformat(), *ends) for day in _between(anchor, anchors[at + 1], bindings))
        elif anchor.end == "first" and ends[0] is None:
            raise UnreadableError  # "5 maja do godz. 15 – 6 maja"
        elif anchor.end != "last":
            yield from (Hours(day.isoformat(), *ends) for day in _between(anchor, anchor, bindings))
        elif at == 0:
            (day,) = _between(anchor, anchor, bindings)
            yield Hours(day.isoformat(), *(ends if ends[1] else (None, ends[0])))


def _of_all(ends: ClockEnds, analysis: Analysis, reading: Reading) -> Hours:
    """Return hours of each day, or the one hour at which a stretch of days begins or ends."""
    start, end = ends
    first, last = reading.first_day, reading.last_day
    base = analysis.base.node if analysis.base else None
    if first and last and reading.kind == "deadline" and not (start and end):
        return Hours(last.isoformat(), None, start or end)
    if first and last and reading.kind == "dates":
        if isinstance(base, Open) and start is None:
            raise UnreadableError  # "od 5 maja do godz. 15"
        if isinstance(base, Open) and end is None:
            return Hours(first.isoformat(), start, None)
        days = reading.days
        joined = (last - first).days == len(days) - 1 if days else not has_gaps(reading.months or ())
        if start is None and joined and first < last:
            return Hours(last.isoformat(), None, end)
    return Hours(None, start, end)


def _codes(days: WeekDays | NthDays, bindings: Bindings) -> list[str]:
    if isinstance(days, WeekDays):
        return [DAY_CODES[number - 1] for number in weekday_numbers(days._replace(also=()), bindings)]
    code = DAY_CODES[bindings.number(days.weekday) - 1]
    return [f"{bindings.number(slot)}{code}" for slot in days.nth]


def _between(first: Anchor, last: Anchor, bindings: Bindings) -> list[date]:
    """Return the days from one point to another; raises UnreadableError if they are not few named days."""
    begin, begin_end, exact, _ = resolve(cast("Point", first.node), bindings)
    end = begin_end if last is first else resolve(cast("Point", last.node), bindings)[1]
    if not exact or begin != begin_end or not begin <= end < begin + FEW_DAYS:
        raise UnreadableError
    return [begin + timedelta(number) for number in range((end - begin).days + 1)]


# what figures are a time of day


@lru_cache(maxsize=1024)
def clock(start: str | None, end: str | None) -> ClockEnds | None:
    """Return two tokens as `HH:MM`, or None if one is not a time of day; "5–7 pm" is in the afternoon."""
    begins, ends = _minutes(start), _minutes(end)
    if (start and begins is None) or (end and ends is None):
        return None
    if start and end and begins is not None and ends is not None:
        begins, ends = _in_one_half((start, begins), (end, ends))
        ends %= _DAY
    return _as_text(begins), _as_text(ends)


def _figures(token: str) -> str:
    return _NAMED.get(token.lower()) or (token[0].isalpha() and in_figures(token)) or token


def _minutes(token: str | None) -> int | None:
    """Return the minutes since midnight, up to 24 hours; None for what is not a time of day."""
    found = _CLOCK.fullmatch(_figures(token).translate(_RAISED)) if token else None
    if found is None:
        return None
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    minute = int(found["minute"] or 0)
    if minute >= _HOUR or (half and not 1 <= hour <= _NOON // _HOUR):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return minutes if (minutes := _HOUR * hour + minute) <= _DAY else None


def _in_one_half(first: tuple[str, int], last: tuple[str, int]) -> tuple[int, int]:
    """Return the minutes of both where at most one has "am" or "pm": "5–7 pm", "10 am – 2", "9–5"."""
    (start, begins), (end, ends) = first, last
    if start.isdigit() and end.isdigit() and ends < begins <= _NOON:
        return begins, ends + _NOON
    if _HALF.search(end) and not _HALF.search(start) and begins <= _NOON:
        later = begins % _NOON + _NOON
        return (later if later < ends else begins), ends
    if _HALF.search(start) and not _HALF.search(end) and ends <= min(begins, _NOON) <= begins <= ends + _NOON:
        return begins, ends + _NOON
    return begins, ends


def _as_text(minutes: int | None) -> str | None:
    return None if minutes is None else f"{minutes // _HOUR:02}:{minutes % _HOUR:02}"
