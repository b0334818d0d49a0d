"""The changed cells of rows that came back, beside what was exported and the plan as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.export_origin import hash_of, plain, retyped
from osl.exchange.importing.spreadsheet_dates import as_typed
from osl.exchange.plan_tables import cell
from osl.exchange.returned.cell_lines import listed
from osl.exchange.title_cell import without_notes
from osl.format import CLOSING_KEYS
from osl.i18n import LANGUAGES, speaking
from osl.values import Value
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.export_origin import ExportedRow, ExportOrigin
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


class CellReader:
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
        columns = (*file.names, *file.empty)
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
        typed = as_date(text, self.plan)
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


def as_date(text: str, plan: Plan) -> str:
    """Return the date phrase that `text` stands for if a spreadsheet made it of one, else `text`."""
    words = as_typed(text, plan.year, any_year=True)
    return words if words and read(text.strip(), plan.year).reading is None else text
