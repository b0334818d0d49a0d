"""The words of the report: what is counted, its days, the names of quarters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.dates.ranges import day_runs, quarter_number, quarter_of
from osl.dates.words import day_of, months_words, range_words
from osl.i18n import _, ngettext, pgettext
from osl.plan import Move
from osl.questions.words import held_words
from osl.text.flat import flat

if TYPE_CHECKING:
    from osl.dates.ranges import DateRange
    from osl.plan import Status, Task
    from osl.questions.report import Report, ReportLine, Tally

FEW_DAYS = 12


def counted(tally: Tally) -> tuple[tuple[str, int | None], ...]:
    """Return the numbers of `tally`, each with its name."""
    return (
        (_("Planned"), tally.planned), (_("Done in full"), tally.done), (_("Done in part"), tally.partly),
        (_("Cancelled"), tally.cancelled), (_("Not closed"), tally.open),
        (_("Unplanned tasks"), tally.unplanned), (_("Events"), tally.events), (_("People"), tally.people),
    )  # fmt: skip


def short_names() -> tuple[str, ...]:
    """Return the names of what is counted, short enough for the heading of a narrow column."""
    return (
        pgettext("total", "Plan"), pgettext("total", "Done"), pgettext("total", "Part"),
        pgettext("total", "Canc."), pgettext("total", "Open"), pgettext("total", "Unpl."),
        pgettext("total", "Events"), pgettext("total", "People"),
    )  # fmt: skip


def range_name(report: Report) -> str:
    """Return the days of the report: a year, a quarter, or from a day to a day."""
    days = report.range
    if days.is_year(report.plan.year):
        return _("the year {year}").format(year=report.plan.year)
    return quarter_name(days)


def quarter_name(days: DateRange) -> str:
    """Return a quarter by its number, any other days by the first and the last."""
    number = quarter_number(days.first)
    if days == quarter_of(days.first.year, number):
        names = (_("Q1 {year}"), _("Q2 {year}"), _("Q3 {year}"), _("Q4 {year}"))
        return names[number - 1].format(year=days.first.year)
    return range_words(*days)


def time_words(thing: Task | Move) -> str:
    """Return the date phrase of a task, or an earlier one; else its months."""
    words = thing.before if isinstance(thing, Move) else thing.when
    return flat(words) if words else months_words(thing.months or ())


def planned_time(task: Task) -> str:
    """Return when a task was first planned for: before its first move."""
    return time_words(task.moves[0] if task.moves else task)


def moved_to(task: Task) -> str:
    """Return the time that a task was moved to; nothing if it was not."""
    return _("moved to: {time}").format(time=time_words(task) or "–") if task.moves else ""


def figures(total: Tally) -> str:
    """Return the most important numbers on one line, without those that are 0 or that nobody counted."""
    n = total.planned
    parts = [
        ngettext("{done} of {n} done", "{done} of {n} done", n).format(done=total.done, n=n) if n else "",
        _of(total.partly, ngettext("{n} done in part", "{n} done in part", total.partly)),
        _of(total.cancelled, ngettext("{n} cancelled", "{n} cancelled", total.cancelled)),
        _of(total.unplanned, ngettext("{n} outside the plan", "{n} outside the plan", total.unplanned)),
        _of(total.events, ngettext("{n} event", "{n} events", total.events)),
        _of(total.people, ngettext("{n} participant", "{n} participants", total.people or 0)),
    ]
    return " · ".join(filter(None, parts))


def _of(number: int | None, words: str) -> str:
    return words.format(n=f"{number:,}".replace(",", "\u202f")) if number else ""


def remarks(line: ReportLine, report: Report) -> list[str]:
    """Return what is to be known of a task: how much of a series was held, that it was closed later."""
    counts, task, year = line.standing.series, line.task, report.plan.year
    found = []
    if counts and (held := held_words(counts)):  # of the whole year, also in the report of a quarter
        words = _("held: {held}") if report.range.is_year(year) else _("held in {year}: {held}")
        found.append(words.format(held=held, year=year))
    days = [move.on for move in task.moves if move.on]
    if counts and days:
        found.append(_("its date was changed on {day}").format(day=day_of(max(days), year)))
    if (later := line.closed_later) and later.closed_on:
        found.append(_closed_on(later.status).format(day=day_of(later.closed_on, year)))
    return found


def _closed_on(status: Status) -> str:
    if status == "cancelled":
        return _("cancelled on {day}")
    return _("done in part on {day}") if status == "partly-done" else _("done on {day}")


def days_done(line: ReportLine, year: int) -> str:
    """Return when a task was done: each day, or the first and the last if they are many."""
    days = line.days
    if len(days) > FEW_DAYS:
        return _("{n} days, {first} – {last}").format(
            n=len(days), first=day_of(days[0], year), last=day_of(days[-1], year)
        )
    return ", ".join(range_words(first, last, year) for first, last in day_runs(days)) if days else ""
