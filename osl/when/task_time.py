"""The time of a task: its words, its months as numbers, its recurrence rule."""

from __future__ import annotations

from osl.when.model import Outcome
from osl.when.months import of_months
from osl.when.read import read


def time_of(when: str | None, months: tuple[int, ...] | None, _repeats: str | None, year: int) -> Outcome:
    """How the time of a task is read in a plan of `year`."""
    if when is not None:
        return read(when, year)
    return Outcome(of_months(months, year) if months else None)
