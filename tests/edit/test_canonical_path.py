"""On disks where case and normal form make no other name, one file is one file."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest

from osl.app.check_files import _different
from osl.checking.job import CheckJob
from osl.disk import state_folder
from osl.disk.canonical_path import canonical_path, folded

if TYPE_CHECKING:
    from conftest import Osl

DAY = date(2023, 6, 1)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as on a disk of macOS: any case and normal form of a name finds the file."""
    real = os.stat

    def stat(path: Any, **how: Any) -> os.stat_result:
        try:
            return real(path, **how)
        except FileNotFoundError:
            found = tmp_path
            for name in Path(path).relative_to(tmp_path).parts:
                alike = [one for one in found.iterdir() if folded(one.name) == folded(name)]
                if not alike:
                    raise
                found = alike[0]
            return real(found, **how)

    (tmp_path / "Plans").mkdir()
    for name in ("2023.yaml", normalize("NFD", "żywiec.yaml")):
        (tmp_path / "Plans" / name).write_bytes(b"year: 2023\n")
    monkeypatch.setattr(os, "stat", stat)
    return tmp_path


@pytest.mark.skipif(os.name == "nt", reason="Windows spells real paths itself")
@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("Plans/2023.yaml", "Plans/2023.yaml"),
        ("plans/2023.YAML", "Plans/2023.yaml"),
        (normalize("NFC", "PLANS/żywiec.yaml"), normalize("NFD", "Plans/żywiec.yaml")),
        (normalize("NFC", "Plans/ŻYWIEC.yaml"), normalize("NFD", "Plans/żywiec.yaml")),
        ("plans/2024.yaml", "Plans/2024.yaml"),
    ],
)
def test_a_file_has_one_lock_and_one_history_however_its_name_is_typed(
    disk: Path, typed: str, listed: str
) -> None:
    assert canonical_path(disk / typed) == disk / listed
    lock = state_folder.state_file(disk / listed, ".lock")
    assert state_folder.state_file(canonical_path(disk / typed), ".lock") == lock


def test_a_file_that_is_typed_twice_is_checked_once(disk: Path) -> None:
    names = [str(disk / name) for name in ("Plans/2023.yaml", "plans/2023.YAML", "Plans/żywiec.yaml")]
    jobs = [CheckJob(name, DAY, None) for name in (*names, str(disk / normalize("NFC", "PLANS/Żywiec.yaml")))]
    assert [job.name for job in _different(iter(jobs))] == [names[0], names[2]]


def test_where_case_makes_another_name_each_file_is_its_own(tmp_path: Path, osl: Osl) -> None:
    one, other = tmp_path / "plan.yaml", tmp_path / "PLAN.YAML"
    one.write_bytes(b"year: 2023\n")
    if other.exists():
        pytest.skip("this disk takes both names for one")
    shutil.copy(one, other)
    assert {canonical_path(one), canonical_path(other)} == {one, other}
    assert osl("validate", "--format", "short", str(one), str(other)).out.count("missing-key") == 6
    other.unlink()
    other.hardlink_to(one)
    assert {canonical_path(one), canonical_path(other)} == {one, other}
