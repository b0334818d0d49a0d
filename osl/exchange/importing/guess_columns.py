"""The columns of a table without headings, by what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.columns import Columns
from osl.exchange.importing.date_cells import is_time
from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.people import speaks_of_people

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from osl.exchange.importing.document import TableRow


_SAMPLE = 500  # rows that show what the columns are


def guessed_columns(rows: Sequence[TableRow]) -> Columns | None:
    """The columns, if one of them holds times and another something else; None if not."""
    width = max((len(row.cells) for row in rows), default=0)
    sample = rows[:_SAMPLE]
    columns = [[row.cells[at].strip() for row in sample if at < len(row.cells)] for at in range(width)]
    fields: list[str | None] = [NUMBER if _share(cells, _is_number) > 0.6 else None for cells in columns]
    for name, test in (("when", is_time), ("addressees", speaks_of_people)):
        _take(fields, columns, name, test)
    rest = [at for at, name in enumerate(fields) if name is None and any(columns[at])]
    if "when" not in fields or not rest:
        return None
    fields[max(rest, key=lambda at: sum(map(len, columns[at])))] = "title"
    return Columns(tuple(fields), tuple(str(at + 1) for at in range(width)))


def _take(fields: list[str | None], columns: list[list[str]], name: str, test: Callable[[str], bool]) -> None:
    shares = {at: _share(cells, test) for at, cells in enumerate(columns) if fields[at] is None}
    best = max(shares, key=lambda at: shares[at], default=None)
    if best is not None and shares[best] > 0.5 and len(shares) > 1:
        fields[best] = name


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    full = [cell for cell in cells if cell]
    return sum(map(test, full)) / len(full) if full else 0


def _is_number(text: str) -> bool:
    return text.rstrip(".)").replace(".", "").isdigit()
