"""Questions across the turn of the year: the neighbouring plans of a folder are read together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Osl, Result

TASKS = """\
  - {{id: picnic, title: Picnic of {year}, audiences: [all], when: 10 czerwca}}
  - {{id: eve, title: Eve of {year}, audiences: [all], when: 22 grudnia}}
  - {{id: kings, title: Kings of {year}, audiences: [all], when: 6 stycznia}}
  - {{id: club, title: Club of {year}, audiences: [all], when: każdy wtorek}}
  - {{id: any, title: Any of {year}, audiences: [all], when: wg potrzeb}}
"""
PLAN = "year: {year}\ntitle: Plan\naudiences: {{all: All}}\norganisation: {owner}\ntasks:\n" + TASKS
NEW_YEAR = ("--from", "2025-12-20", "--to", "2026-01-10")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path)
    for year in (2024, 2025, 2026):
        write(year)
    return tmp_path


def write(year: int, owner: str = "Gmina Łąki", more: str = "", name: str = "") -> Path:
    path = Path("plans") / (name or f"{year}.yaml")
    path.write_text(PLAN.format(year=year, owner=owner) + more, encoding="utf-8")
    return path


def ids(result: Result) -> list[tuple[str, int]]:
    """The tasks of a JSON answer with their years, sorted."""
    return sorted((task["id"], task["year"]) for task in json.loads(result.out)["tasks"])


def years(result: Result) -> list[int]:
    return [plan["year"] for plan in json.loads(result.out)["plans"]]


# agenda


@pytest.mark.parametrize("today", ["2025-12-20", "2026-01-02", "2025-06-01"])
def test_an_agenda_over_the_new_year_loses_nothing(osl: Osl, today: str) -> None:
    found = osl("agenda", *NEW_YEAR, "--as-of", today, "--format", "json")
    assert (found.code, found.err) == (0, "")
    assert ids(found) == [("club", 2025), ("club", 2026), ("eve", 2025), ("kings", 2026)]
    assert json.loads(found.out)["plan"]["year"] == 2025
    assert sorted(years(found)) == [2025, 2026]
    text = osl("agenda", *NEW_YEAR, "--as-of", today).out
    assert "Eve of 2025" in text
    assert "Kings of 2026" in text


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("--from 2025-11-20 --to 2025-11-30", [2025]),
        ("--from 2025-11-20 --to 2025-12-01", [2025, 2026]),
        ("--from 2025-02-01 --to 2025-02-20", [2025]),
        ("--from 2025-01-31 --to 2025-02-20", [2025, 2024]),
        ("--month 12 --as-of 2025-05-05", [2025, 2026]),
        ("--month 1 --as-of 2025-05-05", [2025, 2024]),
        ("--month 5 --as-of 2025-05-05", [2025]),
        ("--month next --as-of 2025-12-05", [2026, 2025]),
        ("--week this --as-of 2025-12-30", [2025, 2026]),
        ("--days 7 --as-of 2025-12-30", [2025, 2026]),
        ("--as-of 2025-12-01", [2025, 2026]),
        ("--from 2024-12-01 --to 2026-02-01", [2024, 2025, 2026]),
        ("--from 2024-06-01 --to 2026-02-01", [2024, 2025, 2026]),
        ("--week this --as-of 2025-12-30 --year 2025", [2025]),
        ("--week this --as-of 2025-12-30 --plan plans/2025.yaml", [2025]),
        ("--week this --as-of 2025-12-30 --plan plans", [2025, 2026]),
    ],
)
def test_the_days_asked_about_decide_which_years_are_read(osl: Osl, words: str, read: list[int]) -> None:
    assert years(osl("agenda", *words.split(), "--format", "json")) == read


def test_a_task_of_another_year_names_the_command_that_reaches_it(osl: Osl) -> None:
    ahead = osl("agenda", *NEW_YEAR, "--as-of", "2025-12-20").out
    assert "osl show kings --year 2026" in ahead
    assert "--year 2025" not in ahead
    back = osl("agenda", "--month", "1", "--as-of", "2026-01-02").out
    assert "--year" not in back  # the plan of 2025 has nothing in January
    late = osl("overdue", "--as-of", "2026-01-02", "--plan", "plans").out
    assert "osl done picnic --year 2025 --plan plans" in late


def test_csv_has_the_tasks_of_all_years(osl: Osl) -> None:
    rows = osl("agenda", *NEW_YEAR, "--as-of", "2025-12-20", "--format", "csv").out.splitlines()
    assert [row.rsplit(",", 1)[-1] for row in rows] == ["year", "2025", "2026", "2025", "2026"]


def test_a_filter_may_meet_a_task_of_another_year_only(osl: Osl) -> None:
    write(2026, more="  - {id: ball, title: Ball, audiences: [all], when: 3 stycznia, place: Hall}\n")
    found = osl("agenda", *NEW_YEAR, "--as-of", "2025-12-20", "--place", "hall", "--format", "json")
    assert (found.code, ids(found)) == (0, [("ball", 2026)])
    none = osl("agenda", *NEW_YEAR, "--as-of", "2025-12-20", "--find", "nowhere")
    assert "No task matches --find." in none.out
    assert osl("agenda", *NEW_YEAR, "--as-of", "2025-12-20", "--place", "barn").code == 2


def test_the_next_busy_month_may_be_in_next_years_plan(osl: Osl) -> None:
    for year in (2025, 2026):
        Path(f"plans/{year}.yaml").write_text(
            f"year: {year}\ntitle: Plan\naudiences: {{all: All}}\ntasks:\n"
            "  - {id: a, title: A, audiences: [all], when: luty}\n",
            encoding="utf-8",
        )
    assert "Next: February 2026 (1 task)." in osl("agenda", "--month", "12", "--as-of", "2025-12-05").out


# passed over


def test_the_plan_of_another_organisation_is_named_and_passed_over(osl: Osl) -> None:
    other = write(2026, "Dom Kultury")
    found = osl("agenda", *NEW_YEAR, "--as-of", "2025-12-20", "--format", "json")
    assert (found.code, years(found)) == (0, [2025])
    assert found.err.count("\n") == 1
    assert f"{other} (Dom Kultury)" in found.err


@pytest.mark.parametrize("owner", ["GMINA  laki", '" Gmina Łąki "'])
def test_one_organisation_in_two_spellings_is_one(osl: Osl, owner: str) -> None:
    write(2026, owner)
    assert years(osl("agenda", *NEW_YEAR, "--format", "json", "--as-of", "2025-12-20")) == [2025, 2026]


def test_of_two_organisations_in_the_next_year_its_own_is_read(osl: Osl) -> None:
    other = write(2026, "Dom Kultury", name="a.yaml")
    found = osl("agenda", *NEW_YEAR, "--as-of", "2025-12-20", "--format", "json")
    assert years(found) == [2025, 2026]
    assert str(other) in found.err


@pytest.mark.parametrize("text", [b"\xff\xfe\x00", b"year: 2026\ntitle: [", b"tasks: {"])
def test_a_neighbour_that_cannot_be_read_is_named_and_passed_over(osl: Osl, text: bytes) -> None:
    Path("plans/2026.yaml").write_bytes(text)
    for words in (("agenda", *NEW_YEAR), ("overdue",)):
        found = osl(*words, "--as-of", "2025-12-20", "--format", "json")
        assert (found.code, years(found)[:1]) == (0, [2025])
        assert 2026 not in years(found)
        assert f"{Path('plans/2026.yaml')}, a plan for 2026, cannot be read" in found.err
        assert f"osl validate {Path('plans/2026.yaml')}" in found.err


def test_two_files_of_the_next_year_are_named(osl: Osl) -> None:
    write(2026, name="2026-copy.yaml")
    found = osl("agenda", *NEW_YEAR, "--as-of", "2025-12-20", "--format", "json")
    assert years(found) == [2025, 2026]
    assert "2026-copy.yaml" in found.err


def test_a_year_without_a_plan_is_named(osl: Osl) -> None:
    Path("plans/2026.yaml").unlink()
    found = osl("agenda", *NEW_YEAR, "--as-of", "2025-12-20")
    assert "osl new 2026" in found.err
    assert "osl new" not in osl("agenda", "--month", "12", "--as-of", "2025-12-05").err


def test_what_keeps_to_one_plan_names_the_year_that_it_keeps_out(osl: Osl) -> None:
    for words in (("--year", "2025"), ("--plan", "plans/2025.yaml")):
        assert "2026" in osl("agenda", *NEW_YEAR, *words, "--as-of", "2025-12-20").err


# overdue


def test_last_years_open_tasks_are_still_late(osl: Osl) -> None:
    found = osl("overdue", "--as-of", "2026-01-02", "--format", "json")
    assert ids(found) == [("any", 2026), ("club", 2025), ("eve", 2025), ("kings", 2025), ("picnic", 2025)]
    lines = osl("overdue", "--as-of", "2026-06-12").out.splitlines()
    own, last = lines.index("Overdue"), lines.index("Overdue · plan for the year 2025")
    assert [own < lines.index(line) < last for line in lines if "of 2026" in line and "overdue" in line] == [
        True
    ] * 2
    assert sum("of 2025" in line for line in lines[last:]) == 4


def test_only_the_plan_of_the_title_fails(osl: Osl) -> None:
    assert osl("overdue", "--fail", "--as-of", "2026-01-02").code == 0
    assert osl("overdue", "--fail", "--as-of", "2026-01-08").code == 1
    assert osl("overdue", "--fail", "--as-of", "2026-01-02", "--year", "2025").code == 1


def test_who_names_the_plan_sees_only_that(osl: Osl) -> None:
    for words in (("--year", "2026"), ("--plan", "plans/2026.yaml")):
        found = osl("overdue", "--as-of", "2026-01-02", "--format", "json", *words)
        assert (years(found), found.err) == ([2026], "")


def test_an_error_in_last_years_task_is_marked(osl: Osl) -> None:
    write(2025, more="  - {id: odd, title: Odd, audiences: [all], when: 3 maja, colour: red}\n")
    out = osl("overdue", "--as-of", "2026-01-02").out
    assert "(!) Odd" in out
    assert "(!) something in this task could not be read" in out
