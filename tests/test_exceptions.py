"""The exceptions of a series: read, kept by every way in and out, compared, left behind by a new year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from conftest import Osl  # noqa: TC002 - pytest reads the annotations

from osl.checking.check import check
from osl.plan import Override, Plan

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
year: 2023
title: Plan
audiences: {a: Mieszkańcy}
tasks:
  - id: klub
    title: Klub
    audiences: [a]
    when: każdy pierwszy wtorek miesiąca
"""
TEXT = f"""{HEAD}    exceptions:
      - {{on: 2023-04-20, of: 2023-05-02, to: 2023-05-09, hours: 18–20, reason: remont świetlicy}}
      - of: 2023-08-01
"""
MEANT = (
    Override(date(2023, 4, 20), date(2023, 5, 2), date(2023, 5, 9), "18–20", "remont świetlicy"),
    Override(of=date(2023, 8, 1)),
)


def plan(text: str) -> Plan:
    return check("2023.yaml", text.encode(), day=date(2023, 6, 1)).plan


def test_exceptions_are_read() -> None:
    assert plan(TEXT).tasks[0].exceptions == MEANT


def test_an_exception_whose_days_cannot_be_read_is_not_taken_for_one_that_leaves_its_day_out() -> None:
    broken = (
        "{of: 2023-05-02, to: 2023-02-30}, {of: 2023-05-02, too: 2023-05-09}, {of: maj}, {to: 2023-05-09}, 5"
    )
    assert plan(f"{HEAD}    exceptions: [{broken}]\n").tasks[0].exceptions == ()
    assert (
        plan(f"{HEAD}    exceptions:\n      - of: 2023-05-02\n       to: 2023-05-09\n").tasks[0].exceptions
        == ()
    )


def test_a_difference_names_the_days(osl: Osl, tmp_path: Path) -> None:
    for name, text in (("old", HEAD), ("new", TEXT)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    out = osl("diff", str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"), lang="en").out
    assert "2023-05-02 → 2023-05-09, 2023-08-01 → –" in out
