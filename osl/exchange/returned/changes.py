"""A file that came back beside the plan: changed rows, new ones, missing ones, their order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from osl.exchange.returned.around import changed_facts, lines_added
from osl.exchange.returned.cell_changes import CellChange, CellReader, as_date
from osl.exchange.returned.matching import matched
from osl.exchange.returned.row_ids import copies_among, renamed_as_others
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.returned.around import FactChange
    from osl.exchange.returned.rows import ReturnedFile, ReturnedRow
    from osl.plan import Plan, Task


class RowChange(Value):
    """The changed cells of one task."""

    task: Task
    cells: tuple[CellChange, ...]


class Comparison(Value):
    """A file that came back beside the plan.

    `missing` are the tasks that were exported and have no row any more, `gone` the rows of tasks that
    the plan has no longer; `reordered`: the rows are in another order; `unlike`: columns with empty
    cells, and with no text of the plan, so that nobody may have emptied those cells; `facts` of the plan
    that an export shows around its tasks, and that were changed there; `added`: lines that are not of an
    export; `copies`: rows that are as an exported one, beside it; `renamed`: tasks that have the title which
    another task was exported with.
    """

    changed: tuple[RowChange, ...]
    new: tuple[ReturnedRow, ...]
    missing: tuple[Task, ...]
    gone: tuple[ReturnedRow, ...]
    reordered: bool
    unlike: tuple[str, ...] = ()
    facts: tuple[FactChange, ...] = ()
    added: tuple[str, ...] = ()
    copies: tuple[ReturnedRow, ...] = ()
    renamed: tuple[Task, ...] = ()


def compared(file: ReturnedFile, plan: Plan) -> Comparison:
    """Return what was changed in `file`; the words of its cells are in the language in use."""
    tasks = matched(file, plan)
    exported = {row.id: row for row in file.origin.rows} if file.origin else {}
    pairs = list(zip(file.rows, tasks, strict=True))
    reader = CellReader(plan, file.origin)
    if file.origin is None:
        reader.note_unlike(pairs)
        reader.note_empty([task for task in tasks if task], file)
    changed = [
        RowChange(task, tuple(reader.changes(row, task, exported.get(task.id))))
        for row, task in pairs
        if task
    ]
    without = [row for row, task in pairs if task is None]
    facts = tuple(dict.fromkeys(changed_facts(file, plan)))
    gone_ids = _gone_ids(file, plan)
    gone = tuple(row for row in without if row.id in gone_ids)
    added = [row for row in without if row.id not in gone_ids]
    copies = copies_among(added, file)
    places = {row.place for row in copies}
    new = tuple(_with_dates(row, plan) for row in added if row.place not in places)
    return Comparison(
        tuple(one for one in changed if one.cells), new, tuple(_missing(file, plan, tasks)), gone,
        _is_reordered(file, plan, tasks), tuple(dict.fromkeys(reader.left)),
        facts, tuple(lines_added(file, plan, facts)), tuple(copies), tuple(renamed_as_others(file, tasks)),
    )  # fmt: skip


def _with_dates(row: ReturnedRow, plan: Plan) -> ReturnedRow:
    """Return `row` with a date instead of what a spreadsheet shows in its place."""
    when = row.cells.get("when", "")
    return row._replace(cells={**row.cells, "when": as_date(when, plan)}) if when else row


def _gone_ids(file: ReturnedFile, plan: Plan) -> set[str]:
    """Return the ids of exported tasks that have a single row and are not in the plan any more."""
    rows = Counter(row.id for row in file.rows)
    return {id_ for id_, n in rows.items() if id_ and n == 1} - {task.id for task in plan.all_tasks()}


def _missing(file: ReturnedFile, plan: Plan, tasks: Sequence[Task | None]) -> Iterator[Task]:
    there = {task.id for task in tasks if task}
    exported = {row.id for row in file.origin.rows} if file.origin else None
    for task in plan.all_tasks() if file.origin or "unplanned" in file.names else plan.tasks:
        if task.id not in there and (exported is None or task.id in exported):
            yield task


def _is_reordered(file: ReturnedFile, plan: Plan, tasks: Sequence[Task | None]) -> bool:
    every = plan.all_tasks()
    orders = [[row.id for row in file.origin.rows] if file.origin else [task.id for task in every]]
    if not file.origin:  # as an export has them: by section
        sections = list(dict.fromkeys(task.section for task in every))
        orders.append([task.id for task in sorted(every, key=lambda one: sections.index(one.section))])
    ids = [task.id for task in tasks if task]
    return all(not _is_in_order(ids, order) for order in orders)


def _is_in_order(ids: Sequence[str], order: Sequence[str]) -> bool:
    at = {id_: n for n, id_ in enumerate(order)}
    places = [at[id_] for id_ in ids if id_ in at]
    return places == sorted(places)
