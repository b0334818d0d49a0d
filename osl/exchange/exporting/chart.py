"""The year as a chart, independent of any format: one row per task, with its marks along the year."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Literal

from osl.dates.ranges import day_runs, end_of_month, month_runs
from osl.plan import CLOSED
from osl.text.escapes import escape
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.plan import Plan, Task
    from osl.when.model import Reading

MarkShape = Literal["span", "days", "deadline", "recurring", "continuous", "event"]
# nobody looks at a longer chart: from here on it shows only how many tasks each month has
MOST_ROWS = 40
# letters that a line of the picture has room for
LABEL = 60
# what a shortened line must not end with, read backwards: signs, words of two letters, "dla", "pod", "nad",
# "przy", "przez", "oraz", "the", "for", "and"
_DANGLING = re.compile(r"(?:(?<!\S)(?:\w{1,2}|ald|dop|dan|yzrp|zezrp|zaro|eht|rof|dna)\s|[\s,–:;-])*")


class Mark(Value):
    """A range of days in the year, both inclusive, and its meaning."""

    shape: MarkShape
    first: date
    last: date


class ChartRow(Value):
    """One task: its name, its marks (none: no date), its number in the table (0: none), its id."""

    title: str
    marks: tuple[Mark, ...]
    number: int = 0
    cancelled: bool = False
    tentative: bool = False
    id: str = ""

    @property
    def planned(self) -> tuple[Mark, ...]:
        """The marks of the plan, without those of the log."""
        return tuple(mark for mark in self.marks if mark.shape != "event")

    def is_in(self, year: int, month: int) -> bool:
        """Whether anything is planned for `month`."""
        return any(_touches(mark, year, month) for mark in self.planned)


class Chart(Value):
    """The chart of `year`: a row of marks for each task."""

    year: int
    rows: tuple[ChartRow, ...]

    @property
    def crowded(self) -> bool:
        """Whether there are too many rows to draw them one by one."""
        return len(self.rows) > MOST_ROWS

    @property
    def shapes(self) -> tuple[MarkShape, ...]:
        """The shapes that occur, each once, in the order of a legend."""
        there = {mark.shape for row in self.rows for mark in row.marks}
        order: tuple[MarkShape, ...] = ("span", "days", "deadline", "recurring", "continuous", "event")
        return tuple(shape for shape in order if shape in there)

    @property
    def load(self) -> tuple[int, ...]:
        """The number of tasks planned in each month."""
        return tuple(sum(1 for row in self.rows if row.is_in(self.year, month)) for month in range(1, 13))

    @property
    def undated(self) -> int:
        """The number of tasks without a date."""
        return sum(1 for row in self.rows if not row.planned)

    def months(self, row: ChartRow) -> tuple[frozenset[MarkShape], ...]:
        """Return the shapes of `row` in each month of the year; a deadline only in its own."""
        ends = [m._replace(first=m.last) if m.shape == "deadline" else m for m in row.marks]
        return tuple(
            frozenset(mark.shape for mark in ends if _touches(mark, self.year, month))
            for month in range(1, 13)
        )


def chart_of(plan: Plan, tasks: Iterable[Task], *, events: bool = False) -> Chart:
    """Return the chart of `tasks` in the plan's year; with `events`, also the days of their logs.

    The rows of a chart with events are numbered, as the report's tables are; a plan's table has no numbers.
    """
    every = list(tasks)
    names = names_of([task.brief for task in every])
    rows = (_row(plan, task, names[n], n + 1 if events else 0) for n, task in enumerate(every))
    return Chart(plan.year, tuple(rows))


def _row(plan: Plan, task: Task, name: str, number: int) -> ChartRow:
    reading = plan.reading(task)
    marks = _marks(reading, plan.year) if reading else []
    if number:
        marks += [Mark("event", entry.on, entry.on) for entry in task.log if entry.on]
    clipped = (_within(mark, plan.year) for mark in marks)
    is_tentative = task.tentative or (reading is not None and reading.tentative)
    tentative = is_tentative and task.status not in CLOSED
    is_cancelled = task.status == "cancelled"
    return ChartRow(name, tuple(filter(None, clipped)), number, is_cancelled, tentative, task.id)


def names_of(titles: Sequence[str]) -> list[str]:
    """Return each of `titles` on a line; a long one keeps the words that distinguish it from the others."""
    lines = [" ".join(escape(title.replace("\n", " ")).split()) for title in titles]
    order = sorted(set(lines))
    # lines that begin with the same words are neighbours in alphabetical order
    beside = {line: (*order[max(0, at - 1) : at], *order[at + 1 : at + 2]) for at, line in enumerate(order)}
    return [_name(line, beside[line]) for line in lines]


def _name(line: str, others: Sequence[str]) -> str:
    words = line.split(" ")
    shown = words[0]
    for word in words[1:]:
        is_enough = len(f"{shown} {word}") >= LABEL and not any(one.startswith(shown) for one in others)
        if is_enough and len(line) > LABEL:
            break
        shown = f"{shown} {word}"
    bare = _without_dangling(shown)
    shorter = bare if bare and not any(one.startswith(bare) for one in others) else shown
    return line if shown == line else f"{shorter}…"


def _without_dangling(text: str) -> str:
    end = _DANGLING.match(text[::-1])
    return text[: len(text) - (end.end() if end else 0)]


def _marks(reading: Reading, year: int) -> list[Mark]:
    first, last = reading.first_day, reading.last_day
    if first is None or last is None:
        return []
    if reading.kind in ("deadline", "continuous"):
        return [Mark(reading.kind, first, last)]
    if reading.kind == "dates" and reading.days:
        return [Mark("days", a, b) for a, b in day_runs(reading.days)]
    shape: MarkShape = "recurring" if reading.kind == "recurring" else "span"
    return [Mark(shape, a, b) for a, b in stretches_of(reading, year)]


def stretches_of(reading: Reading, year: int) -> list[tuple[date, date]]:
    """Return the first and last day of `reading`; of each run of months of `year` if there are gaps."""
    first, last = reading.first_day, reading.last_day
    if first is None or last is None:
        return []
    whole = month_runs(reading.months or ())
    if len(whole) < 2:
        return [(first, last)]
    return [(max(first, date(year, a, 1)), min(last, end_of_month(year, b))) for a, b in whole]


def _within(mark: Mark, year: int) -> Mark | None:
    first, last = max(mark.first, date(year, 1, 1)), min(mark.last, date(year, 12, 31))
    return Mark(mark.shape, first, last) if first <= last else None


def _touches(mark: Mark, year: int, month: int) -> bool:
    return mark.first <= end_of_month(year, month) and mark.last >= date(year, month, 1)
