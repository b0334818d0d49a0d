"""The imagined year of examples/2023: replayed, it gives the plans in that folder."""

from __future__ import annotations

import shlex
from datetime import date
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, Osl

from osl.checking.check import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

YEAR = ROOT / "examples" / "2023"


def commands() -> Iterator[list[str]]:
    for line in (YEAR / "rok.sh").read_text(encoding="utf-8").splitlines():
        if line.startswith("osl "):
            yield shlex.split(line)[1:]


def test_the_year_gives_the_plans_that_stand_there(osl: Osl, folder: Path) -> None:
    for words in commands():
        result = osl(*words, lang="pl")
        assert (result.code, result.err.partition("następne kroki:")[0]) == (0, ""), words
    for name in ("2023.yaml", "2024.yaml"):
        assert (folder / "plans" / name).read_bytes() == (YEAR / "plans" / name).read_bytes()


def test_undone_to_its_beginning_the_plan_is_as_it_was(osl: Osl, folder: Path) -> None:
    changes = [words for words in commands() if "new" not in words]
    for words in changes:
        assert osl(*words).code == 0
    for _ in changes:
        assert osl("undo", "--year", "2023").code == 0
    assert (folder / "plans" / "2023.yaml").read_bytes() == (ROOT / "plans" / "2023.yaml").read_bytes()


@pytest.mark.parametrize(
    ("name", "day"), [("2023.yaml", date(2023, 12, 31)), ("2024.yaml", date(2024, 1, 2))]
)
def test_the_plans_of_the_year_have_no_error(name: str, day: date) -> None:
    checked = check(name, (YEAR / "plans" / name).read_bytes(), day=day)
    assert checked.problems.errors == 0


def test_the_months_all_have_a_line_in_the_log() -> None:
    checked = check("2023.yaml", (YEAR / "plans" / "2023.yaml").read_bytes(), day=date(2023, 12, 31))
    days = [entry.on for task in checked.plan.all_tasks() for entry in task.log]
    assert {day.month for day in days if day} == set(range(1, 13))
    assert [task.status for task in checked.plan.tasks].count("done") == 11
    assert [task.status for task in checked.plan.tasks].count("cancelled") == 1
    assert sum(len(task.moves) for task in checked.plan.tasks) == 2
