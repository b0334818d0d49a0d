"""Folders gone or forbidden, odd file names, pipes for plans, no home: one clear line, exit code 2."""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Osl

NEEDS_NO_PLAN = (
    ("when", "maj 2023"),
    ("rules",),
    ("schema",),
    ("--help",),
    ("list", "--help"),
    ("rules", "clash"),
)
NEEDS_A_PLAN = (
    (), ("agenda",), ("timeline",), ("overdue",), ("summary",), ("list",), ("show", "a"), ("validate",),
    ("start", "a"), ("done", "a"), ("cancel", "a", "--reason", "x"), ("reopen", "a"), ("move", "a", "maj"),
    ("log", "a", "x"), ("add", "A", "--when", "maj", "--audience", "ngo"), ("undo",), ("report",),
    ("export", "--format", "html"),
)  # fmt: skip
EDITS = NEEDS_A_PLAN[8:16]
LONG = "a" * 300 + ".yaml"


def refused(told: Any, what: str) -> None:
    """Exit code 2, and one line with `what`."""
    assert told.code == 2, told
    assert told.err.count("\n") == 1
    assert what in told.err
    assert "fault in osl" not in told.err


@pytest.fixture
def gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The working directory was deleted."""
    here = tmp_path / "gone"
    here.mkdir()
    monkeypatch.chdir(here)
    here.rmdir()


@pytest.fixture
def forbidden(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that may not be entered, as anybody but the superuser meets it."""
    place = folder / "closed"
    shutil.copytree(folder / "plans", place / "plans")

    readlink = os.readlink

    def is_inside(path: str | Path) -> bool:
        try:
            path = readlink(path)
        except (OSError, ValueError):
            return place in Path(os.path.abspath(path)).parents  # noqa: PTH100
        return is_inside(path)

    def closed(real: Any) -> Any:
        def call(path: Any = ".", *more: Any, **named: Any) -> Any:
            follows = real.__name__ != "lstat" and named.get("follow_symlinks", True)
            if isinstance(path, str | Path) and (is_inside(path) if follows else place in Path(path).parents):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, *more, **named)

        return call

    for name in ("stat", "lstat", "mkdir", "open", "scandir", "listdir"):
        monkeypatch.setattr(os, name, closed(getattr(os, name)))
    monkeypatch.setattr(io, "open", closed(io.open))
    return place


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let one delete it")
@pytest.mark.usefixtures("gone")
@pytest.mark.parametrize("words", NEEDS_A_PLAN)
def test_a_deleted_working_directory_is_told(words: tuple[str, ...], osl: Osl) -> None:
    refused(osl(*words), "the working directory cannot be read")


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let one delete it")
@pytest.mark.usefixtures("gone")
@pytest.mark.parametrize("words", NEEDS_NO_PLAN)
def test_what_needs_no_plan_works_in_a_deleted_directory(words: tuple[str, ...], osl: Osl) -> None:
    assert osl(*words).code == 0


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let one delete it")
@pytest.mark.parametrize(
    "words", [("list",), ("start", "kampania-medialna"), ("validate",), ("export", "--format", "ics")]
)
def test_a_plan_named_whole_is_reached_from_a_deleted_directory(
    words: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch, osl: Osl
) -> None:
    (folder / "gone").mkdir()
    monkeypatch.chdir(folder / "gone")
    (folder / "gone").rmdir()
    assert osl(*words, "--plan", str(folder / "plans" / "2023.yaml")).code == 0
    refused(osl("export", "-o", "x.html", "--plan", str(folder / "plans")), "x.html cannot be written")


@pytest.mark.parametrize("words", NEEDS_A_PLAN)
@pytest.mark.parametrize("inside", [False, True])
def test_a_forbidden_folder_is_told(
    words: tuple[str, ...],
    inside: bool,  # noqa: FBT001
    forbidden: Path,
    monkeypatch: pytest.MonkeyPatch,
    osl: Osl,
) -> None:
    if inside:
        monkeypatch.chdir(forbidden)
        told = osl(*words)
    else:
        told = osl(*words, "--plan", "closed/plans/2023.yaml")
    refused(told, "may not be read: permission denied")


@pytest.mark.parametrize("words", NEEDS_NO_PLAN)
def test_what_needs_no_plan_works_in_a_forbidden_folder(
    words: tuple[str, ...], forbidden: Path, monkeypatch: pytest.MonkeyPatch, osl: Osl
) -> None:
    monkeypatch.chdir(forbidden)
    assert osl(*words).code == 0


@pytest.mark.usefixtures("forbidden")
@pytest.mark.parametrize(
    "words",
    [
        ("validate", "closed/plans"), ("validate", "closed/plans/2023.yaml"),
        ("import", "closed/plans/x.csv"),
        ("summary", "closed/plans", "plans"), ("diff", "closed/plans/2023.yaml", "plans/2023.yaml"),
        ("new", "2030", "--from", "closed/plans/2023.yaml"), ("new", "2030", "--plan", "closed/plans"),
        ("export", "-o", "closed/plans/x.html"), ("report", "-o", "closed/plans/x.html"),
    ],
)  # fmt: skip
def test_a_forbidden_folder_is_told_whatever_it_is_for(words: tuple[str, ...], osl: Osl) -> None:
    told = osl(*words)
    assert told.code == 2
    assert "permission denied" in told.err.lower()


def test_other_plans_are_checked_beside_a_forbidden_one(forbidden: Path, osl: Osl) -> None:
    told = osl("validate", str(forbidden / "plans"), "plans", "--format", "json")
    assert told.code == 2
    assert '"files": 1' in told.out


@pytest.mark.parametrize("words", EDITS)
def test_an_edit_without_a_home_folder_names_what_to_set(
    words: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch, osl: Osl
) -> None:
    def nobody() -> Path:
        raise RuntimeError("Could not determine home directory.")

    named = [word if word != "a" else "kampania-medialna" for word in words]
    before = (folder / "plans" / "2023.yaml").read_bytes()
    for name in ("OSL_STATE_DIR", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", nobody)
    told = osl(*named)
    if words[0] != "reopen":  # there is nothing to reopen
        refused(told, "name a folder in OSL_STATE_DIR")
    assert osl("list").code == 0
    assert (folder / "plans" / "2023.yaml").read_bytes() == before


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "name", [LONG, "x/" * 3000 + "p.yaml", "a\0b.yaml", "\udcff\ud800.yaml", "", " ", "plans/2023.yaml/x"]
)
@pytest.mark.parametrize(
    "words",
    [
        ("list", "--plan"), ("start", "a", "--plan"), ("validate",), ("import",), ("summary",),
        ("diff", "plans/2023.yaml"), ("new", "2030", "--from"), ("undo", "--plan"), ("when", "maj", "--plan"),
    ],
)  # fmt: skip
def test_a_name_of_no_file_is_told_in_one_line(words: tuple[str, ...], name: str, osl: Osl) -> None:
    told = osl(*words, name)
    assert told.code == 2
    assert 1 <= told.err.count("\n") <= 2
    assert "fault in osl" not in told.err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "name", [LONG.replace("yaml", "html"), "a\0b.html", "plans/2023.yaml/x.html", "plans"]
)
@pytest.mark.parametrize(
    "words", [("export", "--format", "html", "-o"), ("report", "--format", "html", "-o")]
)
def test_a_name_that_cannot_be_written_is_told(words: tuple[str, ...], name: str, osl: Osl) -> None:
    told = osl(*words, name)
    refused(told, "cannot be written" if name != "plans" else "is a folder")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", [LONG, "a\0b.yaml", "plans/2023.yaml/x.yaml", "plans"])
def test_a_plan_cannot_be_imported_into_such_a_name(name: str, osl: Osl) -> None:
    told = osl("import", "-", "--force", "-o", name, stdin=b"Zadanie;Termin\nPiknik;maj 2023\n")
    refused(told, "cannot be written" if name != "plans" else "is a folder")


@pytest.mark.skipif(os.name != "posix", reason="names of bytes that are no text")
@pytest.mark.parametrize(
    "words",
    [
        ("list",), ("list", "--format", "json"), ("list", "--format", "csv"), ("validate",), ("summary", "."),
        ("validate", "--format", "json"), ("validate", "--format", "github"),
        ("validate", "--format", "sarif"), ("report",), ("report", "--format", "json"),
        ("report", "-o", "x.txt"), ("report", "-o", "x.html"),
        ("export", "--format", "json"), ("export", "-o", "x.html"), ("export", "--format", "ics"),
        ("export", "-o", "x.docx"), ("start", "kampania-medialna"), ("new", "2024", "--plan", "."),
        ("diff", os.fsdecode(b"\xff.yaml"), os.fsdecode(b"\xff.yaml")), ("log", "kampania-medialna", "x"),
        ("add", "A", "--when", "maj 2023", "--audience", "ngo"), ("--help",), ("nope",),
    ],
)  # fmt: skip
def test_a_file_name_that_is_no_text_is_a_name(
    words: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch, osl: Osl
) -> None:
    odd = folder / os.fsdecode(b"\xff.yaml")
    shutil.copy(folder / "plans" / "2023.yaml", odd)
    monkeypatch.setenv("OSL_PLAN", str(odd))
    told = osl(*words)
    assert told.code == (2 if words == ("nope",) else 0), told


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
@pytest.mark.parametrize("words", EDITS)
def test_a_pipe_is_no_plan_to_change(words: tuple[str, ...], folder: Path, osl: Osl) -> None:
    os.mkfifo(folder / "p.yaml")
    refused(osl(*words, "--plan", "p.yaml"), "p.yaml is a pipe or a device, which cannot be changed")


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
@pytest.mark.parametrize("words", [("list", "--bogus"), ("--help",), ("nope",), ("list", "--year", "x")])
def test_no_pipe_is_waited_for_to_know_the_language(words: tuple[str, ...], folder: Path, osl: Osl) -> None:
    os.mkfifo(folder / "p.yaml")
    assert osl(*words, lang=None).code in (0, 2)
    assert osl(*words, "--plan", "p.yaml", lang=None).code in (0, 2)


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_one_link_out_of_reach_leaves_the_folder_as_it_is(forbidden: Path, folder: Path, osl: Osl) -> None:
    (folder / "plans" / "2020.yaml").symlink_to(forbidden / "plans" / "2023.yaml")
    assert osl("list").code == 0
    assert osl("validate").code == 2
