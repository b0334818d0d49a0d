"""The id of each row that came back: that of the task which was exported in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from osl.exchange.returned.likeness import equal_cells, equal_hashes, hash_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from osl.exchange.export_origin import ExportedRow
    from osl.exchange.returned.rows import ReturnedFile, ReturnedRow
    from osl.plan import Plan, Task


def ids_of_rows(file: ReturnedFile, plan: Plan, by_id: Mapping[str, Task]) -> list[str]:
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

    An id goes to a row with its title only if no row has both, and no two tasks that title, and not if the
    other cells of such rows show that tasks were renamed.
    """
    was = _exported_titles(file)
    if not was:
        return ids
    titles = [hash_in(row, "title") for row in file.rows]
    many = Counter(was.values())
    settled = {id_ for id_, title in zip(ids, titles, strict=True) if was.get(id_) == title}
    loose = {id_ for id_ in ids if id_ not in settled}
    free = {title: id_ for id_, title in was.items() if id_ in loose and many[title] == 1}
    strays = [
        (row, id_, free[title])
        for row, id_, title in zip(file.rows, ids, titles, strict=True)
        if id_ not in settled and title in free
    ]
    if not strays or _are_renamed(file, strays):
        return ids
    moved = {id_ for _, _, id_ in strays}
    return [
        id_ if id_ in settled else free.get(title, "" if id_ in moved else id_)
        for id_, title in zip(ids, titles, strict=True)
    ]


def _exported_titles(file: ReturnedFile) -> dict[str, str]:
    """Return the hashes of the titles that were exported, by id; nothing if that is not known."""
    if file.origin is None or "title" not in file.origin.columns:
        return {}
    at = file.origin.columns.index("title")
    return {row.id: row.cells[at] for row in file.origin.rows}


def _are_renamed(file: ReturnedFile, strays: Sequence[tuple[ReturnedRow, str, str]]) -> bool:
    """Return whether rows have other titles because their tasks were renamed, not because they were sorted.

    `strays` are rows, each with its id and that of the task whose title it has. The other cells of a row
    that was sorted went with its title. If they show nothing, sorted rows have the titles that they had.
    """
    exported = {row.id: row for row in file.origin.rows} if file.origin else {}
    of_ids = sum(equal_hashes(file, row, exported[own]) for row, own, _ in strays if own in exported)
    of_titles = sum(equal_hashes(file, row, exported[other]) - 1 for row, _, other in strays)
    if of_ids == of_titles:
        return {own for _, own, _ in strays} != {other for _, _, other in strays}
    return of_ids > of_titles


def renamed_as_others(file: ReturnedFile, tasks: Sequence[Task | None]) -> list[Task]:
    """Return those of `tasks`, one for each row, that have the title of another task in the export."""
    was = _exported_titles(file)
    owners: dict[str, set[str]] = defaultdict(set)
    for id_, title in was.items():
        owners[title].add(id_)
    return [
        task
        for row, task in zip(file.rows, tasks, strict=True)
        if task and task.id in was and owners.get(hash_in(row, "title"), {task.id}).isdisjoint({task.id})
    ]


def copies_among(rows: Iterable[ReturnedRow], file: ReturnedFile) -> list[ReturnedRow]:
    """Return those of `rows` that are as osl exported a task which has a row of its own."""
    names = file.origin.columns if file.origin else ()
    exported = {row.cells for row in file.origin.rows} if file.origin else set()
    return [row for row in rows if tuple(hash_in(row, name) for name in names) in exported]


def _with_originals(file: ReturnedFile, ids: list[str], exported: Mapping[str, ExportedRow]) -> list[str]:
    """Return `ids` with those of copies given to rows without one that are as they were exported.

    A program that lets two rows have no mark of one name leaves it in the upper, which may be the copy.
    """
    names = file.origin.columns if file.origin else ()
    cells = [tuple(hash_in(row, name) for name in names) for row in file.rows]
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

    def of(at: int) -> tuple[bool, int]:
        row = file.rows[at]
        if exported is None:
            return equal_cells(row, task, plan) if task else (False, 0)
        return False, equal_hashes(file, row, exported)

    return of
