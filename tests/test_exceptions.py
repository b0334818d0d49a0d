"""The exceptions of a series: read, kept by every way in and out, compared, left behind by a new year."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
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
    assert "“2 May → 9 May, 1 August (cancelled)”" in out


WAYS_BACK = {
    "html": "all",
    "docx": "all",
    "markdown": "all",
    "csv": "all",
    "xlsx": "all",
    # a page of paper has no room for every column
    "pdf": "id,title,audiences,when,exceptions",
}


@pytest.mark.parametrize("kind", WAYS_BACK)
def test_exceptions_come_back_from_every_kind_of_table(osl: Osl, tmp_path: Path, kind: str) -> None:
    before, table, after = tmp_path / "2023.yaml", tmp_path / f"plan.{kind}", tmp_path / "back.yaml"
    before.write_text(TEXT, encoding="utf-8")
    columns = ("--columns", WAYS_BACK[kind], "--private")
    out = osl("export", "--plan", str(before), "--format", kind, *columns, "-o", str(table))
    assert out.code == 0, out.err
    back = osl("import", str(table), "--year", "2023", "-o", str(after))
    assert back.code == 0, back.err
    assert plan(after.read_text(encoding="utf-8")).tasks[0].exceptions == MEANT


def test_exceptions_are_in_json_as_the_file_has_them(osl: Osl, tmp_path: Path) -> None:
    (tmp_path / "2023.yaml").write_text(TEXT, encoding="utf-8")
    for words in (("export", "--format", "json"), ("list", "--format", "json")):
        found = json.loads(osl(*words, "--plan", str(tmp_path / "2023.yaml")).out)
        assert found["tasks"][0]["exceptions"] == [
            {
                "on": "2023-04-20",
                "of": "2023-05-02",
                "to": "2023-05-09",
                "hours": "18–20",
                "reason": "remont świetlicy",
            },
            {"of": "2023-08-01"},
        ]


def test_a_new_year_leaves_exceptions_behind(osl: Osl, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "2023.yaml").write_text(TEXT, encoding="utf-8")
    made = osl("new", "2024", "--plan", str(folder))
    assert made.code == 0, made.err
    text = (folder / "2024.yaml").read_text(encoding="utf-8")
    assert ("klub" in text, "exceptions" in text, plan(TEXT).tasks[0].exceptions) == (True, False, MEANT)
