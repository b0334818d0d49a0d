"""A status, a closing date or a reason in a table that came back: taken over if they agree, else refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit.verbs.close import goes_on
from osl.exchange.returned.command_cells import CLOSING, not_taken
from osl.plan import CLOSED
from osl.when.task_time import time_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any

    from osl.exchange.returned.values import RowValues
    from osl.plan import Plan, Task

NEEDS_REASON = ("partly-done", "cancelled")


def with_status(plan: Plan, task: Task, row: RowValues, today: date, *, columns: Sequence[str]) -> RowValues:
    """Return `row` with all three keys of CLOSING if one of them changes and they agree, else with none.

    `columns` are those of the file: a closing date without a column of statuses shows that the task is done.
    """
    given = {key: row.values[key] for key in CLOSING if key in row.values}
    if not given:
        return row
    meant = _meant(task, given, columns)
    if command := _command_instead(plan, task, row, meant, today):
        typed = command.replace(" ID", f" {task.id}") if task.id else command
        return row.without(CLOSING, dict.fromkeys(given, not_taken(task, next(iter(given)), typed).sentence))
    return row._replace(values={**row.values, **meant})


def _meant(task: Task, given: Mapping[str, Any], columns: Sequence[str]) -> dict[str, Any]:
    status = given.get("status", task.status)
    if given.get("closed_on") and "status" not in columns and task.status not in CLOSED:
        status = "done"
    keeps = status == task.status or (status in CLOSED and task.status in CLOSED and "closed_on" in columns)
    closed_on = given.get("closed_on", task.closed_on if keeps else None)
    reason = given.get("reason", task.reason if status in NEEDS_REASON or status == task.status else None)
    return {"status": status, "closed_on": closed_on, "reason": reason}


def _command_instead(plan: Plan, task: Task, row: RowValues, meant: Mapping[str, Any], today: date) -> str:
    """Return the command to type if the three keys do not agree, or a series would be closed early."""
    status, day, reason = meant["status"], meant["closed_on"], meant["reason"]
    on = f" --on {day}" if day else ""
    if status in NEEDS_REASON and not reason:
        return (
            f'osl cancel ID{on} --reason "…"'
            if status == "cancelled"
            else f'osl done ID{on} --partly --reason "…"'
        )
    if status in CLOSED and not day and task.closed_on and "closed_on" in row.values:
        return "osl reopen ID"
    if status not in NEEDS_REASON and reason:
        return f'osl cancel ID{on} --reason "{reason}", osl done ID{on} --partly --reason "{reason}"'
    if status not in CLOSED and day:
        return f"osl done ID{on}"
    when, months, repeats = (row.values.get(key, getattr(task, key)) for key in ("when", "months", "repeats"))
    if status in ("done", "partly-done") and goes_on(
        task, time_of(when, months, repeats, plan.year).reading, status, day or today
    ):
        return f"osl done ID{on} --whole" + (f' --partly --reason "{reason}"' if reason else "")
    return ""
