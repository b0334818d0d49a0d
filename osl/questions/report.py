"""The report: what was planned against what was done, from a first day to a last one.

States are judged on the last of these days, or on the day asked for if that is earlier: what is dated
later is left out.

Each entry of a log is one event, with its people; it counts on its own day. People of a task count
for each group that the task counts for, and once in every total.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.ranges import quarter_number, quarters_of
from osl.plan import CLOSED
from osl.questions.state import standings
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from osl.dates.ranges import DateRange
    from osl.plan import Entry, Move, Plan, Task
    from osl.questions.state import Standing


class ReportLine(Value):
    """One task of the report: its standing, and the events of its log in the range.

    `outside` is the number of entries that are not in the range. `closed_later` is the task as
    the file has it, if it was closed after the day judged.
    """

    standing: Standing
    events: tuple[Entry, ...]
    outside: int = 0
    closed_later: Task | None = None

    @property
    def task(self) -> Task:
        """The task itself."""
        return self.standing.task

    @property
    def people(self) -> int | None:
        """The number of participants of all events together; None if nobody counted them."""
        return together(entry.people for entry in self.events)

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which it was done: those of the events, and the day it was closed if done.

        A series with a log was done on the days of its log alone.
        """
        found = {entry.on for entry in self.events if entry.on}
        meetings_only = self.standing.series is not None and self.task.log
        if self.task.closed_on and self.task.status in ("done", "partly-done") and not meetings_only:
            found.add(self.task.closed_on)
        return tuple(sorted(found))


class Tally(Value):
    """Counts: `planned` is the sum of the four after it; `unplanned` tasks are not among them.

    `events` and `people` are those of planned and unplanned tasks together; `people` is None if nobody
    counted them.
    """

    planned: int = 0
    done: int = 0
    partly: int = 0
    cancelled: int = 0
    open: int = 0
    unplanned: int = 0
    events: int = 0
    people: int | None = None


class Moved(Value):
    """A change of when a task is: what it was, what it became, and why."""

    task: Task
    move: Move
    after: Task | Move


class Report(Value):
    """What was planned and done in `range`, and the totals.

    `quarters` have the tasks that end in them, `elsewhere` those that end outside the range, `undated`
    those without a date: together they are the total. `outside` is the number of events of these
    tasks that are outside the range and not counted. States are those of the day `judged_on`.
    """

    plan: Plan
    day: date
    judged_on: date
    range: DateRange
    planned: tuple[ReportLine, ...]
    unplanned: tuple[ReportLine, ...]
    moved: tuple[Moved, ...]
    total: Tally
    audiences: tuple[tuple[str, Tally], ...]
    quarters: tuple[tuple[DateRange, Tally], ...]
    elsewhere: Tally
    undated: Tally
    outside: int

    @property
    def planned_total(self) -> Tally:
        """The counts of the planned tasks alone."""
        return tally(self.planned)

    @property
    def unplanned_total(self) -> Tally:
        """The counts of what was done outside the plan."""
        return tally(self.unplanned)


def report(plan: Plan, day: date, range_: DateRange) -> Report:
    """Return the report of `plan` on `day` about the days of `range_`."""
    judged = min(day, range_.last)
    planned = tuple(_lines(plan, plan.tasks, judged, range_))
    unplanned = tuple(_lines(plan, _known(plan.unplanned, judged), judged, range_))
    lines = planned + unplanned
    return Report(
        plan, day, judged, range_, planned, unplanned, tuple(_moved(plan, range_)), tally(lines),
        tuple((group, tally(found)) for group, found in _by_audience(plan, lines)),
        tuple(_quarters(plan, lines, range_)),
        _tasks_alone(line for line in lines if (on := counted_on(line)) and not range_.has(on)),
        _tasks_alone(line for line in lines if not counted_on(line)),
        sum(line.outside for line in lines),
    )  # fmt: skip


def together(numbers: Iterable[int | None]) -> int | None:
    """Return the sum of `numbers`; None if there is none."""
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def tally(lines: Iterable[ReportLine]) -> Tally:
    """Return the counts of `lines`, each task once."""
    every = list(lines)
    status: list[str] = [line.task.status for line in every if not line.task.unplanned]
    done, partly, cancelled = (status.count(one) for one in CLOSED)
    return Tally(
        planned=len(status), done=done, partly=partly, cancelled=cancelled,
        open=len(status) - done - partly - cancelled, unplanned=len(every) - len(status),
        events=sum(len(line.events) for line in every), people=together(line.people for line in every),
    )  # fmt: skip


def counted_on(line: ReportLine) -> date | None:
    """Return the day in whose quarter a task is counted: the last day of its reading.

    For an unplanned task, the first day on which it was done.
    """
    if line.task.unplanned and line.days:
        return line.days[0]
    reading = line.standing.reading
    return reading.last_day if reading else None


def _lines(plan: Plan, tasks: Iterable[Task], day: date, range_: DateRange) -> Iterable[ReportLine]:
    is_year = range_.is_year(plan.year)
    every = tuple(tasks)
    for task, one in zip(every, standings(plan, [_as_of(task, day) for task in every], day), strict=True):
        events = tuple(entry for entry in one.task.log if range_.has(entry.on))
        closed_later = task if task.status != one.task.status else None
        outside = sum(not range_.has(entry.on) for entry in task.log)
        line = ReportLine(one, events, outside, closed_later)
        if is_year or events or range_.has(one.task.closed_on) or _is_due(line, range_, plan.year):
            yield line


def _known(unplanned: Iterable[Task], day: date) -> Iterable[Task]:
    """Yield the unplanned tasks that were known on `day`: all but those of which every date is later."""
    for task in unplanned:
        days = [one for one in (task.closed_on, *(entry.on for entry in task.log)) if one]
        if not days or min(days) <= day:
            yield task


def _as_of(task: Task, day: date) -> Task:
    """Return `task` without what is dated after `day`: one that was closed later is open."""
    if any(entry.on and entry.on > day for entry in task.log):
        task = task._replace(log=tuple(entry for entry in task.log if not entry.on or entry.on <= day))
    if task.closed_on is None or task.closed_on <= day:
        return task
    return task._replace(status="planned", closed_on=None, reason=None)


def _is_due(line: ReportLine, range_: DateRange, year: int) -> bool:
    """Return whether the task was planned for a day of the range, or still has no date."""
    reading = line.standing.reading
    if reading is None or reading.first_day is None or reading.last_day is None:
        return line.task.status not in CLOSED
    if reading.days:
        return any(range_.has(day) for day in reading.days)
    within = reading.first_day <= range_.last and reading.last_day >= range_.first
    return within and _in_months(reading.months or (), range_, year)


def _in_months(months: Iterable[int], range_: DateRange, year: int) -> bool:
    """Return whether one of `months` of `year` touches the range, for a reading may leave months out."""
    inside = range_.first.year == range_.last.year == year
    return not inside or any(range_.first.month <= month <= range_.last.month for month in months)


def _by_audience(plan: Plan, lines: Sequence[ReportLine]) -> Iterable[tuple[str, list[ReportLine]]]:
    for group in plan.audiences:
        yield group, [line for line in lines if group in plan.counted_for(line.task)]


def _quarters(
    plan: Plan, lines: Sequence[ReportLine], range_: DateRange
) -> Iterable[tuple[DateRange, Tally]]:
    """Yield the quarters of the plan's year, and those of other years that have a task or an event."""
    days = [counted_on(line) for line in lines] + [entry.on for line in lines for entry in line.events]
    busy = {(day.year, quarter_number(day)) for day in days if day}
    for quarter in quarters_of(range_):
        year, number = quarter.first.year, quarter_number(quarter.first)
        if year == plan.year or (year, number) in busy:
            yield quarter, _tally_of_days(lines, quarter)


def _tally_of_days(lines: Iterable[ReportLine], days: DateRange) -> Tally:
    """Return the counts of the tasks that belong to `days`, and of the events of those days."""
    every = list(lines)
    events = [entry for line in every for entry in line.events if days.has(entry.on)]
    people = together(entry.people for entry in events)
    tasks = tally(line for line in every if days.has(counted_on(line)))
    return tasks._replace(events=len(events), people=people)


def _tasks_alone(lines: Iterable[ReportLine]) -> Tally:
    return tally(lines)._replace(events=0, people=None)


def _moved(plan: Plan, range_: DateRange) -> Iterable[Moved]:
    for task in plan.all_tasks():
        later: list[Task | Move] = [*task.moves[1:], task]
        for move, after in zip(task.moves, later, strict=False):
            if range_.is_year(plan.year) or range_.has(move.on):
                yield Moved(task, move, after)
