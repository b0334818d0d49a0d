"""A command without its argument shows what to type, with an example that works and the plan's ids."""

from __future__ import annotations

import shlex
from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = "year: {year}\ntitle: Plan\naudiences: {{ngo: NGO}}\ntasks:\n"
TASK = "  - {{id: t{n}, title: Zadanie, audiences: [ngo], when: maj, status: {status}}}\n"


def write(folder: Path, year: int, *statuses: str) -> None:
    tasks = "".join(TASK.format(n=n, status=status) for n, status in enumerate(statuses, 1))
    (folder / "plans").mkdir(exist_ok=True)
    (folder / "plans" / f"{year}.yaml").write_text(PLAN.format(year=year) + tasks, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, 2026, "done", "planned", "planned")
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "command", "ids"),
    [
        ("show", "osl show t1", "t1, t2, t3"),
        ("show --format json", "osl show t1 --format json", "t1, t2, t3"),
        ("start", "osl start t2", "t2, t3"),
        ("done --year 2026 --on yesterday", "osl done t2 --year 2026 --on yesterday", "t2, t3"),
        ("cancel --dry-run", "osl cancel t2 --dry-run", "t2, t3"),
        ("reopen", "osl reopen t1", "t1"),
        ("set", "osl set t1 place=park", "t1, t2, t3"),
        ("log", 'osl log t1 "WHAT"', "t1, t2, t3"),
        ("move", 'osl move t1 "WHEN"', "t1, t2, t3"),
        ("--plan plans remove", "osl --plan plans remove t1", "t1, t2, t3"),
    ],
)
def test_a_command_without_an_id_names_those_that_it_can_take(
    osl: Osl, words: str, command: str, ids: str
) -> None:
    found = osl(*words.split(), "--as-of", "2026-06-01")
    assert (found.code, found.out) == (2, "")
    first, second = found.err.splitlines()
    assert f" is missing; type, for example: {command} --as-of 2026-06-01 (see: osl " in first
    assert second == f"  tasks: {ids}"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", ["show", "start", "set", "new", "when", "completion", "set t2"])
def test_the_example_works_when_typed(osl: Osl, words: str) -> None:
    told = osl(*words.split(), "--as-of", "2026-06-01").err.partition("for example: osl ")[2]
    command = shlex.split(told.partition(" (see: ")[0])
    assert osl(*command).code == 0


def test_of_many_ids_five_are_named_with_the_command_for_all(osl: Osl, folder: Path) -> None:
    write(folder, 2027, *["planned"] * 7)
    found = osl("done", "--year", "2027", lang="pl").err
    assert found == (
        "osl: brak argumentu ID…; proszę wpisać na przykład: osl done t1 --year 2027"
        " (zobacz: osl done --help)\n"
        "  liczba zadań: 7, między innymi: t1, t2, t3, t4, t5; wszystkie wyświetla: osl list --year 2027\n"
    )


def test_without_a_task_that_fits_and_without_a_plan(osl: Osl, folder: Path) -> None:
    write(folder, 2026, "done")
    told = "ID… is missing; type: osl start ID; the ids are in: osl list (see: osl start --help)\n"
    assert told in osl("start", "--as-of", "2026-06-01").err.replace(" --as-of 2026-06-01", "")
    assert "YEAR is missing; type, for example: osl new 2027" in osl("new").err
    (folder / "plans" / "2026.yaml").unlink()
    assert told.replace("start", "show").replace("ID…", "ID") in osl("show").err
    assert f"type, for example: osl new {date.today().year} " in osl("new").err
    assert 'na przykład: osl when "20–22 maja" (zobacz' in osl("when", lang="pl").err


@pytest.mark.usefixtures("folder")
def test_files_are_shown_by_their_names(osl: Osl) -> None:
    year = date.today().year
    assert f"osl diff plans/{year}.yaml plans/{year + 1}.yaml (see" in osl("diff").err
    assert f"osl diff plans/2026.yaml plans/{year + 1}.yaml (see" in osl("diff", "plans/2026.yaml").err
    assert "osl import plan.docx (see" in osl("import").err
    assert "osl update plan.docx --yes (see" in osl("update", "--yes").err
