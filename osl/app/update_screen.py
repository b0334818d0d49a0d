"""The changes of `osl update`, task by task, before they are written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from osl.exchange.returned.values import column_words
from osl.i18n import say, visible
from osl.text.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.app.update_choice import PlanUpdate
    from osl.exchange.returned.changes import CellChange, Comparison
    from osl.i18n import Sentence
    from osl.plan import Plan


def show_update(plan: Plan, found: Comparison, update: PlanUpdate) -> None:
    """Print what is to be changed; what is not taken over goes to standard error."""
    for line in _lines(plan, found, update):
        print(visible(str(line)))
    sys.stdout.flush()
    for sentence in (*update.left, *_remarks(found)):
        sys.stderr.write(f"osl: {visible(str(sentence))}\n")
    sys.stderr.flush()


def _lines(plan: Plan, found: Comparison, update: PlanUpdate) -> Iterator[Sentence | str]:
    ids = {id_ for id_, _row in update.values}
    for row in found.changed:
        if row.task.id in ids:
            yield say("{id}: {title}", id=row.task.id, title=flat(row.task.title))
            yield from (_changed(cell) for cell in row.cells)
    for new in update.new:
        yield say('new: "{title}", {when}', title=flat(new.values["title"]), when=flat(new.values["when"]))
    for name in update.groups:
        yield say('new group: "{name}"', name=flat(name))
    for task in plan.all_tasks():
        if task.id in update.removed:
            yield say("{id}: removed: {title}", id=task.id, title=flat(task.title))


def _changed(cell: CellChange) -> str:
    was, text = flat(cell.now) or "–", flat(cell.text) or "–"
    return f"  {column_words(cell.name)}: {was} → {text}"


def _remarks(found: Comparison) -> Iterator[Sentence]:
    for row in found.gone:
        yield say("{id}: the plan has no such task any more; its row was left out", id=row.id)
    if found.reordered:
        yield say("the rows are in another order than in the export; the order is not taken over")
