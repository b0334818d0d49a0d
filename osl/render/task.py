"""One task as a screen: its fields, how its date phrase was read, its log, its earlier date phrases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from osl.dates.words import day_of, months_words
from osl.format import TASK
from osl.i18n import _, ngettext
from osl.questions.words import role_name
from osl.render.meetings import meeting_rows
from osl.render.rows import state_cell, time_cell
from osl.render.screen import Block, Cell, Column, Screen, cell
from osl.render.view import as_of
from osl.render.when import reading_words
from osl.text.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.plan import Entry, Move, Task
    from osl.questions.state import Standing
    from osl.render.screen import Line, Row
    from osl.render.view import View
    from osl.when.model import Issue

# fields that are at the top, or in blocks of their own
APART = (
    "id", "title", "audiences", "when", "months", "repeats", "tentative", "status", "closed_on",
    "moves", "exceptions", "links", "log",
)  # fmt: skip


def task_screen(view: View, tasks: list[Standing]) -> Screen:
    """Return the screen of one task, or of those with the same id in a plan with that mistake."""
    blocks = [block for one in tasks for block in _blocks(view, one)]
    title = view.title(_("Task in the plan for {year}").format(year=view.plan.year))
    return Screen(title, as_of(view.day), tuple(blocks), view.legend([one.task for one in tasks]))


def _blocks(view: View, one: Standing) -> Iterator[Block]:
    task = one.task
    columns = Column(firm=True), Column(main=True)
    rows = tuple((cell(label), value) for label, value in _fields(view, one) if value)
    yield Block(flat(task.title) or "–", columns, rows)
    if task.log:
        yield Block(_("Log"), _log_columns(), tuple(_entry(view, entry) for entry in _by_day(task.log)))
    if task.links:
        rows = tuple((cell(flat(one.title or "–")), cell(flat(one.url or "–"))) for one in task.links)
        yield Block(_("Links"), _log_columns(), rows)
    if meetings := tuple(meeting_rows(one, view.day, view.plan.year)):
        yield Block(_("Meetings"), _log_columns(), meetings)
    if task.moves:
        yield Block(_("Earlier dates"), _log_columns(), tuple(_move(view, move) for move in task.moves))


def _fields(view: View, one: Standing) -> Iterator[tuple[str, Cell]]:
    task, plan = one.task, view.plan
    outcome = plan.time(task)
    yield _label("id"), cell(task.id)
    yield _label("when"), time_cell(one)
    if task.months and task.when:
        yield _label("months"), cell(months_words(task.months))
    yield _label("repeats"), cell(flat(task.repeats or ""))
    yield _("Read as"), cell(reading_words(outcome.reading)) + _issues(outcome.issues)
    yield _("State"), state_cell(view, one)
    yield _label("audiences"), cell(_audiences(view, task))
    for name in TASK:
        if name not in APART:
            yield _label(name), _value(name, getattr(task, name))


def _label(name: str) -> str:
    return _(TASK[name].title).capitalize()


def _issues(issues: tuple[Issue, ...]) -> tuple[Line, ...]:
    return tuple((flat(str(issue.message)), "alert") for issue in issues)


def _audiences(view: View, task: Task) -> str:
    groups = view.plan.audiences
    return ", ".join(flat(groups[group].name if group in groups else group) for group in task.audiences)


def _value(name: str, value: str | tuple[str, ...] | None) -> Cell:
    if not value:
        return ()
    if isinstance(value, tuple):
        return tuple((f"– {flat(item)}", "") for item in value)
    return cell(role_name(value) if name == "role" else flat(value))


def _log_columns() -> tuple[Column, ...]:
    return Column(firm=True), Column(main=True)


def _by_day(log: Sequence[Entry]) -> list[Entry]:
    """Return the entries by day, those of one day as in the file and those without a day at the end."""
    return sorted(log, key=lambda entry: (entry.on is None, entry.on or date.min))


def _entry(view: View, entry: Entry) -> Row:
    people = ngettext("{n} person", "{n} people", entry.people or 0).format(n=entry.people)
    about = [
        people if entry.people is not None else "",
        flat(entry.place or ""),
        _("with: {partners}").format(partners=", ".join(map(flat, entry.partners))) if entry.partners else "",
    ]
    day = day_of(entry.on, view.plan.year) if entry.on else "–"
    return cell(day), cell(flat(entry.what or "")) + cell(", ".join(word for word in about if word))


def _move(view: View, move: Move) -> Row:
    before = flat(move.before) if move.before else months_words(move.months or ())
    words = _("before: {time}").format(time=before or "–")
    day = day_of(move.on, view.plan.year) if move.on else "–"
    return cell(day), cell(words) + cell(flat(move.reason or ""))
