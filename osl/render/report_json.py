"""The report as one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.questions.json_objects import VERSION, encoded, reading_object, series_object

if TYPE_CHECKING:
    from osl.plan import Task
    from osl.questions.report import Moved, Report, ReportLine, Tally


def report_json(head: dict[str, Any], answer: Report, *, log: bool) -> str:
    """Return `answer` as one JSON object that begins with `head`, on one line; events only with `log`."""
    report = {
        "version": VERSION,
        **head,
        "judged_on": answer.judged_on.isoformat(),
        "from": answer.range.first.isoformat(),
        "to": answer.range.last.isoformat(),
        "total": _counts(answer.total),
        "tasks": [_task(line, log=log) for line in answer.planned],
        "unplanned": [_task(line, log=log) for line in answer.unplanned],
        "audiences": [{"id": group, **_counts(tally)} for group, tally in answer.audiences],
        "quarters": [
            {"from": days.first.isoformat(), "to": days.last.isoformat(), **_counts(tally)}
            for days, tally in answer.quarters
        ],
        "elsewhere": _counts(answer.elsewhere),
        "undated": _counts(answer.undated),
        "outside": answer.outside,
        "moves": [_move(moved) for moved in answer.moved],
    }
    return encoded(report) + "\n"


def _counts(tally: Tally) -> dict[str, int | None]:
    names = {"partly": "partly_done", "open": "not_closed"}
    return {names.get(name, name): n for name, n in tally._asdict().items()}


def _task(line: ReportLine, *, log: bool) -> dict[str, Any]:
    task, reading, series = line.task, line.standing.reading, line.standing.series
    return {
        "id": task.id,
        "title": task.title,
        "when": task.when,
        "months": list(task.months) if task.months else None,
        "reading": reading_object(reading) if reading else None,
        "state": line.standing.state,
        "status": task.status,
        "closed_on": task.closed_on.isoformat() if task.closed_on else None,
        "reason": task.reason,
        "days": [day.isoformat() for day in line.days],
        **({"events": [_event(entry) for entry in line.events]} if log else {}),
        "people": line.people,
        **({"series": series_object(series)} if series else {}),
        **({"closed_later": _closed_later(line.closed_later)} if line.closed_later else {}),
    }


def _closed_later(task: Task) -> dict[str, Any]:
    on = task.closed_on
    return {"status": task.status, "closed_on": on.isoformat() if on else None}


def _event(entry: Any) -> dict[str, Any]:
    return {
        "on": entry.on.isoformat(),
        "what": entry.what,
        "people": entry.people,
        "place": entry.place,
        "partners": list(entry.partners),
    }


def _move(moved: Moved) -> dict[str, Any]:
    from osl.plan import Move

    after, move = moved.after, moved.move
    return {
        "id": moved.task.id,
        "on": move.on.isoformat() if move.on else None,
        "from": move.before,
        "from_months": list(move.months) if move.months else None,
        "to": after.before if isinstance(after, Move) else after.when,
        "to_months": list(after.months) if after.months else None,
        "reason": move.reason,
    }
