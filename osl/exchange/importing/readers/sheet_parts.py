"""The sheets of a spreadsheet that are parts of one plan, such as a sheet for each month."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.date_cells import is_month, years_in
from osl.exchange.importing.document import Remark
from osl.i18n import say
from osl.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from osl.exchange.importing.document import SourceTable, TableRow

_UNNAMED = re.compile(r"(?:arkusz|sheet|tabela|table)\s?\d*", re.IGNORECASE)  # as programs name sheets


def parts_of(chosen: str, tables: Mapping[str, SourceTable]) -> list[str]:
    """Return the names of the sheets that are one plan with the sheet `chosen`, in their order.

    Their tables have its headings, and are not for another year: "Plan 2025" and "Plan 2026" are two plans.
    """
    headings, years = _headings(tables[chosen]), _years(chosen, tables[chosen])
    alike = [name for name, table in tables.items() if headings and _headings(table) == headings]
    parts = [name for name in alike if is_month(name) or _may_be_of(years, _years(name, tables[name]))]
    return parts if chosen in parts else [chosen]


def section_of(name: str) -> str:
    """Return what the name of a sheet is for its tasks: a month or a section, none if a program named it."""
    return "" if _UNNAMED.fullmatch(name.strip()) else name


def together(names: Sequence[str]) -> Iterator[Remark]:
    """Yield what is said about several sheets that are read as one plan."""
    if len(names) > 1:
        yield Remark(
            say(
                "the sheets {names} have the same headings and were read as one plan; for one of them: "
                '--sheet "{name}"',
                names=", ".join(names),
                name=names[0],
            ),
            quotes=True,
        )


def _headings(table: SourceTable) -> tuple[str, ...] | None:
    row = next((row for row in table.rows if columns_of(row)), None)
    return tuple(map(slug, row.cells)) if row else None


def _years(name: str, table: SourceTable) -> set[int]:
    """Return the years that a sheet's name has, else the lines above its headings, else its cells."""
    above = takewhile(_is_above, table.rows)
    named = ([name], *((text for row in rows for text in row.cells) for rows in (above, table.rows)))
    return next((set(years) for years in map(years_in, named) if years), set())


def _may_be_of(years: set[int], others: set[int]) -> bool:
    return not years or not others or not years.isdisjoint(others)


def _is_above(row: TableRow) -> bool:
    return columns_of(row) is None
