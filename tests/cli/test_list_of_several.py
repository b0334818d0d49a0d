"""`osl list FILE or DIR…`: which plans are taken, and their tasks as text and for programs."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import Result

from osl.app import parallel

if TYPE_CHECKING:
    from conftest import Osl

PLAN = """\
year: {year}
title: Plan
{keys}audiences: {{all: Wszyscy}}
tasks:
  - {{id: {id}, title: "{title}", when: maj, audiences: [all], responsible: Anna, notes: sekret,
     log: [{{on: {year}-05-03, people: 7}}]}}
"""
DAY = ("--as-of", "2023-06-03")


def put(name: str, *, year: int = 2023, title: str = "Piknik", **keys: str) -> None:
    """Write a plan with one task, whose id is the name of the file, into `plans/`."""
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    text = PLAN.format(year=year, keys=lines, id=name, title=title)
    Path(f"plans/{name}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    put("a1", organisation="Gmina Łąka")
    put("a2", organisation="gmina  laka", version="wersja 10")
    put("a3", organisation="Gmina Łąka", version="wersja 9")
    put("a4", organisation="Gmina Łąka", year=2024)
    put("b1", organisation="Gmina Bór")
    put("c1", title="=1+1")
    put("c2", title="Zebranie")


def ids(osl: Osl, *words: str) -> list[str]:
    result = osl("list", *words, *DAY, "--format", "csv")
    return [row["id"] for row in csv.DictReader(io.StringIO(result.out))]


def test_a_folder_gives_the_plan_that_would_be_shown_for_each_organisation_and_year(osl: Osl) -> None:
    assert ids(osl, "plans") == ["a2", "a4", "b1", "c1", "c2"]
    assert ids(osl, "plans", "--all-versions") == ["a1", "a2", "a3", "a4", "b1", "c1", "c2"]
    assert ids(osl, "plans", "--year", "2024") == ["a4"]
    assert ids(osl, "plans", "--year", "2023") == ["a2", "b1", "c1", "c2"]


def test_files_are_taken_as_they_are_named_and_folders_beside_them(osl: Osl) -> None:
    assert ids(osl, "plans/b1.yaml", "plans/a1.yaml", "plans/a3.yaml") == ["b1", "a1", "a3"]
    assert ids(osl, "plans/a3.yaml", "plans") == ["a3", "a2", "a4", "b1", "c1", "c2"]
    assert ids(osl, "plans", "plans/b1.yaml") == ["a2", "a4", "b1", "c1", "c2"]
    assert ids(osl, "plans/b1.yaml", "plans/a4.yaml", "--year", "2024") == ["a4"]


def test_the_number_of_plans_without_an_organisation_is_reported(osl: Osl) -> None:
    line = "osl: 2 plans name no organisation, so they are shown whatever their year and version\n"
    assert osl("list", "plans", *DAY, "--format", "csv").err == line
    assert osl("summary", "plans", *DAY).err == line
    assert osl("list", "plans", *DAY, "--all-versions").err == ""
    assert osl("list", "plans/c1.yaml", "plans/c2.yaml", *DAY).err == ""


def test_a_summary_has_the_same_plans_by_their_organisations(osl: Osl) -> None:
    found = json.loads(osl("summary", "plans", *DAY, "--format", "json").out)["plans"]
    assert [(one["file"], one["organisation"]) for one in found][1:3] == [
        ("plans/a4.yaml", "Gmina Łąka"), ("plans/b1.yaml", "Gmina Bór"),
    ]  # fmt: skip
    rows = osl("summary", "plans", *DAY).out.splitlines()
    assert [row.split("  ")[1] for row in rows[5:]] == [
        "gmina laka · 2023", "Gmina Łąka · 2024", "Gmina Bór · 2023", "Plan · 2023", "Plan · 2023", "Total",
    ]  # fmt: skip
    table = osl("summary", "plans", *DAY, "--format", "csv").out.splitlines()
    assert table[0].endswith(",people,organisation")
    assert table[3].endswith(",Gmina Bór")


def test_a_plan_named_by_an_option_is_refused_beside_files(osl: Osl) -> None:
    for names in (("plans",), ("plans/a1.yaml", "plans/b1.yaml")):
        refusal = f"osl: --plan is not used with a named file ({names[0]})\n"
        assert osl("list", *names, "--plan", "plans") == Result(2, "", refusal)


@pytest.mark.parametrize("format_", ["text", "json", "jsonl", "csv"])
def test_a_file_that_cannot_be_read_is_reported_and_the_others_are_shown(format_: str, osl: Osl) -> None:
    Path("plans/broken.yaml").write_text("year: 2023\ntitle: [\n", encoding="utf-8")
    result = osl("list", "plans", "missing.yaml", *DAY, "--format", format_)
    assert result.code == 2
    assert "osl: plans/broken.yaml:2:" in result.err
    assert "osl: there is no file missing.yaml\n" in result.err
    assert all(name in result.out for name in ("a2", "a4", "b1", "c1", "c2"))
    assert osl("list", "missing.yaml", "plans/broken.yaml", "--format", format_).out == ""


def test_there_is_no_plan_of_that_year(osl: Osl) -> None:
    result = osl("list", "plans", "--year", "1999")
    assert result == Result(2, "", "osl: no plan for 1999 in plans; there are plans for: 2023, 2024\n")
    Path("empty").mkdir()
    assert osl("list", "empty").err == "osl: no plan in the folder empty: it contains no .yaml file\n"


@pytest.mark.parametrize("command", ["list", "summary", "validate"])
def test_of_a_folder_without_plans_one_within_it_that_has_some_is_named(osl: Osl, command: str) -> None:
    for name in ("region/.git", "region/a", "region/b"):
        Path(name).mkdir(parents=True)
    Path("region/b/2026.yaml").write_text("year: 2026\n", encoding="utf-8")
    within = Path("region") / "b"
    assert osl(command, "region").err == (
        f"osl: no plan in the folder region itself; name the folders within it, such as {within}\n"
    )


def test_json_names_every_plan_and_the_plan_of_each_task(osl: Osl) -> None:
    found = json.loads(osl("list", "plans", *DAY, "--format", "json").out)
    files = ["plans/a2.yaml", "plans/a4.yaml", "plans/b1.yaml", "plans/c1.yaml", "plans/c2.yaml"]
    assert (found["version"], found["as_of"], found["month"]) == (1, "2023-06-03", None)
    assert [one["file"] for one in found["plans"]] == [one["file"] for one in found["tasks"]] == files
    assert found["plan"] == found["plans"][0]
    assert [one["organisation"] for one in found["tasks"]] == [
        "gmina  laka", "Gmina Łąka", "Gmina Bór", None, None,
    ]  # fmt: skip
    assert [one["year"] for one in found["tasks"]] == [2023, 2024, 2023, 2023, 2023]


@pytest.mark.parametrize("names", [("plans",), ("plans/b1.yaml",), ()])
def test_what_is_private_is_in_data_only_if_asked_for(names: tuple[str, ...], osl: Osl) -> None:
    words = (*names, *DAY) if names else ("--plan", "plans/b1.yaml", *DAY)
    for line in osl("list", *words, "--format", "jsonl").out.splitlines():
        assert not {"responsible", "notes", "log"} & json.loads(line).keys()
    for line in osl("list", *words, "--format", "jsonl", "--private").out.splitlines():
        assert json.loads(line)["log"] == [{"on": f"{json.loads(line)['year']}-05-03", "people": 7}]
    public, private = (
        csv.DictReader(io.StringIO(osl("list", *words, "--format", "csv", *more).out))
        for more in ((), ("--private",))
    )
    assert public.fieldnames is not None
    assert private.fieldnames is not None
    assert public.fieldnames[-3:] == ["file", "organisation", "year"]
    assert private.fieldnames == [*public.fieldnames[:-3], "responsible", "notes", *public.fieldnames[-3:]]
    assert {(row["responsible"], row["notes"]) for row in private} == {("Anna", "sekret")}


def test_a_formula_in_a_title_stays_text(osl: Osl) -> None:
    assert "\nc1,'=1+1," in osl("list", "plans", *DAY, "--format", "csv").out


def test_people_see_each_plan_under_its_organisation(osl: Osl) -> None:
    out = osl("list", "plans/a2.yaml", "plans/c2.yaml", *DAY, "--find", "zebranie").out
    assert out == (
        "Tasks of 2 plans · only: zebranie\nas of Saturday, 3 June 2023\n\n"
        "Tasks for 2023 · Plan\nplans/c2.yaml\n\n"
        "In the plan\n  maj  Zebranie  3 days overdue  c2\n"
    )
    assert "\ngmina laka · Tasks for 2023 · Plan\nplans/a2.yaml\n" in osl("list", "plans", *DAY).out


def test_filters_that_meet_nothing_and_values_that_no_plan_has(osl: Osl) -> None:
    assert osl("list", "plans", *DAY, "--find", "xyz").out.endswith("\n\nNo tasks match.\n")
    assert json.loads(osl("list", "plans", *DAY, "--find", "xyz", "--format", "json").out)["tasks"] == []
    for format_ in ("text", "json", "jsonl", "csv"):
        result = osl("list", "plans", *DAY, "--responsible", "Zofia", "--format", format_)
        assert (result.code, result.out) == (2, "")
        assert 'there is no "Zofia" in the plan' in result.err
    put("d1", organisation="Gmina D", place="remiza")
    assert len(ids(osl, "plans", "--responsible", "anna")) == 6


def test_tasks_are_in_the_order_asked_for_within_each_plan(osl: Osl) -> None:
    text = PLAN.format(year=2023, keys="", id="x", title="Zebranie")
    more = text.split("tasks:\n")[1].replace("id: x", "id: y").replace("Zebranie", "Ćwiczenia")
    for name in ("p", "q"):
        Path(f"{name}.yaml").write_text(text + more, encoding="utf-8")
    assert ids(osl, "p.yaml", "q.yaml", "--sort", "title") == ["y", "x", "y", "x"]


@pytest.mark.parametrize("format_", ["text", "json", "jsonl", "csv"])
def test_other_processes_give_the_same_in_the_same_order(
    format_: str, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("list", "plans", "missing.yaml", *DAY, "--format", format_, "--all-versions")
    alone = osl(*words)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(parallel, "BYTES_A_PROCESS", 100)
    monkeypatch.setattr(parallel, "AHEAD", 2)
    assert osl(*words) == alone
