"""Many tasks that are changed at once: as if one after the other, and in seconds."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from timing import within

from osl.checking.check import Checked, check
from osl.edit.transaction import change
from osl.edit.verbs.move import move
from osl.edit.verbs.remove import remove
from osl.edit.verbs.update import added
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from osl.edit.verify import Proposal
    from osl.i18n import Sentence

DAY = date(2023, 6, 1)
HEAD = "year: 2023\ntitle: Plan\naudiences: {ngo: NGO}\n"
TASKS = """\
tasks:
  - id: a
    title: A
    section: I
    audiences: [ngo]
    when: maj 2023
  # of the second part
  - {id: b, title: B, section: II, audiences: [ngo], when: maj 2023}

  - id: c
    title: C
    audiences: [ngo]
    when: maj 2023
# the end
"""
FLOW = """\
tasks: [{id: a, title: A, section: I, audiences: [ngo], when: maj 2023},
  {id: b, title: B, section: II, audiences: [ngo], when: maj 2023},
  {id: c, title: C, audiences: [ngo], when: maj 2023}]
"""
ROWS = [("D", "I"), ("E", "III"), ("F", None), ("G", "I"), ("H", "iii"), ("D", "II"), ("I", None)]


def task(title: str, section: str | None, **more: Any) -> dict[str, Any]:
    return {"title": title, "when": "czerwiec 2023", "audiences": ("ngo",), "section": section, **more}


def with_rows(plan: Path, rows: list[dict[str, Any]]) -> str:
    change(plan, DAY, lambda now: [*added(now.plan, rows)], said="", dry_run=False)
    return plan.read_text(encoding="utf-8")


@pytest.mark.parametrize("tasks", [TASKS, FLOW, "tasks: []\n"])
@pytest.mark.parametrize("more", [{}, {"unplanned": True, "closed_on": DAY}])
def test_tasks_added_at_once_are_as_if_added_one_by_one(
    tmp_path: Path, tasks: str, more: dict[str, Any]
) -> None:
    once, each = tmp_path / "once.yaml", tmp_path / "each.yaml"
    rows = [task(*row, **more) for row in ROWS]
    for path in (once, each):
        path.write_text(HEAD + tasks, encoding="utf-8")
    for row in rows:
        with_rows(each, [row])
    assert with_rows(once, rows) == each.read_text(encoding="utf-8")


def test_tasks_added_at_once_come_behind_their_sections(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(HEAD + TASKS, encoding="utf-8")
    text = with_rows(plan, [task(*row) for row in ROWS])
    ids = [one.id for one in read(plan).plan.tasks]
    assert ids == ["a", "d", "g", "b", "d-2", "c", "e", "h", "f", "i"]
    assert text.startswith(HEAD + TASKS.partition("  # of")[0])
    assert "  # of the second part\n  - {id: b, title: B," in text
    assert "\n\n  - id: c\n" in text
    assert "# the end\n" in text


def test_if_one_of_the_new_tasks_is_refused_none_is_added(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(HEAD + TASKS, encoding="utf-8")
    with pytest.raises(OslError, match="nothing was changed"):
        with_rows(plan, [task("D", "I"), task("E", "II", when="31 lutego 2023"), task("F", None)])
    assert plan.read_text(encoding="utf-8") == HEAD + TASKS


@pytest.mark.parametrize("tasks", [TASKS, FLOW])
@pytest.mark.parametrize("names", ["ab", "bc", "ac", "abc"])
def test_tasks_removed_at_once_are_as_if_removed_one_by_one(tmp_path: Path, tasks: str, names: str) -> None:
    once, each = tmp_path / "once.yaml", tmp_path / "each.yaml"
    for path in (once, each):
        path.write_text(HEAD + tasks, encoding="utf-8")
    for name in reversed(names):
        without(each, name)
    without(once, names)
    assert once.read_text(encoding="utf-8") == each.read_text(encoding="utf-8")
    assert [one.id for one in read(once).plan.tasks] == [name for name in "abc" if name not in names]


def without(plan: Path, names: str) -> None:
    def propose(now: Checked) -> Proposal:
        return remove([one for one in now.plan.tasks if one.id in names], force=False)

    change(plan, DAY, propose, said="", dry_run=False)


def read(plan: Path) -> Checked:
    return check("plan.yaml", plan.read_bytes(), day=DAY)


def hundreds_added(now: Checked) -> list[Proposal | Sentence]:
    return [*added(now.plan, [task(f"Bal {n}", f"Dział {n % 50}") for n in range(300)])]


def hundreds_moved(now: Checked) -> list[Proposal | Sentence]:
    text = now.source.text
    return [move(one, text, "wrzesień 2023", on=DAY, reason=None) for one in now.plan.tasks[::3]]


def hundreds_removed(now: Checked) -> list[Proposal | Sentence]:
    return [remove(now.plan.tasks[::3], force=False)]


@pytest.mark.no_cover  # what is timed is timed as users run it
@pytest.mark.parametrize("propose", [hundreds_added, hundreds_moved, hundreds_removed])
def test_hundreds_of_tasks_are_changed_in_seconds(
    tmp_path: Path, propose: Callable[[Checked], list[Proposal | Sentence]]
) -> None:
    tasks = "".join(
        f"  - id: z{n}\n    title: Z\n    section: Dział {n % 50}\n    audiences: [ngo]\n    when: maj 2023\n"
        for n in range(1_000)
    )
    plan = tmp_path / "2023.yaml"
    plan.write_text(HEAD + "tasks:\n" + tasks, encoding="utf-8")
    assert within(20, partial(change, plan, DAY, propose, said="", dry_run=True))  # it took over a minute
