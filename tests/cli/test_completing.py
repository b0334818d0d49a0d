"""What the shell offers after Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, process

if TYPE_CHECKING:
    from conftest import Result

DEMO = str(ROOT / "tests" / "data" / "demo.yaml")


def offered(words: str, shell: str = "fish") -> Result:
    """What is offered for the last word of a command line."""
    env = {
        "_OSL_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
        "OSL_PLAN": DEMO,
        "OSL_LANG": "pl",
    }
    return process(env=env)


@pytest.mark.parametrize(
    ("words", "some"),
    [
        ("osl show fe", ["festyn-majowy"]),
        ("osl list --audience s", ["seniorzy"]),
        ("osl list --status part", ["partly-done"]),
        ("osl list --status done,cance", ["done,cancelled"]),
        ("osl agenda --month ma", ["marzec", "maj"]),
        ("osl agenda --month 1", ["1", "10", "11", "12"]),
        ("osl agenda --month n", ["next"]),
        ("osl overdue --format j", ["json"]),
        ("osl time", ["timeline"]),
    ],
)
def test_what_is_offered(words: str, some: list[str]) -> None:
    lines = offered(words).out.splitlines()
    assert [line.split("\t")[0] for line in lines] == some


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_is_offered_ids(shell: str) -> None:
    assert "festyn-majowy" in offered("osl show fe", shell).out


def test_without_a_plan_nothing_is_offered_and_nothing_breaks() -> None:
    env = {"_OSL_COMPLETE": "complete_bash", "COMP_WORDS": "osl show f", "COMP_CWORD": "2",
           "OSL_PLAN": "/nowhere"}  # fmt: skip
    assert (process(env=env).out.strip(), process(env=env).err) == ("", "")
