"""The public names: which they are, that they cost nothing until used, and that type checkers see them."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path  # noqa: TC003 - pytest reads the annotations

import pytest
from conftest import ROOT

import osl

NAMES = (
    "Plan", "PlanError", "Problem", "Reading", "Task", "load", "load_all", "read_time", "validate",
    "validate_text",
)  # fmt: skip
CLASSES = ("Plan", "PlanError", "Problem", "Reading", "Task")


def test_the_public_names_are_these() -> None:
    assert tuple(osl.__all__) == tuple(dir(osl)) == NAMES
    assert all(inspect.getdoc(getattr(osl, name)) for name in NAMES)


def test_a_star_import_gives_the_public_names() -> None:
    given: dict[str, object] = {}
    exec("from osl import *", given)  # noqa: S102
    assert given.keys() - {"__builtins__"} == {*NAMES}


def test_another_name_is_an_attribute_error_as_of_any_module() -> None:
    with pytest.raises(AttributeError, match="module 'osl' has no attribute 'lode'"):
        osl.lode  # type: ignore[attr-defined]  # noqa: B018


def test_classes_are_called_what_a_script_calls_them() -> None:
    own = [name for name in CLASSES if name != "Reading"]
    assert [repr(getattr(osl, name)) for name in own] == [f"<class 'osl.{name}'>" for name in own]


def test_every_public_method_has_a_docstring() -> None:
    bare = [
        f"{name}.{member}"
        for name in ("Plan", "Task")
        for member, value in inspect.getmembers(getattr(osl, name))
        if member[0] != "_" and (inspect.isfunction(value) or isinstance(value, property))
        if not inspect.getdoc(value)
    ]
    assert bare == []


SCRIPT = """
from datetime import date
import osl

plan = osl.load("plans/2023.yaml")
reveal_type(plan.year)
reveal_type(plan.problems)
reveal_type(plan.tasks[0].months)
reveal_type(plan.tasks[0].reading)
reveal_type(plan.agenda(month=5, audience=["ngo"])[0].days)
reveal_type(plan.summary(as_of=date(2023, 5, 1)).people)
reveal_type(osl.read_time("maj", year=2023).first_day)
plan.rows(audiance="ngo")
osl.load(3)
"""


def test_a_type_checker_sees_the_types(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), str(script)]
    options = ["--follow-imports", "silent", "--no-error-summary", "--config-file", ""]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False, cwd=ROOT)
    seen = [line.partition(": ")[2] for line in done.stdout.splitlines()]
    shown = [line.split('"')[1] for line in seen if "Revealed type" in line]
    assert [name.replace("builtins.", "").replace("datetime.", "") for name in shown] == [
        "int", "list[osl.api.problems.PublicProblem]", "tuple[int, ...] | None",
        "osl.when.model.Reading | None", "tuple[date, ...]", "int", "date | None",
    ]  # fmt: skip
    errors = [line for line in seen if line.startswith("error")]
    assert [line.rpartition("[")[2] for line in errors] == ["call-arg]", "arg-type]"]
