"""The shell completes commands, ids, months and groups: asked as each shell's own script asks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, process

if TYPE_CHECKING:
    from pathlib import Path


def offered(words: str, shell: str = "zsh") -> str:
    """What `shell` is offered after typing `words`, in the repository."""
    parts = words.split(" ")
    env = {
        "_OSL_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(parts) - 1),
        "OSL_LANG": "pl",
    }
    result = process(env=env, cwd=ROOT)
    assert (result.code, result.err) == (0, "")
    return result.out


SHELLS = pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])


@SHELLS
@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("osl ag", "agenda"),
        ("osl agenda --mon", "--month"),
        ("osl show pik", "piknik-rodzinny"),
        ("osl done juro", "juromania"),
        ("osl agenda --audience so", "soltysi"),
        ("osl agenda --month ma", "maj"),
        ("osl agenda --year 20", "2023"),
        ("osl agenda --lang p", "pl"),
        ("osl rules unk", "unknown-audience"),
        ("osl --plan plans/20", "plans/2023.yaml"),
    ],
)
def test_what_was_begun_is_completed(typed: str, completed: str, shell: str) -> None:
    assert completed in offered(typed, shell)


@SHELLS
def test_every_command_is_offered(shell: str) -> None:
    from osl.cli.app import COMMANDS

    found = offered("osl ", shell)
    assert [name for name in COMMANDS if name not in found] == []


def test_an_id_that_cannot_be_meant_is_not_offered() -> None:
    assert "piknik-rodzinny" not in offered("osl show wak")


def test_without_a_plan_nothing_is_offered_and_nothing_breaks(tmp_path: Path) -> None:
    env = {"_OSL_COMPLETE": "complete_bash", "COMP_WORDS": "osl show p", "COMP_CWORD": "2"}
    assert process(env=env, cwd=tmp_path).out.strip() == ""


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_bash_itself_completes_after_sourcing_the_script(tmp_path: Path) -> None:
    # which shell runs the tests is not what is asked here
    script = process(
        "--show-completion", "bash", env={"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    ).out
    program = tmp_path / "osl"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m osl "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    ask = 'COMP_WORDS=(osl show pik); COMP_CWORD=2; _osl_completion osl; echo "${COMPREPLY[@]}"'
    done = subprocess.run(
        ["bash", "-c", f"{script}\n{ask}"],
        env={**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)},
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "piknik-rodzinny", done.stderr
