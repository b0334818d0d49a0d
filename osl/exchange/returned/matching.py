"""Which task of the plan each row that came back is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from osl.exchange.returned.cell_lines import plain_lines
from osl.exchange.returned.likeness import equal_cells, folded, has_time
from osl.exchange.returned.row_ids import ids_of_rows
from osl.exchange.title_cell import values_of as cell_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.returned.rows import ReturnedFile, ReturnedRow
    from osl.plan import Plan, Task


def title_in(row: ReturnedRow) -> str:
    """Return the title in `row`, without what is below it in its cell."""
    lines = "\n".join(plain_lines(row.cells.get("title", "")))
    return str(cell_values(lines, tuple(row.cells))[0]["title"])


def matched(file: ReturnedFile, plan: Plan) -> list[Task | None]:
    """Return the task of `plan` that each row of `file` is, None for a new one or one that is gone.

    In a file with ids, a row without one is only a task with an equal title. In one without, it is also
    the task at the same place between matched neighbours, if it has an equal time.
    """
    by_id = {task.id: task for task in plan.all_tasks()}
    ids = ids_of_rows(file, plan, by_id)
    found = [by_id.get(id_) for id_ in ids]
    _by_title(file, ids, plan, found)
    if not any(row.id for row in file.rows):
        _by_position(file.rows, plan, found)
    return found


def _by_title(file: ReturnedFile, ids: Sequence[str], plan: Plan, found: list[Task | None]) -> None:
    taken = {task.id for task in found if task}
    exported = {row.id for row in file.origin.rows} if file.origin else set()
    left: dict[str, list[Task]] = defaultdict(list)
    for task in plan.all_tasks():
        if task.id not in taken:
            left[folded(task.title)].append(task)
    for at, (row, id_) in enumerate(zip(file.rows, ids, strict=True)):
        alike = left.get(folded(title_in(row)), [])
        if id_:  # its task is gone, or has another id now
            alike = [task for task in alike if found[at] is None and task.id not in exported]
        if alike:
            best = alike[0] if len(alike) == 1 else max(alike, key=lambda one: equal_cells(row, one, plan))
            found[at] = best
            left[folded(best.title)].remove(best)


def _by_position(rows: Sequence[ReturnedRow], plan: Plan, found: list[Task | None]) -> None:
    order = {task.id: at for at, task in enumerate(plan.all_tasks())}
    taken = {task.id for task in found if task}
    for at, row in enumerate(rows):
        if found[at] is not None:
            continue
        before = next((one for one in reversed(found[:at]) if one), None)
        after = next((one for one in found[at + 1 :] if one), None)
        first = order[before.id] + 1 if before else 0
        end = order[after.id] if after else len(order)
        between = [task for task in plan.all_tasks()[first:end] if task.id not in taken]
        if same := next((task for task in between if has_time(row, task)), None):
            found[at] = same
            taken.add(same.id)
