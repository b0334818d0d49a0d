"""The row of headings that the rows below it show: none of its cells is a date where each of theirs is."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.cells_below import is_number, share
from osl.exchange.importing.columns import Columns, columns_with_dates
from osl.exchange.importing.columns_by_cells import guessed_columns
from osl.exchange.importing.date_cells import is_date_phrase, is_month
from osl.exchange.importing.date_lines import YEAR
from osl.exchange.importing.headings import (
    NUMBER,
    WEAK,
    begins_as_heading,
    column_heading,
    known_field,
    read_heading,
    shortened_heading,
)
from osl.exchange.importing.month_grid import grid_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.columns import ColumnOptions
    from osl.exchange.importing.document import TableRow

_SAMPLE = 60  # rows that show where the dates are
_FEWEST = 3  # rows below the headings
_LOWEST = 20  # row of a table that may have its headings, with lines above them
_DATED = 0.6  # of the rows
_LONGEST = 60  # letters of a heading
_ALIKE, _KNOWN = 2, 2  # rows above headings that are like them, and headings among such that are known
_WORDS = 4  # of a heading of which no word is known


def column_of_dates(rows: Sequence[TableRow]) -> int | None:
    """Return the index of the only column that has dates in most of `rows`, None if none or several have."""
    those = [row.cells for row in rows[:_SAMPLE] if _is_whole(row)]
    width = max(map(len, those), default=0)
    columns = [[cells[at].strip() if at < len(cells) else "" for cells in those] for at in range(width)]
    dated = [
        at
        for at, texts in enumerate(columns)
        if share(texts, is_date_phrase) > _DATED and sum(map(bool, texts)) > _DATED * len(those)
    ]
    return dated[0] if len(dated) == 1 and len(those) > _FEWEST else None


def is_of_task(row: TableRow, dates: int | None) -> bool:
    """Return whether `row` has a date in the column `dates`, as the row of a task, not of headings."""
    if dates is None or dates >= len(row.cells):
        return False
    text, *others = map(tidy, (row.cells[dates], *row.cells[:dates], *row.cells[dates + 1 :]))
    is_heading = begins_as_heading(text) or YEAR.fullmatch(text) or grid_columns(row.cells)
    return is_date_phrase(text) and not is_heading and not _are_words_of_headings(others)


def is_below_tasks(rows: Sequence[TableRow], at: int) -> bool:
    """Return whether the row at `at` is below others like it: it may be a task with words of headings.

    Two headings that are known word for word are above no such row.
    """
    width = sum(map(bool, map(str.strip, rows[at].cells)))
    alike = (
        row for row in rows[:at] if _is_whole(row) and sum(map(bool, map(str.strip, row.cells))) == width
    )
    is_below = len(list(islice(alike, _ALIKE))) == _ALIKE
    return is_below and sum(known_field(tidy(cell)) is not None for cell in rows[at].cells) < _KNOWN


def _are_words_of_headings(texts: Sequence[str]) -> bool:
    """Return whether two or more of `texts` have words, and each word for word is a heading."""
    full = [text for text in texts if text]
    return len(full) > 1 and all(map(known_field, full))


def headings_by_rows(rows: Sequence[TableRow], options: ColumnOptions) -> tuple[int, Columns] | None:
    """Return the position of the row of headings in `rows`, and the columns below it; None if none shows.

    Its words do not show that it is one.
    """
    at = next((at for at, row in enumerate(rows[:_LOWEST]) if _is_whole(row)), None)
    if at is None:
        return None
    below = [row for row in rows[at + 1 :][:_SAMPLE] if _is_whole(row)]
    guessed = guessed_columns(below) if len(below) >= _FEWEST else None
    texts = [*map(tidy, rows[at].cells)]
    if guessed is None or not _may_head(texts, guessed) or not _are_headings(texts, guessed, below):
        return None
    dates = guessed.fields.index("when")
    found = columns_with_dates(rows[at].cells, dates, options, shown=True)
    return (at, found) if found else None


def _may_head(texts: Sequence[str], columns: Columns) -> bool:
    """Return whether the cells `texts` may head `columns`: short, no two alike, no number, no date."""
    full = [text for text in texts if text]
    if len(texts) != len(columns.fields) or len({*full}) < len(full) or len(full) < len(texts) - 1:
        return False
    when = columns.fields.index("when")
    is_named = texts[when] and texts[columns.fields.index("title")]
    is_row = any(len(text) >= _LONGEST or is_number(text) or _is_day(text) for text in full)
    return bool(is_named) and not is_row and not _is_date(texts[when])


def _is_day(text: str) -> bool:
    """Return whether `text` is a month or a date with a number, not a word such as "Potrzeby"."""
    return is_month(text) or (any(map(str.isdigit, text)) and is_date_phrase(text))


def _is_date(text: str) -> bool:
    """Return whether `text` is a date, not one word that headings have: "Kalendarz"."""
    return is_date_phrase(text) and (" " in text or column_heading(text) is None)


def _are_headings(texts: Sequence[str], columns: Columns, below: Sequence[TableRow]) -> bool:
    """Return whether one of `texts` is above numbers, or one is known or all short above longer titles."""
    heads_numbers = any(name == NUMBER and text for name, text in zip(columns.fields, texts, strict=True))
    title = columns.fields.index("title")
    lengths = [len(tidy(row.cells[title])) for row in below]
    longer = len(texts[title]) * len(lengths) / sum(lengths)
    is_short = all(len(text.split()) <= _WORDS for text in texts)
    return heads_numbers or (longer <= 1.0 and (is_short or any(map(_is_heading, texts))))


def _is_heading(text: str) -> bool:
    """Return whether `text` begins with a word that few cells begin with, or with part of one ("Odp.")."""
    known = read_heading(text)
    is_sure = known is not None and (known[0] != "title" or known[1] > WEAK)
    return (is_sure and begins_as_heading(text)) or shortened_heading(text) is not None


def _is_whole(row: TableRow) -> bool:
    """Return whether `row` has more than one text, as those of headings and of tasks have."""
    return not row.single and len({*filter(None, map(tidy, row.cells))}) > 1
