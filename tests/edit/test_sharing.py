"""One folder of plans, several people and programs at work in it: each waits for the others, none loses."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT, Osl

from osl.disk import atomic_replace, lock, state_folder, temporary
from osl.disk.lock import locked
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = """\
year: 2023
title: Plan
audiences:
  ngo: NGO
tasks:
  - id: piknik
    title: Piknik
    audiences: [ngo]
    when: czerwiec 2023
"""
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs POSIX locks and modes")
can_exchange = pytest.mark.skipif(
    sys.platform not in ("linux", "darwin"), reason="the system cannot exchange two files"
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "2023.yaml"
    path.write_bytes(PLAN.encode())
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# ---- notes for undo


@posix_only
def test_what_undo_needs_is_its_owners_alone_whoever_may_enter_the_folder(
    plan: Path, osl: Osl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    monkeypatch.setenv("OSL_STATE_DIR", str(shared))
    osl("start", "piknik", "--plan", str(plan))
    notes = state_folder.state_file(plan, ".json")
    assert mode(notes) == 0o600
    notes.chmod(0o644)
    osl("reopen", "piknik", "--plan", str(plan))
    assert {mode(path) for path in shared.iterdir()} == {0o600}


# ---- locks


@posix_only
def test_two_people_with_states_of_their_own_wait_for_each_other(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with locked(plan):
        monkeypatch.setenv("OSL_STATE_DIR", str(tmp_path / "other"))
        with pytest.raises(OslError, match="another osl is changing"), locked(plan, patience=0.05):
            pass
    with locked(plan, patience=0.05):
        assert names(plan.parent) == ["2023.yaml"]


@posix_only
def test_changes_of_two_people_at_once_are_all_made(plan: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "osl", "log", "piknik", "--on", "2023-06-01", "--plan", str(plan)]
    some = [
        subprocess.Popen(
            [*command, f"wpis {n}"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT), "OSL_STATE_DIR": str(tmp_path / f"home{n % 2}")},
        )
        for n in range(16)
    ]  # fmt: skip
    assert [one.communicate()[1] for one in some] == [b""] * 16
    assert plan.read_text(encoding="utf-8").count("what: wpis") == 16
    assert names(plan.parent) == ["2023.yaml"]


@posix_only
@pytest.mark.parametrize("refusal", [PermissionError(13, "Permission denied"), OSError(9, "Bad file number")])
def test_in_a_folder_that_cannot_be_locked_ones_own_lock_must_do(
    plan: Path, osl: Osl, monkeypatch: pytest.MonkeyPatch, refusal: OSError
) -> None:
    def refuse(_folder: Path) -> int:
        raise refusal

    monkeypatch.setattr(lock, "_try_lock_folder", refuse)
    assert osl("start", "piknik", "--plan", str(plan)).code == 0
    with locked(plan), pytest.raises(OslError, match="another osl"), locked(plan, patience=0.05):
        pass


# ---- new files and litter


@posix_only
def test_a_file_that_another_osl_is_writing_is_not_litter(plan: Path) -> None:
    with temporary.beside(plan) as new:
        temporary.clear_litter(plan)
        assert new.path.exists()
        os.utime(new.path, (0, 0))
        temporary.clear_litter(plan)
        assert new.path.exists()
        new.path.replace(plan)
    assert names(plan.parent) == ["2023.yaml"]


@posix_only
def test_an_export_leaves_the_file_alone_that_another_osl_is_writing(plan: Path, osl: Osl) -> None:
    with temporary.beside(plan) as new:
        out = plan.parent / "plan.html"
        assert osl("export", "-o", str(out), "--plan", str(plan)).code == 0
        assert new.path.exists()
        new.path.unlink()
    assert names(plan.parent) == ["2023.yaml", "plan.html"]


@posix_only
def test_what_was_left_between_two_names_of_a_new_plan_is_cleared(plan: Path, osl: Osl) -> None:
    (plan.parent / ".osl~01af").hardlink_to(plan)
    (plan.parent / ".osl~notes").write_text("mine", encoding="utf-8")
    assert osl("start", "piknik", "--plan", str(plan)).code == 0
    assert names(plan.parent) == [".osl~notes", "2023.yaml"]


@pytest.mark.parametrize(("age", "left"), [(10.0, True), (2 * temporary.OLD, False)])
def test_where_no_locks_can_be_asked_only_what_is_old_is_litter(
    plan: Path,
    monkeypatch: pytest.MonkeyPatch,
    age: float,
    left: bool,  # noqa: FBT001 - what comes of it
) -> None:
    def refuse(_file: int) -> bool:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(temporary, "try_lock", refuse)
    new = plan.parent / ".osl~01af"
    new.write_bytes(b"half a plan")
    os.utime(new, (time.time() - age,) * 2)
    temporary.clear_litter(plan)
    assert new.exists() == left


@posix_only
def test_a_new_file_that_was_cleared_before_it_was_locked_is_made_again(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = lock.try_lock
    taken: list[int] = []

    def clear_first(file: int) -> bool:
        if not taken:
            taken.append(file)
            next(plan.parent.glob(".osl~*")).unlink()
        return real(file)

    monkeypatch.setattr(temporary, "try_lock", clear_first)
    with temporary.beside(plan) as new:
        assert new.path.exists()
        new.path.unlink()


@posix_only
@pytest.mark.parametrize("name", ["z" * 250 + ".yaml", "ż" * 125 + ".yaml", "a.yml"])
def test_a_plan_of_any_name_can_be_changed_and_made(tmp_path: Path, osl: Osl, name: str) -> None:
    path = tmp_path / "plans" / name
    assert osl("new", "2023", "--plan", str(path)).code == 0
    path.write_bytes(PLAN.encode())
    assert osl("start", "piknik", "--plan", str(path)).code == 0
    assert osl("undo", "--plan", str(path)).code == 0
    assert path.read_bytes() == PLAN.encode()
    assert names(path.parent) == sorted([".osl.schema.json", name])


# ---- the last moment before a file is replaced


def saved_in_the_last_moment(monkeypatch: pytest.MonkeyPatch, save: Callable[[], object]) -> None:
    """Let somebody `save` after osl looked at the file and before it replaces it."""
    real = atomic_replace.exchange
    saved: list[object] = []

    def late(one: Path, other: Path) -> bool:
        if not saved:
            saved.append(save())
        return real(one, other)

    monkeypatch.setattr(atomic_replace, "exchange", late)


@can_exchange
@pytest.mark.parametrize("way", ["in place", "replaced"])
def test_what_is_saved_in_the_last_moment_stays(
    plan: Path, osl: Osl, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    theirs = PLAN.encode() + b"# moje\n"

    def save() -> None:
        path = plan if way == "in place" else plan.parent / "editor"
        path.write_bytes(theirs)
        path.replace(plan)

    saved_in_the_last_moment(monkeypatch, save)
    result = osl("start", "piknik", "--plan", str(plan))
    assert (result.code, plan.read_bytes()) == (2, theirs)
    assert "was changed by someone since it was read; nothing was written" in result.err
    assert names(plan.parent) == ["2023.yaml"]
    assert osl("undo", "--plan", str(plan)).code == 2


def test_without_an_exchange_of_files_the_plan_is_replaced(
    plan: Path, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_replace, "exchange", lambda *_: False)
    assert osl("start", "piknik", "--plan", str(plan)).code == 0
    assert b"started" in plan.read_bytes()
    assert names(plan.parent) == ["2023.yaml"]


@can_exchange
def test_files_are_exchanged_or_nothing_is_done(tmp_path: Path) -> None:
    one, other, nothing = (tmp_path / name for name in ("one", "other", "nothing"))
    one.write_bytes(b"1")
    other.write_bytes(b"2")
    assert not atomic_replace.exchange(one, nothing)
    assert names(tmp_path) == ["one", "other"]
    if atomic_replace.exchange(one, other):
        assert (one.read_bytes(), other.read_bytes()) == (b"2", b"1")


def test_without_hard_links_a_file_that_just_came_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def come(_new: Path, target: Path) -> None:
        target.write_bytes(b"theirs")
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", come)
    with pytest.raises(OslError, match="already exists"):
        atomic_replace.create(tmp_path / "new", b"x")
    assert (tmp_path / "new").read_bytes() == b"theirs"
    assert names(tmp_path) == ["new"]


# ---- Windows and macOS


@posix_only
@pytest.mark.parametrize("known", [True, False])
def test_macos_is_asked_to_empty_the_disks_own_memory(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    known: bool,  # noqa: FBT001 - the disk's answer
) -> None:
    import fcntl

    asked: list[object] = []

    def control(_file: int, what: int) -> int:
        asked.append(what)
        if not known:
            raise OSError(45, "Operation not supported")
        return 0

    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", control)
    monkeypatch.setattr(os, "fsync", lambda _file: asked.append("fsync"))
    with (tmp_path / "file").open("wb") as file:
        temporary.flush(file.fileno())
    assert asked == ([51] if known else [51, "fsync"])


def refused(code: int | None, *names: str) -> PermissionError:
    """A refusal as Windows gives it; the name of a new file alone, or that of the plan behind it."""
    error = PermissionError(13, "Access is denied")
    error.winerror = code  # type: ignore[attr-defined]
    error.filename, error.filename2 = [*names, None][:2] if names else (None, None)
    return error


@pytest.mark.parametrize(
    ("error", "cause", "said"),
    [
        (refused(32, "new", "plan"), None, "it is open in another program"),
        (refused(33, "new", "plan"), None, "it is open in another program"),
        (refused(5, "new", "plan"), refused(32), "it is open in another program"),
        (refused(5, "new", "plan"), refused(5), "no permission"),
        (refused(5, "new", "plan"), None, "no permission"),
        (refused(None, "new"), None, "no permission"),
    ],
)
def test_windows_refusals_are_distinguished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: PermissionError, cause: Any, said: str
) -> None:
    path = tmp_path / "plan"

    def rename(self: Path, target: Path) -> None:
        assert self == target
        if cause:
            raise cause

    with monkeypatch.context() as windows:
        windows.setattr(Path, "rename", rename)
        windows.setattr(os, "name", "nt")
        found = str(atomic_replace.cannot_write(path, error))
    assert said in found
