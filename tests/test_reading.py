"""Reading a plan makes the values that the plan's classes have: every field, in order, and no other."""

from __future__ import annotations

from datetime import date

from osl.checking.check import check
from osl.format import TASK
from osl.plan import Entry, Link, Move, Override, Plan, Task

HEAD = "year: 2023\ntitle: Plan\naudiences:\n  all: Mieszkańcy\n"
TENTATIVE = True
EVERY_KEY = """\
  - id: bal
    title: Bal
    short: B
    section: Seniorzy
    activities: [a, b]
    purpose: c
    method: d
    role: partner
    audiences: [all]
    addressees: e
    when: maj
    months: 5
    repeats: FREQ=WEEKLY
    responsible: f
    place: g
    cost: h
    partners: [i]
    tentative: true
    condition: j
    notes: k
    status: partly-done
    closed_on: 2023-05-20
    reason: l
    moves: [{on: 2023-02-01, from: luty}]
    exceptions: [{of: 2023-05-06, to: 2023-05-13, hours: 18–20}]
    links: [{title: m, url: n/o.pdf}]
    log: [{on: 2023-05-20, people: 3}]
"""


def plan(tasks: str, key: str = "tasks") -> Plan:
    text = HEAD + ("" if key == "tasks" else "tasks: []\n") + f"{key}:\n{tasks}"
    return check("x.yaml", text.encode(), day=date(2023, 12, 31)).plan


def test_a_task_has_every_field_in_order() -> None:
    (task,) = plan(EVERY_KEY).tasks
    assert task == Task(
        "bal", "Bal", "B", "Seniorzy", ("a", "b"), "c", "d", "partner", ("all",), "e", "maj", (5,),
        "FREQ=WEEKLY", "f", "k", "g", "h", ("i",), TENTATIVE, "j", "partly-done", date(2023, 5, 20), "l",
        (Move(date(2023, 2, 1), "luty"),),
        (Override(of=date(2023, 5, 6), to=date(2023, 5, 13), hours="18–20"),),
        (Link("m", "n/o.pdf"),),
        (Entry(date(2023, 5, 20), people=3),), at=task.at,
    )  # fmt: skip
    assert [key for key in TASK if f" {key}: " not in EVERY_KEY] == []


def test_a_task_with_odd_and_refused_keys_has_no_more_fields() -> None:
    (task,) = plan(EVERY_KEY + "    x-own: 1\n    zzz: 2\n    place: again\n    whole: 3\n    at: 4\n").tasks
    assert task._asdict().keys() == Task()._asdict().keys()
    assert (len(task), task.place, task.whole) == (len(Task._fields), "g", True)
    (cut,) = plan(EVERY_KEY + "    zzz: a: b\n").tasks
    assert (len(cut), cut.whole) == (len(Task._fields), False)


def test_an_unplanned_task_is_done_unless_its_status_is_given() -> None:
    (task,) = plan(
        "  - id: bal\n    title: Bal\n    audiences: [all]\n    when: maj\n", "unplanned"
    ).unplanned
    assert (task.status, task.unplanned, len(task)) == ("done", True, len(Task._fields))
