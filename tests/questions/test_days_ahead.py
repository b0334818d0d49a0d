"""The days ahead: the hours on a day, runs of days, and what comes first after them."""

from __future__ import annotations

from datetime import date

import pytest
from builders import plan, task

from osl.questions.agenda import agenda
from osl.questions.days_ahead import first_after, on_days

FIRST, LAST = date(2023, 5, 8), date(2023, 5, 21)


def rows(*whens: str) -> list[tuple[str, str, str]]:
    """The first and the last day of each task in those two weeks, with its date phrase."""
    year = plan(*(task(f"t{n}", when=when) for n, when in enumerate(whens)))
    found = on_days(agenda(year, FIRST, LAST, FIRST))
    return [(f"{one.first:%m-%d}", f"{one.last:%m-%d}", one.item.standing.task.when or "") for one in found]


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("10 maja", ["05-10–05-10"]),
        ("10 i 20 maja", ["05-10–05-10", "05-20–05-20"]),
        ("10–12 maja", ["05-10–05-12"]),
        ("20–23 maja", ["05-20–05-23"]),
        ("1 maja – 30 czerwca", []),
        ("4 maja – 30 czerwca", ["05-08–06-30"]),
        ("do 15 maja", ["05-15–05-15"]),
        ("co tydzień we wtorek", ["05-09–05-09", "05-16–05-16"]),
        ("maj", []),
        ("raz w miesiącu", []),
    ],
)
def test_each_run_of_days_is_named_once(when: str, days: list[str]) -> None:
    assert [f"{first}–{last}" for first, last, _ in rows(when)] == days


def test_a_day_is_in_the_order_of_its_hours_and_what_names_none_comes_first() -> None:
    whens = ("9 maja, godz. 18", "9 maja godz. 9", "każdy wtorek, godz. 12", "9 maja", "8 maja, godz. 20")
    assert [when for first, _, when in rows(*whens) if first < "05-10"] == [
        "8 maja, godz. 20", "9 maja", "9 maja godz. 9", "każdy wtorek, godz. 12", "9 maja, godz. 18",
    ]  # fmt: skip


def after(*whens: str, **keys: str) -> list[str]:
    year = plan(*(task(f"t{n}", when=when, **keys) for n, when in enumerate(whens)))
    found = first_after([year], agenda(year, FIRST, LAST, FIRST), FIRST)
    return [f"{one.first:%m-%d} {one.item.standing.task.when}" for one in found]


@pytest.mark.parametrize(
    ("whens", "found"),
    [
        (("10 maja", "1 czerwca", "czerwiec"), ["06-01 1 czerwca"]),
        (("każdy wtorek", "1 lipca"), ["05-23 każdy wtorek", "07-01 1 lipca"]),
        (("każdy wtorek",), ["05-23 każdy wtorek"]),
        (("20–23 maja",), []),
        (("20–23 i 27 maja",), ["05-27 20–23 i 27 maja"]),
        (("4 maja – 30 czerwca",), []),
        (("22–23 maja",), ["05-22 22–23 maja"]),
        (("maj – czerwiec", "na bieżąco", "raz w miesiącu"), []),
        (("do 30 czerwca", "lipiec"), ["06-30 do 30 czerwca", "07-01 lipiec"]),
        ((), []),
    ],
)
def test_the_first_thing_after_the_days(whens: tuple[str, ...], found: list[str]) -> None:
    assert after(*whens) == found


def test_what_is_closed_does_not_come() -> None:
    assert after("1 czerwca", status="done") == []
