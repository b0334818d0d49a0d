"""Whatever is wrong with what osl is given: one clear line, the exit code of the contract, no traceback."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, process

if TYPE_CHECKING:
    from conftest import Osl, Result

COMMAND = [sys.executable, "-m", "osl"]
ONE_TASK = """\
year: 2023
title: Plan
audiences: {{all: All}}
tasks:
  - {{id: one, title: {title}, audiences: [all], when: maj}}
"""
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has other signals and pipes")


def refused(result: Result, *words: str) -> None:
    """Exit code 2, nothing on standard output, one line on standard error that has `words`."""
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("osl: ")
    assert result.err.count("\n") == 1
    for word in words:
        assert word in result.err


def test_no_plan_found_says_where_it_looked_and_how_to_start(
    osl: Osl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    refused(osl("agenda"), str(tmp_path), "plans", "--plan", "OSL_PLAN", "osl new")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("month", ["13", "0", "-1", "x", "maj maj", ""])
def test_a_month_that_is_none(osl: Osl, month: str) -> None:
    refused(osl("agenda", "--month", month), f'"{month}"')


@pytest.mark.usefixtures("folder")
def test_an_unknown_id_offers_the_nearest(osl: Osl) -> None:
    refused(osl("show", "piknik-rodzinyn"), "piknik-rodzinny")


def test_a_folder_without_plans(osl: Osl, tmp_path: Path) -> None:
    refused(osl("agenda", "--plan", str(tmp_path)), str(tmp_path), ".yaml")


def test_a_file_that_is_not_there(osl: Osl) -> None:
    refused(osl("agenda", "--plan", "nowhere.yaml"), "nowhere.yaml")


def test_a_file_that_may_not_be_read(osl: Osl, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    refused(osl("agenda", "--plan", str(folder / "plans" / "2023.yaml")), "permission denied")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"# only a remark\n", b"---\n"])
def test_an_empty_file(osl: Osl, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "2023.yaml").write_bytes(content)
    result = osl("agenda", "--plan", str(tmp_path / "2023.yaml"))
    assert (result.code, result.out) == (2, "")
    assert "Traceback" not in result.err


def test_a_file_of_16_mib_and_one_byte(osl: Osl, tmp_path: Path) -> None:
    (tmp_path / "2023.yaml").write_bytes(b"#" * (16 * 1024 * 1024 + 1))
    result = osl("agenda", "--plan", str(tmp_path / "2023.yaml"))
    assert (result.code, result.out) == (2, "")
    assert "16 MiB" in result.err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["agend"], "agenda"),
        (["agenda", "--moth", "5"], "--month"),
        (["agenda", "extra"], "extra"),
        (["agenda", "--year", "23"], '"23"'),
        (["agenda", "--year", "2031"], "2023"),
        (["agenda", "--as-of", "2023-02-30"], "2023-02-30"),
        (["agenda", "--as-of", "someday"], "2023-05-20"),
        (["agenda", "--format", "xml"], "json"),
    ],
)
def test_words_that_are_off(osl: Osl, words: list[str], said: str) -> None:
    refused(osl(*words), said)


@pytest.mark.usefixtures("folder")
def test_an_option_without_its_value(osl: Osl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_LANG", "en")
    refused(osl("agenda", "--month", lang=None), "--month", "osl agenda --help")


@pytest.mark.usefixtures("folder")
def test_a_language_that_osl_does_not_speak(osl: Osl) -> None:
    refused(osl("agenda", "--lang", "de", lang=None), "de")


@POSIX
def test_a_pipe_closed_early_is_no_error(tmp_path: Path) -> None:
    from bench.plans import write

    plan = write(tmp_path / "2023.yaml", 5000)
    with subprocess.Popen(
        [*COMMAND, "list", "--plan", plan], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait() == 0


def hear_ctrl_c() -> None:
    """Undo what a shell does to a job in the background, which ignores Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupted(child: subprocess.Popen[bytes]) -> int:
    """Press Ctrl-C until `child` ends, since Python misses one between two reads; return its exit code."""
    for _ in range(20):
        time.sleep(0.2)  # it reads what is left in the pipe
        child.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return child.wait(5)
    pytest.fail("Ctrl-C does not end osl")


@POSIX
def test_ctrl_c_ends_with_130_and_without_a_traceback() -> None:
    with subprocess.Popen(
        [*COMMAND, "validate", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        preexec_fn=hear_ctrl_c,  # noqa: PLW1509 - there are no threads here
    ) as child:
        assert child.stdin is not None
        assert child.stderr is not None
        child.stdin.write(b"#\n" * 1_000_000)  # more than a pipe takes: once it is written, osl is reading
        child.stdin.flush()
        assert interrupted(child) == 130
        assert b"Traceback" not in child.stderr.read()


def test_a_fault_of_osl_itself_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import osl.cli.app\ndef build(): raise ValueError('x')\nosl.cli.app.build = build\n",
        encoding="utf-8",
    )
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    result = process("agenda", env={"PYTHONPATH": path, "OSL_TRACEBACK": "", "OSL_LANG": "en"})
    assert result.code == 2
    assert "ValueError: x" in result.err
    assert "Traceback" not in result.err


def test_a_control_character_written_as_an_escape_is_a_problem_of_its_task(osl: Osl, tmp_path: Path) -> None:
    plan = tmp_path / "2023.yaml"
    plan.write_text(ONE_TASK.format(title=r'"\e[31mRed"'), encoding="utf-8")
    result = osl("list", "--plan", str(plan), "--as-of", "2023-05-01")
    assert result.code == 0
    assert r"(!) \u001b[31mRed" in result.out
    assert result.err.startswith("osl: the plan has 1 error, ")


def test_a_raw_control_character_is_not_yaml(osl: Osl, tmp_path: Path) -> None:
    plan = tmp_path / "2023.yaml"
    plan.write_text(ONE_TASK.format(title="\x1b[31mRed"), encoding="utf-8")
    result = osl("list", "--plan", str(plan))
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"osl: {plan}:5:22: error[not-text]: ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--plan=", 'there is no file or folder ""'),
        ("--year=", '"" is not a year from 1900 to 2999'),
        ("--as-of=", '"" is not a day; write it as 2023-05-20, 20 May, today, yesterday, tomorrow, +3 or -3'),
        ("--lang=", 'unknown language ""; available: pl, en'),
    ],
)
def test_an_option_with_nothing_in_it_is_not_taken_for_one_left_out(
    words: str, said: str, folder: Path
) -> None:
    result = process("list", words, env={"OSL_LANG": "en"}, cwd=folder)
    assert (result.code, result.out, result.err) == (2, "", f"osl: {said}\n")


def test_what_keeps_a_plan_from_being_read_is_named_before_other_errors(osl: Osl, tmp_path: Path) -> None:
    (tmp_path / "2026.yaml").write_text("zzz: [1,\n b: 2", encoding="utf-8")
    result = osl("list", "--plan", str(tmp_path / "2026.yaml"))
    assert (result.code, "yaml-syntax" in result.err, "unknown-key" in result.err) == (2, True, False)
