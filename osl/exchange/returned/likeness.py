"""How like a row that came back is to an exported one, and to a task of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.export_origin import KEYBOARD, hash_of, plain
from osl.exchange.plan_tables import cell
from osl.exchange.title_cell import without_notes
from osl.text.fold import fold

if TYPE_CHECKING:
    from osl.exchange.export_origin import ExportedRow
    from osl.exchange.returned.rows import ReturnedFile, ReturnedRow
    from osl.plan import Plan, Task


def hash_in(row: ReturnedRow, name: str) -> str:
    """Return the hash of a cell as an export has it; of a title without what osl adds below it."""
    text = row.cells.get(name, "")
    return hash_of(without_notes(text.strip()) if name == "title" else text)


def equal_hashes(file: ReturnedFile, row: ReturnedRow, exported: ExportedRow) -> int:
    """Return how many cells of `row` are as they were `exported`."""
    names = file.origin.columns if file.origin else ()
    pairs = zip(names, exported.cells, strict=True)
    return sum(name in row.cells and hash_in(row, name) == was for name, was in pairs)


def equal_cells(row: ReturnedRow, task: Task, plan: Plan) -> tuple[bool, int]:
    """Return whether `task` has the time in `row`, and how many cells of it, the heading above it for one."""
    texts = {name: cell(plan, task, name, tuple(row.cells)) for name in row.cells}
    equal = sum(plain(texts[name]) == plain(text) for name, text in row.cells.items())
    return has_time(row, task), equal + (row.section == (task.section or ""))


def has_time(row: ReturnedRow, task: Task) -> bool:
    """Return whether `row` has the date phrase of `task`."""
    return folded(row.cells.get("when", "")) == folded(task.when or "")


def folded(text: str) -> str:
    """Return `text` folded, and with the dashes and quotation marks of a keyboard."""
    return fold(plain(text).translate(KEYBOARD))
