"""The cells of the report's tables: of a task, of an event, of a move, of a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.names import day_words
from osl.dates.words import day_of
from osl.exchange.cells import BULLET
from osl.exchange.exporting.plan_document import one_line
from osl.questions.report_words import counted, days_done, time_words
from osl.questions.words import state_name
from osl.text.escapes import code, escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.questions.report import Moved, Report, ReportLine, Tally


def planned_cells(line: ReportLine, report: Report) -> tuple[str, ...]:
    """Title, planned time, actual days, state, why not, events, people of one task."""
    task = line.task
    return (
        one_line(task.title), time_words(task), days_done(line, report.plan.year),
        state_name(line.standing.state), plain(task.reason or ""), str(len(line.events)), str(line.people),
    )  # fmt: skip


def plain(text: str) -> str:
    """`text` as a cell with its line breaks, and no line of it taken for an item of a list."""
    mark = BULLET[0]
    lines = escape(text.strip().replace("\r\n", "\n")).split("\n")
    return "\n".join(code(mark) + line[1:] if line.startswith(mark) else line for line in lines)


def event_cells(report: Report) -> Iterable[tuple[str, ...]]:
    """Day, task, what was done, people, place, partners of each event, day by day."""
    lines = (*report.planned, *report.unplanned)
    found = [(entry.on, line, entry) for line in lines for entry in line.events if entry.on]
    for on, line, entry in sorted(found, key=lambda one: one[0]):
        yield (
            day_of(on, report.plan.year), one_line(line.task.title), plain(entry.what or ""),
            "" if entry.people is None else str(entry.people), one_line(entry.place or ""),
            ", ".join(map(one_line, entry.partners)),
        )  # fmt: skip


def moved_cells(moved: Moved) -> tuple[str, ...]:
    """Task, day of the change, earlier time, new time, reason."""
    on = moved.move.on
    return (
        one_line(moved.task.title), day_words(on) if on else "", time_words(moved.move),
        time_words(moved.after), plain(moved.move.reason or ""),
    )  # fmt: skip


def tally_cells(name: str, tally: Tally) -> tuple[str, ...]:
    """A count's name and its numbers."""
    return name, *(str(n) for _name, n in counted(tally))
