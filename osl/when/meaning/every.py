"""How often a task comes round: a frequency, and a rule where the days follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from osl.when.meaning.issue_codes import CodedIssue, UnreadableError
from osl.when.model import Every, Unit

if TYPE_CHECKING:
    from datetime import date

    from osl.when.analysis.analyse import Analysis
    from osl.when.grammar.nodes import Frequency, MonthDay, NthDays, Slot, WeekDays
    from osl.when.meaning.bindings import Bindings

DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def every(sketch: Analysis, start: date | None, given: Bindings) -> Every | None:
    """How often the sketch's task recurs, or None; `start` is its first day where that is named."""
    days = _of_days(sketch, start, given)
    if sketch.frequency is None:
        return days
    stated = _of_frequency(sketch.frequency, given)
    return _with_days(stated, days, sketch, given) if days else stated


def _of_days(sketch: Analysis, start: date | None, given: Bindings) -> Every | None:
    if sketch.nth_days and sketch.weekdays:
        # "w poniedziałki oraz w każdą ostatnią środę miesiąca": no one rule says both
        return Every(None)
    if sketch.nth_days:
        return _of_nth_days(sketch.nth_days, given)
    if sketch.weekdays:
        return _of_weekdays(sketch.weekdays, _weeks(sketch, given), start, given)
    return _of_month_day(sketch.month_day, given) if sketch.month_day else None


def _weeks(sketch: Analysis, given: Bindings) -> int:
    """Every how many weeks: said of the days themselves, or beside them."""
    if sketch.weekdays and sketch.weekdays.interval is not None:
        return _positive(sketch.weekdays.interval, given)
    unit, interval = _unit(sketch.frequency, given) if sketch.frequency else (None, 1)
    return interval if unit == "week" else 1


def _of_frequency(frequency: Frequency, given: Bindings) -> Every:
    unit, interval = _unit(frequency, given)
    count = _positive(frequency.times, given)
    rule = "FREQ=DAILY" if (unit, interval, frequency.times) == ("day", 1, None) else None
    return Every(unit, interval, count, frequency.at, rule)  # type: ignore[arg-type]


def _unit(frequency: Frequency, given: Bindings) -> tuple[Unit | None, int]:
    unit = frequency.unit
    if unit == "fortnight":
        return "week", 2
    named = given.values[unit] if isinstance(unit, int) else unit
    return cast("Unit | None", named), _positive(frequency.interval, given)


def _positive(slot: Slot | None, given: Bindings) -> int:
    number = 1 if slot is None else given.number(slot)
    if number < 1:
        raise UnreadableError(CodedIssue("no-such-number", cast("int", slot), cast("int", slot)))
    return number


def weekday_numbers(weekdays: WeekDays, given: Bindings) -> tuple[int, ...]:
    """The days of the week that are named, Monday is 1."""
    if weekdays.also:
        groups = (weekdays._replace(also=()), *weekdays.also)
        return tuple(sorted({number for group in groups for number in weekday_numbers(group, given)}))
    named = [given.number(slot) for slot in weekdays.days]
    if weekdays.through:
        first, last = named
        if last < first:
            raise UnreadableError(CodedIssue("reversed-range", weekdays.days[0], weekdays.days[1]))
        return tuple(range(first, last + 1))
    return weekdays.fixed or tuple(sorted(set(named)))


def _of_weekdays(weekdays: WeekDays, interval: int, start: date | None, given: Bindings) -> Every:
    numbers = weekday_numbers(weekdays, given)
    by_day = ",".join(DAY_CODES[number - 1] for number in numbers)
    if interval == 1:
        return Every("week", 1, len(numbers), "exactly", f"FREQ=WEEKLY;BYDAY={by_day}")
    # which weeks they are is only known from a first day that is such a day
    sure = start is not None and start.isoweekday() in numbers
    rule = f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={by_day}" if sure else None
    return Every("week", interval, len(numbers), "exactly", rule)


def _of_nth_days(nth_days: NthDays, given: Bindings) -> Every:
    code = DAY_CODES[given.number(nth_days.weekday) - 1]
    if nth_days.each and any(given.number(slot) not in (1, -1) for slot in nth_days.nth):
        # "każdy drugi wtorek": of the month, or every other one; the first is that of a month
        return Every(None)
    places = sorted({given.number(slot) for slot in nth_days.nth}, key=lambda nth: nth % 10)
    if not all(nth == -1 or 1 <= nth <= 5 for nth in places):
        raise UnreadableError(CodedIssue("no-such-number", nth_days.nth[0], nth_days.nth[-1]))
    by_day = ",".join(f"{nth}{code}" for nth in places)
    if nth_days.period is not None and given.values[nth_days.period] == "quarter":
        return Every("quarter", 1, len(places), "exactly", _of_quarter(by_day, places))
    return Every("month", 1, len(places), "exactly", f"FREQ=MONTHLY;BYDAY={by_day}")


def _of_quarter(by_day: str, places: list[int]) -> str | None:
    if min(places) > 0:
        return f"FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY={by_day}"
    return f"FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY={by_day}" if len(places) == 1 else None


def _of_month_day(month_day: MonthDay, given: Bindings) -> Every:
    number = given.number(month_day.day)
    if not (number == -1 or 1 <= number <= 31):
        raise UnreadableError(CodedIssue("no-such-number", month_day.day, month_day.day))
    return Every("month", 1, 1, "exactly", f"FREQ=MONTHLY;BYMONTHDAY={number}")


def _with_days(stated: Every, days: Every, sketch: Analysis, given: Bindings) -> Every:
    """The frequency that is stated, with the rule of the days beside it, if they agree."""
    if stated.unit is None or stated.unit == "day":
        return days
    if stated.unit != days.unit:
        return stated._replace(rule=None)
    counted = sketch.frequency is not None and sketch.frequency.times is not None
    if counted and stated.count != days.count:
        slot = cast("int", cast("Frequency", sketch.frequency).times)
        given.troubles.append(CodedIssue("count-differs", slot, slot, (stated.count, days.count)))
        return stated._replace(rule=None)
    rule = days.rule if stated.interval == days.interval else None
    return Every(stated.unit, stated.interval, days.count, stated.at, rule)
