"""What the cells of a column show of its field: that it numbers the rows, has dates, or heads no sections."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from osl.exchange.importing.cells_below import cells_below, every_cell, is_alone, is_number, share
from osl.exchange.importing.date_cells import is_date_phrase
from osl.exchange.importing.headings import MONTH, NUMBER, own_field
from osl.exchange.importing.month_grid import GRID
from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.title_column import settle_title
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from osl.exchange.importing.document import TableRow

_COUNT = re.compile(
    r"(?:(?:[IVX]{1,5}|[A-Z]|\d{1,3})[.)/]?){1,3}[a-z]?[.)/]?|[a-z][.)]"
)  # "1.", "I.1", "2a", "b)"
# the audience of a competition: "OPEN", "65+", "kl. IV–VI", "U-12", "10–14 lat"
_AGE = re.compile(
    r"open\b|\+\s?\d\d|\d\d\s?\+|kl\.|klas|[uk]-?\d\d\b|.{0,20}\blat\b|jun|sen|kadet|młod", re.IGNORECASE
)
_LEAST = 3  # rows that show whether a value stays
_MOST_SECTIONS = 0.75  # for each row
_FEW, _DATED = 0.1, 0.6  # of the cells of a column: those that are dates


def fitted_fields(
    fields: Sequence[str | None], headings: Sequence[str], rows: Sequence[TableRow], fixed: Collection[int]
) -> tuple[str | None, ...]:
    """Return `fields` as the cells of `rows`, those below the headings, show them to be.

    A person named the fields of the columns `fixed`.
    """
    found = list(fields)
    _number(found, headings, rows)
    at = found.index("section") if "section" in found else None
    if at is not None and at not in fixed and own_field(headings[at]) != "section":
        _section(found, at, rows)
    settle_title(found, headings, [every_cell(rows, at) for at in range(len(found))], fixed)
    return tuple(found)


def _number(fields: list[str | None], headings: Sequence[str], rows: Sequence[TableRow]) -> None:
    """Find the column that only numbers the rows."""
    for at, name in enumerate(fields):
        following = headings[at + 1] if at + 1 < len(fields) else None
        is_title = name == "title" and following in ("", headings[at])
        is_nameless = not (name or slug(headings[at]))
        if (is_title or is_nameless) and _are_numbers(rows, at, once=is_nameless):
            fields[at] = NUMBER
            fields[at + 1 : at + 2] = ["title"] if is_title else fields[at + 1 : at + 2]


def dated_column(
    fields: Sequence[str | None], headings: Sequence[str], rows: Sequence[TableRow]
) -> int | None:
    """Return the only column with dates whose heading does not name them, if no other column has the dates.

    A column whose heading names dates and that has hardly any has none.
    """
    if GRID in fields or MONTH in fields:
        return None
    dates = [cells for at, name in enumerate(fields) if name == "when" and (cells := cells_below(rows, at))]
    if any(len(cells) < _LEAST or share(cells, is_date_phrase) > _FEW for cells in dates):
        return None
    unknown = [at for at, name in enumerate(fields) if name in (None, "title") and headings[at].strip()]
    dated = [at for at in unknown if share(cells_below(rows, at), is_date_phrase) > _DATED]
    return dated[0] if len(dated) == 1 else None


def _section(fields: list[str | None], at: int, rows: Sequence[TableRow]) -> None:
    """Clear the section in column `at` if it is another in most rows; it may be its audience."""
    cells = cells_below(rows, at)
    if len(cells) < _LEAST or any(at in row.merged for row in rows):
        return
    if share(cells, _is_of_people) > 0.5 and "addressees" not in fields:
        fields[at] = "addressees"
    elif sum(1 for _ in groupby(cells)) > _MOST_SECTIONS * len(cells):
        fields[at] = None


def _is_of_people(text: str) -> bool:
    return speaks_of_people(text) or bool(_AGE.match(text))


def _are_numbers(rows: Sequence[TableRow], at: int, *, once: bool) -> bool:
    """Return whether the cells of column `at` only number the rows; `once`: each once in a section."""
    section, cells = 0, list[tuple[int, str]]()
    for row in rows:
        if is_alone(row):
            section += 1
        elif at < len(row.cells) and at not in row.merged and row.cells[at].strip():
            cells.append((section, row.cells[at].strip()))
    test = is_number if once else _COUNT.fullmatch
    return (
        bool(cells) and all(test(cell) for _, cell in cells) and (not once or len(set(cells)) == len(cells))
    )
