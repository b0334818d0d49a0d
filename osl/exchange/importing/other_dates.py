"""Remarks on dates that are not those of the plan or of the heading above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import years_in
from osl.exchange.importing.document import Remark
from osl.i18n import say, say_n
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.importing.draft import TaskDraft
    from osl.exchange.importing.word_count import TaskSource


def unused_months(drafts: Sequence[TaskDraft], made: Sequence[TaskSource], year: int) -> Iterator[Remark]:
    """Yield a remark for each heading of months above tasks of which none needs it for its date."""
    months = {draft.place: draft.month for draft in drafts if draft.month}
    others: dict[str, list[bool]] = {}
    is_only = len(set(months.values())) == 1 and not drafts[0].month  # and not above the first row
    for one in made if months else ():
        if month := months.get(one.place):
            words = one.task.when or ""
            others.setdefault(month, []).append(_has_no_need(words, month, year, is_only=is_only))
    for month in (month for month, those in others.items() if all(those)):
        yield Remark(
            say('"{text}" was left out', text=month),
            next(place for place, name in months.items() if name == month),
        )


def _has_no_need(words: str, month: str, year: int, *, is_only: bool) -> bool:
    """Return whether `words` are without what the heading `month` adds: it has several, or they have others.

    A task in May below "MAJ" repeats it; the only month between rows is rather a part of a cell.
    """
    own, above = read(words, year).reading, read(month, year).reading
    months = set(above.months or ()) if above else set()
    if len(months) > 1:
        return month not in words
    if own is None or own.months is None or above is None:
        return False
    return not months & set(own.months) or (is_only and month not in words)


def of_next_year(made: Sequence[TaskSource], year: int | None) -> Iterator[Remark]:
    """Yield a remark on the tasks in `year`, the second of a source for parts of two years."""
    later = [one for one in made if year in years_in([one.task.when or ""])]
    if year and later:
        message = say_n(
            "a plan is for one year; {n} task has a date in {year}, kept as it is",
            "a plan is for one year; {n} tasks have dates in {year}, kept as they are",
            len(later),
            year=year,
        )
        yield Remark(message)
