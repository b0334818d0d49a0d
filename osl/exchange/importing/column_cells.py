"""What the cells of a column show of its field: that it numbers the rows, has dates, or heads no sections."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_date_phrase
from osl.exchange.importing.headings import MONTH, NUMBER, WEAK, own_field, read_heading
from osl.exchange.importing.month_grid import GRID
from osl.exchange.importing.people import speaks_of_people
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from osl.exchange.importing.document import TableRow

_DAY = re.compile(r"\d{1,2}\.(?:0[1-9]|1[0-2])\.?")
_COUNT = re.compile(
    r"(?:(?:[IVX]{1,5}|[A-Z]|\d{1,3})[.)/]?){1,3}[a-z]?[.)/]?|[a-z][.)]"
)  # "1.", "I.1", "2a", "b)"
# the audience of a competition: "OPEN", "65+", "kl. IV–VI", "U-12", "10–14 lat"
_AGE = re.compile(
    r"open\b|\+\s?\d\d|\d\d\s?\+|kl\.|klas|[uk]-?\d\d\b|.{0,20}\blat\b|jun|sen|kadet|młod", re.IGNORECASE
)
_LONGER = 2.0  # letters of contents, for each of a name
_LEAST = 3  # rows that show whether a value stays
_MOST_SECTIONS = 0.75  # for each row


def fitted_fields(
    fields: Sequence[str | None], headings: Sequence[str], rows: Sequence[TableRow], fixed: Collection[int]
) -> tuple[str | None, ...]:
    """Return `fields` as the cells of `rows`, those below the headings, show them to be.

    A person named the fields of the columns `fixed`.
    """
    found = list(fields)
    _number(found, headings, rows)
    _by_dates(found, headings, rows)
    _untitled(found, headings, rows)
    at = found.index("section") if "section" in found else None
    if at is not None and at not in fixed and own_field(headings[at]) != "section":
        _section(found, at, rows)
    _with_contents(found, headings, rows, fixed)
    _recurring(found, headings, rows, fixed)
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


def _by_dates(fields: list[str | None], headings: Sequence[str], rows: Sequence[TableRow]) -> None:
    """Find the dates of tasks in a column whose heading is not known, if no other column has them."""
    if not {*fields}.isdisjoint(("when", MONTH, GRID)):
        return
    unknown = [at for at, name in enumerate(fields) if name is None and headings[at].strip()]
    dated = [at for at in unknown if share(_cells(rows, at), is_date_phrase) > 0.6]
    if len(dated) == 1:
        fields[dated[0]] = "when"


def _untitled(fields: list[str | None], headings: Sequence[str], rows: Sequence[TableRow]) -> None:
    """Take the column with the longest cells whose heading is not known for the tasks if none is."""
    unknown = [at for at, name in enumerate(fields) if name is None and headings[at].strip()]
    if "title" in fields or not unknown:
        return
    lengths = {at: sum(map(len, _cells(rows, at))) for at in unknown}
    fields[max(lengths, key=lambda at: lengths[at])] = "title"


def _with_contents(
    fields: list[str | None], headings: Sequence[str], rows: Sequence[TableRow], fixed: Collection[int]
) -> None:
    """Take the column before that of "Treści" for the tasks if its cells name what those tell at length.

    The heading of the tasks is not known, and each row has another; what they contain is longer, or begins
    in small letters.
    """
    at = fields.index("title") if "title" in fields else 0
    named = read_heading(headings[at]) if at else None
    if named is None or named[1] > WEAK or fields[at - 1] is not None or not {at, at - 1}.isdisjoint(fixed):
        return
    names, contents = _cells(rows, at - 1), _cells(rows, at)
    if len(names) < max(len(contents), _LEAST) or len(set(names)) < len(names):
        return
    small = share(contents, _is_small) > 0.5 > share(names, _is_small)
    is_longer = sum(map(len, contents)) > _LONGER * sum(map(len, names))
    if (small or is_longer) and share(names, lambda text: " " in text) > 0.5:
        fields[at - 1 : at + 1] = ["title", None if "method" in fields else "method"]


def _is_small(text: str) -> bool:
    return text[:1].islower()


def _recurring(
    fields: list[str | None], headings: Sequence[str], rows: Sequence[TableRow], fixed: Collection[int]
) -> None:
    """Take "Opis" for the tasks if the cells below the unknown heading in front of it recur: "Sport"."""
    if not {"title", "method"} <= {*fields}:
        return
    at, other = fields.index("title"), fields.index("method")
    named = read_heading(headings[other])
    names = _cells(rows, at)
    is_other = named is not None and named[0] == "title" and read_heading(headings[at]) is None
    recur = len(names) >= _LEAST and len(set(names)) <= _MOST_SECTIONS * len(names)
    if is_other and recur and {at, other}.isdisjoint(fixed):
        fields[at], fields[other] = None, "title"


def _section(fields: list[str | None], at: int, rows: Sequence[TableRow]) -> None:
    """Clear the section in column `at` if it is another in most rows; it may be its audience."""
    cells = _cells(rows, at)
    if len(cells) < _LEAST or any(at in row.merged for row in rows):
        return
    if share(cells, _is_of_people) > 0.5 and "addressees" not in fields:
        fields[at] = "addressees"
    elif sum(1 for _ in groupby(cells)) > _MOST_SECTIONS * len(cells):
        fields[at] = None


def _is_of_people(text: str) -> bool:
    return speaks_of_people(text) or bool(_AGE.match(text))


def _cells(rows: Sequence[TableRow], at: int) -> list[str]:
    """Return the cells of column `at` with words, without those of rows with one cell."""
    those = (row.cells[at].strip() for row in rows if at < len(row.cells) and not _is_alone(row))
    return [cell for cell in those if cell]


def _are_numbers(rows: Sequence[TableRow], at: int, *, once: bool) -> bool:
    """Return whether the cells of column `at` only number the rows; `once`: each once in a section."""
    section, cells = 0, list[tuple[int, str]]()
    for row in rows:
        if _is_alone(row):
            section += 1
        elif at < len(row.cells) and at not in row.merged and row.cells[at].strip():
            cells.append((section, row.cells[at].strip()))
    test = is_number if once else _COUNT.fullmatch
    return (
        bool(cells) and all(test(cell) for _, cell in cells) and (not once or len(set(cells)) == len(cells))
    )


def _is_alone(row: TableRow) -> bool:
    """Return whether the row has one cell, as the heading of a section in a file that merges none."""
    return row.single or (bool(row.cells[0].strip()) and not any(map(str.strip, row.cells[1:])))


def share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """Return which part of the `cells` that are not empty passes `test`."""
    full = [cell for cell in cells if cell]
    return sum(map(test, full)) / len(full) if full else 0


def is_number(text: str) -> bool:
    """Return whether `text` is a number, maybe with a full stop or a bracket behind it, no day ("20.01")."""
    return text.rstrip(".)").replace(".", "").isdigit() and not _DAY.fullmatch(text)
