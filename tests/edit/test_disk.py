"""The file on disk is the old plan or the new one, whole, whatever happens meanwhile."""

from __future__ import annotations

import ctypes
import os
import random
import signal
import stat
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, Osl, process
from everything import cases, enough

from osl import i18n
from osl.checking.check import check
from osl.disk import atomic_replace, state_folder
from osl.disk.lock import locked
from osl.edit.transaction import change
from osl.edit.verbs.log import log
from osl.plan import Entry
from osl.problem import OslError
from osl.questions.ids import task_of

if TYPE_CHECKING:
    from osl.checking.check import Checked
    from osl.edit.task_edit import TaskEdit

DAY = date(2023, 6, 1)
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
  - id: inne # a comment
    title: Inne
    audiences: [ngo]
    when: cały rok
"""
KILLS = cases(4, of=10)
posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no POSIX signals, limits and modes")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "2023.yaml"
    path.write_bytes(PLAN.encode())
    return path


def notes(path: Path) -> list[str | None]:
    """Return the words in the log of the picnic; fail if the plan is not whole and valid."""
    checked = check(str(path), path.read_bytes(), day=DAY)
    assert not checked.problems.errors
    assert [task.id for task in checked.plan.tasks] == ["piknik", "inne"]
    return [entry.what for entry in checked.plan.tasks[0].log]


def noted(now: Checked, what: str = "zebranie") -> TaskEdit:
    return log(task_of(now.plan, "piknik"), Entry(DAY, what))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# ---- killed

LOOP = """
import sys
from osl.cli import main
for n in range(int(sys.argv[2]), 100000):
    main(["log", "piknik", f"wpis {n}", "--on", "2023-06-01", "--plan", sys.argv[1]])
"""


@posix_only
def test_killed_at_any_moment_the_plan_is_whole_and_the_next_run_clears_up(plan: Path, osl: Osl) -> None:
    chance = random.Random()  # noqa: S311 - no secret
    done = litter = 0
    for _ in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-c", LOOP, str(plan), str(done)],
            env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        assert child.stdout is not None
        child.stdout.readline()  # it is at work
        time.sleep(chance.uniform(0, 0.2))
        child.send_signal(signal.SIGKILL)
        child.communicate()
        litter += len(names(plan.parent)) > 1
        found = notes(plan)
        assert found == [f"wpis {n}" for n in range(len(found))]
        assert len(found) >= done
        before = plan.read_bytes()
        done = len(found) + 1
        assert osl("log", "piknik", f"wpis {done - 1}", "--on", "2023-06-01", "--plan", str(plan)).code == 0
        assert names(plan.parent) == ["2023.yaml"]
        assert osl("undo", "--plan", str(plan)).code == 0
        assert plan.read_bytes() == before
        done -= 1
    print(f"{litter} of {KILLS} were killed while they wrote")


LINE_BY_LINE = """
import os, signal, sys
from osl.cli import main
left = int(sys.argv[2])
def follow(frame, event, _):
    global left
    if not any(part in frame.f_code.co_filename for part in ("/osl/disk/", "/edit/transaction.py")):
        return None
    left -= event == "line"
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return follow
sys.settrace(follow)
main(["log", "piknik", "zebranie", "--on", "2023-06-01", "--plan", sys.argv[1]])
"""


@posix_only
def test_killed_at_any_line_of_the_writing_the_plan_is_the_old_or_the_new_one(plan: Path, osl: Osl) -> None:
    """Each line in turn with OSL_EXAMPLES=600, some of them otherwise."""
    new = PLAN.replace(
        "    when: czerwiec 2023\n",
        "    when: czerwiec 2023\n    log:\n      - on: 2023-06-01\n        what: zebranie\n",
    )
    seen = set()
    for n in range(0, 800, max(1, 600 // cases(30))):
        plan.write_bytes(PLAN.encode())
        child = subprocess.run(
            [sys.executable, "-c", LINE_BY_LINE, str(plan), str(n)], capture_output=True, check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        if child.returncode == 0:
            break
        assert child.returncode == -signal.SIGKILL
        found = plan.read_bytes().decode()
        assert found in (PLAN, new)
        seen.add(found)
        assert osl("start", "inne", "--plan", str(plan)).code == 0
        assert names(plan.parent) == ["2023.yaml"]
        assert osl("undo", "--plan", str(plan)).code == 0
        assert plan.read_bytes().decode() == found
        assert osl("undo", "--plan", str(plan)).code == (0 if found == new else 2)
    else:
        pytest.fail("the writing has more lines than were tried")
    assert seen == {PLAN, new}


# ---- no room, no right


def limited(plan: Path, size: int) -> subprocess.CompletedProcess[str]:
    import resource

    command = [sys.executable, "-m", "osl", "log", "piknik", "zebranie", "--plan", str(plan), "--lang", "en"]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )  # fmt: skip


@posix_only
@pytest.mark.parametrize("size", [0, 1, 100, len(PLAN.encode()) - 1, len(PLAN.encode()) + 30])
def test_without_room_nothing_is_changed_and_nothing_is_left(plan: Path, size: int) -> None:
    done = limited(plan, size)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "File too large" in done.stderr
    assert plan.read_bytes() == PLAN.encode()
    assert names(plan.parent) == ["2023.yaml"]


@posix_only
def test_with_room_again_the_change_is_made_and_can_be_taken_back(plan: Path, osl: Osl) -> None:
    limited(plan, len(PLAN.encode()) + 30)
    assert osl("log", "piknik", "zebranie", "--plan", str(plan)).code == 0
    assert osl("undo", "--plan", str(plan)).code == 0
    assert plan.read_bytes() == PLAN.encode()
    assert osl("undo", "--plan", str(plan)).code == 2


def without_the_superusers_rights() -> None:
    """Let a program started next be held by modes even if the superuser runs it (Linux)."""
    drop_from_bounding_set, dac_override = 24, 1
    ctypes.CDLL(None).prctl(drop_from_bounding_set, dac_override, 0, 0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="macOS and Windows have no capability to drop")
@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_is_read_only_is_not_changed(plan: Path, what: str) -> None:
    plan.chmod(0o444 if what == "file" else 0o666)
    plan.parent.chmod(0o555 if what == "folder" else 0o777)
    command = [sys.executable, "-m", "osl", "log", "piknik", "zebranie", "--plan", str(plan), "--lang", "en"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=without_the_superusers_rights,
    )  # fmt: skip
    plan.parent.chmod(0o755)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert ("read-only" if what == "file" else "Permission denied") in done.stderr
    assert plan.read_bytes() == PLAN.encode()


def test_where_nothing_can_be_kept_for_undo_nothing_is_changed(
    plan: Path, osl: Osl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("OSL_STATE_DIR", str(tmp_path / "file" / "state"))
    result = osl("log", "piknik", "zebranie", "--plan", str(plan))
    assert result.code == 2
    assert "name another folder in OSL_STATE_DIR" in result.err
    assert plan.read_bytes() == PLAN.encode()


# ---- others at work


MANY = enough(50, 8)


def test_many_at_once_lose_nothing(plan: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "osl", "log", "piknik", "--plan", str(plan)]
    some = [subprocess.Popen([*command, f"wpis {n}"], env=env, stdout=subprocess.PIPE) for n in range(MANY)]
    for one in some:
        one.communicate()
    assert [one.returncode for one in some] == [0] * MANY
    assert sorted(map(str, notes(plan))) == sorted(f"wpis {n}" for n in range(MANY))
    assert names(plan.parent) == ["2023.yaml"]


def test_a_file_changed_meanwhile_is_left_alone(plan: Path) -> None:
    def propose(now: Checked) -> TaskEdit:
        plan.write_bytes(b"year: 2024\n")
        return noted(now)

    with pytest.raises(OslError, match="was changed by someone since it was read"):
        change(plan, DAY, propose, said="osl log piknik", dry_run=False)
    assert plan.read_bytes() == b"year: 2024\n"
    assert names(plan.parent) == ["2023.yaml"]


def test_a_file_gone_meanwhile_stays_gone(plan: Path) -> None:
    def propose(now: Checked) -> TaskEdit:
        plan.unlink()
        return noted(now)

    with pytest.raises(OslError, match="was deleted since it was read"):
        change(plan, DAY, propose, said="osl log piknik", dry_run=False)
    assert names(plan.parent) == []


def test_who_waits_too_long_gets_a_message(plan: Path) -> None:
    with locked(plan), pytest.raises(OslError, match="another osl is changing"), locked(plan, patience=0.05):
        pass


def test_what_undo_has_from_a_change_that_was_not_made_is_passed_over(
    plan: Path, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(plan, DAY, noted, said="osl log piknik", dry_run=False)
    whole = plan.read_bytes()

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("osl.edit.transaction.replace", die)
        patch.setattr("osl.edit.transaction.keep", lambda *_: None)
        with pytest.raises(KeyboardInterrupt):
            change(plan, DAY, noted, said="osl log piknik", dry_run=False)
    assert plan.read_bytes() == whole
    assert osl("undo", "--plan", str(plan)).code == 0
    assert plan.read_bytes() == PLAN.encode()


def test_interrupted_after_the_writing_the_change_can_be_taken_back(
    plan: Path, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_folder: Path) -> None:
        if _folder == plan.parent:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(atomic_replace, "flush_folder", interrupt)
        with pytest.raises(KeyboardInterrupt):
            change(plan, DAY, noted, said="osl log piknik", dry_run=False)
    assert notes(plan) == ["zebranie"]
    assert osl("undo", "--plan", str(plan)).code == 0
    assert plan.read_bytes() == PLAN.encode()


def test_notes_for_undo_that_cannot_be_read_are_reported(plan: Path, osl: Osl) -> None:
    state_folder.state_file(plan, ".json").mkdir()
    result = osl("log", "piknik", "zebranie", "--plan", str(plan))
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert "undo needs it" in result.err
    assert plan.read_bytes() == PLAN.encode()


def test_undo_leaves_a_file_alone_that_someone_changed(plan: Path, osl: Osl) -> None:
    osl("log", "piknik", "zebranie", "--plan", str(plan))
    plan.write_bytes(plan.read_bytes() + b"# moje\n")
    mine = plan.read_bytes()
    result = osl("undo", "--plan", str(plan))
    assert (result.code, plan.read_bytes()) == (2, mine)
    assert "was changed after: osl log piknik" in result.err


# ---- links, modes, owners


@posix_only
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o640])
def test_a_link_stays_a_link_and_modes_stay(plan: Path, tmp_path: Path, osl: Osl, mode: int) -> None:
    plan.chmod(mode)
    link = tmp_path / "link.yaml"
    link.symlink_to(plan)
    assert osl("log", "piknik", "zebranie", "--plan", str(link)).code == 0
    assert link.is_symlink()
    assert notes(plan) == ["zebranie"]
    assert stat.S_IMODE(plan.stat().st_mode) == mode
    assert osl("undo", "--plan", str(plan)).code == 0


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only the superuser may give files away")
def test_the_owner_stays(plan: Path, osl: Osl) -> None:
    os.chown(plan, 1234, 4321)
    assert osl("log", "piknik", "zebranie", "--plan", str(plan)).code == 0
    assert (plan.stat().st_uid, plan.stat().st_gid) == (1234, 4321)


@posix_only
def test_the_group_stays_where_the_owner_may_not(
    plan: Path, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a team would lose a plan that it shares with the first change by a colleague."""
    given: list[tuple[int, int]] = []

    def give(_file: int, owner: int, group: int) -> None:
        if owner != -1:
            raise PermissionError
        given.append((owner, group))

    monkeypatch.setattr(os, "fchown", give)
    assert osl("log", "piknik", "zebranie", "--plan", str(plan)).code == 0
    assert (-1, plan.stat().st_gid) in given


@posix_only
def test_where_modes_cannot_be_kept_the_plan_is_still_changed(
    plan: Path, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fchmod", refuse)
    monkeypatch.setattr(os, "fchown", refuse)
    assert osl("log", "piknik", "zebranie", "--plan", str(plan)).code == 0
    assert notes(plan) == ["zebranie"]


@posix_only
def test_a_new_file_has_the_mode_that_the_umask_gives(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        atomic_replace.create(tmp_path / "new", b"x")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_new_file_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"old")
    with pytest.raises(OslError, match="already exists"):
        atomic_replace.create(tmp_path / "new", b"x")
    assert (tmp_path / "new").read_bytes() == b"old"
    assert names(tmp_path) == ["new"]


def test_where_there_are_no_hard_links_a_new_file_still_overwrites_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    atomic_replace.create(tmp_path / "new", b"x")
    with pytest.raises(OslError, match="already exists"):
        atomic_replace.create(tmp_path / "new", b"y")
    assert (tmp_path / "new").read_bytes() == b"x"


class Held:
    """A new file that a virus scanner keeps open for that many looks."""

    def __init__(self, looks: int) -> None:
        self.looks = looks
        self.moved_to: Path | None = None

    def replace(self, target: Path) -> None:
        self.looks -= 1
        if self.looks >= 0:
            raise PermissionError(13, "Access is denied")
        self.moved_to = target


@pytest.mark.parametrize(
    ("platform", "looks", "moved"), [("nt", 3, True), ("nt", 99, False), ("posix", 1, False)]
)
def test_on_windows_a_file_that_is_held_for_a_moment_is_waited_for(
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    looks: int,
    moved: bool,  # noqa: FBT001 - what comes of it
) -> None:
    monkeypatch.setattr(atomic_replace, "PAUSES", (0, 0, 0))
    held, target = Held(looks), Path("plan")
    monkeypatch.setattr(os, "name", platform)
    try:
        atomic_replace._replace_patiently(held, target)  # type: ignore[arg-type]
    except PermissionError:
        assert not moved
    assert (held.moved_to is not None) == moved


def test_a_file_that_another_program_holds_open_on_windows_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "name", "nt")
    held = PermissionError(13, "The process cannot access the file")
    held.winerror = 32  # type: ignore[attr-defined]
    said = str(atomic_replace.cannot_write(tmp_path / "plan", held))
    assert "it is open in another program" in said


# ---- where things are kept


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_STATE_HOME": "/x/state"}, "/x/state/osl"),
        ("linux", {"XDG_STATE_HOME": "relative"}, "/home/me/.local/state/osl"),
        ("linux", {}, "/home/me/.local/state/osl"),
        ("darwin", {}, "/home/me/Library/Application Support/osl"),
        ("win32", {"LOCALAPPDATA": "/c/local"}, "/c/local/osl"),
        ("win32", {}, "/home/me/AppData/Local/osl"),
        ("linux", {"OSL_STATE_DIR": "/mine"}, "/mine"),
    ],
)
def test_the_state_folder_is_the_platforms_own(
    platform: str, variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA", "OSL_STATE_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/me"))
    assert state_folder.state_folder() == Path(expected)


def test_errors_of_the_system_are_reported_in_polish(monkeypatch: pytest.MonkeyPatch) -> None:
    full, odd = OSError(28, "No space left on device"), OSError(121, "Remote I/O error")
    monkeypatch.setattr(i18n, "_language", "pl")
    assert (
        str(atomic_replace.cannot_write(Path("plan"), full))
        == "nie można zapisać plan: brak miejsca na dysku"
    )
    assert "(brak miejsca na dysku)" in str(state_folder.cannot_keep(Path("x"), full))
    assert str(atomic_replace.cannot_write(Path("plan"), odd)).endswith(": Remote I/O error")


def test_a_lock_whose_file_cannot_be_made_is_reported(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(OslError, match="cannot be written"), locked(plan):
        pass


@posix_only
def test_a_folder_without_locks_is_reported(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(OslError, match="No locks available"), locked(plan):
        pass


def test_only_the_plans_own_litter_is_cleared(plan: Path, osl: Osl) -> None:
    mine, others = (
        plan.parent / ".2023.yaml.ab_12cd3.osl-tmp",
        plan.parent / ".2023.yaml.bak.ab12cd34.osl-tmp",
    )
    for path in (mine, others):
        path.write_bytes(b"half a plan")
    assert osl("log", "piknik", "zebranie", "--plan", str(plan)).code == 0
    assert names(plan.parent) == [others.name, "2023.yaml"]


def test_the_history_of_a_plan_stays_outside_its_folder(plan: Path, tmp_path: Path) -> None:
    done = process(
        "log", "piknik", "zebranie", "--plan", str(plan), env={"OSL_STATE_DIR": str(tmp_path / "s")}
    )
    assert done.code == 0
    assert names(plan.parent) == ["2023.yaml"]
    assert sorted(path.suffix for path in (tmp_path / "s").iterdir()) == [".json", ".lock"]
