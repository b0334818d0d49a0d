"""An exception that does not fit its series.

`exceptions` are about single days of a task that recurs. An exception is reported if `of` is not a day on
which the task recurs, or is outside its time if only its frequency is known, if two exceptions are about
the same day, if two meetings are now on one day, and if the log already has an entry of that day. The day
may be one of an earlier date phrase: before the `on` of the latest of `moves` it is not reported.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: klub
        title: Klub seniora
        audiences: [seniorzy]
        when: pierwszy wtorek miesiąca
        exceptions:
          - of: 2023-05-03
            to: 2023-05-09

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: klub
        title: Klub seniora
        audiences: [seniorzy]
        when: pierwszy wtorek miesiąca
        exceptions:
          - of: 2023-05-02
            to: 2023-05-09
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from osl.format import TIME_KEYS
from osl.i18n import say
from osl.rules.context import PlanPlace
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from osl.i18n import Sentence
    from osl.plan import Override, Task
    from osl.rules.context import RuleContext
    from osl.when.model import Reading


class StrayException(Value):
    """An exception that does not fit: its place, why, what to do, and where the other one is."""

    place: PlanPlace
    message: Sentence
    hint: Sentence | None = None
    first: PlanPlace | None = None


def find(context: RuleContext) -> Iterator[StrayException]:
    """Yield each exception that does not fit, with its first fault."""
    if not any(context.columns.exceptions) or not context.plan.has_year:
        return
    for task in context.tasks:
        if task.exceptions and not task.refused & {*TIME_KEYS, "exceptions"}:
            reading = context.times[task.time_key].reading
            for at in range(len(task.exceptions)):
                yield from _faults(task, reading, at)


def _faults(task: Task, reading: Reading | None, at: int) -> Iterator[StrayException]:
    one = task.exceptions[at]
    if one.of is None:
        return
    of = PlanPlace(task, ("exceptions", at, "of"))
    moved_on = max((move.on for move in task.moves if move.on), default=None)
    is_old = moved_on is not None and one.of < moved_on
    twin = next((n for n, other in enumerate(task.exceptions[:at]) if other.of == one.of), None)
    if not is_old and (fault := _no_day(reading, one.of)):
        yield StrayException(of, *fault)
    elif twin is not None:
        message = say("{day} has two exceptions: the later one applies", day=one.of)
        yield StrayException(
            of, message, say("delete one of the two"), PlanPlace(task, ("exceptions", twin, "of"))
        )
    elif any(entry.on == one.of for entry in task.log):
        message = say("the log has an entry of {day}, the day that this exception is about", day=one.of)
        yield StrayException(of, message, say("delete the exception, or correct the day of the entry"))
    elif one.to is not None and _is_taken(task, reading, one):
        message = say("two meetings are on {day}", day=one.to)
        yield StrayException(PlanPlace(task, ("exceptions", at, "to")), message, say("choose another day"))


def _no_day(reading: Reading | None, day: date) -> tuple[Sentence, Sentence | None] | None:
    """Return why `day` is not a day of the series, and what is; None if it is one."""
    if reading is None or reading.kind != "recurring":
        return say("this task is not a series, so it has no exceptions"), say("move the task as a whole")
    from osl.questions.occurrences import days_of

    days = days_of(reading)
    if days is not None:
        if day in days:
            return None
        return say("{day} is not a day of this series", day=day), _nearest(days, day)
    first, last = reading.first_day, reading.last_day
    if first and last and first <= day <= last and reading.covers(day, day):
        return None
    return say("{day} is outside the dates of this series", day=day), None


def _nearest(days: tuple[date, ...], day: date) -> Sentence | None:
    at = bisect_left(days, day)
    near = [one.isoformat() for one in days[max(at - 1, 0) : at + 1]]
    return say("the nearest days: {days}", days=", ".join(near)) if near else None


def _is_taken(task: Task, reading: Reading | None, one: Override) -> bool:
    """Return whether another meeting of the series is on the day to which `one` is moved."""
    from osl.questions.occurrences import course

    found = course(task, reading)
    if found is None or one.of == one.to:
        return False
    return any(
        day == one.to and of != one.of and at not in found.skipped
        for at, (of, day) in enumerate(zip(found.of, found.days, strict=True))
    )


def tell(context: RuleContext, found: StrayException) -> None:
    """Report the exception, and where the first one for its day is."""
    related: Iterable[tuple[PlanPlace, Sentence]] = (
        ((found.first, say("the first one is here")),) if found.first else ()
    )
    context.report("stray-exception", found.place, found.message, found.hint, tuple(related))
