"""Days as people type them: which are taken, in which year, and what is said of the others."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from osl.app.days import typed_day
from osl.problem import OslError

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-02-13", "2026-02-13"), ("13.02.2026", "2026-02-13"), ("13 lutego 2026 r.", "2026-02-13"),
        ("5 May 2024", "2024-05-05"), ("5.05.24", "2024-05-05"), ("sobota 14 lutego 2026", "2026-02-14"),
        ("20 maja 1999", "1999-05-20"),
        ("today", "2026-11-28"), ("Dziś", "2026-11-28"), ("dzis", "2026-11-28"), ("yesterday", "2026-11-27"),
        ("WCZORAJ", "2026-11-27"), ("tomorrow", "2026-11-29"), (" jutro ", "2026-11-29"),
        ("+3", "2026-12-01"), ("-28", "2026-10-31"), ("+0", "2026-11-28"), ("Wielkanoc 2024", "2024-03-31"),
    ],
)  # fmt: skip
def test_a_day_that_needs_no_year(text: str, day: str) -> None:
    found = typed_day(text, TODAY)
    assert found.exact == date.fromisoformat(day)
    assert (
        found.in_year(2000) == found.up_to(date(1950, 1, 1)) == found.since(date(2050, 1, 1)) == found.exact
    )


@pytest.mark.parametrize(
    ("text", "in_2023", "up_to", "since"),
    [
        ("13 lutego", "2023-02-13", "2026-02-13", "2027-02-13"),
        ("5 May", "2023-05-05", "2026-05-05", "2027-05-05"),
        ("28.11", "2023-11-28", "2026-11-28", "2026-11-28"),
        ("29 XI", "2023-11-29", "2025-11-29", "2026-11-29"),
        ("29 lutego", None, "2024-02-29", "2028-02-29"),
        ("sobota 14 lutego", None, "2026-02-14", "2032-02-14"),
    ],
)
def test_a_day_without_a_year_takes_the_one_that_is_supplied(
    text: str, in_2023: str | None, up_to: str, since: str
) -> None:
    found = typed_day(text, TODAY)
    assert found.exact is None
    assert (str(found.up_to(TODAY)), str(found.since(TODAY))) == (up_to, since)
    if in_2023 is None:
        with pytest.raises(OslError, match="is not a day of 2023"):
            found.in_year(2023)
    else:
        assert str(found.in_year(2023)) == in_2023


@pytest.mark.parametrize(
    ("text", "meant", "done"),
    [
        ("za tydzień", "2026-12-05", "2026-12-05"),
        ("in two weeks", "2026-12-12", "2026-12-12"),
        ("za 10 dni", "2026-12-08", "2026-12-08"),
        ("3 days ago", "2026-11-25", "2026-11-25"),
        ("2 tygodnie temu", "2026-11-14", "2026-11-14"),
        ("Pojutrze", "2026-11-30", "2026-11-30"),
        ("w piątek", "2026-12-04", "2026-11-27"),
        ("środę", "2026-12-02", "2026-11-25"),
        ("next monday", "2026-11-30", "2026-11-23"),
        ("sobota", "2026-12-05", "2026-11-28"),
        ("w zeszły piątek", "2026-11-27", "2026-11-27"),
        ("last saturday", "2026-11-21", "2026-11-21"),
    ],
)
def test_a_day_in_other_words_is_refused_with_the_day_that_is_probably_meant(
    text: str, meant: str, done: str
) -> None:
    for past, day in ((False, meant), (True, done)):
        with pytest.raises(OslError, match=rf"\(did you mean {day}\?\); write it as 2023-05-20"):
            typed_day(text, TODAY, past=past)


@pytest.mark.parametrize(
    "text",
    ["week", "za", "in ago", "za tydzień temu", "za kilka dni", "w przyszłym tygodniu", "piątek i sobota",
     "to jest chyba piątek", "wtorki", "kiedyś"],
)  # fmt: skip
def test_no_day_is_guessed_from_words_that_name_none(text: str) -> None:
    with pytest.raises(OslError, match="is not a day; write it as"):
        typed_day(text, TODAY)


@pytest.mark.parametrize("text", ["za 999 tygodni", "in 9 days"])
def test_no_day_after_the_last_one_of_the_calendar_is_named(text: str) -> None:
    with pytest.raises(OslError, match="is not a day; write it as"):
        typed_day(text, date.max)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "maj", "5-6 maja", "5 i 6 maja", "około 5 maja", "do 5 maja", "co wtorek",
        "jutro rano", "13/02", "2026", "next", "3", "- 3", "+1234567", "5 maja?", "piątek", "20230520",
        "1" * 5000, "5 maja " * 30,
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_the_forms_that_are_taken(text: str) -> None:
    with pytest.raises(OslError, match="write it as 2023-05-20, 20 May") as refused:
        typed_day(text, TODAY)
    assert refused.value.code == 2


@pytest.mark.parametrize(
    ("text", "meant"),
    [("31 czerwca", "30 czerwca"), ("31.06.2024", "30.06.2024"), ("29 lutego 2023", "28 lutego 2023")],
)
def test_a_day_that_its_month_lacks_is_refused_with_the_last_one(text: str, meant: str) -> None:
    with pytest.raises(OslError, match=rf'is not a day: .* has (30|28) days \(write "{meant}"\)'):
        typed_day(text, TODAY)


@pytest.mark.parametrize("text", ["2023-02-30", "2023-13-01", "0000-01-01", "+999999", "-999999"])
def test_a_day_that_the_calendar_lacks_is_refused(text: str) -> None:
    with pytest.raises(OslError, match="is not a day of the calendar"):
        typed_day(text, date(9000, 1, 1) if text[0] == "+" else TODAY)


@pytest.mark.parametrize("day", [date.min, date.max, date(1, 12, 31), date(9999, 1, 1)])
def test_the_ends_of_the_calendar_are_days(day: date) -> None:
    assert typed_day("today", day).exact == day
    assert typed_day(day.isoformat(), TODAY).exact == day
    assert typed_day("1 I", day).in_year(day.year) == date(day.year, 1, 1)


PLAN = """\
year: 2026
title: Plan
audiences: {all: Everyone}
tasks:
  - {id: fair, title: Fair, audiences: [all], when: 5 maja}
  - {id: club, title: Club, audiences: [all], when: 13 lutego}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "2026.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("on", "closed"),
    [
        ("wczoraj", "2026-05-09"), ("13.02.2026", "2026-02-13"), ("5 maja", "2026-05-05"),
        ("+0", "2026-05-10"), ("-2", "2026-05-08"), ("20 grudnia", "2025-12-20"),
    ],
)  # fmt: skip
def test_a_day_after_on_counts_from_the_as_of_day(osl: Osl, plan: Path, on: str, closed: str) -> None:
    assert osl("done", "fair", "--on", on, "--as-of", "10.05.2026", "--plan", str(plan)).code == 0
    assert f"closed_on: {closed}" in plan.read_text(encoding="utf-8")


def test_days_of_a_range_take_the_plan_s_year_and_the_last_follows_the_first(osl: Osl, plan: Path) -> None:
    words = ("agenda", "--format", "json", "--plan", str(plan), "--as-of", "2027-03-01")
    whole = json.loads(osl(*words, "--from", "1 lutego", "--to", "6 maja").out)
    assert (whole["from"], whole["to"]) == ("2026-02-01", "2026-05-06")
    over = json.loads(osl(*words, "--from", "20 December", "--to", "10 January").out)
    assert (over["from"], over["to"]) == ("2026-12-20", "2027-01-10")
    counted = json.loads(osl(*words, "--from", "-7", "--to", "jutro").out)
    assert (counted["from"], counted["to"]) == ("2027-02-22", "2027-03-02")


def test_the_as_of_day_takes_the_clock_s_year(osl: Osl, plan: Path) -> None:
    answer = json.loads(osl("list", "--format", "json", "--plan", str(plan), "--as-of", "5 May").out)
    assert answer["as_of"] == f"{date.today().year}-05-05"


def test_a_report_takes_days_in_words(osl: Osl, plan: Path) -> None:
    answer = json.loads(
        osl("report", "--format", "json", "--plan", str(plan), "--from", "1 maja", "--to", "31 maja").out
    )
    assert [task["id"] for task in answer["tasks"]] == ["fair"]
