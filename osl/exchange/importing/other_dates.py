"""Remarks on dates that are not those of the plan or of the heading above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import shows_other_year, years_in
from osl.exchange.importing.document import Remark
from osl.i18n import say, say_n
from osl.when.read import read

_SEPTEMBER = 9  # a school year begins in it

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from osl.exchange.importing.draft import TaskDraft
    from osl.exchange.importing.word_count import TaskSource


def unused_months(drafts: Sequence[TaskDraft], made: Sequence[TaskSource], year: int) -> Iterator[Remark]:
    """Yield a remark for each heading of months above tasks of which none needs it for its date."""
    months = {draft.place: draft.month for draft in drafts if draft.month and draft.month != draft.section}
    others: dict[str, list[bool]] = {}
    is_only = len(set(months.values())) == 1 and not drafts[0].month  # and not above the first row
    for one in made if months else ():
        if month := months.get(one.place):
            words = _dated(one, month)
            others.setdefault(month, []).append(_has_no_need(words, month, year, is_only=is_only))
    for month in (month for month, those in others.items() if all(those)):
        yield Remark(
            say('"{text}" was left out', text=month),
            next(place for place, name in months.items() if name == month),
        )
    phrases: dict[str, str] = {}
    for one in made if months else ():
        if month := months.get(one.place):
            phrases[month] = f"{phrases.get(month, '')} {_dated(one, month)}"
    yield from repeated_months(
        month for month, text in phrases.items() if month not in text and not all(others[month])
    )


def _dated(one: TaskSource, month: str) -> str:
    """Return the date phrase of a task, or the `month` above it that the task has as a number."""
    return month if one.task.months and len(one.task.months) == 1 else one.task.when or ""


def repeated_months(months: Iterable[str]) -> Iterator[Remark]:
    """Yield a remark on headings of months whose tasks have dates of their own in the same month."""
    if text := ", ".join(dict.fromkeys(months)):
        message = say(
            'the months above tasks that have dates of their own were left out: "{text}"', text=text
        )
        yield Remark(message)


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


def of_two_years(made: Sequence[TaskSource], year: int, other: int | None) -> Iterator[Remark]:
    """Yield remarks on the tasks in `other`, the other year of a source for parts of two years.

    Those that name it are kept as they are; months without a year count as the plan's, though the source has
    those before September in the later year, and the rest in the earlier one.
    """
    if other is None:
        return
    texts = [one.task.when or "" for one in made]
    if named := sum(other in years_in([text]) for text in texts):
        message = say_n(
            "a plan is for one year; {n} task has a date in {year}, kept as it is",
            "a plan is for one year; {n} tasks have dates in {year}, kept as they are",
            named,
            year=other,
        )
        yield Remark(message)
    shown = [text for text in texts if shows_other_year(text, year, other)]
    if shown:
        message = say_n(
            "a plan is for one year; {n} date was put in {year}, but its weekday is that of {other}",
            "a plan is for one year; {n} dates were put in {year}, but their weekdays are those of {other}",
            len(shown),
            year=year,
            other=other,
        )
        yield Remark(message)
    rest = [text for text in texts if text not in shown]
    if unnamed := sum(_is_in_part(text, year, before_september=year < other) for text in rest):
        message = say_n(
            "a plan is for one year; {n} date names no year and was put in {year}; it may be in {other}",
            "a plan is for one year; {n} dates name no year and were put in {year}; they may be in {other}",
            unnamed,
            year=year,
            other=other,
        )
        yield Remark(message)


def _is_in_part(words: str, year: int, *, before_september: bool) -> bool:
    """Return whether all months of `words`, which name no year, are on that side of September."""
    reading = read(words, year).reading
    months = reading.months if reading and not years_in([words]) else None
    return bool(months) and all((month < _SEPTEMBER) == before_september for month in months or ())
