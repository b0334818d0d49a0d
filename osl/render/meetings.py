"""The meetings of a series as rows: how many were held, the days held, missed, left out, moved, to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.words import day_of, days_words
from osl.i18n import _, ngettext
from osl.plan import CLOSED
from osl.questions.occurrences import occurrences
from osl.questions.words import held_words
from osl.render.screen import Cell, cell
from osl.text.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from osl.plan import Override
    from osl.questions.occurrences import Occurrence
    from osl.questions.state import Standing
    from osl.render.screen import Row


def meeting_rows(one: Standing, day: date, year: int) -> Iterator[Row]:
    """Yield the rows about the meetings of the series `one` as of `day`, in a plan of `year`."""
    counts = one.series
    if counts is None:
        return
    found = occurrences(one.task, one.reading, day)
    held = held_words(counts) or str(counts.held)
    yield cell(_("Held")), cell(held) + _days(found, "held", year)
    for name, state, n in ((_("Missed"), "missed", counts.missed), (_("Today"), "due", 0)):
        if days := _days(found, state, year) or (cell(str(n)) if n and found is None else ()):
            yield cell(name), days
    yield from _left_out(one, found, year)
    yield from _moved(found or (), year)
    if one.task.status not in CLOSED and (days := _days(found, "to-come", year)):
        yield cell(_("To come")), days
    if counts.extra:
        words = ngettext("{n} entry of another day", "{n} entries of other days", counts.extra)
        yield cell(_("Also")), cell(words.format(n=counts.extra), "quiet")


def _days(found: Sequence[Occurrence] | None, state: str, year: int) -> Cell:
    days = [one.day for one in found or () if one.state == state]
    return cell(days_words(days, year)) if days else ()


def _left_out(one: Standing, found: Sequence[Occurrence] | None, year: int) -> Iterator[Row]:
    if found is None:
        left_out = [override for override in one.task.exceptions if override.to is None]
    else:
        left_out = [each.override for each in found if each.state == "skipped" and each.override]
    if left_out:
        lines = [_with_reason(day_of(one.of, year), one) for one in left_out if one.of]
        yield cell(_("Left out")), tuple((line, "") for line in lines)


def _moved(found: Iterable[Occurrence], year: int) -> Iterator[Row]:
    lines = [
        _with_reason(_change(one, override, year), override)
        for one in found
        if (override := one.override) and override.to
    ]
    if lines:
        yield cell(_("Moved")), tuple((line, "") for line in lines)


def _change(one: Occurrence, override: Override, year: int) -> str:
    days = day_of(one.of, year) if one.of == one.day else f"{day_of(one.of, year)} → {day_of(one.day, year)}"
    return f"{days}, {flat(override.hours)}" if override.hours else days


def _with_reason(words: str, override: Override) -> str:
    return f"{words} ({flat(override.reason)})" if override.reason else words


def moved_from(found: Iterable[Occurrence], year: int) -> str:
    """Return from which days meetings were moved: moved from 2 May; an empty text if none was."""
    days = sorted(one.of for one in found if one.of != one.day and one.state != "skipped")
    return _("moved from {days}").format(days=days_words(days, year)) if days else ""
