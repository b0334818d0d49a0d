"""`osl` by itself: this year's month, or the summary of a plan of another year."""

from __future__ import annotations

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
        ("2023-05-02", "May 2023 · Plan\n", False),
        ("2023-05-20", "May 2023 · Plan\n", True),
        ("2024-03-01", "Summary of 2023 · Plan\n", True),
        ("2026-11-28", "Summary of 2023 · Plan\n", False),
        ("2022-12-30", "Summary of 2023 · Plan\n", False),
    ],
)
def test_lateness_greets_nobody_years_after_the_plan(osl: Osl, day: str, title: str, *, late: bool) -> None:
    result = osl("--as-of", day)
    assert (result.code, result.out.startswith(title)) == (0, True)
    assert ("days late" in result.out) == late
    assert ("osl new" in result.err) == (not day.startswith("2023"))


@pytest.mark.usefixtures("plans")
def test_the_summary_of_another_year_has_the_chosen_tasks(osl: Osl) -> None:
    out = osl("--as-of", "2026-11-28", "--find", "club").out
    assert out.startswith("Summary of 2023 · Plan · only: club\n")
    assert "tasks done: 1 of 1 (100%)" in out
