"""The days of a series and its counts: by hand, and for made series on every day of a year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from builders import on, recurring
from everything import untraced
from hypothesis import given
from hypothesis import strategies as st

from osl.plan import CLOSED, Entry, Override, Task
from osl.questions.occurrences import hours_of, occurrences
from osl.questions.series import SeriesCounts, series
from osl.when.model import Hours
from osl.when.task_time import time_of

if TYPE_CHECKING:
    from osl.plan import Status
    from osl.when.model import Reading

YEAR = 2023
TUESDAYS = "każdy pierwszy wtorek miesiąca"  # 3.01 7.02 7.03 4.04 2.05 6.06 4.07 1.08 5.09 3.10 7.11 5.12


def read(when: str, repeats: str | None = None) -> Reading:
    found = time_of(when, None, repeats, YEAR).reading
    assert found is not None
    return found


def klub(*log: str, **keys: object) -> Task:
    return Task(id="klub", log=tuple(Entry(on=on(day)) for day in log), **keys)  # type: ignore[arg-type]


def skip(*days: str) -> tuple[Override, ...]:
    return tuple(Override(of=on(day)) for day in days)


def move(of: str, to: str, hours: str | None = None) -> Override:
    return Override(of=on(of), to=on(to), hours=hours)


def counts(task: Task, day: str, when: str = TUESDAYS) -> SeriesCounts:
    found = series(task, read(when), on(day))
    assert found is not None
    return found


def test_the_example_of_the_contract() -> None:
    task = klub("1-3", "2-7", "4-11", "5-2", exceptions=(*skip("3-7"), move("4-4", "4-11")))
    expected = SeriesCounts(12, 1, 1, 4, 4, 0, 0, on("6-6"))
    assert counts(task, "6-1") == expected
    assert counts(task, "6-6") == expected._replace(due=5, missed=1)
    assert counts(task, "6-7") == expected._replace(due=5, missed=1, next=on("7-4"))


def states(task: Task, day: str, when: str = TUESDAYS) -> dict[str, str]:
    found = occurrences(task, read(when), on(day))
    assert found is not None
    return {f"{one.of:%m-%d}>{one.day:%m-%d}": one.state for one in found}


def test_each_day_has_a_state_and_is_where_it_is_now() -> None:
    task = klub("1-3", exceptions=(*skip("3-7"), move("4-4", "6-13"), move("12-5", "2024-1-9")))
    assert list(states(task, "5-2").items())[:7] == [
        ("01-03>01-03", "held"), ("02-07>02-07", "missed"), ("03-07>03-07", "skipped"),
        ("05-02>05-02", "due"), ("06-06>06-06", "to-come"), ("04-04>06-13", "to-come"),
        ("07-04>07-04", "to-come"),
    ]  # fmt: skip
    assert list(states(task, "5-2"))[-1] == "12-05>01-09"


@pytest.mark.parametrize(
    ("when", "entry", "held"),
    [
        ("każdy wtorek", "5-5", "05-02>05-02"),  # three days off
        ("każdy wtorek", "5-6", "05-09>05-09"),  # 9 May is three days off, 2 May four
        (TUESDAYS, "5-17", "05-02>05-02"),  # fifteen
        (TUESDAYS, "5-19", None),  # 17 after 2 May, 18 before 6 June
    ],
)
def test_an_entry_takes_the_nearest_day_within_half_a_period(when: str, entry: str, held: str | None) -> None:
    found = [day for day, state in states(klub(entry), entry, when).items() if state == "held"]
    assert found == ([held] if held else [])
    assert counts(klub(entry), entry, when).extra == (held is None)


def test_of_two_days_as_near_the_earlier_is_taken() -> None:
    when, rule = "cały rok", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"  # 10 and 24 January
    found = occurrences(klub("1-17"), read(when, rule), on("2-1"))
    assert found is not None
    assert [one.state for one in found][:2] == ["held", "missed"]


def test_the_very_day_comes_before_the_nearest() -> None:
    # the entry of 8 May would take 9 May, if that were not taken by the entry of its own day
    found = states(klub("5-8", "5-9", "5-9"), "5-31", "każdy wtorek")
    assert [found["05-02>05-02"], found["05-09>05-09"]] == ["missed", "held"]
    assert counts(klub("5-8", "5-9", "5-9"), "5-31", "każdy wtorek").extra == 2


def test_a_day_left_out_is_held_only_by_an_entry_of_that_day_and_then_not_left_out() -> None:
    assert counts(klub("3-8", exceptions=skip("3-7")), "4-1").skipped == 1
    assert counts(klub("3-8", exceptions=skip("3-7")), "4-1").extra == 1
    held = counts(klub("3-7", exceptions=skip("3-7")), "4-1")
    assert (held.skipped, held.held, held.due, held.missed, held.extra) == (0, 1, 3, 2, 0)


def test_a_moved_day_is_held_where_it_is_now() -> None:
    task = klub("5-2", "5-30", exceptions=(move("5-2", "5-30"),))
    assert states(task, "6-30")["05-02>05-30"] == "held"
    assert states(task, "6-30")["04-04>04-04"] == "missed"
    assert counts(task, "6-30").extra == 1


def test_a_move_to_its_own_day_changes_only_the_hours() -> None:
    (one,) = [
        one
        for one in occurrences(klub(exceptions=(move("5-2", "5-2", "18–20"),)), read(TUESDAYS), on("1-1"))
        or ()
        if one.of == on("5-2")
    ]
    assert (one.day, hours_of(one, read(TUESDAYS))) == (on("5-2"), (Hours(None, "18:00", "20:00"),))
    assert counts(klub(exceptions=(move("5-2", "5-2", "18–20"),)), "1-1").moved == 1


@pytest.mark.parametrize(
    ("when", "hours"),
    [
        ("środy 15–18, soboty 10–13", ["15:00", "10:00", "10:00"]),
        ("wtorki godz. 16", ["16:00"]),
        ("każdy pierwszy wtorek miesiąca godz. 17", ["17:00"]),
    ],
)
def test_a_meeting_has_the_hours_of_its_weekday_and_keeps_them_when_moved(
    when: str, hours: list[str]
) -> None:
    days = occurrences(klub(), read(when), on("1-1")) or ()
    moved = klub(exceptions=(Override(of=days[1].of, to=on("6-1")),))
    found = [
        one for one in occurrences(moved, read(when), on("1-1")) or () if one.of in (days[0].of, days[1].of)
    ]
    assert [hours_of(one, read(when))[0].start for one in found] == (hours * 2)[:2]


@pytest.mark.parametrize("strays", [skip("5-3"), (move("5-3", "5-4"),), (Override(),)])
def test_an_exception_for_another_day_changes_nothing(strays: tuple[Override, ...]) -> None:
    assert counts(klub(exceptions=strays), "7-1") == counts(klub(), "7-1")


def test_of_two_exceptions_for_one_day_the_last_applies() -> None:
    assert counts(klub(exceptions=(move("5-2", "5-9"), *skip("5-2"))), "7-1").skipped == 1


@pytest.mark.parametrize("status", CLOSED)
def test_nothing_is_due_after_a_closing(status: Status) -> None:
    task = klub("1-3", "2-7", status=status, closed_on=on("3-15"))
    expected = SeriesCounts(12, 0, 0, 3, 2, 1, 0, None)
    assert counts(task, "12-31") == expected
    assert counts(task._replace(closed_on=None), "12-31") == expected._replace(due=2, missed=0)
    assert counts(task._replace(log=(), closed_on=None), "12-31").missed == 0
    assert counts(task, "2-20")._replace(next=None) == counts(klub("1-3", "2-7"), "2-20")._replace(next=None)


def test_entries_after_the_day_count_for_nothing() -> None:
    assert counts(klub("1-3", "5-2"), "2-1") == counts(klub("1-3"), "2-1")


@pytest.mark.parametrize(
    ("when", "log", "day", "expected"),
    [
        ("raz w miesiącu", (), "5-30", SeriesCounts(12, 0, 0, 4, 0, 4, 0, None)),
        ("raz w miesiącu", ("1-1", "1-2", "3-9"), "5-31", SeriesCounts(12, 0, 0, 5, 2, 3, 1, None)),
        ("dwa razy w miesiącu", ("1-1", "1-2", "3-9"), "3-15", SeriesCounts(24, 0, 0, 4, 3, 2, 0, None)),
        ("nie rzadziej niż raz na kwartał", ("2-1", "2-2"), "7-1", SeriesCounts(4, 0, 0, 2, 1, 1, 1, None)),
        (
            "nie częściej niż raz w miesiącu",
            ("2-1", "2-2"),
            "7-1",
            SeriesCounts(None, 0, 0, 0, 1, 0, 1, None),
        ),
        ("cyklicznie", ("2-1", "2-2"), "7-1", SeriesCounts(None, 0, 0, 0, 2, 0, 0, None)),
    ],
)
def test_without_known_days_periods_are_counted(
    when: str, log: tuple[str, ...], day: str, expected: SeriesCounts
) -> None:
    assert counts(klub(*log), day, when) == expected


def test_a_day_left_out_lowers_what_its_period_asks_for() -> None:
    task = klub("1-5", exceptions=skip("7-1", "7-1", "7-20"))
    assert counts(task, "12-31", "raz w miesiącu") == SeriesCounts(12, 1, 0, 11, 1, 10, 0, None)
    moved = klub("1-5", exceptions=(move("7-1", "8-1"), move("9-1", "2024-1-5")))
    assert counts(moved, "12-31", "raz w miesiącu") == SeriesCounts(12, 0, 2, 12, 1, 11, 0, None)


def test_what_is_no_series_has_no_counts() -> None:
    assert series(klub(), read("20 maja"), on("5-1")) is None
    assert series(klub(), None, on("5-1")) is None
    assert occurrences(klub(), read("raz w miesiącu"), on("5-1")) is None
    assert occurrences(klub(), recurring("month"), on("5-1")) is None


WHENS = (
    TUESDAYS, "każdy wtorek", "wtorki i czwartki w marcu i wrześniu", "codziennie w lipcu", "raz w miesiącu",
    "dwa razy w tygodniu", "raz na kwartał", "co dwa tygodnie", "nie rzadziej niż raz na pół roku",
    "15. dnia każdego miesiąca", "w każdy drugi piątek miesiąca od marca", "raz w roku",
    "wtorki 16–18, soboty 20:00–2:00", "raz na pół roku, godz. 17", "trzy razy w tygodniu, godz. 7–15",
)  # fmt: skip
days = st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31))
overrides = st.builds(Override, of=days, to=st.none() | st.dates(date(YEAR, 1, 1), date(YEAR + 1, 1, 31)))


@st.composite
def made(draw: st.DrawFn) -> tuple[Task, Reading]:
    """A series, with exceptions mostly on its own days, and a log mostly near them."""
    reading = read(draw(st.sampled_from(WHENS)))
    own = [one.of for one in occurrences(Task(), reading, date.min) or ()] or [date(YEAR, 5, 5)]
    near = st.builds(lambda day, n: day + timedelta(days=n), st.sampled_from(own), st.integers(-9, 9))
    of = overrides | st.builds(lambda one, day: one._replace(of=day), overrides, st.sampled_from(own))
    status: Status = draw(st.sampled_from(("planned", "started", *CLOSED)))
    return Task(
        exceptions=tuple(draw(st.lists(of, max_size=6))),
        log=tuple(Entry(on=day) for day in draw(st.lists(near | st.sampled_from(own), max_size=20))),
        status=status,
        closed_on=draw(st.none() | days) if status in CLOSED else None,
    ), reading


@untraced
@given(made())
def test_on_every_day_what_is_planned_is_held_missed_left_out_or_to_come(
    series_: tuple[Task, Reading],
) -> None:
    task, reading = series_
    for n in range(-20, 390):
        day = date(YEAR, 1, 1) + timedelta(days=n)
        found = series(task, reading, day)
        assert found is not None
        assert found.planned is not None
        assert min(found[:-1]) >= 0
        entries = sum(entry.on is not None and entry.on <= day for entry in task.log)
        assert found.held + found.extra == entries
        to_come = found.planned - found.held - found.missed - found.skipped
        assert to_come >= 0
        shown = occurrences(task, reading, day)
        if shown is not None:
            states = [one.state for one in shown]
            assert to_come == states.count("to-come")
            assert found.missed == states.count("missed") + states.count("due")
            assert (found.held, found.skipped) == (states.count("held"), states.count("skipped"))
