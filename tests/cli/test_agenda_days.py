"""The days of an agenda: a week, a number of days, a month, from a day to a day; only one of these."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from osl.app.date_range import TypedRange, asked_range, range_options
from osl.problem import OslError

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

TODAY = date(2026, 11, 26)  # a Thursday, in week 48


def days(typed: TypedRange, today: date = TODAY, year: int | None = None) -> tuple[str, str]:
    found = asked_range(range_options(typed, today, year), today.year, today)
    return str(found.first), str(found.last)


@pytest.mark.parametrize(
    ("week", "first", "last"),
    [
        ("this", "2026-11-23", "2026-11-29"),
        ("next", "2026-11-30", "2026-12-06"),
        ("ten", "2026-11-23", "2026-11-29"),
        ("Następny", "2026-11-30", "2026-12-06"),
        ("1", "2025-12-29", "2026-01-04"),
        ("48", "2026-11-23", "2026-11-29"),
        ("53", "2026-12-28", "2027-01-03"),
    ],
)
def test_a_week_runs_from_monday_to_sunday(week: str, first: str, last: str) -> None:
    assert days(TypedRange(week=week)) == (first, last)


def test_the_number_of_a_week_is_of_the_year_asked_for_else_of_the_iso_year_of_the_day() -> None:
    assert days(TypedRange(week="20"), year=2023) == ("2023-05-15", "2023-05-21")
    assert days(TypedRange(week="1"), date(2027, 1, 2)) == ("2025-12-29", "2026-01-04")
    assert days(TypedRange(week="this"), date(2027, 1, 2)) == ("2026-12-28", "2027-01-03")


@pytest.mark.parametrize(
    ("number", "last"), [("1", "2026-11-26"), ("14", "2026-12-09"), ("40", "2027-01-04")]
)
def test_a_number_of_days_begins_today(number: str, last: str) -> None:
    assert days(TypedRange(days=number)) == ("2026-11-26", last)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (TypedRange(week="54"), '"54" is not a week of 2026; write this, next, or a number from 1 to 53'),
        (TypedRange(week="0"), '"0" is not a week of 2026'),
        (TypedRange(week=""), '"" is not a week of 2026'),
        (TypedRange(week="maj"), '"maj" is not a week of 2026'),
        (TypedRange(days="0"), "--days needs a number from 1 up"),
        (TypedRange(days="-3"), "--days needs a number from 1 up"),
        (TypedRange(days="999999999"), "the calendar ends on 9999-12-31"),
        (TypedRange(days="1" * 5000), "is not a whole number"),
        (TypedRange(month="5", week="1"), "give only one of: --month, --week"),
        (TypedRange(days="3", last="jutro"), "give only one of: --days, --from/--to"),
        (
            TypedRange("5", "1", "3", "dziś", "jutro"),
            "give only one of: --month, --week, --days, --from/--to",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(typed: TypedRange, said: str) -> None:
    with pytest.raises(OslError) as refused:
        days(typed)
    assert said in str(refused.value)


@pytest.mark.parametrize("month", ["maj 2026", "May 2026", "5.2026", "V", "maj"])
def test_a_month_may_be_typed_with_the_plan_s_year(month: str) -> None:
    assert days(TypedRange(month=month)) == ("2026-05-01", "2026-05-31")


@pytest.mark.parametrize("month", ["maj 2025", "5.2025", "May 2027"])
def test_a_month_of_another_year_is_refused_with_what_to_type(month: str) -> None:
    with pytest.raises(OslError, match=r"the plan is for 2026, .* type: osl agenda --month 5 --year 202[57]"):
        days(TypedRange(month=month))


def test_the_last_week_of_the_calendar_is_refused_and_not_a_fault() -> None:
    with pytest.raises(OslError, match="the calendar ends"):
        days(TypedRange(week="next"), date(9999, 12, 31))


PLAN = """\
year: 2026
title: Plan
audiences: {all: Everyone}
tasks:
  - {id: fair, title: Fair, audiences: [all], when: 5 maja}
  - {id: always, title: Always, audiences: [all], when: na bieżąco}
"""


@pytest.mark.parametrize(
    ("words", "code", "ids"),
    [
        (("--week", "this"), 0, ["fair", "always"]),
        (("--week", "next"), 1, ["always"]),
        (("--days", "1"), 1, ["always"]),
        (("--days", "2"), 0, ["fair", "always"]),
        (("--month", "5", "--place", "x"), 2, []),
    ],
)
def test_an_empty_agenda_can_fail(
    osl: Osl, tmp_path: Path, words: tuple[str, ...], code: int, ids: list[str]
) -> None:
    plan = tmp_path / "2026.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    shared = ("--plan", str(plan), "--as-of", "2026-05-04")
    assert osl("agenda", *words, *shared).code == (code if code == 2 else 0)
    result = osl("agenda", *words, *shared, "--fail-if-empty", "--format", "json")
    assert result.code == code
    assert [task["id"] for task in json.loads(result.out)["tasks"]] == ids if result.out else code == 2


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [("20 grudnia", "10 stycznia", 1), ("2026-12-20", "10 January", 1), ("5 maja", "6 maja", 0)],
)
def test_days_typed_without_a_year_name_the_year_that_has_no_plan_too(
    osl: Osl, tmp_path: Path, first: str, last: str, said: int
) -> None:
    (tmp_path / "2026.yaml").write_text(PLAN, encoding="utf-8")
    result = osl("agenda", "--from", first, "--to", last, "--plan", str(tmp_path), "--as-of", "2026-05-04")
    assert (result.code, result.err.count("there is no plan for 2027")) == (0, said)
