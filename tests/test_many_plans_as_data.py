"""The examples of the manual's page on many plans, with the engines that they are for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT, Osl

PAGES = {"en": ROOT / "docs" / "en" / "many-plans.md", "pl": ROOT / "docs" / "pl" / "wiele-planow.md"}
PLAN = """\
year: 2026
title: Plan
organisation: Gmina {name}
audiences: {{a: Wszyscy}}
tasks:
  - {{id: a, title: Piknik, when: maj – czerwiec, audiences: [a], status: done, closed_on: 2026-06-01,
     log: [{{on: 2026-05-03, people: {people}}}, {{on: 2026-05-04, people: 10}}]}}
  - {{id: b, title: Zebranie, when: maj, audiences: [a]}}
unplanned:
  - {{id: c, title: Zbiórka, when: lipiec, audiences: [a], closed_on: 2026-07-02}}
"""


def blocks(page: str, kind: str) -> list[str]:
    """The code of a page's blocks of one kind, but for what is marked as not run."""
    text = PAGES[page].read_text(encoding="utf-8").partition("## Spark")[0]
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


@pytest.fixture(params=["en", "pl"])
def page(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, osl: Osl) -> str:
    """A language of the manual, in a folder with the files that the page's first commands write."""
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    for name, people in (("Bór", 30), ("Łąka", 5)):
        Path("plans", f"{people}.yaml").write_text(PLAN.format(name=name, people=people), encoding="utf-8")
    for command in blocks(request.param, "sh")[0].splitlines():
        words, _, file = command.removeprefix("osl ").partition(" > ")
        result = osl(*words.split(), "--as-of", "2026-06-10")
        assert (result.code, result.err) == (0, "")
        Path(file).write_text(result.out, encoding="utf-8")
    return str(request.param)


def test_duckdb_answers_for_the_region(page: str) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    database = duckdb.connect()
    _, months, done, people = [database.execute(query).fetchall() for query in blocks(page, "sql")]
    assert months[:3] == [("Gmina Bór", 5, 2), ("Gmina Bór", 6, 1), ("Gmina Bór", 7, 1)]
    assert done == [("Gmina Bór", 0.5), ("Gmina Łąka", 0.5)]
    assert people == [("Gmina Bór", 40), ("Gmina Łąka", 15)]


def test_polars_answers_for_the_region(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("polars", reason="polars is not installed")
    for code in blocks(page, "python"):
        exec(compile(code, page, "exec"), {})  # noqa: S102 - the manual's own example
    shown = capsys.readouterr().out
    assert re.search(r"Gmina Bór +┆ 2 +┆ 0\.5", shown)
    assert re.search(r"Gmina Łąka +┆ 15", shown)
