"""A run of everything skips nothing that Linux can run; any other run lists what it skipped."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS may skip tests")
SKIPS = """
import pytest

@pytest.mark.skipif(True, reason="no Chromium here")
def test_one(): pass

def test_two(): pytest.skip("no khal here")

@pytest.mark.skipif(True, reason="Windows has no signals")
def test_three(): pass

@pytest.mark.xfail(strict=True)
def test_four(): assert False
"""


def ran(folder: Path, text: str, everything: str) -> list[str]:
    """The last lines of pytest that runs the tests in `text`."""
    (folder / "test_some.py").write_text(text, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests"), "OSL_EVERYTHING": everything}
    command = [sys.executable, "-m", "pytest", "-p", "everything", "-p", "no:cacheprovider", "-rsfE"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def test_a_run_of_everything_fails_where_a_program_is_missing(tmp_path: Path) -> None:
    lines = ran(tmp_path, SKIPS, "1")
    assert "1 failed, 1 skipped, 1 xfailed, 1 error" in lines[-1]
    assert any("OSL_EVERYTHING is set: no Chromium here" in line for line in lines)
    assert any("OSL_EVERYTHING is set: no khal here" in line for line in lines)


def test_a_file_that_is_skipped_as_a_whole_fails_too(tmp_path: Path) -> None:
    lines = ran(tmp_path, "import pytest\npytest.importorskip('no_such_module')\n", "1")
    assert any("OSL_EVERYTHING is set: could not import 'no_such_module'" in line for line in lines)
    assert "1 error" in lines[-1]


def test_any_other_run_lists_what_it_skipped_and_why(tmp_path: Path) -> None:
    lines = ran(tmp_path, SKIPS, "")
    assert "3 skipped, 1 xfailed" in lines[-1]
    assert [line for line in lines if line.startswith("SKIPPED")] == [
        "SKIPPED [1] test_some.py:4: no Chromium here",
        "SKIPPED [1] test_some.py:7: no khal here",
        "SKIPPED [1] test_some.py:9: Windows has no signals",
    ]
