"""Several proposals in one transaction: all or none, verified together, taken back together."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from timing import within

from osl.checking.check import Checked, check
from osl.edit.task_edit import TaskEdit
from osl.edit.transaction import change
from osl.edit.undo import take_back
from osl.edit.verbs.add import Addition
from osl.edit.verbs.close import close
from osl.edit.verbs.log import log
from osl.edit.verbs.set_keys import give_values
from osl.edit.verbs.start import start
from osl.edit.verify import verify
from osl.i18n import say
from osl.plan import Entry
from osl.problem import OslError
from osl.questions.ids import task_of
from osl.source.yaml_scalar import Plain

if TYPE_CHECKING:
    from pathlib import Path

    from osl.edit.verify import Proposal
    from osl.i18n import Sentence

DAY = date(2023, 6, 1)
PLAN = """\
year: 2023
title: Plan
audiences: {ngo: NGO}
tasks:
  - id: a # pierwsze
    title: A
    audiences: [ngo]
    when: maj 2023
  # między
  - {id: b, title: B, audiences: [ngo], when: maj 2023} # drugie

  - id: c
    title: C
    audiences: [ngo]
    when: maj 2023
    status: done
    closed_on: 2023-05-20
"""
DONE = """\
year: 2023
title: Plan
audiences: {ngo: NGO}
tasks:
  - id: a # pierwsze
    title: A
    audiences: [ngo]
    when: maj 2023
    status: done
    closed_on: 2023-05-20
  # między
  - {id: b, title: B, audiences: [ngo], when: maj 2023, status: done, closed_on: 2023-05-20} # drugie

  - id: c
    title: C
    audiences: [ngo]
    when: maj 2023
    status: done
    closed_on: 2023-05-20
"""
MAY = date(2023, 5, 20)


def done(now: Checked, name: str) -> TaskEdit | Sentence:
    return close(task_of(now.plan, name), "done", on=MAY, today=DAY, reason=None)


def read(text: str) -> Checked:
    return check("plan", text.encode(), day=DAY)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "2023.yaml"
    path.write_bytes(PLAN.encode())
    return path


@pytest.mark.parametrize("names", ["abc", "cba", "bac", "ab", "ba"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_several_tasks_are_closed_at_once_and_opened_by_one_undo(plan: Path, names: str, end: str) -> None:
    before, after = (text.replace("\n", end).encode() for text in (PLAN, DONE))
    plan.write_bytes(before)
    result = change(
        plan, DAY, lambda now: [done(now, name) for name in names], said="osl done", dry_run=False
    )
    assert plan.read_bytes() == after
    assert [str(one).partition(":")[0].partition(" ")[0] for one in result.done] == list(names)
    take_back(plan, dry_run=False)
    assert plan.read_bytes() == before
    with pytest.raises(OslError, match="there is no change by osl"):
        take_back(plan, dry_run=False)


def test_if_there_is_nothing_to_do_for_any_nothing_is_written(plan: Path) -> None:
    time = plan.stat().st_mtime_ns
    result = change(plan, DAY, lambda now: [done(now, "c"), say("nothing")], said="osl done", dry_run=False)
    assert [str(one) for one in result.done] == [
        "c is already done (20 May 2023); nothing changed",
        "nothing",
    ]
    assert (plan.read_bytes(), plan.stat().st_mtime_ns) == (PLAN.encode(), time)


def test_a_dry_run_of_several_writes_nothing(plan: Path) -> None:
    result = change(plan, DAY, lambda now: [done(now, name) for name in "ab"], said="osl done", dry_run=True)
    assert (result.before, result.after, plan.read_bytes()) == (PLAN, DONE, PLAN.encode())


def test_different_changes_are_made_together(plan: Path) -> None:
    def propose(now: Checked) -> list[Proposal | Sentence]:
        return [
            Addition.of(now.plan, "Nowe", "lipiec 2023", ("ngo",), unplanned=None),
            log(task_of(now.plan, "b"), Entry(DAY, "było")),
            start(task_of(now.plan, "a")),
        ]

    change(plan, DAY, propose, said="osl", dry_run=False)
    text = plan.read_bytes().decode()
    assert (
        "  - id: a # pierwsze\n    title: A\n    audiences: [ngo]\n    when: maj 2023\n    status: started\n"
        in text
    )
    assert "when: maj 2023, log: [{on: 2023-06-01, what: było}]} # drugie\n" in text
    assert text.endswith("\n\n  - id: nowe\n    title: Nowe\n    audiences: [ngo]\n    when: lipiec 2023\n")


def test_if_one_is_refused_none_is_made(plan: Path) -> None:
    broken = TaskEdit(read(PLAN).plan.tasks[0], {"status": "done"}, say("x"), {"status": Plain("nie")})
    with pytest.raises(OslError, match="nothing was changed"):
        change(plan, DAY, lambda now: [done(now, "b"), broken], said="osl done", dry_run=False)
    assert plan.read_bytes() == PLAN.encode()
    with pytest.raises(OslError, match="there is no change by osl"):
        take_back(plan, dry_run=False)


def test_two_changes_of_one_task_are_refused_with_what_to_write_for_each(plan: Path) -> None:
    with pytest.raises(OslError) as refused:
        change(
            plan, DAY, lambda now: [done(now, "a"), start(task_of(now.plan, "a"))], said="osl", dry_run=False
        )
    assert str(refused.value) == (
        "nothing was changed: two of the changes are in the same lines; "
        "by hand: status: done; closed_on: 2023-05-20; status: started"
    )
    assert plan.read_bytes() == PLAN.encode()


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("title: C", "title: D", "the plan would then be read incorrectly"),
        ("  # między\n", "", "other lines would change"),
        ("  # między\n", "  # miedzy\n", "other lines would change"),
        ("} # drugie\n\n", "} # drugie\n", "other lines would change"),
        (" # pierwsze", "", "other lines would change"),
        (" # pierwsze", " # pierwszy", "a comment or a key of your own would be lost"),
        (" # drugie", " # pierwsze", "a comment or a key of your own would be lost"),
        ("title: Plan\n", "title: Plan # x\n", "other lines would change"),
        ("closed_on: 2023-05-20\n  #", "closed_on: 2023-05-32\n  #", "nothing was changed"),
    ],
)
def test_a_mistake_in_one_of_several_is_seen(old: str, new: str, why: str) -> None:
    before = read(PLAN)
    edits = [one for name in "ba" if isinstance(one := done(before, name), TaskEdit)]
    verify(before, read(DONE), *edits)
    assert old in DONE
    with pytest.raises(OslError, match=why):
        verify(before, read(DONE.replace(old, new, 1)), *edits)


def test_thousands_of_changed_titles_are_written_in_seconds(tmp_path: Path) -> None:
    tasks = "".join(f"  - {{id: z{n}, title: Z, audiences: [a], when: maj 2023}}\n" for n in range(6_000))
    plan = tmp_path / "2023.yaml"
    plan.write_text(f"year: 2023\ntitle: Plan\naudiences: {{a: A}}\ntasks:\n{tasks}", encoding="utf-8")

    def renamed(now: Checked) -> list[Proposal | Sentence]:
        return [edit for task in now.plan.tasks if (edit := give_values(task, {"title": "Y"}))]

    assert within(20, lambda: change(plan, DAY, renamed, said="", dry_run=True))
