"""What was changed in a file that came back: a cell that differs from what was exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.export_origin import hash_of, plain, retyped
from osl.exchange.importing.spreadsheet_dates import as_typed
from osl.exchange.plan_tables import cell
from osl.exchange.returned.around import changed_facts
from osl.exchange.returned.matching import listed, matched
from osl.exchange.title_cell import without_notes
from osl.format import CLOSING_KEYS
from osl.i18n import LANGUAGES, speaking
from osl.values import Value
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.export_origin import ExportedRow, ExportOrigin
    from osl.exchange.returned.around import FactChange
    from osl.exchange.returned.rows import ReturnedFile, ReturnedRow
    from osl.plan import Plan, Task

SECTION = "section"


class CellChange(Value):
    """A changed cell: its column, the text as the plan gives it now, the text in the file.

    `conflict`: the plan was changed as well since the export, or, if `added`, has a value for a column
    that the export did not have. `first_day`: the text is the first day of the month that the plan has,
    which a spreadsheet may have made of it.
    """

    name: str
    now: str
    text: str
    conflict: bool = False
    added: bool = False
    first_day: bool = False


class RowChange(Value):
    """The changed cells of one task."""

    task: Task
    cells: tuple[CellChange, ...]


class Comparison(Value):
    """A file that came back beside the plan.

    `missing` are the tasks that were exported and have no row any more, `gone` the rows of tasks that
    the plan has no longer; `reordered`: the rows are in another order; `unlike`: columns with empty
    cells, and with no text of the plan, so that nobody may have emptied those cells; `facts` of the plan
    that an export shows around its tasks, and that were changed there.
    """

    changed: tuple[RowChange, ...]
    new: tuple[ReturnedRow, ...]
    missing: tuple[Task, ...]
    gone: tuple[ReturnedRow, ...]
    reordered: bool
    unlike: tuple[str, ...] = ()
    facts: tuple[FactChange, ...] = ()


def compared(file: ReturnedFile, plan: Plan) -> Comparison:
    """Return what was changed in `file`; the words of its cells are in the language in use."""
    tasks = matched(file, plan)
    exported = {row.id: row for row in file.origin.rows} if file.origin else {}
    pairs = list(zip(file.rows, tasks, strict=True))
    reader = _CellReader(plan, file.origin)
    if file.origin is None:
        reader.note_unlike(pairs)
        reader.note_empty([task for task in tasks if task], file)
    changed = [
        RowChange(task, tuple(reader.changes(row, task, exported.get(task.id))))
        for row, task in pairs
        if task
    ]
    without = [row for row, task in pairs if task is None]
    gone = tuple(row for row in without if _is_gone(row, file, plan))
    new = tuple(_with_dates(row, plan) for row in without if row not in gone)
    return Comparison(
        tuple(one for one in changed if one.cells), new, tuple(_missing(file, plan, tasks)), gone,
        _is_reordered(file, plan, tasks), tuple(dict.fromkeys(reader.left)),
        tuple(dict.fromkeys(changed_facts(file, plan))),
    )  # fmt: skip


def _with_dates(row: ReturnedRow, plan: Plan) -> ReturnedRow:
    """Return `row` with a date instead of what a spreadsheet shows in its place."""
    when = row.cells.get("when", "")
    return row._replace(cells={**row.cells, "when": _as_date(when, plan)}) if when else row


def _as_date(text: str, plan: Plan) -> str:
    words = as_typed(text, plan.year, any_year=True)
    return words if words and read(text.strip(), plan.year).reading is None else text


def _is_gone(row: ReturnedRow, file: ReturnedFile, plan: Plan) -> bool:
    """Return whether `row` was exported, and its task is not in the plan any more."""
    known = {task.id for task in plan.all_tasks()}
    alike = sum(one.id == row.id for one in file.rows)
    return bool(row.id) and row.id not in known and alike == 1


def _missing(file: ReturnedFile, plan: Plan, tasks: Sequence[Task | None]) -> Iterator[Task]:
    there = {task.id for task in tasks if task}
    exported = {row.id for row in file.origin.rows} if file.origin else None
    for task in plan.all_tasks() if file.origin or "unplanned" in _names(file) else plan.tasks:
        if task.id not in there and (exported is None or task.id in exported):
            yield task


def _names(file: ReturnedFile) -> set[str]:
    return {name for row in file.rows for name in row.cells}


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


class _CellReader:
    """Compares the cells of rows with what was exported, and with the plan as it is now."""

    def __init__(self, plan: Plan, origin: ExportOrigin | None) -> None:
        self.plan = plan
        self.origin = origin
        self.unlike: frozenset[str] = frozenset()
        self.left: list[str] = []

    def note_unlike(self, pairs: Sequence[tuple[ReturnedRow, Task | None]]) -> None:
        """Note the columns in which no row has a text of the plan: they may not be from an export."""
        names = {name for row, _ in pairs for name in row.cells}
        alike = {name for name in names for row, task in pairs if task and self._is_equal(row, task, name)}
        self.unlike = frozenset(names - alike)

    def note_empty(self, tasks: Sequence[Task], file: ReturnedFile) -> None:
        """Note those of the empty columns of `file` that would take something from `tasks`."""
        columns = (*_names(file), *file.empty)
        for name in file.empty:
            if any(plain(self._now(task, name, columns)) for task in tasks):
                self.left.append(name)

    def _is_equal(self, row: ReturnedRow, task: Task, name: str) -> bool:
        text = plain(row.cells.get(name, ""))
        return bool(text) and text == plain(self._now(task, name, tuple(row.cells)))

    def changes(self, row: ReturnedRow, task: Task, exported: ExportedRow | None) -> Iterator[CellChange]:
        """Yield the changed cells of `row`, which is `task`, and was exported as `exported`."""
        columns = self.origin.columns if self.origin else tuple(row.cells)
        names = self.origin.columns if self.origin else ()
        was = dict(zip(names, exported.cells, strict=True)) if exported else {}
        for name, text in row.cells.items():
            now = self._now(task, name, columns)
            is_new = self.origin is not None and name not in was
            if not plain(text) and (is_new or self._is_left(row, name, now)):  # nobody emptied it
                continue
            change = self._change(name, now, self._comparable(name, text, now), was.get(name))
            if change and not self._is_in_other_language(task, name, columns, text):
                yield change._replace(conflict=bool(plain(now)), added=True) if is_new and was else change
        if SECTION not in row.cells and row.section is not None:
            section = exported.section if exported else None
            if change := _change(SECTION, task.section or "", row.section, section):
                yield change

    def _change(self, name: str, now: str, text: str, was: str | None) -> CellChange | None:
        """Return the change of a cell; a date that is shown as a spreadsheet does is that date."""
        change = _change(name, now, text, was)
        if change is None or name != "when":
            return change
        typed = _as_date(text, self.plan)
        change = _change(name, now, typed, was) if typed != text else change
        is_first_day = self.origin is None and _is_first_day(typed, now, self.plan.year)
        return change._replace(first_day=True) if change and is_first_day else change

    def _is_left(self, row: ReturnedRow, name: str, now: str) -> bool:
        """Return whether an empty cell of a file without an origin may never have had the text `now`.

        A closing date or a reason goes with its status only.
        """
        if name in CLOSING_KEYS and name != "status" and "status" in row.cells:
            return self.origin is None
        if name in self.unlike and plain(now):
            self.left.append(name)
        return name in self.unlike

    def _now(self, task: Task, name: str, columns: Sequence[str]) -> str:
        now = cell(self.plan, task, name, (*columns, name))
        return without_notes(now) if name == "title" else now

    def _is_in_other_language(self, task: Task, name: str, columns: Sequence[str], text: str) -> bool:
        """Return whether `text` is the plan's value; a file without an origin does not show its language."""
        for language in LANGUAGES if self.origin is None else ():
            with speaking(language):
                now = self._now(task, name, columns)
                if plain(self._comparable(name, text, now)) == plain(now):
                    return True
        return False

    def _comparable(self, name: str, text: str, now: str) -> str:
        """Return the cell's text; one without an origin needs nothing below a title, no address of a link."""
        if name == "links" and self.origin is None:
            return _with_addresses(text, now)
        if name != "title":
            return text
        lines = now.split("\n")
        has_items = any(line.startswith(BULLET) for line in lines)
        text = listed(without_notes(text.strip()), has_items=has_items)
        return text if self.origin or "\n" in text else "\n".join([text, *lines[1:]])


def _is_first_day(text: str, month: str, year: int) -> bool:
    """Return whether `text` is the first day of `month`, if that is a whole month and no more."""
    day, whole = read(text, year).reading, read(month, year).reading
    if day is None or whole is None or whole.kind != "span" or len(whole.months or ()) != 1:
        return False
    return day.first_day == day.last_day == whole.first_day


def _with_addresses(text: str, now: str) -> str:
    """Return the links in `text` with the addresses of those in `now` whose names are there alone."""
    known = {plain(line.rpartition(" ")[0]): line for line in now.split("\n")}
    return "\n".join(known.get(plain(line), line) for line in text.split("\n"))


def _change(name: str, now: str, text: str, was: str | None) -> CellChange | None:
    """Return the change of a cell: `now` in the plan, `text` in the file, exported with the hash `was`."""
    ways = retyped(text) if name == "when" else (text,)
    if was in [hash_of(one) for one in ways] or plain(now) in map(plain, ways):
        return None
    return CellChange(name, now, text, conflict=was is not None and hash_of(now) != was)
