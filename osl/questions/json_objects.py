"""Answers as JSON: one object, its tasks one per line."""

from __future__ import annotations

from functools import cache
from json import dumps
from typing import TYPE_CHECKING, Any

from osl.format import AUDIENCE, ITEM_FIELDS, TASK
from osl.invisible import is_plain
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from osl.format import Field
    from osl.plan import Plan
    from osl.questions.agenda import AgendaItem
    from osl.questions.occurrences import Occurrence
    from osl.questions.series import SeriesCounts
    from osl.questions.state import Standing
    from osl.questions.summary import PlanTotals, Summary, Totals
    from osl.when.model import Every, Reading

VERSION = 1
PLAIN = (str, int, bool)


def plan_head(plan: Plan, file: str) -> dict[str, Any]:
    """Return the fields that every answer has about its plan."""
    groups = {
        group.id: {name: getattr(group, name) for name in AUDIENCE} for group in plan.audiences.values()
    }
    return {
        "file": file, "year": plan.year, "title": plan.title, "organisation": plan.organisation,
        "audiences": groups,
    }  # fmt: skip


class Origin(Value):
    """The plan that a task is from, among the tasks of several plans."""

    file: str
    organisation: str | None
    year: int


def task_object(one: Standing, origin: Origin | None = None, *, private: bool = True) -> dict[str, Any]:
    """Return a task with its plan keys, its reading and its state, `days_late` if it is overdue, its origin.

    Without `private`, the keys that are not published and the log are left out.
    """
    found = plan_keys(one.task, TASK if private else _published())
    if one.task.unplanned:
        found["unplanned"] = True
    found["reading"] = reading_object(one.reading) if one.reading else None
    found["state"] = one.state
    if one.state == "overdue":
        found["days_late"] = one.days_late
    if one.series is not None:
        found["series"] = series_object(one.series)
    return found | origin._asdict() if origin else found


@cache
def _published() -> dict[str, Field]:
    return {name: field for name, field in TASK.items() if name != "log" and not field.private}


def series_object(counts: SeriesCounts) -> dict[str, Any]:
    """Return the counts of a series."""
    return {**counts._asdict(), "next": _day(counts.next)}


def agenda_task(item: AgendaItem, origin: Origin) -> dict[str, Any]:
    """Return a task of an agenda, with its block and those of its days that the agenda shows."""
    days = [day.isoformat() for day in item.days]
    found = {**task_object(item.standing, origin), "block": item.block, "days_shown": days}
    return found | occurrences_object(item.occurrences, item.standing.reading)


def occurrences_object(found: Iterable[Occurrence] | None, reading: Reading | None) -> dict[str, Any]:
    """Return the days of a series with their states; nothing if they are not known."""
    if found is None or reading is None:
        return {}
    return {"occurrences": [_occurrence(one, reading) for one in found]}


def _occurrence(one: Occurrence, reading: Reading) -> dict[str, Any]:
    """Return a meeting; of several hours on its day the first."""
    from osl.questions.occurrences import hours_of

    hours = hours_of(one, reading)
    start, end = (hours[0].start, hours[0].end) if hours else (None, None)
    return {
        "of": one.of.isoformat(), "day": one.day.isoformat(), "start": start, "end": end, "state": one.state
    }  # fmt: skip


def plan_keys(record: Any, fields: dict[str, Field]) -> dict[str, Any]:
    """Return the keys that `record` has, as the format calls them, with values that JSON has."""
    return {
        name: value if value.__class__ in PLAIN else value_object(name, value)
        for name, field in fields.items()
        if (value := getattr(record, field.attribute)) is not None and value is not False and value != ()
    }


def value_object(name: str, value: Any) -> Any:
    """Return the value of a key, a list or a date, as JSON has it."""
    if name in ITEM_FIELDS:
        return [plan_keys(part, ITEM_FIELDS[name]) for part in value]
    return list(value) if isinstance(value, tuple) else value.isoformat()


def reading_object(reading: Reading) -> dict[str, Any]:
    """Return a reading."""
    return {
        "kind": reading.kind,
        "months": None if reading.months is None else list(reading.months),
        "first_day": _day(reading.first_day),
        "last_day": _day(reading.last_day),
        "days": None if reading.days is None else [day.isoformat() for day in reading.days],
        "tentative": reading.tentative,
        "every": _every(reading.every) if reading.every else None,
        "hours": [hours._asdict() for hours in reading.hours] if reading.hours else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _every(every: Every) -> dict[str, Any]:
    return {name: getattr(every, name) for name in ("unit", "interval", "count", "at", "rule")}


def one_object(head: dict[str, Any], tasks: Iterable[dict[str, Any]]) -> str:
    """Return `head` and its `tasks` as the text of one JSON object, with each task on a line."""
    opening = encoded({"version": VERSION, **head})
    lines = ",\n".join([encoded(task) for task in tasks])
    return f'{opening[:-1]}, "tasks": [' + (f"\n{lines}\n" if lines else "") + "]}\n"


def encoded(value: Any) -> str:
    """Return `value` as JSON on one line, with nothing in it that a terminal would act on."""
    text = dumps(value, ensure_ascii=False)
    return text if is_plain(text) else "".join(map(_harmless, text))


def _harmless(character: str) -> str:
    if is_plain(character) or character == "\u00a0":
        return character
    return dumps(character)[1:-1]


def totals_object(totals: Totals) -> dict[str, Any]:
    """Return the totals of a plan, or of several."""
    return {
        "tasks": totals.tasks,
        "states": totals.states,
        "unplanned": totals.unplanned,
        "people": totals.people,
        "meetings": {"planned": totals.meetings, "skipped": totals.skipped, "held": totals.held},
    }


def summary_object(summary: Summary) -> dict[str, Any]:
    """Return the counts of one plan: its totals, tasks by month and by audience."""
    months = {str(month): count for month, count in summary.months.items()}
    return {**totals_object(summary.totals), "months": months, "audiences": summary.audiences}


def many_object(plans: Sequence[PlanTotals], total: Totals) -> dict[str, Any]:
    """Return the totals of each of several plans, and of all of them."""
    each = [
        {"file": one.file, "year": one.year, "title": one.title, "organisation": one.organisation,
         **totals_object(one.totals)}
        for one in plans
    ]  # fmt: skip
    return {"plans": each, "total": totals_object(total)}
