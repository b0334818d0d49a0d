"""Texts that begin with a hyphen, misspelt options and commands, and other words for them."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = "year: 2026\ntitle: P\naudiences: {m: M}\ntasks:\n  - {id: a, title: A, audiences: [m], when: maj}\n"
HINT = 'osl: put text that begins with "-" after "--"; type: osl '


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    monkeypatch.setenv("OSL_PLAN", str(path))
    return path


@pytest.mark.parametrize(
    "words",
    [
        ("log", "a", "- x"),
        ("log", "a", "- tańce", "--people", "5", "--on", "2026-05-02"),
        ("log", "--people", "5", "a", "-x", "--place", "- tu"),
        ("log", "a", '- "tak", $x'),
        ("log", "a", "--- koniec"),
        ("log", "a", "-5"),
        ("when", "- maj"),
        ("when", "-maj"),
        ("add", "-x", "--when", "maj", "--audience", "m"),
        ("move", "a", "- 5 maja", "--reason", "bo - tak"),
        ("--year", "2026", "move", "a", "- 5 maja", "--dry-run"),
    ],
)
def test_a_text_that_begins_with_a_hyphen_gets_the_command_that_works(
    plan: Path, osl: Osl, words: tuple[str, ...]
) -> None:
    assert plan.exists()
    refused = osl(*words)
    assert (refused.code, refused.out, refused.err.startswith(HINT)) == (2, "", True), refused.err
    assert refused.err.count("\n") == 1
    assert osl(*shlex.split(refused.err.removeprefix(HINT)), lang=None).code == 0


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ("agenda", "--mnth", "5"),
            "there is no option --mnth; did you mean --month? (see: osl agenda --help)",
        ),
        (("list", "--aud", "m"), "there is no option --aud; did you mean --audience? (see: osl list --help)"),
        (
            ("done", "--raeson", "x", "a"),
            "there is no option --raeson; did you mean --reason? (see: osl done --help)",
        ),
        (
            ("done", "--date", "x", "a"),
            "there is no option --date; did you mean --on? (see: osl done --help)",
        ),
        (
            ("list", "--search", "x"),
            "there is no option --search; did you mean --find? (see: osl list --help)",
        ),
        (("show", "--search", "x"), "there is no option --search (see: osl show --help)"),
        (
            ("add", "--plce", "x"),
            "there is no option --plce; did you mean --place? (see: osl add --help)",
        ),
        (("show", "-x"), "there is no option -x (see: osl show --help)"),
        (("log", "a", "tekst", "-y"), "there is no option -y (see: osl log --help)"),
        (("agnda",), 'there is no command "agnda"; did you mean agenda? (see: osl --help)'),
        (("check",), 'there is no command "check"; did you mean validate? (see: osl --help)'),
        (("delete", "a"), 'there is no command "delete"; did you mean: osl remove a (see: osl --help)'),
        (("search", "a"), 'there is no command "search"; did you mean: osl list --find a (see: osl --help)'),
        (("tydzień",), 'there is no command "tydzień"; did you mean agenda --week this? (see: osl --help)'),
        (("dziś",), 'there is no command "dziś"; did you mean agenda --days 1? (see: osl --help)'),
        (("rename", "a"), 'there is no command "rename"; did you mean: osl set a (see: osl --help)'),
        (("exit",), 'there is no command "exit" (see: osl --help)'),
        (
            ("agenda", "grudzień"),
            'unexpected argument: "grudzień"; did you mean --month grudzień? (see: osl agenda --help)',
        ),
        (
            ("agenda", "next"),
            'unexpected argument: "next"; did you mean --month next? (see: osl agenda --help)',
        ),
        (
            ("agenda", "maj 2025"),
            'unexpected argument: "maj 2025"; did you mean --month "maj 2025"? (see: osl agenda --help)',
        ),
        (("agenda", "piknik"), 'unexpected argument: "piknik" (see: osl agenda --help)'),
        (("overdue", "maj"), 'unexpected argument: "maj" (see: osl overdue --help)'),
    ],
)  # fmt: skip
def test_only_a_real_near_miss_or_another_word_is_offered(
    plan: Path, osl: Osl, words: tuple[str, ...], line: str
) -> None:
    assert plan.exists()
    refused = osl(*words)
    assert (refused.code, refused.out, refused.err) == (2, "", f"osl: {line}\n")
