"""Points resolved to days: the first and the last day of each, and how sure they are."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from osl.dates.ranges import end_of_month
from osl.when.grammar.nodes import (
    Day,
    Edge,
    Half,
    Month,
    NamedPeriod,
    NthDay,
    PartOfMonth,
    Point,
    Quarter,
    SchoolYear,
    Slot,
    Year,
)
from osl.when.issue_codes import CodedIssue, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.when.meaning.bindings import Bindings

Bounds: TypeAlias = tuple[date, date]
# the first and the last day of a point, whether it names days and not months or parts of them, and
# whether its words leave the days open
Resolved: TypeAlias = tuple[date, date, bool, bool]
_ONE_DAY = timedelta(1)
# first and last day of a part of a month; 0 is its end
PARTS = {
    ("half", 1): (1, 15),
    ("half", 2): (16, 0),
    ("decade", 1): (1, 10),
    ("decade", 2): (11, 20),
    ("decade", 3): (21, 0),
    ("decade", -1): (21, 0),
    ("week", 1): (1, 7),
    ("week", 2): (8, 14),
    ("week", 3): (15, 21),
    ("week", 4): (22, 28),
    ("week", -1): (-6, 0),
}
_NAMED_PARTS = {
    "beginning": (1, 10),
    "middle": (11, 20),
    "end": (21, 0),
    "to middle": (1, 15),
    "from middle": (16, 0),
}
# winter holidays fall on other weeks in each region
_WHOLE_SEASONS = {"summer": False, "winter": True}
_UNSURE_PARTS = ("beginning", "middle", "end", "week")


def _day(point: Day, bindings: Bindings) -> Resolved:
    number, month = bindings.values[point.day], bindings.values[point.month]
    if type(number) is tuple:
        number = number[0]
    if type(month) is tuple:
        month = month[1]
    year = bindings.one_year or bindings.year_at(point.year)
    try:
        day = date(year, month, number)
    except ValueError:
        raise UnreadableError(_no_such_day(point, number, month, year)) from None
    if point.weekday is not None and not bindings.moved:
        bare = point.day == point.month and point.year is None
        bindings.check_weekday(day, point.weekday, sure=not bare or point.weekday > point.day)
    first, last = (day, day) if point.week is None else _week_of(day, point, bindings)
    return first, last, True, False


def _week_of(day: date, point: Day, bindings: Bindings) -> Bounds:
    """Return the days from Monday to Sunday; a week is usually named by its Monday."""
    if day.isoweekday() != 1:
        bindings.note(CodedIssue("not-monday", cast("int", point.week), max(_slots(point)), (day, point.day)))
    first = day - _ONE_DAY * (day.isoweekday() - 1)
    return first, first + 6 * _ONE_DAY


def _no_such_day(point: Day, number: int, month: int, year: int) -> CodedIssue:
    slots = _slots(point)
    if not 1 <= month <= 12:
        return CodedIssue("month-out-of-range", point.month, point.month, month)
    return CodedIssue("impossible-date", min(slots), max(point.day, point.month), (number, month, year))


def _slots(point: Day) -> list[Slot]:
    return [slot for slot in point if slot is not None]


def _month(point: Month, bindings: Bindings) -> Resolved:
    month = bindings.month(point.month)
    year = bindings.year_at(point.year)
    if not 1 <= month <= 12 or (_is_short(point, bindings) and abs(year - bindings.year) > 5):
        raise UnreadableError(CodedIssue("month-out-of-range", point.month, point.month, month))
    return _months(month, month, year)


def _is_short(point: Month, bindings: Bindings) -> bool:
    """Whether it is a month and a year of two digits, "11.21", which only the years around make likely."""
    value = bindings.values[point.month]
    return type(value) is tuple and len(value) == 4


@lru_cache(maxsize=512)
def _months(first: int, last: int, year: int) -> Resolved:
    return date(year, first, 1), end_of_month(year, last), False, False


def _quarter(point: Quarter, bindings: Bindings) -> Resolved:
    number = _numbered(point.number, bindings, 4)
    return _months(3 * number - 2, 3 * number, bindings.year_at(point.year))


def _half(point: Half, bindings: Bindings) -> Resolved:
    number = _numbered(point.number, bindings, 2)
    return _months(6 * number - 5, 6 * number, bindings.year_at(point.year))


def _edge(point: Edge, bindings: Bindings) -> Resolved:
    number = _numbered(point.number, bindings, 12 // point.months)
    first = point.months * (number - 1) + 1
    month = first + {"beginning": 0, "middle": point.months // 2, "end": point.months - 1}[point.what]
    begin, end, _, _ = _months(month, month, bindings.year_at(point.year))
    return begin, end, False, True


def _numbered(slot: Slot, bindings: Bindings, most: int) -> int:
    number = bindings.month(slot)
    number = most if number == -1 else number
    if not 1 <= number <= most:
        raise UnreadableError(CodedIssue("no-such-number", slot, slot, most))
    return number


def _year(point: Year, bindings: Bindings) -> Resolved:
    return _months(1, 12, bindings.year_at(point.year))


def _school_year(point: SchoolYear, bindings: Bindings) -> Resolved:
    begins = bindings.number(point.begins)
    value = bindings.values[point.first]
    first = value[0] if type(value) is tuple else value
    last = value[1] if type(value) is tuple else bindings.values[point.year]
    if last != first + 1:
        raise UnreadableError(CodedIssue("reversed-range", point.first, point.year))
    return date(first, begins, 1), date(last, begins, 1) - _ONE_DAY, False, False


def _part(point: PartOfMonth, bindings: Bindings) -> Resolved:
    month = bindings.month(point.month)
    year = bindings.year_at(point.year)
    if point.what == "weekend":
        return _weekend(point, bindings, year, month)
    nth = None if point.nth is None else bindings.number(point.nth)
    days = _NAMED_PARTS[point.what] if nth is None else PARTS.get((point.what, nth))
    if days is None:
        raise UnreadableError(CodedIssue("no-such-number", cast("int", point.nth), point.month, None))
    end = end_of_month(year, month)
    first = date(year, month, days[0]) if days[0] > 0 else end + _ONE_DAY * days[0]
    last = date(year, month, days[1]) if days[1] else end
    return first, last, False, point.what in _UNSURE_PARTS


def _weekend(point: PartOfMonth, bindings: Bindings, year: int, month: int) -> Resolved:
    first = _nth_weekday(cast("int", point.nth), 6, month, year, bindings)
    if bindings.number(cast("int", point.nth)) == -1 and (first + _ONE_DAY).month != month:
        first -= 7 * _ONE_DAY
    return first, first + _ONE_DAY, True, False


def _nth_day(point: NthDay, bindings: Bindings) -> Resolved:
    month = bindings.month(point.month)
    weekday = bindings.number(point.weekday)
    day = _nth_weekday(point.nth, weekday, month, bindings.year_at(point.year), bindings)
    return day, day, True, False


def _nth_weekday(slot: Slot, weekday: int, month: int, year: int, bindings: Bindings) -> date:
    nth = bindings.number(slot)
    if nth == -1:
        end = end_of_month(year, month)
        return end - _ONE_DAY * ((end.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    day = first + _ONE_DAY * ((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    if nth < 1 or day.month != month:
        raise UnreadableError(CodedIssue("no-such-number", slot, slot, None))
    return day


def _named(point: NamedPeriod, bindings: Bindings) -> Resolved:
    from osl.when.meaning.holidays import holiday, season

    name = cast("str", bindings.values[point.name])
    year = bindings.year_at(point.year)
    weekday = None if point.weekday is None else bindings.number(point.weekday)
    found = season(name, year) or holiday(name, weekday, year)
    if found and point.nth is not None:
        if _WHOLE_SEASONS.get(name):
            raise UnreadableError
        day = _day_of_season(point.nth, cast("int", weekday), found, bindings)
        return day, day, True, False
    if found is None:
        raise UnreadableError(CodedIssue("no-such-number", point.name, point.name, None))
    return *found, name not in _WHOLE_SEASONS, _WHOLE_SEASONS.get(name, False)


def _day_of_season(slot: Slot, weekday: int, days: Bounds, bindings: Bindings) -> date:
    """ "trzecia niedziela Adwentu": a weekday by its place in a season."""
    nth, (first, last) = bindings.number(slot), days
    if nth == -1:
        return last - _ONE_DAY * ((last.isoweekday() - weekday) % 7)
    day = first + _ONE_DAY * ((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    if nth < 1 or day > last:
        raise UnreadableError(CodedIssue("no-such-number", slot, slot, None))
    return day


_RESOLVERS: dict[type, Callable[[Any, Bindings], Resolved]] = {
    Day: _day,
    Month: _month,
    Quarter: _quarter,
    Half: _half,
    Edge: _edge,
    Year: _year,
    SchoolYear: _school_year,
    PartOfMonth: _part,
    NthDay: _nth_day,
    NamedPeriod: _named,
}


def resolve(point: Point, bindings: Bindings) -> Resolved:
    """Return the days of `point` in the calendar."""
    return _RESOLVERS[type(point)](point, bindings)
