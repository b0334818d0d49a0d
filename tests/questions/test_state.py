"""The one state of a task, first that applies, to the letter of the format page."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from builders import on, plan, reading, recurring, task

from osl.plan import Override
from osl.questions.state import STATES, Lag, lag, standings, state_of
from osl.when.model import Reading
from osl.when.read import read

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from osl.plan import Task

SPAN = reading("span", "5-1", "5-31")
DATES = reading("dates", "5-20", "5-22", "5-20", "5-21", "5-22")
DEADLINE = reading("deadline", "1-1", "3-31")
CONTINUOUS = reading("continuous", "1-1", "12-31")
WHOLE_YEAR = reading("span", "1-1", "12-31")
MONTHLY = recurring("month")
VAGUE = Reading("vague", None, None, None)


@pytest.mark.parametrize("time", [SPAN, DATES, DEADLINE, CONTINUOUS, MONTHLY, VAGUE, None])
@pytest.mark.parametrize("status", ["done", "partly-done", "cancelled"])
@pytest.mark.parametrize("day", ["1-1", "12-31", "2030-1-1"])
def test_a_closed_task_is_as_its_status_says_whatever_the_day(
    status: str, time: Reading | None, day: str
) -> None:
    assert state_of(task(status=status), time, on(day)) == status


@pytest.mark.parametrize("time", [VAGUE, None])
@pytest.mark.parametrize("status", ["planned", "started"])
@pytest.mark.parametrize("day", ["1-1", "2030-1-1"])
def test_without_a_readable_time_a_task_is_undated_and_never_late(
    status: str, time: Reading | None, day: str
) -> None:
    assert state_of(task(status=status), time, on(day)) == "undated"


@pytest.mark.parametrize(
    ("time", "last"),
    [
        (SPAN, "5-31"),
        (DATES, "5-22"),
        (DEADLINE, "3-31"),
        (CONTINUOUS, "12-31"),
        (WHOLE_YEAR, "12-31"),
        (MONTHLY, "12-31"),
        (recurring("month", first="3-1", last="10-31"), "10-31"),
        (reading("span", "2022-12-1", "1-31"), "1-31"),
    ],
)
@pytest.mark.parametrize("status", ["planned", "started"])
def test_a_task_is_overdue_from_the_day_after_its_last(time: Reading, last: str, status: str) -> None:
    one = task(status=status)
    assert state_of(one, time, on(last)) != "overdue"
    assert state_of(one, time, date_after(last)) == "overdue"


def date_after(text: str) -> date:
    return on(text) + timedelta(days=1)


def test_a_log_does_not_keep_a_task_from_being_overdue() -> None:
    assert state_of(task("t", "5-20"), DATES, on("5-23")) == "overdue"


def test_what_was_never_planned_is_never_late() -> None:
    one = task("t", "2-1", unplanned=True, status="started")
    assert state_of(one, DATES, on("12-31")) == "started"
    assert state_of(one, MONTHLY, on("5-15")) == "started"


def test_days_late_count_from_the_last_day() -> None:
    one = task(when="20–22 maja")
    late, due = (standings(plan(one), [one], on(day))[0] for day in ("5-25", "5-22"))
    assert (late.state, late.days_late) == ("overdue", 3)
    assert (due.state, due.days_late) == ("not-started", 0)


@pytest.mark.parametrize("time", [SPAN, DATES, WHOLE_YEAR])
def test_a_planned_task_whose_first_day_has_passed_is_not_started(time: Reading) -> None:
    assert time.first_day is not None
    first = time.first_day.isoformat()
    assert state_of(task(), time, on(first)) == "planned"
    assert state_of(task(), time, date_after(first)) == "not-started"
    assert state_of(task(status="started"), time, date_after(first)) == "started"
    assert state_of(task("t", "1-1"), time, date_after(first)) == "planned"


def test_a_deadline_is_never_not_started() -> None:
    assert state_of(task(), DEADLINE, on("2-15")) == "planned"


@pytest.mark.parametrize(
    ("time", "last"),
    [
        (CONTINUOUS, "1-31"),
        (MONTHLY, "1-31"),
        (recurring("month", at="at-most"), "1-31"),
        (recurring("month", first="3-10"), "4-30"),
        (recurring("week"), "1-8"),
        (recurring("quarter"), "3-31"),
    ],
)
def test_what_goes_on_is_not_started_once_its_first_month_or_period_is_over(time: Reading, last: str) -> None:
    assert state_of(task(), time, on(last)) == "planned"
    assert state_of(task(), time, date_after(last)) == "not-started"
    assert state_of(task("t", "1-1"), time, date_after(last)) != "not-started"
    assert state_of(task(status="started"), time, date_after(last)) == "started"


@pytest.mark.parametrize(
    "time", [recurring(None), recurring("year"), recurring("month", first="3-10", last="4-20")]
)
def test_without_a_whole_period_before_nothing_should_have_begun(time: Reading) -> None:
    assert state_of(task(), time, on("4-15")) == "planned"


# ---- series with known days


def tuesdays(*log: str, **keys: Any) -> Task:
    return task("klub", *log, when="każdy pierwszy wtorek miesiąca", months=(3, 4, 5), **keys)


def state(one: Task, day: str) -> tuple[str, int]:
    found = standings(plan(one), [one], on(day))[0]
    return found.state, found.days_late


def exception(of: str, to: str | None = None) -> Override:
    return Override(of=on(of), to=on(to) if to else None)


def test_a_series_is_overdue_after_its_last_meeting_as_moved() -> None:
    one = tuesdays("3-7")  # 7 March, 4 April, 2 May
    assert state(one, "5-2")[0] == "behind"
    assert state(one, "5-3") == ("overdue", 1)
    moved = tuesdays("3-7", exceptions=(exception("5-2", "6-13"),))
    assert state(moved, "6-13")[0] == "planned"
    assert state(moved, "6-15") == ("overdue", 2)
    left_out = tuesdays("3-7", exceptions=(exception("5-2"),))
    assert state(left_out, "4-5") == ("overdue", 1)


def test_a_series_whose_days_were_all_held_is_not_late() -> None:
    assert state(tuesdays("3-7", "4-4", "5-3"), "12-31")[0] == "planned"
    assert state(tuesdays("3-7", "5-2", exceptions=(exception("4-4"),)), "12-31")[0] == "planned"
    assert state(tuesdays("3-7", "5-2"), "12-31")[0] == "overdue"
    monthly = recurring("month", first="3-1", last="4-30")
    assert state_of(task("t", "3-1", "4-30", status="started"), monthly, on("12-31")) == "started"
    assert state_of(task("t", "3-1", "3-2"), monthly, on("12-31")) == "overdue"


def test_a_day_left_out_asks_for_nothing_and_a_moved_one_counts_where_it_is_now() -> None:
    assert state(tuesdays("3-7"), "5-1")[0] == "behind"
    assert state(tuesdays("3-7", exceptions=(exception("4-4"),)), "5-1")[0] == "planned"
    moved = exception("4-4", "5-16")
    assert state(tuesdays("3-7", exceptions=(moved, exception("5-2", "6-13"))), "5-31")[0] == "planned"
    assert state(tuesdays("3-7", exceptions=(moved, exception("5-2", "6-13"))), "6-1")[0] == "behind"
    assert state(tuesdays("3-7", "5-16", exceptions=(moved, exception("5-2", "6-13"))), "6-1")[0] == "planned"
    monthly = task("t", "3-1", when="raz w miesiącu", exceptions=(exception("4-20"),))
    assert state(monthly, "5-5")[0] == "planned"
    assert state(monthly, "6-5")[0] == "behind"


# ---- behind: the last whole calendar period inside the span contains fewer entries than asked for


@pytest.mark.parametrize(
    ("time", "day", "log", "state"),
    [
        # monthly, on 15 May: April counts
        (recurring("month"), "5-15", ["4-30"], "planned"),
        (recurring("month"), "5-15", ["3-31"], "behind"),
        (recurring("month"), "5-15", ["5-2"], "behind"),
        (recurring("month"), "5-31", ["4-1"], "planned"),
        (recurring("month"), "6-1", ["4-1"], "behind"),
        (recurring("month", count=2), "5-15", ["4-1"], "behind"),
        (recurring("month", count=2), "5-15", ["4-1", "4-1"], "planned"),
        # every two months: January–February, March–April
        (recurring("month", 2), "5-15", ["3-1"], "planned"),
        (recurring("month", 2), "5-15", ["2-28"], "behind"),
        (recurring("month", 2), "4-30", ["2-28"], "planned"),
        # weekly, Monday to Sunday: on Wednesday 17 May 2023 the week from 8 to 14 May counts
        (recurring("week"), "5-17", ["5-8"], "planned"),
        (recurring("week"), "5-17", ["5-14"], "planned"),
        (recurring("week"), "5-17", ["5-7"], "behind"),
        (recurring("week"), "5-17", ["5-15"], "behind"),
        (recurring("week", count=2), "5-17", ["5-9", "5-11"], "planned"),
        (recurring("week", count=2), "5-17", ["5-9"], "behind"),
        # every two weeks, from the first whole week of the span: 2–15 January, …, 24 April–7 May
        (recurring("week", 2), "5-17", ["4-24"], "planned"),
        (recurring("week", 2), "5-17", ["5-8"], "behind"),
        # days
        (recurring("day"), "5-17", ["5-16"], "planned"),
        (recurring("day"), "5-17", ["5-15"], "behind"),
        (recurring("day", 10), "5-17", ["5-10"], "planned"),
        (recurring("day", 10), "5-17", ["4-30"], "behind"),
        # quarters and half-years are those of the calendar
        (recurring("quarter"), "5-15", ["2-1"], "planned"),
        (recurring("quarter"), "5-15", ["4-2"], "behind"),
        (recurring("quarter", first="2-1"), "6-30", ["6-1"], "planned"),
        (recurring("quarter", first="2-1"), "7-1", ["3-1"], "behind"),
        (recurring("half-year"), "6-30", ["1-1"], "planned"),
        (recurring("half-year"), "7-1", ["6-30"], "planned"),
        (recurring("half-year"), "7-1", ["7-1"], "behind"),
        (recurring("year"), "12-31", ["2022-6-1"], "planned"),
        # no whole period of the span is over yet
        (recurring("month", first="5-10"), "6-30", ["5-11"], "planned"),
        (recurring("month", first="5-10"), "7-1", ["5-11"], "behind"),
        (recurring("month", first="3-1", last="10-31"), "4-1", ["2-1"], "behind"),
        (recurring("month", first="3-1", last="10-31"), "3-31", ["2-1"], "planned"),
    ],
)
def test_behind(time: Reading, day: str, log: list[str], state: str) -> None:
    assert state_of(task("t", *log), time, on(day)) == state


@pytest.mark.parametrize(
    ("when", "day", "log", "state"),
    [
        # months with a gap: in July the last whole month of the span is March
        ("raz w miesiącu (III i IX)", "7-10", ["3-5"], "planned"),
        ("raz w miesiącu (III i IX)", "7-10", ["2-5"], "behind"),
        ("raz w miesiącu (III i IX)", "9-30", ["3-31"], "planned"),
        # the last whole week is that from 20 to 26 March
        ("raz w tygodniu (marzec i wrzesień)", "7-10", ["3-20"], "planned"),
        ("raz w tygodniu (marzec i wrzesień)", "7-10", ["3-27"], "behind"),
        ("codziennie (marzec i wrzesień)", "7-10", ["3-31"], "planned"),
        ("raz na kwartał (III i IX)", "7-10", ["1-5"], "planned"),  # no quarter is inside the span
        # over New Year
        ("raz w miesiącu (I, III, X 2023 – I 2024)", "7-10", ["3-5"], "planned"),
    ],
)
def test_a_month_that_the_words_leave_out_asks_for_nothing(
    when: str, day: str, log: list[str], state: str
) -> None:
    assert state_of(task("t", *log), read(when, 2023).reading, on(day)) == state


def test_at_least_is_held_to_at_most_never() -> None:
    assert state_of(task("t", "1-1"), recurring("month", at="at-least"), on("5-15")) == "behind"
    assert state_of(task("t", "1-1"), recurring("month", at="at-most"), on("5-15")) == "planned"


def test_again_and_again_asks_for_nothing_that_could_be_counted() -> None:
    assert state_of(task("t", "1-1"), recurring(None), on("5-15")) == "planned"


@pytest.mark.parametrize(
    ("rule", "day", "state"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=31", "4-15", "behind"),  # March has such a day, and the log is of January
        ("FREQ=MONTHLY;BYMONTHDAY=31", "5-15", "planned"),  # April has none
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=3", "1-17", "behind"),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=3", "1-18", "overdue"),  # the last meeting was yesterday
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20230131", "1-31", "behind"),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20230131", "2-1", "overdue"),
    ],
)
def test_no_more_is_asked_than_there_are_days_where_they_are_known(rule: str, day: str, state: str) -> None:
    one = task("t", "1-3", repeats=rule, months=tuple(range(1, 13)))
    assert standings(plan(one), [one], on(day))[0].state == state


def test_without_a_log_nobody_is_behind() -> None:
    assert state_of(task(status="started"), MONTHLY, on("5-15")) == "started"


def test_behind_goes_before_started_and_after_overdue() -> None:
    one = task("t", "1-5", status="started")
    assert state_of(one, MONTHLY, on("5-15")) == "behind"
    assert state_of(one, MONTHLY, on("2024-1-1")) == "overdue"


def test_the_lag_is_reported() -> None:
    one = task("t", "4-3", "5-2")
    assert lag(one, recurring("month", count=2), on("5-15")) == Lag((on("4-1"), on("4-30")), 2, 1)


def test_every_state_has_its_place_in_the_order() -> None:
    assert len(set(STATES)) == 9
