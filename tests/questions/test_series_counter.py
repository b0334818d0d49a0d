"""The counts of series against a second, slow counter, written from the page that defines them.

It takes nothing from osl but how the words are read: days come from dateutil, periods from a calendar.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from made_plans import part

from osl.plan import CLOSED, Entry, Override, Task
from osl.questions.series import series
from osl.questions.state import state_of
from osl.when.task_time import time_of

if TYPE_CHECKING:
    from osl.plan import Status
    from osl.when.model import Reading

YEAR = 2026
FIRST, LAST = date(YEAR, 1, 1), date(YEAR, 12, 31)
WHENS = (
    "każdy wtorek", "wtorki i czwartki 16–18", "pn–pt 8–15, sob. 9–13", "10. dnia każdego miesiąca",
    "każdy pierwszy wtorek miesiąca, godz. 17", "ostatni piątek miesiąca od marca do czerwca",
    "codziennie w lipcu", "co drugi wtorek od 6 stycznia do 30 czerwca", "wtorki w marcu i wrześniu",
    "soboty 20:00–2:00, maj i wrzesień", "raz w tygodniu", "dwa razy w tygodniu", "co dwa tygodnie",
    "raz w miesiącu", "3 razy w miesiącu, od marca", "raz na kwartał", "raz na pół roku", "raz w roku",
    "co dwa miesiące", "nie rzadziej niż dwa razy na kwartał", "najwyżej raz w miesiącu", "cyklicznie",
    "raz w miesiącu (III i IX)", "raz w tygodniu od 15 stycznia do 20 maja",
)  # fmt: skip
HALF = {"day": 0, "week": 3, "month": 15, "quarter": 45, "half-year": 90, "year": 90}


@cache
def days_of(reading: Reading) -> list[date]:
    """The days of the rule in the months of the reading."""
    rule = reading.every.rule if reading.every else None
    if not rule or not reading.first_day or not reading.last_day:
        return []
    begin = f"DTSTART:{reading.first_day:%Y%m%d}T000000\nRRULE:{rule}"
    last = reading.last_day
    found = takewhile(lambda day: day <= last, (moment.date() for moment in rrulestr(begin)))
    return [day for day in found if day.month in (reading.months or ())]


def half_a_period(reading: Reading) -> int:
    """How far an entry may be from its meeting, in days."""
    assert reading.every
    unit, interval = reading.every.unit, reading.every.interval
    if unit == "week":
        return min(7 * interval // 2, 90)
    assert unit
    return min(HALF[unit] * interval, 90)


def period_key(unit: str, day: date) -> tuple[int, int]:
    """The calendar period of `unit` that a day is in."""
    months = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
    if unit == "day":
        return day.year, day.timetuple().tm_yday
    if unit == "week":
        year, week, _ = day.isocalendar()
        return year, week
    return day.year, (day.month - 1) // months[unit]


@cache
def periods_of(reading: Reading) -> list[tuple[date, date]]:
    """The whole periods in the span, by looking at every day of three years."""
    assert reading.every
    assert reading.first_day
    assert reading.last_day
    unit, interval = reading.every.unit, reading.every.interval
    if unit is None:
        return []
    whole: dict[tuple[int, int], list[date]] = {}
    for n in range(-366, 731):
        day = FIRST + timedelta(n)
        whole.setdefault(period_key(unit, day), []).append(day)
    inside = [
        (days[0], days[-1])
        for days in whole.values()
        if reading.first_day <= days[0] and days[-1] <= reading.last_day
    ]
    together = [
        (inside[at][0], inside[at + interval - 1][1]) for at in range(0, len(inside) - interval + 1, interval)
    ]
    return [period for period in together if all(day.month in (reading.months or ()) for day in period)]


def slow_counts(task: Task, reading: Reading, day: date) -> tuple[object, ...]:
    """planned, skipped, moved, due, held, missed, extra, next."""
    until = day
    entries = sorted(entry.on for entry in task.log if entry.on and entry.on <= day)
    if task.status in CLOSED:
        until = min(task.closed_on, day) if task.closed_on else max(entries, default=date.min)
    if reading.every is None or not reading.every.rule:
        return by_periods(task, reading, entries, until)
    return by_days(task, reading, entries, (day, until))


@dataclass(frozen=True)
class Matched:
    """The days of a series, where each is now, which are left out and held, and the entries left over."""

    of: list[date]
    now: dict[date, date]
    out: set[date]
    held: set[date]
    extra: int
    moved: int


def matched(task: Task, reading: Reading, entries: list[date]) -> Matched:
    of = days_of(reading)
    exceptions = {one.of: one for one in task.exceptions if one.of in of}
    now = {one: exceptions[one].to or one if one in exceptions else one for one in of}
    out = {one for one in of if one in exceptions and exceptions[one].to is None}
    held: set[date] = set()
    rest = []
    for entry in entries:
        free = [one for one in of if now[one] == entry and one not in held]
        free.sort(key=lambda one: (one in out, one))
        held.update(free[:1])
        rest += [] if free else [entry]
    extra = 0
    for entry in rest:
        near = [
            (abs((now[one] - entry).days), now[one], one)
            for one in of
            if one not in held and one not in out and abs((now[one] - entry).days) <= half_a_period(reading)
        ]
        held.update([min(near)[2]] if near else [])
        extra += not near
    return Matched(of, now, out, held, extra, sum(one.to is not None for one in exceptions.values()))


def by_days(
    task: Task, reading: Reading, entries: list[date], limits: tuple[date, date]
) -> tuple[object, ...]:
    day, until = limits
    found = matched(task, reading, entries)
    skipped = found.out - found.held
    due = [one for one in found.of if one not in skipped and found.now[one] <= until]
    coming = sorted(
        found.now[one] for one in found.of if found.now[one] >= day and one not in found.held | skipped
    )
    missed = len([one for one in due if one not in found.held])
    return (
        len(found.of), len(skipped), found.moved, len(due), len(found.held), missed, found.extra,
        coming[0] if coming and until == day else None,
    )  # fmt: skip


def by_periods(task: Task, reading: Reading, entries: list[date], until: date) -> tuple[object, ...]:
    every, periods = reading.every, periods_of(reading)
    if every is None or every.unit is None:
        return None, 0, 0, 0, len(entries), 0, 0, None
    asked = Counter(dict.fromkeys(periods, every.count))
    skipped = 0
    for of in {one.of for one in task.exceptions if one.of}:
        for period in periods:
            if period[0] <= of <= period[1] and asked[period]:
                asked[period] -= 1
                skipped += 1
    had = Counter(period for entry in entries for period in periods if period[0] <= entry <= period[1])
    held = sum(min(had[period], asked[period]) for period in periods)
    extra = len(entries) - held
    if every.at == "at-most":
        return None, skipped, 0, 0, held, 0, extra, None
    ended = [period for period in periods if period[1] <= until]
    due = sum(asked[period] for period in ended)
    missed = sum(max(asked[period] - had[period], 0) for period in ended)
    return every.count * len(periods), skipped, 0, due, held, missed, extra, None


@st.composite
def made(draw: st.DrawFn) -> tuple[Task, Reading, list[date]]:
    """A series with exceptions of its days, or of any, entries near and far, and some days to ask about."""
    reading = time_of(draw(st.sampled_from(WHENS)), None, None, YEAR).reading
    assert reading
    anywhere = st.dates(FIRST, LAST)
    own = st.sampled_from(days_of(reading) or [date(YEAR, 5, 5)])
    to: st.SearchStrategy[date | None] = st.none()
    if days_of(reading):
        near = st.builds(lambda day, n: day + timedelta(n), own, st.integers(-8, 8))
        to = st.none() | near | anywhere | st.dates(date(YEAR + 1, 1, 1), date(YEAR + 1, 1, 31))
    exceptions = draw(st.lists(st.builds(Override, of=own | anywhere, to=to), max_size=8))
    dates = own | st.builds(lambda day, n: day + timedelta(n), own, st.integers(-50, 50)) | anywhere
    log = tuple(Entry(on=day) for day in draw(st.lists(dates, max_size=25)))
    status: Status = draw(st.sampled_from(("planned", "started", *CLOSED)))
    closed_on = draw(st.none() | anywhere) if status in CLOSED else None
    asked = draw(st.lists(st.dates(date(YEAR - 1, 12, 20), date(YEAR + 1, 2, 5)), min_size=4, max_size=8))
    task = Task(exceptions=tuple(exceptions), log=log, status=status, closed_on=closed_on)
    return task, reading, asked


def slow_behind(task: Task, reading: Reading, day: date) -> bool:
    """Whether the last whole period that is over has fewer meetings held than it asks for."""
    every = reading.every
    over = [period for period in periods_of(reading) if period[1] < day]
    if every is None or not over or not task.log or every.at == "at-most":
        return False
    first, last = over[-1]
    entries = sorted(entry.on for entry in task.log if entry.on and entry.on <= day)
    if not every.rule:
        gone = {one.of for one in task.exceptions if one.of and first <= one.of <= last}
        return sum(first <= entry <= last for entry in entries) < max(every.count - len(gone), 0)
    counted = matched(task, reading, entries)
    inside = [one for one in counted.of if first <= counted.now[one] <= last]
    return any(one not in counted.held and one not in counted.out for one in inside)


@part(2)
@given(made())
def test_a_second_counter_counts_the_same(series_: tuple[Task, Reading, list[date]]) -> None:
    task, reading, days = series_
    for day in days:
        found = series(task, reading, day)
        assert found is not None
        assert tuple(found) == slow_counts(task, reading, day)
        if task.status not in CLOSED and state_of(task, reading, day) != "overdue":
            assert (state_of(task, reading, day) == "behind") == slow_behind(task, reading, day)
        if found.planned is not None:
            assert found.held + found.missed + found.skipped <= found.planned
