"""The last whole calendar period inside a span: compared with counting every day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osl.questions.periods import last_whole

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


def by_counting(unit: Unit, interval: int, first: date, last: date, before: date) -> Period | None:
    starts = [day for n in range(1500) if begins(unit, day := first + n * DAY)][::interval]
    whole = [(a, b - DAY) for a, b in pairwise(starts) if b - DAY <= last and b <= before]
    return whole[-1] if whole else None


days = st.dates(date(2022, 10, 1), date(2024, 3, 1))


@given(
    st.sampled_from(["day", "week", "month", "quarter", "half-year", "year"]),
    st.integers(1, 4),
    days,
    st.integers(0, 400),
    days,
)
def test_it_is_the_one_that_counting_days_finds(
    unit: Unit, interval: int, first: date, length: int, before: date
) -> None:
    if unit == "year" and interval > 2:
        interval = 2
    last = first + length * DAY
    assert last_whole(unit, interval, first, last, before) == by_counting(unit, interval, first, last, before)


@pytest.mark.parametrize("unit", ["day", "week", "month", "quarter", "half-year", "year"])
def test_before_anything_is_over_there_is_none(unit: Unit) -> None:
    first = date(2023, 1, 1)
    assert last_whole(unit, 1, first, date(2023, 12, 31), first) is None
