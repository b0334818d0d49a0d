"""The columns of a table: the field of each, by its heading, by `--column`, or by its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.column_cells import dated_column, fitted_fields
from osl.exchange.importing.column_fields import heading_fields, settle_fields, settle_times
from osl.exchange.importing.date_columns import from_or_to, leave_dates, settle_dates, with_words
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.headings import IGNORED, MONTH, NUMBER, own_field, own_fields
from osl.exchange.importing.month_grid import GRID, grid_columns, periods_below
from osl.i18n import say
from osl.text.slug import slug
from osl.values import Value
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


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
        before = tuple(self._word_below(at, text) for at, text in enumerate(row.cells))
        goes_on = [bool(at and before[at] and not text.strip()) for at, text in enumerate(self.headings)]
        every = tuple(self.fields[at - 1] if goes_on[at] else name for at, name in enumerate(self.fields))
        return self._replace(before=before, fields=every)

    def _word_below(self, at: int, text: str) -> str:
        """Return what `text`, below the heading of column `at`, puts before its cells: "do", "ogółem:"."""
        words = text.strip()
        is_divided = self.headings.count(self.headings[at]) > 1 and words != self.headings[at].strip()
        over = self.fields[at] or (at and self.fields[at - 1])
        if over == "when" or not is_divided or self.fields[at] not in _DIVIDED:
            return from_or_to(words) if over in ("when", None) else ""
        return f"{words}:" if words else ""

    def _is_only_below(self, row: TableRow, grid: Sequence[int]) -> bool:
        """Return whether `row` only divides columns that a heading above spans; its other cells are empty."""
        full = {at: text.strip().lower() for at, text in enumerate(row.cells) if text.strip()}
        is_spanned = all(at and self.headings[at] in ("", self.headings[at - 1]) for at in list(full)[1:])
        is_divided = len(full) > 1 and (set(full) <= set(grid) or all(map(from_or_to, full.values())))
        return is_divided and is_spanned and "title" not in {self.fields[at] for at in full}

    @property
    def grid(self) -> tuple[int, ...]:
        """Return the columns of months or quarters in which a mark shows when a task is."""
        return tuple(at for at, name in enumerate(self.fields) if name == GRID)

    def below(self, lines: Iterable[str]) -> Columns:
        """Return these columns below `lines`: with "Kwartał" above I, II, III and IV, these are quarters."""
        if not (grid := set(self.grid)):
            return self
        named = periods_below([" ".join(lines)] * len(self.headings), self.headings)
        both = enumerate(zip(self.headings, named, strict=True))
        return self._replace(headings=tuple(whole if at in grid else text for at, (text, whole) in both))

    @property
    def may_have_quarters(self) -> bool:
        """Whether the only periods are I, II, III and IV, which are read as months."""
        return [self.headings[at].strip().rstrip(".") for at in self.grid] == [*ROMAN[:4]]

    def fitted(self, rows: Sequence[TableRow], options: ColumnOptions, *, exported: bool = False) -> Columns:
        """Return these columns with what the cells of `rows` show, but for those of `options`.

        `exported`: osl wrote the table; dates in a column that a person added are not those of the tasks.
        """
        sample = rows[:SAMPLE]
        fixed = {at for at, text in enumerate(self.headings) if options.field(at + 1, text)}
        at = None if exported else dated_column(self.fields, self.headings, sample)
        found = self
        if at is not None and at not in fixed:
            found = columns_with_dates(self.headings, at, options) or self
        return found._replace(fields=fitted_fields(found.fields, self.headings, sample, fixed))

    def covers(self, row: TableRow, at: int) -> bool:
        """Return whether column `at` only continues the cell to its left, which another field takes."""
        run = at
        while run in row.beside:
            run -= 1
        taken = next((n for n in range(run, at + 1) if self.fields[n] not in (None, NUMBER, IGNORED)), run)
        return taken != at and self.fields[taken] != self.fields[at]


_DIVIDED = ("cost", "responsible")  # which may have several columns below one heading
SAMPLE = 500  # rows that show what the columns of a table without headings are
PERHAPS_QUARTERS = say(
    '"I", "II", "III", "IV" were read as months; for quarters, write "I kwartał" in the headings'
)
NO_COLUMN_OPTIONS = ColumnOptions({}, {})
OF_TIMES = "Termin"  # in place of the heading of a column that has the dates


def columns_of(
    row: TableRow,
    options: ColumnOptions = NO_COLUMN_OPTIONS,
    *,
    surely: bool = False,
    exported: bool = False,
    shown: bool = False,
) -> Columns | None:
    """Return the columns, if `row` is a row of headings; None if it is not.

    `surely`: a table is being read already, so that every cell must be a heading. `exported`: osl wrote
    the table and a person added columns, so that its own headings mean what they mean there. `shown`: the
    cells below show that they are headings.
    """
    cells = row.cells
    if not options.headings and not options.numbers and (own := own_fields(cells)):
        return Columns(own, cells, own=True)
    if row.single or len(cells) < 2:  # a title and a date are two columns
        return None
    own_names = [own_field(cell) if exported else None for cell in cells]
    given = [options.field(at, cell) for at, cell in enumerate(cells, start=1)]
    fields = heading_fields(cells, given, own_names, surely=surely, shown=shown)
    if fields is None:
        return None
    before: tuple[str, ...] = ()
    if {"when", "closed_on"}.isdisjoint(own_names):
        settle_times(fields, cells)
        before = settle_dates(fields, cells)
    else:
        leave_dates(fields)
    settle_fields(fields, cells, own_names)
    return Columns(tuple(fields), cells, before=before)


def columns_with_dates(
    headings: tuple[str, ...], at: int, options: ColumnOptions, *, shown: bool = False
) -> Columns | None:
    """Return the columns below `headings` if column `at` has the dates, whatever its heading names.

    If `options` give the column a field, it has that one. `shown`: as for `columns_of`.
    """
    is_given = options.field(at + 1, headings[at]) is not None
    named = tuple(OF_TIMES if n == at and not is_given else text for n, text in enumerate(headings))
    found = columns_of(TableRow(named, SourcePlace()), options, shown=shown)
    return found._replace(headings=headings) if found else None


def columns_by_number(width: int, options: ColumnOptions) -> Columns | None:
    """Return the columns of a table without headings if `--column` gives their numbers."""
    if not options.numbers:
        return None
    fields = tuple(options.numbers.get(number) for number in range(1, width + 1))
    return Columns(fields, tuple(str(number) for number in range(1, width + 1)))
