"""The section and the month that the rows of a table are under, each reported if no task needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.date_cells import is_month, is_several_months
from osl.exchange.importing.section_row import is_numbered, read_as_section

if TYPE_CHECKING:
    from osl.exchange.importing.document import Remark, SourcePlace
    from osl.exchange.importing.section_row import SectionRow
    from osl.exchange.importing.table_contents import TableContents


class RowsAbove:
    """The latest section and month above a row; the first is the heading above the table."""

    def __init__(self, found: TableContents, heading: str) -> None:
        self.found = found
        self.section, self.month = ("", heading) if is_month(heading) else (heading, "")
        self._is_month_used = False  # by a task
        self._unused: tuple[str, SourcePlace] | None = None  # the section, until it has a task
        self._unsure: tuple[Remark, ...] = ()  # said if the section has a task

    def begin(self, row: SectionRow, place: SourcePlace, *, is_last: bool) -> None:
        """Take the section or month in `row`; one in the last row of a table is not said to be unsure."""
        self.end()
        self.month = row.text if row.is_month else ""
        if row.is_month:
            self._is_month_used = False
            if not self._is_beside(row.text):
                return
        self.section, self._unused = row.text, (row.text, place)
        if not row.is_sure and not is_last:
            self._unsure = (read_as_section(row.text, place),)

    def _is_beside(self, months: str) -> bool:
        """Return whether `months` are a section as the one above is: "Lipiec–grudzień" after "Cykliczne".

        One month, and any below a numbered section, is rather a part of that section.
        """
        return bool(self.section) and not is_numbered(self.section) and is_several_months(months)

    def end(self) -> None:
        """Leave out a section without tasks, which was rather a note or a signature."""
        if self._unused:
            self.found.leave_out(*self._unused)
            self._unused, self._unsure, self.section = None, (), ""

    def month_of(self, cell: str | None) -> str:
        """Return the month of a row with `cell` in a column of months, which the rows below it go on with."""
        month = tidy(self.month if cell is None else cell)
        self._is_month_used &= month == self.month
        self.month = month
        return month

    def use(self) -> None:
        """Take it that a task is under the section and the month, whose words are thus in the plan."""
        self.found.shared += [self.month] * (not self._is_month_used)
        self.found.remarks += self._unsure
        self._is_month_used, self._unused, self._unsure = True, None, ()
