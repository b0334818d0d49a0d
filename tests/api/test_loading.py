"""Loading and checking plans from scripts: which plan is meant, and errors as exceptions."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import Osl  # noqa: TC002 - pytest reads the annotations

import osl as api

SOUND = """\
year: {year}
title: Plan
audiences: {{a: A}}
tasks: [{{id: t, title: T, when: maj, audiences: [a]}}]
"""
BROKEN = (
    "year: 2026\ntitle: Plan\naudiences: {a: A}\ntasks: [{id: t, title: T  x, when: maj, audiences: [b]}]\n"
)
NO_YAML = "year: 2026\ntasks: [\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.usefixtures("here")
def test_a_path_is_text_or_a_path_of_a_file_or_a_folder() -> None:
    path = write("plans/2026.yaml", SOUND.format(year=2026))
    write("plans/1999.yaml", SOUND.format(year=1999))
    for given in ("plans/2026.yaml", path, path.absolute(), os.fsencode(path).decode()):
        assert api.load(given).year == 2026


@pytest.mark.usefixtures("here")
def test_of_a_folder_the_plan_is_the_one_that_osl_shows(osl: Osl) -> None:
    for year in (1999, 2001, 2000):
        write(f"plans/{year}.yaml", SOUND.format(year=year))
    shown = json.loads(osl("list", "--plan", "plans", "--format", "json").out)["plan"]
    assert str(api.load("plans").path) == shown["file"]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("nic.yaml", "there is no file or folder nic.yaml"),
        ("", 'there is no file or folder ""'),
        ("-", "there is no file or folder -"),
        ("a\0b", "embedded null byte"),
        ("pusty", "no plan in the folder pusty"),
    ],
)
def test_where_there_is_no_plan_it_is_a_plan_error(path: str, reason: str) -> None:
    Path("pusty").mkdir()
    with pytest.raises(api.PlanError, match=reason) as raised:
        api.load(path)
    assert raised.value.path == path
    assert isinstance(raised.value, ValueError)


@pytest.mark.usefixtures("here")
def test_a_file_named_as_standard_input_is_a_file() -> None:
    write("-", SOUND.format(year=2026))
    assert api.load("-").year == 2026
    assert api.validate("-") == []


@pytest.mark.usefixtures("here")
def test_a_plan_with_errors_is_loaded_and_has_its_problems() -> None:
    plan = api.load(write("plan.yaml", BROKEN))
    assert [(one.rule, one.severity, one.line) for one in plan.problems] == [
        ("unused-audience", "warning", 3),
        ("odd-spaces", "warning", 4),
        ("unknown-audience", "error", 4),
    ]
    assert plan.problems == api.validate("plan.yaml")
    assert plan.tasks[0].id == "t"


@pytest.mark.usefixtures("here")
def test_strict_refuses_errors_but_no_warnings() -> None:
    with pytest.raises(api.PlanError, match=r"1 error: plan.yaml:4:\d+: error\[unknown-audience\]") as raised:
        api.load(write("plan.yaml", BROKEN), strict=True)
    assert {one.rule for one in raised.value.problems} >= {"unknown-audience"}
    warned = SOUND.format(year=2026).replace("title: T", "title: T  x")
    assert api.load(write("warned.yaml", warned), strict=True).problems[0].rule == "odd-spaces"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("text", [NO_YAML, "", "a: 1\n", "[1]", "x" * 100, "year: 2026\n\x00", "\udce9"])
def test_what_leaves_no_plan_to_read_is_a_plan_error_with_its_problems(text: str) -> None:
    Path("plan.yaml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(api.PlanError, match=r"plan.yaml:\d+:\d+: error\[") as raised:
        api.load("plan.yaml")
    assert raised.value.problems == api.validate("plan.yaml")
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301
    assert (str(again), again.problems) == (str(raised.value), raised.value.problems)


@pytest.mark.usefixtures("here")
def test_validate_finds_what_the_command_finds(osl: Osl) -> None:
    write("plans/a.yaml", BROKEN)
    write("plans/b.yaml", SOUND.format(year=2026))
    write("plans/c.yaml", NO_YAML)
    for path in ("plans", "plans/a.yaml", "plans/b.yaml", "plans/c.yaml"):
        told = json.loads(osl("validate", path, "--format", "json").out)["problems"]
        assert [as_json(one) for one in api.validate(path)] == [without_focus(one) for one in told]


def as_json(problem: api.Problem) -> dict[str, Any]:
    related = [
        {"line": one.line, "column": one.column, "message": one.message}
        | ({"file": one.file} if one.file != problem.file else {})
        for one in problem.related
    ]
    return {**problem._asdict(), "related": related}


def without_focus(told: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if key != "focus"}


@pytest.mark.usefixtures("here")
def test_the_settings_beside_a_plan_choose_the_rules() -> None:
    write("plans/a.yaml", BROKEN)
    write("plans/osl.toml", 'ignore = ["odd-spaces", "unused-audience"]\n')
    assert [one.rule for one in api.validate("plans")] == ["unknown-audience"]
    assert [one.rule for one in api.load("plans").problems] == ["unknown-audience"]
    write("plans/osl.toml", "ignore = 3\n")
    for ask in (api.load, api.validate):
        with pytest.raises(api.PlanError, match=r"osl.toml"):
            ask("plans")


def test_validate_of_what_does_not_exist_is_a_plan_error(here: Path) -> None:
    with pytest.raises(api.PlanError, match=r"there is no file .*nic.yaml"):
        api.validate(here / "nic.yaml")
    with pytest.raises(api.PlanError, match="no plan in the folder"):
        api.validate(here)


def test_text_is_checked_under_the_name_it_is_given() -> None:
    assert api.validate_text(SOUND.format(year=2026)) == []
    (one,) = (p for p in api.validate_text(BROKEN, name="list.eml") if p.severity == "error")
    assert str(one).startswith("list.eml:4:")
    assert (one.rule, one.related, one.end_column - one.column) == ("unknown-audience", (), 1)
    assert api.validate_text("\ud800")[0].rule == "not-text"
    assert api.validate_text("")[0].file == "<text>"


@pytest.mark.usefixtures("here")
def test_many_plans_are_loaded_one_after_another() -> None:
    first = write("plans/a.yaml", SOUND.format(year=2025))
    write("plans/b.yaml", SOUND.format(year=2026))
    write("plans/old.yaml", SOUND.format(year=2026) + "organisation: X\n")
    write("plans/new.yaml", SOUND.format(year=2026) + "organisation: X\nversion: '2'\n")
    assert [plan.path.name for plan in api.load_all(["plans", first])] == [
        "a.yaml",
        "b.yaml",
        "new.yaml",
        "a.yaml",
    ]
    assert [plan.year for plan in api.load_all(first)] == [2025]
    assert [plan.year for plan in api.load_all("plans/a.yaml")] == [2025]


@pytest.mark.usefixtures("here")
def test_a_file_that_is_not_read_stops_the_loading_unless_errors_are_taken() -> None:
    paths = [write("a.yaml", SOUND.format(year=2025)), write("b.yaml", NO_YAML), Path("c.yaml"), Path("d\0")]
    paths += [Path("pusty"), Path("a.yaml")]
    Path("pusty").mkdir()
    errors: list[api.PlanError] = []
    assert [plan.year for plan in api.load_all(paths, on_error=errors.append)] == [2025, 2025]
    assert [error.path for error in errors] == [paths[1], *paths[2:5]]
    loading = api.load_all(paths)
    assert next(loading).year == 2025
    with pytest.raises(api.PlanError, match=r"b.yaml:\d"):
        next(loading)


@pytest.mark.usefixtures("here")
def test_nothing_is_written_to_the_standard_streams(capfd: pytest.CaptureFixture[str]) -> None:
    write("plans/a.yaml", BROKEN)
    write("plans/b.yaml", SOUND.format(year=2030))
    api.load("plans").overdue(status="open")
    list(api.load_all(["plans", "x"], on_error=print_nothing))
    api.validate("plans")
    assert capfd.readouterr() == ("", "")


def print_nothing(_: api.PlanError) -> None:
    pass


def test_the_language_is_that_of_the_environment(here: Path) -> None:
    code = "import osl\ntry:\n    osl.load('nic')\nexcept osl.PlanError as error:\n    print(error)"
    script = write("script.py", code)
    words = {"pl": "nie ma pliku ani folderu", "en": "there is no file or folder", "de": "there is no file"}
    for language, begin in words.items():
        environment = {**os.environ, "OSL_LANG": language, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, str(script.absolute())],
            capture_output=True,
            env=environment,
            check=True,
            cwd=here,
        )
        assert done.stdout.decode("utf-8").startswith(begin)
