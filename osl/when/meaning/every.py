"""How often a task recurs: a frequency, and a rule if the days follow from the words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from osl.when.grammar.nodes import Vague
from osl.when.issue_codes import CodedIssue, UnreadableError
from osl.when.model import DAY_CODES, Every, Unit

if TYPE_CHECKING:
    from datetime import date

    from osl.when.analysis.analyse import Analysis
    from osl.when.grammar.nodes import Frequency, MonthDay, NthDays, Slot, WeekDays
    from osl.when.meaning.bindings import Bindings

_YEARLY = ("half-year", "year")
# the values of words for a part of the year that no calendar bounds
_UNBOUNDED = ("spring", "summer", "autumn", "winter", "unbounded")


def every(analysis: Analysis, start: date | None, bindings: Bindings) -> Every | None:
    """Return how often the task recurs, or None; `start` is its first day if that is named."""
    days = _of_days(analysis, start, bindings)
    if analysis.frequency is None:
        return days
    stated = _of_frequency(analysis.frequency, bindings)
    return _with_days(stated, days, analysis, bindings) if days else stated


def _of_days(analysis: Analysis, start: date | None, bindings: Bindings) -> Every | None:
    if analysis.nth_days and analysis.weekdays:
        # "w poniedziałki oraz w każdą ostatnią środę miesiąca": no one rule has both
        return Every(None)
    if analysis.nth_days:
        return _of_nth_days(analysis.nth_days, bindings)
    if analysis.weekdays:
        return _of_weekdays(analysis.weekdays, _weeks(analysis, bindings), start, bindings)
    return _of_month_day(analysis.month_day, bindings) if analysis.month_day else None


def _weeks(analysis: Analysis, bindings: Bindings) -> int:
    """Return every how many weeks, from the words for the days themselves or those beside them."""
    if analysis.weekdays and analysis.weekdays.interval is not None:
        return _positive(analysis.weekdays.interval, bindings)
    unit, interval = _unit(analysis.frequency, bindings) if analysis.frequency else (None, 1)
    return interval if unit == "week" else 1


def _of_frequency(frequency: Frequency, bindings: Bindings) -> Every:
    unit, interval = _unit(frequency, bindings)
    count = _positive(frequency.times, bindings)
    rule = "FREQ=DAILY" if (unit, interval, frequency.times) == ("day", 1, None) else None
    return Every(unit, interval, count, frequency.at, rule)  # type: ignore[arg-type]


def _unit(frequency: Frequency, bindings: Bindings) -> tuple[Unit | None, int]:
    unit = frequency.unit
    if unit == "fortnight":
        return "week", 2
    named = bindings.values[unit] if isinstance(unit, int) else unit
    return cast("Unit | None", named), _positive(frequency.interval, bindings)


def _positive(slot: Slot | None, bindings: Bindings) -> int:
    number = 1 if slot is None else bindings.number(slot)
    if number < 1:
        raise UnreadableError(CodedIssue("no-such-number", cast("int", slot), cast("int", slot)))
    return number


def weekday_numbers(weekdays: WeekDays, bindings: Bindings) -> tuple[int, ...]:
    """Return the numbers of the weekdays that are named, Monday is 1."""
    if weekdays.also:
        groups = (weekdays._replace(also=()), *weekdays.also)
        return tuple(sorted({number for group in groups for number in weekday_numbers(group, bindings)}))
    named = [bindings.number(slot) for slot in weekdays.days]
    if weekdays.through:
        first, last = named
        if last < first:
            raise UnreadableError(CodedIssue("reversed-range", weekdays.days[0], weekdays.days[1]))
        return tuple(range(first, last + 1))
    return weekdays.fixed or tuple(sorted(set(named)))


def _of_weekdays(weekdays: WeekDays, interval: int, start: date | None, bindings: Bindings) -> Every:
    numbers = weekday_numbers(weekdays, bindings)
    if interval == 1:
        return _weekly(numbers)
    by_day = _by_day(numbers)
    # which weeks they are is only known from a first day that is such a day
    sure = start is not None and start.isoweekday() in numbers
    rule = f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={by_day}" if sure else None
    return Every("week", interval, len(numbers), "exactly", rule)


@lru_cache(maxsize=256)
def _weekly(numbers: tuple[int, ...]) -> Every:
    return Every("week", 1, len(numbers), "exactly", f"FREQ=WEEKLY;BYDAY={_by_day(numbers)}")


def _by_day(numbers: tuple[int, ...]) -> str:
    return ",".join(DAY_CODES[number - 1] for number in numbers)


def _of_nth_days(nth_days: NthDays, bindings: Bindings) -> Every:
    code = DAY_CODES[bindings.number(nth_days.weekday) - 1]
    if nth_days.each and any(bindings.number(slot) not in (1, -1) for slot in nth_days.nth):
        # "każdy drugi wtorek": of the month, or every other one; the first is that of a month
        return Every(None)
    places = sorted({bindings.number(slot) for slot in nth_days.nth}, key=lambda nth: nth % 10)
    if not all(nth == -1 or 1 <= nth <= 5 for nth in places):
        raise UnreadableError(CodedIssue("no-such-number", nth_days.nth[0], nth_days.nth[-1]))
    by_day = ",".join(f"{nth}{code}" for nth in places)
    if nth_days.period is not None and bindings.values[nth_days.period] == "quarter":
        return Every("quarter", 1, len(places), "exactly", _of_quarter(by_day, places))
    return Every("month", 1, len(places), "exactly", f"FREQ=MONTHLY;BYDAY={by_day}")


def _of_quarter(by_day: str, places: list[int]) -> str | None:
    if min(places) > 0:
        return f"FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY={by_day}"
    return f"FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY={by_day}" if len(places) == 1 else None


def _of_month_day(month_day: MonthDay, bindings: Bindings) -> Every:
    number = bindings.number(month_day.day)
    if not (number == -1 or 1 <= number <= 31):
        raise UnreadableError(CodedIssue("no-such-number", month_day.day, month_day.day))
    return Every("month", 1, 1, "exactly", f"FREQ=MONTHLY;BYMONTHDAY={number}")


def _with_days(stated: Every, days: Every, analysis: Analysis, bindings: Bindings) -> Every:
    """Return the stated frequency, with the rule of the days beside it if they agree."""
    if stated.unit is None or stated.unit == "day":
        return days
    if stated.unit != days.unit:
        return stated._replace(rule=None)
    counted = analysis.frequency is not None and analysis.frequency.times is not None
    if counted and stated.count != days.count:
        slot = cast("int", cast("Frequency", analysis.frequency).times)
        bindings.note(CodedIssue("count-differs", slot, slot, (stated.count, days.count)))
        return stated._replace(rule=None)
    rule = days.rule if stated.interval == days.interval else None
    return Every(stated.unit, stated.interval, days.count, stated.at, rule)


def note_unbounded(analysis: Analysis, often: Every | None, bindings: Bindings) -> None:
    """Note the season or the event in which it recurs, and which has no days in the calendar."""
    if often is None or often.unit in _YEARLY:
        return  # "dwa razy w roku, wiosną i jesienią": in the whole year it is as often
    for start, end, node in analysis.segments:
        if isinstance(node, Vague):
            named = [slot for slot in range(start, end) if bindings.values[slot] in _UNBOUNDED]
            if named or node == Vague("event"):
                last = named[-1] if named else end - 1
                bindings.note(CodedIssue("unbounded", start, last, bindings.values[last]))
