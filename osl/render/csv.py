"""Answers as CSV for a spreadsheet, with formulas neutralised."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from osl.i18n import visible
from osl.invisible import is_plain
from osl.questions.state import STATES
from osl.text.escapes import neutralise_formula

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.questions.json_objects import Origin
    from osl.questions.state import Standing
    from osl.questions.summary import PlanTotals, Summary, Totals

TASK_COLUMNS = (
    "id", "title", "section", "when", "months", "first_day", "last_day", "state", "days_late", "status",
    "closed_on", "audiences", "place", "unplanned",
)  # fmt: skip
PRIVATE = ("responsible", "notes")
ORIGIN = ("file", "organisation", "year")


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table as CSV: a line of `columns`, then its `rows`."""
    return _lines([columns, *rows])


def _lines(rows: Iterable[Sequence[object]]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> object:
    """Return a value as a cell; an apostrophe precedes text that a spreadsheet would calculate."""
    if value is None:
        return ""
    if not isinstance(value, str) or (value[:1].isalnum() and is_plain(value)):
        return value
    return visible(neutralise_formula(value))


def header(*, private: bool = False) -> str:
    """Return the first line of a table of tasks; with `private` it has keys that are not published."""
    return _lines([(*TASK_COLUMNS, *(PRIVATE if private else ()), *ORIGIN)])


def rows(tasks: Iterable[tuple[Standing, Origin]], *, private: bool = False) -> str:
    """Return the lines of a table below its header: one per task, with the plan that it is of."""
    keys = PRIVATE if private else ()
    return _lines((*_task(one), *(getattr(one.task, key) for key in keys), *origin) for one, origin in tasks)


def tasks_table(tasks: Iterable[tuple[Standing, Origin]], *, private: bool = False) -> str:
    """Return tasks as a table, one row per task, with the plan that it is of."""
    return header(private=private) + rows(tasks, private=private)


def _task(one: Standing) -> tuple[object, ...]:
    task, reading = one.task, one.reading
    months = " ".join(map(str, (reading and reading.months) or ()))
    first, last = (reading.first_day, reading.last_day) if reading else (None, None)
    late = one.days_late if one.state == "overdue" else None
    return (
        task.id, task.title, task.section, task.when, months, first, last, one.state, late, task.status,
        task.closed_on, " ".join(task.audiences), task.place, "true" if task.unplanned else None,
    )  # fmt: skip


def summary_table(summary: Summary) -> str:
    """Return the counts of one plan: what is counted, its name, the number of tasks."""
    rows = [
        *(("state", state, count) for state, count in summary.totals.states.items()),
        *(("month", month, count) for month, count in summary.months.items()),
        *(("audience", group, count) for group, count in summary.audiences.items()),
        ("unplanned", None, summary.totals.unplanned),
    ]
    return table(("by", "name", "tasks"), rows)


def many_table(plans: Sequence[PlanTotals]) -> str:
    """Return the totals of several plans, one row per plan."""
    columns = ("file", "year", "title", "tasks", *STATES, "unplanned", "people", "organisation")
    rows = ((one.file, one.year, one.title, *_counts(one.totals), one.organisation) for one in plans)
    return table(columns, rows)


def _counts(totals: Totals) -> tuple[int, ...]:
    return totals.tasks, *(totals.states[state] for state in STATES), totals.unplanned, totals.people
