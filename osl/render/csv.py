"""Answers as CSV for a spreadsheet, with formulas neutralised."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from osl.i18n import visible
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
    "file", "organisation", "year",
)  # fmt: skip


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table as CSV: a line of `columns`, then its `rows`."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> object:
    """Return a value as a cell; an apostrophe precedes text that a spreadsheet would calculate."""
    if value is None:
        return ""
    return visible(neutralise_formula(value)) if isinstance(value, str) else value


def tasks_table(tasks: Iterable[tuple[Standing, Origin]]) -> str:
    """Return tasks as a table, one row per task, with the plan that it is of."""
    return table(TASK_COLUMNS, (_task(*one) for one in tasks))


def _task(one: Standing, origin: Origin) -> tuple[object, ...]:
    task, reading = one.task, one.reading
    months = " ".join(map(str, (reading and reading.months) or ()))
    first, last = (reading.first_day, reading.last_day) if reading else (None, None)
    late = one.days_late if one.state == "overdue" else None
    return (
        task.id, task.title, task.section, task.when, months, first, last, one.state, late, task.status,
        task.closed_on, " ".join(task.audiences), task.place, "true" if task.unplanned else None,
        *origin,
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
    columns = ("file", "year", "title", "tasks", *STATES, "unplanned", "people")
    return table(columns, ((one.file, one.year, one.title, *_counts(one.totals)) for one in plans))


def _counts(totals: Totals) -> tuple[int, ...]:
    return totals.tasks, *(totals.states[state] for state in STATES), totals.unplanned, totals.people
