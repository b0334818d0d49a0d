"""A status, a closing date or a reason in a table that came back: taken over if they agree, else refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit.verbs.close import goes_on
from osl.exchange.returned.command_cells import not_taken
from osl.format import CLOSING_KEYS, TIME_KEYS
from osl.plan import CLOSED, UNFINISHED
from osl.text.shell import quoted
from osl.when.task_time import time_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any

    from osl.exchange.returned.values import RowValues
    from osl.plan import Plan, Task


def with_status(plan: Plan, task: Task, row: RowValues, today: date, *, columns: Sequence[str]) -> RowValues:
    """Return `row` with all of CLOSING_KEYS if one of them changes and they agree, else with none.

    `columns` are those of the file: a closing date without a column of statuses shows that the task is done.
    """
    given = {key: row.values[key] for key in CLOSING_KEYS if key in row.values}
    if not given:
        return row
    meant = _meant(task, given, columns)
    if command := _command_instead(plan, task, row, meant, today):
        why = not_taken(task, next(iter(given)), command).sentence
        return row.without(CLOSING_KEYS, dict.fromkeys(given, why))
    return row._replace(values={**row.values, **meant})


def _meant(task: Task, given: Mapping[str, Any], columns: Sequence[str]) -> dict[str, Any]:
    status = given.get("status", task.status)
    if given.get("closed_on") and "status" not in columns and task.status not in CLOSED:
        status = "done"
    keeps = status == task.status or (status in CLOSED and task.status in CLOSED and "closed_on" in columns)
    closed_on = given.get("closed_on", task.closed_on if keeps else None)
    reason = given.get("reason", task.reason if status in UNFINISHED or status == task.status else None)
    return {"status": status, "closed_on": closed_on, "reason": reason}


def _command_instead(plan: Plan, task: Task, row: RowValues, meant: Mapping[str, Any], today: date) -> str:
    """Return the command to type if the three keys do not agree, or a series would be closed early."""
    status, day, reason = meant["status"], meant["closed_on"], meant["reason"]
    on, id_ = f" --on {day}" if day else "", task.id or "ID"
    if status in UNFINISHED and not reason:
        return (
            f'osl cancel {id_}{on} --reason "…"'
            if status == "cancelled"
            else f'osl done {id_}{on} --partly --reason "…"'
        )
    if status in CLOSED and not day and task.closed_on and "closed_on" in row.values:
        return f"osl reopen {id_}"
    if status not in UNFINISHED and reason:
        why = quoted(reason)
        return f"osl cancel {id_}{on} --reason {why}, osl done {id_}{on} --partly --reason {why}"
    if status not in CLOSED and day:
        return f"osl done {id_}{on}"
    when, months, repeats = (row.values.get(key, getattr(task, key)) for key in TIME_KEYS)
    if status in ("done", "partly-done") and goes_on(
        task, time_of(when, months, repeats, plan.year).reading, status, day or today
    ):
        return f"osl done {id_}{on} --whole" + (f" --partly --reason {quoted(reason)}" if reason else "")
    return ""
