"""`osl diff` of revisions of a git repository."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = """\
year: 2026
title: Plan
audiences: {ngo: NGO}
tasks:
  - {id: piknik, title: Piknik Rodzinny, audiences: [ngo], when: czerwiec 2026}
"""
FOUND = "Changes in the plan for 2026 · Plan\n1 difference:\n- renamed: “Piknik Rodzinny” is now “Festyn”\n"


def git(*words: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the plan of 2026 in its commit HEAD~1, and the task's new title since then."""
    file = tmp_path / "here" / "plans" / "2026.yaml"
    file.parent.mkdir(parents=True)
    monkeypatch.chdir(file.parent.parent)
    git("init", "-q")
    for text in (PLAN, PLAN.replace("Piknik Rodzinny", "Festyn")):
        file.write_text(text, encoding="utf-8")
        git("add", "-A")
        git("commit", "-qm", "plan")
    return file


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("HEAD~1:", "plans/2026.yaml"), ("HEAD~1:plans/2026.yaml", "plans/2026.yaml"), ("HEAD~1:", "HEAD:"),
        ("HEAD~1:plans/2026.yaml", "HEAD:"), ("HEAD~1:./plans/2026.yaml", "HEAD:plans/2026.yaml"),
    ],
)  # fmt: skip
def test_each_side_may_be_a_revision(osl: Osl, repository: Path, old: str, new: str) -> None:
    assert repository.exists()
    found = osl("diff", old, new, "--as-of", "2026-05-01")
    assert (found.code, found.out, found.err) == (0, FOUND, "")


def test_the_file_beside_is_found_from_any_folder(
    osl: Osl, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.parent)
    assert osl("diff", "HEAD~1:", "2026.yaml").out == FOUND
    assert osl("diff", "HEAD~1:plans/2026.yaml", "2026.yaml").out == FOUND
    monkeypatch.chdir("/")
    assert osl("diff", "HEAD~1:", str(repository)).out == FOUND


def test_a_file_with_a_colon_in_its_name_is_a_file(osl: Osl, repository: Path) -> None:
    if repository.drive:
        pytest.skip("Windows has no colon in names of files")
    repository.with_name("HEAD:2026.yaml").write_text(PLAN, encoding="utf-8")
    assert osl("diff", "plans/HEAD:2026.yaml", "plans/2026.yaml").out == FOUND


@pytest.mark.parametrize("name", ["HEAD~7:", "--help:", "HEAD:plans/2027.yaml", "nothing:"])
def test_what_git_does_not_know_is_one_line(osl: Osl, repository: Path, name: str) -> None:
    found = osl("--lang", "en", "diff", "--", name, str(repository), lang=None)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"osl: there is no file {name}")
    assert found.err.count("\n") == 1


def test_without_git_the_message_says_so(
    osl: Osl, repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    found = osl("diff", "HEAD~1:", str(repository))
    assert (found.code, found.out) == (2, "")
    assert found.err == "osl: HEAD~1:2026.yaml is in a git repository, and git is not installed\n"


def test_the_json_names_the_revision(osl: Osl, repository: Path) -> None:
    assert '"file": "HEAD~1:2026.yaml"' in osl("diff", "HEAD~1:", str(repository), "--format", "json").out


@pytest.mark.parametrize("place", [".", "plans", "sub"])
def test_a_file_that_was_renamed_is_named_as_it_can_be_typed(
    osl: Osl, repository: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    git("mv", "plans/2026.yaml", "plans/plan 2026.yaml")
    folder = repository.parent.parent / place
    folder.mkdir(exist_ok=True)
    monkeypatch.chdir(folder)
    now = os.path.relpath(repository.with_name("plan 2026.yaml"))
    found = osl("--lang", "en", "diff", "HEAD~1:", now, lang=None)
    assert found.err.startswith("osl: there is no file HEAD~1:plan 2026.yaml; HEAD~1 has: HEAD~1:./")
    assert osl("diff", found.err.strip().rpartition(" has: ")[2], now).out == FOUND
