"""`-o` over what is there already: only by --force or a yes, a plan never; devices go on working."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from terminal import on_terminal

from osl.app.editor_schema import SCHEMA_FILE

if TYPE_CHECKING:
    from conftest import Osl

PLAN = """\
year: 2023
title: Plan
audiences: {all: All}
tasks:
  - {id: a, title: A, audiences: [all], when: 20 maja}
"""
TABLE = "Zadanie;Termin;Adresaci\nBal;luty 2023;seniorzy\n"
MINE = b"mine\n"
WAYS = [
    ("export", "-f", "html"), ("export", "-f", "docx"), ("export", "-f", "ics"), ("export", "-f", "json"),
    ("report", "-f", "text"), ("report", "-f", "csv"), ("report", "-f", "json"), ("import", "table.csv"),
]  # fmt: skip
posix = pytest.mark.skipif(os.name != "posix", reason="there are no such files there")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2023.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(osl: Osl, *words: str) -> tuple[int, str, str]:
    found = osl(*words, "--as-of", "2023-05-02")
    return found.code, found.out, found.err


@pytest.mark.parametrize("words", WAYS, ids=" ".join)
def test_a_file_that_is_there_stays_unless_force_is_typed(
    osl: Osl, here: Path, words: tuple[str, ...]
) -> None:
    file = here / "mine.txt"
    file.write_bytes(MINE)
    refused = (2, "", "osl: mine.txt already exists; to overwrite it, add --force\n")
    assert run(osl, *words, "-o", "mine.txt") == refused
    assert (file.read_bytes(), list(here.glob(".*"))) == (MINE, [])
    code, out, _ = run(osl, *words, "-o", "mine.txt", "--force")
    assert (code, out) == (0, "")
    assert [one.name for one in here.glob(".*")] == [SCHEMA_FILE] * (words[0] == "import")
    assert file.read_bytes() not in {MINE, b""}


@pytest.mark.parametrize("words", WAYS, ids=" ".join)
def test_a_new_file_needs_no_force(osl: Osl, here: Path, words: tuple[str, ...]) -> None:
    assert run(osl, *words, "-o", "new.txt")[0] == 0
    assert (here / "new.txt").stat().st_size


@pytest.mark.parametrize("words", WAYS[:-1], ids=" ".join)
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_plan_is_never_overwritten_by_a_document(
    osl: Osl, here: Path, words: tuple[str, ...], force: tuple[str, ...]
) -> None:
    other = here / "other.yaml"
    other.write_text(PLAN.replace("Plan", "Other"), encoding="utf-8")
    (here / "broken.YML").write_bytes(b"year: [")
    (here / "renamed.txt").write_bytes(other.read_bytes())
    (here / "flow.txt").write_text('{"year": 2023, "tasks": [], "audiences": {}}', encoding="utf-8")
    (here / "spoilt.txt").write_bytes(other.read_bytes() + b"\tx: [\n\xff")
    names = ["plans/2023.yaml", "./plans/../plans/2023.yaml", "other.yaml", "broken.YML"]
    names += ["renamed.txt", "flow.txt", "spoilt.txt"]
    if os.name == "posix":
        for number, target in enumerate(("other.yaml", "plans/2023.yaml", "broken.YML")):
            (here / f"soft{number}.html").symlink_to(target)
            (here / f"hard{number}.html").hardlink_to(target)
        (here / "soft.html").symlink_to("soft0.html")
        names += ["soft0.html", "soft1.html", "soft2.html", "hard0.html", "hard1.html", "soft.html"]
    for name in names:
        before = Path(name).read_bytes()
        code, out, err = run(osl, *words, *force, "-o", name)
        assert (code, out, err.count("\n")) == (2, "", 1), name
        assert "choose another file" in err
        assert Path(name).read_bytes() == before


def test_what_only_speaks_of_plans_is_no_plan(osl: Osl, here: Path) -> None:
    for name, text in (("a.md", "# year\ntasks of the year\n"), ("b.csv", "year;tasks\n2023;1\n")):
        (here / name).write_text(text, encoding="utf-8")
        assert run(osl, "export", "-f", "csv", "-o", name, "--force")[0] == 0
    for _ in range(2):
        assert run(osl, "export", "-o", "plan.json", "--force")[0] == 0


def test_import_with_force_replaces_a_plan_and_undo_brings_it_back(osl: Osl, here: Path) -> None:
    file = here / "plans" / "2023.yaml"
    before = file.read_bytes()
    code, _, err = run(osl, "import", "table.csv", "-o", "plans/2023.yaml")
    assert (code, file.read_bytes()) == (2, before)
    assert err == "osl: plans/2023.yaml already exists; to overwrite it, add --force\n"
    assert run(osl, "import", "table.csv", "-o", "plans/2023.yaml", "--force")[0] == 0
    assert b"Bal" in file.read_bytes()
    code, out, _ = run(osl, "undo")
    assert (code, "osl import table.csv" in out) == (0, True)
    assert file.read_bytes() == before


def test_import_with_force_over_what_cannot_be_read_brings_back_its_bytes(osl: Osl, here: Path) -> None:
    file = here / "plans" / "2023.yaml"
    file.write_bytes(b"\xff\x00 : [")
    assert run(osl, "import", "table.csv", "-o", "plans/2023.yaml", "--force")[0] == 0
    assert run(osl, "undo")[0] == 0
    assert file.read_bytes() == b"\xff\x00 : ["


@posix
@pytest.mark.parametrize("answer", ["tak", "nie", "no", "y"])
def test_at_a_terminal_a_person_is_asked(here: Path, answer: str) -> None:
    (here / "mine.html").write_bytes(MINE)
    code, shown = asked(("export", "-o", "mine.html", "--as-of", "2023-05-02", "--lang", "pl"), answer)
    assert code == 0
    assert "plik mine.html już istnieje; zastąpić go?" in shown
    kept = (here / "mine.html").read_bytes() == MINE
    assert (kept, "niczego nie zapisano" in shown) == ((True, True) if answer[0] == "n" else (False, False))


@posix
def test_at_a_terminal_too_only_force_replaces_a_plan(here: Path) -> None:
    words = ("import", "table.csv", "-o", "plans/2023.yaml", "--lang", "en")
    code, shown = on_terminal(*words, cwd=here)
    assert (code, "--force" in shown, "?" in shown) == (2, True, False)
    assert (here / "plans" / "2023.yaml").read_text(encoding="utf-8") == PLAN


def asked(words: tuple[str, ...], answer: str) -> tuple[int, str]:
    import pty

    child, screen = pty.fork()
    if child == 0:
        os.environ.update({"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"})
        os.execv(sys.executable, [sys.executable, "-m", "osl", *words])  # noqa: S606 - it is osl
    shown = b""
    while chunk := _read(screen):
        shown += chunk
        if shown.endswith(b") "):
            os.write(screen, f"{answer}\n".encode())
    os.close(screen)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 4096)
    except OSError:  # Linux raises it when the other side is gone
        return b""


def redirected(here: Path, command: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    osl = f"{sys.executable} -m osl --as-of 2023-05-02 --lang en"
    return subprocess.run(
        ["/bin/sh", "-c", command.replace("osl ", osl + " ")],
        cwd=here, env=environment, capture_output=True, check=False,
    )  # fmt: skip


@posix
@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev//stdout"])
@pytest.mark.parametrize("words", ["export -f csv", "import table.csv"])
def test_standard_output_by_its_name_is_standard_output(here: Path, name: str, words: str) -> None:
    if not Path(name).exists() and name != "-":
        pytest.skip(f"there is no {name} here")
    plain = redirected(here, f"osl {words} -o - | cat").stdout
    assert plain
    assert redirected(here, f"osl {words} -o {name} | cat").stdout == plain
    assert redirected(here, f"osl {words} -o {name} > out; cat out").stdout == plain
    appended = redirected(here, f"echo first > out; osl {words} -o {name} >> out; cat out").stdout
    assert appended == b"first\n" + plain


@posix
def test_another_open_stream_by_its_name_is_written_to(here: Path) -> None:
    if not Path("/dev/fd").exists():
        pytest.skip("there is no /dev/fd here")
    plain = redirected(here, "osl export -f csv -o -").stdout
    done = redirected(here, "echo first > out; osl export -f csv -o /dev/fd/7 7>> out; cat out")
    assert done.stdout == b"first\n" + plain
    closed = redirected(here, "osl export -f csv -o /dev/fd/9")
    assert (closed.returncode, closed.stderr.count(b"\n")) == (2, 1)


@posix
@pytest.mark.parametrize("words", [("export", "-f", "csv"), ("report",), ("import", "table.csv")])
def test_a_pipe_with_a_name_stays_one(osl: Osl, here: Path, words: tuple[str, ...]) -> None:
    os.mkfifo(here / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((here / "pipe").read_bytes()), daemon=True)
    reader.start()
    assert run(osl, *words, "-o", "pipe")[0] == 0
    reader.join(timeout=30)
    assert read
    assert read[0]
    assert (here / "pipe").is_fifo()


@pytest.mark.parametrize("words", WAYS, ids=" ".join)
def test_where_a_document_cannot_be_written_whole_nothing_changes(
    osl: Osl, here: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "mine.txt").write_bytes(MINE)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    for name, force in (("new.txt", ()), ("mine.txt", ("--force",))):
        code, out, err = run(osl, *words, "-o", name, *force)
        assert (code, out, err.count("\n")) == (2, "", 1)
    assert not (here / "new.txt").exists()
    assert ((here / "mine.txt").read_bytes(), list(here.glob(".*"))) == (MINE, [])


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("words", WAYS, ids=" ".join)
def test_a_name_that_no_file_can_have_is_refused_in_one_line(osl: Osl, words: tuple[str, ...]) -> None:
    for name in ("a" * 300, "no/such/a", "plans"):
        code, out, err = run(osl, *words, "-o", name)
        assert (code, out, err.count("\n")) == (2, "", 1), name
