"""The report: which tasks it is about, what it counts; its numbers add up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from everything import untraced
from hypothesis import given
from hypothesis import strategies as st
from made_plans import plan_of, plans

from osl.dates.ranges import DateRange, day_runs, quarter_of, quarters_of, whole_year
from osl.plan import Entry, Move, Plan, Task
from osl.questions.report import Report, Tally, report, together

DAY = date(2023, 12, 31)
YEAR = whole_year(2023)
Q2 = quarter_of(2023, 2)
ranges = st.tuples(
    st.dates(date(2022, 10, 1), date(2024, 3, 1)), st.dates(date(2022, 10, 1), date(2024, 3, 1))
).map(lambda days: DateRange(min(days), max(days)))


def ids(answer: Report) -> list[str]:
    return [line.task.id for line in (*answer.planned, *answer.unplanned)]


def of(*tasks: Task, days: DateRange = YEAR) -> Report:
    return report(plan_of(*tasks), DAY, days)


def task(when: str | None, **keys: Any) -> Task:
    return Task(**{"id": "a", "title": "A", "audiences": ("all",), "when": when, **keys})


def added(tallies: list[Tally]) -> Tally:
    if not tallies:
        return Tally()
    counts = {name: sum(getattr(one, name) for one in tallies) for name in Tally._fields if name != "people"}
    return Tally(**counts, people=together(one.people for one in tallies))


@untraced
@given(plans(), ranges | st.just(YEAR))
def test_the_numbers_add_up(plan: Plan, days: DateRange) -> None:
    answer = report(plan, DAY, days)
    total = answer.total
    assert total.planned == total.done + total.partly + total.cancelled + total.open == len(answer.planned)
    assert total.unplanned == len(answer.unplanned)
    assert total == added([answer.planned_total, answer.unplanned_total])
    assert total == added([tally for _, tally in answer.quarters] + [answer.elsewhere, answer.undated])
    lines = (*answer.planned, *answer.unplanned)
    assert total.events == sum(len(line.events) for line in lines)
    assert total.people == together(entry.people for line in lines for entry in line.events)


@untraced
@given(plans(), ranges | st.just(YEAR))
def test_every_event_of_the_range_is_counted_once(plan: Plan, days: DateRange) -> None:
    answer = report(plan, DAY, days)
    entries = [
        entry
        for task in plan.all_tasks()
        for entry in task.log
        if entry.on and days.has(entry.on) and entry.on <= DAY
    ]
    assert answer.total.events == len(entries)
    assert answer.total.people == together(entry.people for entry in entries)


@untraced
@given(plans())
def test_a_group_counts_what_is_for_it_or_for_a_group_within_it(plan: Plan) -> None:
    answer = report(plan, DAY, YEAR)
    for group, tally in answer.audiences:
        tasks = [task for task in plan.tasks if group in plan.counted_for(task)]
        assert tally.planned == len(tasks)
        assert all((mine or 0) <= (all_ or 0) for mine, all_ in zip(tally, answer.total, strict=True))
    assert [group for group, _ in answer.audiences] == list(plan.audiences)


@untraced
@given(plans())
def test_the_quarters_are_the_year(plan: Plan) -> None:
    year = report(plan, DAY, YEAR)
    quarters = [report(plan, DAY, quarter_of(2023, n)) for n in (1, 2, 3, 4)]
    assert sum(one.total.events for one in quarters) == year.total.events
    assert together(one.total.people for one in quarters) == year.total.people


def test_the_year_is_about_every_task() -> None:
    answer = of(task("grudzień", id="a"), task("wg potrzeb", id="b"), task("maj", id="u", unplanned=True))
    assert ids(answer) == ["a", "b", "u"]


@pytest.mark.parametrize(
    ("when", "keys", "expected"),
    [
        ("maj", {}, True), ("styczeń – grudzień", {}, True), ("na bieżąco", {}, True), ("lipiec", {}, False),
        ("do 30 czerwca", {}, True), ("1 lipca", {}, False), ("31 marca i 1 lipca", {}, False),
        ("31 marca i 1 czerwca", {}, True), ("III i VII", {}, False),
        ("każdy pierwszy wtorek miesiąca", {}, True), ("wg potrzeb", {}, True), ("???", {}, True),
        ("wg potrzeb", {"status": "done", "closed_on": date(2023, 2, 1)}, False),
        ("luty", {"status": "done", "closed_on": date(2023, 4, 1)}, True),
        ("luty", {"log": (Entry(date(2023, 6, 30), "x"),)}, True),
        ("luty", {"log": (Entry(date(2023, 7, 1), "x"),)}, False),
    ],
)  # fmt: skip
def test_a_quarter_is_about_what_was_planned_done_or_waits_in_it(
    when: str, keys: dict[str, Any], *, expected: bool
) -> None:
    assert (ids(of(task(when, **keys), days=Q2)) == ["a"]) is expected


def test_the_real_days_are_those_of_the_log_and_of_the_closing() -> None:
    log = (Entry(date(2023, 5, 2)), Entry(date(2023, 5, 2)), Entry(date(2022, 5, 1)))
    (line,) = of(task("maj", log=log, status="done", closed_on=date(2023, 6, 1))).planned
    assert line.days == (date(2023, 5, 2), date(2023, 6, 1))
    assert len(line.events) == 2
    (cancelled,) = of(task("maj", status="cancelled", closed_on=date(2023, 6, 1))).planned
    assert cancelled.days == ()


def test_events_outside_the_year_are_reported_and_not_counted() -> None:
    answer = of(task("maj", log=(Entry(date(2022, 12, 31), people=5), Entry(None, people=7))))
    assert (answer.outside, answer.total.events, answer.total.people) == (2, 0, None)


def test_people_count_for_each_group_and_once_together() -> None:
    log = (Entry(date(2023, 5, 1), people=10), Entry(date(2023, 8, 1)))
    answer = of(task("maj", audiences=("all", "ngo"), log=log))
    assert [(group, tally.planned, tally.people) for group, tally in answer.audiences] == [
        ("all", 1, 10),
        ("ngo", 1, 10),
    ]
    assert [(days.first.month, tally.planned, tally.events) for days, tally in answer.quarters] == [
        (1, 0, 0), (4, 1, 1), (7, 0, 1), (10, 0, 0)
    ]  # fmt: skip
    assert (answer.total.planned, answer.total.people) == (1, 10)


def test_a_task_that_ends_elsewhere_or_nowhere_is_counted_apart() -> None:
    answer = of(task("maj", id="a"), task("cały rok", id="b"), task("wg potrzeb", id="c"), days=Q2)
    assert [tally.planned for _, tally in answer.quarters] == [1]
    assert (answer.elsewhere.planned, answer.undated.planned) == (1, 1)


def test_what_was_not_planned_counts_on_the_day_it_was_first_done() -> None:
    extra = task("maj", unplanned=True, status="done", log=(Entry(date(2023, 8, 2)), Entry(date(2023, 7, 1))))
    answer = of(extra, task("maj", id="b", unplanned=True))
    assert [tally.unplanned for _, tally in answer.quarters] == [0, 1, 1, 0]


def test_moves_are_shown_from_the_earlier_time_to_the_next() -> None:
    moves = (Move(date(2023, 2, 1), "marzec"), Move(date(2023, 5, 1), "kwiecień", reason="deszcz"))
    answer = of(task("maj", moves=moves))
    first, second = answer.moved
    assert (first.move.before, first.after) == ("marzec", moves[1])
    assert (second.move.before, second.after) == ("kwiecień", answer.plan.tasks[0])
    assert [m.move.reason for m in of(task("maj", moves=moves), days=Q2).moved] == ["deszcz"]


def test_quarters_end_with_the_range_and_other_years_are_shown_only_where_there_is_something() -> None:
    days = DateRange(date(2022, 11, 15), date(2023, 5, 3))
    assert [tuple(one) for one in quarters_of(days)] == [
        (date(2022, 11, 15), date(2022, 12, 31)), (date(2023, 1, 1), date(2023, 3, 31)),
        (date(2023, 4, 1), date(2023, 5, 3)),
    ]  # fmt: skip
    assert [q.first.year for q, _ in of(task("maj"), days=days).quarters] == [2023, 2023]
    log = (Entry(date(2022, 12, 1)),)
    assert [q.first.year for q, _ in of(task("maj", log=log), days=days).quarters] == [2022, 2023, 2023]


def test_a_range_may_reach_as_far_as_dates_do() -> None:
    answer = of(task("maj"), days=DateRange(date.min, date.max))
    assert answer.total.planned == 1
    assert len(answer.quarters) == 4


def test_days_in_a_row_are_runs() -> None:
    days = [date(2023, 5, 1), date(2023, 5, 2), date(2023, 5, 4)]
    assert day_runs(days) == [(days[0], days[1]), (days[2], days[2])]
