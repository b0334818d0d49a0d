"""The columns of a table: the field of each, by its heading, by `--column`, or by its cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_date_phrase
from osl.exchange.importing.date_columns import settle_dates, with_words
from osl.exchange.importing.headings import IGNORED, MONTH, NUMBER, own_field, own_fields, read_heading
from osl.exchange.importing.month_grid import GRID, grid_columns, periods_below
from osl.exchange.importing.people import speaks_of_people
from osl.text.slug import slug
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from osl.exchange.importing.document import TableRow


class ColumnOptions(Value):
    """The values of `--column`: the field of a heading (as `slug` has it), or of a column's number from 1."""

    headings: Mapping[str, str]
    numbers: Mapping[int, str]

    def field(self, number: int, heading: str) -> str | None:
        """Return the field that `--column` gives this column, if any."""
        named = self.headings.get(slug(heading)) if self.headings else None
        return self.numbers.get(number) or named


class Columns(Value):
    """The field of each column (None if it is not known) and its heading.

    `before` are words that a second row of headings puts before a cell ("od", "do"); `own`: the
    headings are those of osl's own tables.
    """

    fields: tuple[str | None, ...]
    headings: tuple[str, ...]
    own: bool = False
    before: tuple[str, ...] = ()

    @property
    def has_time(self) -> bool:
        """Return whether there is a column of dates or months."""
        return bool({"when", MONTH, GRID} & set(self.fields))

    def values(self, cells: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Return the index and the text of each cell that is not empty."""
        full = [(at, text) for at, text in enumerate(cells[: len(self.fields)]) if text.strip()]
        return iter(with_words(full, self.before) if self.before else full)

    def refined(self, row: TableRow) -> Columns | None:
        """Return these columns with the second row of headings in `row`; None if it is not one."""
        merged = [at for at in row.merged if row.cells[at] == self.headings[at]]
        cells = periods_below(self.headings, row.cells)
        grid = grid_columns(cells)
        is_half = len(merged) * 2 >= len(self.headings)
        names = {self.fields[at] for at in merged}
        # the heading of the tasks is none of them; a date's may be merged down a whole empty column
        is_below = "title" in names or (is_half and not names.isdisjoint(("when", MONTH)))
        if not is_below and not self._is_only_below(row, grid):
            return None
        if grid:
            fields = [GRID if at in grid else name for at, name in enumerate(self.fields)]
            headings = [cells[at] if at in grid else text for at, text in enumerate(self.headings)]
            return self._replace(fields=tuple(fields), headings=tuple(headings))
        texts = [text.strip().lower() for text in row.cells]
        return self._replace(before=tuple(_FROM_TO.get(text, "") for text in texts))

    def _is_only_below(self, row: TableRow, grid: Sequence[int]) -> bool:
        """Return whether `row` only divides columns that a heading above spans; its other cells are empty."""
        full = {at: text.strip().lower() for at, text in enumerate(row.cells) if text.strip()}
        is_spanned = all(at and self.headings[at] in ("", self.headings[at - 1]) for at in list(full)[1:])
        is_divided = len(full) > 1 and (set(full) <= set(grid) or set(full.values()) <= set(_FROM_TO))
        return is_divided and is_spanned and "title" not in {self.fields[at] for at in full}

    @property
    def grid(self) -> tuple[int, ...]:
        """Return the columns of months or quarters in which a mark shows when a task is."""
        return tuple(at for at, name in enumerate(self.fields) if name == GRID)

    def fitted(self, rows: Sequence[TableRow]) -> Columns:
        """Return these columns with what the cells of `rows` show: which of them only numbers the rows."""
        fields = list(self.fields)
        for at, name in enumerate(fields):
            following = self.headings[at + 1] if at + 1 < len(fields) else None
            is_title = name == "title" and following in ("", self.headings[at])
            is_nameless = not (name or self.headings[at].strip())
            if (is_title or is_nameless) and _are_numbers(rows, at, once=is_nameless):
                fields[at] = NUMBER
                fields[at + 1 : at + 2] = ["title"] if is_title else fields[at + 1 : at + 2]
        return self._replace(fields=tuple(fields))

    def covers(self, row: TableRow, at: int) -> bool:
        """Return whether column `at` only continues the cell to its left, which another field takes."""
        run = at
        while run in row.beside:
            run -= 1
        taken = next((n for n in range(run, at + 1) if self.fields[n] not in (None, NUMBER, IGNORED)), run)
        return taken != at and self.fields[taken] != self.fields[at]


_FROM_TO = {"od": "od", "do": "do", "from": "od", "to": "do"}
_OF_A_TASK = ("title", "short", "when", MONTH, "method", "activities")
_COUNT = re.compile(
    r"(?:(?:[IVX]{1,5}|[A-Z]|\d{1,3})[.)/]?){1,3}[a-z]?[.)/]?|[a-z][.)]"
)  # "1.", "I.1", "2a", "b)"
_SAMPLE = 500  # rows that show what the columns of a table without headings are
NO_COLUMN_OPTIONS = ColumnOptions({}, {})


def columns_of(
    row: TableRow,
    options: ColumnOptions = NO_COLUMN_OPTIONS,
    *,
    surely: bool = False,
    exported: bool = False,
) -> Columns | None:
    """Return the columns, if `row` is a row of headings; None if it is not.

    `surely`: a table is being read already, so that every cell must be a heading. `exported`: osl wrote
    the table and a person added columns, so that its own headings mean what they mean there.
    """
    cells = row.cells
    if not options.headings and not options.numbers and (own := own_fields(cells)):
        return Columns(own, cells, own=True)
    if row.single or len(cells) < 2:  # a title and a date are two columns
        return None
    own_names = [own_field(cell) if exported else None for cell in cells]
    guesses = [(name, 5) if name else read_heading(cell) for name, cell in zip(own_names, cells, strict=True)]
    fields = [
        options.field(at, cell) or (g[0] if (g := guess) else None)
        for at, (cell, guess) in _counted(cells, guesses)
    ]
    for at in () if surely else grid_columns(cells):
        fields[at] = fields[at] if options.field(at + 1, cells[at]) else GRID
    _title_of_grid(fields, cells)
    if not _is_heading(cells, fields, surely=surely):
        return None
    before = () if any(own_names) else settle_dates(fields, cells)
    _one_title(fields, [guess[1] if guess else 0 for guess in guesses])
    _once_each(fields, cells)
    return Columns(tuple(fields), cells, before=before)


def _counted(
    cells: Sequence[str], guesses: Sequence[tuple[str, int] | None]
) -> Iterator[tuple[int, tuple[str, tuple[str, int] | None]]]:
    return enumerate(zip(cells, guesses, strict=True), start=1)


def columns_by_number(width: int, options: ColumnOptions) -> Columns | None:
    """Return the columns of a table without headings if `--column` gives their numbers."""
    if not options.numbers:
        return None
    fields = tuple(options.numbers.get(number) for number in range(1, width + 1))
    return Columns(fields, tuple(str(number) for number in range(1, width + 1)))


def _title_of_grid(fields: list[str | None], cells: Sequence[str]) -> None:
    """Take the only other heading beside a grid for that of the tasks, whatever it is: "Dyżur"."""
    others = [at for at, cell in enumerate(cells) if cell.strip() and fields[at] not in (GRID, NUMBER)]
    is_named = len(others) == 1 and fields[others[0]] is None and cells[others[0]].strip()[0].isalpha()
    if GRID in fields and is_named:
        fields[others[0]] = "title"


def _is_heading(cells: Sequence[str], fields: Sequence[str | None], *, surely: bool) -> bool:
    known = {field for field in fields if field}
    unknown = [cell for cell, field in zip(cells, fields, strict=True) if cell.strip() and not field]
    if len(known - {NUMBER, IGNORED}) < 2 or known.isdisjoint(_OF_A_TASK):
        return False
    if surely:  # "Bank czasu" beside "co dwa tygodnie" is a task
        return not unknown and not any(map(is_date_phrase, cells))
    return len(unknown) <= len(known) and all(len(cell) < 60 for cell in unknown)


def _one_title(fields: list[str | None], sure: Sequence[int]) -> None:
    """Keep the surest title in `fields`; the other titles become activities or the method.

    Without one, the short name is the title, or else the method.
    """
    those = [at for at, field in enumerate(fields) if field == "title"]
    instead = next((name for name in ("short", "method") if name in fields), None)
    if not those and instead:
        fields[fields.index(instead)] = "title"
    for at in sorted(those, key=lambda at: -sure[at])[1:]:
        spare = "activities" if sure[at] > 1 else "method"
        fields[at] = spare if spare not in fields else None


def _once_each(fields: list[str | None], cells: Sequence[str]) -> None:
    """Clear a field in all columns but its first; dates, numbers and merged headings may have several."""
    for at, field in enumerate(fields):
        first = fields.index(field) if field else at
        if first != at and field not in ("when", NUMBER, IGNORED, GRID) and cells[at] != cells[first]:
            fields[at] = None


# ---- without headings


def guessed_columns(rows: Sequence[TableRow]) -> Columns | None:
    """Return the columns by their cells if one has dates and another something else; None if not."""
    width = max((len(row.cells) for row in rows), default=0)
    sample = rows[:_SAMPLE]
    columns = [[row.cells[at].strip() for row in sample if at < len(row.cells)] for at in range(width)]
    fields: list[str | None] = [NUMBER if _share(cells, _is_number) > 0.6 else None for cells in columns]
    for name, test in (("when", is_date_phrase), ("addressees", speaks_of_people)):
        _take(fields, columns, name, test)
    rest = [at for at, name in enumerate(fields) if name is None and any(columns[at])]
    if "when" not in fields or not rest:
        return None
    fields[max(rest, key=lambda at: sum(map(len, columns[at])))] = "title"
    return Columns(tuple(fields), tuple(str(at + 1) for at in range(width)))


def _are_numbers(rows: Sequence[TableRow], at: int, *, once: bool) -> bool:
    """Return whether the cells of column `at` only number the rows; `once`: no number comes again."""
    those = (row for row in rows[:_SAMPLE] if at < len(row.cells) and not _is_alone(row))
    cells = [row.cells[at].strip() for row in those if at not in row.merged and row.cells[at].strip()]
    test = _is_number if once else _COUNT.fullmatch
    return bool(cells) and all(map(test, cells)) and (not once or len(set(cells)) == len(cells))


def _is_alone(row: TableRow) -> bool:
    """Return whether the row has one cell, as the heading of a section in a file that merges none."""
    return row.single or (bool(row.cells[0].strip()) and not any(map(str.strip, row.cells[1:])))


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
