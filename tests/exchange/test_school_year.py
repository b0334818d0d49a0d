"""Sources for parts of two years, such as a school year."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

from osl.problem import OslError
from osl.when.task_time import time_of

ROWS = "Zadanie;Adresaci;Termin\nBal;Dzieci;luty 2024\nWybory;Dzieci;wrzesień 2023\nRajd;Dzieci;maj 2025\n"


@pytest.mark.parametrize(
    "title",
    [
        "Plan pracy na rok szkolny 2023/2024",
        "Plan pracy na rok szkolny 2023/24",
        "Plan pracy 2023–2024",
        "Plan pracy biblioteki od września 2023 do czerwca 2024",
        "Plan pracy na okres od 1 września 2023 r. do 30 czerwca 2024 r.",
    ],
)
def test_dates_of_both_years_of_the_source_are_no_mistakes_and_others_are(title: str) -> None:
    found = bring(f"{title};;\n{ROWS}", "plan.csv")
    said = remarks(found)
    assert found.plan.year == 2023
    assert "a plan is for one year; 1 task has a date in 2024, kept as it is" in said
    assert [one for one in said if "is not the plan's" in one] == [
        'line 5: the year "2025" is not the plan\'s, 2023'
    ]


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        ("Świetlica w Rudnie;;\nrok szk. 2023/24;;\nNasze sprawy;;", 2023),
        ("Nasze sprawy w r. szk. 2023/2024;;", 2023),
        ("Parafia w Rudnie;;\nZadania zespołu Caritas i oratorium – rok duszpasterski 2024, dekanat;;", 2024),
    ],
)
def test_the_year_of_a_school_or_a_parish_is_that_of_the_plan(lines: str, year: int) -> None:
    rows = "Zadanie;Adresaci;Termin\nBal;Dzieci;luty\nWybory;Dzieci;wrzesień\n"
    assert bring(f"{lines}\n{rows}", "plan.csv", year=None).plan.year == year


def test_the_year_in_which_a_club_was_founded_is_not_that_of_its_plan() -> None:
    rows = "Zadanie;Adresaci;Termin\nBal;Dzieci;luty\n"
    with pytest.raises(OslError, match="no year"):
        bring(f"Klub „Pod lipą”, rok założenia 1998, ul. Polna 3;;\n{rows}", "plan.csv", year=None)


def test_two_years_that_do_not_follow_each_other_are_no_school_year() -> None:
    found = bring(f"Plan pracy na rok 2023 (uchwała 12/2019);;\n{ROWS}", "plan.csv")
    assert sum("is not the plan's" in one for one in remarks(found)) == 2


def test_numbers_of_rows_above_999_are_not_missing_words() -> None:
    rows = "".join(f"{n}.;Zadanie;Dzieci;maj 2024\n" for n in range(998, 1003))
    said = remarks(bring("Plan 2024;;;\nLp.;Nazwa;Adresaci;Termin\n" + rows, "plan.csv"))
    assert not any("missing" in one for one in said)


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (
            2023,
            "a plan is for one year; 2 dates name no year and were put in 2023; they may be in 2024",
        ),
        (2024, "a plan is for one year; 1 date names no year and was put in 2024; it may be in 2023"),
    ],
)
def test_months_without_a_year_that_may_be_of_the_other_year_are_reported(year: int, said: str) -> None:
    rows = "Rajd;Dzieci;wrzesień\nBal;Dzieci;6 stycznia\nFestyn;Dzieci;czerwiec\nDyżury;Dzieci;cały rok\n"
    found = bring(f"Plan na rok szkolny 2023/2024;;\nZadanie;Adresaci;Termin\n{rows}", "plan.csv", year=year)
    assert [one for one in remarks(found) if "one year" in one] == [said]
    assert [task.when for task in found.plan.tasks] == ["wrzesień", "6 stycznia", "czerwiec", "cały rok"]


def test_months_of_a_plan_for_one_year_are_not_reported() -> None:
    found = bring("Plan na rok 2023;;\nZadanie;Adresaci;Termin\nBal;Dzieci;6 stycznia\n", "plan.csv")
    assert not any("one year" in one for one in remarks(found))


def months_of(title: str, when: str, year: int) -> tuple[tuple[int, ...] | None, str | None, list[str]]:
    found = bring(f"{title};;\nZadanie;Adresaci;Termin\nKlub;Dzieci;{when}\n", "plan.csv", year=year)
    task = found.plan.tasks[0]
    assert task.when == when
    return task.months, task.repeats, [one for one in remarks(found) if "New Year" in one]


@pytest.mark.parametrize(
    ("title", "when", "year", "months"),
    [
        ("Plan pracy", "od września do czerwca", 2023, (1, 2, 3, 4, 5, 6, 9, 10, 11, 12)),
        ("Plan pracy", "XI–II", 2023, (1, 2, 11, 12)),
        ("Plan pracy", "20.12–6.01", 2023, (12,)),
        ("Plan pracy na rok szkolny 2023/2024", "wrzesień–czerwiec", 2023, (9, 10, 11, 12)),
        ("Plan pracy na rok szkolny 2023/2024", "wrzesień–czerwiec", 2024, (1, 2, 3, 4, 5, 6)),
        ("Plan pracy na rok szkolny 2023/2024", "20.12–6.01", 2024, (1,)),
    ],
)
def test_months_over_new_year_are_those_of_the_plans_year(
    title: str, when: str, year: int, months: tuple[int, ...]
) -> None:
    found, repeats, said = months_of(title, when, year)
    assert (found, repeats, len(said)) == (months, None, 1)


def test_weekdays_over_new_year_recur_in_its_months() -> None:
    months, repeats, said = months_of("Plan pracy", "wtorki, październik–marzec", 2023)
    assert (months, repeats) == ((1, 2, 3, 10, 11, 12), "FREQ=WEEKLY;BYDAY=TU")
    assert said[0].endswith("goes on after New Year; its months in 2023: January – March, October – December")


def test_a_frequency_over_new_year_is_kept_beside_its_months() -> None:
    when = "raz w miesiącu, wrzesień–czerwiec"
    months, repeats, _ = months_of("Plan pracy", when, 2026)
    assert (months, repeats) == ((1, 2, 3, 4, 5, 6, 9, 10, 11, 12), None)
    reading = time_of(when, months, repeats, 2026).reading
    assert reading is not None
    assert reading.every is not None
    assert (reading.kind, reading.months, reading.every.unit) == ("recurring", months, "month")


def test_days_in_the_wrong_order_are_not_over_new_year() -> None:
    assert months_of("Plan pracy", "20–12 maja", 2023) == (None, None, [])
