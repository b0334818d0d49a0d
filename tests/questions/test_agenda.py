"""The agenda: four blocks, by day, with gaps left open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from builders import on, plan, reading, task

from osl.dates.ranges import whole_month
from osl.plan import Plan, Task
from osl.questions.agenda import Agenda, agenda, next_busy_month, touches
from osl.questions.filters import Filters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.plan import TimeKey
    from osl.when.model import Reading

TODAY = on("5-15")


def of_month(month: int, *tasks: Task, filters: Filters | None = None) -> Agenda:
    year = plan(*tasks, mieszkancy=None, seniorzy="mieszkancy", ngo=None)
    days = whole_month(2023, month)
    chosen = (filters or Filters()).chosen(year, TODAY)
    return agenda(chosen, days.first, days.last, TODAY)


def blocks(found: Agenda) -> dict[str, list[str]]:
    return {item.block: [one.standing.task.id for one in found.blocks()[item.block]] for item in found.items}


@pytest.mark.parametrize(
    ("when", "month", "block"),
    [
        ("20–22 maja", 5, "dated"),
        ("30 maja – 2 czerwca", 5, "dated"),
        ("30 maja – 2 czerwca", 6, "dated"),
        ("do 31 maja", 5, "dated"),
        ("do 31 maja", 3, "spans"),
        ("maj 2023", 5, "spans"),
        ("kwiecień – czerwiec", 5, "spans"),
        ("I kwartał", 2, "spans"),
        ("marzec i wrzesień", 9, "spans"),
        ("raz w miesiącu", 5, "recurring"),
        ("każdy pierwszy wtorek miesiąca", 5, "recurring"),
        ("styczeń – grudzień 2023", 5, "all-year"),
        ("na bieżąco", 5, "all-year"),
        ("do 31 grudnia", 5, "all-year"),
        ("do 31 grudnia", 12, "dated"),
    ],
)
def test_each_time_has_its_block(when: str, month: int, block: str) -> None:
    assert blocks(of_month(month, task(when=when))) == {block: ["zadanie"]}


@pytest.mark.parametrize(
    ("when", "month"),
    [
        ("20–22 maja", 6),
        ("do 31 maja", 6),
        ("marzec i wrzesień", 6),
        ("6 oraz 20 lipca", 8),
        ("od marca do października raz w miesiącu", 12),
        ("w zależności od pogody", 5),
        ("nie wiadomo kiedy zupełnie", 5),
    ],
)
def test_a_task_is_not_in_the_months_that_it_does_not_name(when: str, month: int) -> None:
    assert of_month(month, task(when=when)).items == ()


def test_months_as_numbers_are_enough() -> None:
    assert blocks(of_month(9, task(months=(3, 9)))) == {"spans": ["zadanie"]}
    assert of_month(5, task(months=(3, 9))).items == ()


def test_dated_tasks_go_by_day_spans_by_their_beginning_the_rest_as_in_the_file() -> None:
    found = of_month(
        5,
        task("stale-b", when="na bieżąco"),
        task("koniec", when="do 31 maja"),
        task("maj", when="maj"),
        task("srodek", when="20 maja"),
        task("wiosna", when="marzec – maj"),
        task("poczatek", when="2–4 maja"),
        task("stale-a", when="cały rok"),
    )
    assert blocks(found) == {
        "dated": ["poczatek", "srodek", "koniec"],
        "spans": ["wiosna", "maj"],
        "all-year": ["stale-b", "stale-a"],
    }
    assert [item.block for item in found.items] == ["dated"] * 3 + ["spans"] * 2 + ["all-year"] * 2


def test_only_the_days_within_the_stretch_are_named() -> None:
    one = task(when="każdy pierwszy wtorek miesiąca")
    found = agenda(plan(one), on("5-1"), on("6-30"), TODAY)
    assert found.items[0].days == (on("5-2"), on("6-6"))
    assert of_month(7, one).items[0].days == (on("7-4"),)
    assert of_month(5, task(when="30 maja – 2 czerwca")).items[0].days == (on("5-30"), on("5-31"))


def test_a_long_row_of_days_has_its_ends() -> None:
    long = reading("dates", "5-20", "7-10")
    ends = [item.days for item in _agenda_of(long, on("6-1"), on("6-30")).items]
    assert ends == [(on("6-1"), on("6-30"))]


def _agenda_of(time: Reading, first: date, last: date) -> Agenda:
    class Read(Plan):
        def readings(self, tasks: Iterable[Task]) -> dict[TimeKey, Reading | None]:
            return {one.time_key: time for one in tasks}

    return agenda(Read(2023, tasks=(task(),)), first, last, TODAY)


@pytest.mark.parametrize(
    ("first", "last", "seen"),
    [
        ("5-19", "5-19", False),
        ("5-19", "5-20", True),
        ("5-22", "5-30", True),
        ("5-23", "5-30", False),
        ("5-21", "5-21", True),
    ],
)
def test_a_stretch_is_met_at_its_edges(first: str, last: str, seen: bool) -> None:  # noqa: FBT001
    time = reading("dates", "5-20", "5-22", "5-20", "5-21", "5-22")
    assert touches(time, 2023, on(first), on(last)) is seen


def test_between_two_dates_nothing_is_on() -> None:
    time = reading("dates", "5-20", "7-3", "5-20", "7-3")
    assert not touches(time, 2023, on("5-21"), on("7-2"))


def test_days_outside_the_plans_year_are_met_too() -> None:
    time = reading("span", "2022-12-1", "1-31")
    assert touches(time, 2023, on("2022-12-24"), on("2022-12-31"))
    assert not touches(time, 2023, on("2-1"), on("2-28"))


def test_what_was_not_planned_is_in_the_agenda_too() -> None:
    extra = task("zbiorka", when="13 maja", unplanned=True, status="done")
    found = agenda(plan(unplanned=(extra,)), on("5-1"), on("5-31"), TODAY)
    assert blocks(found) == {"dated": ["zbiorka"]}


def test_for_a_group_means_for_those_within_it_too() -> None:
    for_all = task("wszyscy", when="maj", audiences=("mieszkancy",))
    for_old = task("starsi", when="maj", audiences=("seniorzy",))
    asked = {
        group: blocks(of_month(5, for_all, for_old, filters=Filters((group,)))).get("spans", [])
        for group in ("mieszkancy", "seniorzy", "ngo")
    }
    assert asked == {"mieszkancy": ["wszyscy", "starsi"], "seniorzy": ["starsi"], "ngo": []}


def test_a_status_is_asked_for_by_what_the_file_says_or_by_the_state() -> None:
    late = task("po-terminie", when="2 maja")
    started = task("w-toku", when="maj", status="started")
    done = task("zrobione", when="maj", status="done")

    def asked(name: str) -> list[str]:
        found = of_month(5, late, started, done, filters=Filters((), (name,)))
        return [item.standing.task.id for item in found.items]

    assert {name: asked(name) for name in ("planned", "overdue", "started", "done", "behind")} == {
        "planned": ["po-terminie"],
        "overdue": ["po-terminie"],
        "started": ["w-toku"],
        "done": ["zrobione"],
        "behind": [],
    }


def test_the_next_busy_month_has_more_than_what_runs_all_year() -> None:
    year = plan(task("a", when="na bieżąco"), task("b", when="9 września"), task("c", when="wrzesień"))
    assert next_busy_month([year], on("5-31"), TODAY) == (on("9-1"), 2)
    assert next_busy_month([year], on("9-30"), TODAY) is None
    assert next_busy_month([year], on("2022-12-31"), TODAY) == (on("9-1"), 2)
    assert next_busy_month([year], on("2024-1-31"), TODAY) is None


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_ends_the_day_before_the_next_begins(month: int) -> None:
    first, last = whole_month(2024, month)
    assert (first.month, last.month) == (month, month)
    assert (last.toordinal() + 1 - date(2024 + month // 12, month % 12 + 1, 1).toordinal()) == 0


@pytest.mark.parametrize(("month", "shown"), [(4, True), (5, False), (6, False), (7, True)])
def test_what_comes_round_on_known_days_is_shown_where_it_has_one(month: int, *, shown: bool) -> None:
    quarterly = task(months=tuple(range(1, 13)), repeats="FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15")
    assert blocks(of_month(month, quarterly)) == ({"recurring": ["zadanie"]} if shown else {})


def test_a_weekly_thing_is_left_out_of_two_days_between() -> None:
    found = agenda(plan(task(when="w każdy wtorek")), on("5-3"), on("5-4"), TODAY)
    assert found.items == ()
