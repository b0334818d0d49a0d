"""A plan written as a file: it reads back as it was, and reads well."""

from __future__ import annotations

from datetime import date

from bringing import read_back
from hypothesis import given

from osl.exchange.exporting.writers.yaml import yaml_of
from osl.exchange.importing.document import Annotations
from osl.i18n import say
from osl.plan import Audience, Entry, Move, Plan, Task
from plans import plans


def placeless(plan: Plan) -> Plan:
    """`plan` without the places of its tasks in a file."""
    tasks, unplanned = (tuple(t._replace(at=(0, 0)) for t in some) for some in (plan.tasks, plan.unplanned))
    return plan._replace(tasks=tasks, unplanned=unplanned)


@given(plans())
def test_every_plan_reads_back_as_it_was(plan: Plan) -> None:
    assert placeless(read_back(yaml_of(plan))) == plan


def test_a_plan_is_written_to_be_read() -> None:
    plan = Plan(
        2024,
        "Plan: rok 2024",
        published=date(2024, 1, 5),
        introduction="Pierwszy akapit.\n\nDrugi akapit.\n",
        audiences={"all": Audience("all", "Wszyscy"), "ngo": Audience("ngo", "NGO, koła", "all")},
        tasks=(
            Task("a", "Zadanie", activities=("jedno", "- drugie"), audiences=("all", "ngo"), when="maj",
                 months=(5,), tentative=True, notes=" ".join(["długie słowa"] * 10),
                 moves=(Move(date(2024, 2, 1), "marzec", (3,)),),
                 log=(Entry(date(2024, 5, 2), "Narada", 12, partners=("OSP",)), Entry(date(2024, 5, 9)))),
        ),
        unplanned=(
            Task("b", "Poza planem", audiences=("all",), months=(1, 2), status="done", unplanned=True),
        ),
    )  # fmt: skip
    annotation = Annotations(
        [say("look {where}", where="here \x1b")], ("year-mismatch",), {"Wskaźnik": "80: osób"}
    )
    assert yaml_of(plan, (annotation,), ["head"]) == (
        """\
# head

year: 2024
title: "Plan: rok 2024"
published: 2024-01-05
introduction: |
  Pierwszy akapit.

  Drugi akapit.

# audiences of the tasks: a short id, then the group's name; within: the group that it is part of
audiences:
  all: Wszyscy
  ngo: {name: "NGO, koła", within: all}

# planned tasks; "when" is a date in your own words
tasks:
  # check: look here \\u001b
  - id: a
    title: Zadanie
    activities:
      - jedno
      - "- drugie"
    audiences: [all, ngo]
    when: maj  # osl: ignore[year-mismatch]
    months: 5
    tentative: true
    notes: długie słowa długie słowa długie słowa długie słowa długie słowa długie słowa długie słowa długie
      słowa długie słowa długie słowa
    moves:
      - on: 2024-02-01
        from: marzec
        months: 3
    log:
      - on: 2024-05-02
        what: Narada
        people: 12
        partners:
          - OSP
      - on: 2024-05-09
    x-wskaznik: "80: osób"

unplanned:
  - id: b
    title: Poza planem
    audiences: [all]
    months: [1, 2]
"""
    )
