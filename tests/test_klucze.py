"""The real plan of Klucze is whole and faithful to the page that it was copied from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from osl.plan import Plan  # noqa: TC001 - pytest reads the annotations
from osl.problem import Problems
from osl.reading.reader import read
from osl.source.text import decode

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "tests" / "data" / "klucze-2023.txt").read_text(encoding="utf-8")
ROWS = PAGE.partition("DZIAŁAŃ\n")[2].partition("\nSkip")[0].splitlines()


@pytest.fixture(scope="module")
def plan() -> Plan:
    source, _ = decode("2023.yaml", (ROOT / "plans" / "2023.yaml").read_bytes())
    problems = Problems()
    plan = read(source, problems, year=2023)
    assert problems.kept == []
    return plan


def one_space(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_every_row_of_the_page_is_a_task_to_the_letter(plan: Plan) -> None:
    assert len(ROWS) == 12
    for task, row in zip(plan.tasks, ROWS, strict=True):
        activities = "".join(f"-{one}" for one in task.activities)
        title = f"{task.title}:{activities}" if activities else task.title
        words = f"{title} {task.purpose}" if task.purpose else title
        cells = one_space(row)
        unseparated = words + (task.addressees or "") + one_space(task.when or "")
        assert unseparated.replace(" ", "") == cells.replace(" ", "")
        assert (task.when or "") in row


def test_the_heading_the_date_and_the_introduction_are_there(plan: Plan) -> None:
    assert (plan.year, plan.title) == (2023, "Plan Organizowania Społeczności Lokalnej")
    assert str(plan.published) == "2023-01-10"
    paragraphs = [one_space(part) for part in (plan.introduction or "").split("\n\n")]
    assert paragraphs == PAGE.partition("ROK\n\n")[2].partition("\n\nZADANIE")[0].split("\n\n")


def test_audiences_are_a_registry_of_residents_and_the_groups_among_them(plan: Plan) -> None:
    assert {a.id: a.within for a in plan.audiences.values()} == {
        "mieszkancy": None,
        "radni": "mieszkancy",
        "soltysi": "mieszkancy",
        "ngo": "mieszkancy",
        "jst": "mieszkancy",
    }


def test_nothing_is_invented(plan: Plan) -> None:
    for task in plan.tasks:
        assert task.status == "planned"
        assert (task.log, task.moves, task.reason, task.closed_on, task.notes) == ((), (), None, None, None)
    assert {task.role for task in plan.tasks if task.title.startswith("Partnerstwo")} == {"partner"}
    assert {t.role for t in plan.tasks if t.title.startswith("Współorganizacja")} == {"co-organiser"}
    assert {t.role for t in plan.tasks[:4]} == {None}
