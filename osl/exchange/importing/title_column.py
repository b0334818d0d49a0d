"""Which column has the titles of tasks: as the words of the headings have it, and as the cells show.

In the plans of offices it is nearly always the first column with another text in each row and no dates. So
the first such column has the titles unless the heading of another is surer to name tasks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.cells_below import is_number, share
from osl.exchange.importing.date_cells import is_date_phrase, is_month
from osl.exchange.importing.headings import (
    IGNORED,
    MONTH,
    NUMBER,
    WEAK,
    column_heading,
    is_unknown,
    own_field,
    sure_of_tasks,
)
from osl.exchange.importing.month_grid import GRID

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_WORD = re.compile(r"[^\W\d_]{3}")
_LEAST = 3  # rows that show what a column has
_FULL, _DIFFERENT = 0.9, 0.85  # of the cells of the titles
_OTHER = 0.5  # of the cells that are dates or numbers
_RATHER_NUMBERS = ("when", MONTH, NUMBER, GRID, IGNORED, "id", "closed_on", "cost")
_NO_TITLES = (*_RATHER_NUMBERS, "status", "notes", "responsible")
# how likely the titles are below a heading that names tasks surely, weakly, perhaps; below one of no field
# and of another field; what the first column like titles counts, and cells unlike them below a weak heading
_SURE, _WEAK, _PERHAPS, _UNKNOWN, _OF_OTHER = 6, 4, 3, 3, 1
_FIRST, _UNLIKE = 2, 3
_IN_FRONT = ("purpose", "section", "addressees")  # often the first column, with another text in each row


def settle_title(
    fields: list[str | None],
    headings: Sequence[str],
    columns: Sequence[Sequence[str]],
    fixed: Collection[int],
) -> None:
    """Put `title` for the column that has the tasks; `columns` are the cells of each, in the order of rows.

    A person named the fields of the columns `fixed`.
    """
    at = fields.index("title") if "title" in fields else None
    if at is not None and (at in fixed or own_field(headings[at]) == "title"):
        return
    may_be = [n for n, name in enumerate(fields) if name not in _NO_TITLES and n not in fixed]
    alike = [n for n in may_be if headings[n].strip() and _are_titles(columns[n])]
    scores = {n: _score(headings[n]) + _FIRST * (n == alike[0]) for n in alike}
    if at is not None and at not in scores:
        known = _score(headings[at])
        scores[at] = known if known == _SURE else known - _UNLIKE
    if not scores:
        _take_longest(fields, headings, columns)
        return
    best = max(scores, key=lambda n: (scores[n], n == at, -n))
    if best != at:
        _move(fields, headings, at, best)


def _score(heading: str) -> int:
    """Return how likely `heading` is that of the tasks, by its words."""
    known = column_heading(heading)
    if known is None:  # "Spodziewany efekt" is known to name none
        return _UNKNOWN if is_unknown(heading) else 0
    if known[0] == "title":
        return _SURE if known[1] > WEAK else _WEAK if known[1] == WEAK else _PERHAPS
    if sure_of_tasks(heading):  # "Obszar / zadanie"
        return _WEAK
    return _PERHAPS if known[0] in ("activities", "method") else _OF_OTHER * (known[0] not in _IN_FRONT)


def _move(fields: list[str | None], headings: Sequence[str], at: int | None, to: int) -> None:
    """Put `title` for the column `to`, and for `at`, if it had the titles, what is left of its words."""
    fields[to] = "title"
    if at is not None:
        known = column_heading(headings[at])
        names_tasks = known is not None and known[0] == "title"
        spare = (
            ("activities" if known[1] > WEAK else "method") if known and names_tasks else known and known[0]
        )
        fields[at] = spare if spare and spare not in fields else None


def _take_longest(
    fields: list[str | None], headings: Sequence[str], columns: Sequence[Sequence[str]]
) -> None:
    """Take the column with the longest cells whose heading is not known for the tasks if none is."""
    unknown = [at for at, name in enumerate(fields) if name is None and headings[at].strip()]
    if unknown and "title" not in fields:
        fields[max(unknown, key=lambda at: sum(map(len, columns[at])))] = "title"


def _are_titles(cells: Sequence[str]) -> bool:
    """Return whether nearly all of `cells` have a text, each another, most with a word and no date."""
    full = [cell for cell in cells if cell]
    if len(full) < max(_LEAST, _FULL * len(cells)) or len(set(full)) < _DIFFERENT * len(full):
        return False
    return share(full, is_number) < _OTHER > share(full, _is_date) and share(full, _has_word) > _OTHER


def _has_word(text: str) -> bool:
    """Return whether `text` has a word, as no code ("A/1") and no amount ("100 zł") has."""
    return _WORD.search(text) is not None


def _is_date(text: str) -> bool:
    """Return whether `text` is a day or a month: a feast may be a task."""
    return (is_month(text) or any(map(str.isdigit, text))) and is_date_phrase(text)
