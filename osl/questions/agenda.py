"""The agenda: the tasks of a month or of any range of days, in four blocks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from osl.dates.ranges import ALL_MONTHS, whole_month
from osl.questions.state import standing
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.plan import Plan, Task
    from osl.questions.occurrences import Occurrence
    from osl.questions.state import Standing
    from osl.when.model import Reading

AgendaBlock = Literal["dated", "spans", "recurring", "all-year"]
BLOCKS: tuple[AgendaBlock, ...] = ("dated", "spans", "recurring", "all-year")


class AgendaItem(Value):
    """A task of the agenda: its standing, its block, and its days within the range.

    `year` is that of its plan if it is not the first plan asked, else 0. `occurrences` are those of a
    series whose days are known, also the ones that are left out.
    """

    standing: Standing
    block: AgendaBlock
    days: tuple[date, ...] = ()
    year: int = 0
    occurrences: tuple[Occurrence, ...] | None = None


class Agenda(Value):
    """The tasks of `first` to `last`, block after block, with their states on a day."""

    first: date
    last: date
    items: tuple[AgendaItem, ...]

    def blocks(self) -> dict[AgendaBlock, list[AgendaItem]]:
        """Return the tasks of each block."""
        found: dict[AgendaBlock, list[AgendaItem]] = {name: [] for name in BLOCKS}
        for item in self.items:
            found[item.block].append(item)
        return found


def agenda(plan: Plan, first: date, last: date, day: date) -> Agenda:
    """Return the tasks with something in `first` to `last`, with their states on `day`."""
    items = [
        item
        for task, reading in _touching(plan, first, last)
        if (item := _item(task, reading, (first, last), day))
    ]
    return Agenda(first, last, tuple(sorted(items, key=_rank)))


def agenda_of(plans: Sequence[Plan], first: date, last: date, day: date) -> Agenda:
    """Return the tasks of several plans, each of another year, as one agenda."""
    own, *others = (agenda(plan, first, last, day) for plan in plans)
    if not others:
        return own
    items = [
        *own.items,
        *(
            item._replace(year=plan.year)
            for plan, one in zip(plans[1:], others, strict=True)
            for item in one.items
        ),
    ]
    return Agenda(first, last, tuple(sorted(items, key=_rank)))


def _touching(plan: Plan, first: date, last: date) -> Iterator[tuple[Task, Reading]]:
    """Yield the tasks with something between `first` and `last`, and their readings."""
    tasks = plan.all_tasks()
    readings = plan.readings(tasks).items()
    found = {key: one for key, one in readings if one and touches(one, plan.year, first, last)}
    every = dict(readings) if any(task.exceptions for task in tasks) else {}
    for task in tasks:
        reading = found.get(task.time_key)
        if reading is None and task.exceptions and _is_moved_into(task, first, last):
            reading = every[task.time_key]
        if reading is not None:
            yield task, reading


def _is_moved_into(task: Task, first: date, last: date) -> bool:
    return any(one.to and first <= one.to <= last for one in task.exceptions)


def touches(reading: Reading, year: int, first: date, last: date) -> bool:
    """Return whether `reading` has something between `first` and `last`; gaps between months stay gaps."""
    if reading.first_day is None or reading.last_day is None:
        return False
    if reading.kind == "dates" and reading.days:
        return any(first <= day <= last for day in reading.days)
    start, end = max(first, reading.first_day), min(last, reading.last_day)
    if start > end:
        return False
    return any(
        month // 12 != year or month % 12 + 1 in (reading.months or ())
        for month in range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    )


def _item(task: Task, reading: Reading, range_: tuple[date, date], day: date) -> AgendaItem | None:
    """Return a task in its block, or None for a recurring one with known days, none of them in the range."""
    first, last = range_
    if reading.kind == "recurring":
        return _recurring(task, reading, range_, day)
    one = standing(task, reading, day)
    if days := _days(reading, first, last):
        return AgendaItem(one, "dated", days)
    if reading.kind == "continuous" or reading.months == ALL_MONTHS:
        return AgendaItem(one, "all-year")
    return AgendaItem(one, "spans")


def _recurring(task: Task, reading: Reading, range_: tuple[date, date], day: date) -> AgendaItem | None:
    """Return a series with the days on which it is in the range; no days if only its frequency is known."""
    from osl.questions.occurrences import occurrences

    found = occurrences(task, reading, day, *range_)
    if found is None:
        return AgendaItem(standing(task, reading, day), "recurring")
    days = tuple([one.day for one in found if one.state != "skipped"])
    if not days:
        return None
    return AgendaItem(standing(task, reading, day), "recurring", days, 0, found)


def _days(reading: Reading, first: date, last: date) -> tuple[date, ...]:
    """Return the exact days of a reading within the range, or its deadline."""
    if reading.kind == "deadline" and reading.last_day is not None:
        return (reading.last_day,) if first <= reading.last_day <= last else ()
    if reading.kind != "dates":
        return ()
    if reading.days is not None:
        return tuple(day for day in reading.days if first <= day <= last)
    return _ends(reading, first, last)


def _ends(reading: Reading, first: date, last: date) -> tuple[date, ...]:
    """Return the first and last of many consecutive days; nothing if whole months are meant."""
    start, end = reading.first_day, reading.last_day
    if start is None or end is None or (start.day == 1 and (end + timedelta(days=1)).day == 1):
        return ()
    return max(first, start), min(last, end)


def _rank(item: AgendaItem) -> tuple[int, date, str, date]:
    """Return the order: by block, then by day and hour, or by the ends of a span, else as in the file."""
    block = BLOCKS.index(item.block)
    reading = item.standing.reading
    if item.days:
        return block, item.days[0], first_hour(reading, item.days[0]), item.days[-1]
    if item.block == "spans" and reading and reading.first_day and reading.last_day:
        return block, reading.first_day, "", reading.last_day
    return block, date.max, "", date.max


def first_hour(reading: Reading | None, day: date) -> str:
    """Return the first hour that `reading` has on `day`, such as 08:30; nothing if it is all day."""
    if reading is None or not reading.hours:
        return ""
    from osl.when.day_hours import hours_on

    return min((hours.start or hours.end or "" for hours in hours_on(reading, day)), default="")


def next_busy_month(plans: Sequence[Plan], after: date, day: date) -> tuple[date, int] | None:
    """Return the first day of the next month, in the plan of its year, with other tasks than all-year ones.

    With it, how many; None if there is no such month.
    """
    for plan in sorted(plans, key=lambda one: one.year):
        first_month = after.month + 1 if after.year == plan.year else 1 if after.year < plan.year else 13
        for month in range(first_month, 13):
            first, last = whole_month(plan.year, month)
            items = agenda(plan, first, last, day).items
            if busy := sum(item.block != "all-year" for item in items):
                return first, busy
    return None
