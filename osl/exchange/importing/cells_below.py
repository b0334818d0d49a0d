"""The cells of a column below its heading, and what share of them is alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from osl.exchange.importing.document import TableRow

_DAY = re.compile(r"\d{1,2}\.(?:0[1-9]|1[0-2])\.?")


def cells_below(rows: Sequence[TableRow], at: int) -> list[str]:
    """Return the cells of column `at` with words, without those of rows with one cell."""
    return [cell for cell in every_cell(rows, at) if cell]


def every_cell(rows: Sequence[TableRow], at: int) -> list[str]:
    """Return the same, and an empty text for each row that has none there."""
    return [row.cells[at].strip() if at < len(row.cells) else "" for row in rows if not is_alone(row)]


def is_alone(row: TableRow) -> bool:
    """Return whether the row has one cell, as the heading of a section in a file that merges none."""
    return row.single or (bool(row.cells[0].strip()) and not any(map(str.strip, row.cells[1:])))


def share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """Return which part of the `cells` that are not empty passes `test`."""
    full = [cell for cell in cells if cell]
    return sum(map(test, full)) / len(full) if full else 0


def is_number(text: str) -> bool:
    """Return whether `text` is a number, maybe with a full stop or a bracket behind it, no day ("20.01")."""
    return text.rstrip(".)").replace(".", "").isdigit() and not _DAY.fullmatch(text)
