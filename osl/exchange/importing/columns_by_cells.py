"""The columns of a table without headings, by its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cells_below import is_number, share
from osl.exchange.importing.columns import (
    SAMPLE,
    Columns,
)
from osl.exchange.importing.date_cells import is_date_phrase
from osl.exchange.importing.headings import NUMBER
from osl.exchange.importing.people import speaks_of_people

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from osl.exchange.importing.document import TableRow


def guessed_columns(rows: Sequence[TableRow]) -> Columns | None:
    """Return the columns by their cells if one has dates and another something else; None if not."""
    width = max((len(row.cells) for row in rows), default=0)
    sample = rows[:SAMPLE]
    columns = [[row.cells[at].strip() for row in sample if at < len(row.cells)] for at in range(width)]
    fields: list[str | None] = [NUMBER if share(cells, is_number) > 0.6 else None for cells in columns]
    for name, test in (("when", is_date_phrase), ("addressees", speaks_of_people)):
        _take(fields, columns, name, test)
    rest = [at for at, name in enumerate(fields) if name is None and any(columns[at])]
    if "when" not in fields or not rest:
        return None
    fields[max(rest, key=lambda at: sum(map(len, columns[at])))] = "title"
    return Columns(tuple(fields), tuple(str(at + 1) for at in range(width)))


def _take(fields: list[str | None], columns: list[list[str]], name: str, test: Callable[[str], bool]) -> None:
    shares = {at: share(cells, test) for at, cells in enumerate(columns) if fields[at] is None}
    dated = dict.fromkeys(shares, 0.0)
    if name == "when":  # days with a name ("Dzień Babci") may be tasks
        dated = {at: share(columns[at], lambda text: _has_digit(text) and test(text)) for at in shares}
    best = max(shares, key=lambda at: (shares[at] > 0.5, dated[at], shares[at]), default=None)
    if best is not None and shares[best] > 0.5 and len(shares) > 1:
        fields[best] = name


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
