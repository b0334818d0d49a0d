"""The rows of headings of one table, of which others below its tasks are reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.exchange.importing.document import TableRow


class HeadingRows:
    """Remembers the rows of headings; one that repeats those before, as on each page, is not reported."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, ...]] = set()

    def begin(self, row: TableRow, *, below_tasks: bool) -> Iterator[Remark]:
        """Yield a remark if `row` is not the first row of headings, nor one that repeats another."""
        if below_tasks and row.cells not in self.seen:
            text = " | ".join(filter(None, map(tidy, row.cells)))
            yield Remark(say('"{text}" was taken for headings', text=text), row.place)
        self.seen.add(row.cells)
