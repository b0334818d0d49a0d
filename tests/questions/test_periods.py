"""The whole calendar periods inside a span: compared with counting every day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osl.questions.periods import whole_periods

if TYPE_CHECKING:
    from osl.questions.periods import Period
    from osl.when.model import Unit

DAY = timedelta(days=1)


def begins(unit: Unit, day: date) -> bool:
    """Whether a calendar unit begins on `day`."""
    if unit == "day":
        return True
    if unit == "week":
        return day.weekday() == 0
    every = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}[unit]
    return day.day == 1 and (day.month - 1) % every == 0


def by_counting(unit: Unit, interval: int, first: date, last: date) -> list[Period]:
    starts = [day for n in range(1500) if begins(unit, day := first + n * DAY)][::interval]
    return [(a, b - DAY) for a, b in pairwise(starts) if b - DAY <= last]


days = st.dates(date(2022, 10, 1), date(2024, 3, 1))


@given(
    st.sampled_from(["day", "week", "month", "quarter", "half-year", "year"]),
    st.integers(1, 4),
    days,
    st.integers(0, 400),
)
def test_they_are_those_that_counting_days_finds(unit: Unit, interval: int, first: date, length: int) -> None:
    if unit == "year" and interval > 2:
        interval = 2
    last = first + length * DAY
    assert whole_periods(unit, interval, first, last) == by_counting(unit, interval, first, last)


@pytest.mark.parametrize("unit", ["day", "week", "month", "quarter", "half-year", "year"])
def test_those_that_are_not_covered_are_left_out(unit: Unit) -> None:
    assert whole_periods(unit, 1, date(2023, 1, 1), date(2023, 12, 31), lambda *_: False) == []
