"""What each completion offers, called as Typer calls it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from typer import Context

from osl import i18n
from osl.cli import complete, complete_tasks
from osl.cli.app import build

if TYPE_CHECKING:
    from pathlib import Path

DEMO = str(ROOT / "tests" / "data" / "demo.yaml")


@pytest.fixture
def context(monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setenv("OSL_PLAN", DEMO)
    return Context(build(), info_name="osl")


def test_ids_come_with_their_titles(context: Context) -> None:
    assert list(complete.complete_id(context, "fe")) == [("festyn-majowy", "Festyn majowy")]


def test_audiences_come_with_their_names(context: Context) -> None:
    assert list(complete.complete_audience(context, "k")) == [("kgw", "Koła gospodyń wiejskich")]


def test_years_are_those_of_the_plans(context: Context) -> None:
    assert list(complete.complete_year(context, "20")) == ["2023"]


def test_where_there_is_no_plan_nothing_is_offered(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_PLAN", os.devnull + "/nowhere")
    assert list(complete.complete_id(context, "")) == []
    assert list(complete.complete_year(context, "")) == []


@pytest.mark.parametrize(
    ("lang", "typed", "months"),
    [("pl", "ma", ["marzec", "maj"]), ("en", "ma", ["March", "May"]), ("en", "Ju", ["June", "July"])],
)
def test_months_are_offered_in_the_language_spoken(lang: str, typed: str, months: list[str]) -> None:
    i18n.use(lang)
    assert list(complete.complete_month(typed)) == months


def test_several_states_are_offered_one_by_one() -> None:
    assert list(complete.complete_status("done,over")) == [("done,overdue", "overdue")]


def test_forms_are_offered() -> None:
    assert list(complete.complete_format("")) == ["text", "json", "csv"]


def test_plans_and_folders_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plan.yaml").write_text("year: 2023\n", encoding="utf-8")
    (tmp_path / "plan.txt").write_text("", encoding="utf-8")
    assert list(complete.complete_plan("pl")) == ["plan.yaml", "plans/"]


def test_a_verb_offers_the_tasks_that_it_can_change(context: Context) -> None:
    every = dict(complete.complete_id(context, ""))
    to_start, to_close, to_reopen = (
        dict(offered(context, ""))
        for offered in (
            complete_tasks.complete_id_to_start,
            complete.complete_open_id,
            complete_tasks.complete_id_to_reopen,
        )
    )  # fmt: skip
    assert {*to_close, *to_reopen} == set(every)
    assert "warsztaty-kulinarne" in to_reopen
    started = to_close.keys() & to_reopen.keys()
    assert started
    assert to_start.keys() == to_close.keys() - started


def test_a_task_that_was_typed_before_is_not_offered_again(context: Context) -> None:
    first, *others = dict(complete.complete_open_id(context, ""))
    context.params["ids"] = (first,)
    assert list(dict(complete.complete_open_id(context, ""))) == others


def test_columns_are_offered_one_by_one_with_their_headings(context: Context) -> None:
    assert context is not None
    assert list(complete.complete_columns("al")) == [("all", "everything, to be imported again")]
    offered = dict(complete.complete_columns("title,co"))
    assert offered == {"title,cost": "cost", "title,condition": "condition"}
    assert dict(complete.complete_columns("title,ti")) == {}


SERIES = """\
year: 2023
title: Plan
audiences: {ngo: NGO}
tasks:
  - id: klub
    title: Klub
    audiences: [ngo]
    when: każdy pierwszy wtorek miesiąca
    exceptions:
      - {of: 2023-06-06, to: 2023-06-08}
      - {of: 2023-07-04}
"""


@pytest.mark.parametrize(
    ("command", "ids", "offered"),
    [
        ("cancel", {"ids": ("klub",)}, ["2023-05-02", "2023-06-08", "2023-08-01"]),
        ("move", {"id_": "kl"}, ["2023-05-02", "2023-06-08", "2023-08-01"]),
        ("reopen", {"ids": ("klub",)}, ["2023-06-06", "2023-07-04"]),
        ("cancel", {"ids": ("brak",)}, []),
        ("cancel", {}, []),
    ],
)
def test_days_of_the_series_are_offered(
    command: str, ids: dict[str, object], offered: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(SERIES, encoding="utf-8")
    monkeypatch.setenv("OSL_PLAN", str(path))
    context = Context(build(), info_name=command)
    context.params.update(ids)
    found = dict(complete_tasks.complete_meeting(context, "2023-0"))
    assert [day for day in found if "2023-05" <= day < "2023-09"] == offered
    assert found.get("2023-06-08") in (None, "(2023-06-06)")
