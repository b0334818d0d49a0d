"""The block of headings of a table whose cells are on lines of their own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from osl.exchange.importing.column_fields import meant_field
from osl.exchange.importing.columns import OF_TIMES, columns_of
from osl.exchange.importing.date_cells import ANY_YEAR
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.headings import (
    HOURS,
    MONTH,
    NUMBER,
    OF_DATES,
    WEAK,
    begins_as_heading,
    fields_named,
    is_unknown,
    read_heading,
)
from osl.exchange.importing.unseparated.heading_lines import is_known_form, may_be_heading
from osl.exchange.importing.unseparated.scoring import has_time_word, is_clearly_time
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

_KNOWN = 4.0  # what a heading that is known counts, against reading it as a cell
_PASSED = 8.0  # a heading above the first, which is then left out
_LONG = 3  # words of what is rather a cell
_OF_DURATION = re.compile(r"czas trwania", re.IGNORECASE)  # which has the dates if no other column does
_BEFORE_HOURS = ("godz.", "at")
_DATE = re.compile(r"\d\.\d\d?\.\d")
_ROW = re.compile(r"\d{1,3}[.)]?")


class HeadingBlock(Value):
    """The field of each column, its headings, the first line of the block and the first line after it.

    A field of "" is that of a heading that osl does not know. `known` counts the others, `loose` those that
    may be a cell or a section as well, `passed` those above the block that may belong to it; `against` is how
    much less likely by their words these headings are than others that the same words may be.
    """

    fields: tuple[str, ...]
    cells: tuple[str, ...]
    at: int
    after: int
    loose: int = 0
    passed: int = 0
    against: float = 0.0

    @property
    def known(self) -> int:
        """Return how many of the headings are known."""
        return sum(map(bool, self.fields))

    @property
    def is_open(self) -> bool:
        """Return whether the last heading may as well be a cell, as far as its words show."""
        return _likelihood(self.fields[-1], self.cells[-1]) <= 0.0

    @property
    def score(self) -> float:
        """Return how much likelier than cells of the first row the headings are, by their words."""
        named = zip(self.fields, self.cells, strict=True)
        against = _KNOWN * self.loose + _PASSED * self.passed
        return sum(_likelihood(name, cell) for name, cell in named) - against


def _likelihood(name: str, cell: str) -> float:
    """Return how likely `cell` is the heading of a column whose field is `name`, "" if it is not known."""
    known = read_heading(cell)
    if not cell or is_known_form(cell) or (name == "title" and known is None):
        return _KNOWN
    words = len(cell.split())
    if not name or (words >= _LONG and not begins_as_heading(cell)):
        return -_KNOWN
    is_weak = name == "title" and known is not None and known[1] <= WEAK
    return 0.0 if words > _LONG or is_weak or not begins_as_heading(cell) else _KNOWN


def block_of(
    cells: Sequence[str], at: int, after: int, *, numbered: bool, words: bool = False, shown: bool = False
) -> HeadingBlock | None:
    """Return the block of the headings `cells`, on the lines from `at` to before `after`; None if it is none.

    `numbered`: there is a column of numbers, also without a heading. `words`: a line may have several cells.
    `shown`: the rows below show that they are headings.
    """
    may_be = len(cells) > 1 and any(map(_may_name_time, cells))
    columns = columns_of(TableRow(tuple(cells), SourcePlace()), shown=shown) if may_be else None
    if columns is None:
        return None
    fields = [name or "" for name in columns.fields]
    if not words and any(map(is_known_form, cells)):
        fields = _with_title(fields, cells)
    titles = [cell for name, cell in zip(fields, cells, strict=True) if name == "title"]
    unnamed = all(map(is_unknown, titles))
    is_beside = after - at == 1 and len(cells) > 2 and not any(" " in title for title in titles)
    if not titles or (unnamed and words and not is_beside):
        return None
    if not {"when", MONTH} & set(fields):
        fields = [
            "when" if _OF_DURATION.match(cell) else name for name, cell in zip(fields, cells, strict=True)
        ]
    if not {"when", MONTH} & set(fields):
        return None
    hours = [at for at, word in enumerate(columns.before) if word in _BEFORE_HOURS]
    fields = [HOURS if at in hours else name for at, name in enumerate(fields)]
    if not shown and any(not name and _is_cell(cell) for name, cell in zip(fields, cells, strict=True)):
        return None
    if words and not (all(map(may_be_heading, cells)) and len({cell[:1].islower() for cell in cells}) == 1):
        return None
    texts = list(cells)
    if numbered and (words or shown) and not fields[0]:  # "Krok"
        fields[0] = NUMBER
    elif numbered and NUMBER not in fields:
        fields, texts = [NUMBER, *fields], ["", *texts]
    return HeadingBlock(tuple(fields), tuple(texts), at, after, loose=int(unnamed))


def block_with_times(
    cells: Sequence[str], column: int, at: int, after: int, *, numbered: bool
) -> HeadingBlock | None:
    """Return the block of the headings `cells` if the times are in `column`, whatever its heading names."""
    named = [OF_TIMES if n == column else cell for n, cell in enumerate(cells)]
    found = block_of(named, at, after, numbered=numbered, shown=True)
    return found and found._replace(cells=(*found.cells[: -len(cells)], *cells))


def _with_title(fields: list[str], cells: Sequence[str]) -> list[str]:
    """Return `fields` with the first heading of which no word is known for that of the tasks if none is."""
    unknown = [at for at, cell in enumerate(cells) if not fields[at] and is_unknown(cell)]
    if "title" in fields or not unknown:
        return fields
    return [*fields[: unknown[0]], "title", *fields[unknown[0] + 1 :]]


def _is_cell(text: str) -> bool:
    """Return whether an unknown heading is rather a cell: a date, or the number of a row."""
    is_date = has_time_word(text) and is_clearly_time(text, ANY_YEAR)
    return is_date or bool(_ROW.fullmatch(text) or _DATE.search(text))


@lru_cache(maxsize=10_000)
def _may_name_time(text: str) -> bool:
    """Return whether a column of times may have the heading `text`, which most lines may not be."""
    return (
        meant_field(text) in ("when", MONTH, *OF_DATES)
        or "when" in fields_named(text)
        or bool(_OF_DURATION.match(text))
    )
