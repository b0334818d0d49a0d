"""The headings of a table with tabs, as a browser copies it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR
from osl.exchange.importing.headings import read_heading
from osl.exchange.importing.unseparated.heading_block import block_of, block_with_times
from osl.exchange.importing.unseparated.heading_lines import FIRST, is_known_form, is_title
from osl.exchange.importing.unseparated.scoring import is_clearly_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.heading_block import HeadingBlock

_GOES_ON = re.compile(r"\s*[a-ząćęłńóśźż/(]")
_DIGIT = re.compile(r"\d")
_MOST_LINES = 20  # of headings
_DATES = 0.6  # of the cells of a column without a known heading that has the times
_LONGEST_LINE = 20  # letters, more than the first heading has


def tabbed_heading(lines: Sequence[TextLine]) -> HeadingBlock | None:
    """Return the headings in the first lines with tabs; a browser drops the tab of an empty first one.

    A heading of several lines goes on in the next line, as a cell does. If none is of times, the column of
    dates has them.
    """
    at = next((at for at, line in enumerate(lines) if "\t" in line.text), None)
    if at is None:
        return None
    texts = [line.text for line in lines]
    cells, after = _headings(texts, at)
    if at and _begins(texts[at - 1], cells[0]):
        at, cells = at - 1, [f"{texts[at - 1].strip()}\n{cells[0]}", *cells[1:]]
    full = [text.split("\t") for text in texts[after:] if "\t" in text]
    numbered = bool(full) and bool(FIRST.match(full[0][0]))
    if found := block_of(cells, at, after, numbered=numbered):
        return found
    column = _column_of_dates(len(cells), full)
    return None if column is None else block_with_times(cells, column, at, after, numbered=numbered)


def _begins(above: str, first: str) -> bool:
    """Return whether the line `above` the first heading begins it: "ZADANIA", "BIBLIOTEKI"."""
    is_short = len(above) < len(first) + _LONGEST_LINE and not _DIGIT.search(above)
    goes_on = _GOES_ON.match(first) or not (is_known_form(first) or above.isupper() != first.isupper())
    return bool(is_short and goes_on and read_heading(above.strip()) and not is_title(above))


def _column_of_dates(width: int, rows: Sequence[Sequence[str]]) -> int | None:
    """Return the column in which those of `rows` that have `width` cells have the most dates, if most do."""
    whole = [row for row in rows if len(row) == width]
    shares = [
        sum(is_clearly_time(row[n].strip(), ANY_YEAR) for row in whole) / (len(whole) or 1)
        for n in range(width)
    ]
    best = max(range(width), key=shares.__getitem__)
    return best if shares[best] >= _DATES else None


def _headings(texts: Sequence[str], at: int) -> tuple[list[str], int]:
    """Return the headings from the line at `at` on, and the first line after them.

    Lines without a digit are joined if that gives as many headings as a line has cells at most.
    """
    first = [cell.strip() for cell in texts[at].split("\t")]
    width = max((text.count("\t") + 1 for text in texts[at:]), default=0)
    cells, after = [*first], at + 1
    last = min(len(texts), at + _MOST_LINES)
    while len(cells) < width and after < last and not _DIGIT.search(texts[after]):
        goes_on, *others = (cell.strip() for cell in texts[after].split("\t"))
        cells = [*cells[:-1], f"{cells[-1]}\n{goes_on}", *others]
        after += 1
    if len(cells) != width:
        return first, at + 1
    while after < last and "\t" not in texts[after] and _goes_on(cells[-1], texts[after:]):
        cells[-1] += f"\n{texts[after].strip()}"
        after += 1
    return cells, after


def _goes_on(heading: str, texts: Sequence[str]) -> bool:
    """Return whether the first of the lines `texts` goes on with the last `heading`; a section would too.

    In capitals it does if it is the only line alone in capitals: of sections there are more.
    """
    first, *below = texts
    if not (heading.isupper() and first.isupper()):
        return bool(_GOES_ON.match(first))
    return not is_title(first) and not any(text.isupper() and "\t" not in text for text in below)
