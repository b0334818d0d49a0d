"""Recurrence rules: which are refused, and the days of those that are kept."""

from __future__ import annotations

from datetime import date, datetime
from itertools import takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from timing import within

from osl.when.read import read
from osl.when.rule import check_rule
from osl.when.rule_days import days
from osl.when.task_time import time_of

FIRST, LAST = date(2023, 1, 1), date(2023, 12, 31)


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("", "not a part"),
        ("FREQ", "not a part"),
        ("BYDAY=1TU", "has no FREQ"),
        ("FREQ=HOURLY", "finer than a day"),
        ("FREQ=OFTEN", "not a value of FREQ"),
        ("FREQ=DAILY;COLOUR=RED", "not known"),
        ("FREQ=DAILY;BYHOUR=5", "not known"),
        ("DTSTART:20230101", "DTSTART is not allowed"),
        ("FREQ=DAILY;FREQ=DAILY", "appears twice"),
        ("FREQ=DAILY;INTERVAL=0", "not a value of INTERVAL"),
        ("FREQ=MONTHLY;BYDAY=0TU", "not a value of BYDAY"),
        ("FREQ=WEEKLY;BYDAY=1TU", "counts weekdays"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "not a value of BYMONTHDAY"),
        ("FREQ=YEARLY;BYMONTH=-1", "not a value of BYMONTH"),
        ("FREQ=DAILY;UNTIL=20230231", "not a value of UNTIL"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20230201", "both COUNT and UNTIL"),
        ("FREQ=MONTHLY;BYWEEKNO=5", "needs FREQ=YEARLY"),
        ("FREQ=MONTHLY;BYSETPOS=1", "needs another"),
    ],
)
def test_a_rule_that_a_plan_may_not_hold_is_refused_with_the_reason(rule: str, why: str) -> None:
    assert why in str(check_rule(rule))


RULES = [
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=TU,TH",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=MO",
    "FREQ=MONTHLY;BYDAY=1TU,-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1TU",
    "freq=weekly;byday=mo;count=5",
    "FREQ=WEEKLY;BYDAY=MO;UNTIL=20230401T000000Z",
    "FREQ=YEARLY;BYWEEKNO=20;BYDAY=WE",
    "FREQ=YEARLY;BYYEARDAY=100",
    "FREQ=MONTHLY;BYDAY=5MO,-5FR",
    "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31,-1,-31",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SU;COUNT=3",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO,SU",
    "FREQ=DAILY;INTERVAL=10;COUNT=7",
]


@pytest.mark.parametrize("rule", RULES)
@given(st.dates(FIRST, LAST), st.dates(FIRST, LAST))
def test_the_days_of_a_rule_are_those_that_dateutil_counts_from_the_first_day(
    rule: str, one: date, other: date
) -> None:
    assert check_rule(rule) is None
    begin, end = sorted((one, other))
    reading = time_of("od marca do listopada", None, rule, 2023).reading
    assert reading is not None
    assert reading.first_day is not None
    counted = rrulestr(rule.replace("T000000Z", ""), dtstart=_midnight(reading.first_day))
    upto = min(end, date(2023, 11, 30))
    expected = [day.date() for day in takewhile(lambda day: day.date() <= upto, counted)]
    assert days(reading, begin, end) == [day for day in expected if day >= begin]


def _midnight(day: date) -> datetime:

    return datetime(day.year, day.month, day.day)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5",
        "FREQ=DAILY;INTERVAL=999999;COUNT=999999",
    ],
)
def test_a_rule_without_a_day_ends_soon(rule: str) -> None:
    assert check_rule(rule) is None
    reading = time_of("maj", None, rule, 2023).reading
    assert reading is not None
    assert days(reading, FIRST, LAST) in ([], [date(2023, 5, 1)])
    assert within(15, lambda: days(reading, FIRST, LAST))


def test_days_keep_within_months_that_are_listed_with_gaps() -> None:
    reading = read("raz w miesiącu, w pierwszy wtorek miesiąca, maj i wrzesień", 2023).reading
    assert reading is not None
    assert days(reading, FIRST, LAST) == [date(2023, 5, 2), date(2023, 9, 5)]


@pytest.mark.parametrize("text", ["maj", "raz w miesiącu", "wg potrzeb"])
def test_where_no_days_follow_there_are_none(text: str) -> None:
    reading = read(text, 2023).reading
    assert reading is not None
    assert days(reading, FIRST, LAST) == []


def test_a_range_outside_the_span_has_no_days() -> None:
    reading = read("każdy wtorek maja", 2023).reading
    assert reading is not None
    assert days(reading, date(2023, 6, 1), LAST) == []
