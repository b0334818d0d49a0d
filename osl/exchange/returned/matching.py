"""Which task of the plan each row that came back is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.export_origin import KEYBOARD, hash_of, plain
from osl.exchange.plan_tables import cell
from osl.exchange.title_cell import values_of as cell_values
from osl.exchange.title_cell import without_notes
from osl.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from osl.exchange.export_origin import ExportedRow
    from osl.exchange.returned.rows import ReturnedFile, ReturnedRow
    from osl.plan import Plan, Task


_ITEM = re.compile(r"\s*(?:• )?(?:[-–—*·▪●◦‣➢✓•]|(?P<number>\d{1,2}[.)]))\s+")
MANY = 2  # lines with a mark are a list


def title_in(row: ReturnedRow) -> str:
    """Return the title in `row`, without what is below it in its cell."""
    lines = "\n".join(plain_lines(row.cells.get("title", "")))
    return str(cell_values(lines, tuple(row.cells))[0]["title"])


def plain_lines(text: str) -> list[str]:
    """Return the lines of `text` that have letters, with single spaces; list items keep their mark."""
    return [line for one in text.split("\n") if (line := _plain_line(one))]


def listed(text: str, *, has_items: bool) -> str:
    """Return the cell `text` of a title with the mark of osl before the items below it.

    People and programs put other marks before them: dashes, stars, and numbers if the task `has_items`.
    """
    first, *rest = text.split("\n")
    other = [_ITEM.match(line) for line in rest]
    dashes = sum(1 for one in other if one and not one["number"])
    if not has_items and dashes < MANY:
        return text
    items = (
        f"{BULLET}{line[one.end() :]}" if one and (has_items or not one["number"]) else line
        for line, one in zip(rest, other, strict=True)
    )
    return "\n".join([first, *items])


def _plain_line(line: str) -> str:
    words = plain(line)
    return f"{BULLET}{words}" if words and line.lstrip().startswith(BULLET.strip()) else words


def matched(file: ReturnedFile, plan: Plan) -> list[Task | None]:
    """Return the task of `plan` that each row of `file` is, None for a new one or one that is gone.

    In a file with ids, a row without one is only a task with an equal title. In one without, it is also
    the task at the same place between matched neighbours, if it has an equal time.
    """
    by_id = {task.id: task for task in plan.all_tasks()}
    ids = _ids(file, plan, by_id)
    found = [by_id.get(id_) for id_ in ids]
    _by_title(file, ids, plan, found)
    if not any(row.id for row in file.rows):
        _by_position(file.rows, plan, found)
    return found


def _ids(file: ReturnedFile, plan: Plan, by_id: Mapping[str, Task]) -> list[str]:
    """Return the id of each row; of copies of a row only the one that is most like the original has it."""
    exported = {row.id: row for row in file.origin.rows} if file.origin else {}
    ids = _beside_own_titles(file, [row.id if row.id in (exported or by_id) else "" for row in file.rows])
    places: dict[str, list[int]] = defaultdict(list)
    for at, id_ in enumerate(ids):
        places[id_].append(at)
    for id_, copies in places.items():
        if id_ and len(copies) > 1:
            best = max(copies, key=_likeness_to(file, plan, by_id.get(id_), exported.get(id_)))
            for at in copies:
                ids[at] = id_ if at == best else ""
    return _with_originals(file, ids, exported)


def _beside_own_titles(file: ReturnedFile, ids: list[str]) -> list[str]:
    """Return `ids` each beside the title that was exported with it: a person may sort the other columns only.

    An id goes to a row with its title only if no row has both, and no two tasks that title.
    """
    if file.origin is None or "title" not in file.origin.columns:
        return ids
    at = file.origin.columns.index("title")
    titles = [_hash(row, "title") for row in file.rows]
    was = {row.id: row.cells[at] for row in file.origin.rows}
    many = Counter(was.values())
    settled = {id_ for id_, title in zip(ids, titles, strict=True) if was.get(id_) == title}
    loose = {id_ for id_ in ids if id_ not in settled}
    free = {title: id_ for id_, title in was.items() if id_ in loose and many[title] == 1}
    strays = {title for id_, title in zip(ids, titles, strict=True) if id_ not in settled and title in free}
    moved = {free[title] for title in strays}
    return [
        id_ if id_ in settled else free.get(title, "" if id_ in moved else id_)
        for id_, title in zip(ids, titles, strict=True)
    ]


def _hash(row: ReturnedRow, name: str) -> str:
    """Return the hash of a cell as an export has it; of a title without what osl adds below it."""
    text = row.cells.get(name, "")
    return hash_of(without_notes(text.strip()) if name == "title" else text)


def copies_among(rows: Iterable[ReturnedRow], file: ReturnedFile) -> list[ReturnedRow]:
    """Return those of `rows` that are as osl exported a task which has a row of its own."""
    names = file.origin.columns if file.origin else ()
    exported = {row.cells for row in file.origin.rows} if file.origin else set()
    return [row for row in rows if tuple(_hash(row, name) for name in names) in exported]


def _with_originals(file: ReturnedFile, ids: list[str], exported: Mapping[str, ExportedRow]) -> list[str]:
    """Return `ids` with those of copies given to rows without one that are as they were exported.

    A program that lets two rows have no mark of one name leaves it in the upper, which may be the copy.
    """
    names = file.origin.columns if file.origin else ()
    cells = [tuple(_hash(row, name) for name in names) for row in file.rows]
    places = {id_: at for at, id_ in enumerate(ids) if id_ in exported}
    free = {cells[at]: at for at, id_ in reversed([*enumerate(ids)]) if not id_}
    for id_, at in places.items():
        original = free.get(exported[id_].cells)
        if original is not None and cells[at] != exported[id_].cells and not ids[original]:
            ids[original], ids[at] = id_, ""
    return ids


def _likeness_to(
    file: ReturnedFile, plan: Plan, task: Task | None, exported: ExportedRow | None
) -> Callable[[int], tuple[bool, int]]:
    """Return how like the row at a position is to what was exported, or to `task` if that is not known."""
    names = file.origin.columns if file.origin else ()

    def of(at: int) -> tuple[bool, int]:
        row = file.rows[at]
        if exported is None:
            return _equal_cells(row, task, plan) if task else (False, 0)
        pairs = zip(names, exported.cells, strict=True)
        return False, sum(name in row.cells and _hash(row, name) == was for name, was in pairs)

    return of


def _by_title(file: ReturnedFile, ids: Sequence[str], plan: Plan, found: list[Task | None]) -> None:
    taken = {task.id for task in found if task}
    exported = {row.id for row in file.origin.rows} if file.origin else set()
    left: dict[str, list[Task]] = defaultdict(list)
    for task in plan.all_tasks():
        if task.id not in taken:
            left[_folded(task.title)].append(task)
    for at, (row, id_) in enumerate(zip(file.rows, ids, strict=True)):
        alike = left.get(_folded(title_in(row)), [])
        if id_:  # its task is gone, or has another id now
            alike = [task for task in alike if found[at] is None and task.id not in exported]
        if alike:
            best = alike[0] if len(alike) == 1 else max(alike, key=lambda one: _equal_cells(row, one, plan))
            found[at] = best
            left[_folded(best.title)].remove(best)


def _folded(text: str) -> str:
    """Return `text` folded, and with the dashes and quotation marks of a keyboard."""
    return fold(plain(text).translate(KEYBOARD))


def _equal_cells(row: ReturnedRow, task: Task, plan: Plan) -> tuple[bool, int]:
    """Return whether `task` has the time in `row`, and how many cells of it, the heading above it for one."""
    texts = {name: cell(plan, task, name, tuple(row.cells)) for name in row.cells}
    equal = sum(plain(texts[name]) == plain(text) for name, text in row.cells.items())
    return _has_time(row, task), equal + (row.section == (task.section or ""))


def _has_time(row: ReturnedRow, task: Task) -> bool:
    return _folded(row.cells.get("when", "")) == _folded(task.when or "")


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
        if same := next((task for task in between if _has_time(row, task)), None):
            found[at] = same
            taken.add(same.id)
