"""What is late, the year in months, the plan at a glance."""

from __future__ import annotations

from builders import on, plan, task

from osl.questions.filters import Filters
from osl.questions.overdue import overdue
from osl.questions.state import STATES
from osl.questions.summary import summary, together, totals
from osl.questions.timeline import timeline

TODAY = on("5-15")
YEAR = plan(
    task("marzec", when="marzec", audiences=("seniorzy",)),
    task("luty", when="do 15 lutego", audiences=("ngo",)),
    task("klub", "1-10", when="raz w miesiącu", audiences=("seniorzy", "mieszkancy")),
    task("maj", when="maj", audiences=("mieszkancy",)),
    task("kiedys", when="wg potrzeb", audiences=("ngo",)),
    task("stale", when="na bieżąco", status="started", audiences=("mieszkancy",)),
    task("gotowe", "4-2", "4-9", when="kwiecień i czerwiec", status="done", audiences=("nieznani",)),
    unplanned=(task("extra", "5-1", when="1 maja", unplanned=True, status="done"),),
    mieszkancy=None, seniorzy="mieszkancy", ngo=None,
)  # fmt: skip


def test_the_longest_late_come_first() -> None:
    found = overdue(YEAR, TODAY)
    assert [(one.task.id, one.days_late) for one in found.overdue] == [("luty", 89), ("marzec", 45)]
    assert [one.task.id for one in found.behind] == ["klub"]
    assert [one.task.id for one in found.not_started] == ["maj"]
    assert [one.task.id for one in found.undated] == ["kiedys"]
    assert [one.task.id for one in found.tasks()] == ["luty", "marzec", "klub", "maj", "kiedys"]


def test_what_is_late_can_be_asked_for_a_group() -> None:
    found = overdue(Filters(("mieszkancy",)).chosen(YEAR, TODAY), TODAY)
    assert [one.task.id for one in found.tasks()] == ["marzec", "klub", "maj"]


def test_the_year_goes_by_months_then_what_runs_all_year_then_what_has_none() -> None:
    found = timeline(YEAR, TODAY)
    assert [one.task.id for one in found.dated] == ["luty", "marzec", "gotowe", "maj", "extra"]
    assert [one.task.id for one in found.all_year] == ["klub", "stale"]
    assert [one.task.id for one in found.undated] == ["kiedys"]
    assert len(found.tasks()) == 8


def test_the_year_can_be_filtered() -> None:
    found = timeline(Filters(("ngo",), ("overdue", "done")).chosen(YEAR, TODAY), TODAY)
    assert [one.task.id for one in found.tasks()] == ["luty"]


def test_a_task_counts_once_in_the_totals_and_the_unplanned_apart() -> None:
    found = totals(YEAR, TODAY)
    assert (found.tasks, found.unplanned, found.done) == (7, 1, 1)
    assert {state: n for state, n in found.states.items() if n} == {
        "done": 1, "started": 1, "not-started": 1, "behind": 1, "overdue": 2, "undated": 1,
    }  # fmt: skip
    assert list(found.states) == list(STATES)
    assert sum(found.states.values()) == found.tasks


def test_a_task_counts_in_each_of_its_months() -> None:
    found = summary(YEAR, TODAY)
    assert found.months == {
        1: 3, 2: 3, 3: 3, 4: 3, 5: 3, 6: 3, 7: 2, 8: 2, 9: 2, 10: 2, 11: 2, 12: 2,
    }  # fmt: skip
    assert found.all_year == 2


def test_a_task_counts_once_for_each_group_and_for_those_that_hold_it() -> None:
    assert summary(YEAR, TODAY).audiences == {"mieszkancy": 4, "seniorzy": 2, "ngo": 2}


def test_people_are_those_of_all_logs() -> None:
    from osl.plan import Entry

    one = task(log=(Entry(people=12), Entry(people=None), Entry(people=30)))
    extra = task(log=(Entry(people=8),), unplanned=True)
    assert totals(plan(one, unplanned=(extra,)), TODAY).people == 50


def test_several_plans_are_added_up() -> None:
    both = together([totals(YEAR, TODAY), totals(YEAR, TODAY)])
    assert (both.tasks, both.unplanned, both.done, both.states["overdue"]) == (14, 2, 2, 4)
    assert together([]).tasks == 0
