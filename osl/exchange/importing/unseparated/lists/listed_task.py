"""A task of a list, as a row of a table, and whether what follows its title is its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.unseparated.scoring import looks_like_place
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADINGS = ("Zadanie", "Termin", "Miejsce", "Odpowiedzialny")
PLACE, _RESPONSIBLE = 2, 3
_WHERE = re.compile(r"(?:w|we|na|pod|at|in)\s", re.IGNORECASE)


class ListedTask(Value):
    """An item: its cells in the order of HEADINGS, its line, whether it has a date."""

    cells: tuple[str, ...]
    place: SourcePlace
    dated: bool

    def with_cell(self, at: int, text: str) -> ListedTask:
        """Return the item with `text` in its cell `at`."""
        return self._replace(cells=(*self.cells[:at], text, *self.cells[at + 1 :]))

    def has_place_in(self, text: str) -> bool:
        """Return whether `text`, on the line below, is the place: in small letters, as its title is not."""
        is_small = text[:1].islower() and not self.cells[0][:1].islower()
        return is_small and not self.cells[PLACE] and looks_like_place(text)

    def row(self) -> TableRow:
        """Return its row of a table."""
        return TableRow(self.cells, self.place)


def with_sure_places(rows: Sequence[ListedTask | TableRow]) -> list[ListedTask | TableRow]:
    """Return `rows` with what only follows a title back in it, if most such texts are not places."""
    doubtful = {one.cells[PLACE] for one in rows if isinstance(one, ListedTask) and _is_doubtful(one)}
    if sum(map(_may_be_place, doubtful)) * 2 >= len(doubtful):
        return list(rows)
    return [_without_place(one) if isinstance(one, ListedTask) else one for one in rows]


def _is_doubtful(task: ListedTask) -> bool:
    """Return whether only its position behind the title shows a place: no person is behind it."""
    return bool(task.cells[PLACE]) and not task.cells[_RESPONSIBLE]


def _may_be_place(text: str) -> bool:
    return looks_like_place(text) or _WHERE.match(text) is not None


def _without_place(task: ListedTask) -> ListedTask:
    title, place = task.cells[0], task.cells[PLACE]
    if not _is_doubtful(task) or _may_be_place(place):
        return task
    return task.with_cell(0, f"{title} – {place}").with_cell(PLACE, "")
