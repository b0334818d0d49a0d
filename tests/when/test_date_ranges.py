"""Runs of days and of months, ends of months."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest

from osl.dates.ranges import day_runs, end_of_month, has_gaps, month_runs


@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024, 9999])
def test_a_month_ends_as_the_calendar_has_it(year: int) -> None:
    assert [end_of_month(year, month).day for month in range(1, 13)] == [
        monthrange(year, month)[1] for month in range(1, 13)
    ]


@pytest.mark.parametrize(
    ("months", "runs"),
    [((), []), ((5,), [(5, 5)]), ((1, 2, 3), [(1, 3)]), ((3, 9, 10, 12), [(3, 3), (9, 10), (12, 12)])],
)
def test_months_with_gaps_are_several_runs(months: tuple[int, ...], runs: list[tuple[int, int]]) -> None:
    assert month_runs(months) == runs
    assert has_gaps(months) is (len(runs) > 1)


def test_days_are_one_run_until_one_is_missing_or_the_run_is_as_long_as_it_may_be() -> None:
    days = [date(2023, 5, day) for day in (1, 2, 3, 5, 8, 9)]
    ends = [(run[0].day, run[1].day) for run in day_runs(days)]
    assert ends == [(1, 3), (5, 5), (8, 9)]
    short = [(run[0].day, run[1].day) for run in day_runs(days, timedelta(2))]
    assert short == [(1, 2), (3, 3), (5, 5), (8, 9)]
    assert day_runs([]) == []
