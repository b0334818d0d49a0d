"""The changes of `osl update`, task by task, before they are written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from osl.app.streams import tell
from osl.dates.words import months_words
from osl.exchange.importing.spreadsheet_dates import all_first_days
from osl.exchange.plan_tables import COLUMNS, cell
from osl.exchange.returned.command_cells import column_words
from osl.exchange.returned.matching import title_in
from osl.i18n import say, visible
from osl.plan import Task
from osl.text.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.app.update_choice import PlanUpdate
    from osl.exchange.importing.document import Remark
    from osl.exchange.returned.cell_changes import CellChange
    from osl.exchange.returned.changes import Comparison
    from osl.exchange.returned.rows import ReturnedFile
    from osl.exchange.returned.values import RowValues
    from osl.i18n import Sentence
    from osl.plan import Plan


_NAMED = ("title", "when", "months")


def show_update(plan: Plan, file: ReturnedFile, found: Comparison, update: PlanUpdate) -> None:
    """Print what is to be changed; what is not taken over goes to standard error."""
    for line in _lines(plan, update):
        tell(visible(str(line)))
    sys.stdout.flush()
    for sentence in (*update.left, *_remarks(found), *map(_remark, file.remarks)):
        sys.stderr.write(f"osl: {visible(str(sentence))}\n")
    sys.stderr.flush()


def _lines(plan: Plan, update: PlanUpdate) -> Iterator[Sentence | str]:
    for one in update.changed:
        yield say("{id}: {title}", id=one.task.id, title=flat(one.task.title))
        yield from map(_changed, one.cells)
    for new in update.new:
        when = new.values.get("when") or months_words(new.values.get("months", ()))
        yield say('new: "{title}", {when}', title=flat(new.values["title"]), when=flat(when))
        yield from _more(plan, new)
    for name in update.groups:
        yield say('new group: "{name}"', name=flat(name))
    for task in plan.all_tasks():
        if task.id in update.removed:
            yield say("{id}: to be removed: {title}", id=task.id, title=flat(task.title))


def _changed(cell: CellChange) -> str:
    was, text = flat(cell.now) or "–", flat(cell.text) or "–"
    return f"  {column_words(cell.name)}: {was} → {text}"


def _more(plan: Plan, new: RowValues) -> Iterator[str]:
    """Yield the other keys of a new task."""
    task = Task()._replace(**{key: one for key, one in new.values.items() if key not in _NAMED})
    for name, field in COLUMNS.items():
        has = new.values.get(field.attribute) not in (None, (), False, "planned")
        if name not in _NAMED and has:
            yield f"  {column_words(name)}: {flat(cell(plan, task, name, tuple(COLUMNS)))}"


def _remarks(found: Comparison) -> Iterator[Sentence]:
    for row in found.gone:
        yield say("{id}: the plan has no such task any more; its row was left out", id=row.id)
    days = [cell.text for row in found.changed for cell in row.cells if cell.name == "when"]
    if remark := all_first_days(days):
        yield remark
    for name in found.unlike:
        yield say(
            'the column "{column}" has no text of the plan; its empty cells change nothing',
            column=column_words(name),
        )
    for fact in found.facts:
        yield say(
            '"{key}" of the plan is not taken over: plan "{now}", file "{text}"; type: osl edit',
            key=fact.key, now=flat(fact.now) or "–", text=flat(fact.text) or "–",
        )  # fmt: skip
    if found.renamed:
        yield say(
            "{ids}: renamed to a title that another task had in the export; each row keeps its task",
            ids=", ".join(task.id for task in found.renamed),
        )
    for row in found.copies:
        yield say(
            '{place}: "{title}" repeats a row that was exported; it was left out',
            place=row.place.sentence(), title=flat(title_in(row)),
        )  # fmt: skip
    for line in found.added:
        yield say('"{text}" is beside the tasks, and is not taken over', text=flat(line))
    if found.reordered:
        yield say("the rows are in another order than in the export; the order is not taken over")


def _remark(one: Remark) -> Sentence:
    return say("{place}: {what}", place=one.place.sentence(), what=one.message) if one.place else one.message
