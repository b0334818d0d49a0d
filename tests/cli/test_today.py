"""`osl` by itself: what is late and the days ahead, or the summary of a plan of another year."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = """\
year: 2023
title: Plan
audiences: {all: Everyone}
tasks:
  - {id: fair, title: Fair, audiences: [all], when: 5 maja}
  - {id: club, title: Club, audiences: [all], when: czerwiec, status: done, closed_on: 2023-06-10}
"""


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2023.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize(
    ("day", "title", "late"),
    [
        ("2023-05-02", "2–15 May 2023 · Plan\n", False),
        ("2023-05-20", "20 May – 2 June 2023 · Plan\n", True),
        ("2024-03-01", "Summary for 2023 · Plan\n", True),
        ("2026-11-28", "Summary for 2023 · Plan\n", False),
        ("2022-12-30", "Summary for 2023 · Plan\n", False),
    ],
)
def test_lateness_greets_nobody_years_after_the_plan(osl: Osl, day: str, title: str, *, late: bool) -> None:
    result = osl("--as-of", day)
    assert (result.code, result.out.startswith(title)) == (0, True)
    assert ("days overdue" in result.out) == late
    assert ("osl new" in result.err) == (not day.startswith("2023"))


@pytest.mark.usefixtures("plans")
def test_the_summary_of_another_year_has_the_chosen_tasks(osl: Osl) -> None:
    out = osl("--as-of", "2026-11-28", "--find", "club").out
    assert out.startswith("Summary for 2023 · Plan · only: club\n")
    assert "tasks done: 1 of 1 (100%)" in out


# the days ahead

AHEAD = """\
year: {year}
title: Plan
audiences: {{all: Everyone}}
tasks:
  - {{id: spring, title: Spring of {year}, audiences: [all], when: marzec}}
  - {{id: fair, title: Fair of {year}, audiences: [all], when: "1 czerwca, godz. 16", place: Park}}
  - {{id: dawn, title: Dawn of {year}, audiences: [all], when: "1 czerwca, godz. 7:30–9"}}
  - {{id: camp, title: Camp of {year}, audiences: [all], when: 3–5 czerwca}}
  - {{id: ball, title: Ball of {year}, audiences: [all], when: 3 stycznia}}
  - {{id: club, title: Club of {year}, audiences: [all], when: każdy wtorek}}
  - {{id: report, title: Report of {year}, audiences: [all], when: do 10 czerwca}}
  - {{id: summer, title: Summer of {year}, audiences: [all], when: lipiec}}
  - {{id: duty, title: Duty of {year}, audiences: [all], when: na bieżąco}}
  - {{id: visits, title: Visits of {year}, audiences: [all], when: raz w miesiącu}}
"""


def write(plans: Path, *years: int) -> None:
    for path in (plans / "plans").iterdir():
        path.unlink()
    for year in years:
        (plans / "plans" / f"{year}.yaml").write_text(AHEAD.format(year=year), encoding="utf-8")


def blocks(out: str) -> dict[str, list[str]]:
    """The lines of each block of a screen, by its title; the last note by itself."""
    parts = [part.splitlines() for part in out.split("\n\n")[1:]]
    return {lines[0]: lines[1:] for lines in parts}


def test_the_days_ahead_go_over_the_end_of_the_month_by_day_and_hour(osl: Osl, plans: Path) -> None:
    write(plans, 2026)
    out = osl("--as-of", "2026-05-29").out
    assert out.startswith("29 May – 11 June 2026 · Plan\n")
    found = blocks(out)
    after = "After that: Tue 16 June, Club of 2026 (club); from 1 July, Summer of 2026 (summer)"
    assert list(found) == ["Overdue", "With a date", "Recurring", "All year", after]
    lines = [" ".join(line.split()) for line in found["With a date"]]
    assert lines == [
        "Mon 1 June 07:30–09:00 Dawn of 2026 dawn",
        "16:00 Fair of 2026 fair",
        "Park",
        "Tue 2 June Club of 2026 not started club",
        "Wed 3 June Camp of 2026 until 5 June camp",
        "Tue 9 June Club of 2026 not started club",
        "Wed 10 June Report of 2026 report",
        "deadline",
    ]


def test_the_days_ahead_go_over_the_end_of_the_year(osl: Osl, plans: Path) -> None:
    write(plans, 2026, 2027)
    found = osl("--as-of", "2026-12-28")
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith("28 December 2026 – 10 January 2027 · Plan\n")
    dated = "\n".join(blocks(found.out)["With a date"])
    assert dated.index("tomorrow") < dated.index("Sun 3 January 2027") < dated.index("Tue 5 January 2027")
    assert "osl show ball --year 2027" in dated
    (plans / "plans" / "2027.yaml").unlink()
    assert "osl new 2027" in osl("--as-of", "2026-12-28").err


def test_the_first_thing_after_may_be_in_next_years_plan_long_before_its_turn(osl: Osl, plans: Path) -> None:
    for year, month in ((2026, "maj"), (2027, "luty")):
        text = PLAN.split("tasks:", maxsplit=1)[0].replace("2023", str(year)) + "tasks:\n"
        task = f"  - {{id: ball, title: Ball of {year}, audiences: [all], when: {month}}}\n"
        (plans / "plans" / f"{year}.yaml").write_text(text + task, encoding="utf-8")
    named = "After that: from 1 February 2027, Ball of 2027 (ball, --year 2027)"
    for more in ((), ("--find", "ball")):
        assert named in osl("--as-of", "2026-10-25", *more).out.splitlines()
    assert "After that: from 1 May, Ball of 2026 (ball)" in osl("--as-of", "2026-04-01").out
    for one in (("--year", "2026"), ("--plan", "plans/2026.yaml")):
        assert "After that" not in osl("--as-of", "2026-10-25", *one).out


def test_five_late_tasks_are_named_and_those_of_last_year_counted(osl: Osl, plans: Path) -> None:
    write(plans, 2025, 2026)
    late = blocks(osl("--as-of", "2026-12-28").out)["Overdue"]
    assert sum("days overdue" in line for line in late) == 5
    assert late[-2:] == [
        "and 2 more, see: osl overdue --as-of 2026-12-28",
        "in the plan for 2025: 10 tasks, see: osl overdue --year 2025 --as-of 2026-12-28",
    ]
    late = blocks(osl("--as-of", "2026-01-02").out)["Overdue"]
    assert late == ["in the plan for 2025: 10 tasks, see: osl overdue --year 2025 --as-of 2026-01-02"]
    assert osl(*late[0].partition("see: osl ")[2].split()).out.count("days overdue") == 10
    for named in (("--year", "2026"), ("--plan", "plans/2026.yaml")):
        assert "2025" not in osl("--as-of", "2026-01-02", *named).out


MANY = """\
year: 2026
title: Plan
audiences: {all: Everyone}
tasks:
""" + "".join(
    f"  - {{id: {name}-{n}, title: {name} {n}, audiences: [all], when: {when}, {status}}}\n"
    for name, when in (("duty", "na bieżąco"), ("visit", "raz w miesiącu"), ("spring", "maj"))
    for n in range(8)
    for status in ["status: done, closed_on: 2026-05-01" if n < 4 else "status: started"]
)


def test_of_many_tasks_without_days_a_few_are_named_open_ones_first(osl: Osl, plans: Path) -> None:
    (plans / "plans" / "2026.yaml").write_text(MANY, encoding="utf-8")
    found = osl("--as-of", "2026-05-10", "--plan", "plans", "--status", "done,started")
    whole = 'osl agenda --days 14 --status "done,started" --plan plans --as-of 2026-05-10'
    for block in ("Without an exact date", "Recurring", "All year"):
        rows = blocks(found.out)[block]
        assert [sum(f"  {state}" in row for row in rows[:-1]) for state in ("started", "done")] == [4, 1]
        assert rows[-1] == f"and 3 more, see: {whole}"
    assert osl(*shlex.split(whole)[1:]).out.count("  started") == 12
    assert "more" not in osl("--as-of", "2026-06-10", "--kind", "span").out


def test_filters_choose_in_all_parts(osl: Osl, plans: Path) -> None:
    write(plans, 2025, 2026, 2027)
    out = osl("--as-of", "2026-05-29", "--find", "fair").out
    assert "only: fair" in out
    assert "Club" not in out
    assert "in the plan for 2025: 1 task, see: osl overdue --year 2025 --find fair" in out
    assert osl("--as-of", "2026-05-29", "--kind", "span").out.count("After that: from 1 July, Summer") == 1


def test_several_days_have_their_own_end_and_begin_no_earlier_than_today(osl: Osl, plans: Path) -> None:
    write(plans, 2026)
    assert "  Camp of 2026    until 5 June  camp" in osl("--as-of", "2026-06-04").out
    assert "Camp of 2026  until 5 June  camp" in osl("agenda", "--days", "1", "--as-of", "2026-06-03").out


def test_a_week_and_days_are_shown_by_day_too(osl: Osl, plans: Path) -> None:
    write(plans, 2026)
    for words in (("--week", "this"), ("--days", "7")):
        found = blocks(osl("agenda", *words, "--as-of", "2026-06-01").out)
        assert found["With a date"][-1].startswith("  Wed 3 June ")
        assert not any(line.startswith("After that") for line in found)
    assert "  Mon 1 June" not in osl("agenda", "--as-of", "2026-06-01").out


@pytest.mark.parametrize(
    ("years", "day", "title", "named"),
    [
        ((2025,), "2026-01-02", "Summary for 2025", ["Overdue\n", "days overdue"]),
        ((2027,), "2026-05-02", "Summary for 2027", []),
        ((2027,), "2026-12-28", "Summary for 2027", ["Sun 3 January", "Tue 5 January"]),
        ((2020, 2023), "2026-05-02", "Summary for 2023", []),
        ((2025, 2027), "2026-05-02", "Summary for 2027", ["in the plan for 2025: "]),
    ],
)
def test_without_a_plan_of_this_year_the_summary_is_shown(
    osl: Osl, plans: Path, years: tuple[int, ...], day: str, title: str, named: list[str]
) -> None:
    write(plans, *years)
    found = osl("--as-of", day)
    assert found.out.startswith(title)
    assert "By state" in found.out
    assert [
        words for words in ("Overdue\n", "days overdue", "January\n", "osl overdue") if words in found.out
    ] or not [words for words in named if words not in found.out]
    assert all(words in found.out for words in named)
    assert ("Overdue" in found.out) == any("Overdue" in words or "2025" in words for words in named)
    assert "osl new 2026" in found.err


def test_without_any_plan_the_command_that_begins_one_is_named(osl: Osl, plans: Path) -> None:
    write(plans)
    found = osl("--as-of", "2026-05-02")
    assert found.code == 2
    assert "osl new" in found.err


@pytest.mark.usefixtures("plans")
def test_a_named_plan_of_this_year_names_the_year_that_it_lacks(osl: Osl) -> None:
    assert "2024" in osl("--as-of", "2023-12-28", "--plan", "plans/2023.yaml").err
    assert osl("--as-of", "2023-12-10", "--plan", "plans/2023.yaml").err == ""
    assert osl("--as-of", "9999-12-30", "--year", "2023").code == 0


@pytest.mark.parametrize(
    ("lang", "first"),
    [
        ("en", "no plan found here or in the folders above. You can begin in three ways:"),
        (
            "pl",
            "nie znaleziono planu w tym folderze ani w folderach nadrzędnych. Można zacząć na trzy sposoby:",
        ),
    ],
)
def test_without_a_plan_it_offers_three_ways_to_begin(
    osl: Osl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, first: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found = osl(lang=lang)
    assert (found.code, found.out) == (2, "")
    lines = found.err.splitlines()
    assert lines[0] == f"osl: {first}"
    assert [line.split("  (")[0].split()[:2] for line in lines[1:]] == [
        ["osl", "new"], ["osl", "import"], ["osl", "--plan"]
    ]  # fmt: skip
