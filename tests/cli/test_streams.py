"""Streams that are closed, full or read by nobody: an exit code and at most one line, never a traceback."""

from __future__ import annotations

import errno
import io
import os
import shlex
import subprocess
import sys
from itertools import product
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, Osl

from osl.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ASKED = ("--plan", "plans/2023.yaml", "--as-of", "2023-05-02", "--lang", "en")
# words, and whether standard output is written to
COMMANDS = {
    "today": ((), True),
    "version": (("--version",), True),
    "help": (("--help",), True),
    "help of a command": (("agenda", "--help"), True),
    "agenda": (("agenda",), True),
    "agenda as json": (("agenda", "--format", "json"), True),
    "timeline": (("timeline",), True),
    "overdue": (("overdue",), True),
    "summary": (("summary",), True),
    "summary of several": (("summary", "plans", "examples"), True),
    "list": (("list",), True),
    "list as csv": (("list", "--format", "csv"), True),
    "show": (("show", "kampania-medialna"), True),
    "validate": (("validate", "plans"), True),
    "validate as json": (("validate", "plans", "--format", "json"), True),
    "when": (("when", "maj 2023"), True),
    "rules": (("rules",), True),
    "one rule": (("rules", "clash"), True),
    "schema": (("schema",), True),
    "diff": (("diff", "plans/2023.yaml", "plans/2023.yaml"), True),
    "report": (("report",), True),
    "report as docx": (("report", "--format", "docx"), True),
    "export as html": (("export", "--format", "html"), True),
    "export as a calendar": (("export", "--format", "ics"), True),
    "export into a file": (("export", "--output", "x.html", "--force"), False),
    "import": (("import", "table.csv"), True),
    "import into a file": (("import", "table.csv", "--output", "new.yaml"), False),
    "completion": (("--show-completion",), True),
    "dry run": (("start", "kampania-medialna", "--dry-run"), True),
    "no such command": (("agendy",), False),
    "no such option": (("agenda", "--mnth", "3"), False),
    "a missing argument": (("show",), False),
    "no plan": (("list", "--plan", "nowhere"), False),
}
REFUSED = {"no such command", "no such option", "a missing argument", "no plan"}
EDITS = {
    "start": ("start", "kampania-medialna"),
    "done": ("done", "kampania-medialna"),
    "cancel": ("cancel", "kampania-medialna", "--reason", "rain"),
    "move": ("move", "kampania-medialna", "czerwiec 2023"),
    "log": ("log", "kampania-medialna", "spots on the radio"),
    "add": ("add", "Piknik", "--when", "maj 2023", "--audience", "ngo"),
    "undo": ("undo",),
}


class Broken(io.RawIOBase):
    """A stream that refuses every byte with an error of the system."""

    def __init__(self, number: int) -> None:
        self.number = number

    def writable(self) -> bool:
        """It only refuses when it is written to."""
        return True

    def write(self, data: object) -> int:  # noqa: ARG002 - refused whatever it is
        """Refuse."""
        raise OSError(self.number, os.strerror(self.number))


def full() -> io.TextIOWrapper:
    """A file on a full disk, or `/dev/full`."""
    return io.TextIOWrapper(io.BufferedWriter(Broken(errno.ENOSPC)), encoding="utf-8")


def left() -> io.TextIOWrapper:
    """A pipe whose reader has gone."""
    return io.TextIOWrapper(io.BufferedWriter(Broken(errno.EPIPE)), encoding="utf-8")


def closed() -> None:
    """What Python has in the place of a stream that is closed."""


def memory() -> io.TextIOWrapper:
    """A stream that works."""
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8")


def written(stream: io.TextIOWrapper | None) -> str:
    """What was written to a stream that works."""
    assert stream is not None
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")


Streams = tuple["Callable[[], io.TextIOWrapper | None]", ...]


def run(
    words: tuple[str, ...], made: Streams
) -> tuple[int, io.TextIOWrapper | None, io.TextIOWrapper | None]:
    """The exit code of osl with these streams, and the two that it wrote to."""
    kept = sys.stdin, sys.stdout, sys.stderr
    stdin, out, err = (make() for make in made)
    sys.stdin, sys.stdout, sys.stderr = stdin, out, err
    try:
        return main(list(words)), out, err
    finally:
        assert (sys.stdin, sys.stdout, sys.stderr) == (stdin, out, err)
        sys.stdin, sys.stdout, sys.stderr = kept


def asked(name: str) -> tuple[str, ...]:
    """The words of a command of the table, and which plan and day are meant."""
    words, _ = COMMANDS[name]
    if name in ("version", "completion", "no plan"):
        return words
    return (*ASKED[:2], *words, *ASKED[2:]) if not words else with_options(*words)


def with_options(*words: str) -> tuple[str, ...]:
    """Add the plan and the day that are meant; commands that name their files take no --plan."""
    return (
        *words,
        *(ASKED[2:] if words[0] in ("summary", "validate", "diff", "import") and words[1:] else ASKED),
    )


@pytest.fixture(autouse=True)
def english_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plans and a table to import, where English is spoken."""
    monkeypatch.setenv("OSL_LANG", "en")
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("bash", "/bin/bash"))
    (folder / "table.csv").write_text("Zadanie;Termin\nPiknik;maj 2023\nBal;luty 2023\n", encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(("out", "why"), [(closed, "it is closed"), (full, "No space left on device")])
def test_output_that_cannot_be_written_is_refused_in_one_line(
    name: str, out: Callable[[], io.TextIOWrapper | None], why: str
) -> None:
    writes = COMMANDS[name][1]
    code, _, err = run(asked(name), (memory, out, memory))
    told = written(err)
    if writes:
        assert (code, told.count("the output cannot be written")) == (2, 1), told
        assert told.rstrip("\n").endswith(f"osl: the output cannot be written: {why}")
    else:
        assert code == (2 if name in REFUSED else 0), told
        assert "cannot be written" not in told


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("err", [closed, full, left])
def test_without_standard_error_results_and_exit_code_are_the_same(
    name: str, err: Callable[[], io.TextIOWrapper | None], folder: Path
) -> None:
    (folder / "plans" / "bad.yaml").write_text("year: 1\n", encoding="utf-8")  # so that much is remarked on
    usual = run(asked(name), (memory, memory, memory))
    for made in ("x.html", "new.yaml"):
        (folder / made).unlink(missing_ok=True)
    code, out, _ = run(asked(name), (memory, memory, err))
    assert code == usual[0]
    if "docx" not in name:
        assert written(out) == written(usual[1])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_combination_of_closed_streams_ends_with_an_exit_code(name: str, folder: Path) -> None:
    for streams in product((memory, closed), repeat=3):
        (folder / "new.yaml").unlink(missing_ok=True)
        code, _, _ = run(asked(name), streams)
        fails = name in REFUSED or (streams[1] is closed and COMMANDS[name][1])
        assert code == (2 if fails else 0), streams


@pytest.mark.parametrize("name", [name for name, (_, writes) in COMMANDS.items() if writes])
def test_a_pipe_that_nobody_reads_is_no_error(name: str) -> None:
    code, _, err = run(asked(name), (memory, left, memory))
    assert code == 0
    assert "cannot be written" not in written(err)


def test_a_refusal_is_one_also_where_nobody_reads() -> None:
    assert run(asked("no plan"), (memory, left, memory))[0] == 2


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("out", [closed, full])
def test_an_edit_that_cannot_be_reported_says_that_it_was_made(
    edit: str, out: Callable[[], io.TextIOWrapper | None], folder: Path, osl: Osl
) -> None:
    plan = folder / "plans" / "2023.yaml"
    assert osl("log", "kampania-medialna", "before", "--on", "2023-04-04").code == 0
    before = plan.read_bytes()
    code, _, err = run(with_options(*EDITS[edit]), (memory, out, memory))
    assert code == 2
    assert written(err).count("\n") == 1
    assert "but the plan was changed: plans/2023.yaml" in written(err)
    assert plan.read_bytes() != before


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_made_without_standard_error(edit: str, folder: Path, osl: Osl) -> None:
    plan = folder / "plans" / "2023.yaml"
    assert osl("log", "kampania-medialna", "before", "--on", "2023-04-04").code == 0
    before = plan.read_bytes()
    assert run(with_options(*EDITS[edit]), (closed, memory, closed))[0] == 0
    assert plan.read_bytes() != before


@pytest.mark.parametrize("year", ["2024", "1990"])
def test_a_new_plan_that_cannot_be_reported_is_said_to_be_written(year: str, folder: Path) -> None:
    code, _, err = run(("new", year, "--lang", "en"), (memory, full, memory))
    assert code == 2
    assert written(err).endswith(f"; but {os.path.join('plans', year)}.yaml was written\n")  # noqa: PTH118
    assert (folder / "plans" / f"{year}.yaml").exists()


def test_a_dry_run_that_cannot_be_reported_changed_nothing(folder: Path) -> None:
    before = (folder / "plans" / "2023.yaml").read_bytes()
    _, _, err = run(asked("dry run"), (memory, full, memory))
    assert "was changed" not in written(err)
    assert (folder / "plans" / "2023.yaml").read_bytes() == before


@pytest.mark.parametrize("words", [("add",), ("add", "Piknik"), ("cancel", "kampania-medialna")])
def test_a_question_that_needs_an_answer_is_refused_without_standard_input(words: tuple[str, ...]) -> None:
    code, _, err = run(with_options(*words), (closed, memory, memory))
    assert code == 2
    assert "missing" in written(err)


@pytest.mark.parametrize("words", [("import", "-"), ("validate", "-")])
def test_standard_input_that_is_closed_is_told(words: tuple[str, ...]) -> None:
    code, _, err = run(with_options(*words), (closed, memory, memory))
    assert (code, written(err)) == (2, "osl: standard input cannot be read: it is closed\n")


def test_the_other_files_are_checked_where_standard_input_is_closed() -> None:
    words = ("validate", "-", "plans", "--format", "json", "--lang", "en")
    code, out, _ = run(words, (closed, memory, memory))
    assert code == 2
    assert '"files": 1' in written(out)


def test_a_completion_that_cannot_be_written_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_OSL_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "osl ag")
    monkeypatch.setenv("COMP_CWORD", "1")
    code, _, err = run((), (memory, full, memory))
    assert code == 2
    assert written(err) == "osl: the output cannot be written: No space left on device\n"


@pytest.mark.skipif(os.name != "posix", reason="redirections as a POSIX shell has them")
@pytest.mark.parametrize("words", ["--version", "validate plans", "nope"])
@pytest.mark.parametrize("streams", [">&-", "2>&-", "<&- >&- 2>&-", "</dev/null 1<&0"])
def test_a_whole_process_ends_without_a_word_of_python(words: str, streams: str, folder: Path) -> None:
    line = f"{shlex.quote(sys.executable)} -m osl {words} {streams}"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "OSL_LANG": "en"}
    done = subprocess.run(["sh", "-c", line], capture_output=True, cwd=folder, env=env, check=False)
    wrong = words == "nope" or ">&-" in streams.replace("2>&-", "") or "1<&0" in streams
    assert done.returncode == (2 if wrong else 0)
    assert b"Traceback" not in done.stderr + done.stdout
    assert b"ignored" not in done.stderr
    assert done.stderr.count(b"\n") == (0 if "2>&-" in streams or not wrong else 1)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")  # noqa: PTH110
@pytest.mark.parametrize("words", ["--version", "list", "export -f html", "--help"])
def test_a_full_disk_is_told_by_a_whole_process(words: str, folder: Path) -> None:
    line = f"{shlex.quote(sys.executable)} -m osl {words} >/dev/full"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "OSL_LANG": "en"}
    done = subprocess.run(["sh", "-c", line], capture_output=True, cwd=folder, env=env, check=False)
    assert done.returncode == 2
    assert done.stderr == b"osl: the output cannot be written: No space left on device\n"
