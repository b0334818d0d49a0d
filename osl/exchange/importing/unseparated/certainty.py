"""Whether the rows of a text are surely those of its table: tables that are wrong throughout are refused."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.columns import columns_of
from osl.exchange.importing.date_cells import ANY_YEAR
from osl.exchange.importing.document import SourcePlace, TableRow
from osl.exchange.importing.headings import NUMBER, known_field
from osl.exchange.importing.list_marks import MARK
from osl.exchange.importing.unseparated.date_score import CLEAR, time_score
from osl.exchange.importing.unseparated.heading_lines import is_known_form
from osl.exchange.importing.unseparated.headings_beside import are_beside
from osl.exchange.importing.unseparated.lines_below import lines_below_headings
from osl.exchange.importing.unseparated.repeated_block import repeats
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import SourceDocument, TextLine

# of the rows: each has a date where one belongs, and a title that begins as titles do
LEAST_FIXED, LEAST_SURE, LEAST_UNMARKED = 0.4, 0.6, 0.75
_LEAST_SMALL = 0.8  # of titles, if an office writes them so
_FEWEST_ROWS, _MOST_DATED, _MOST_BETWEEN = 3, 2, 3
_OF_WHAT = re.compile(r" (?:realizacji|wykonania|zadań|zadania|działania|wydarzenia)$", re.IGNORECASE)
_ITEM = re.compile(rf"\s*{MARK}\s")


def refuse_uncertain(found: SourceDocument, *, least: float = 0.0) -> SourceDocument:
    """Return `found`; raise OslError if its headings are cells, or too few of its rows are surely rows.

    `least` is the share of rows that must be, in text of which only the words show where cells end.
    """
    rows = found.tables[0].rows
    heading, below = rows[0].cells, [row for row in rows[1:] if not row.single]
    if _are_cells(heading) or _has_rows(found.lines, heading):
        raise _refusal()
    if least and _are_counted(heading, below):
        least = min(least, LEAST_FIXED)
    if least and (_sure_share(heading, below) < least or _is_below_others(found.lines)):
        raise _refusal()
    return found


def refuse_columns(lines: Sequence[TextLine]) -> None:
    """Raise OslError if what is below each heading is its whole column, or one cell of a row of its own."""
    known = {at: field for at, line in enumerate(lines) if (field := _column(line.text))}
    lengths = [end - at for at, end in pairwise([*known, len(lines)])]
    first = {field: at for at, field in reversed(known.items())}
    before_last = [end - at for at, end in pairwise(sorted(first.values()))]
    long = max(before_last, default=0) > 2  # one that is not known may be between two headings
    again = len(first) + 1 < len(known)  # a cell may be one word that headings have
    if not {"title", "when"} <= first.keys() or min(lengths) <= 1 or are_beside(lines):
        return
    end = next((at for at in known if at > first["when"]), len(lines))
    again = again and not _is_repeated(lines, min(first.values()), max(first.values()))
    if again or (long and _are_dates(lines[first["when"] + 1 : end])):
        raise _refusal()


def _is_repeated(lines: Sequence[TextLine], first: int, last: int) -> bool:
    """Return whether `lines` from the `first` heading to the `last` are there again: on each page."""
    texts = [line.text for line in lines]
    return any(True for _ in repeats(texts[last + 1 :], texts[first : last + 1]))


def _are_dates(lines: Sequence[TextLine]) -> bool:
    """Return whether most of `lines`, or as many, are dates: a column, not the cells of rows."""
    return sum(time_score(line.text.strip(), ANY_YEAR) > CLEAR for line in lines) * 2 >= len(lines)


def _column(text: str) -> str | None:
    return known_field(text) or known_field(_OF_WHAT.sub("", text))


def _refusal() -> OslError:
    return OslError(
        say(
            "its cells cannot be separated; import the file that the text is from, such as"
            " osl import plan.pdf, or copy the table from the web page or the Word document"
        )
    )


def _are_cells(heading: Sequence[str]) -> bool:
    """Return whether an item of a list or a date is among the headings, or they are a date."""
    is_date = time_score(" ".join(heading), ANY_YEAR) > CLEAR
    return is_date or any(_ITEM.match(cell) or _is_date(cell) for cell in heading)


def _is_date(text: str) -> bool:
    return bool(re.search(r"\d", text)) and time_score(text, ANY_YEAR) > CLEAR


def _has_rows(before: Sequence[TextLine], heading: Sequence[str]) -> bool:
    """Return whether rows of the table are above what was taken for its headings."""
    return sum(_is_date(line.text.strip()) for line in lines_below_headings(before, heading)) >= _MOST_DATED


def _is_below_others(before: Sequence[TextLine]) -> bool:
    """Return whether another heading is above the headings, with cells between: columns were copied."""
    known = next((at for at, line in enumerate(before) if is_known_form(line.text)), len(before))
    return len(before) - known > _MOST_BETWEEN


def _are_counted(heading: Sequence[str], rows: Sequence[TableRow]) -> bool:
    """Return whether each of the `rows` has its number, one more than that above, so that all are rows."""
    columns = columns_of(TableRow(tuple(heading), SourcePlace()))
    if columns is None or NUMBER not in columns.fields:
        return False
    numbers = [row.cells[columns.fields.index(NUMBER)].strip(" .)") for row in rows]
    return numbers == [str(at) for at in range(1, len(rows) + 1)]


def _sure_share(heading: Sequence[str], rows: Sequence[TableRow]) -> float:
    columns = columns_of(TableRow(tuple(heading), SourcePlace()))
    if len(rows) < _FEWEST_ROWS or columns is None or not {"title", "when"} <= set(columns.fields):
        return 1.0
    title, when = columns.fields.index("title"), columns.fields.index("when")
    after = title - 1 if title and columns.fields[title - 1] in (NUMBER, "when") else None
    # as the titles are then, too
    is_small = all(cell[:1].islower() for cell in heading) or _are_small(columns.fields, rows)
    begins = (is_small or _begins_sure(row.cells, title, after) for row in rows)
    return sum(_is_time(row.cells[when]) and one for row, one in zip(rows, begins, strict=True)) / len(rows)


def _are_small(fields: Sequence[str | None], rows: Sequence[TableRow]) -> bool:
    """Return whether titles begin with small letters: nearly all, and dates show where the rows begin."""
    titles = [row.cells[fields.index("title")][:1] for row in rows]
    small = sum(map(str.islower, titles)) >= _LEAST_SMALL * len(rows)
    return small and fields[0] == "when" and all(row.cells[0] for row in rows)


def _begins_sure(cells: Sequence[str], title: int, after: int | None) -> bool:
    """Return whether the title begins with a capital, or `after` a number or a date that shows where."""
    return not cells[title][:1].islower() or (after is not None and bool(cells[after]))


def _is_time(when: str) -> bool:
    texts = [" ".join(when.split()), *when.split("\n")]
    whole, *lines = (time_score(text, ANY_YEAR) > CLEAR for text in texts)
    return whole or all(lines)
